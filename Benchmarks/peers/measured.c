// Runs a program and tells what it took. It is small itself, as the memory of who starts a program counts
// towards the most that the program had.
//
//     measured FIGURES CORE PROGRAM WORD…
//
// CORE is the number of the one processor core to keep to, or - for all. FIGURES is the number of an open
// descriptor, which gets: nanoseconds of wall clock, microseconds of processor time, the most memory in KiB, and
// the status (of a signal, 128 more).
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static long long nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static long long microseconds(struct timeval time) { return time.tv_sec * 1000000LL + time.tv_usec; }

static void keep_to(const char *core) {
#ifdef __linux__
  if (strcmp(core, "-") == 0) return;
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(atoi(core), &set);
  if (sched_setaffinity(0, sizeof set, &set) != 0) perror("measured: keeping to a core");
#else
  (void)core;
#endif
}

int main(int count, char **words) {
  if (count < 4) {
    fputs("usage: measured FIGURES CORE PROGRAM WORD…\n", stderr);
    return 64;
  }
  int figures = atoi(words[1]);
  keep_to(words[2]);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addclose(&actions, figures);
  long long start = nanoseconds();
  pid_t child;
  int failure = posix_spawnp(&child, words[3], &actions, NULL, words + 3, environ);
  if (failure != 0) {
    fprintf(stderr, "%s: %s\n", words[3], strerror(failure));
    return 1;
  }
  int status;
  struct rusage usage;
  while (wait4(child, &status, 0, &usage) < 0) {
    if (errno != EINTR) return 1;
  }
  long long wall = nanoseconds() - start;
  long long processor = microseconds(usage.ru_utime) + microseconds(usage.ru_stime);
  int code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  dprintf(figures, "%lld %lld %ld %d\n", wall, processor, usage.ru_maxrss, code);
  return 0;
}
