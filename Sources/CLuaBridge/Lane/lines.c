#include "lane_internal.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What was decided about a subject, as a line: pieces that the host wrote before, with the words of
// this one subject in their places.

/// What stands in the places of a piece: `U+E000` and the next three, as UTF-8.
enum { REF, FIRST, SECOND, THIRD, PLACES };

typedef struct {
  const char *text;
  size_t length;
} words;

static bool reserve(bragg_lane *lane, size_t more) {
  if (lane->capacity - lane->length >= more) return true;
  size_t wanted = (lane->capacity + more) * 2;
  char *grown = realloc(lane->text, wanted);
  if (!grown) return false;
  lane->text = grown;
  lane->capacity = wanted;
  return true;
}

static bool append(bragg_lane *lane, const char *text, size_t length) {
  if (!reserve(lane, length)) return false;
  memcpy(lane->text + lane->length, text, length);
  lane->length += length;
  return true;
}

/// Appends a text as the inside of a JSON string; false where it is no UTF-8.
static bool append_escaped(bragg_lane *lane, words words) {
  if (!reserve(lane, words.length * 6)) return false;
  char *at = lane->text + lane->length;
  bool is_ascii = true;
  for (size_t i = 0; i < words.length; i++) {
    unsigned char byte = (unsigned char)words.text[i];
    static const char *const short_escapes = "btnvfr";
    if (byte >= 0x80) is_ascii = false;
    if (byte >= 0x20 && byte != '"' && byte != '\\') {
      *at++ = (char)byte;
    } else if (byte == '"' || byte == '\\') {
      *at++ = '\\';
      *at++ = (char)byte;
    } else if (byte >= 8 && byte <= 13 && byte != 11) {
      *at++ = '\\';
      *at++ = short_escapes[byte - 8];
    } else {
      at += sprintf(at, "\\u%04x", byte);
    }
  }
  lane->length = (size_t)(at - lane->text);
  return is_ascii || bragg_json_is_utf8(words.text, words.length);
}

/// Appends a piece with words in its places.
static bool append_piece(bragg_lane *lane, const char *piece, const words *given) {
  while (true) {
    const char *place = strstr(piece, "\xEE\x80");
    if (!place) return append(lane, piece, strlen(piece));
    unsigned slot = (unsigned char)place[2] - 0x80u;
    if (!append(lane, piece, (size_t)(place - piece)) || slot >= PLACES) return false;
    if (!append_escaped(lane, given[slot])) return false;
    piece = place + 3;
  }
}

/// A text under a key of the table at `table`; false where there is something else.
static bool text_of(lua_State *L, int table, int key, words *found) {
  *found = (words){NULL, 0};
  lua_pushvalue(L, key);
  int type = lua_rawget(L, table);
  if (type == LUA_TNIL) return true;
  if (type != LUA_TSTRING) return false;
  // It stays on the stack, so that it is not collected.
  found->text = lua_tolstring(L, -1, &found->length);
  return true;
}

/// A text or a number as the host would spell it, in `room` of 32 bytes.
static bool spelt(lua_State *L, int table, int key, char *room, words *found) {
  *found = (words){NULL, 0};
  lua_pushvalue(L, key);
  int type = lua_rawget(L, table);
  if (type == LUA_TNIL) return true;
  if (type == LUA_TSTRING) {
    found->text = lua_tolstring(L, -1, &found->length);
    return true;
  }
  if (type != LUA_TNUMBER) return false;
  found->text = room;
  if (lua_isinteger(L, -1)) {
    found->length = (size_t)snprintf(room, 32, LUA_INTEGER_FMT, lua_tointeger(L, -1));
    return true;
  }
  double number = lua_tonumber(L, -1);
  // Outside of this the host may write an exponent.
  if (!(fabs(number) >= 0.001 && fabs(number) < 1e15)) return false;
  int digits = 15;
  do found->length = (size_t)snprintf(room, 32, "%.*g", digits, number);
  while (strtod(room, NULL) != number && ++digits <= 17);
  return memchr(room, 'e', found->length) == NULL;
}

static bool is_same(words words, const char *text) { return words.text && strcmp(words.text, text) == 0; }

static bool write_rating(lua_State *L, bragg_lane *lane, lane_dimension *dimension, int ratings) {
  lua_pushvalue(L, dimension->name.slot);
  if (lua_rawget(L, ratings) != LUA_TTABLE) return false;
  int rating = lua_gettop(L);
  words state, level, clause, given[PLACES] = {{0}};
  if (!text_of(L, rating, lane->state_key, &state) || !is_same(state, "rated")) return false;
  if (!text_of(L, rating, lane->level_key, &level) || !text_of(L, rating, lane->clause_key, &clause)) return false;
  if (!text_of(L, rating, lane->reason_key, &given[FIRST])) return false;
  for (int i = 0; i < dimension->rating_count; i++) {
    lane_rating *known = &dimension->ratings[i];
    if (!is_same(clause, known->clause) || !is_same(level, known->level)) continue;
    const char *piece = given[FIRST].text ? known->with_reason : known->plain;
    if (!append_piece(lane, piece, given)) return false;
    dimension->chosen = known;
    lua_settop(L, rating - 1);
    return true;
  }
  return false;
}

static bool write_breach(lua_State *L, bragg_lane *lane, int crossing, words ref) {
  char limit[32], value[32];
  words threshold, other, given[PLACES] = {{0}};
  given[REF] = ref;
  if (!text_of(L, crossing, lane->threshold_key, &threshold)) return false;
  lua_pushvalue(L, lane->held_key);
  if (lua_rawget(L, crossing) != LUA_TBOOLEAN) return false;
  // A period or a day of its own is rare.
  if (!text_of(L, crossing, lane->period_key, &other) || other.text) return false;
  if (!text_of(L, crossing, lane->since_key, &other) || other.text) return false;
  if (!text_of(L, crossing, lane->message_key, &given[FIRST])) return false;
  if (!spelt(L, crossing, lane->limit_key, limit, &given[SECOND])) return false;
  if (!spelt(L, crossing, lane->value_key, value, &given[THIRD])) return false;
  int parts = (given[FIRST].text != NULL) | (given[SECOND].text != NULL) << 1 | (given[THIRD].text != NULL) << 2;
  for (int i = 0; i < lane->breach_count; i++) {
    const lane_breach *known = &lane->breaches[i];
    if (!is_same(threshold, known->threshold)) continue;
    return known->texts[parts] && append_piece(lane, known->texts[parts], given);
  }
  return false;
}

static int write_breaches(lua_State *L, bragg_lane *lane, int crossed, words ref) {
  if (lua_type(L, crossed) != LUA_TTABLE) return 0;
  int count = (int)lua_rawlen(L, crossed);
  for (int i = 1; i <= count; i++) {
    if (i > 1 && !append(lane, ",", 1)) return -1;
    if (lua_rawgeti(L, crossed, i) != LUA_TTABLE) return -1;
    int crossing = lua_gettop(L);
    if (!write_breach(L, lane, crossing, ref)) return -1;
    lua_settop(L, crossing - 1);
  }
  return count;
}

bool lane_write(
  lua_State *L, bragg_lane *lane, const bragg_json_node *subject, int ratings, int crossed) {
  const bragg_json_node *name = lane_ref(lane, subject);
  words ref = {name->text, name->length};
  if (!append(lane, lane->opening.text, lane->opening.length) || !append_escaped(lane, ref)) return false;
  if (!append(lane, lane->before_ratings.text, lane->before_ratings.length)) return false;
  for (int i = 0; i < lane->dimension_count; i++) {
    if (i && !append(lane, ",", 1)) return false;
    if (!write_rating(L, lane, &lane->dimensions[i], ratings)) return false;
  }
  if (!append(lane, lane->before_breaches.text, lane->before_breaches.length)) return false;
  int breaches = write_breaches(L, lane, crossed, ref);
  if (breaches < 0 || !append(lane, lane->closing.text, lane->closing.length)) return false;
  // Only now is it sure that the line counts.
  lane->taken = lane->length;
  lane->subjects++;
  lane->breaches_written += (uint64_t)breaches;
  for (int i = 0; i < lane->dimension_count; i++) lane->dimensions[i].chosen->count++;
  return true;
}
