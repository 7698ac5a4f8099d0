#include "bridge_internal.h"

#include <stdlib.h>
#include <string.h>

// Which lines of the council's own files a call ran, for the coverage of tests. Nothing here runs
// unless the host asked for it.

enum { MOST_FILES = 32, DEEPEST = 24 };

static bragg_lua_line_file *file_named(bragg_lua *lua, const char *name) {
  for (size_t i = 0; i < lua->lines.count; i++) {
    if (strcmp(lua->lines.files[i].name, name) == 0) return &lua->lines.files[i];
  }
  if (lua->lines.count == MOST_FILES) return NULL;
  bragg_lua_line_file *file = &lua->lines.files[lua->lines.count];
  if (strlen(name) >= sizeof file->name) return NULL;
  strcpy(file->name, name);
  lua->lines.count++;
  return file;
}

static void count_line(bragg_lua_line_file *file, int line) {
  if (line < 1) return;
  size_t needed = (size_t)line + 1;
  if (needed > file->size) {
    size_t size = needed + 256;
    uint32_t *grown = realloc(file->counts, size * sizeof *grown);
    if (!grown) return;
    memset(grown + file->size, 0, (size - file->size) * sizeof *grown);
    file->counts = grown;
    file->size = size;
  }
  if (file->counts[line] < UINT32_MAX) file->counts[line]++;
}

void bragg_note_line(lua_State *L, lua_Debug *event) {
  bragg_lua *lua = bragg_owner(L);
  // A file's own lines all run when it is loaded, those of its functions when they are called.
  if (!lua_getinfo(L, "S", event) || event->source[0] != '@' || event->what[0] == 'm') return;
  bragg_lua_line_file *file = file_named(lua, event->source + 1);
  if (file) count_line(file, event->currentline);
}

void bragg_forget_lines(bragg_lua *lua) {
  for (size_t i = 0; i < lua->lines.count; i++) {
    bragg_lua_line_file *file = &lua->lines.files[i];
    if (file->counts) memset(file->counts, 0, file->size * sizeof *file->counts);
  }
}

void bragg_drop_lines(bragg_lua *lua) {
  for (size_t i = 0; i < MOST_FILES && lua->lines.files; i++) free(lua->lines.files[i].counts);
  free(lua->lines.files);
}

int bragg_lua_watch_lines(bragg_lua *lua) {
  lua->lines.files = calloc(MOST_FILES, sizeof *lua->lines.files);
  return lua->lines.files ? BRAGG_LUA_DONE : BRAGG_LUA_UNAVAILABLE;
}

const bragg_lua_line_file *bragg_lua_lines(const bragg_lua *lua, size_t *count) {
  *count = lua->lines.count;
  return lua->lines.files;
}

// Lines that can run ------------------------------------------------------------------------------

/// Adds the lines of the function at `index` to the table at `found`: file, then a set of lines.
static void add_lines(lua_State *L, int index, int found) {
  lua_Debug function;
  lua_pushvalue(L, index);
  if (!lua_getinfo(L, ">SL", &function)) return;
  if (function.source[0] != '@' || !lua_istable(L, -1)) {
    lua_pop(L, 1);
    return;
  }
  if (lua_getfield(L, found, function.source + 1) != LUA_TTABLE) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    lua_setfield(L, found, function.source + 1);
  }
  lua_pushnil(L);
  while (lua_next(L, -3)) {
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_pushboolean(L, 1);
    lua_rawset(L, -4);
  }
  lua_pop(L, 2);
}

/// Goes through tables and functions, each once; `seen` keeps those already gone through.
static void walk(lua_State *L, int index, int found, int seen, int depth) {
  int type = lua_type(L, index);
  if ((type != LUA_TTABLE && type != LUA_TFUNCTION) || depth == DEEPEST) return;
  luaL_checkstack(L, 12, "too deep");
  lua_pushvalue(L, index);
  if (lua_rawget(L, seen) != LUA_TNIL) {
    lua_pop(L, 1);
    return;
  }
  lua_pop(L, 1);
  lua_pushvalue(L, index);
  lua_pushboolean(L, 1);
  lua_rawset(L, seen);
  if (type == LUA_TFUNCTION) {
    if (lua_iscfunction(L, index)) return;
    add_lines(L, index, found);
    for (int i = 1; lua_getupvalue(L, index, i); i++) {
      // The first upvalue of a chunk is its environment: nothing of the council's is in there.
      walk(L, lua_gettop(L), found, seen, depth + 1);
      lua_pop(L, 1);
    }
    return;
  }
  lua_pushnil(L);
  while (lua_next(L, index)) {
    walk(L, lua_gettop(L), found, seen, depth + 1);
    lua_pop(L, 1);
  }
}

int bragg_runnable_lines(lua_State *L) {
  lua_settop(L, 1);
  lua_newtable(L);
  lua_newtable(L);
  walk(L, 1, 2, 3, 0);
  lua_settop(L, 2);
  return 1;
}
