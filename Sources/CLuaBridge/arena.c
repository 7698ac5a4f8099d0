#include "bridge_internal.h"

#include <stdlib.h>
#include <string.h>

// All memory of a Lua state. Small blocks are cut from slabs and reused by size; large ones come
// from the system and are chained. Closing the arena frees everything, whatever state Lua is in.

enum { STEP = 16, CLASSES = 32, SMALL = STEP * CLASSES, SLAB = 64 * 1024, LARGE_TABLE = 4096 };

/// What Lua adds to a text (with its terminating byte) and to a block: not the rule's doing.
enum { TEXT_HEADER = 25, BLOCK_HEADER = 32 };

typedef struct slab { struct slab *next; } slab;
typedef struct unused { struct unused *next; } unused;
typedef struct large { struct large *next, *previous; size_t size; size_t padding; } large;

struct bragg_arena {
  bragg_lua *owner;
  slab *slabs;
  char *cut;
  size_t left;
  unused *free[CLASSES];
  large *larges;
  size_t in_use;
  void *stack;
  /// Lua collects all garbage and asks again after a refusal; the second refusal is the verdict.
  bool refused;
};

bragg_arena *bragg_arena_open(bragg_lua *owner) {
  bragg_arena *arena = calloc(1, sizeof *arena);
  if (arena) arena->owner = owner;
  return arena;
}

void bragg_arena_close(bragg_arena *arena) {
  if (!arena) return;
  while (arena->slabs) {
    slab *next = arena->slabs->next;
    free(arena->slabs);
    arena->slabs = next;
  }
  while (arena->larges) {
    large *next = arena->larges->next;
    free(arena->larges);
    arena->larges = next;
  }
  free(arena);
}

static size_t class_of(size_t size) { return (size - 1) / STEP; }

static void *take_small(bragg_arena *arena, size_t size) {
  size_t class = class_of(size);
  if (arena->free[class]) {
    unused *block = arena->free[class];
    arena->free[class] = block->next;
    return block;
  }
  size_t rounded = (class + 1) * STEP;
  if (arena->left < rounded) {
    slab *fresh = malloc(SLAB);
    if (!fresh) return NULL;
    fresh->next = arena->slabs;
    arena->slabs = fresh;
    arena->cut = (char *)fresh + STEP;
    arena->left = SLAB - STEP;
  }
  void *block = arena->cut;
  arena->cut += rounded;
  arena->left -= rounded;
  return block;
}

static void *take(bragg_arena *arena, size_t size) {
  if (size <= SMALL) return take_small(arena, size);
  large *block = malloc(sizeof *block + size);
  if (!block) return NULL;
  block->previous = NULL;
  block->next = arena->larges;
  block->size = size;
  if (block->next) block->next->previous = block;
  arena->larges = block;
  return block + 1;
}

static void give_back(bragg_arena *arena, void *pointer, size_t size) {
  if (size <= SMALL) {
    unused *block = pointer;
    size_t class = class_of(size);
    block->next = arena->free[class];
    arena->free[class] = block;
    return;
  }
  large *block = (large *)pointer - 1;
  if (block->previous) block->previous->next = block->next;
  else arena->larges = block->next;
  if (block->next) block->next->previous = block->previous;
  free(block);
}

/// The limit that a request breaks by its own size, or 0. For a new object `old_size` is its type.
static int object_limit(bragg_arena *arena, bool is_new, size_t old_size, size_t size) {
  const bragg_lua_limits *limits = &arena->owner->limits;
  if (is_new && old_size == LUA_TSTRING) {
    bool bounded = !arena->owner->building;
    return bounded && size > limits->string_bytes + TEXT_HEADER ? BRAGG_LUA_LIMIT_STRING : 0;
  }
  return size > limits->block_bytes + BLOCK_HEADER ? BRAGG_LUA_LIMIT_BLOCK : 0;
}

/// Charges for the newest part of a table: one instruction can rebuild a large one, and so can the
/// next. A longer stack looks the same until the old one is given back, and is not charged: whether
/// the stack is long enough already depends on what ran before.
static void settle_newest(bragg_arena *arena, void *block, size_t new_size) {
  bragg_lua *lua = arena->owner;
  void *newest = lua->newest;
  lua->newest = NULL;
  if (!newest) return;
  if (block == arena->stack && new_size == 0) {
    arena->stack = newest;
  } else if (lua->newest_size >= LARGE_TABLE && lua->armed && !lua->building) {
    bragg_charge(lua->state, (lua_Integer)(lua->newest_size / 64));
  }
}

/// Keeps in mind a new block that is no object: a part of a table, or the stack.
static void note_newest(bragg_arena *arena, void *block, size_t size) {
  if (!arena->stack) {
    // The stack is the first that a new state asks for.
    arena->stack = block;
    return;
  }
  arena->owner->newest = block;
  arena->owner->newest_size = size;
}

void *bragg_arena_allocate(void *pointer, void *block, size_t old_size, size_t new_size) {
  bragg_arena *arena = pointer;
  bragg_lua *lua = arena->owner;
  size_t held = block ? old_size : 0;
  settle_newest(arena, block, new_size);
  if (new_size == 0) {
    if (block && held) give_back(arena, block, held);
    arena->in_use -= held;
    return NULL;
  }
  if (new_size > held) {
    int broken = object_limit(arena, block == NULL, old_size, new_size);
    if (broken && lua->armed) bragg_trip(lua->state, broken);
    if (arena->in_use - held + new_size > lua->limits.memory_bytes) {
      if (arena->refused && lua->armed) bragg_trip(lua->state, BRAGG_LUA_LIMIT_MEMORY);
      arena->refused = true;
      // Lua may take the refusal for the verdict, and tells of it when no rule is on the stack any more.
      if (lua->armed) bragg_rule_place(lua->state, lua->fault->place, sizeof lua->fault->place);
      return NULL;
    }
    arena->refused = false;
  }
  bool same_place = held && held <= SMALL && new_size <= SMALL && class_of(held) == class_of(new_size);
  if (same_place) {
    arena->in_use += new_size - held;
    return block;
  }
  void *fresh = take(arena, new_size);
  if (!fresh) return NULL;
  if (!block && old_size == 0) note_newest(arena, fresh, new_size);
  if (block && block == arena->stack) arena->stack = fresh;
  if (held) {
    memcpy(fresh, block, held < new_size ? held : new_size);
    give_back(arena, block, held);
  }
  arena->in_use += new_size - held;
  return fresh;
}
