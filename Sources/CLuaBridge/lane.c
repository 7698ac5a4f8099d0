#include "lane_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The lane itself: how it is described, and how lines go through it.

// What it is told -----------------------------------------------------------------------------------

static char *kept(const char *text) {
  char *copy = text ? strdup(text) : NULL;
  // The host stops as well where it has no memory.
  if (text && !copy) abort();
  return copy;
}

static lane_name name_of(const char *text) {
  return (lane_name){.text = kept(text), .length = (uint32_t)strlen(text)};
}

/// Makes room for one more.
static void *grown(void *list, int count, size_t size) {
  void *new = realloc(list, (size_t)(count + 1) * size);
  if (!new) abort();
  memset((char *)new + (size_t)count * size, 0, size);
  return new;
}

bragg_lane *bragg_lane_new(const char *as_of) {
  bragg_lane *lane = calloc(1, sizeof *lane);
  if (!lane) return NULL;
  strncpy(lane->as_of, as_of, sizeof lane->as_of - 1);
  lane->reader = bragg_json_reader_new();
  if (lane->reader) return lane;
  free(lane);
  return NULL;
}

void bragg_lane_free(bragg_lane *lane) {
  for (int i = 0; i < lane->kind_count; i++) {
    for (int j = 0; j < lane->kinds[i].word_count; j++) free(lane->kinds[i].words[j].text);
    free(lane->kinds[i].words);
  }
  for (int i = 0; i < lane->shape_count; i++) {
    for (int j = 0; j < lane->shapes[i].field_count; j++) free(lane->shapes[i].fields[j].name.text);
  }
  for (int i = 0; i < lane->dimension_count; i++) {
    lane_dimension *dimension = &lane->dimensions[i];
    for (int j = 0; j < dimension->rating_count; j++) {
      lane_rating *rating = &dimension->ratings[j];
      free(rating->clause);
      free(rating->level);
      free(rating->with_reason);
      free(rating->plain);
    }
    free(dimension->ratings);
    free(dimension->name.text);
  }
  for (int i = 0; i < lane->breach_count; i++) {
    free(lane->breaches[i].threshold);
    for (int j = 0; j < 8; j++) free(lane->breaches[i].texts[j]);
  }
  free(lane->kinds);
  free(lane->shapes);
  free(lane->dimensions);
  free(lane->breaches);
  free(lane->opening.text);
  free(lane->before_ratings.text);
  free(lane->before_breaches.text);
  free(lane->closing.text);
  free(lane->text);
  bragg_json_reader_free(lane->reader);
  free(lane);
}

int bragg_lane_kind(bragg_lane *lane, int what, int shape, int element, double least, double most) {
  lane->kinds = grown(lane->kinds, lane->kind_count, sizeof *lane->kinds);
  lane->kinds[lane->kind_count] = (lane_kind){what, shape, element, least, most, NULL, 0};
  return lane->kind_count++;
}

void bragg_lane_word(bragg_lane *lane, int at, const char *word, bool is_usable) {
  lane_kind *kind = &lane->kinds[at];
  kind->words = grown(kind->words, kind->word_count, sizeof *kind->words);
  kind->words[kind->word_count] = name_of(word);
  kind->words[kind->word_count++].is_usable = is_usable;
}

int bragg_lane_shape(bragg_lane *lane, int bridge_shape, int adds) {
  lane->shapes = grown(lane->shapes, lane->shape_count, sizeof *lane->shapes);
  lane_shape *shape = &lane->shapes[lane->shape_count];
  shape->bridge_shape = bridge_shape;
  shape->adds = adds;
  return lane->shape_count++;
}

/// Where the fields stand that the lane has something of its own to do with.
static void find_own(lane_shape *shape) {
  struct { const char *name; int *place; } own[] = {
    {"previous", &shape->previous}, {"timescale", &shape->timescale}, {"due", &shape->due},
    {"done", &shape->done}, {"done_on", &shape->done_on}, {"values", &shape->values},
    {"observations", &shape->observations}, {"target", &shape->target},
    {"target_in_force", &shape->target_in_force}, {"value", &shape->value_field},
    {"kind", &shape->kind_field}, {"percent", &shape->percent_field}, {"state", &shape->state},
    {"usable", &shape->usable}, {"from", &shape->from}, {"to", &shape->to},
  };
  for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
    *own[i].place = bragg_lane_find(shape, own[i].name, strlen(own[i].name));
  }
  for (int i = 0; i < shape->field_count; i++) {
    char name[64];
    int length = snprintf(name, sizeof name, "%s_as_written", shape->fields[i].name.text);
    shape->fields[i].as_written = bragg_lane_find(shape, name, (size_t)length);
  }
}

void bragg_lane_field(bragg_lane *lane, int at, const char *name, int kind, bool is_required) {
  lane_shape *shape = &lane->shapes[at];
  if (shape->field_count == MOST_FIELDS) return;
  lane_field *field = &shape->fields[shape->field_count];
  *field = (lane_field){.name = name_of(name), .kind = kind, .is_required = is_required,
    .absence = UNKNOWN};
  if (is_required) shape->required |= (uint64_t)1 << shape->field_count;
  shape->field_count++;
  find_own(shape);
}

void bragg_lane_subject(
  bragg_lane *lane, int shape, const char *opening, const char *before_ratings,
  const char *before_breaches, const char *closing) {
  lane->subject = shape;
  lane->opening = name_of(opening);
  lane->before_ratings = name_of(before_ratings);
  lane->before_breaches = name_of(before_breaches);
  lane->closing = name_of(closing);
}

int bragg_lane_dimension(bragg_lane *lane, const char *name) {
  lane->dimensions = grown(lane->dimensions, lane->dimension_count, sizeof *lane->dimensions);
  lane->dimensions[lane->dimension_count].name = name_of(name);
  return lane->dimension_count++;
}

int bragg_lane_rating(
  bragg_lane *lane, int at, const char *clause, const char *level, const char *with_reason,
  const char *plain) {
  lane_dimension *dimension = &lane->dimensions[at];
  dimension->ratings = grown(dimension->ratings, dimension->rating_count, sizeof *dimension->ratings);
  dimension->ratings[dimension->rating_count] =
    (lane_rating){kept(clause), kept(level), kept(with_reason), kept(plain), 0};
  return dimension->rating_count++;
}

void bragg_lane_breach(bragg_lane *lane, const char *threshold, int parts, const char *text) {
  int at = 0;
  while (at < lane->breach_count && strcmp(lane->breaches[at].threshold, threshold)) at++;
  if (at == lane->breach_count) {
    lane->breaches = grown(lane->breaches, lane->breach_count, sizeof *lane->breaches);
    lane->breaches[lane->breach_count++].threshold = kept(threshold);
  }
  lane->breaches[at].texts[parts & 7] = kept(text);
}

// What it tells -------------------------------------------------------------------------------------

uint64_t bragg_lane_take_rated(bragg_lane *lane, int dimension, int rating) {
  lane_rating *known = &lane->dimensions[dimension].ratings[rating];
  uint64_t count = known->count;
  known->count = 0;
  return count;
}

uint64_t bragg_lane_take_subjects(bragg_lane *lane) {
  uint64_t count = lane->subjects;
  lane->subjects = 0;
  return count;
}

uint64_t bragg_lane_take_breaches(bragg_lane *lane) {
  uint64_t count = lane->breaches_written;
  lane->breaches_written = 0;
  return count;
}

const char *bragg_lane_take_text(bragg_lane *lane, size_t *length) {
  *length = lane->taken;
  lane->taken = lane->length = 0;
  return lane->text;
}

// What rules ask for --------------------------------------------------------------------------------

/// From now on a field is built.
static void want(bragg_lane *lane, lane_shape *shape, int at) {
  lane->has_missed = true;
  shape->fields[at].is_wanted = true;
  // The one is made of the other.
  if (at == shape->target_in_force && shape->target >= 0) shape->fields[shape->target].is_wanted = true;
  shape->wanted_count = 0;
  for (int i = 0; i < shape->field_count; i++) shape->wanted_count += shape->fields[i].is_wanted;
}

/// What the name at 2 is to the shape that the upvalues speak of: the lane, the number of the shape,
/// and its names. A field that was not built is built from now on, and the line read again: whatever is
/// raised here goes the long way in the end, which says it in full.
static lua_Integer look_up(lua_State *L) {
  lua_pushvalue(L, 2);
  bool is_name = lua_rawget(L, lua_upvalueindex(3)) == LUA_TNUMBER;
  lua_Integer place = is_name ? lua_tointeger(L, -1) : UNKNOWN;
  lua_pop(L, 1);
  if (place < 0) return place;
  bragg_lane *lane = lua_touserdata(L, lua_upvalueindex(1));
  lane_shape *shape = &lane->shapes[lua_tointeger(L, lua_upvalueindex(2))];
  if (!shape->fields[place].is_wanted) {
    want(lane, shape, (int)place);
    luaL_error(L, "it was not built");
  }
  return shape->fields[place].absence;
}

/// `__index` of the methods of a shape: a name that neither the data nor the methods have.
static int absent(lua_State *L) {
  lua_Integer place = lua_type(L, 2) == LUA_TSTRING ? look_up(L) : ABSENT_VALUE;
  if (place != ABSENT_VALUE) return luaL_error(L, "it is unknown or missing");
  lua_pushnil(L);
  return 1;
}

/// `has(subject, name)`.
static int has(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checktype(L, 2, LUA_TSTRING);
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  bool is_there = lua_rawget(L, 1) != LUA_TNIL;
  if (!is_there && look_up(L) == UNKNOWN) return luaL_error(L, "it is unknown");
  lua_pushboolean(L, is_there);
  return 1;
}

/// The keys of an object, for `pairs`: all of its fields have to be there.
static int keys(lua_State *L) {
  bragg_lane *lane = lua_touserdata(L, lua_upvalueindex(1));
  lane_shape *shape = &lane->shapes[lua_tointeger(L, lua_upvalueindex(2))];
  if (shape->wanted_count < shape->field_count) {
    for (int i = 0; i < shape->field_count; i++) want(lane, shape, i);
    return luaL_error(L, "it was not built");
  }
  lua_newtable(L);
  lua_Integer count = 0;
  lua_pushnil(L);
  while (lua_next(L, 1)) {
    lua_pop(L, 1);
    // What words remember is no field.
    if (lua_type(L, -1) == LUA_TLIGHTUSERDATA) continue;
    lua_pushvalue(L, -1);
    lua_rawseti(L, 2, ++count);
  }
  return 1;
}

/// A word of the vocabulary that was asked of the same object before, without more, is answered again.
/// Words say nothing but what the data say, and the data of a lane stay. Upvalues: the word's function,
/// and the key under which the object keeps the answer.
static int word(lua_State *L) {
  const void *key = lua_touserdata(L, lua_upvalueindex(2));
  int count = lua_gettop(L);
  bool is_alone = count == 1 && lua_istable(L, 1);
  if (is_alone && lua_rawgetp(L, 1, key) != LUA_TNIL) return 1;
  lua_settop(L, count);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  if (is_alone) {
    lua_pushvalue(L, 2);
    lua_insert(L, 1);
  }
  lua_call(L, count, LUA_MULTRET);
  if (!is_alone) return lua_gettop(L);
  if (lua_gettop(L) == 2 && !lua_isnil(L, 2)) {
    lua_pushvalue(L, 2);
    lua_rawsetp(L, 1, key);
  }
  return lua_gettop(L) - 1;
}

/// Makes the words of a shape remember.
static void remember_words(lua_State *L, bragg_lane *lane, int methods) {
  lua_pushnil(L);
  while (lua_next(L, methods)) {
    // The host's own, and those that remember already, are functions of C.
    if (!lua_isfunction(L, -1) || lua_iscfunction(L, -1)) {
      lua_pop(L, 1);
      continue;
    }
    lua_pushlightuserdata(L, (char *)lane + ++lane->word_count);
    lua_pushcclosure(L, word, 2);
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, methods);
  }
}

static int refuse_change(lua_State *L) { return luaL_error(L, "the data cannot be changed by a rule"); }

static void push_closure(lua_State *L, bragg_lane *lane, int shape, int names, lua_CFunction function) {
  lua_pushlightuserdata(L, lane);
  lua_pushinteger(L, shape);
  lua_pushvalue(L, names);
  lua_pushcclosure(L, function, 3);
}

/// Pushes what each name is to a shape, whose entry in the bridge lies at `entry`.
static void push_names(lua_State *L, lane_shape *shape, int entry) {
  lua_newtable(L);
  int names = lua_gettop(L);
  lua_getfield(L, entry, "fields");
  lua_pushnil(L);
  while (lua_next(L, names + 1)) {
    int absence = lua_tostring(L, -1)[0] == 'w' ? ABSENT_WORD : ABSENT_VALUE;
    int field = bragg_lane_find(shape, lua_tostring(L, -2), lua_rawlen(L, -2));
    if (field >= 0) shape->fields[field].absence = absence;
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_pushinteger(L, absence);
    lua_rawset(L, names);
  }
  lua_settop(L, names);
  for (int i = 0; i < shape->field_count; i++) {
    // What only the reader knows, rules do not: `values` are observations to them.
    if (shape->fields[i].kind >= 0 && i == shape->values) continue;
    lua_pushinteger(L, i);
    lua_setfield(L, names, shape->fields[i].name.text);
  }
}

/// Pushes the metatable of a shape's objects.
static void push_metatable(lua_State *L, bragg_lane *lane, int at) {
  int top = lua_gettop(L);
  lua_getfield(L, LUA_REGISTRYINDEX, BRAGG_KEY_SHAPES);
  lua_rawgeti(L, -1, lane->shapes[at].bridge_shape);
  int entry = lua_gettop(L);
  push_names(L, &lane->shapes[at], entry);
  int names = lua_gettop(L);
  lua_getfield(L, entry, "methods");
  int methods = lua_gettop(L);
  remember_words(L, lane, methods);
  push_closure(L, lane, at, names, has);
  lua_setfield(L, methods, "has");
  lua_createtable(L, 0, 1);
  push_closure(L, lane, at, names, absent);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, methods);
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, methods);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, refuse_change);
  lua_setfield(L, -2, "__newindex");
  push_closure(L, lane, at, names, keys);
  lua_setfield(L, -2, "__bragg_keys");
  lua_replace(L, top + 1);
  lua_settop(L, top + 1);
}

// How lines go through ------------------------------------------------------------------------------

static int push_name(lua_State *L, lane_name *name) {
  lua_pushlstring(L, name->text, name->length);
  return name->slot = lua_gettop(L);
}

static int push_key(lua_State *L, const char *name) {
  lua_pushstring(L, name);
  return lua_gettop(L);
}

/// Lays all that every line needs on the stack, so that it is looked up once for many.
static void push_slots(lua_State *L, bragg_lane *lane) {
  int count = 32;
  for (int i = 0; i < lane->shape_count; i++) count += lane->shapes[i].field_count + 1;
  for (int i = 0; i < lane->kind_count; i++) count += lane->kinds[i].word_count;
  luaL_checkstack(L, count + lane->dimension_count + 100, "the subject is nested too deeply");
  lua_getfield(L, LUA_REGISTRYINDEX, BRAGG_KEY_LANE);
  int metatables = lua_gettop(L);
  for (int i = 0; i < lane->shape_count; i++) {
    lane_shape *shape = &lane->shapes[i];
    lua_rawgeti(L, metatables, i + 1);
    shape->slot = lua_gettop(L);
    for (int j = 0; j < shape->field_count; j++) push_name(L, &shape->fields[j].name);
  }
  for (int i = 0; i < lane->kind_count; i++) {
    for (int j = 0; j < lane->kinds[i].word_count; j++) push_name(L, &lane->kinds[i].words[j]);
  }
  for (int i = 0; i < lane->dimension_count; i++) push_name(L, &lane->dimensions[i].name);
  lua_newtable(L);
  lane->empty = lua_gettop(L);
  lane->final_state = push_key(L, "final");
  lane->is_dated = push_key(L, "dated");
  lane->has_none = push_key(L, "none");
  lane->value_key = lane->kind_value = push_key(L, "value");
  lane->state_key = push_key(L, "state");
  lane->level_key = push_key(L, "level");
  lane->clause_key = push_key(L, "clause");
  lane->reason_key = push_key(L, "reason");
  lane->threshold_key = push_key(L, "threshold");
  lane->held_key = push_key(L, "held");
  lane->message_key = push_key(L, "message");
  lane->limit_key = push_key(L, "limit");
  lane->period_key = push_key(L, "period");
  lane->since_key = push_key(L, "since");
}

typedef struct {
  bragg_lane *lane;
  const char *lines;
  size_t length;
  bragg_json_limits limits;
  /// How many bytes of whole lines went through.
  size_t taken;
} lines_request;

/// Rates one subject; false where it has to go the long way.
static bool rate_subject(lua_State *L, bragg_lane *lane, const bragg_json_node *subject, int rate) {
  bragg_lua *lua = bragg_owner(L);
  lua->input = subject;
  // Each turn builds at least one more field, and there are not many.
  for (int turn = 0; turn < MOST_FIELDS; turn++) {
    lua_settop(L, rate);
    lane->has_missed = false;
    lua->building = true;
    lua_pushvalue(L, rate);
    bool is_plain = bragg_lane_take(L, lane, subject);
    lua->building = false;
    if (!is_plain) return false;
    bool is_rated = lua_pcall(L, 1, 2, 0) == LUA_OK;
    if (lane->has_missed) continue;
    return is_rated && bragg_lane_write(L, lane, subject, rate + 1, rate + 2);
  }
  return false;
}

static int rate_lines(lua_State *L) {
  lines_request *request = lua_touserdata(L, 1);
  bragg_lane *lane = request->lane;
  push_slots(L, lane);
  lua_pushinteger(L, BRAGG_LUA_DRIVER);
  lua_pushcclosure(L, bragg_require, 1);
  lua_pushliteral(L, "driver");
  lua_call(L, 1, 1);
  lua_getfield(L, -1, "rate_in_lane");
  int rate = lua_gettop(L);
  while (request->taken < request->length) {
    const char *line = request->lines + request->taken;
    const char *end = memchr(line, '\n', request->length - request->taken);
    size_t length = end ? (size_t)(end - line) : request->length - request->taken;
    bragg_json_tree tree;
    if (bragg_json_read(lane->reader, line, length, request->limits, &tree) != BRAGG_JSON_OK) break;
    lane->length = lane->taken;
    if (!rate_subject(L, lane, tree.nodes, rate)) break;
    request->taken += length + (end != NULL);
  }
  lane->length = lane->taken;
  return 0;
}

static int keep_metatables(lua_State *L) {
  bragg_lane *lane = lua_touserdata(L, 1);
  lua_newtable(L);
  for (int i = 0; i < lane->shape_count; i++) {
    push_metatable(L, lane, i);
    lua_rawseti(L, -2, i + 1);
  }
  lua_setfield(L, LUA_REGISTRYINDEX, BRAGG_KEY_LANE);
  return 0;
}

int bragg_lane_prepare(bragg_lua *lua, bragg_lane *lane, bragg_lua_fault *fault) {
  return bragg_guarded(lua, fault, keep_metatables, lane);
}

size_t bragg_lane_rate(
  bragg_lua *lua, bragg_lane *lane, const char *lines, size_t length, bragg_json_limits limits,
  bragg_lua_fault *fault) {
  lines_request request = {lane, lines, length, limits, 0};
  lua->recording = false;
  lua->is_silent = true;
  lua->day[0] = 0;
  bragg_guarded(lua, fault, rate_lines, &request);
  lua->is_silent = false;
  lane->length = lane->taken;
  return request.taken;
}
