#include "safe_libraries.h"

#include <lualib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bridge_internal.h"

enum {
  BYTES_PER_STEP = 16,
  LONGEST_NUMBER = 200,
  LONGEST_MESSAGE = 900,
  /// A table that was emptied is as slow to go through as when it was full.
  PAIRS_STEPS = 32,
  FEW_KEYS = 32,
};

void bragg_narrow_library(lua_State *L, const luaL_Reg *entries) {
  lua_newtable(L);
  for (const luaL_Reg *entry = entries; entry->name; entry++) {
    lua_getfield(L, -2, entry->name);
    if (entry->func) lua_pushcclosure(L, entry->func, 1);
    lua_setfield(L, -2, entry->name);
  }
  lua_remove(L, -2);
}

int bragg_call_stock(lua_State *L) {
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

void bragg_charge_bytes(lua_State *L, size_t bytes) {
  bragg_charge(L, (lua_Integer)(bytes / BYTES_PER_STEP) + 1);
}

bool bragg_is_data(lua_State *L, int index) {
  if (luaL_getmetafield(L, index, "__bragg_keys") == LUA_TNIL) return false;
  lua_pop(L, 1);
  return true;
}

static const char *type_name(lua_State *L, int index) {
  int type = lua_type(L, index);
  return lua_typename(L, type == LUA_TUSERDATA && bragg_is_data(L, index) ? LUA_TTABLE : type);
}

static void push_number_text(lua_State *L, int index) {
  char text[64];
  lua_Number number = lua_tonumber(L, index);
  if (lua_isinteger(L, index)) {
    snprintf(text, sizeof text, LUA_INTEGER_FMT, lua_tointeger(L, index));
  } else if (isnan(number)) {
    snprintf(text, sizeof text, "nan");  // its sign bit differs between processors
  } else if (floor(number) == number && fabs(number) <= 0x1p53) {
    snprintf(text, sizeof text, "%.0f", number + 0.0);  // and no `-0`
  } else {
    snprintf(text, sizeof text, "%.14g", number);
  }
  lua_pushstring(L, text);
}

const char *bragg_push_text(lua_State *L, int index, size_t *length) {
  switch (lua_type(L, index)) {
    case LUA_TSTRING: lua_pushvalue(L, index); break;
    case LUA_TNUMBER: push_number_text(L, index); break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
    default: lua_pushstring(L, type_name(L, index)); break;
  }
  return lua_tolstring(L, -1, length);
}

const char *bragg_check_text(lua_State *L, int argument, size_t *length) {
  if (lua_type(L, argument) == LUA_TNUMBER) {
    bragg_push_text(L, argument, NULL);
    lua_replace(L, argument);
  }
  return luaL_checklstring(L, argument, length);
}

static int safe_type(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushstring(L, type_name(L, 1));
  return 1;
}

static int safe_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  bragg_push_text(L, 1, NULL);
  return 1;
}

static int safe_tonumber(lua_State *L) {
  size_t length = 0;
  if (lua_type(L, 1) == LUA_TSTRING) lua_tolstring(L, 1, &length);
  if (length <= LONGEST_NUMBER) return bragg_call_stock(L);
  lua_pushnil(L);
  return 1;
}

/// Raises the text of a value with the place at `level`, cut between characters so that no message
/// can exceed the limit for texts.
static int raise(lua_State *L, int message, int level) {
  size_t length;
  const char *text = bragg_push_text(L, message, &length);
  if (length > LONGEST_MESSAGE) {
    length = LONGEST_MESSAGE;
    while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80) length--;
    lua_pushlstring(L, text, length);
    lua_pushliteral(L, "...");
    lua_concat(L, 2);
  }
  if (level > 0) luaL_where(L, level);
  else lua_pushliteral(L, "");
  lua_insert(L, -2);
  lua_concat(L, 2);
  return lua_error(L);
}

static int safe_error(lua_State *L) {
  int level = (int)luaL_optinteger(L, 2, 1);
  lua_settop(L, 1);
  return raise(L, 1, level);
}

static int safe_assert(lua_State *L) {
  luaL_checkany(L, 1);
  if (lua_toboolean(L, 1)) return lua_gettop(L);
  if (lua_isnoneornil(L, 2)) {
    lua_settop(L, 1);
    lua_pushliteral(L, "assertion failed");
  }
  return raise(L, 2, 1);
}

typedef enum { rank_integer, rank_float, rank_text, rank_boolean } Rank;

typedef struct {
  Rank rank;
  union {
    lua_Integer integer;
    lua_Number number;
    const char *text;
  } value;
  size_t length;
} Key;

static Key key_at(lua_State *L, int index) {
  Key key = {0};
  switch (lua_type(L, index)) {
    case LUA_TNUMBER:
      key.rank = lua_isinteger(L, index) ? rank_integer : rank_float;
      if (key.rank == rank_integer) key.value.integer = lua_tointeger(L, index);
      else key.value.number = lua_tonumber(L, index);
      break;
    case LUA_TSTRING:
      key.rank = rank_text;
      key.value.text = lua_tolstring(L, index, &key.length);
      break;
    case LUA_TBOOLEAN:
      key.rank = rank_boolean;
      key.value.integer = lua_toboolean(L, index);
      break;
    default: luaL_error(L, "pairs needs keys that are numbers or text");
  }
  return key;
}

static void push_key(lua_State *L, const Key *key) {
  switch (key->rank) {
    case rank_integer: lua_pushinteger(L, key->value.integer); break;
    case rank_float: lua_pushnumber(L, key->value.number); break;
    case rank_text: lua_pushlstring(L, key->value.text, key->length); break;
    case rank_boolean: lua_pushboolean(L, (int)key->value.integer); break;
  }
}

static int compare_keys(const void *left, const void *right) {
  const Key *a = left, *b = right;
  if (a->rank != b->rank) return a->rank < b->rank ? -1 : 1;
  if (a->rank == rank_float) return a->value.number < b->value.number ? -1 : 1;
  if (a->rank != rank_text) return a->value.integer < b->value.integer ? -1 : 1;
  int order = memcmp(a->value.text, b->value.text, a->length < b->length ? a->length : b->length);
  return order != 0 ? order : a->length < b->length ? -1 : 1;
}

/// Counts the keys of the table at 1; `is_list` tells whether they came as 1, 2, 3 … with no gap.
static lua_Integer count_keys(lua_State *L, bool *is_list) {
  lua_Integer count = 0;
  *is_list = true;
  lua_pushnil(L);
  while (lua_next(L, 1)) {
    lua_pop(L, 1);
    count++;
    *is_list = *is_list && lua_isinteger(L, -1) && lua_tointeger(L, -1) == count;
  }
  return count;
}

/// Takes the keys from the list at `names`, or where that is 0 from the table at 1.
static void read_keys(lua_State *L, int names, Key *keys, lua_Integer count) {
  if (!names) lua_pushnil(L);
  for (lua_Integer at = 0; at < count; at++) {
    if (names) {
      lua_rawgeti(L, names, at + 1);
      keys[at] = key_at(L, -1);
      lua_pop(L, 1);
    } else {
      lua_next(L, 1);
      lua_pop(L, 1);
      keys[at] = key_at(L, -1);
    }
  }
  if (!names) lua_pop(L, 1);
}

/// Pushes a list of the keys in order. The texts it compares stay held by where they came from.
static void push_sorted_keys(lua_State *L, int names, lua_Integer count) {
  Key few[FEW_KEYS];
  Key *keys = few;
  if (count > FEW_KEYS) keys = lua_newuserdatauv(L, (size_t)count * sizeof *keys, 0);
  read_keys(L, names, keys, count);
  qsort(keys, (size_t)count, sizeof *keys, compare_keys);
  lua_createtable(L, (int)count, 0);
  for (lua_Integer at = 0; at < count; at++) {
    push_key(L, &keys[at]);
    lua_rawseti(L, -2, at + 1);
  }
}

/// Upvalues: what is visited, its keys (nil for a list), the last position, the number of keys.
static int next_pair(lua_State *L) {
  lua_Integer position = lua_tointeger(L, lua_upvalueindex(3));
  lua_Integer count = lua_tointeger(L, lua_upvalueindex(4));
  bool has_keys = lua_istable(L, lua_upvalueindex(2)), found = false;
  while (!found && position < count) {
    lua_settop(L, 0);
    position++;
    if (has_keys) lua_rawgeti(L, lua_upvalueindex(2), position);
    else lua_pushinteger(L, position);
    lua_pushvalue(L, 1);
    found = lua_gettable(L, lua_upvalueindex(1)) != LUA_TNIL;
  }
  lua_pushinteger(L, position);
  lua_replace(L, lua_upvalueindex(3));
  if (found) return 2;
  lua_pushnil(L);
  return 1;
}

/// Charges for going through `count` keys and, where they are not in order, for sorting them.
static void charge_pairs(lua_State *L, lua_Integer count, bool in_order) {
  int passes = 1;
  while (!in_order && count >> passes > 0) passes++;
  bragg_charge(L, PAIRS_STEPS + count * passes);
}

static int safe_pairs(lua_State *L) {
  lua_settop(L, 1);
  lua_Integer count;
  if (luaL_getmetafield(L, 1, "__bragg_keys") != LUA_TNIL) {
    lua_pushvalue(L, 1);
    lua_call(L, 1, 1);
    count = (lua_Integer)lua_rawlen(L, 2);
    charge_pairs(L, count, false);
    push_sorted_keys(L, 2, count);
  } else {
    luaL_checktype(L, 1, LUA_TTABLE);
    bool is_list;
    count = count_keys(L, &is_list);
    charge_pairs(L, count, is_list);
    if (is_list) lua_pushnil(L);
    else push_sorted_keys(L, 0, count);
  }
  lua_pushvalue(L, 1);
  lua_rotate(L, -2, 1);
  lua_pushinteger(L, 0);
  lua_pushinteger(L, count);
  lua_pushcclosure(L, next_pair, 4);
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

void bragg_set_base_functions(lua_State *L, int env_index) {
  static const luaL_Reg entries[] = {
    {"assert", safe_assert},     {"error", safe_error},       {"ipairs", NULL},
    {"pairs", safe_pairs},       {"select", NULL},            {"tonumber", safe_tonumber},
    {"tostring", safe_tostring}, {"type", safe_type},         {NULL, NULL},
  };
  env_index = lua_absindex(L, env_index);
  // The stock functions fill whatever the registry calls the globals: lend it a table of our own.
  lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  lua_newtable(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 1);
  lua_insert(L, -2);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  bragg_narrow_library(L, entries);
  for (const luaL_Reg *entry = entries; entry->name; entry++) {
    lua_getfield(L, -1, entry->name);
    lua_setfield(L, env_index, entry->name);
  }
  lua_pop(L, 1);
}

/// `max` and `min`: work in proportion to the number of arguments.
static int on_many(lua_State *L) {
  bragg_charge(L, lua_gettop(L));
  return bragg_call_stock(L);
}

void bragg_push_math_library(lua_State *L) {
  static const luaL_Reg entries[] = {
    {"abs", NULL}, {"acos", NULL}, {"asin", NULL}, {"atan", NULL}, {"ceil", NULL}, {"cos", NULL},
    {"deg", NULL}, {"exp", NULL}, {"floor", NULL}, {"fmod", NULL}, {"huge", NULL}, {"log", NULL},
    {"max", on_many}, {"maxinteger", NULL}, {"min", on_many}, {"mininteger", NULL}, {"modf", NULL},
    {"pi", NULL}, {"rad", NULL}, {"sin", NULL}, {"sqrt", NULL}, {"tan", NULL}, {"tointeger", NULL},
    {"type", NULL}, {"ult", NULL}, {NULL, NULL},
  };
  lua_pushcfunction(L, luaopen_math);
  lua_call(L, 0, 1);
  bragg_narrow_library(L, entries);
}
