#include "bridge_internal.h"

#include <stdlib.h>
#include <string.h>

// What a call returns, laid flat as nodes in the host's memory, so that no Lua value leaves the bridge.

struct bragg_text_block {
  struct bragg_text_block *next;
  size_t used, size;
  char bytes[];
};

enum {
  TEXT_BLOCK = 16 * 1024,
  DEEPEST = 24,
  MOST_NODES = 200000,
  /// A table without keys may have room for thousands, and all of it is gone through.
  TABLE_STEPS = 32,
};

void bragg_drop_texts(bragg_lua *lua) {
  while (lua->texts) {
    struct bragg_text_block *next = lua->texts->next;
    free(lua->texts);
    lua->texts = next;
  }
  lua->kept_bytes = 0;
}

const char *bragg_keep_text(bragg_lua *lua, const char *text, size_t length) {
  // One long text can be named any number of times, and each is a copy in the host's memory.
  lua->kept_bytes += length + 1;
  if (lua->kept_bytes > lua->limits.memory_bytes) bragg_trip(lua->state, BRAGG_LUA_LIMIT_MEMORY);
  struct bragg_text_block *block = lua->texts;
  if (!block || block->size - block->used < length + 1) {
    size_t size = length + 1 > TEXT_BLOCK ? length + 1 : TEXT_BLOCK;
    block = malloc(sizeof *block + size);
    if (!block) bragg_trip(lua->state, BRAGG_LUA_UNAVAILABLE);
    *block = (struct bragg_text_block){lua->texts, 0, size};
    lua->texts = block;
  }
  char *copy = block->bytes + block->used;
  memcpy(copy, text, length);
  copy[length] = 0;
  block->used += length + 1;
  return copy;
}

/// Makes room for one more entry of a growing list of the host's.
static bool reserve(void **list, size_t count, size_t *capacity, size_t size) {
  if (count < *capacity) return true;
  size_t wanted = *capacity ? *capacity * 2 : 64;
  void *grown = realloc(*list, wanted * size);
  if (!grown) return false;
  *list = grown;
  *capacity = wanted;
  return true;
}

void bragg_log_read(bragg_lua *lua, uint8_t kind, uint32_t node, const char *key, const char *value) {
  if (lua->is_silent) return;
  bool has_room = reserve(
    (void **)&lua->reads.list, lua->reads.count, &lua->reads.capacity, sizeof *lua->reads.list);
  if (!has_room) bragg_trip(lua->state, BRAGG_LUA_UNAVAILABLE);
  if (lua->reads.count >= MOST_NODES) bragg_trip(lua->state, BRAGG_LUA_LIMIT_MEMORY);
  const char *kept_key = key ? bragg_keep_text(lua, key, strlen(key)) : NULL;
  const char *kept_value = value ? bragg_keep_text(lua, value, strlen(value)) : NULL;
  lua->reads.list[lua->reads.count++] = (bragg_lua_read){kind, node, kept_key, kept_value};
}

static uint32_t add_node(lua_State *L, bragg_json_node node) {
  bragg_lua *lua = bragg_owner(L);
  bool has_room = reserve(
    (void **)&lua->answer.list, lua->answer.count, &lua->answer.capacity, sizeof *lua->answer.list);
  if (!has_room) bragg_trip(L, BRAGG_LUA_UNAVAILABLE);
  if (lua->answer.count >= MOST_NODES) bragg_trip(L, BRAGG_LUA_LIMIT_MEMORY);
  node.span = 1;
  lua->answer.list[lua->answer.count] = node;
  return (uint32_t)lua->answer.count++;
}

static void add_text(lua_State *L, const char *text, size_t length) {
  const char *kept = bragg_keep_text(bragg_owner(L), text, length);
  add_node(L, (bragg_json_node){.kind = BRAGG_JSON_STRING, .text = kept, .length = (uint32_t)length});
}

static void add_value(lua_State *L, int depth);

typedef struct { const char *text; size_t length; lua_Integer number; bool is_number; } key_name;

static int compare_keys(const void *left, const void *right) {
  const key_name *a = left, *b = right;
  if (a->is_number != b->is_number) return a->is_number ? -1 : 1;
  if (a->is_number) return a->number < b->number ? -1 : a->number > b->number;
  size_t shared = a->length < b->length ? a->length : b->length;
  int order = memcmp(a->text, b->text, shared);
  return order ? order : (a->length < b->length ? -1 : a->length > b->length);
}

/// A table without a first element, as an object with its keys in order. Other keys are left out.
static void add_object(lua_State *L, int depth) {
  int table = lua_gettop(L);
  size_t count = 0;
  lua_Integer visited = 0;
  lua_pushnil(L);
  while (lua_next(L, table)) {
    lua_pop(L, 1);
    visited++;
    count += lua_type(L, -1) == LUA_TSTRING || lua_isinteger(L, -1);
  }
  bragg_charge(L, TABLE_STEPS + visited);
  key_name *keys = lua_newuserdatauv(L, sizeof *keys * (count + 1), 0);
  size_t at = 0;
  lua_pushnil(L);
  while (lua_next(L, table)) {
    lua_pop(L, 1);
    if (lua_isinteger(L, -1)) {
      keys[at++] = (key_name){NULL, 0, lua_tointeger(L, -1), true};
    } else if (lua_type(L, -1) == LUA_TSTRING) {
      key_name *key = &keys[at++];
      key->is_number = false;
      key->text = lua_tolstring(L, -1, &key->length);
    }
  }
  qsort(keys, count, sizeof *keys, compare_keys);
  uint32_t node = add_node(L, (bragg_json_node){.kind = BRAGG_JSON_OBJECT, .count = (uint32_t)count});
  for (size_t i = 0; i < count; i++) {
    if (keys[i].is_number) {
      lua_pushinteger(L, keys[i].number);
      lua_pushvalue(L, -1);
      size_t length;
      const char *text = lua_tolstring(L, -1, &length);
      add_text(L, text, length);
      lua_pop(L, 1);
    } else {
      lua_pushlstring(L, keys[i].text, keys[i].length);
      add_text(L, keys[i].text, keys[i].length);
    }
    lua_rawget(L, table);
    add_value(L, depth);
    lua_pop(L, 1);
  }
  bragg_lua *lua = bragg_owner(L);
  lua->answer.list[node].span = (uint32_t)(lua->answer.count - node);
  lua_settop(L, table);
}

static void add_list(lua_State *L, int depth) {
  int table = lua_gettop(L);
  lua_Unsigned count = lua_rawlen(L, table);
  uint32_t node = add_node(L, (bragg_json_node){.kind = BRAGG_JSON_ARRAY, .count = (uint32_t)count});
  for (lua_Unsigned i = 1; i <= count; i++) {
    lua_rawgeti(L, table, (lua_Integer)i);
    add_value(L, depth);
    lua_pop(L, 1);
  }
  bragg_lua *lua = bragg_owner(L);
  lua->answer.list[node].span = (uint32_t)(lua->answer.count - node);
}

/// A function is answered as where it was written: `{"function": "rules.lua", "line": 12}`.
static void add_function(lua_State *L) {
  lua_Debug about;
  lua_pushvalue(L, -1);
  lua_getinfo(L, ">S", &about);
  const char *file = about.source[0] == '@' || about.source[0] == '=' ? about.source + 1 : "";
  uint32_t node = add_node(L, (bragg_json_node){.kind = BRAGG_JSON_OBJECT, .count = 2});
  add_text(L, "function", 8);
  add_text(L, file, strlen(file));
  add_text(L, "line", 4);
  add_node(L, (bragg_json_node){.kind = BRAGG_JSON_INTEGER, .integer = about.linedefined});
  bragg_owner(L)->answer.list[node].span = 5;
}

static void add_value(lua_State *L, int depth) {
  luaL_checkstack(L, 8, "the answer is nested too deeply");
  if (depth > DEEPEST) luaL_error(L, "a table is nested in itself, or deeper than %d", DEEPEST);
  switch (lua_type(L, -1)) {
    case LUA_TBOOLEAN:
      add_node(L, (bragg_json_node){.kind = lua_toboolean(L, -1) ? BRAGG_JSON_TRUE : BRAGG_JSON_FALSE});
      break;
    case LUA_TNUMBER:
      if (lua_isinteger(L, -1)) {
        add_node(L, (bragg_json_node){.kind = BRAGG_JSON_INTEGER, .integer = lua_tointeger(L, -1)});
      } else {
        add_node(L, (bragg_json_node){.kind = BRAGG_JSON_DECIMAL, .number = lua_tonumber(L, -1)});
      }
      break;
    case LUA_TSTRING: {
      size_t length;
      const char *text = lua_tolstring(L, -1, &length);
      add_text(L, text, length);
      break;
    }
    case LUA_TTABLE:
      if (lua_rawgeti(L, -1, 1) != LUA_TNIL) {
        lua_pop(L, 1);
        add_list(L, depth + 1);
      } else {
        lua_pop(L, 1);
        add_object(L, depth + 1);
      }
      break;
    case LUA_TFUNCTION: add_function(L); break;
    case LUA_TNIL: add_node(L, (bragg_json_node){.kind = BRAGG_JSON_NULL}); break;
    default: add_text(L, "a part of the data", 18);
  }
}

void bragg_take_answer(lua_State *L, int index) {
  // What a rating used up must not decide whether it can be told.
  bragg_start_budget(bragg_owner(L));
  lua_pushvalue(L, index);
  add_value(L, 0);
  lua_pop(L, 1);
}
