#include "lane_internal.h"

#include <math.h>
#include <string.h>

// A subject as rules see it, straight from the nodes of its line: checked as the host checks it, with
// only the fields that rules ask for. Whatever is not plain is left to the host.

typedef bragg_json_node node;

int bragg_lane_find(const lane_shape *shape, const char *name, size_t length) {
  for (int i = 0; i < shape->field_count; i++) {
    const lane_name *known = &shape->fields[i].name;
    if (known->length == length && memcmp(known->text, name, length) == 0) return i;
  }
  return -1;
}

/// The field at a place of an object; most objects have theirs in the order of the one before.
static int field_at(lane_shape *shape, const node *key, uint32_t place) {
  if (place < MOST_IN_ORDER) {
    int known = shape->order[place];
    const lane_name *name = &shape->fields[known].name;
    if (name->length == key->length && memcmp(name->text, key->text, key->length) == 0) return known;
  }
  int found = bragg_lane_find(shape, key->text, key->length);
  if (found >= 0 && place < MOST_IN_ORDER) shape->order[place] = (int8_t)found;
  return found;
}

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

static int days_in(int year, int month) {
  static const char lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && is_leap ? 29 : lengths[month - 1];
}

static bool is_day(const node *value) {
  int year, month, day;
  if (value->kind != BRAGG_JSON_STRING || value->length != 10) return false;
  return is_month(value->text, &year, &month) && value->text[7] == '-'
    && two_digits(value->text + 8, &day) && day >= 1 && day <= days_in(year, month);
}

static bool is_known(const bragg_lane *lane, const char *day) {
  return memcmp(day, lane->as_of, 10) <= 0;
}

static bool push_text(lua_State *L, const node *value) {
  if (memchr(value->text, 0, value->length)) return false;
  lua_pushlstring(L, value->text, value->length);
  return true;
}

static bool take_value(lua_State *L, bragg_lane *lane, int kind, const node *value, bool builds);
static bool take_object(lua_State *L, bragg_lane *lane, lane_shape *shape, const node *object, bool builds);

/// Sets a field that rules ask for to a copy of what lies in a slot.
static void set_slot(lua_State *L, const lane_shape *shape, int field, int table, int slot) {
  if (field < 0 || !shape->fields[field].is_wanted) return;
  lua_pushvalue(L, shape->fields[field].name.slot);
  lua_pushvalue(L, slot);
  lua_rawset(L, table);
}

static void set_flag(lua_State *L, const lane_shape *shape, int field, int table, bool flag) {
  if (field < 0 || !shape->fields[field].is_wanted) return;
  lua_pushvalue(L, shape->fields[field].name.slot);
  lua_pushboolean(L, flag);
  lua_rawset(L, table);
}

static void set_text(lua_State *L, const lane_shape *shape, int field, int table, const char *text, size_t length) {
  if (field < 0 || !shape->fields[field].is_wanted) return;
  lua_pushvalue(L, shape->fields[field].name.slot);
  lua_pushlstring(L, text, length);
  lua_rawset(L, table);
}

static void set_number(lua_State *L, const lane_shape *shape, int field, int table, const node *number) {
  if (field < 0 || !shape->fields[field].is_wanted) return;
  lua_pushvalue(L, shape->fields[field].name.slot);
  bragg_push_node(L, number);
  lua_rawset(L, table);
}

/// Gives the object at `table` what its shape can do.
static void set_shape(lua_State *L, const lane_shape *shape, int table) {
  lua_pushvalue(L, shape->slot);
  lua_setmetatable(L, table);
}

static bool take_list(lua_State *L, bragg_lane *lane, int element, const node *list, bool builds) {
  if (list->kind != BRAGG_JSON_ARRAY) return false;
  if (builds) lua_createtable(L, (int)list->count, 0);
  int table = lua_gettop(L);
  const node *one = list + 1;
  for (uint32_t i = 0; i < list->count; i++, one += one->span) {
    if (one->kind == BRAGG_JSON_NULL || !take_value(L, lane, element, one, builds)) return false;
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
    if (!take_value(L, lane, element, key + 1, builds)) return false;
    if (builds) lua_rawset(L, table);
  }
  return true;
}

static const node *member(const node *object, const char *name, size_t length) {
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
    const node *on = member(one, "on", 2);
    bool is_shown = builds && !(on && is_day(on) && !is_known(lane, on->text));
    if (!take_value(L, lane, element, one, is_shown)) return false;
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
    const node *period = member(one, "period", 6);
    int year, month;
    if (!period || period->kind != BRAGG_JSON_STRING || period->length != 7) return false;
    if (!is_month(period->text, &year, &month)) return false;
    // In order they need not be sorted, and none can be there twice.
    if (before && memcmp(before, period->text, 7) >= 0) return false;
    before = period->text;
    char last[11];
    memcpy(last, period->text, 7);
    last[7] = '-';
    int days = days_in(year, month);
    last[8] = (char)('0' + days / 10);
    last[9] = (char)('0' + days % 10);
    bool is_shown = builds && is_known(lane, last);
    if (!take_object(L, lane, &lane->shapes[shape], one, is_shown)) return false;
    if (!is_shown) continue;
    const lane_shape *own = &lane->shapes[shape];
    set_text(L, own, own->to, lua_gettop(L), last, 10);
    memcpy(last + 8, "01", 2);
    set_text(L, own, own->from, lua_gettop(L), last, 10);
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
    set_number(L, own, own->value_field, table + 1, one);
    set_slot(L, own, own->state, table + 1, lane->final_state);
    set_flag(L, own, own->usable, table + 1, true);
    set_shape(L, own, table + 1);
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
  set_slot(L, own, own->kind_field, table, lane->kind_value);
  set_number(L, own, own->value_field, table, target);
  set_shape(L, own, table);
  return true;
}

static bool take_tolerance(lua_State *L, bragg_lane *lane, int shape, const node *tolerance, bool builds) {
  if (tolerance->kind == BRAGG_JSON_OBJECT) return take_object(L, lane, &lane->shapes[shape], tolerance, builds);
  double number;
  if (!is_number(tolerance, &number)) return false;
  if (!builds) return true;
  const lane_shape *own = &lane->shapes[shape];
  lua_createtable(L, 0, 1);
  int table = lua_gettop(L);
  set_number(L, own, own->percent_field, table, tolerance);
  set_shape(L, own, table);
  return true;
}

static const lane_name *word_of(const lane_kind *kind, const node *value) {
  if (value->kind != BRAGG_JSON_STRING) return NULL;
  for (int i = 0; i < kind->word_count; i++) {
    if (bragg_json_is(value, kind->words[i].text, kind->words[i].length)) return &kind->words[i];
  }
  return NULL;
}

/// Checks a value and, where it is to be built, pushes what rules see in its place.
static bool take_value(lua_State *L, bragg_lane *lane, int at, const node *value, bool builds) {
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
      const lane_name *word = word_of(kind, value);
      if (word && builds) lua_pushvalue(L, word->slot);
      return word != NULL;
    }
    case BRAGG_LANE_DAY:
      if (!is_day(value)) return false;
      if (builds) lua_pushlstring(L, value->text, 10);
      return true;
    case BRAGG_LANE_PERIOD:
      // Looked at by the list that it stands in.
      return !builds || push_text(L, value);
    case BRAGG_LANE_LIST: return take_list(L, lane, kind->element, value, builds);
    case BRAGG_LANE_MAP: return take_map(L, lane, kind->element, value, builds);
    case BRAGG_LANE_OBJECT: return take_object(L, lane, &lane->shapes[kind->shape], value, builds);
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

/// A milestone's `done` is a day or a flag; a day that is yet to come says that it is not reached.
static bool take_done(lua_State *L, const bragg_lane *lane, const lane_shape *shape, const node *done, int table) {
  bool is_flag = done->kind == BRAGG_JSON_TRUE || done->kind == BRAGG_JSON_FALSE;
  if (!is_flag && !is_day(done)) return false;
  if (!table) return true;
  bool is_done = is_flag ? done->kind == BRAGG_JSON_TRUE : is_known(lane, done->text);
  set_flag(L, shape, shape->done, table, is_done);
  if (is_done && !is_flag) set_text(L, shape, shape->done_on, table, done->text, 10);
  return true;
}

static bool take_member(
  lua_State *L, bragg_lane *lane, lane_shape *shape, int at, const node *value, int table) {
  const lane_field *field = &shape->fields[at];
  // What only rules see is nothing that a document should have.
  if (field->kind < 0) return false;
  switch (lane->kinds[field->kind].what) {
    case BRAGG_LANE_HIDDEN: return true;
    case BRAGG_LANE_DATE:
      if (!is_day(value)) return false;
      if (!table) return true;
      set_text(L, shape, at, table, value->text, 10);
      set_text(L, shape, field->as_written, table, value->text, 10);
      return true;
    case BRAGG_LANE_DONE: return take_done(L, lane, shape, value, table);
    case BRAGG_LANE_VALUES:
      // Rules know them as observations.
      if (!table || !shape->fields[shape->observations].is_wanted) {
        return take_value(L, lane, field->kind, value, false);
      }
      lua_pushvalue(L, shape->fields[shape->observations].name.slot);
      if (!take_value(L, lane, field->kind, value, true)) return false;
      lua_rawset(L, table);
      return true;
    default:
      if (!table || !field->is_wanted) return take_value(L, lane, field->kind, value, false);
      lua_pushvalue(L, field->name.slot);
      if (!take_value(L, lane, field->kind, value, true)) return false;
      lua_rawset(L, table);
      return true;
  }
}

/// Whether a figure may be compared: it has a value, and its state does not say otherwise.
static bool is_usable(const bragg_lane *lane, const lane_shape *shape, const node *observation, const lane_name **state) {
  const node *given = member(observation, "state", 5), *value = member(observation, "value", 5);
  bool is_given = given && given->kind != BRAGG_JSON_NULL;
  *state = is_given ? word_of(&lane->kinds[shape->fields[shape->state].kind], given) : NULL;
  bool has_value = value && value->kind != BRAGG_JSON_NULL;
  return has_value && (!is_given || (*state && (*state)->is_usable));
}

/// What rules see besides the object's own fields.
static bool add_fields(
  lua_State *L, const bragg_lane *lane, const lane_shape *shape, uint64_t present, int table) {
  switch (shape->adds) {
    case BRAGG_LANE_DATED_SUBJECT: {
      bool is_dated = shape->due >= 0 && (present & (uint64_t)1 << shape->due);
      if (table) set_slot(L, shape, shape->timescale, table, is_dated ? lane->is_dated : lane->has_none);
      if (table) set_slot(L, shape, shape->previous, table, lane->empty);
      return true;
    }
    case BRAGG_LANE_SUBJECT:
      if (table) set_slot(L, shape, shape->previous, table, lane->empty);
      return true;
    case BRAGG_LANE_MEASURE: {
      uint64_t both = (uint64_t)1 << shape->values | (uint64_t)1 << shape->observations;
      if ((present & both) == both) return false;
      if (!table) return true;
      set_slot(L, shape, shape->previous, table, lane->empty);
      if (shape->fields[shape->target_in_force].is_wanted && (present & (uint64_t)1 << shape->target)) {
        lua_pushvalue(L, shape->fields[shape->target_in_force].name.slot);
        lua_pushvalue(L, shape->fields[shape->target].name.slot);
        lua_rawget(L, table);
        lua_rawset(L, table);
      }
      return true;
    }
    case BRAGG_LANE_MILESTONE:
      if (table && !(present & (uint64_t)1 << shape->done)) set_flag(L, shape, shape->done, table, false);
      return true;
    default: return true;
  }
}

static bool take_object(lua_State *L, bragg_lane *lane, lane_shape *shape, const node *object, bool builds) {
  if (object->kind != BRAGG_JSON_OBJECT) return false;
  int table = 0;
  if (builds) {
    lua_createtable(L, 0, shape->wanted_count);
    table = lua_gettop(L);
  }
  const lane_name *state = NULL;
  bool observes = shape->adds == BRAGG_LANE_OBSERVATION;
  bool usable = observes && is_usable(lane, shape, object, &state);
  uint64_t present = 0;
  const node *key = object + 1;
  for (uint32_t i = 0; i < object->count; i++, key += 1 + key[1].span) {
    int field = field_at(shape, key, i);
    if (field < 0) return false;
    if (key[1].kind == BRAGG_JSON_NULL) continue;
    present |= (uint64_t)1 << field;
    // A figure that is suppressed or not comparable must not decide anything.
    bool is_shown = !observes || field != shape->value_field || usable;
    if (!take_member(L, lane, shape, field, key + 1, is_shown ? table : 0)) return false;
  }
  if ((present & shape->required) != shape->required) return false;
  if (!add_fields(L, lane, shape, present, table)) return false;
  if (!builds) return true;
  if (observes) {
    set_slot(L, shape, shape->state, table, state ? state->slot : lane->final_state);
    set_flag(L, shape, shape->usable, table, usable);
  }
  set_shape(L, shape, table);
  return true;
}

/// Whether two of the measures that a subject carries have the same id.
static bool repeats_measure(const node *subject) {
  const node *list = member(subject, "measures", 8);
  if (!list || list->kind != BRAGG_JSON_ARRAY) return false;
  const node *ids[64];
  uint32_t count = 0;
  const node *one = list + 1;
  for (uint32_t i = 0; i < list->count; i++, one += one->span) {
    const node *id = one->kind == BRAGG_JSON_OBJECT ? member(one, "id", 2) : NULL;
    if (!id || id->kind != BRAGG_JSON_STRING || count == 64) return true;
    for (uint32_t j = 0; j < count; j++) {
      if (bragg_json_is(ids[j], id->text, id->length)) return true;
    }
    ids[count++] = id;
  }
  return false;
}

const node *bragg_lane_ref(const bragg_lane *lane, const node *subject) {
  bool is_measure = lane->shapes[lane->subject].adds == BRAGG_LANE_MEASURE;
  return is_measure ? member(subject, "id", 2) : member(subject, "ref", 3);
}

bool bragg_lane_take(lua_State *L, bragg_lane *lane, const node *subject) {
  if (subject->kind != BRAGG_JSON_OBJECT || repeats_measure(subject)) return false;
  return take_object(L, lane, &lane->shapes[lane->subject], subject, true);
}
