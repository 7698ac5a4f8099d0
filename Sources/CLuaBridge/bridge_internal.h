#ifndef BRAGG_BRIDGE_INTERNAL_H
#define BRAGG_BRIDGE_INTERNAL_H

#include "CLuaBridge.h"

#include <lua.h>
#include <lauxlib.h>
#include <setjmp.h>

typedef struct bragg_arena bragg_arena;

struct bragg_lua {
  lua_State *state;
  bragg_arena *arena;
  bragg_lua_limits limits;
  /// Where a tripped limit goes: the entry point that is running. Valid while `armed`.
  jmp_buf escape;
  bool armed;
  bool dead;
  /// While the host builds its own values, texts may be longer than a rule's.
  bool building;
  /// Steps used since the last `budget`, and when its wall clock ends.
  int64_t steps;
  int64_t wall_end;
  /// The newest block that is no object, while it is not charged: see settle_newest.
  void *newest;
  size_t newest_size;
  bragg_lua_fault *fault;
  char task[128];
  /// The input of the running call, and whether its marked parts are recorded.
  const bragg_json_node *input;
  bool recording;
  /// Whether nothing is logged at all.
  bool is_silent;
  /// The day that rules are told while one call speaks for several, else empty; and the first text
  /// that no later day may reach if all that was asked about the day is to be answered the same.
  char day[16], bound[16];
  /// Whether the as-of date itself was asked for since the bound was last taken.
  bool asked_for_day;
  /// How often a day was begun: what goes on from one to the next must not be believed.
  lua_Integer days_begun;
  /// Reads logged and nodes answered, in memory of the host.
  struct { bragg_lua_read *list; size_t count, capacity; } reads;
  struct { bragg_json_node *list; size_t count, capacity; } answer;
  /// The lines that ran, where the host asked for them.
  struct { bragg_lua_line_file *files; size_t count; } lines;
  /// Texts that reads and answers point into, and how many bytes they are.
  struct bragg_text_block *texts;
  size_t kept_bytes;
};

/// The bridge that owns a Lua state.
bragg_lua *bragg_owner(lua_State *L);

// bridge.c
/// Runs `work` protected, as every entry point does.
int bragg_guarded(bragg_lua *lua, bragg_lua_fault *fault, lua_CFunction work, void *context);

// limits.c
/// Adds to the steps used; does not return when the budget is exhausted.
void bragg_charge(lua_State *L, lua_Integer steps);
/// Leaves the running call with a limit's status. Does not return.
void bragg_trip(lua_State *L, int limit) __attribute__((noreturn));
/// Starts a new budget of steps and wall clock.
void bragg_start_budget(bragg_lua *lua);
/// Charges a fixed number of steps in place of those since the last slice.
void bragg_pay_alike(lua_State *L);
/// Writes `file:line` of the innermost rule on the stack, or an empty text.
void bragg_rule_place(lua_State *L, char *place, size_t size);

// arena.c
bragg_arena *bragg_arena_open(bragg_lua *owner);
void bragg_arena_close(bragg_arena *arena);
void *bragg_arena_allocate(void *owner, void *block, size_t old_size, size_t new_size);

// sandbox.c
/// Fills the registry of a new state: libraries, environments, metatables.
void bragg_build_sandbox(lua_State *L);
/// Pushes the environment for a role.
void bragg_push_environment(lua_State *L, int role);
/// Pushes a table that shows `index` but cannot be written through.
void bragg_push_locked(lua_State *L, int index, const char *what);

// days.c
/// `speak_for(day)`: what follows is evaluated as of that day, as in a call of its own.
int bragg_speak_for(lua_State *L);
/// `take_bound()`: the bound of what was asked about the day since the last time; `~` where nothing was.
int bragg_take_bound(lua_State *L);
/// `lower_bound(text)`: adds to what was asked about the day.
int bragg_lower_bound(lua_State *L);
/// `has_come(day)`: whether the as-of date is that day or a later one.
int bragg_has_come(lua_State *L);
/// `has_passed(day)`: whether the as-of date is later than that day.
int bragg_has_passed(lua_State *L);
/// `has_passed_by(day, count)`: whether the as-of date is later by more days than that; nothing where
/// there is no such day.
int bragg_has_passed_by(lua_State *L);
/// `day_number(text)`: days since 1 January 1970, or nil for what is no ISO day.
int bragg_day_number(lua_State *L);
/// `day_text(number)`: the ISO day of a number, or nothing outside the years 0 to 9999.
int bragg_day_text(lua_State *L);
/// `days_between(first, second)`: the days from one to the other, or nil where one is no ISO day.
int bragg_days_between(lua_State *L);
/// `day_parts(text)`: year, month and date, or nothing for what is no ISO day.
int bragg_day_parts(lua_State *L);
/// From 28 to 31.
int bragg_days_in_month(int year, int month);
/// Pushes the day that is spoken for, which holds for no other day.
void bragg_push_day(lua_State *L);

// modules.c
/// Keeps the module on top of the stack: compiled, or as text with its chunk's name.
void bragg_add_module(lua_State *L, int role, const char *name, const char *chunk);
int bragg_require(lua_State *L);
int bragg_run(lua_State *L);

// lines.c
/// Counts the line that the hook was called for.
void bragg_note_line(lua_State *L, lua_Debug *event);
/// Sets the counts of lines back to 0.
void bragg_forget_lines(bragg_lua *lua);
void bragg_drop_lines(bragg_lua *lua);
/// `runnable_lines(value)`: the lines of the rules' functions in a value, by file.
int bragg_runnable_lines(lua_State *L);

// input.c
/// Pushes the value of a node; a marked object or list becomes a proxy when recording.
void bragg_push_node(lua_State *L, const bragg_json_node *node);
void bragg_build_proxies(lua_State *L);
int bragg_note(lua_State *L);
int bragg_read_count(lua_State *L);
/// No node of the input.
#define BRAGG_NO_NODE UINT32_MAX
/// The node of a member's value; none where it is null or not there.
uint32_t bragg_member_at(const bragg_json_node *input, uint32_t object, const char *key, size_t length);
/// The node that a proxy stands for; none for another value.
uint32_t bragg_proxy_node(lua_State *L, int index);
/// `usable_of(observations, back)`: the usable one so many before the latest, and its place, or nothing.
int bragg_usable_of(lua_State *L);
/// `count_levels(children, part, rating, levels, is_ranked)`: how many children have in `part`, their
/// `ratings` or `ranks`, one of the levels, or anything where none are named; and how many have nothing.
/// Where it is asked, only those with a rank count.
int bragg_count_levels(lua_State *L);

// shapes.c
int bragg_shape(lua_State *L);
int bragg_missing(lua_State *L);
/// Pushes the entry of a shape, or returns false for shape 0 and shapes nobody defined.
bool bragg_push_shape(lua_State *L, int shape);
/// Answers a read of a field that an object does not have. Stack: key at 2, shape's entry on top.
int bragg_absent_field(lua_State *L, uint32_t node, const char *key);
int bragg_refuse_change(lua_State *L);

// numbers.c
int bragg_clean(lua_State *L);
int bragg_percent(lua_State *L);
int bragg_difference(lua_State *L);

// answer.c
void bragg_take_answer(lua_State *L, int index);
/// Keeps a copy of a text until the next call. Does not return where they get too many.
const char *bragg_keep_text(bragg_lua *lua, const char *text, size_t length);
void bragg_drop_texts(bragg_lua *lua);
void bragg_log_read(bragg_lua *lua, uint8_t kind, uint32_t node, const char *key, const char *value);

/// Where the bridge keeps its own values in the registry, after those that are Lua's own.
enum {
  BRAGG_KEY_MODULES = LUA_RIDX_LAST + 8,
  BRAGG_KEY_LOADED,
  BRAGG_KEY_SHAPES,
  BRAGG_KEY_PROXIES,
  BRAGG_KEY_PROXY_META,
  BRAGG_KEY_ENVIRONMENTS,
  /// What the running call gave its rules to name.
  BRAGG_KEY_GLOBALS,
  /// Metatables of the lane's shapes.
  BRAGG_KEY_LANE,
};

#endif
