#include "bridge_internal.h"

#include <string.h>

// One call may speak for several days. What rules ask about the day is kept as a bound: up to it,
// every answer they got stays as it was. Days are ISO texts, so that they sort as they stand.

/// Later than any day.
static const char NO_BOUND[] = "~";

static void lower(bragg_lua *lua, const char *bound) {
  if (strcmp(bound, lua->bound) < 0) strncpy(lua->bound, bound, sizeof lua->bound - 1);
}

/// The bound of what holds on a day and not for sure on the next.
static void lower_after(bragg_lua *lua, const char *day) {
  char bound[16] = {0};
  strncpy(bound, day, 10);
  strcat(bound, NO_BOUND);
  lower(lua, bound);
}

int bragg_speak_for(lua_State *L) {
  bragg_lua *lua = bragg_owner(L);
  strncpy(lua->day, luaL_checkstring(L, 1), sizeof lua->day - 1);
  strcpy(lua->bound, NO_BOUND);
  // What was read for another day is over, and must not count toward what this one may keep.
  lua->reads.count = 0;
  bragg_drop_texts(lua);
  return 0;
}

int bragg_take_bound(lua_State *L) {
  bragg_lua *lua = bragg_owner(L);
  lua_pushstring(L, lua->bound);
  strcpy(lua->bound, NO_BOUND);
  return 1;
}

int bragg_lower_bound(lua_State *L) {
  lower(bragg_owner(L), luaL_checkstring(L, 1));
  return 0;
}

void bragg_push_day(lua_State *L) {
  bragg_lua *lua = bragg_owner(L);
  lower_after(lua, lua->day);
  lua_pushstring(L, lua->day);
}

/// Pushes the as-of date without asking for it.
static const char *as_of(lua_State *L) {
  bragg_lua *lua = bragg_owner(L);
  if (lua->day[0]) return lua->day;
  lua_getfield(L, LUA_REGISTRYINDEX, BRAGG_KEY_GLOBALS);
  lua_getfield(L, -1, "as_of");
  const char *day = lua_tostring(L, -1);
  return day ? day : "";
}

/// The day that is asked about; what is no text is compared as Lua would, and refused.
static const char *asked_day(lua_State *L) {
  if (lua_type(L, 1) != LUA_TSTRING) {
    luaL_error(L, "attempt to compare %s with string", luaL_typename(L, 1));
  }
  return lua_tostring(L, 1);
}

int bragg_has_come(lua_State *L) {
  const char *day = asked_day(L);
  bool is_so = strcmp(as_of(L), day) >= 0;
  bragg_lua *lua = bragg_owner(L);
  if (!is_so && lua->day[0]) {
    if (strlen(day) == 10) lower(lua, day);
    else lower_after(lua, lua->day);
  }
  lua_pushboolean(L, is_so);
  return 1;
}

int bragg_has_passed(lua_State *L) {
  const char *day = asked_day(L);
  bool is_so = strcmp(as_of(L), day) > 0;
  bragg_lua *lua = bragg_owner(L);
  if (!is_so && lua->day[0]) lower_after(lua, strlen(day) == 10 ? day : lua->day);
  lua_pushboolean(L, is_so);
  return 1;
}
