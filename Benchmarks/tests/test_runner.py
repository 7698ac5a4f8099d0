"""What the benchmark's runner holds engines to, and how it shows what they took.

    python3 -m unittest discover -s Benchmarks/tests -t Benchmarks
"""
import copy
import pathlib
import subprocess
import tempfile
import unittest
import xml.dom.minidom

from runner import answers, chart, edges, figures, growth, measure, ratings, readme, tables
from runner.places import PROJECT, swift
from runner.records import Records

LINE = ('{"ref":"R","ratings":{"action":{"level":"red"},"impact":{"level":"grey"}},'
        '"breaches":[{"threshold":"shortfall","value":%s}]}')
RATED = ratings.Rated("R", "red", "grey", 100 / 3)


def spread(middle):
    return {"min": middle * 0.9, "median": middle, "max": middle * 1.1}


def timed(seconds):
    return {"seconds": spread(seconds), "processor_seconds": spread(seconds), "memory": 5_000_000}


def engine(id, rate, **more):
    figures = {"records_per_second": spread(rate), "ratio": spread(rate / 200_000), **timed(0.5)}
    return {"id": id, "title": id.capitalize(), "rules": "Lua", "package": "", "version": "",
            "records": 1000, "trouble": None, "one_core": figures, "all_cores": figures,
            "cold": timed(0.02)} | more


def points(*sizes):
    return [{"size": size, "seconds": spread(size / 1e5), "memory": 5_000_000} for size in sizes]


def absent(id):
    return {"id": id, "title": "Nothing", "rules": "Lua", "package": "no-such", "version": "",
            "records": 0, "trouble": "PyPI has no no-such for this Python"}


RESULTS = {
    "machine": {"date": "2024-01-31", "processor": "A & B", "cores": 2, "memory": None,
                "system": "Debian", "versions": {"swift": "6.1", "lua": None, "commit": None}},
    "effort": {"rounds": 3},
    "engines": [engine("bragg", 1000), engine("c-lua", 200_000), absent("nothing")],
    "cold": {"empty": timed(0.003), "bragg": timed(0.006)},
    "plan": {"read": timed(0.001), "assess": timed(0.05), "ratio": 50},
    "answers": [{"plan": name, "answers": {asked: timed(0.05 * times) | {"ratio": times}
                                           for times, asked in enumerate(answers.TITLES, 1)}}
                for name in ("tameside", "torbay")],
    "tests": {"test": timed(2)},
    "growth": {"records": {"bragg": points(1, 10), "c-lua": points(1, 10, 100)},
               "clauses": {"records": 100, "lines": {"bragg": points(1), "c-lua": points(1, 2)}}},
}


class RatingsTests(unittest.TestCase):
    def test_the_same_is_no_difference(self):
        for value in ("33.3333333333", "33.3333333333333", '"33.3333333333"'):
            self.assertIsNone(ratings.difference([LINE % value], [RATED]))

    def test_any_difference_is_told(self):
        changed = {"level": LINE.replace("red", "amber") % 33.3333333333,
                   "other level": LINE.replace("grey", "red") % 33.3333333333,
                   "ref": LINE.replace('"R"', '"S"') % 33.3333333333,
                   "value": LINE % 33.3333,
                   "breach": (LINE % 1).replace("shortfall", "other"),
                   "no breach": LINE.split(',"breaches"', maxsplit=1)[0] + ',"breaches":[]}',
                   "no JSON": "oh", "no ratings": '{"ref":"R"}'}
        for what, line in changed.items():
            with self.subTest(what):
                self.assertIsNotNone(ratings.difference([line], [RATED]))

    def test_the_number_of_lines_counts(self):
        line = LINE % 33.3333333333
        self.assertIsNotNone(ratings.difference([], [RATED]))
        self.assertIsNotNone(ratings.difference([line, line], [RATED]))


class MeasureTests(unittest.TestCase):
    def test_the_last_words_tell_what_happened(self):
        for errors, said in (("", "it said nothing"), ("a\nb\n", "b"),
                             ("Traceback:\n  File x\nKeyError: 'a'\n", "KeyError: 'a'"),
                             ("lua: no cjson\n\tno file\nstack traceback:\n\t[C]: in ?\n",
                              "lua: no cjson")):
            self.assertEqual(measure.last_words(errors), said)


class FiguresTests(unittest.TestCase):
    def test_counts_are_rounded_down_to_nice_ones(self):
        for count, nice in ((0.3, 1), (1, 1), (4.9, 2), (5, 5), (999, 500), (1000, 1000), (2e5, 200_000)):
            self.assertEqual(figures.nice_below(count), nice)

    def test_numbers_have_digits_that_count(self):
        for number, text in ((1234567, "1,230,000"), (45.64, "45.6"), (0.0012345, "0.00123"),
                             (1.1499, "1.15"), (99.96, "100"), (0, "0"), (0.9996, "1.00")):
            self.assertEqual(figures.significant(number), text)


class RecordsTests(unittest.TestCase):
    @unittest.skipUnless(swift("record-generator").exists(), "the generator is not built")
    def test_a_seed_gives_the_same_bytes_everywhere(self):
        with tempfile.TemporaryDirectory() as folder:
            records = Records(pathlib.Path(folder))
            self.assertIsNone(records.check())
            ten, first = records.of(10).read_bytes(), records.of(1000).read_bytes()
            self.assertTrue(first.startswith(ten))
            self.assertEqual(b"".join(part.read_bytes() for part in records.parts(10, 3)), ten)
            other = subprocess.run([swift("record-generator"), "10", "2"], stdout=subprocess.PIPE, check=True)
            self.assertNotEqual(other.stdout, ten)

    def test_edges_have_an_answer_each(self):
        lines, expected = edges.records()
        self.assertEqual(len(lines), len(expected))
        self.assertEqual({rated.action for rated in expected}, {"blue", "red", "amber", "green"})
        self.assertEqual({rated.impact for rated in expected}, {"grey", "red", "amber", "green"})

    def test_rule_sets_have_so_many_clauses(self):
        with tempfile.TemporaryDirectory() as folder:
            for number in (1, 2, 100, 101, 102, 500):
                ours, plain = growth.rules_of(pathlib.Path(folder), number)
                text = "".join(path.read_text(encoding="utf-8") for path in ours.iterdir())
                self.assertEqual(text.count("means ="), number)
                self.assertEqual(plain.read_text(encoding="utf-8").count("rating ="), number - 1)


class ShownTests(unittest.TestCase):
    def test_what_was_not_timed_is_told_and_not_in_the_table(self):
        text = tables.everything(RESULTS)
        self.assertIn("- Nothing: PyPI has no no-such for this Python", text)
        self.assertEqual(sum(line.startswith("| Nothing") for line in text.splitlines()), 0)
        self.assertLess(text.index("| C-lua |"), text.index("| **Bragg** |"))

    def test_each_table_has_rows_of_one_width(self):
        for block in tables.everything(RESULTS).split("\n\n"):
            widths = {line.count("|") for line in block.splitlines() if line.startswith("|")}
            self.assertLessEqual(len(widths), 1, block)

    def test_answers_stand_beside_the_ratings_of_the_day(self):
        text = tables.everything(RESULTS)
        self.assertIn("| about a plan | Tameside | Torbay |", text)
        self.assertIn("| `assess`, the ratings of the day | 50.0 ms | 50.0 ms |", text)
        self.assertIn("| `forecast` of a year | 200 ms, 4.0 times | 200 ms, 4.0 times |", text)

    def test_each_question_about_a_plan_has_a_title(self):
        for plan in answers.PLANS:
            asked = answers.questions(plan, pathlib.Path("folder"))
            self.assertEqual(list(asked), list(answers.TITLES), plan.name)
            self.assertTrue((PROJECT / "Examples" / plan.name / "plan.json").exists())

    def test_one_core_needs_no_second_column(self):
        results = copy.deepcopy(RESULTS)
        results["machine"]["cores"] = 1
        for one in results["engines"]:
            one.pop("all_cores", None)
        self.assertNotIn("two cores", tables.everything(results))
        xml.dom.minidom.parseString(chart.draw(results))

    def test_the_chart_is_xml_and_names_every_engine(self):
        drawn = chart.draw(RESULTS)
        xml.dom.minidom.parseString(drawn)
        for name in ("Bragg", "C-lua"):
            self.assertIn(f">{name}</text>", drawn)

    def test_the_tables_take_their_place_in_the_readme(self):
        text = f"before\n{readme.START}stale words\n{readme.END}after\n"
        once = readme.with_tables(text, RESULTS)
        self.assertTrue(once.startswith("before\n") and once.endswith("after\n"))
        self.assertNotIn("stale", once)
        self.assertEqual(readme.with_tables(once, RESULTS), once)
        with self.assertRaises(ValueError):
            readme.with_tables("no marks", RESULTS)


if __name__ == "__main__":
    unittest.main()
