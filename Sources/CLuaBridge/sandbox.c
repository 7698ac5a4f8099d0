#include "bridge_internal.h"
#include "safe_libraries.h"

#include <string.h>

// What each role can name. An environment is an empty view of a base table, so that reading goes
// through and writing is refused; the bases chain: driver -> vocabulary -> rules.

static int refuse_write(lua_State *L) {
  return luaL_error(L, "%s cannot be changed", lua_tostring(L, lua_upvalueindex(1)));
}

static const char *name_of(lua_State *L, int index) {
  return lua_type(L, index) == LUA_TSTRING ? lua_tostring(L, index) : "?";
}

static int refuse_global_write(lua_State *L) {
  return luaL_error(
    L, "`%s` would be a new global name, and rules keep nothing between subjects: write `local %s`",
    name_of(L, 2), name_of(L, 2));
}

static int refuse_unknown_global(lua_State *L) {
  if (bragg_owner(L)->day[0] && strcmp(name_of(L, 2), "as_of") == 0) {
    bragg_push_day(L);
    return 1;
  }
  return luaL_error(
    L, "unknown name `%s`: a text needs quotes, and a name of your own needs `local`", name_of(L, 2));
}

/// Pushes an empty table that reads from the table at `index` and calls the function on top to write.
static void push_view(lua_State *L, int index) {
  lua_createtable(L, 0, 2);
  lua_rotate(L, -2, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushvalue(L, index);
  lua_setfield(L, -2, "__index");
  lua_newtable(L);
  lua_rotate(L, -2, 1);
  lua_setmetatable(L, -2);
}

void bragg_push_locked(lua_State *L, int index, const char *what) {
  lua_pushstring(L, what);
  lua_pushcclosure(L, refuse_write, 1);
  push_view(L, index);
}

static void add_library(lua_State *L, int base, const char *name, void (*push)(lua_State *)) {
  push(L);
  bragg_push_locked(L, lua_gettop(L), name);
  lua_setfield(L, base, name);
  lua_pop(L, 1);
}

static void add_require(lua_State *L, int base, int role) {
  lua_pushinteger(L, role);
  lua_pushcclosure(L, bragg_require, 1);
  lua_setfield(L, base, "require");
}

/// Makes the table on top read from the base below it where it has nothing itself. What the base has
/// already is copied, so that it is found at once.
static void chain_to(lua_State *L, int base) {
  lua_pushnil(L);
  while (lua_next(L, base)) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_pushvalue(L, -2);
    if (lua_rawget(L, -5) != LUA_TNIL) {
      lua_pop(L, 3);
      continue;
    }
    lua_pop(L, 1);
    lua_rawset(L, -4);
  }
  lua_createtable(L, 0, 1);
  lua_pushvalue(L, base);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
}

/// Turns whatever was raised into a table with `kind`, `message` and the `place` in the rules.
static int describe_error(lua_State *L) {
  char place[128];
  bragg_rule_place(L, place, sizeof place);
  if (!lua_istable(L, 1)) {
    size_t length = 0;
    const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &length) : "an error without words";
    size_t prefix = strlen(place);
    if (prefix && strncmp(text, place, prefix) == 0 && text[prefix] == ':') {
      text += prefix + 1;
      if (*text == ' ') text++;
    }
    lua_createtable(L, 0, 3);
    lua_pushstring(L, text);
    lua_setfield(L, -2, "message");
    lua_pushliteral(L, "error");
    lua_setfield(L, -2, "kind");
  } else {
    lua_pushvalue(L, 1);
  }
  lua_pushstring(L, place);
  lua_setfield(L, -2, "place");
  return 1;
}

/// `protected(f, ...)`: true and the results, or false and the described error. A limit passes by.
static int protected(lua_State *L) {
  lua_pushcfunction(L, describe_error);
  lua_insert(L, 1);
  int status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 1);
  if (status == LUA_ERRMEM) bragg_trip(L, BRAGG_LUA_LIMIT_MEMORY);
  lua_pushboolean(L, status == LUA_OK);
  lua_replace(L, 1);
  if (status == LUA_ERRERR) {
    lua_pop(L, 1);
    lua_createtable(L, 0, 2);
    lua_pushliteral(L, "the rule calls itself without end");
    lua_setfield(L, -2, "message");
    lua_pushliteral(L, "error");
    lua_setfield(L, -2, "kind");
  }
  return lua_gettop(L);
}

/// `budget(task)`: starts a new budget for the named task.
static int budget(lua_State *L) {
  bragg_lua *lua = bragg_owner(L);
  strncpy(lua->task, luaL_checkstring(L, 1), sizeof lua->task - 1);
  bragg_start_budget(lua);
  return 0;
}

/// `global(name, value)`: what rules can name besides the libraries.
static int set_global(lua_State *L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_ENVIRONMENTS);
  lua_getfield(L, -1, "base");
  lua_pushvalue(L, 1);
  lua_pushvalue(L, 2);
  lua_rawset(L, -3);
  return 0;
}

static void build_rules_base(lua_State *L) {
  int base = lua_gettop(L);
  bragg_set_base_functions(L, base);
  add_library(L, base, "string", bragg_push_string_library);
  add_library(L, base, "table", bragg_push_table_library);
  add_library(L, base, "math", bragg_push_math_library);
  add_require(L, base, BRAGG_LUA_RULES);
  lua_newtable(L);
  lua_pushvalue(L, -1);
  lua_rawseti(L, LUA_REGISTRYINDEX, BRAGG_KEY_GLOBALS);
  int globals = lua_gettop(L);
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, refuse_unknown_global);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, globals);
  lua_pushvalue(L, base);
  chain_to(L, globals);
  lua_settop(L, base);
}

static void build_vocabulary_base(lua_State *L, int rules) {
  static const luaL_Reg functions[] = {
    {"clean_difference", bragg_difference}, {"clean_number", bragg_clean},
    {"clean_percent", bragg_percent}, {"has_come", bragg_has_come}, {"has_passed", bragg_has_passed},
    {"has_passed_by", bragg_has_passed_by}, {"day_number", bragg_day_number},
    {"day_parts", bragg_day_parts}, {"day_text", bragg_day_text},
    {"days_between", bragg_days_between}, {"missing", bragg_missing}, {"usable_of", bragg_usable_of},
    {"count_levels", bragg_count_levels}, {NULL, NULL},
  };
  lua_createtable(L, 0, 13);
  luaL_setfuncs(L, functions, 0);
  add_require(L, lua_gettop(L), BRAGG_LUA_VOCABULARY);
  chain_to(L, rules);
}

static void build_driver_base(lua_State *L, int vocabulary) {
  static const luaL_Reg functions[] = {
    {"budget", budget},       {"global", set_global},      {"note", bragg_note},
    {"protected", protected}, {"reads", bragg_read_count}, {"run", bragg_run},
    {"runnable_lines", bragg_runnable_lines},
    {"shape", bragg_shape},   {"speak_for", bragg_speak_for},
    {"take_bound", bragg_take_bound},
    {"lower_bound", bragg_lower_bound},
    {NULL, NULL},
  };
  lua_createtable(L, 0, 14);
  luaL_setfuncs(L, functions, 0);
  add_require(L, lua_gettop(L), BRAGG_LUA_DRIVER);
  chain_to(L, vocabulary);
}

static void keep_environment(lua_State *L, int environments, int role, int base) {
  lua_pushcfunction(L, refuse_global_write);
  push_view(L, base);
  lua_rawseti(L, environments, role + 1);
}

static void add_registry_table(lua_State *L, int key) {
  lua_newtable(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, key);
}

void bragg_build_sandbox(lua_State *L) {
  // A chunk compiled by the C library would start with the registry's globals: leave none there.
  lua_newtable(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  add_registry_table(L, BRAGG_KEY_MODULES);
  add_registry_table(L, BRAGG_KEY_SHAPES);
  add_registry_table(L, BRAGG_KEY_PROXIES);
  lua_newtable(L);
  for (int half = 1; half <= 2; half++) {
    lua_newtable(L);
    lua_rawseti(L, -2, half);
  }
  lua_rawseti(L, LUA_REGISTRYINDEX, BRAGG_KEY_LOADED);
  bragg_build_proxies(L);

  lua_newtable(L);
  int environments = lua_gettop(L);
  lua_newtable(L);
  int rules = lua_gettop(L);
  build_rules_base(L);
  build_vocabulary_base(L, rules);
  int vocabulary = lua_gettop(L);
  build_driver_base(L, vocabulary);
  int driver = lua_gettop(L);
  keep_environment(L, environments, BRAGG_LUA_RULES, rules);
  keep_environment(L, environments, BRAGG_LUA_VOCABULARY, vocabulary);
  keep_environment(L, environments, BRAGG_LUA_DRIVER, driver);
  lua_pushvalue(L, rules);
  lua_setfield(L, environments, "base");
  lua_pushvalue(L, environments);
  lua_rawseti(L, LUA_REGISTRYINDEX, BRAGG_KEY_ENVIRONMENTS);
  lua_settop(L, environments - 1);
}

void bragg_push_environment(lua_State *L, int role) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_ENVIRONMENTS);
  lua_rawgeti(L, -1, role + 1);
  lua_remove(L, -2);
}
