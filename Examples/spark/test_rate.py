#!/usr/bin/env python3
"""Holds rate.py to what one machine makes of the same records, on a Spark cluster with two workers.

BRAGG and GENERATOR name the programs, SPARK_HOME and PYSPARK_PYTHON a Spark; `.ci/spark` sets them all.
"""
import glob
import gzip
import os
import shutil
import subprocess
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BRAGG, GENERATOR = os.environ["BRAGG"], os.environ["GENERATOR"]
CASES = ["--rules", "worcestershire-cases", "--subject", "case", "--as-of", "2017-02-24"]
MADE_UP = ["--rules", "benchmark", "--subject", "case", "--as-of", "2024-01-31"]


def archive(folder, *, is_faulty=False):
    """An archive as README.md has it made, with the benchmark's rules, too."""
    home = os.path.join(folder, "home")
    shutil.copytree(os.path.join(ROOT, "Rules"), os.path.join(home, "Rules"))
    shutil.copytree(os.path.join(ROOT, "Benchmarks/rules"), os.path.join(home, "Rules/benchmark"))
    bragg = os.path.join(home, "bragg")
    if is_faulty:
        shutil.copy(os.path.join(HERE, "faulty_bragg.py"), bragg)
        bragg += "-itself"
    shutil.copy(BRAGG, bragg)
    return shutil.make_archive(os.path.join(folder, "bragg"), "gztar", home)


class RateTests(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="bragg-spark-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.output = os.path.join(self.folder, "output")
        self.records = os.path.join(self.folder, "records")
        os.mkdir(self.records)

    def write(self, name, lines):
        opened = gzip.open if name.endswith(".gz") else open
        with opened(os.path.join(self.records, name), "wb") as file:
            file.write(lines)

    def rate(self, *words, faulty=None):
        """Runs the job on two workers; what Spark has tried is in the log."""
        settings = {
            "spark.log.level": "INFO",
            "spark.archives": archive(self.folder, is_faulty=bool(faulty)) + "#bragg",
            # Every part of every file, however small, so that there is work for both workers.
            "spark.hadoop.mapreduce.input.fileinputformat.split.minsize": "1",
        }
        if faulty:
            settings["spark.executorEnv.FAULTY_ENDS"] = faulty
            settings["spark.executorEnv.FAULTY_ONCE"] = os.path.join(self.folder, "once")
        command = [os.environ["SPARK_HOME"] + "/bin/spark-submit",
                   "--master", "local-cluster[2,1,1024]"]
        for name, value in settings.items():
            command += ["--conf", f"{name}={value}"]
        command += [os.path.join(HERE, "rate.py"), self.records + "/*", self.output, *words]
        run = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        self.log = run.stdout + run.stderr
        return run.returncode

    def rated(self):
        """What the job wrote, part by part."""
        self.assertTrue(os.path.exists(self.output + "/_SUCCESS"), self.log)
        parts = sorted(glob.glob(self.output + "/part-*"))
        self.assertEqual(parts, [f"{self.output}/part-{place:05}" for place in range(len(parts))])
        texts = []
        for part in parts:
            with open(part, "rb") as file:
                texts.append(file.read())
        return texts

    def one_machine(self, *words):
        command = [BRAGG, "stream", "--quiet", *words, *sorted(glob.glob(self.records + "/*"))]
        home = os.path.join(self.folder, "home")
        return subprocess.run(command, capture_output=True, check=False, cwd=home).stdout

    def expect_same(self, *words, parts):
        """The bytes of one machine, in as many files as there were partitions, none of them empty."""
        texts = self.rated()
        self.assertEqual(len(texts), parts)
        self.assertTrue(all(texts))
        self.assertEqual(b"".join(texts), self.one_machine(*words))

    def made_up(self, count):
        return subprocess.run([GENERATOR, str(count)], capture_output=True, check=True).stdout

    def test_case_records_are_rated_as_on_one_machine(self):
        with open(os.path.join(ROOT, "Examples/worcestershire-cases/cases.ndjson"), "rb") as file:
            lines = file.readlines()
        self.write("a.ndjson", b"".join(lines[:100]))
        self.write("b.ndjson.gz", b"".join(lines[100:170]))
        self.write("c.ndjson", b"".join(lines[170:]))
        self.assertEqual(self.rate(*CASES, "--facts"), 0, self.log)
        self.expect_same(*CASES, "--facts", parts=3)
        self.assertIn("317 records in 3 partitions: 317 rated, 0 not read\n", self.log)

    def test_bad_lines_are_told_and_cost_themselves_only(self):
        lines = self.made_up(2000).splitlines(keepends=True)
        lines[2] = b"{\n"
        lines[5] = b"\n"
        lines[1500] = lines[1500].replace(b",", b",\r", 1)
        lines[1999] = b'{"ref": 1}\r\n'
        self.write("records.ndjson", b"".join(lines))
        self.assertEqual(self.rate(*MADE_UP, "--partitions", "2"), 3, self.log)
        self.expect_same(*MADE_UP, parts=2)
        self.assertIn("partition 0: Error: stdin:3:2: ", self.log)
        self.assertIn("partition 1: Error: stdin:", self.log)
        self.assertIn("1999 records in 2 partitions: 1997 rated, 2 not read\n", self.log)
        self.assertIn("partitions with lines not read or ratings in error: 2\n", self.log)

    def test_wrong_usage_ends_before_any_record_is_read(self):
        self.write("records.ndjson", self.made_up(10))
        self.assertEqual(self.rate(*MADE_UP, "--set", "slip_days"), 64, self.log)
        self.assertIn("slip_days", self.log)
        self.assertNotIn("Starting task", self.log)
        self.assertFalse(os.path.exists(self.output))

    def test_a_failure_writes_no_results(self):
        lines = self.made_up(2000).splitlines(keepends=True)
        lines[1999] = b"{\n"
        self.write("records.ndjson", b"".join(lines))
        self.assertEqual(self.rate(*MADE_UP, "--strict", "--partitions", "2"), 1, self.log)
        self.assertIn("ended with exit code 1 in partition 1\n", self.log)
        self.assertIn("Error: stdin:", self.log)
        self.assertEqual(glob.glob(self.output + "/*"), [])

    def test_a_lost_process_is_tried_again_without_loss_or_duplicates(self):
        self.write("records.ndjson", self.made_up(20_000))
        self.assertEqual(self.rate(*MADE_UP, "--partitions", "4", faulty="process"), 0, self.log)
        self.assertIn("ended with exit code -9 in partition", self.log)
        self.expect_same(*MADE_UP, parts=4)
        self.assertIn("20000 records in 4 partitions: 20000 rated, 0 not read\n", self.log)

    def test_a_lost_worker_is_replaced_without_loss_or_duplicates(self):
        self.write("records.ndjson", self.made_up(20_000))
        self.assertEqual(self.rate(*MADE_UP, "--partitions", "4", faulty="worker"), 0, self.log)
        self.assertIn("ExecutorLostFailure", self.log)
        self.expect_same(*MADE_UP, parts=4)
        self.assertIn("20000 records in 4 partitions: 20000 rated, 0 not read\n", self.log)


if __name__ == "__main__":
    unittest.main(verbosity=2)
