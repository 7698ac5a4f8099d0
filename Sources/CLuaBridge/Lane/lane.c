#include "lane_internal.h"

#include <string.h>

// How lines go through a lane: read, shown to the rules, and written.

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
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_LANE);
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
    bool is_plain = lane_take(L, lane, subject);
    lua->building = false;
    if (!is_plain) return false;
    bool is_rated = lua_pcall(L, 1, 2, 0) == LUA_OK;
    if (lane->has_missed) continue;
    return is_rated && lane_write(L, lane, subject, rate + 1, rate + 2);
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
