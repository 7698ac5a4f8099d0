#include "safe_libraries.h"

#include <lualib.h>
#include <math.h>
#include <string.h>

#include "bridge_internal.h"

/// `sub`, `upper` and the like: work in proportion to the text they make.
static int on_text(lua_State *L) {
  bragg_check_text(L, 1, NULL);
  bragg_call_stock(L);
  bragg_charge_bytes(L, lua_rawlen(L, -1));
  return 1;
}

static int safe_byte(lua_State *L) {
  bragg_check_text(L, 1, NULL);
  int results = bragg_call_stock(L);
  bragg_charge(L, results);
  return results;
}

/// Refuses the zero byte: Lua compares texts piece by piece between zero bytes, in one instruction.
static void check_byte(lua_State *L, int argument) {
  // `%c` writes the last byte of whatever integer it is given.
  if ((luaL_checkinteger(L, argument) & 0xff) == 0) luaL_error(L, "a text cannot have a zero byte");
}

static int safe_char(lua_State *L) {
  int count = lua_gettop(L);
  bragg_charge(L, count);
  for (int i = 1; i <= count; i++) check_byte(L, i);
  return bragg_call_stock(L);
}

static int safe_rep(lua_State *L) {
  size_t length, between = 0;
  bragg_check_text(L, 1, &length);
  lua_Integer count = luaL_checkinteger(L, 2);
  if (!lua_isnoneornil(L, 3)) bragg_check_text(L, 3, &between);
  if (length + between == 0 || count <= 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  bragg_charge(L, count);
  bragg_charge_bytes(L, (size_t)count * (length + between));
  return bragg_call_stock(L);
}

/// Makes an argument of `format` what its conversion prints the same on every machine.
static void prepare_argument(lua_State *L, int argument, int conversion) {
  if (conversion == 'p' || conversion == 'q') {
    luaL_error(L, "`%%%c` is not offered by format", conversion);
  }
  if (argument > lua_gettop(L)) return;
  if (conversion == 'c') check_byte(L, argument);
  if (conversion == 's') {
    bragg_push_text(L, argument, NULL);
    lua_replace(L, argument);
  } else if (lua_type(L, argument) == LUA_TNUMBER && isnan(lua_tonumber(L, argument))) {
    lua_pushnumber(L, copysign(NAN, 1));
    lua_replace(L, argument);
  }
}

static int safe_format(lua_State *L) {
  size_t length;
  const char *at = bragg_check_text(L, 1, &length), *end = at + length;
  bragg_charge_bytes(L, length);
  luaL_checkstack(L, 2, "too many arguments");
  int argument = 1;
  for (; at < end; at++) {
    if (*at != '%') continue;
    do at++;
    while (at < end && memchr("-+ #0123456789.", *at, 15));
    if (at < end && *at != '%') prepare_argument(L, ++argument, *at);
  }
  bragg_call_stock(L);
  bragg_charge_bytes(L, lua_rawlen(L, -1));
  return 1;
}

/// Whether a pattern is but text to look for.
static bool is_plain(const char *pattern, size_t size) {
  static const char special[] = "^$*+?.([%-";
  for (size_t i = 0; i < size; i++) {
    if (memchr(special, pattern[i], sizeof special - 1)) return false;
  }
  return true;
}

/// Where the search starts, from 0, by the optional argument `init`.
static size_t start_of(lua_State *L, size_t length) {
  lua_Integer init = luaL_optinteger(L, 3, 1);
  if (init > 0) return (size_t)init - 1;
  if (init == 0 || init < -(lua_Integer)length) return 0;
  return length - (size_t)-init;
}

static int search(lua_State *L, bool can_be_plain) {
  size_t length, size;
  const char *subject = bragg_check_text(L, 1, &length);
  const char *pattern = bragg_check_text(L, 2, &size);
  size_t start = start_of(L, length);
  if (start <= length) {
    if (can_be_plain && (lua_toboolean(L, 4) || is_plain(pattern, size))) {
      bragg_charge_bytes(L, (length - start + 1) * (size + 1));
    } else {
      bragg_charge_pattern(L, subject + start, length - start, pattern, size, true);
    }
  }
  return bragg_call_stock(L);
}

static int safe_find(lua_State *L) { return search(L, true); }

static int safe_match(lua_State *L) { return search(L, false); }

/// Upvalues: the stock iterator, or nil once it found no more, as it would search again each time;
/// and when it was made. One that is kept from one day to another, or from when the rules were loaded,
/// would go on where a run of that day alone begins: the days cannot be spoken for together.
static int next_match(lua_State *L) {
  lua_settop(L, 0);
  bragg_lua *lua = bragg_owner(L);
  if (lua->day[0] && lua_tointeger(L, lua_upvalueindex(2)) != lua->days_begun) {
    bragg_trip(L, BRAGG_LUA_LIMIT_STEPS);
  }
  if (lua_isnil(L, lua_upvalueindex(1))) return 0;
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_call(L, 0, LUA_MULTRET);
  int results = lua_gettop(L);
  if (results == 0) {
    lua_pushnil(L);
    lua_replace(L, lua_upvalueindex(1));
  }
  return results;
}

static int safe_gmatch(lua_State *L) {
  size_t length, size;
  const char *subject = bragg_check_text(L, 1, &length);
  const char *pattern = bragg_check_text(L, 2, &size);
  size_t start = start_of(L, length);
  if (start <= length) {
    bragg_charge_pattern(L, subject + start, length - start, pattern, size, false);
  }
  bragg_call_stock(L);
  lua_pushinteger(L, bragg_owner(L)->days_begun);
  lua_pushcclosure(L, next_match, 2);
  return 1;
}

/// What `gsub` puts for one match; upvalue: the function, table or data that says so.
static int replacement(lua_State *L) {
  bragg_charge(L, 1);
  if (lua_isfunction(L, lua_upvalueindex(1))) {
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, lua_gettop(L) - 1, 1);
  } else {
    lua_pushvalue(L, 1);
    lua_gettable(L, lua_upvalueindex(1));
  }
  if (lua_type(L, -1) == LUA_TNUMBER) bragg_push_text(L, -1, NULL);
  return 1;
}

static int safe_gsub(lua_State *L) {
  size_t length, size;
  const char *subject = bragg_check_text(L, 1, &length);
  const char *pattern = bragg_check_text(L, 2, &size);
  if (lua_type(L, 3) == LUA_TNUMBER) bragg_check_text(L, 3, NULL);
  bragg_charge_pattern(L, subject, length, pattern, size, true);
  if (lua_istable(L, 3) || lua_isfunction(L, 3) || bragg_is_data(L, 3)) {
    lua_pushvalue(L, 3);
    lua_pushcclosure(L, replacement, 1);
    lua_replace(L, 3);
  }
  bragg_call_stock(L);
  bragg_charge_bytes(L, lua_rawlen(L, -2));
  return 2;
}

void bragg_push_string_library(lua_State *L) {
  static const luaL_Reg entries[] = {
    {"byte", safe_byte},     {"char", safe_char},   {"find", safe_find},   {"format", safe_format},
    {"gmatch", safe_gmatch}, {"gsub", safe_gsub},   {"len", on_text},      {"lower", on_text},
    {"match", safe_match},   {"rep", safe_rep},     {"reverse", on_text},  {"sub", on_text},
    {"upper", on_text},      {NULL, NULL},
  };
  lua_pushcfunction(L, luaopen_string);
  lua_call(L, 0, 1);
  bragg_narrow_library(L, entries);
  // The stock library has just given texts a metatable that leads back to it.
  lua_pushliteral(L, "");
  lua_createtable(L, 0, 1);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}
