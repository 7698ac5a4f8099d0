#include "bridge_internal.h"

#include <stdio.h>
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
  lua->asked_for_day = false;
  lua->days_begun++;
  // What was read for another day is over, and must not count toward what this one may keep.
  lua->reads.count = 0;
  bragg_drop_texts(lua);
  return 0;
}

int bragg_take_bound(lua_State *L) {
  bragg_lua *lua = bragg_owner(L);
  lua_pushstring(L, lua->bound);
  strcpy(lua->bound, NO_BOUND);
  lua->asked_for_day = false;
  return 1;
}

int bragg_lower_bound(lua_State *L) {
  lower(bragg_owner(L), luaL_checkstring(L, 1));
  return 0;
}

void bragg_push_day(lua_State *L) {
  bragg_lua *lua = bragg_owner(L);
  // Rules ask for it again and again.
  if (!lua->asked_for_day) lower_after(lua, lua->day);
  lua->asked_for_day = true;
  lua_pushstring(L, lua->day);
}

/// Pushes the as-of date without asking for it.
static void push_as_of(lua_State *L) {
  bragg_lua *lua = bragg_owner(L);
  if (lua->day[0]) {
    lua_pushstring(L, lua->day);
    return;
  }
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_GLOBALS);
  lua_getfield(L, -1, "as_of");
}

/// Whether the as-of date is the day at 1 or a later one, or only whether it is later. What is no
/// text is compared as Lua does, and refused.
static bool has_come(lua_State *L, bool later) {
  push_as_of(L);
  bool is_so = later ? lua_compare(L, 1, -1, LUA_OPLT) : lua_compare(L, 1, -1, LUA_OPLE);
  bragg_lua *lua = bragg_owner(L);
  if (is_so || !lua->day[0]) return is_so;
  size_t length = 0;
  const char *day = lua_tolstring(L, 1, &length);
  if (length != 10 || strlen(day) != 10) lower_after(lua, lua->day);
  else if (later) lower_after(lua, day);
  else lower(lua, day);
  return false;
}

int bragg_has_come(lua_State *L) {
  lua_pushboolean(L, has_come(L, false));
  return 1;
}

int bragg_has_passed(lua_State *L) {
  lua_pushboolean(L, has_come(L, true));
  return 1;
}

static bool digits(const char *text, int count, int *value) {
  *value = 0;
  for (int i = 0; i < count; i++) {
    if (text[i] < '0' || text[i] > '9') return false;
    *value = *value * 10 + text[i] - '0';
  }
  return true;
}

int bragg_days_in_month(int year, int month) {
  static const char lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && is_leap ? 29 : lengths[month - 1];
}

/// Reads the ISO day at an index; false for what is none.
static bool read_day(lua_State *L, int index, int *year, int *month, int *date) {
  size_t length = 0;
  const char *day = lua_type(L, index) == LUA_TSTRING ? lua_tolstring(L, index, &length) : "";
  return length == 10 && day[4] == '-' && day[7] == '-' && digits(day, 4, year)
    && digits(day + 5, 2, month) && digits(day + 8, 2, date) && *month >= 1 && *month <= 12
    && *date >= 1 && *date <= bragg_days_in_month(*year, *month);
}

int bragg_day_parts(lua_State *L) {
  int year, month, date;
  if (!read_day(L, 1, &year, &month, &date)) return 0;
  lua_pushinteger(L, year);
  lua_pushinteger(L, month);
  lua_pushinteger(L, date);
  return 3;
}

/// The days from 1 January 1970 to the day at an index; false for what is no day.
static bool count_days(lua_State *L, int index, lua_Integer *number) {
  int year, month, date;
  if (!read_day(L, index, &year, &month, &date)) return false;
  // Years here run from March, so that 29 February is the last day of its year and shifts nothing. 400
  // of them have 146097 days, and are added so that nothing that is divided is below 0.
  int from_march = month < 3 ? month + 9 : month - 3;
  int years = year + 400 - (month < 3);
  int before = 365 * years + years / 4 - years / 100 + years / 400;
  *number = before + (153 * from_march + 2) / 5 + date - 1 - 719468 - 146097;
  return true;
}

int bragg_day_number(lua_State *L) {
  lua_Integer number;
  if (count_days(L, 1, &number)) lua_pushinteger(L, number);
  else lua_pushnil(L);
  return 1;
}

int bragg_days_between(lua_State *L) {
  lua_Integer first, second;
  if (count_days(L, 1, &first) && count_days(L, 2, &second)) lua_pushinteger(L, second - first);
  else lua_pushnil(L);
  return 1;
}

/// The ISO text of a day by its number; false where its year is none of four digits.
static bool write_day(lua_Integer number, char text[16]) {
  // 1 January 0000 and 31 December 9999.
  if (number < -719528 || number > 2932896) return false;
  lua_Integer days = number + 719468;
  lua_Integer era = (days >= 0 ? days : days - 146096) / 146097;
  lua_Integer of_era = days - era * 146097;
  lua_Integer year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  lua_Integer of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  lua_Integer from_march = (5 * of_year + 2) / 153;
  int date = (int)(of_year - (153 * from_march + 2) / 5 + 1);
  int month = (int)(from_march < 10 ? from_march + 3 : from_march - 9);
  lua_Integer year = year_of_era + era * 400 + (month < 3);
  snprintf(text, 16, "%04d-%02d-%02d", (int)year, month, date);
  return true;
}

int bragg_day_text(lua_State *L) {
  char text[16];
  if (!write_day(luaL_checkinteger(L, 1), text)) return 0;
  lua_pushstring(L, text);
  return 1;
}

int bragg_has_passed_by(lua_State *L) {
  lua_Integer day, now, count = luaL_checkinteger(L, 2);
  bragg_lua *lua = bragg_owner(L);
  push_as_of(L);
  char end[16];
  if (!count_days(L, 1, &day) || !count_days(L, -1, &now) || !write_day(day + count, end)) return 0;
  bool is_so = now > day + count;
  if (!is_so && lua->day[0]) lower_after(lua, end);
  lua_pushboolean(L, is_so);
  return 1;
}
