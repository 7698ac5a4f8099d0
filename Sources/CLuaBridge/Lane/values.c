#include "lane_internal.h"

#include <math.h>
#include <string.h>

// Values as rules see them, straight from the nodes of a line: checked as the host checks them. Whatever
// is not plain is left to the host.

static bool is_number(const node *value, double *number) {
  if (value->kind == BRAGG_JSON_INTEGER) *number = (double)value->integer;
  else if (value->kind == BRAGG_JSON_DECIMAL && isfinite(value->number)) *number = value->number;
  else return false;
  return true;
}

static bool two_digits(const char *text, int *value) {
  if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') return false;
  *value = (text[0] - '0') * 10 + text[1] - '0';
  return true;
}

static bool is_month(const char *text, int *year, int *month) {
  int century, rest;
  if (!two_digits(text, &century) || !two_digits(text + 2, &rest) || text[4] != '-') return false;
  *year = century * 100 + rest;
  // The years that a day can lie in: see Day.
  return *year >= 1900 && *year < 2200 && two_digits(text + 5, month) && *month >= 1 && *month <= 12;
}

bool lane_is_day(const node *value) {
  int year, month, day;
  if (value->kind != BRAGG_JSON_STRING || value->length != 10) return false;
  return is_month(value->text, &year, &month) && value->text[7] == '-'
    && two_digits(value->text + 8, &day) && day >= 1 && day <= bragg_days_in_month(year, month);
}

bool lane_is_known(const bragg_lane *lane, const char *day) {
  return memcmp(day, lane->as_of, 10) <= 0;
}

static bool push_text(lua_State *L, const node *value) {
  if (memchr(value->text, 0, value->length)) return false;
  lua_pushlstring(L, value->text, value->length);
  return true;
}

/// Sets a field that rules ask for to a copy of what lies in a slot.
void lane_set_slot(lua_State *L, const lane_shape *shape, int field, int table, int slot) {
  if (field < 0 || !shape->fields[field].is_wanted) return;
  lua_pushvalue(L, shape->fields[field].name.slot);
  lua_pushvalue(L, slot);
  lua_rawset(L, table);
}

void lane_set_flag(lua_State *L, const lane_shape *shape, int field, int table, bool flag) {
  if (field < 0 || !shape->fields[field].is_wanted) return;
  lua_pushvalue(L, shape->fields[field].name.slot);
  lua_pushboolean(L, flag);
  lua_rawset(L, table);
}

void lane_set_text(lua_State *L, const lane_shape *shape, int field, int table, const char *text, size_t length) {
  if (field < 0 || !shape->fields[field].is_wanted) return;
  lua_pushvalue(L, shape->fields[field].name.slot);
  lua_pushlstring(L, text, length);
  lua_rawset(L, table);
}

void lane_set_number(lua_State *L, const lane_shape *shape, int field, int table, const node *number) {
  if (field < 0 || !shape->fields[field].is_wanted) return;
  lua_pushvalue(L, shape->fields[field].name.slot);
  bragg_push_node(L, number);
  lua_rawset(L, table);
}

/// Gives the object at `table` what its shape can do.
void lane_set_shape(lua_State *L, const lane_shape *shape, int table) {
  lua_pushvalue(L, shape->slot);
  lua_setmetatable(L, table);
}

static bool take_list(lua_State *L, bragg_lane *lane, int element, const node *list, bool builds) {
  if (list->kind != BRAGG_JSON_ARRAY) return false;
  if (builds) lua_createtable(L, (int)list->count, 0);
  int table = lua_gettop(L);
  const node *one = list + 1;
  for (uint32_t i = 0; i < list->count; i++, one += one->span) {
    if (one->kind == BRAGG_JSON_NULL || !lane_take_value(L, lane, element, one, builds)) return false;
    if (builds) lua_rawseti(L, table, (lua_Integer)i + 1);
  }
  return true;
}

static bool take_map(lua_State *L, bragg_lane *lane, int element, const node *map, bool builds) {
  if (map->kind != BRAGG_JSON_OBJECT) return false;
  if (builds) lua_createtable(L, 0, (int)map->count);
  int table = lua_gettop(L);
  const node *key = map + 1;
  for (uint32_t i = 0; i < map->count; i++, key += 1 + key[1].span) {
    if (key[1].kind == BRAGG_JSON_NULL) continue;
    if (builds && !push_text(L, key)) return false;
    if (!lane_take_value(L, lane, element, key + 1, builds)) return false;
    if (builds) lua_rawset(L, table);
  }
  return true;
}

const node *lane_member(const node *object, const char *name, size_t length) {
  const node *key = object + 1;
  for (uint32_t i = 0; i < object->count; i++, key += 1 + key[1].span) {
    if (bragg_json_is(key, name, length)) return key + 1;
  }
  return NULL;
}

static bool take_evidence(lua_State *L, bragg_lane *lane, int element, const node *list, bool builds) {
  if (list->kind != BRAGG_JSON_ARRAY) return false;
  if (builds) lua_createtable(L, (int)list->count, 0);
  int table = lua_gettop(L);
  lua_Integer count = 0;
  const node *one = list + 1;
  for (uint32_t i = 0; i < list->count; i++, one += one->span) {
    if (one->kind != BRAGG_JSON_OBJECT) return false;
    const node *on = lane_member(one, "on", 2);
    bool is_shown = builds && !(on && lane_is_day(on) && !lane_is_known(lane, on->text));
    if (!lane_take_value(L, lane, element, one, is_shown)) return false;
    if (is_shown) lua_rawseti(L, table, ++count);
  }
  return true;
}

static bool take_observations(lua_State *L, bragg_lane *lane, int shape, const node *list, bool builds) {
  if (list->kind != BRAGG_JSON_ARRAY) return false;
  if (builds) lua_createtable(L, (int)list->count, 0);
  int table = lua_gettop(L);
  lua_Integer count = 0;
  const char *before = NULL;
  const node *one = list + 1;
  for (uint32_t i = 0; i < list->count; i++, one += one->span) {
    if (one->kind != BRAGG_JSON_OBJECT) return false;
    const node *period = lane_member(one, "period", 6);
    int year, month;
    if (!period || period->kind != BRAGG_JSON_STRING || period->length != 7) return false;
    if (!is_month(period->text, &year, &month)) return false;
    // In order they need not be sorted, and none can be there twice.
    if (before && memcmp(before, period->text, 7) >= 0) return false;
    before = period->text;
    char last[11];
    memcpy(last, period->text, 7);
    last[7] = '-';
    int days = bragg_days_in_month(year, month);
    last[8] = (char)('0' + days / 10);
    last[9] = (char)('0' + days % 10);
    bool is_shown = builds && lane_is_known(lane, last);
    if (!lane_take_object(L, lane, &lane->shapes[shape], one, is_shown)) return false;
    if (!is_shown) continue;
    const lane_shape *own = &lane->shapes[shape];
    lane_set_text(L, own, own->to, lua_gettop(L), last, 10);
    memcpy(last + 8, "01", 2);
    lane_set_text(L, own, own->from, lua_gettop(L), last, 10);
    lua_rawseti(L, table, ++count);
  }
  return true;
}

static bool take_values(lua_State *L, bragg_lane *lane, int shape, const node *list, bool builds) {
  if (list->kind != BRAGG_JSON_ARRAY) return false;
  const lane_shape *own = &lane->shapes[shape];
  if (builds) lua_createtable(L, (int)list->count, 0);
  int table = lua_gettop(L);
  const node *one = list + 1;
  for (uint32_t i = 0; i < list->count; i++, one += one->span) {
    double number;
    if (!is_number(one, &number)) return false;
    if (!builds) continue;
    lua_createtable(L, 0, 3);
    lane_set_number(L, own, own->value_field, table + 1, one);
    lane_set_slot(L, own, own->state, table + 1, lane->final_state);
    lane_set_flag(L, own, own->usable, table + 1, true);
    lane_set_shape(L, own, table + 1);
    lua_rawseti(L, table, (lua_Integer)i + 1);
  }
  return true;
}

static bool take_target(lua_State *L, bragg_lane *lane, int shape, const node *target, bool builds) {
  double number;
  if (!is_number(target, &number)) return false;
  if (!builds) return true;
  const lane_shape *own = &lane->shapes[shape];
  lua_createtable(L, 0, 2);
  int table = lua_gettop(L);
  lane_set_slot(L, own, own->kind_field, table, lane->kind_value);
  lane_set_number(L, own, own->value_field, table, target);
  lane_set_shape(L, own, table);
  return true;
}

static bool take_tolerance(lua_State *L, bragg_lane *lane, int shape, const node *tolerance, bool builds) {
  if (tolerance->kind == BRAGG_JSON_OBJECT) return lane_take_object(L, lane, &lane->shapes[shape], tolerance, builds);
  double number;
  if (!is_number(tolerance, &number)) return false;
  if (!builds) return true;
  const lane_shape *own = &lane->shapes[shape];
  lua_createtable(L, 0, 1);
  int table = lua_gettop(L);
  lane_set_number(L, own, own->percent_field, table, tolerance);
  lane_set_shape(L, own, table);
  return true;
}

const lane_name *lane_word_of(const lane_kind *kind, const node *value) {
  if (value->kind != BRAGG_JSON_STRING) return NULL;
  for (int i = 0; i < kind->word_count; i++) {
    if (bragg_json_is(value, kind->words[i].text, kind->words[i].length)) return &kind->words[i];
  }
  return NULL;
}

/// Checks a value and, where it is to be built, pushes what rules see in its place.
bool lane_take_value(lua_State *L, bragg_lane *lane, int at, const node *value, bool builds) {
  const lane_kind *kind = &lane->kinds[at];
  double number;
  switch (kind->what) {
    case BRAGG_LANE_TEXT:
    case BRAGG_LANE_NAME:
      if (value->kind != BRAGG_JSON_STRING) return false;
      if (kind->what == BRAGG_LANE_NAME && value->length == 0) return false;
      return !builds || push_text(L, value);
    case BRAGG_LANE_FLAG:
      if (value->kind != BRAGG_JSON_TRUE && value->kind != BRAGG_JSON_FALSE) return false;
      if (builds) lua_pushboolean(L, value->kind == BRAGG_JSON_TRUE);
      return true;
    case BRAGG_LANE_NUMBER:
    case BRAGG_LANE_WHOLE:
      if (!is_number(value, &number) || number < kind->least || number > kind->most) return false;
      if (kind->what == BRAGG_LANE_WHOLE && number != floor(number)) return false;
      if (builds) bragg_push_node(L, value);
      return true;
    case BRAGG_LANE_WORD: {
      const lane_name *word = lane_word_of(kind, value);
      if (word && builds) lua_pushvalue(L, word->slot);
      return word != NULL;
    }
    case BRAGG_LANE_DAY:
      if (!lane_is_day(value)) return false;
      if (builds) lua_pushlstring(L, value->text, 10);
      return true;
    case BRAGG_LANE_PERIOD:
      // Looked at by the list that it stands in.
      return !builds || push_text(L, value);
    case BRAGG_LANE_LIST: return take_list(L, lane, kind->element, value, builds);
    case BRAGG_LANE_MAP: return take_map(L, lane, kind->element, value, builds);
    case BRAGG_LANE_OBJECT: return lane_take_object(L, lane, &lane->shapes[kind->shape], value, builds);
    case BRAGG_LANE_EVIDENCE: return take_evidence(L, lane, kind->element, value, builds);
    case BRAGG_LANE_TARGET: return take_target(L, lane, kind->shape, value, builds);
    case BRAGG_LANE_TOLERANCE: return take_tolerance(L, lane, kind->shape, value, builds);
    case BRAGG_LANE_OBSERVATIONS: return take_observations(L, lane, kind->shape, value, builds);
    case BRAGG_LANE_VALUES: return take_values(L, lane, kind->shape, value, builds);
    case BRAGG_LANE_ANYTHING:
      if (builds) bragg_push_node(L, value);
      return true;
    default: return false;
  }
}
