// The same checks in every build, and no exceptions from the library.
#define SIMDJSON_EXCEPTIONS 0
#define SIMDJSON_DEVELOPMENT_CHECKS 0

#include "CJSONReader.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

#include <simdjson.h>

namespace ondemand = simdjson::ondemand;

namespace {

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

std::string_view without_trailing_space(std::string_view token) {
  while (!token.empty() && is_space(token.back())) token.remove_suffix(1);
  return token;
}

enum class Numeral { none, whole, fractional };

/// Which numeral of the JSON grammar the whole token is.
Numeral numeral(std::string_view token) {
  const char *at = token.data();
  const char *const end = at + token.size();
  const auto digits = [&] {
    const char *const first = at;
    while (at != end && is_digit(*at)) ++at;
    return at != first;
  };
  if (at != end && *at == '-') ++at;
  if (at != end && *at == '0') {
    ++at;
  } else if (!digits()) {
    return Numeral::none;
  }
  if (at == end) return Numeral::whole;
  if (*at == '.') {
    ++at;
    if (!digits()) return Numeral::none;
  }
  if (at != end && (*at == 'e' || *at == 'E')) {
    ++at;
    if (at != end && (*at == '+' || *at == '-')) ++at;
    if (!digits()) return Numeral::none;
  }
  return at == end ? Numeral::fractional : Numeral::none;
}

/// Reads a whole numeral; false where it does not fit 64 bits.
bool fits_integer(std::string_view token, int64_t &integer) {
  const bool negative = token.front() == '-';
  if (negative) token.remove_prefix(1);
  const uint64_t limit = uint64_t(INT64_MAX) + (negative ? 1 : 0);
  uint64_t magnitude = 0;
  for (const char byte : token) {
    const uint64_t digit = uint64_t(byte - '0');
    if (magnitude > (limit - digit) / 10) return false;
    magnitude = magnitude * 10 + digit;
  }
  integer = int64_t(negative ? 0 - magnitude : magnitude);
  return true;
}

/// Half of a surrogate pair, which only an escape can bring into text known to be UTF-8.
bool has_surrogate(std::string_view text) {
  for (size_t i = 0; i + 1 < text.size(); ++i) {
    if (uint8_t(text[i]) == 0xed && uint8_t(text[i + 1]) >= 0xa0) return true;
  }
  return false;
}

}  // namespace

struct bragg_json_reader {
  int read(const char *bytes, size_t length, bragg_json_limits limits, bragg_json_tree &tree);

 private:
  int read_root(ondemand::document &document, const char *end);
  int read_value(ondemand::value value, uint32_t depth);
  int read_array(ondemand::array array, uint32_t index, uint32_t depth);
  int read_object(ondemand::object object, uint32_t index, uint32_t depth);
  int read_member(ondemand::field &field, uint32_t depth);
  int read_scalar(ondemand::value value, std::string_view token);
  int read_number(ondemand::value value, std::string_view token);
  void close_container(uint32_t index, uint32_t count);
  void note_duplicate(size_t first_name);

  bragg_json_node &append(uint8_t kind, const char *start, const char *end);
  void append_text(uint8_t kind, const char *start, const char *end, std::string_view text);
  int append_decoded(simdjson::simdjson_result<std::string_view> decoded, const char *start,
                     const char *end);
  uint32_t offset(const char *position) const { return uint32_t(position - source_); }
  int fail(int status, const char *position) {
    error_ = offset(position);
    return status;
  }

  ondemand::parser parser_;
  std::unique_ptr<char[]> buffer_;
  size_t capacity_ = 0;
  const char *source_ = nullptr;
  /// The first byte after the last value read that is not white space.
  const char *next_ = nullptr;
  uint32_t max_depth_ = 0;
  uint32_t error_ = 0;
  bool duplicate_ = false;
  std::vector<bragg_json_node> nodes_;
  /// The name nodes of the objects that are open, the innermost last.
  std::vector<uint32_t> names_;
};

bragg_json_node &bragg_json_reader::append(uint8_t kind, const char *start, const char *end) {
  bragg_json_node node{};
  node.kind = kind;
  node.span = 1;
  node.start = offset(start);
  node.end = offset(end);
  nodes_.push_back(node);
  return nodes_.back();
}

void bragg_json_reader::append_text(uint8_t kind, const char *start, const char *end,
                                    std::string_view text) {
  bragg_json_node &node = append(kind, start, end);
  node.text = text.data();
  node.length = uint32_t(text.size());
}

int bragg_json_reader::append_decoded(simdjson::simdjson_result<std::string_view> decoded,
                                      const char *start, const char *end) {
  std::string_view text;
  if (std::move(decoded).get(text) != simdjson::SUCCESS || has_surrogate(text)) {
    return fail(BRAGG_JSON_INVALID, start);
  }
  append_text(BRAGG_JSON_STRING, start, end, text);
  return BRAGG_JSON_OK;
}

int bragg_json_reader::read(const char *bytes, size_t length, bragg_json_limits limits,
                            bragg_json_tree &tree) {
  tree = bragg_json_tree{};
  nodes_.clear();
  names_.clear();
  duplicate_ = false;
  error_ = 0;
  if (length > std::min(limits.max_bytes, size_t(BRAGG_JSON_BYTES_CAP))) {
    return BRAGG_JSON_TOO_LARGE;
  }
  max_depth_ = std::min(limits.max_depth, uint32_t(BRAGG_JSON_DEPTH_CAP));

  // The text is read as the one element of a list, so that a lone number or string takes the same
  // way as a list or an object and anything after it is met as a second element.
  const size_t wrapped = length + 2;
  if (wrapped > capacity_) {
    const size_t capacity = std::max<size_t>(4096, wrapped + wrapped / 2);
    buffer_.reset(new char[capacity + simdjson::SIMDJSON_PADDING]);
    capacity_ = capacity;
    if (parser_.allocate(capacity) != simdjson::SUCCESS) {
      capacity_ = 0;
      return BRAGG_JSON_NO_MEMORY;
    }
  }
  char *const start = buffer_.get();
  start[0] = '[';
  if (length != 0) std::memcpy(start + 1, bytes, length);
  start[wrapped - 1] = ']';
  std::memset(start + wrapped, 0, simdjson::SIMDJSON_PADDING);
  source_ = start + 1;
  next_ = source_;

  ondemand::document document;
  const simdjson::padded_string_view view(start, wrapped, wrapped + simdjson::SIMDJSON_PADDING);
  if (parser_.iterate(view).get(document) != simdjson::SUCCESS) return BRAGG_JSON_INVALID;
  const int status = read_root(document, source_ + length);
  tree.error_offset = std::min(error_, uint32_t(length));
  if (status != BRAGG_JSON_OK) return status;
  tree.nodes = nodes_.data();
  tree.count = uint32_t(nodes_.size());
  return duplicate_ ? BRAGG_JSON_DUPLICATE_KEY : BRAGG_JSON_OK;
}

int bragg_json_reader::read_root(ondemand::document &document, const char *end) {
  ondemand::array wrapper;
  if (document.get_array().get(wrapper) != simdjson::SUCCESS) return BRAGG_JSON_INVALID;
  for (auto element : wrapper) {
    ondemand::value value;
    if (element.get(value) != simdjson::SUCCESS) return fail(BRAGG_JSON_INVALID, next_);
    if (const int status = read_value(value, 0)) return status;
    if (*next_ != ']') return fail(BRAGG_JSON_INVALID, next_);
  }
  // A `]` of the text may have closed the wrapper before its own did.
  if (nodes_.empty() || next_ != end) return fail(BRAGG_JSON_INVALID, next_);
  return BRAGG_JSON_OK;
}

int bragg_json_reader::read_value(ondemand::value value, uint32_t depth) {
  const std::string_view token = value.raw_json_token();
  const char *const start = token.data();
  const uint32_t index = uint32_t(nodes_.size());
  next_ = start + token.size();
  if (*start != '[' && *start != '{') return read_scalar(value, without_trailing_space(token));
  if (depth >= max_depth_) return fail(BRAGG_JSON_TOO_DEEP, start);
  if (*start == '[') {
    append(BRAGG_JSON_ARRAY, start, start);
    ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS) return fail(BRAGG_JSON_INVALID, start);
    return read_array(array, index, depth + 1);
  }
  append(BRAGG_JSON_OBJECT, start, start);
  ondemand::object object;
  if (value.get_object().get(object) != simdjson::SUCCESS) return fail(BRAGG_JSON_INVALID, start);
  return read_object(object, index, depth + 1);
}

int bragg_json_reader::read_array(ondemand::array array, uint32_t index, uint32_t depth) {
  uint32_t count = 0;
  for (auto element : array) {
    ondemand::value value;
    if (element.get(value) != simdjson::SUCCESS) return fail(BRAGG_JSON_INVALID, next_);
    if (const int status = read_value(value, depth)) return status;
    // On its way over a string the library would take a colon after it for that of a name.
    if (*next_ != ',' && *next_ != ']') return fail(BRAGG_JSON_INVALID, next_);
    ++count;
  }
  close_container(index, count);
  return BRAGG_JSON_OK;
}

int bragg_json_reader::read_object(ondemand::object object, uint32_t index, uint32_t depth) {
  uint32_t count = 0;
  const size_t first_name = names_.size();
  for (auto member : object) {
    ondemand::field field;
    if (std::move(member).get(field) != simdjson::SUCCESS) return fail(BRAGG_JSON_INVALID, next_);
    names_.push_back(uint32_t(nodes_.size()));
    if (const int status = read_member(field, depth)) return status;
    if (*next_ != ',' && *next_ != '}') return fail(BRAGG_JSON_INVALID, next_);
    ++count;
  }
  note_duplicate(first_name);
  names_.resize(first_name);
  close_container(index, count);
  return BRAGG_JSON_OK;
}

int bragg_json_reader::read_member(ondemand::field &field, uint32_t depth) {
  // The library tells where a name starts; it ends where only a colon and space are left before
  // the value.
  const char *const start = field.key().raw() - 1;
  const char *end = field.value().raw_json_token().data();
  while (end[-1] != '"') --end;
  const std::string_view text(start + 1, size_t(end - start) - 2);
  if (text.find('\\') == std::string_view::npos) {
    append_text(BRAGG_JSON_STRING, start, end, text);
  } else if (const int status = append_decoded(field.unescaped_key(), start, end)) {
    return status;
  }
  return read_value(field.value(), depth);
}

int bragg_json_reader::read_scalar(ondemand::value value, std::string_view token) {
  const char *const start = token.data();
  const char *const end = start + token.size();
  if (*start == '"') {
    const std::string_view text = token.substr(1, token.size() - 2);
    if (text.find('\\') != std::string_view::npos) {
      return append_decoded(value.get_string(), start, end);
    }
    append_text(BRAGG_JSON_STRING, start, end, text);
  } else if (token == "true") {
    append(BRAGG_JSON_TRUE, start, end);
  } else if (token == "false") {
    append(BRAGG_JSON_FALSE, start, end);
  } else if (token == "null") {
    append(BRAGG_JSON_NULL, start, end);
  } else {
    return read_number(value, token);
  }
  return BRAGG_JSON_OK;
}

int bragg_json_reader::read_number(ondemand::value value, std::string_view token) {
  const char *const start = token.data();
  const Numeral kind = numeral(token);
  if (kind == Numeral::none) return fail(BRAGG_JSON_INVALID, start);
  int64_t integer = 0;
  if (kind == Numeral::whole && fits_integer(token, integer)) {
    append_text(BRAGG_JSON_INTEGER, start, start + token.size(), token);
    nodes_.back().integer = integer;
    return BRAGG_JSON_OK;
  }
  // The grammar holds, so the library refuses only what is beyond a double.
  double number = 0;
  if (value.get_double().get(number) != simdjson::SUCCESS) {
    number = *start == '-' ? -HUGE_VAL : HUGE_VAL;
  }
  append_text(BRAGG_JSON_DECIMAL, start, start + token.size(), token);
  nodes_.back().number = number;
  return BRAGG_JSON_OK;
}

void bragg_json_reader::close_container(uint32_t index, uint32_t count) {
  bragg_json_node &node = nodes_[index];
  // After the last value `next_` is at the closing bracket, in an empty container too, where it
  // was set by the opening one.
  node.count = count;
  node.span = uint32_t(nodes_.size()) - index;
  node.end = offset(++next_);
  while (is_space(*next_)) ++next_;
}

void bragg_json_reader::note_duplicate(size_t first_name) {
  const auto same = [&](uint32_t a, uint32_t b) {
    return nodes_[a].length == nodes_[b].length &&
           std::memcmp(nodes_[a].text, nodes_[b].text, nodes_[a].length) == 0;
  };
  const auto before = [&](uint32_t a, uint32_t b) {
    if (nodes_[a].length != nodes_[b].length) return nodes_[a].length < nodes_[b].length;
    const int order = std::memcmp(nodes_[a].text, nodes_[b].text, nodes_[a].length);
    return order != 0 ? order < 0 : a < b;
  };
  const auto begin = names_.begin() + ptrdiff_t(first_name);
  const auto note = [&](uint32_t second) {
    if (!duplicate_) error_ = nodes_[second].start;
    duplicate_ = true;
  };
  if (names_.end() - begin <= 16) {
    for (auto second = begin; second != names_.end(); ++second) {
      for (auto first = begin; first != second; ++first) {
        if (same(*first, *second)) note(*second);
      }
    }
    return;
  }
  std::sort(begin, names_.end(), before);
  for (auto second = begin + 1; second != names_.end(); ++second) {
    if (same(second[-1], *second)) note(*second);
  }
}

extern "C" bragg_json_reader *bragg_json_reader_new(void) {
  return new (std::nothrow) bragg_json_reader;
}

extern "C" void bragg_json_reader_free(bragg_json_reader *reader) { delete reader; }

extern "C" int bragg_json_read(bragg_json_reader *reader, const void *bytes, size_t length,
                               bragg_json_limits limits, bragg_json_tree *tree) {
  try {
    return reader->read(static_cast<const char *>(bytes), length, limits, *tree);
  } catch (...) {
    // Only memory can run out here.
    *tree = bragg_json_tree{};
    return BRAGG_JSON_NO_MEMORY;
  }
}

extern "C" bool bragg_json_is_utf8(const char *text, size_t length) {
  return simdjson::validate_utf8(text, length);
}
