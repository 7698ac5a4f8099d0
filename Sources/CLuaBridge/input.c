#include "bridge_internal.h"

#include <string.h>

// The input of a call becomes Lua values: plain tables, or proxies that log what is read. Both show
// the same fields, and both treat a field that is not there in the same way.

typedef struct {
  uint32_t node;
  /// The element last read, so that walking a list does not start over each time.
  uint32_t last_index, last_node;
} proxy;

int bragg_usable_of(lua_State *L) {
  lua_Integer back = luaL_checkinteger(L, 2);
  lua_settop(L, 1);
  // Charged as the steps of a loop in Lua would be.
  for (lua_Integer place = luaL_len(L, 1); place > 0; place--) {
    bragg_charge(L, 8);
    lua_geti(L, 1, place);
    lua_getfield(L, 2, "usable");
    bool is_usable = lua_toboolean(L, 3) && lua_getfield(L, 2, "value") != LUA_TNIL;
    if (is_usable && back-- == 0) {
      lua_settop(L, 2);
      lua_pushinteger(L, place);
      return 2;
    }
    lua_settop(L, 1);
  }
  return 0;
}

/// `note(key, value)`: logs words of the driver's own among the reads.
int bragg_note(lua_State *L) {
  bragg_log_read(bragg_owner(L), BRAGG_LUA_NOTED, BRAGG_NO_NODE, luaL_checkstring(L, 1), luaL_optstring(L, 2, NULL));
  return 0;
}

/// `reads()`: how many reads have been logged in this call. `reads(n)`: the field that the nth of
/// them, counted from 0, found missing, or nil.
int bragg_read_count(lua_State *L) {
  bragg_lua *lua = bragg_owner(L);
  if (lua_isnoneornil(L, 1)) {
    lua_pushinteger(L, (lua_Integer)lua->reads.count);
    return 1;
  }
  lua_Integer place = luaL_checkinteger(L, 1);
  bool is_missing = place >= 0 && (size_t)place < lua->reads.count
    && lua->reads.list[place].kind == BRAGG_LUA_MISSING;
  lua_pushstring(L, is_missing ? lua->reads.list[place].key : NULL);
  return 1;
}

// Proxies

uint32_t bragg_proxy_node(lua_State *L, int index) {
  return lua_isuserdata(L, index) ? ((proxy *)lua_touserdata(L, index))->node : BRAGG_NO_NODE;
}

static void push_proxy(lua_State *L, uint32_t node) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_PROXIES);
  if (lua_rawgeti(L, -1, (lua_Integer)node + 1) == LUA_TNIL) {
    lua_pop(L, 1);
    proxy *made = lua_newuserdatauv(L, sizeof *made, 0);
    *made = (proxy){node, 0, node + 1};
    lua_rawgeti(L, LUA_REGISTRYINDEX, BRAGG_KEY_PROXY_META);
    lua_setmetatable(L, -2);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, (lua_Integer)node + 1);
  }
  lua_remove(L, -2);
}

static bool is_container(const bragg_json_node *node) {
  return node->kind == BRAGG_JSON_ARRAY || node->kind == BRAGG_JSON_OBJECT;
}

/// Pushes a text of the data, which may be longer than a rule's.
static void push_text(lua_State *L, const bragg_json_node *node) {
  // Comparing texts with zero bytes costs far more than it counts.
  if (memchr(node->text, 0, node->length)) luaL_error(L, "a text of the data holds a zero byte");
  bragg_lua *lua = bragg_owner(L);
  bool was_building = lua->building;
  lua->building = true;
  lua_pushlstring(L, node->text, node->length);
  lua->building = was_building;
}

static void push_scalar(lua_State *L, const bragg_json_node *node) {
  switch (node->kind) {
    case BRAGG_JSON_TRUE: lua_pushboolean(L, 1); break;
    case BRAGG_JSON_FALSE: lua_pushboolean(L, 0); break;
    case BRAGG_JSON_INTEGER: lua_pushinteger(L, node->integer); break;
    case BRAGG_JSON_DECIMAL: {
      // 60.0 is the same fact as 60, and must not print otherwise.
      lua_Integer whole;
      lua_pushnumber(L, node->number);
      if (lua_numbertointeger(node->number, &whole) && (lua_Number)whole == node->number) {
        lua_pop(L, 1);
        lua_pushinteger(L, whole);
      }
      break;
    }
    case BRAGG_JSON_STRING: push_text(L, node); break;
    default: lua_pushnil(L);
  }
}

static int push_read(lua_State *L, uint32_t at) {
  bragg_lua *lua = bragg_owner(L);
  const bragg_json_node *node = &lua->input[at];
  if (is_container(node)) {
    push_proxy(L, at);
  } else {
    bragg_log_read(lua, BRAGG_LUA_READ, at, NULL, NULL);
    push_scalar(L, node);
  }
  return 1;
}

static int proxy_element(lua_State *L, proxy *self, lua_Integer index) {
  const bragg_json_node *input = bragg_owner(L)->input;
  if (index < 1 || index > input[self->node].count) {
    lua_pushnil(L);
    return 1;
  }
  uint32_t position = (uint32_t)index - 1;
  if (position < self->last_index) {
    self->last_index = 0;
    self->last_node = self->node + 1;
  }
  for (; self->last_index < position; self->last_index++) {
    self->last_node += input[self->last_node].span;
  }
  return push_read(L, self->last_node);
}

uint32_t bragg_member_at(const bragg_json_node *input, uint32_t object, const char *key, size_t length) {
  uint32_t member = object + 1;
  for (uint32_t i = 0; i < input[object].count; i++) {
    const bragg_json_node *name = &input[member];
    if (name->length == length && memcmp(name->text, key, length) == 0) {
      return name[1].kind == BRAGG_JSON_NULL ? BRAGG_NO_NODE : member + 1;
    }
    member += 1 + name[1].span;
  }
  return BRAGG_NO_NODE;
}

static int proxy_index(lua_State *L) {
  proxy *self = lua_touserdata(L, 1);
  bragg_lua *lua = bragg_owner(L);
  const bragg_json_node *object = &lua->input[self->node];
  if (object->kind == BRAGG_JSON_ARRAY) {
    // Tables take 2.0 for 2, but not "2".
    int is_whole = 0;
    lua_Integer index = lua_tointegerx(L, 2, &is_whole);
    if (is_whole && lua_type(L, 2) == LUA_TNUMBER) return proxy_element(L, self, index);
    lua_pushnil(L);
    return 1;
  }
  if (lua_type(L, 2) != LUA_TSTRING) {
    lua_pushnil(L);
    return 1;
  }
  size_t length;
  const char *key = lua_tolstring(L, 2, &length);
  uint32_t value = bragg_member_at(lua->input, self->node, key, length);
  if (value != BRAGG_NO_NODE) return push_read(L, value);
  if (bragg_push_shape(L, object->shape)) return bragg_absent_field(L, self->node, key);
  bragg_log_read(lua, BRAGG_LUA_MISSING, self->node, key, NULL);
  lua_pushnil(L);
  return 1;
}

/// Pushes what the child at a place of the list at 1 has in one of its parts, by the name at 3.
static int push_part(lua_State *L, lua_Integer place, uint32_t child, const char *part) {
  bragg_lua *lua = bragg_owner(L);
  uint32_t object = child == BRAGG_NO_NODE ? BRAGG_NO_NODE : bragg_member_at(lua->input, child, part, strlen(part));
  if (object == BRAGG_NO_NODE || lua->input[object].kind != BRAGG_JSON_OBJECT || lua->input[object].shape) {
    lua_geti(L, 1, place);
    lua_getfield(L, -1, part);
    lua_pushvalue(L, 3);
    return lua_gettable(L, -2);
  }
  // As a proxy answers, without one for each child and each part.
  size_t length;
  const char *name = lua_tolstring(L, 3, &length);
  uint32_t value = bragg_member_at(lua->input, object, name, length);
  if (value != BRAGG_NO_NODE) {
    push_read(L, value);
  } else {
    bragg_log_read(lua, BRAGG_LUA_MISSING, object, name, NULL);
    lua_pushnil(L);
  }
  return lua_type(L, -1);
}

int bragg_count_levels(lua_State *L) {
  const bragg_json_node *input = bragg_owner(L)->input;
  const char *part = luaL_checkstring(L, 2);
  luaL_checkstring(L, 3);
  lua_settop(L, 5);
  bool is_any = lua_isnil(L, 4), needs_rank = lua_toboolean(L, 5);
  uint32_t list = bragg_proxy_node(L, 1);
  bool is_proxy = list != BRAGG_NO_NODE;
  uint32_t child = is_proxy ? list + 1 : BRAGG_NO_NODE;
  lua_Integer count = is_proxy ? input[list].count : (lua_Integer)lua_rawlen(L, 1), held = 0, without = 0;
  for (lua_Integer place = 1; place <= count; place++) {
    // Charged as the steps of a loop in Lua would be.
    bragg_charge(L, 16);
    bool is_held = push_part(L, place, child, part) != LUA_TNIL;
    without += !is_held;
    if (!is_any && is_held) is_held = lua_rawget(L, 4) != LUA_TNIL;
    if (is_held && needs_rank) is_held = push_part(L, place, child, "ranks") != LUA_TNIL;
    held += is_held;
    lua_settop(L, 5);
    if (is_proxy) child += input[child].span;
  }
  lua_pushinteger(L, held);
  lua_pushinteger(L, without);
  return 2;
}

static int proxy_length(lua_State *L) {
  proxy *self = lua_touserdata(L, 1);
  bragg_lua *lua = bragg_owner(L);
  const bragg_json_node *node = &lua->input[self->node];
  bool is_list = node->kind == BRAGG_JSON_ARRAY;
  if (is_list) bragg_log_read(lua, BRAGG_LUA_COUNTED, self->node, NULL, NULL);
  lua_pushinteger(L, is_list ? node->count : 0);
  return 1;
}

/// The keys of a proxy in the order they were written.
static int proxy_keys(lua_State *L) {
  proxy *self = lua_touserdata(L, 1);
  const bragg_json_node *input = bragg_owner(L)->input, *node = &input[self->node];
  lua_createtable(L, (int)node->count, 0);
  const bragg_json_node *member = node + 1;
  lua_Integer at = 0;
  for (uint32_t i = 0; i < node->count; i++) {
    if (node->kind == BRAGG_JSON_ARRAY) {
      lua_pushinteger(L, (lua_Integer)i + 1);
      lua_rawseti(L, -2, ++at);
      continue;
    }
    if (member[1].kind != BRAGG_JSON_NULL) {
      push_text(L, member);
      lua_rawseti(L, -2, ++at);
    }
    member += 1 + member[1].span;
  }
  return 1;
}

void bragg_build_proxies(lua_State *L) {
  static const luaL_Reg methods[] = {
    {"__index", proxy_index},
    {"__newindex", bragg_refuse_change},
    {"__len", proxy_length},
    {"__bragg_keys", proxy_keys},
    {NULL, NULL},
  };
  lua_createtable(L, 0, 4);
  luaL_setfuncs(L, methods, 0);
  lua_rawseti(L, LUA_REGISTRYINDEX, BRAGG_KEY_PROXY_META);
}

static void push_object(lua_State *L, const bragg_json_node *node) {
  lua_createtable(L, 0, (int)node->count);
  const bragg_json_node *member = node + 1;
  for (uint32_t i = 0; i < node->count; i++) {
    push_text(L, member);
    bragg_push_node(L, member + 1);
    lua_rawset(L, -3);
    member += 1 + member[1].span;
  }
  if (node->shape && bragg_push_shape(L, node->shape)) {
    lua_getfield(L, -1, "metatable");
    lua_setmetatable(L, -3);
    lua_pop(L, 1);
  }
}

void bragg_push_node(lua_State *L, const bragg_json_node *node) {
  luaL_checkstack(L, 8, "the data are nested too deeply");
  bragg_lua *lua = bragg_owner(L);
  if (is_container(node) && lua->recording && (node->flags & BRAGG_NODE_RECORDED)) {
    push_proxy(L, (uint32_t)(node - lua->input));
  } else if (node->kind == BRAGG_JSON_OBJECT) {
    push_object(L, node);
  } else if (node->kind == BRAGG_JSON_ARRAY) {
    lua_createtable(L, (int)node->count, 0);
    const bragg_json_node *element = node + 1;
    for (uint32_t i = 0; i < node->count; i++) {
      bragg_push_node(L, element);
      lua_rawseti(L, -2, (lua_Integer)i + 1);
      element += element->span;
    }
  } else {
    push_scalar(L, node);
  }
}
