#include "lane_internal.h"

#include <string.h>

// What rules read of a lane's subjects: a field is built once any of them asked for it, and a word of the
// vocabulary is answered once for each object.

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
    int field = lane_find(shape, lua_tostring(L, -2), lua_rawlen(L, -2));
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
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_SHAPES);
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

static int keep_metatables(lua_State *L) {
  bragg_lane *lane = lua_touserdata(L, 1);
  lua_newtable(L);
  for (int i = 0; i < lane->shape_count; i++) {
    push_metatable(L, lane, i);
    lua_rawseti(L, -2, i + 1);
  }
  lua_rawseti(L, LUA_REGISTRYINDEX, BRAGG_KEY_LANE);
  return 0;
}

int bragg_lane_prepare(bragg_lua *lua, bragg_lane *lane, bragg_lua_fault *fault) {
  return bragg_guarded(lua, fault, keep_metatables, lane);
}
