// The least that a host of Lua rules has to do: each line becomes plain Lua tables, one function rates
// them, and what it answers becomes a line.
//
//     lua-host rules.lua AS-OF [STEPS] < records > ratings
//
// With STEPS, a hook counts the steps of each record and stops one that takes more.
#include "lines.hpp"

#include <lua.hpp>

#include <cstdio>
#include <exception>

namespace ondemand = simdjson::ondemand;

static const int hook_every = 1000;
static long steps_allowed = 0, steps_left = 0;

static void count_steps(lua_State *L, lua_Debug *) {
  steps_left -= hook_every;
  if (steps_left < 0) luaL_error(L, "more than %d steps", static_cast<int>(steps_allowed));
}

static void push(lua_State *L, ondemand::value value);

static void push_text(lua_State *L, std::string_view text) {
  lua_pushlstring(L, text.data(), text.size());
}

static void push_object(lua_State *L, ondemand::object object) {
  lua_createtable(L, 0, 8);
  for (auto field : object) {
    push_text(L, field.unescaped_key());
    push(L, field.value());
    lua_rawset(L, -3);
  }
}

static void push_list(lua_State *L, ondemand::array list) {
  lua_createtable(L, 4, 0);
  int place = 0;
  for (auto element : list) {
    push(L, element.value());
    lua_rawseti(L, -2, ++place);
  }
}

static void push_number(lua_State *L, ondemand::number number) {
  if (number.is_int64()) {
    lua_pushinteger(L, static_cast<lua_Integer>(number.get_int64()));
  } else {
    lua_pushnumber(L, number.as_double());
  }
}

static void push(lua_State *L, ondemand::value value) {
  switch (value.type()) {
    case ondemand::json_type::object: return push_object(L, value.get_object());
    case ondemand::json_type::array: return push_list(L, value.get_array());
    case ondemand::json_type::string: return push_text(L, value.get_string());
    case ondemand::json_type::number: return push_number(L, value.get_number());
    case ondemand::json_type::boolean: return lua_pushboolean(L, value.get_bool());
    default: return lua_pushnil(L);
  }
}

static std::string_view text_at(lua_State *L, int index) {
  size_t length = 0;
  const char *text = lua_tolstring(L, index, &length);
  return {text == nullptr ? "" : text, length};
}

[[noreturn]] static void give_up(const char *message) {
  fprintf(stderr, "lua-host: %s\n", message);
  exit(1);
}

/// Leaves the function that rates a record on the stack.
static void load_rules(lua_State *L, const char *path, const char *as_of) {
  luaL_openlibs(L);
#ifdef LUA_GCGEN
  // Records live briefly, so this is the quicker way to collect them.
  lua_gc(L, LUA_GCGEN, 0, 0);
#endif
  if (luaL_loadfile(L, path) != 0) give_up(lua_tostring(L, -1));
  lua_pushstring(L, as_of);
  if (lua_pcall(L, 1, 1, 0) != 0) give_up(lua_tostring(L, -1));
}

static void rate(lua_State *L, ondemand::document &document, Output &output) {
  steps_left = steps_allowed;
  lua_pushvalue(L, 1);
  push_object(L, document.get_object());
  if (lua_pcall(L, 1, 4, 0) != 0) give_up(lua_tostring(L, -1));
  output.ratings(text_at(L, 2), text_at(L, 3), text_at(L, 4), lua_tonumber(L, 5));
  lua_settop(L, 1);
}

int main(int count, char **words) try {
  if (count < 3) give_up("usage: lua-host rules.lua AS-OF [STEPS]");
  lua_State *L = luaL_newstate();
  load_rules(L, words[1], words[2]);
  if (count > 3) {
    steps_allowed = atol(words[3]);
    lua_sethook(L, count_steps, LUA_MASKCOUNT, hook_every);
  }
  Lines lines;
  Output output;
  ondemand::parser parser;
  simdjson::padded_string_view line;
  while (lines.next(line)) {
    ondemand::document document = parser.iterate(line);
    rate(L, document, output);
  }
  output.flush();
  lua_close(L);
} catch (const std::exception &error) {
  give_up(error.what());
}
