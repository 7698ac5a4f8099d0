#include "bridge_internal.h"

#include <string.h>

// What objects of a shape have and can do, and how rules see a field that is not there.

/// How an absent field of a shape is read: `word` raises at once, `value` is nil.
static bool raises_when_absent(const char *kind) { return kind[0] == 'w'; }

static int raise(lua_State *L, const char *kind, const char *field, const char *shape, const char *message) {
  lua_createtable(L, 0, 5);
  lua_pushstring(L, kind);
  lua_setfield(L, -2, "kind");
  lua_pushstring(L, field);
  lua_setfield(L, -2, "field");
  lua_pushstring(L, shape);
  lua_setfield(L, -2, "shape");
  lua_pushstring(L, message);
  lua_setfield(L, -2, "message");
  return lua_error(L);
}

bool bragg_push_shape(lua_State *L, int shape) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_SHAPES);
  lua_rawgeti(L, -1, shape);
  lua_remove(L, -2);
  if (lua_istable(L, -1)) return true;
  lua_pop(L, 1);
  return false;
}

int bragg_absent_field(lua_State *L, uint32_t node, const char *key) {
  int entry = lua_gettop(L);
  lua_getfield(L, entry, "methods");
  lua_pushvalue(L, 2);
  if (lua_rawget(L, -2) != LUA_TNIL) return 1;
  lua_getfield(L, entry, "name");
  const char *name = lua_tostring(L, -1);
  lua_getfield(L, entry, "fields");
  lua_pushvalue(L, 2);
  if (lua_rawget(L, -2) != LUA_TSTRING) {
    return raise(L, "unknown", key, name, lua_pushfstring(L, "%s has no field `%s`", name, key));
  }
  bragg_log_read(bragg_owner(L), BRAGG_LUA_MISSING, node, key, NULL);
  if (raises_when_absent(lua_tostring(L, -1))) {
    return raise(L, "missing", key, name, lua_pushfstring(L, "`%s` is missing", key));
  }
  lua_pushnil(L);
  return 1;
}

/// `__index` of a plain table with a shape; its upvalue is the shape's entry.
static int plain_index(lua_State *L) {
  if (lua_type(L, 2) != LUA_TSTRING) {
    lua_pushnil(L);
    return 1;
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  return bragg_absent_field(L, BRAGG_NO_NODE, lua_tostring(L, 2));
}

int bragg_refuse_change(lua_State *L) {
  return luaL_error(L, "the data cannot be changed by a rule");
}

/// `has(subject, name)`: whether the data has the field; a name no document has is an error.
static int has(lua_State *L) {
  const char *key = luaL_checkstring(L, 2);
  lua_settop(L, 2);
  const bragg_json_node *input = bragg_owner(L)->input;
  uint32_t node = bragg_proxy_node(L, 1);
  bool found = false;
  if (node != BRAGG_NO_NODE) {
    // A rule can hand over any part of the data, and the elements of a list are no members.
    found = input[node].kind == BRAGG_JSON_OBJECT
      && bragg_member_at(input, node, key, strlen(key)) != BRAGG_NO_NODE;
  } else {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_pushvalue(L, 2);
    found = lua_rawget(L, 1) != LUA_TNIL;
  }
  if (!found) {
    lua_settop(L, 2);
    lua_getfield(L, lua_upvalueindex(1), "fields");
    lua_pushvalue(L, 2);
    if (lua_rawget(L, -2) == LUA_TNIL) {
      lua_getfield(L, lua_upvalueindex(1), "name");
      const char *name = lua_tostring(L, -1);
      return raise(L, "unknown", key, name, lua_pushfstring(L, "%s has no field `%s`", name, key));
    }
    bragg_log_read(bragg_owner(L), BRAGG_LUA_ABSENT, node, key, NULL);
  }
  lua_pushboolean(L, found);
  return 1;
}

/// `shape(id, name, fields, methods)`: what objects of that shape have and can do.
int bragg_shape(lua_State *L) {
  int id = (int)luaL_checkinteger(L, 1);
  luaL_checktype(L, 3, LUA_TTABLE);
  luaL_checktype(L, 4, LUA_TTABLE);
  lua_createtable(L, 0, 4);
  int entry = lua_gettop(L);
  lua_pushvalue(L, 2);
  lua_setfield(L, entry, "name");
  lua_pushvalue(L, 3);
  lua_setfield(L, entry, "fields");
  lua_pushvalue(L, entry);
  lua_pushcclosure(L, has, 1);
  lua_setfield(L, 4, "has");
  lua_pushvalue(L, 4);
  lua_setfield(L, entry, "methods");
  lua_createtable(L, 0, 2);
  lua_pushvalue(L, entry);
  lua_pushcclosure(L, plain_index, 1);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, bragg_refuse_change);
  lua_setfield(L, -2, "__newindex");
  lua_setfield(L, entry, "metatable");
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_SHAPES);
  lua_pushvalue(L, entry);
  lua_rawseti(L, -2, id);
  return 0;
}

/// `missing(subject, field, message)`: raises that a fact is missing, which leaves it unrated.
int bragg_missing(lua_State *L) {
  const char *field = luaL_checkstring(L, 2);
  const char *message = luaL_optstring(L, 3, NULL);
  uint32_t node = bragg_proxy_node(L, 1);
  bragg_log_read(bragg_owner(L), BRAGG_LUA_MISSING, node, field, NULL);
  if (!message) message = lua_pushfstring(L, "`%s` is missing", field);
  return raise(L, "missing", field, "", message);
}
