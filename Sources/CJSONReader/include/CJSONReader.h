#ifndef BRAGG_CJSONREADER_H
#define BRAGG_CJSONREADER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a node of a JSON tree is. A number that is whole and fits 64 bits is an integer; any other
/// number is a decimal: `number` holds the nearest double and `text` the digits as written.
enum {
  BRAGG_JSON_NULL = 0,
  BRAGG_JSON_FALSE = 1,
  BRAGG_JSON_TRUE = 2,
  BRAGG_JSON_INTEGER = 3,
  BRAGG_JSON_DECIMAL = 4,
  BRAGG_JSON_STRING = 5,
  BRAGG_JSON_ARRAY = 6,
  BRAGG_JSON_OBJECT = 7,
};

/// One value of a JSON tree laid flat in preorder. An array is followed by its elements, an object
/// by a string node and a value for each member. `span` counts the node and all its descendants,
/// so that a subtree is a run of nodes that can be copied as it is.
typedef struct {
  uint8_t kind;
  /// For the consumer of the tree: which shape (known fields, methods) an object has; 0 is none.
  uint8_t shape;
  uint16_t flags;
  uint32_t span;
  /// Elements of an array or members of an object.
  uint32_t count;
  /// The bytes of the source this value was written in: `start ..< end`.
  uint32_t start;
  uint32_t end;
  /// Bytes in `text`.
  uint32_t length;
  /// A string's decoded text, or a number's digits as written. Not terminated by a zero byte.
  const char *text;
  union {
    int64_t integer;
    double number;
  };
} bragg_json_node;

/// Whether a node's text is these bytes.
static inline bool bragg_json_is(const bragg_json_node *node, const char *text, size_t length) {
  return node->length == length && memcmp(node->text, text, length) == 0;
}

/// How a reading ended. Only after OK and DUPLICATE_KEY is there a tree.
enum {
  BRAGG_JSON_OK = 0,
  /// A whole and valid tree, but at least one object has a name twice.
  BRAGG_JSON_DUPLICATE_KEY = 1,
  BRAGG_JSON_INVALID = 2,
  BRAGG_JSON_TOO_DEEP = 3,
  BRAGG_JSON_TOO_LARGE = 4,
  BRAGG_JSON_NO_MEMORY = 5,
};

/// The bounds of a reading. `max_depth` counts lists and objects inside each other and is never
/// taken as more than BRAGG_JSON_DEPTH_CAP, nor `max_bytes` as more than BRAGG_JSON_BYTES_CAP.
typedef struct {
  size_t max_bytes;
  uint32_t max_depth;
} bragg_json_limits;

enum {
  BRAGG_JSON_DEPTH_CAP = 512,
  BRAGG_JSON_BYTES_CAP = 0x7fffff00,
};

/// What was read. The nodes, their texts and the source belong to the reader and last until it
/// reads again or is freed.
typedef struct {
  const bragg_json_node *nodes;
  uint32_t count;
  /// Where reading stopped: a hint for INVALID and TOO_DEEP, the second name for DUPLICATE_KEY.
  uint32_t error_offset;
} bragg_json_tree;

/// A parser with its memory, to be used for any number of readings, by one thread at a time.
typedef struct bragg_json_reader bragg_json_reader;

/// Returns null where there is no memory.
bragg_json_reader *bragg_json_reader_new(void);
void bragg_json_reader_free(bragg_json_reader *reader);

/// Reads one JSON value (RFC 8259, strictly) that fills all of `bytes`, which is copied and may be
/// freed afterwards. Every value is visited and checked; `-0` is the integer 0, and a decimal
/// beyond what a double holds is infinite, with its digits kept.
int bragg_json_read(bragg_json_reader *reader, const void *bytes, size_t length,
                    bragg_json_limits limits, bragg_json_tree *tree);

/// Whether a text is UTF-8.
bool bragg_json_is_utf8(const char *text, size_t length);

#ifdef __cplusplus
}
#endif
#endif
