#include "bridge_internal.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// A module is compiled once. The council's modules run afresh for every call, so that nothing they
// set survives; vocabulary and driver are the host's own and run once.

void bragg_add_module(lua_State *L, int role, const char *name, const char *chunk) {
  lua_createtable(L, 3, 0);
  lua_rotate(L, -2, 1);
  lua_rawseti(L, -2, 1);
  lua_pushinteger(L, role);
  lua_rawseti(L, -2, 2);
  lua_pushstring(L, chunk);
  lua_rawseti(L, -2, 3);
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_MODULES);
  lua_rotate(L, -2, 1);
  lua_setfield(L, -2, name);
  lua_pop(L, 1);
}

/// Pushes the entry of a module, or returns false.
static bool push_module(lua_State *L, const char *name, int *role) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_MODULES);
  lua_getfield(L, -1, name);
  lua_remove(L, -2);
  if (!lua_istable(L, -1)) {
    lua_pop(L, 1);
    return false;
  }
  lua_rawgeti(L, -1, 2);
  *role = (int)lua_tointeger(L, -1);
  lua_pop(L, 1);
  return true;
}

/// A host's module as compiled by the first state that ran it, for all that come after: the host's own code
/// is sound, and most of a state's start is compiling it. What is here stays until the process ends.
typedef struct compiled {
  struct compiled *next;
  char *source, *code;
  size_t source_length, length;
} compiled;

static compiled *all_compiled;
static pthread_mutex_t compiled_lock = PTHREAD_MUTEX_INITIALIZER;

static const compiled *find_compiled(const char *source, size_t length) {
  pthread_mutex_lock(&compiled_lock);
  const compiled *found = all_compiled;
  while (found && (found->source_length != length || memcmp(found->source, source, length))) {
    found = found->next;
  }
  pthread_mutex_unlock(&compiled_lock);
  return found;
}

static int add_code(lua_State *L, const void *piece, size_t length, void *context) {
  (void)L;
  compiled *made = context;
  char *grown = realloc(made->code, made->length + length);
  if (!grown) return 1;
  memcpy(grown + made->length, piece, length);
  made->code = grown;
  made->length += length;
  return 0;
}

/// Keeps what the function on top was compiled to; where there is no memory, the next state compiles again.
static void keep_compiled(lua_State *L, const char *source, size_t length) {
  compiled *made = calloc(1, sizeof *made);
  if (made) made->source = malloc(length);
  if (!made || !made->source || lua_dump(L, add_code, made, 0)) {
    if (made) {
      free(made->source);
      free(made->code);
    }
    free(made);
    return;
  }
  memcpy(made->source, source, length);
  made->source_length = length;
  pthread_mutex_lock(&compiled_lock);
  made->next = all_compiled;
  all_compiled = made;
  pthread_mutex_unlock(&compiled_lock);
}

/// Replaces the text of a host's module, on top of its entry, by what it compiles to.
static void compile_text(lua_State *L) {
  size_t length;
  const char *source = lua_tolstring(L, -1, &length);
  lua_rawgeti(L, -2, 3);
  const compiled *known = find_compiled(source, length);
  int status = known ? luaL_loadbufferx(L, known->code, known->length, lua_tostring(L, -1), "b")
                     : luaL_loadbufferx(L, source, length, lua_tostring(L, -1), "t");
  if (status != LUA_OK) lua_error(L);
  if (!known) keep_compiled(L, source, length);
  lua_replace(L, -3);
  lua_pop(L, 1);
  lua_pushvalue(L, -1);
  lua_rawseti(L, -3, 1);
}

/// Runs a module from its first line and leaves what it returns. Expects its entry on the stack.
static void run_entry(lua_State *L, int role) {
  lua_rawgeti(L, -1, 1);
  if (lua_type(L, -1) == LUA_TSTRING) compile_text(L);
  lua_remove(L, -2);
  // A chunk that assigned to _ENV in its last run gets its own environment back.
  bragg_push_environment(L, role);
  if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
  lua_call(L, 0, 1);
}

int bragg_run(lua_State *L) {
  const char *name = luaL_checkstring(L, 1);
  int role;
  if (!push_module(L, name, &role)) return luaL_error(L, "there is no module `%s`", name);
  run_entry(L, role);
  return 1;
}

static int refuse_module(lua_State *L, const char *name) {
  return luaL_error(
    L, "there is no module `%s`: `require` reaches the files beside rules.lua and the standard vocabulary",
    name);
}

/// `require(name)`; its upvalue is the role of the code that asks.
int bragg_require(lua_State *L) {
  const char *name = luaL_checkstring(L, 1);
  int asker = (int)lua_tointeger(L, lua_upvalueindex(1));
  int role;
  if (!push_module(L, name, &role)) return refuse_module(L, name);
  // Roles are ordered by trust: nobody reaches the driver but itself, nor the vocabulary a rule.
  bool allowed = asker == BRAGG_LUA_DRIVER || (role != BRAGG_LUA_DRIVER && role >= asker);
  if (!allowed) return refuse_module(L, name);
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_LOADED);
  lua_rawgeti(L, -1, role == BRAGG_LUA_RULES ? 1 : 2);
  lua_remove(L, -2);
  int loaded = lua_gettop(L);
  if (lua_getfield(L, loaded, name) != LUA_TNIL) {
    if (lua_isboolean(L, -1)) return luaL_error(L, "`%s` requires itself", name);
  } else {
    lua_pushboolean(L, 0);
    lua_setfield(L, loaded, name);
    lua_pushvalue(L, loaded - 1);
    bragg_lua *lua = bragg_owner(L);
    int64_t steps = lua->steps;
    if (role == BRAGG_LUA_VOCABULARY) lua->steps = 0;
    run_entry(L, role);
    if (role == BRAGG_LUA_VOCABULARY) lua->steps = steps;
    if (lua_isnil(L, -1)) return luaL_error(L, "module `%s` returns nothing", name);
    lua_pushvalue(L, -1);
    lua_setfield(L, loaded, name);
  }
  if (role == BRAGG_LUA_VOCABULARY && asker == BRAGG_LUA_RULES) {
    // The vocabulary runs once in a state, so only the first call sees it run: all pay the same.
    bragg_pay_alike(L);
    if (lua_istable(L, -1)) bragg_push_locked(L, lua_gettop(L), "the standard vocabulary");
  }
  return 1;
}
