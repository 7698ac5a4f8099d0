#ifndef BRAGG_LANE_INTERNAL_H
#define BRAGG_LANE_INTERNAL_H

#include "../bridge_internal.h"

/// What a name is to a shape that has no such field, or whose object lacks it: nil for a value, an error
/// for a word, which `==` would take for an answer, and for what nobody knows.
enum { ABSENT_VALUE = -1, ABSENT_WORD = -2, UNKNOWN = -3 };

/// A text of the lane's own, and where it lies on Lua's stack while lines are rated.
typedef struct {
  char *text;
  uint32_t length;
  int slot;
  bool is_usable;
} lane_name;

typedef struct {
  int what, shape, element;
  double least, most;
  lane_name *words;
  int word_count;
} lane_kind;

typedef struct {
  lane_name name;
  int kind;
  bool is_required;
  /// What a rule gets where a subject lacks it.
  int absence;
  /// Whether a rule ever asked for it: what none asks for is checked, and not built.
  bool is_wanted;
  /// The field that holds a date as it is written, or -1.
  int as_written;
} lane_field;

enum { MOST_FIELDS = 64, MOST_IN_ORDER = 24 };

typedef struct {
  int bridge_shape, adds, slot;
  lane_field fields[MOST_FIELDS];
  int field_count;
  uint64_t required;
  /// Which field stood at each place of the last object: most objects are written alike.
  int8_t order[MOST_IN_ORDER];
  /// Fields that only rules see, or -1.
  int previous, timescale, due, done, done_on;
  int values, observations, target, target_in_force;
  int value_field, kind_field, percent_field, state, usable, from, to;
  /// How many fields rules ask for.
  int wanted_count;
} lane_shape;

typedef struct {
  char *clause, *level;
  char *with_reason, *plain;
  uint64_t count;
} lane_rating;

typedef struct {
  lane_name name;
  lane_rating *ratings;
  int rating_count;
  /// The one of the line that is being written.
  lane_rating *chosen;
} lane_dimension;

typedef struct {
  char *threshold;
  char *texts[8];
} lane_breach;

struct bragg_lane {
  char as_of[16];
  lane_kind *kinds;
  int kind_count;
  lane_shape *shapes;
  int shape_count;
  lane_dimension *dimensions;
  int dimension_count;
  lane_breach *breaches;
  int breach_count;
  int subject;
  lane_name opening, before_ratings, before_breaches, closing;
  bragg_json_reader *reader;
  /// Whether a rule asked for a field that was not built, so that the line has to be read again.
  bool has_missed;
  uint64_t subjects, breaches_written;
  /// How many words remember their answers.
  int word_count;
  /// The lines written, and how much of them is whole lines.
  char *text;
  size_t length, capacity, taken;
  /// Slots of what every line needs.
  int empty, final_state, kind_value, is_dated, has_none;
  int state_key, level_key, clause_key, reason_key, threshold_key, held_key, message_key, limit_key,
    value_key, period_key, since_key;
};

typedef bragg_json_node node;

// values.c
bool lane_is_day(const node *value);
/// Whether a day is the as-of date or an earlier one.
bool lane_is_known(const bragg_lane *lane, const char *day);
const node *lane_member(const node *object, const char *name, size_t length);
const lane_name *lane_word_of(const lane_kind *kind, const node *value);
/// Checks a value and, where it is to be built, pushes what rules see in its place.
bool lane_take_value(lua_State *L, bragg_lane *lane, int kind, const node *value, bool builds);
// Each sets a field of the table at `table`, where rules ask for it.
void lane_set_slot(lua_State *L, const lane_shape *shape, int field, int table, int slot);
void lane_set_flag(lua_State *L, const lane_shape *shape, int field, int table, bool flag);
void lane_set_text(lua_State *L, const lane_shape *shape, int field, int table, const char *text, size_t length);
void lane_set_number(lua_State *L, const lane_shape *shape, int field, int table, const node *number);
/// Gives the object at `table` what its shape can do.
void lane_set_shape(lua_State *L, const lane_shape *shape, int table);

// objects.c
int lane_find(const lane_shape *shape, const char *name, size_t length);
bool lane_take_object(lua_State *L, bragg_lane *lane, lane_shape *shape, const node *object, bool builds);
/// Checks a subject and pushes what rules see of it; false, with nothing to rely on, where it is not plain.
bool lane_take(lua_State *L, bragg_lane *lane, const node *subject);
/// What a subject that was taken is called by.
const node *lane_ref(const bragg_lane *lane, const node *subject);

// lines.c
/// Writes the line of a subject whose ratings and thresholds lie on the stack; false where they are not
/// plain.
bool lane_write(
  lua_State *L, bragg_lane *lane, const node *subject, int ratings, int crossed);

#endif
