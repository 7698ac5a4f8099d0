// The benchmark's key written into a program, with no rules to read: what any engine could be held to.
//
//     fixed-rules AS-OF < records > ratings
#include "lines.hpp"

#include <cstdio>
#include <exception>

namespace ondemand = simdjson::ondemand;
using std::string_view;

static const double slip_days = 30, shortfall_limit = 20, tolerated_dust = 1e-9;

struct Tally {
  string_view ref, status, due;
  bool has_missed = false;
  int measures = 0, near = 0;
  double shortfall = 0;
};

struct Measure {
  bool lower = false;
  double target = 0, tolerance = 0, latest = 0, before = 0;

  double gap() const { return lower ? latest - target : target - latest; }
  bool is_improving() const { return (lower ? before - latest : latest - before) > tolerated_dust; }
  bool is_near() const {
    return gap() <= 0 || is_improving() || gap() * 100 <= target * tolerance + tolerated_dust;
  }
};

/// Days since 1 March of the year 0.
static int day_number(string_view day) {
  auto digits = [&](size_t from, size_t count) {
    int number = 0;
    for (char digit : day.substr(from, count)) number = number * 10 + digit - '0';
    return number;
  };
  int month = digits(5, 2) - 3, year = digits(0, 4);
  if (month < 0) {
    month += 12;
    year -= 1;
  }
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + digits(8, 2) - 1;
}

static void read_milestone(ondemand::object milestone, string_view as_of, Tally &tally) {
  string_view due;
  bool done = false;
  for (auto field : milestone) {
    ondemand::raw_json_string key = field.key();
    if (key == "due") {
      due = field.value().get_string();
    } else if (key == "done") {
      done = field.value().get_bool();
    }
  }
  if (!done && due < as_of) tally.has_missed = true;
}

static void read_measure(ondemand::object fields, Tally &tally) {
  Measure measure;
  for (auto field : fields) {
    ondemand::raw_json_string key = field.key();
    if (key == "polarity") {
      measure.lower = string_view(field.value().get_string()) == "lower";
    } else if (key == "target") {
      measure.target = field.value().get_double();
    } else if (key == "tolerance") {
      measure.tolerance = field.value().get_double();
    } else if (key == "values") {
      for (auto value : field.value().get_array()) {
        measure.before = measure.latest;
        measure.latest = value.get_double();
      }
    }
  }
  tally.measures += 1;
  tally.near += measure.is_near();
  double short_by = measure.gap() * 100 / measure.target;
  if (tally.shortfall == 0 && short_by > shortfall_limit + tolerated_dust) {
    tally.shortfall = short_by;
  }
}

static Tally read_record(ondemand::object record, string_view as_of) {
  Tally tally;
  for (auto field : record) {
    ondemand::raw_json_string key = field.key();
    if (key == "ref") {
      tally.ref = field.value().get_string();
    } else if (key == "status") {
      tally.status = field.value().get_string();
    } else if (key == "due") {
      tally.due = field.value().get_string();
    } else if (key == "milestones") {
      for (auto milestone : field.value().get_array()) read_milestone(milestone, as_of, tally);
    } else if (key == "measures") {
      for (auto measure : field.value().get_array()) read_measure(measure, tally);
    }
  }
  return tally;
}

static string_view action(const Tally &tally, string_view as_of, int today) {
  if (tally.status == "complete") return "blue";
  if (!tally.due.empty() && tally.due < as_of) {
    return today - day_number(tally.due) > slip_days ? "red" : "amber";
  }
  return tally.has_missed ? "amber" : "green";
}

static string_view impact(const Tally &tally) {
  if (tally.status == "not_started") return "grey";
  if (tally.near == tally.measures) return "green";
  return tally.near * 2 >= tally.measures ? "amber" : "red";
}

int main(int count, char **words) try {
  if (count != 2 || strlen(words[1]) != 10) {
    fputs("usage: fixed-rules AS-OF\n", stderr);
    return 64;
  }
  string_view as_of = words[1];
  int today = day_number(as_of);
  Lines lines;
  Output output;
  ondemand::parser parser;
  simdjson::padded_string_view line;
  while (lines.next(line)) {
    ondemand::document document = parser.iterate(line);
    Tally tally = read_record(document.get_object(), as_of);
    output.ratings(tally.ref, action(tally, as_of, today), impact(tally), tally.shortfall);
  }
} catch (const std::exception &error) {
  fprintf(stderr, "fixed-rules: %s\n", error.what());
  return 1;
}
