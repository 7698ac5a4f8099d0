#include "safe_libraries.h"

#include <ctype.h>
#include <string.h>

#include "bridge_internal.h"

// Matching runs in C, where no count of instructions can stop it, and a pattern can take as long as
// there are ways to split the subject among its parts. Those ways are counted here before it runs:
// `ways[i]` is how many of them bring the parts so far to end before byte `i`. One pass over the
// subject for each part is enough, and the count is exact but that a match ends the search sooner.

enum {
  LONGEST_PATTERN = 512,
  /// A million steps, the whole of the standard budget.
  MOST_WORK = 4000000,
  WORK_PER_STEP = 4,
  FEW_BYTES = 256,
  CAPTURES = 32,
};

typedef struct {
  lua_State *L;
  const unsigned char *subject;
  size_t length;
  const unsigned char *at, *end;
  lua_Integer *ways;
  lua_Integer work;
  bool open[CAPTURES];
  int captures;
} Search;

/// One part that matches a single byte: a byte, a class or a set, from `first` up to `after`.
typedef struct {
  const unsigned char *first, *after;
} Part;

static bool in_class(int byte, int class) {
  bool member;
  switch (tolower(class)) {
    case 'a': member = isalpha(byte); break;
    case 'c': member = iscntrl(byte); break;
    case 'd': member = isdigit(byte); break;
    case 'g': member = isgraph(byte); break;
    case 'l': member = islower(byte); break;
    case 'p': member = ispunct(byte); break;
    case 's': member = isspace(byte); break;
    case 'u': member = isupper(byte); break;
    case 'w': member = isalnum(byte); break;
    case 'x': member = isxdigit(byte); break;
    case 'z': member = byte == 0; break;
    default: return class == byte;
  }
  return isupper(class) ? !member : member;
}

static bool in_set(int byte, Part set) {
  const unsigned char *at = set.first + 1, *last = set.after - 1;
  bool inverted = *at == '^';
  if (inverted) at++;
  for (; at < last; at++) {
    if (*at == '%') {
      if (in_class(byte, *++at)) return !inverted;
    } else if (at[1] == '-' && at + 2 < last) {
      if (at[0] <= byte && byte <= at[2]) return !inverted;
      at += 2;
    } else if (*at == byte) {
      return !inverted;
    }
  }
  return inverted;
}

static bool matches(int byte, Part part) {
  switch (*part.first) {
    case '.': return true;
    case '%': return in_class(byte, part.first[1]);
    case '[': return in_set(byte, part);
    default: return *part.first == byte;
  }
}

/// Adds what the last part costs: each way to come to it, and this pass over the subject.
static void spend(Search *search, size_t each) {
  lua_Integer ways = 0;
  for (size_t i = 0; i <= search->length; i++) ways += search->ways[i];
  if (ways < MOST_WORK) {
    search->work += (ways + (lua_Integer)search->length + 1) * (lua_Integer)each;
    if (search->work <= MOST_WORK) return;
  }
  luaL_error(
    search->L, "the pattern can match a text of %d bytes in too many ways", (int)search->length);
}

/// The part takes one byte, or none where it is optional.
static void take_one(Search *search, Part part, bool is_optional) {
  lua_Integer *ways = search->ways;
  for (size_t i = search->length; i > 0; i--) {
    lua_Integer taken = matches(search->subject[i - 1], part) ? ways[i - 1] : 0;
    ways[i] = taken + (is_optional ? ways[i] : 0);
  }
  if (!is_optional) ways[0] = 0;
}

/// The part takes any number of bytes, or none.
static void take_many(Search *search, Part part) {
  for (size_t i = 1; i <= search->length; i++) {
    if (matches(search->subject[i - 1], part)) search->ways[i] += search->ways[i - 1];
  }
}

/// Reads a part that matches a single byte.
static Part next_part(Search *search) {
  Part part = {search->at, search->at + 1};
  if (*part.first == '%') {
    if (part.after == search->end) luaL_error(search->L, "malformed pattern (ends with '%%')");
    part.after++;
  } else if (*part.first == '[') {
    const unsigned char *at = part.after;
    if (at < search->end && *at == '^') at++;
    // A `]` that comes first stands for itself.
    do {
      if (at < search->end && *at++ == '%') at++;
      if (at >= search->end) luaL_error(search->L, "malformed pattern (missing ']')");
    } while (*at != ']');
    part.after = at + 1;
  }
  search->at = part.after;
  return part;
}

static void count_part(Search *search) {
  Part part = next_part(search);
  size_t width = 1 + (size_t)(part.after - part.first) / 4;
  int suffix = search->at < search->end ? *search->at : 0;
  if (suffix == '?') {
    take_one(search, part, true);
  } else if (suffix == '*' || suffix == '-') {
    take_many(search, part);
  } else {
    take_one(search, part, false);
    if (suffix == '+') take_many(search, part);
  }
  if (suffix && strchr("?*-+", suffix)) search->at++;
  spend(search, width);
}

/// `%1` is what an earlier capture took, so it can end anywhere.
static void count_back_reference(Search *search) {
  static const unsigned char any[] = ".";
  take_many(search, (Part){any, any + 1});
  spend(search, 1 + search->length / 16);
}

/// Where the `%b` that starts at byte `start` ends, or 0.
static size_t end_of_balance(const Search *search, size_t start, int opening, int closing) {
  size_t depth = 1;
  for (size_t i = start + 1; i < search->length; i++) {
    if (search->subject[i] == closing) {
      if (--depth == 0) return i + 1;
    } else if (search->subject[i] == opening) {
      depth++;
    }
  }
  return 0;
}

static void count_balance(Search *search, int opening, int closing) {
  lua_Integer looked_at = 0;
  search->ways[search->length] = 0;
  for (size_t start = search->length; start-- > 0;) {
    lua_Integer ways = search->ways[start];
    search->ways[start] = 0;
    if (ways == 0 || search->subject[start] != opening) continue;
    size_t end = end_of_balance(search, start, opening, closing);
    if (end) search->ways[end] += ways;
    looked_at += ways * (lua_Integer)((end ? end : search->length) - start);
    if (looked_at > MOST_WORK) break;
  }
  search->work += looked_at;
  spend(search, 1);
}

static void open_capture(Search *search) {
  search->at++;
  if (search->captures == CAPTURES) luaL_error(search->L, "too many captures");
  bool is_position = search->at < search->end && *search->at == ')';
  if (is_position) search->at++;
  search->open[search->captures++] = !is_position;
  spend(search, 1);
}

static void close_capture(Search *search) {
  search->at++;
  int last = search->captures - 1;
  while (last >= 0 && !search->open[last]) last--;
  if (last < 0) luaL_error(search->L, "invalid pattern capture");
  search->open[last] = false;
  spend(search, 1);
}

/// Counts `%b`, `%f` and `%1`; false for any other part.
static bool count_special(Search *search) {
  int kind = search->at + 1 < search->end ? search->at[1] : 0;
  if (kind == 'b') {
    if (search->end - search->at < 4) {
      luaL_error(search->L, "malformed pattern (missing arguments to '%%b')");
    }
    count_balance(search, search->at[2], search->at[3]);
    search->at += 4;
  } else if (kind == 'f') {
    search->at += 2;
    if (search->at == search->end || *search->at != '[') {
      luaL_error(search->L, "missing '[' after '%%f' in pattern");
    }
    Part set = next_part(search);
    spend(search, 1 + (size_t)(set.after - set.first) / 4);
  } else if (isdigit(kind)) {
    int capture = kind - '1';
    if (capture < 0 || capture >= search->captures || search->open[capture]) {
      luaL_error(search->L, "invalid capture index %%%d", capture + 1);
    }
    search->at += 2;
    count_back_reference(search);
  } else {
    return false;
  }
  return true;
}

static void count_ways(Search *search) {
  while (search->at < search->end) {
    if (*search->at == '(') open_capture(search);
    else if (*search->at == ')') close_capture(search);
    else if (*search->at == '$' && search->at + 1 == search->end) search->at++;
    else if (*search->at != '%' || !count_special(search)) count_part(search);
  }
  for (int i = 0; i < search->captures; i++) {
    if (search->open[i]) luaL_error(search->L, "unfinished capture");
  }
}

void bragg_charge_pattern(
  lua_State *L, const char *subject, size_t length, const char *pattern, size_t size,
  bool anchors) {
  if (size > LONGEST_PATTERN) luaL_error(L, "the pattern is longer than %d bytes", LONGEST_PATTERN);
  if (length > MOST_WORK) luaL_error(L, "the text is too long for a pattern");
  lua_Integer few[FEW_BYTES + 1];
  lua_Integer *ways = few;
  int top = lua_gettop(L);
  if (length > FEW_BYTES) ways = lua_newuserdatauv(L, (length + 1) * sizeof *ways, 0);
  const unsigned char *start = (const unsigned char *)pattern;
  Search search = {
    .L = L, .subject = (const unsigned char *)subject, .length = length,
    .at = start, .end = start + size, .ways = ways,
  };
  bool is_anchored = anchors && size > 0 && *pattern == '^';
  if (is_anchored) search.at++;
  for (size_t i = 0; i <= length; i++) ways[i] = i == 0 || !is_anchored;
  spend(&search, 1);
  count_ways(&search);
  bragg_charge(L, search.work / WORK_PER_STEP + 1);
  lua_settop(L, top);
}
