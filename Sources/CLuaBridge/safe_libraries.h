#ifndef BRAGG_SAFE_LIBRARIES_H
#define BRAGG_SAFE_LIBRARIES_H

#include <lauxlib.h>
#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

/// Pushes a fresh `string` table; the methods of strings come from it from then on.
void bragg_push_string_library(lua_State *L);

/// Pushes a fresh `table` table.
void bragg_push_table_library(lua_State *L);

/// Pushes a fresh `math` table, which has no randomness.
void bragg_push_math_library(lua_State *L);

/// Sets `assert`, `error`, `pairs` and the other global functions a rule may call.
void bragg_set_base_functions(lua_State *L, int env_index);

/// Replaces the library on top of the stack by a fresh table of the named entries alone.
///
/// A named function is a closure over its stock namesake; a null one means the stock value itself.
void bragg_narrow_library(lua_State *L, const luaL_Reg *entries);

/// Runs the stock function that the running closure stands in for, on the same arguments.
///
/// It is no call for Lua, so the stock messages keep the rule's line and the right name.
int bragg_call_stock(lua_State *L);

/// Whether a value is the host's read-only data, which rules take for a table.
bool bragg_is_data(lua_State *L, int index);

/// Pushes the text of any value: the same on every machine, and never an address.
const char *bragg_push_text(lua_State *L, int index, size_t *length);

/// The text of an argument that must be text or a number.
const char *bragg_check_text(lua_State *L, int argument, size_t *length);

/// Charges for copying or comparing so many bytes.
void bragg_charge_bytes(lua_State *L, size_t bytes);

/// Charges for all the ways a pattern could be tried on a subject, or refuses too many of them.
void bragg_charge_pattern(
  lua_State *L, const char *subject, size_t length, const char *pattern, size_t size, bool anchors);

#endif
