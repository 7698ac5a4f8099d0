#include "lane_internal.h"

#include <string.h>

// Subjects and the objects inside them as rules see them: with only the fields that rules ask for, and
// those that the host adds.

int lane_find(const lane_shape *shape, const char *name, size_t length) {
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
  int found = lane_find(shape, key->text, key->length);
  if (found >= 0 && place < MOST_IN_ORDER) shape->order[place] = (int8_t)found;
  return found;
}

/// A milestone's `done` is a day or a flag; a day that is yet to come says that it is not reached.
static bool take_done(lua_State *L, const bragg_lane *lane, const lane_shape *shape, const node *done, int table) {
  bool is_flag = done->kind == BRAGG_JSON_TRUE || done->kind == BRAGG_JSON_FALSE;
  if (!is_flag && !lane_is_day(done)) return false;
  if (!table) return true;
  bool is_done = is_flag ? done->kind == BRAGG_JSON_TRUE : lane_is_known(lane, done->text);
  lane_set_flag(L, shape, shape->done, table, is_done);
  if (is_done && !is_flag) lane_set_text(L, shape, shape->done_on, table, done->text, 10);
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
      if (!lane_is_day(value)) return false;
      if (!table) return true;
      lane_set_text(L, shape, at, table, value->text, 10);
      lane_set_text(L, shape, field->as_written, table, value->text, 10);
      return true;
    case BRAGG_LANE_DONE: return take_done(L, lane, shape, value, table);
    case BRAGG_LANE_VALUES:
      // Rules know them as observations.
      if (!table || !shape->fields[shape->observations].is_wanted) {
        return lane_take_value(L, lane, field->kind, value, false);
      }
      lua_pushvalue(L, shape->fields[shape->observations].name.slot);
      if (!lane_take_value(L, lane, field->kind, value, true)) return false;
      lua_rawset(L, table);
      return true;
    default:
      if (!table || !field->is_wanted) return lane_take_value(L, lane, field->kind, value, false);
      lua_pushvalue(L, field->name.slot);
      if (!lane_take_value(L, lane, field->kind, value, true)) return false;
      lua_rawset(L, table);
      return true;
  }
}

/// Whether a figure may be compared: it has a value, and its state does not say otherwise.
static bool is_usable(const bragg_lane *lane, const lane_shape *shape, const node *observation, const lane_name **state) {
  const node *given = lane_member(observation, "state", 5), *value = lane_member(observation, "value", 5);
  bool is_given = given && given->kind != BRAGG_JSON_NULL;
  *state = is_given ? lane_word_of(&lane->kinds[shape->fields[shape->state].kind], given) : NULL;
  bool has_value = value && value->kind != BRAGG_JSON_NULL;
  return has_value && (!is_given || (*state && (*state)->is_usable));
}

/// What rules see besides the object's own fields.
static bool add_fields(
  lua_State *L, const bragg_lane *lane, const lane_shape *shape, uint64_t present, int table) {
  switch (shape->adds) {
    case BRAGG_LANE_DATED_SUBJECT: {
      bool is_dated = shape->due >= 0 && (present & (uint64_t)1 << shape->due);
      if (table) lane_set_slot(L, shape, shape->timescale, table, is_dated ? lane->is_dated : lane->has_none);
      if (table) lane_set_slot(L, shape, shape->previous, table, lane->empty);
      return true;
    }
    case BRAGG_LANE_SUBJECT:
      if (table) lane_set_slot(L, shape, shape->previous, table, lane->empty);
      return true;
    case BRAGG_LANE_MEASURE: {
      uint64_t both = (uint64_t)1 << shape->values | (uint64_t)1 << shape->observations;
      if ((present & both) == both) return false;
      if (!table) return true;
      lane_set_slot(L, shape, shape->previous, table, lane->empty);
      if (shape->fields[shape->target_in_force].is_wanted && (present & (uint64_t)1 << shape->target)) {
        lua_pushvalue(L, shape->fields[shape->target_in_force].name.slot);
        lua_pushvalue(L, shape->fields[shape->target].name.slot);
        lua_rawget(L, table);
        lua_rawset(L, table);
      }
      return true;
    }
    case BRAGG_LANE_MILESTONE:
      if (table && !(present & (uint64_t)1 << shape->done)) lane_set_flag(L, shape, shape->done, table, false);
      return true;
    default: return true;
  }
}

bool lane_take_object(lua_State *L, bragg_lane *lane, lane_shape *shape, const node *object, bool builds) {
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
    lane_set_slot(L, shape, shape->state, table, state ? state->slot : lane->final_state);
    lane_set_flag(L, shape, shape->usable, table, usable);
  }
  lane_set_shape(L, shape, table);
  return true;
}

/// Whether two of the measures that a subject carries have the same id.
static bool repeats_measure(const node *subject) {
  const node *list = lane_member(subject, "measures", 8);
  if (!list || list->kind != BRAGG_JSON_ARRAY) return false;
  const node *ids[64];
  uint32_t count = 0;
  const node *one = list + 1;
  for (uint32_t i = 0; i < list->count; i++, one += one->span) {
    const node *id = one->kind == BRAGG_JSON_OBJECT ? lane_member(one, "id", 2) : NULL;
    if (!id || id->kind != BRAGG_JSON_STRING || count == 64) return true;
    for (uint32_t j = 0; j < count; j++) {
      if (bragg_json_is(ids[j], id->text, id->length)) return true;
    }
    ids[count++] = id;
  }
  return false;
}

const node *lane_ref(const bragg_lane *lane, const node *subject) {
  bool is_measure = lane->shapes[lane->subject].adds == BRAGG_LANE_MEASURE;
  return is_measure ? lane_member(subject, "id", 2) : lane_member(subject, "ref", 3);
}

bool lane_take(lua_State *L, bragg_lane *lane, const node *subject) {
  if (subject->kind != BRAGG_JSON_OBJECT || repeats_measure(subject)) return false;
  return lane_take_object(L, lane, &lane->shapes[lane->subject], subject, true);
}
