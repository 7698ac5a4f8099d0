#include "bridge_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The entry points. Each arms the escape, does its work inside one protected call, and answers a
// status; the jump of a tripped limit lands here, over Lua's and the bridge's own frames only.

static bragg_lua_limits with_defaults(const bragg_lua_limits *given) {
  bragg_lua_limits limits = *given;
  if (!limits.steps) limits.steps = 1000000;
  if (!limits.string_bytes) limits.string_bytes = 4 * 1024;
  if (!limits.block_bytes) limits.block_bytes = 256 * 1024;
  if (!limits.memory_bytes) limits.memory_bytes = 4 * 1024 * 1024;
  if (!limits.source_bytes) limits.source_bytes = 32 * 1024;
  if (!limits.wall_milliseconds) limits.wall_milliseconds = 10000;
  return limits;
}

/// Runs `work` protected. On an error its text and the place of the innermost rule are kept.
int bragg_guarded(bragg_lua *lua, bragg_lua_fault *fault, lua_CFunction work, void *context) {
  *fault = (bragg_lua_fault){0};
  if (lua->dead) return fault->status = BRAGG_LUA_UNAVAILABLE;
  lua->fault = fault;
  lua->task[0] = 0;
  if (_setjmp(lua->escape)) {
    lua->armed = false;
    memcpy(fault->task, lua->task, sizeof fault->task);
    return fault->status;
  }
  lua->armed = true;
  bragg_start_budget(lua);
  // A light C function and a light pointer: neither push needs memory.
  lua_State *L = lua->state;
  lua_pushcfunction(L, work);
  lua_pushlightuserdata(L, context);
  int status = lua_pcall(L, 1, 0, 0);
  lua->armed = false;
  if (status != LUA_ERRMEM) fault->place[0] = 0;
  if (status != LUA_OK) {
    fault->status = status == LUA_ERRMEM ? BRAGG_LUA_LIMIT_MEMORY : BRAGG_LUA_ERROR;
    if (status == LUA_ERRMEM) lua->dead = true;
    const char *text = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "an error without words";
    snprintf(fault->message, sizeof fault->message, "%s", text);
    memcpy(fault->task, lua->task, sizeof fault->task);
  }
  if (!lua->dead) lua_settop(L, 0);
  return fault->status;
}

static int build(lua_State *L) {
  bragg_build_sandbox(L);
  return 0;
}

bragg_lua *bragg_lua_open(const bragg_lua_limits *limits) {
  bragg_lua *lua = calloc(1, sizeof *lua);
  if (!lua) return NULL;
  lua->limits = with_defaults(limits);
  lua->arena = bragg_arena_open(lua);
  if (lua->arena) lua->state = lua_newstate(bragg_arena_allocate, lua->arena);
  if (lua->state) {
    *(bragg_lua **)lua_getextraspace(lua->state) = lua;
    bragg_lua_fault fault;
    if (bragg_guarded(lua, &fault, build, NULL) == BRAGG_LUA_DONE) return lua;
  }
  bragg_lua_close(lua);
  return NULL;
}

void bragg_lua_close(bragg_lua *lua) {
  if (!lua) return;
  // No lua_close: nothing in the state owns anything outside the arena.
  bragg_arena_close(lua->arena);
  bragg_drop_texts(lua);
  free(lua->reads.list);
  free(lua->answer.list);
  bragg_drop_lines(lua);
  free(lua);
}

bool bragg_lua_is_dead(const bragg_lua *lua) { return lua->dead; }

typedef struct { int role; const char *name, *chunk, *source; size_t length; } module_source;

static int compile(lua_State *L) {
  module_source *module = lua_touserdata(L, 1);
  if (module->role != BRAGG_LUA_RULES) {
    // The host's own modules are sound, and most calls need few of them: they are compiled when run.
    bragg_owner(L)->building = true;
    lua_pushlstring(L, module->source, module->length);
    bragg_owner(L)->building = false;
    bragg_add_module(L, module->role, module->name, module->chunk);
    return 0;
  }
  // Text only: precompiled code is not checked by Lua and can crash it.
  if (module->source[0] == LUA_SIGNATURE[0]) return luaL_error(L, "it is compiled code, and rules are text");
  if (luaL_loadbufferx(L, module->source, module->length, module->chunk, "t") != LUA_OK) return lua_error(L);
  bragg_add_module(L, module->role, module->name, module->chunk);
  return 0;
}

/// Whether what follows a backslash is an escape for the zero byte: `\0`, `\000`, `\x00`, `\u{0}`.
static bool is_zero_escape(const char *escape) {
  if (strncmp(escape, "x00", 3) == 0) return true;
  if (strncmp(escape, "u{0", 3) == 0) return escape[2 + strspn(escape + 2, "0")] == '}';
  // A decimal escape ends after three digits.
  size_t zeros = strspn(escape, "0"), digits = strspn(escape, "0123456789");
  return zeros >= 3 || (zeros > 0 && zeros == digits);
}

/// The line that writes a zero byte in a text, or 0: comparing such texts costs more than it counts.
static int line_of_zero_byte(const char *source, size_t length) {
  int line = 1;
  for (const char *at = source, *end = source + length; at < end; at++) {
    if (*at == '\n') line++;
    if (*at == 0 || (*at == '\\' && is_zero_escape(at + 1))) return line;
    // A backslash may escape another one, and `\\0` is no zero byte.
    if (*at == '\\' && at[1] == '\\') at++;
  }
  return 0;
}

int bragg_lua_add(
  bragg_lua *lua, int role, const char *name, const char *file, const char *source, size_t length,
  bragg_lua_fault *fault) {
  *fault = (bragg_lua_fault){0};
  if (role == BRAGG_LUA_RULES && length > lua->limits.source_bytes) {
    snprintf(fault->place, sizeof fault->place, "%s", file);
    return fault->status = BRAGG_LUA_LIMIT_SOURCE;
  }
  int zero_line = role == BRAGG_LUA_RULES ? line_of_zero_byte(source, length) : 0;
  if (zero_line) {
    snprintf(fault->place, sizeof fault->place, "%s:%d", file, zero_line);
    snprintf(fault->message, sizeof fault->message, "a text cannot hold a zero byte (`\\0`)");
    return fault->status = BRAGG_LUA_ERROR;
  }
  char chunk[256];
  // `@` marks the council's own files: see bragg_rule_place.
  snprintf(chunk, sizeof chunk, "%c%s", role == BRAGG_LUA_RULES ? '@' : '=', file);
  module_source module = {role, name, chunk, source, length};
  bragg_guarded(lua, fault, compile, &module);
  // Lua puts the place in front of what it says, but not where it gives up on the file as a whole.
  if (fault->status == BRAGG_LUA_ERROR && strncmp(fault->message, file, strlen(file))) {
    snprintf(fault->place, sizeof fault->place, "%s", file);
    if (strstr(fault->message, "stack overflow")) strcpy(fault->message, "it is nested too deeply");
  }
  return fault->status;
}

typedef struct { const char *function; } call_request;

static void forget_last_call(lua_State *L) {
  lua_newtable(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, BRAGG_KEY_PROXIES);
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_LOADED);
  lua_newtable(L);
  lua_rawseti(L, -2, BRAGG_LUA_RULES + 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_GLOBALS);
  lua_pushnil(L);
  while (lua_next(L, -2)) {
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_pushnil(L);
    lua_rawset(L, -4);
  }
  lua_pop(L, 2);
}

static const bragg_json_node *member_of(const bragg_json_node *object, const char *name) {
  const bragg_json_node *member = object + 1;
  for (uint32_t i = 0; i < object->count; i++, member += 1 + member[1].span) {
    if (member->length == strlen(name) && memcmp(member->text, name, member->length) == 0) return member + 1;
  }
  return NULL;
}

static void set_globals(lua_State *L, const bragg_json_node *globals) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_GLOBALS);
  const bragg_json_node *member = globals + 1;
  for (uint32_t i = 0; i < globals->count; i++, member += 1 + member[1].span) {
    lua_pushlstring(L, member->text, member->length);
    bragg_push_node(L, member + 1);
    lua_rawset(L, -3);
  }
  lua_pop(L, 1);
}

static int call(lua_State *L) {
  call_request *request = lua_touserdata(L, 1);
  bragg_lua *lua = bragg_owner(L);
  forget_last_call(L);
  lua_pushinteger(L, BRAGG_LUA_DRIVER);
  lua_pushcclosure(L, bragg_require, 1);
  lua_pushliteral(L, "driver");
  lua_call(L, 1, 1);
  if (lua_getfield(L, -1, request->function) != LUA_TFUNCTION) {
    return luaL_error(L, "the driver has no function `%s`", request->function);
  }
  lua->building = true;
  const bragg_json_node *globals = member_of(lua->input, "globals");
  if (globals) set_globals(L, globals);
  bragg_push_node(L, lua->input);
  lua->building = false;
  lua_call(L, 1, 1);
  bragg_take_answer(L, lua_gettop(L));
  return 0;
}

int bragg_lua_call(
  bragg_lua *lua, const char *function, const bragg_json_node *input, bool record,
  bragg_lua_fault *fault) {
  bragg_drop_texts(lua);
  lua->reads.count = 0;
  lua->answer.count = 0;
  bragg_forget_lines(lua);
  lua->input = input;
  lua->recording = record;
  lua->building = false;
  lua->day[0] = 0;
  call_request request = {function};
  return bragg_guarded(lua, fault, call, &request);
}

const bragg_json_node *bragg_lua_answer(const bragg_lua *lua, size_t *count) {
  *count = lua->answer.count;
  return lua->answer.list;
}

const bragg_lua_read *bragg_lua_reads(const bragg_lua *lua, size_t *count) {
  *count = lua->reads.count;
  return lua->reads.list;
}
