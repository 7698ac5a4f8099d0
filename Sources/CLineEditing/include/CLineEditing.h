#ifndef BRAGG_CLINEEDITING_H
#define BRAGG_CLINEEDITING_H

#include <stdbool.h>
#include <stddef.h>

/// One terminal that lines are edited on, with a history.
typedef struct bragg_lines bragg_lines;

/// What reading a line came to.
enum {
  BRAGG_LINE_READ = 0,
  /// The end of input, or a signal that asks the program to end.
  BRAGG_LINE_END = 1,
  /// Ctrl-C: the line is dropped.
  BRAGG_LINE_DROPPED = 2,
};

/// Answers the texts that could stand in place of the last word of `line`, ended by a null; it and
/// they are freed by the caller. `start` is set to the byte that the word begins at.
typedef char **(*bragg_completer)(void *context, const char *line, size_t *start);

/// Called a few times a second while nobody types; true where it wrote something, so that the prompt
/// has to be written again.
typedef bool (*bragg_idle)(void *context);

/// Null where the terminal cannot be used.
bragg_lines *bragg_lines_open(void *context, bragg_completer complete, bragg_idle idle);
void bragg_lines_close(bragg_lines *lines);

/// Reads a line; `line` is valid until the next call, and has no break.
int bragg_lines_read(bragg_lines *lines, const char *prompt, const char **line);

/// Adds a line to the history.
void bragg_lines_remember(bragg_lines *lines, const char *line);
bool bragg_lines_load_history(bragg_lines *lines, const char *path);
bool bragg_lines_save_history(bragg_lines *lines, const char *path);

#endif
