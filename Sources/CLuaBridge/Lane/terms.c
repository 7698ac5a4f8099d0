#include "lane_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What a lane is told before lines go through it, and what it counts while they do.

static char *kept(const char *text) {
  char *copy = text ? strdup(text) : NULL;
  // The host stops as well where it has no memory.
  if (text && !copy) abort();
  return copy;
}

static lane_name name_of(const char *text) {
  return (lane_name){.text = kept(text), .length = (uint32_t)strlen(text)};
}

/// Makes room for one more.
static void *grown(void *list, int count, size_t size) {
  void *new = realloc(list, (size_t)(count + 1) * size);
  if (!new) abort();
  memset((char *)new + (size_t)count * size, 0, size);
  return new;
}

bragg_lane *bragg_lane_new(const char *as_of) {
  bragg_lane *lane = calloc(1, sizeof *lane);
  if (!lane) return NULL;
  strncpy(lane->as_of, as_of, sizeof lane->as_of - 1);
  lane->reader = bragg_json_reader_new();
  if (lane->reader) return lane;
  free(lane);
  return NULL;
}

void bragg_lane_free(bragg_lane *lane) {
  for (int i = 0; i < lane->kind_count; i++) {
    for (int j = 0; j < lane->kinds[i].word_count; j++) free(lane->kinds[i].words[j].text);
    free(lane->kinds[i].words);
  }
  for (int i = 0; i < lane->shape_count; i++) {
    for (int j = 0; j < lane->shapes[i].field_count; j++) free(lane->shapes[i].fields[j].name.text);
  }
  for (int i = 0; i < lane->dimension_count; i++) {
    lane_dimension *dimension = &lane->dimensions[i];
    for (int j = 0; j < dimension->rating_count; j++) {
      lane_rating *rating = &dimension->ratings[j];
      free(rating->clause);
      free(rating->level);
      free(rating->with_reason);
      free(rating->plain);
    }
    free(dimension->ratings);
    free(dimension->name.text);
  }
  for (int i = 0; i < lane->breach_count; i++) {
    free(lane->breaches[i].threshold);
    for (int j = 0; j < 8; j++) free(lane->breaches[i].texts[j]);
  }
  free(lane->kinds);
  free(lane->shapes);
  free(lane->dimensions);
  free(lane->breaches);
  free(lane->opening.text);
  free(lane->before_ratings.text);
  free(lane->before_breaches.text);
  free(lane->closing.text);
  free(lane->text);
  bragg_json_reader_free(lane->reader);
  free(lane);
}

int bragg_lane_kind(bragg_lane *lane, int what, int shape, int element, double least, double most) {
  lane->kinds = grown(lane->kinds, lane->kind_count, sizeof *lane->kinds);
  lane->kinds[lane->kind_count] = (lane_kind){what, shape, element, least, most, NULL, 0};
  return lane->kind_count++;
}

void bragg_lane_word(bragg_lane *lane, int at, const char *word, bool is_usable) {
  lane_kind *kind = &lane->kinds[at];
  kind->words = grown(kind->words, kind->word_count, sizeof *kind->words);
  kind->words[kind->word_count] = name_of(word);
  kind->words[kind->word_count++].is_usable = is_usable;
}

int bragg_lane_shape(bragg_lane *lane, int bridge_shape, int adds) {
  lane->shapes = grown(lane->shapes, lane->shape_count, sizeof *lane->shapes);
  lane_shape *shape = &lane->shapes[lane->shape_count];
  shape->bridge_shape = bridge_shape;
  shape->adds = adds;
  return lane->shape_count++;
}

/// Where the fields stand that the lane has something of its own to do with.
static void find_own(lane_shape *shape) {
  struct { const char *name; int *place; } own[] = {
    {"previous", &shape->previous}, {"timescale", &shape->timescale}, {"due", &shape->due},
    {"done", &shape->done}, {"done_on", &shape->done_on}, {"values", &shape->values},
    {"observations", &shape->observations}, {"target", &shape->target},
    {"target_in_force", &shape->target_in_force}, {"value", &shape->value_field},
    {"kind", &shape->kind_field}, {"percent", &shape->percent_field}, {"state", &shape->state},
    {"usable", &shape->usable}, {"from", &shape->from}, {"to", &shape->to},
  };
  for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
    *own[i].place = lane_find(shape, own[i].name, strlen(own[i].name));
  }
  for (int i = 0; i < shape->field_count; i++) {
    char name[64];
    int length = snprintf(name, sizeof name, "%s_as_written", shape->fields[i].name.text);
    bool is_whole = length > 0 && (size_t)length < sizeof name;
    shape->fields[i].as_written = is_whole ? lane_find(shape, name, (size_t)length) : -1;
  }
}

void bragg_lane_field(bragg_lane *lane, int at, const char *name, int kind, bool is_required) {
  lane_shape *shape = &lane->shapes[at];
  if (shape->field_count == MOST_FIELDS) return;
  lane_field *field = &shape->fields[shape->field_count];
  *field = (lane_field){.name = name_of(name), .kind = kind, .is_required = is_required,
    .absence = UNKNOWN};
  if (is_required) shape->required |= (uint64_t)1 << shape->field_count;
  shape->field_count++;
  find_own(shape);
}

void bragg_lane_subject(
  bragg_lane *lane, int shape, const char *opening, const char *before_ratings,
  const char *before_breaches, const char *closing) {
  lane->subject = shape;
  lane->opening = name_of(opening);
  lane->before_ratings = name_of(before_ratings);
  lane->before_breaches = name_of(before_breaches);
  lane->closing = name_of(closing);
}

int bragg_lane_dimension(bragg_lane *lane, const char *name) {
  lane->dimensions = grown(lane->dimensions, lane->dimension_count, sizeof *lane->dimensions);
  lane->dimensions[lane->dimension_count].name = name_of(name);
  return lane->dimension_count++;
}

int bragg_lane_rating(
  bragg_lane *lane, int at, const char *clause, const char *level, const char *with_reason,
  const char *plain) {
  lane_dimension *dimension = &lane->dimensions[at];
  dimension->ratings = grown(dimension->ratings, dimension->rating_count, sizeof *dimension->ratings);
  dimension->ratings[dimension->rating_count] =
    (lane_rating){kept(clause), kept(level), kept(with_reason), kept(plain), 0};
  return dimension->rating_count++;
}

void bragg_lane_breach(bragg_lane *lane, const char *threshold, int parts, const char *text) {
  int at = 0;
  while (at < lane->breach_count && strcmp(lane->breaches[at].threshold, threshold)) at++;
  if (at == lane->breach_count) {
    lane->breaches = grown(lane->breaches, lane->breach_count, sizeof *lane->breaches);
    lane->breaches[lane->breach_count++].threshold = kept(threshold);
  }
  lane->breaches[at].texts[parts & 7] = kept(text);
}

uint64_t bragg_lane_take_rated(bragg_lane *lane, int dimension, int rating) {
  lane_rating *known = &lane->dimensions[dimension].ratings[rating];
  uint64_t count = known->count;
  known->count = 0;
  return count;
}

uint64_t bragg_lane_take_subjects(bragg_lane *lane) {
  uint64_t count = lane->subjects;
  lane->subjects = 0;
  return count;
}

uint64_t bragg_lane_take_breaches(bragg_lane *lane) {
  uint64_t count = lane->breaches_written;
  lane->breaches_written = 0;
  return count;
}

const char *bragg_lane_take_text(bragg_lane *lane, size_t *length) {
  *length = lane->taken;
  lane->taken = lane->length = 0;
  return lane->text;
}
