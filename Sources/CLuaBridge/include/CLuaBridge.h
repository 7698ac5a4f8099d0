#ifndef BRAGG_CLUABRIDGE_H
#define BRAGG_CLUABRIDGE_H

#include <CJSONReader.h>

#include "lane.h"

/// One contained Lua state: its memory, its limits and what it last answered.
///
/// Every function below runs Lua only inside a protected call, and no Lua error or limit ever
/// leaves it other than as a status. A limit that trips drops the whole state: `bragg_lua_is_dead`
/// is then true and the state can only be closed.
typedef struct bragg_lua bragg_lua;

/// What a rule may use. Zero means the default.
typedef struct {
  /// Virtual machine instructions, and ticks charged by library functions, for one rating.
  int64_t steps;
  /// Bytes in one text that a rule makes.
  uint32_t string_bytes;
  /// Bytes in one block of memory, such as the array of a table.
  uint32_t block_bytes;
  /// Bytes in use at one time by the whole state.
  uint32_t memory_bytes;
  /// Bytes in one source file.
  uint32_t source_bytes;
  /// Milliseconds of wall clock for one rating: a backstop for a stalled machine.
  uint32_t wall_milliseconds;
} bragg_lua_limits;

enum {
  BRAGG_LUA_DONE = 0,
  /// A Lua error: `message` says what, `place` where.
  BRAGG_LUA_ERROR = 1,
  BRAGG_LUA_LIMIT_STEPS = 2,
  BRAGG_LUA_LIMIT_STRING = 3,
  BRAGG_LUA_LIMIT_BLOCK = 4,
  BRAGG_LUA_LIMIT_MEMORY = 5,
  BRAGG_LUA_LIMIT_SOURCE = 6,
  BRAGG_LUA_LIMIT_WALL = 7,
  /// The host itself has no memory left, or the state was dropped before.
  BRAGG_LUA_UNAVAILABLE = 8,
};

/// What went wrong in a call, filled by the bridge.
typedef struct {
  int status;
  /// File and line of the rule that was running (`rules.lua:12`), or empty.
  char place[128];
  /// What the driver last said it was doing, such as the rating being decided.
  char task[128];
  char message[1024];
} bragg_lua_fault;

/// Who wrote a module, and so what it may see.
enum {
  /// The council's: the allow-listed library only.
  BRAGG_LUA_RULES = 0,
  /// The standard vocabulary: the library and `missing`.
  BRAGG_LUA_VOCABULARY = 1,
  /// The host's driver: also `protected`, `shape`, `run` and the like.
  BRAGG_LUA_DRIVER = 2,
};

/// What one entry of the log of reads is about.
enum {
  /// A value of the input: `node` is its index.
  BRAGG_LUA_READ = 0,
  /// How many elements a list has: `node` is the list's index.
  BRAGG_LUA_COUNTED = 1,
  /// A field the input does not have: `node` is the object's index, `key` the field.
  BRAGG_LUA_MISSING = 2,
  /// As above, but the rule only asked whether it is there.
  BRAGG_LUA_ABSENT = 3,
  /// Something the driver noted: `key` and `value` are its words.
  BRAGG_LUA_NOTED = 4,
};

/// One read of the input by a rule, in the order they happened.
typedef struct {
  uint8_t kind;
  uint32_t node;
  const char *key;
  const char *value;
} bragg_lua_read;

/// How often the lines of one file of the council's ran in the last call: `counts[line]`.
typedef struct {
  char name[120];
  uint32_t *counts;
  size_t size;
} bragg_lua_line_file;

/// Set on an object or list of the input whose reads are to be recorded.
enum { BRAGG_NODE_RECORDED = 1 };

/// Null only where the host has no memory.
bragg_lua *bragg_lua_open(const bragg_lua_limits *limits);
void bragg_lua_close(bragg_lua *lua);
bool bragg_lua_is_dead(const bragg_lua *lua);

/// Compiles a module from text. Nothing of it runs yet.
int bragg_lua_add(
  bragg_lua *lua, int role, const char *name, const char *file, const char *source, size_t length,
  bragg_lua_fault *fault);

/// Calls the function `function` of the driver module with the value `input`, whose member `globals`
/// becomes the globals of this call. With `record`, reads of marked parts of the input are logged.
int bragg_lua_call(
  bragg_lua *lua, const char *function, const bragg_json_node *input, bool record,
  bragg_lua_fault *fault);

/// From now on, counts the lines that rules run. Slower: for the coverage of tests only.
int bragg_lua_watch_lines(bragg_lua *lua);

/// The lines that the last call ran, by file; valid until the next.
const bragg_lua_line_file *bragg_lua_lines(const bragg_lua *lua, size_t *count);

/// What the last call returned; valid until the next.
const bragg_json_node *bragg_lua_answer(const bragg_lua *lua, size_t *count);

/// What the last call read; valid until the next.
const bragg_lua_read *bragg_lua_reads(const bragg_lua *lua, size_t *count);

/// Readies a state, in which the driver has opened the lane, for a lane's shapes: again after a shape
/// has got another field.
int bragg_lane_prepare(bragg_lua *lua, bragg_lane *lane, bragg_lua_fault *fault);

/// Rates lines until one has to go the long way, and answers how many bytes went through. Where a limit
/// tripped, the state is dead, and the line where it did goes the long way as well.
size_t bragg_lane_rate(
  bragg_lua *lua, bragg_lane *lane, const char *lines, size_t length, bragg_json_limits limits,
  bragg_lua_fault *fault);

#endif
