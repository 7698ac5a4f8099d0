#include "safe_libraries.h"

#include <limits.h>
#include <string.h>

#include "bridge_internal.h"

/// Checks that argument 1 has elements: a table, or data of the host's.
static void check_elements(lua_State *L) {
  if (!bragg_is_data(L, 1)) luaL_checktype(L, 1, LUA_TTABLE);
}

/// Checks that argument 1 is a table of the rule's own. Rules cannot set metatables, so one with a
/// metatable is the host's.
static void check_own_table(lua_State *L) {
  check_elements(L);
  if (lua_getmetatable(L, 1)) luaL_error(L, "the data cannot be changed");
}

/// Where to stop: an optional argument, or the number of elements.
static lua_Integer last_of(lua_State *L, int argument) {
  return lua_isnoneornil(L, argument) ? luaL_len(L, 1) : luaL_checkinteger(L, argument);
}

/// Appends the element at `index` to the buffer.
static void add_element(lua_State *L, luaL_Buffer *buffer, lua_Integer index) {
  int type = lua_geti(L, 1, index);
  if (type == LUA_TNUMBER) {
    bragg_push_text(L, -1, NULL);
    lua_remove(L, -2);
  } else if (type != LUA_TSTRING) {
    luaL_error(L, "element %I is no text or number, and concat joins only those", index);
  }
  bragg_charge_bytes(L, lua_rawlen(L, -1));
  luaL_addvalue(buffer);
}

static int safe_concat(lua_State *L) {
  check_elements(L);
  size_t size = 0;
  const char *separator = "";
  if (!lua_isnoneornil(L, 2)) separator = bragg_check_text(L, 2, &size);
  lua_Integer first = luaL_optinteger(L, 3, 1), last = last_of(L, 4);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (lua_Integer i = first; i < last; i++) {
    add_element(L, &buffer, i);
    luaL_addlstring(&buffer, separator, size);
  }
  if (first <= last) add_element(L, &buffer, last);
  luaL_pushresult(&buffer);
  return 1;
}

static int safe_insert(lua_State *L) {
  check_own_table(L);
  lua_Integer end = (lua_Integer)lua_rawlen(L, 1) + 1, position = end;
  int arguments = lua_gettop(L);
  if (arguments == 3) {
    position = luaL_checkinteger(L, 2);
    luaL_argcheck(L, 1 <= position && position <= end, 2, "position out of bounds");
  } else if (arguments != 2) {
    return luaL_error(L, "wrong number of arguments to 'insert'");
  }
  bragg_charge(L, end - position);
  for (lua_Integer i = end; i > position; i--) {
    lua_rawgeti(L, 1, i - 1);
    lua_rawseti(L, 1, i);
  }
  lua_rawseti(L, 1, position);
  return 0;
}

static int safe_remove(lua_State *L) {
  check_own_table(L);
  lua_Integer length = (lua_Integer)lua_rawlen(L, 1), position = luaL_optinteger(L, 2, length);
  bool is_inside = 1 <= position && position <= length + 1;
  luaL_argcheck(L, is_inside || position == length, 2, "position out of bounds");
  bragg_charge(L, position < length ? length - position : 0);
  lua_rawgeti(L, 1, position);
  for (; position < length; position++) {
    lua_rawgeti(L, 1, position + 1);
    lua_rawseti(L, 1, position);
  }
  lua_pushnil(L);
  lua_rawseti(L, 1, position);
  return 1;
}

static int safe_unpack(lua_State *L) {
  check_elements(L);
  lua_Integer first = luaL_optinteger(L, 2, 1), last = last_of(L, 3);
  if (first > last) return 0;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first + 1;
  if (count == 0 || count > INT_MAX) return luaL_error(L, "too many results to unpack");
  bragg_charge(L, (lua_Integer)count);
  if (!lua_checkstack(L, (int)count)) return luaL_error(L, "too many results to unpack");
  for (lua_Unsigned i = 0; i < count; i++) lua_geti(L, 1, first + (lua_Integer)i);
  return (int)count;
}

// Sorting merges runs of a copy, so that equal elements keep their order, an order that contradicts
// itself still gives one answer, and a comparison that fails leaves the table as it was.

enum { TABLE = 1, ORDER = 2 };

/// Whether the value on top of the stack comes before the one below it; pops both.
static bool comes_before(lua_State *L) {
  bool before;
  bragg_charge(L, 1);
  if (!lua_isnil(L, ORDER)) {
    lua_pushvalue(L, ORDER);
    lua_insert(L, -3);
    lua_insert(L, -2);
    lua_call(L, 2, 1);
    before = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return before;
  }
  if (lua_type(L, -1) == LUA_TSTRING && lua_type(L, -2) == LUA_TSTRING) {
    size_t length, other_length;
    const char *text = lua_tolstring(L, -1, &length), *other = lua_tolstring(L, -2, &other_length);
    size_t shared = length < other_length ? length : other_length;
    bragg_charge_bytes(L, shared);
    int order = memcmp(text, other, shared);
    before = order != 0 ? order < 0 : length < other_length;
  } else {
    before = lua_compare(L, -1, -2, LUA_OPLT);
  }
  lua_pop(L, 2);
  return before;
}

/// Merges the sorted runs `left ..< middle` and `middle ..< end` of one table into another.
static void merge(
  lua_State *L, int from, int into, lua_Integer left, lua_Integer middle, lua_Integer end) {
  lua_Integer right = middle;
  for (lua_Integer i = left; i < end; i++) {
    bool takes_right = left == middle;
    if (left < middle && right < end) {
      lua_rawgeti(L, from, left);
      lua_rawgeti(L, from, right);
      takes_right = comes_before(L);
    }
    lua_rawgeti(L, from, takes_right ? right++ : left++);
    lua_rawseti(L, into, i);
  }
}

static void copy(lua_State *L, int from, int into, lua_Integer count) {
  for (lua_Integer i = 1; i <= count; i++) {
    lua_rawgeti(L, from, i);
    lua_rawseti(L, into, i);
  }
}

static lua_Integer smaller(lua_Integer a, lua_Integer b) { return a < b ? a : b; }

static int safe_sort(lua_State *L) {
  lua_settop(L, 2);
  if (!lua_isnil(L, ORDER)) luaL_checktype(L, ORDER, LUA_TFUNCTION);
  check_own_table(L);
  lua_Integer count = (lua_Integer)lua_rawlen(L, TABLE);
  bragg_charge(L, count);
  luaL_argcheck(L, count < INT_MAX, 1, "array too big");
  lua_createtable(L, (int)count, 0);
  lua_createtable(L, (int)count, 0);
  int from = ORDER + 1, into = ORDER + 2;
  copy(L, TABLE, from, count);
  for (lua_Integer width = 1; width < count; width *= 2) {
    bragg_charge(L, count);
    for (lua_Integer left = 1; left <= count; left += 2 * width) {
      lua_Integer middle = smaller(left + width, count + 1);
      merge(L, from, into, left, middle, smaller(middle + width, count + 1));
    }
    int sorted = into;
    into = from;
    from = sorted;
  }
  copy(L, from, TABLE, count);
  return 0;
}

void bragg_push_table_library(lua_State *L) {
  static const luaL_Reg entries[] = {
    {"concat", safe_concat}, {"insert", safe_insert}, {"remove", safe_remove},
    {"sort", safe_sort},     {"unpack", safe_unpack}, {NULL, NULL},
  };
  luaL_newlib(L, entries);
}
