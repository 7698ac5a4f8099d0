#include "bridge_internal.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

// Arithmetic without binary dust, for the vocabulary's `numbers`: as text and back, which C does
// without making a text of Lua's for each number.

/// Councils' figures have fewer digits than this; binary dust starts after the fifteenth.
enum { DIGITS_KEPT = 12 };

/// Pushes a number with so many significant digits; a whole one as an integer.
static void push_digits(lua_State *L, lua_Number x, int digits) {
  if (!isfinite(x)) {
    lua_pushnumber(L, x);
    return;
  }
  char text[64];
  snprintf(text, sizeof text, "%.*g", digits, x);
  lua_Number kept = strtod(text, NULL);
  lua_Integer whole;
  if (lua_numbertointeger(kept, &whole) && (lua_Number)whole == kept) {
    lua_pushinteger(L, whole);
  } else {
    lua_pushnumber(L, kept);
  }
}

/// `clean(x)`: the number with 12 significant digits.
int bragg_clean(lua_State *L) {
  lua_Number x = luaL_checknumber(L, 1);
  if (lua_isinteger(L, 1)) {
    lua_pushvalue(L, 1);
  } else {
    push_digits(L, x, DIGITS_KEPT);
  }
  return 1;
}

/// `difference(a, b)`: the first less the second, exact to 12 digits of the larger.
int bragg_difference(lua_State *L) {
  lua_Number a = luaL_checknumber(L, 1), b = luaL_checknumber(L, 2);
  if (lua_isinteger(L, 1) && lua_isinteger(L, 2)) {
    lua_settop(L, 2);
    lua_arith(L, LUA_OPSUB);
    return 1;
  }
  lua_Number gap = a - b;
  if (gap == 0 || !isfinite(gap)) {
    push_digits(L, gap, DIGITS_KEPT);
    return 1;
  }
  // Digits that cancelled out can't be trusted again: 1234567.8 - 1234567.7 has five, not twelve.
  double cancelled = floor(log10(fmax(fabs(a), fabs(b)))) - floor(log10(fabs(gap)));
  if (cancelled >= DIGITS_KEPT) {
    lua_pushinteger(L, 0);
  } else {
    push_digits(L, gap, DIGITS_KEPT - (int)cancelled);
  }
  return 1;
}
