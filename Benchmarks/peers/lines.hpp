// Lines in, text out: what the hosts in C++ share.
#pragma once

#include <simdjson.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <vector>

/// The lines of standard input, read in large pieces, each with the padding that simdjson asks for.
class Lines {
  std::vector<char> buffer = std::vector<char>((1 << 20) + simdjson::SIMDJSON_PADDING);
  size_t start = 0, end = 0;

  /// Reads more behind what is left; false where nothing came.
  bool fill() {
    memmove(buffer.data(), buffer.data() + start, end - start);
    end -= start;
    start = 0;
    if (end + simdjson::SIMDJSON_PADDING == buffer.size()) buffer.resize(2 * buffer.size());
    ssize_t count = read(0, buffer.data() + end, buffer.size() - simdjson::SIMDJSON_PADDING - end);
    if (count <= 0) return false;
    end += static_cast<size_t>(count);
    return true;
  }

 public:
  /// The next line, without its end; valid until the one after it is asked for.
  bool next(simdjson::padded_string_view &line) {
    for (;;) {
      char *first = buffer.data() + start;
      void *last = memchr(first, '\n', end - start);
      if (last != nullptr) {
        size_t length = static_cast<size_t>(static_cast<char *>(last) - first);
        line = simdjson::padded_string_view(first, length, length + simdjson::SIMDJSON_PADDING);
        start += length + 1;
        return true;
      }
      if (!fill()) return false;
    }
  }
};

/// Text on its way to standard output.
class Output {
  std::vector<char> buffer = std::vector<char>(1 << 18);
  size_t used = 0;

  void make_room(size_t wanted) {
    if (used + wanted > buffer.size()) flush();
    if (wanted > buffer.size()) buffer.resize(wanted);
  }

  void text(std::string_view text) {
    make_room(text.size());
    memcpy(buffer.data() + used, text.data(), text.size());
    used += text.size();
  }

  /// With 12 significant digits, which leaves binary dust out.
  void number(double number) {
    make_room(32);
    char *first = buffer.data() + used;
    auto end = std::to_chars(first, first + 32, number, std::chars_format::general, 12);
    used += static_cast<size_t>(end.ptr - first);
  }

  /// In quotes; what JSON can't have in them is escaped.
  void quoted(std::string_view words) {
    text("\"");
    for (char letter : words) {
      if (letter == '"' || letter == '\\') text("\\");
      if (static_cast<unsigned char>(letter) >= 0x20) {
        text({&letter, 1});
      } else {
        static const char hex[] = "0123456789abcdef";
        const char code[] = {'\\', 'u', '0', '0', hex[letter >> 4], hex[letter & 15]};
        text({code, sizeof code});
      }
    }
    text("\"");
  }

 public:
  ~Output() { flush(); }

  void flush() {
    size_t written = 0;
    while (written < used) {
      ssize_t count = write(1, buffer.data() + written, used - written);
      if (count <= 0) exit(1);
      written += static_cast<size_t>(count);
    }
    used = 0;
  }

  /// The line of a record; a shortfall of 0 is no breach.
  void ratings(std::string_view ref, std::string_view action, std::string_view impact,
               double shortfall) {
    text("{\"ref\":");
    quoted(ref);
    text(",\"ratings\":{\"action\":{\"level\":\"");
    text(action);
    text("\"},\"impact\":{\"level\":\"");
    text(impact);
    if (shortfall > 0) {
      text("\"}},\"breaches\":[{\"threshold\":\"shortfall\",\"value\":");
      number(shortfall);
      text("}]}\n");
    } else {
      text("\"}},\"breaches\":[]}\n");
    }
  }
};
