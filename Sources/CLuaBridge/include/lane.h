#ifndef BRAGG_LANE_H
#define BRAGG_LANE_H

#include <CJSONReader.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The short way from a line of a stream to its line of ratings.
///
/// It takes what is plain: a subject that is as its shape says, with dates written as ISO days, whose
/// ratings the rules decide without any being missing. A line with anything else it leaves to the long
/// way, untouched. What it writes is what the long way would write, to the byte.
typedef struct bragg_lane bragg_lane;

/// What a value has to be, and what rules see in its place.
enum {
  /// Anything but null, as it is.
  BRAGG_LANE_ANYTHING,
  /// The same, and no rule sees it.
  BRAGG_LANE_HIDDEN,
  /// Nothing that is plain.
  BRAGG_LANE_NOTHING,
  BRAGG_LANE_TEXT,
  /// Text that is not empty.
  BRAGG_LANE_NAME,
  BRAGG_LANE_FLAG,
  /// A number from `least` to `most`.
  BRAGG_LANE_NUMBER,
  /// The same, and whole.
  BRAGG_LANE_WHOLE,
  /// One of some words.
  BRAGG_LANE_WORD,
  /// An ISO day.
  BRAGG_LANE_DAY,
  /// A cell with a date, of which only an ISO day is plain.
  BRAGG_LANE_DATE,
  /// A month, `2024-01`.
  BRAGG_LANE_PERIOD,
  /// A list of `element`, each not null.
  BRAGG_LANE_LIST,
  /// Names of the council's own, each with an `element`.
  BRAGG_LANE_MAP,
  /// An object of `shape`.
  BRAGG_LANE_OBJECT,
  /// Whether a milestone was reached, or the day it was.
  BRAGG_LANE_DONE,
  /// A list of findings, of which those after the as-of date are not known yet.
  BRAGG_LANE_EVIDENCE,
  /// A target; only a number is plain, and rules see an object of `shape`.
  BRAGG_LANE_TARGET,
  /// A number for the per cent, or an object of `shape`, which rules see.
  BRAGG_LANE_TOLERANCE,
  /// Figures by month, each an object of `shape`; those of later months are not known yet.
  BRAGG_LANE_OBSERVATIONS,
  /// Figures without periods: rules see observations, each an object of `shape`.
  BRAGG_LANE_VALUES,
};

/// What rules see of an object besides its own fields.
enum {
  BRAGG_LANE_AS_IT_IS,
  BRAGG_LANE_SUBJECT,
  /// A subject with dates, of which `due` is the one that counts.
  BRAGG_LANE_DATED_SUBJECT,
  BRAGG_LANE_MEASURE,
  BRAGG_LANE_MILESTONE,
  BRAGG_LANE_OBSERVATION,
};

/// Null only where the host has no memory.
bragg_lane *bragg_lane_new(const char *as_of);
void bragg_lane_free(bragg_lane *lane);

/// A kind of value; the answer is what others call it by.
int bragg_lane_kind(bragg_lane *lane, int what, int shape, int element, double least, double most);
/// A word that a kind allows. Of the states of a figure, those that can be used come first.
void bragg_lane_word(bragg_lane *lane, int kind, const char *word, bool is_usable);
/// A shape, by the number that the bridge knows it by; the answer is what kinds call it by.
int bragg_lane_shape(bragg_lane *lane, int bridge_shape, int adds);
/// A field of a shape, or one that only rules see, of the kind -1.
void bragg_lane_field(bragg_lane *lane, int shape, const char *name, int kind, bool is_required);

/// The kind of subject that lines hold, and what stands around ratings and breaches in a line.
void bragg_lane_subject(
  bragg_lane *lane, int shape, const char *opening, const char *before_ratings,
  const char *before_breaches, const char *closing);
/// A dimension, in the order of a line.
int bragg_lane_dimension(bragg_lane *lane, const char *name);
/// How a rating by a clause is written, with a reason of its own (`U+E001` in its place) and without; the
/// answer is what its count is asked for by.
int bragg_lane_rating(
  bragg_lane *lane, int dimension, const char *clause, const char *level, const char *with_reason,
  const char *plain);
/// How a breach is written. The parts it has are the bits 1, message, 2, limit, and 4, value; in their
/// places stand `U+E001` to `U+E003`, and `U+E000` in that of the reference.
void bragg_lane_breach(bragg_lane *lane, const char *threshold, int parts, const char *text);

/// How many ratings by a clause, or breaches, were written since the last time.
uint64_t bragg_lane_take_rated(bragg_lane *lane, int dimension, int rating);
uint64_t bragg_lane_take_breaches(bragg_lane *lane);
uint64_t bragg_lane_take_subjects(bragg_lane *lane);
/// The lines written, which are then forgotten; valid until the next rating.
const char *bragg_lane_take_text(bragg_lane *lane, size_t *length);

#endif
