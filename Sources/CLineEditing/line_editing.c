#include "CLineEditing.h"

#include <errno.h>
#include <histedit.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

// libedit's own interface has functions with any number of arguments, which Swift cannot call. Reading
// is done here and not by libedit, which tries once more after a signal instead of dropping the line.

enum { LONGEST_HISTORY = 1000, IDLE_MILLISECONDS = 250 };

struct bragg_lines {
  EditLine *editor;
  History *history;
  void *context;
  bragg_completer complete;
  bragg_idle idle;
  const char *prompt;
  char *line;
  bool dropped;
};

static volatile sig_atomic_t interrupted, ended, continued, resized;

static void note_signal(int number) {
  switch (number) {
    case SIGINT: interrupted = 1; break;
    case SIGCONT: continued = 1; break;
    case SIGWINCH: resized = 1; break;
    default: ended = 1;
  }
}

static void listen_to(int number) {
  struct sigaction action = {0};
  action.sa_handler = note_signal;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static bragg_lines *owner(EditLine *editor) {
  void *lines = NULL;
  el_get(editor, EL_CLIENTDATA, &lines);
  return lines;
}

static char *prompt(EditLine *editor) { return (char *)owner(editor)->prompt; }

/// Waits for a byte. 1: there is one; 0: the end; -1: the line is dropped.
static int wait_for_input(bragg_lines *lines) {
  for (;;) {
    if (interrupted) {
      interrupted = 0;
      lines->dropped = true;
      errno = EINTR;
      return -1;
    }
    if (ended) return 0;
    if (continued) {
      continued = 0;
      el_set(lines->editor, EL_PREP_TERM, 1);
      el_set(lines->editor, EL_REFRESH);
    }
    if (resized) {
      resized = 0;
      el_resize(lines->editor);
    }
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    int ready = poll(&input, 1, IDLE_MILLISECONDS);
    if (ready > 0) return 1;
    if (ready == 0 && lines->idle(lines->context)) el_set(lines->editor, EL_REFRESH);
    if (ready < 0 && errno != EINTR) return 0;
  }
}

static int read_character(EditLine *editor, wchar_t *character) {
  bragg_lines *lines = owner(editor);
  mbstate_t state = {0};
  for (;;) {
    int ready = wait_for_input(lines);
    if (ready <= 0) return ready;
    char byte;
    ssize_t count = read(STDIN_FILENO, &byte, 1);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return 0;
    switch (mbrtowc(character, &byte, 1, &state)) {
      case (size_t)-2: continue;
      case (size_t)-1: memset(&state, 0, sizeof state); continue;
      default: return 1;
    }
  }
}

static size_t shared_length(char **texts) {
  size_t length = strlen(texts[0]);
  for (char **text = texts + 1; *text; text++) {
    size_t same = 0;
    while (same < length && (*text)[same] == texts[0][same]) same++;
    length = same;
  }
  // Not in the middle of a character.
  while (length > 0 && ((unsigned char)texts[0][length] & 0xC0) == 0x80) length--;
  return length;
}

static unsigned char complete(EditLine *editor, int character) {
  (void)character;
  bragg_lines *lines = owner(editor);
  const LineInfo *info = el_line(editor);
  size_t length = (size_t)(info->cursor - info->buffer), start = length;
  char *line = strndup(info->buffer, length);
  char **texts = line ? lines->complete(lines->context, line, &start) : NULL;
  unsigned char result = CC_ERROR;
  if (texts && texts[0] && start <= length) {
    size_t typed = length - start, shared = shared_length(texts);
    bool is_only = !texts[1];
    if (shared > typed || (is_only && shared == typed)) {
      char *more = strndup(texts[0] + typed, shared - typed);
      if (more && *more) el_insertstr(editor, more);
      free(more);
      result = CC_REFRESH;
    } else {
      fputc('\n', stdout);
      for (char **text = texts; *text; text++) fprintf(stdout, "%s%s", text == texts ? "" : "  ", *text);
      fputc('\n', stdout);
      fflush(stdout);
      result = CC_REDISPLAY;
    }
  }
  for (char **text = texts; text && *text; text++) free(*text);
  free(texts);
  free(line);
  return result;
}

bragg_lines *bragg_lines_open(void *context, bragg_completer completer, bragg_idle idle) {
  // Texts of plans are UTF-8, whatever the terminal's language.
  setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
  bragg_lines *lines = calloc(1, sizeof *lines);
  if (!lines) return NULL;
  lines->context = context;
  lines->complete = completer;
  lines->idle = idle;
  lines->prompt = "";
  lines->editor = el_init("bragg", stdin, stdout, stderr);
  lines->history = history_init();
  if (!lines->editor || !lines->history) {
    bragg_lines_close(lines);
    return NULL;
  }
  HistEvent event;
  history(lines->history, &event, H_SETSIZE, LONGEST_HISTORY);
  history(lines->history, &event, H_SETUNIQUE, 1);
  el_set(lines->editor, EL_CLIENTDATA, lines);
  el_set(lines->editor, EL_EDITOR, "emacs");
  el_set(lines->editor, EL_SIGNAL, 0);
  el_set(lines->editor, EL_HIST, history, lines->history);
  el_set(lines->editor, EL_PROMPT, prompt);
  el_set(lines->editor, EL_GETCFN, read_character);
  el_set(lines->editor, EL_ADDFN, "bragg-complete", "Complete a word", complete);
  el_set(lines->editor, EL_BIND, "^I", "bragg-complete", NULL);
  el_set(lines->editor, EL_BIND, "^R", "em-inc-search-prev", NULL);
  el_source(lines->editor, NULL);
  for (const int *number = (const int[]){SIGINT, SIGTERM, SIGHUP, SIGCONT, SIGWINCH, 0}; *number; number++) {
    listen_to(*number);
  }
  return lines;
}

void bragg_lines_close(bragg_lines *lines) {
  if (!lines) return;
  if (lines->editor) el_end(lines->editor);
  if (lines->history) history_end(lines->history);
  free(lines->line);
  free(lines);
}

int bragg_lines_read(bragg_lines *lines, const char *prompt, const char **line) {
  // An interrupt of what ran since the last line is no wish to drop this one.
  interrupted = 0;
  lines->dropped = false;
  lines->prompt = prompt;
  // Before the prompt is written: what is typed as soon as it can be seen must be read as keys.
  el_set(lines->editor, EL_PREP_TERM, 1);
  int count = 0;
  const char *text = el_gets(lines->editor, &count);
  if (lines->dropped) return BRAGG_LINE_DROPPED;
  if (!text || count <= 0) return BRAGG_LINE_END;
  free(lines->line);
  lines->line = strdup(text);
  if (!lines->line) return BRAGG_LINE_END;
  lines->line[strcspn(lines->line, "\r\n")] = 0;
  *line = lines->line;
  return BRAGG_LINE_READ;
}

void bragg_lines_remember(bragg_lines *lines, const char *line) {
  HistEvent event;
  history(lines->history, &event, H_ENTER, line);
}

bool bragg_lines_load_history(bragg_lines *lines, const char *path) {
  HistEvent event;
  return history(lines->history, &event, H_LOAD, path) >= 0;
}

bool bragg_lines_save_history(bragg_lines *lines, const char *path) {
  HistEvent event;
  return history(lines->history, &event, H_SAVE, path) >= 0;
}
