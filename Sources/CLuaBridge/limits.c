#include "bridge_internal.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

// The hook counts in slices; a slice is small enough that the wall clock is looked at often.
enum { SLICE = 1000 };

static int64_t milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bragg_lua *bragg_owner(lua_State *L) { return *(bragg_lua **)lua_getextraspace(L); }

void bragg_rule_place(lua_State *L, char *place, size_t size) {
  place[0] = 0;
  lua_Debug frame;
  for (int level = 0; lua_getstack(L, level, &frame); level++) {
    // Only the council's own files are named with `@`: see bragg_lua_add.
    if (!lua_getinfo(L, "Sl", &frame) || frame.source[0] != '@') continue;
    snprintf(place, size, "%s:%d", frame.source + 1, frame.currentline);
    return;
  }
}

void bragg_trip(lua_State *L, int limit) {
  bragg_lua *lua = bragg_owner(L);
  bragg_lua_fault *fault = lua->fault;
  if (fault->status == BRAGG_LUA_DONE) {
    fault->status = limit;
    char place[sizeof fault->place];
    bragg_rule_place(L, place, sizeof place);
    // Without a rule on the stack, the place of the refusal that led here stands.
    if (place[0]) memcpy(fault->place, place, sizeof place);
  }
  lua->dead = true;
  _longjmp(lua->escape, 1);
}

void bragg_charge(lua_State *L, lua_Integer steps) {
  bragg_lua *lua = bragg_owner(L);
  if (steps < 0) steps = 0;
  lua->steps = steps > lua->limits.steps ? lua->limits.steps + 1 : lua->steps + steps;
  if (lua->steps > lua->limits.steps) bragg_trip(L, BRAGG_LUA_LIMIT_STEPS);
}

static void count(lua_State *L, lua_Debug *event) {
  if (event->event == LUA_HOOKLINE) {
    bragg_note_line(L, event);
    return;
  }
  bragg_charge(L, SLICE);
  if (milliseconds() > bragg_owner(L)->wall_end) bragg_trip(L, BRAGG_LUA_LIMIT_WALL);
}

/// Setting the hook anew restarts its slice, so that a budget never depends on what ran before.
static void restart_slice(bragg_lua *lua) {
  lua->newest = NULL;
  int lines = lua->lines.files ? LUA_MASKLINE : 0;
  lua_sethook(lua->state, count, LUA_MASKCOUNT | lines, SLICE);
}

void bragg_start_budget(bragg_lua *lua) {
  lua->steps = 0;
  if (lua->fault) lua->fault->place[0] = 0;
  lua->wall_end = milliseconds() + lua->limits.wall_milliseconds;
  restart_slice(lua);
}

void bragg_pay_alike(lua_State *L) {
  restart_slice(bragg_owner(L));
  bragg_charge(L, SLICE);
}
