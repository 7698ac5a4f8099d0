#include "bridge_internal.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

// Arithmetic without binary dust, for the vocabulary's `numbers`: what a number would be as text and
// back, by whole numbers where these say the same, as they nearly always do.

/// Councils' figures have fewer digits than this; binary dust starts after the fifteenth.
enum { DIGITS_KEPT = 12 };

/// The number with so many significant digits, found without text. False where it is out of reach, or
/// lies so near to halfway between two that the digits of its binary fraction have to decide.
static bool keep_digits(lua_Number x, int digits, lua_Number *kept) {
  // Those that a double holds exactly: a whole number divided by one comes out as its text would.
  static const lua_Number powers[] = {1,    1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                      1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                      1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  lua_Number size = fabs(x);
  if (size < 1e-9 || size >= 1e12) return false;
  int places = digits - 1 - (int)floor(log10(size));
  if (places < 0) return false;
  // The logarithm may be out by one next to a power of ten.
  lua_Number scaled = size * powers[places];
  if (scaled >= powers[digits] && places > 0) scaled = size * powers[--places];
  else if (scaled < powers[digits - 1]) scaled = size * powers[++places];
  // What was multiplied is out by less than this.
  if (fabs(scaled - floor(scaled) - 0.5) < 0.01) return false;
  *kept = copysign(nearbyint(scaled) / powers[places], x);
  return true;
}

/// Pushes a number with so many significant digits; a whole one as an integer.
static void push_digits(lua_State *L, lua_Number x, int digits) {
  if (!isfinite(x)) {
    lua_pushnumber(L, x);
    return;
  }
  lua_Number kept;
  if (!keep_digits(x, digits, &kept)) {
    char text[64];
    snprintf(text, sizeof text, "%.*g", digits, x);
    kept = strtod(text, NULL);
  }
  lua_Integer whole;
  if (lua_numbertointeger(kept, &whole) && (lua_Number)whole == kept) {
    lua_pushinteger(L, whole);
  } else {
    lua_pushnumber(L, kept);
  }
}

/// Whether a number is that of a figure with a few decimal places: so many tenths to the power of
/// `places`. Nearly all are, and then whole numbers do what digits as text would, and faster.
static bool is_figure(lua_Number x, int places, lua_Number *scaled) {
  static const lua_Number powers[] = {1, 10, 100, 1000, 10000};
  *scaled = nearbyint(x * powers[places]);
  // Below this, 12 digits reach further than the places.
  return fabs(*scaled) < 1e11 && *scaled / powers[places] == x;
}

enum { MOST_PLACES = 4 };

/// Pushes so many tenths to the power of `places`.
static void push_figure(lua_State *L, lua_Number scaled, int places) {
  static const lua_Integer powers[] = {1, 10, 100, 1000, 10000};
  lua_Integer whole = (lua_Integer)scaled;
  if (whole % powers[places] == 0) lua_pushinteger(L, whole / powers[places]);
  else lua_pushnumber(L, scaled / (lua_Number)powers[places]);
}

static void push_clean(lua_State *L, lua_Number x) {
  lua_Number scaled;
  for (int places = 0; places <= MOST_PLACES; places++) {
    if (!is_figure(x, places, &scaled)) continue;
    push_figure(L, scaled, places);
    return;
  }
  push_digits(L, x, DIGITS_KEPT);
}

/// `clean(x)`: the number with 12 significant digits; nothing for what is no number.
int bragg_clean(lua_State *L) {
  if (lua_type(L, 1) != LUA_TNUMBER) return 0;
  if (lua_isinteger(L, 1)) lua_pushvalue(L, 1);
  else push_clean(L, lua_tonumber(L, 1));
  return 1;
}

/// `percent(n, d)`: what per cent the first is of the second, with 12 significant digits; nothing where
/// one of them is no number, or the second is 0.
int bragg_percent(lua_State *L) {
  if (lua_type(L, 1) != LUA_TNUMBER || lua_type(L, 2) != LUA_TNUMBER) return 0;
  if (lua_tonumber(L, 2) == 0) return 0;
  lua_settop(L, 2);
  lua_insert(L, 1);
  lua_pushinteger(L, 100);
  lua_arith(L, LUA_OPMUL);
  lua_insert(L, 1);
  lua_arith(L, LUA_OPDIV);
  push_clean(L, lua_tonumber(L, 1));
  return 1;
}

/// `difference(a, b)`: the first less the second, exact to 12 digits of the larger; nothing where one of
/// them is no number.
int bragg_difference(lua_State *L) {
  if (lua_type(L, 1) != LUA_TNUMBER || lua_type(L, 2) != LUA_TNUMBER) return 0;
  lua_Number a = lua_tonumber(L, 1), b = lua_tonumber(L, 2);
  if (lua_isinteger(L, 1) && lua_isinteger(L, 2)) {
    lua_settop(L, 2);
    lua_arith(L, LUA_OPSUB);
    return 1;
  }
  for (int places = 0; places <= MOST_PLACES; places++) {
    lua_Number first, second;
    if (!is_figure(a, places, &first) || !is_figure(b, places, &second)) continue;
    push_figure(L, first - second, places);
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
