#!/usr/bin/env python3
"""Rates records that come one on a line, with `bragg stream` over each partition of a Spark cluster.

    spark-submit --archives bragg.tgz#bragg rate.py INPUT OUTPUT --rules ID --subject case --as-of DATE

Every other option goes to `bragg stream` as it stands. Exit codes are those of `bragg stream`, too.
"""
import argparse
import shutil
import subprocess
import sys
import tempfile
import threading

from pyspark import AccumulatorParam, SparkConf, SparkContext, SparkFiles

# Done, and done with lines that are told: every other exit code means that ratings are missing.
DONE, DONE_WITH_BAD_LINES = 0, 3
# Of each partition, so that the person is told enough and the driver's memory holds it.
MOST_COMPLAINTS = 10
PIECE = 1 << 16  # bytes


class Feeder(threading.Thread):
    """Hands a partition's records to a process; keeps how many, and what went wrong."""

    def __init__(self, records, process):
        super().__init__(daemon=True)
        self.records, self.process = records, process
        self.count = 0
        self.error = None

    def run(self):
        try:
            for record in self.records:
                self.process.stdin.write(record + b"\n")
                self.count += bool(record.strip())
            self.process.stdin.close()
        except Exception as error:
            self.error = error
            # With its input closed it would end well, as if these were all the records.
            self.process.kill()


class Outcomes(AccumulatorParam):
    """What came of each partition, gathered on the driver."""

    def zero(self, value):
        return []

    def addInPlace(self, some, more):
        some += more
        return some


def rate(command, folder, outcomes, partition, records):
    """The lines that a process makes of a partition's records, in their order.

    `RDD.pipe` would do with less, but it takes exit code 3 for a failure or 1 for none, and it waits
    for ever where the records cannot be read to their end.
    """
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)
        feeder = Feeder(records, process)
        feeder.start()
        count = 0
        try:
            # Spark's time for a record it writes is longer than Bragg's: one stands for many lines.
            while lines := process.stdout.readlines(PIECE):
                yield b"".join(lines)[:-1]
                count += len(lines)
        except BaseException:
            process.kill()
            process.wait()
            raise
        code = process.wait()
        feeder.join()
        complaints = told(errors)
        require_whole(partition, code, feeder.error, complaints)
        outcomes.add([(partition, feeder.count, count, code, complaints)])


def told(errors):
    """The first of a process's complaints; the log of the worker gets all of them."""
    errors.seek(0)
    shutil.copyfileobj(errors, sys.stderr.buffer)
    sys.stderr.flush()
    errors.seek(0)
    lines = [errors.readline().decode(errors="replace") for _ in range(MOST_COMPLAINTS + 1)]
    if lines[-1]:
        lines[-1] = "… and more in the log of this partition's worker\n"
    return "".join(lines)


def require_whole(partition, code, error, complaints):
    """Fails the attempt at a partition where its ratings are not all there; Spark then tries again."""
    ended_first = isinstance(error, BrokenPipeError)
    if error and not ended_first:
        raise error
    if ended_first or code not in (DONE, DONE_WITH_BAD_LINES):
        raise RuntimeError(
            f"bragg stream ended with exit code {code} in partition {partition}\n{complaints}")


def report(outcomes):
    """Tells what came of all partitions; the exit code."""
    outcomes = sorted(outcomes)
    for partition, _, _, _, complaints in outcomes:
        for line in complaints.splitlines():
            print(f"partition {partition}: {line}", file=sys.stderr)
    read, rated = (sum(outcome[place] for outcome in outcomes) for place in (1, 2))
    bad = sum(outcome[3] == DONE_WITH_BAD_LINES for outcome in outcomes)
    print(f"{read} records in {len(outcomes)} partitions: {rated} rated, {read - rated} not read",
          file=sys.stderr)
    if bad:
        print(f"partitions with lines not read or ratings in error: {bad}", file=sys.stderr)
    return DONE_WITH_BAD_LINES if bad else DONE


def arguments():
    parser = argparse.ArgumentParser(
        description="Rates records on a Spark cluster; other options go to `bragg stream`.",
        allow_abbrev=False)
    parser.add_argument("input", help="files with one record on a line, plain or compressed")
    parser.add_argument("output", help="a folder that is not there yet: one file for each partition")
    parser.add_argument("--rules", required=True, help="an id, or a folder in the archive")
    parser.add_argument("--subject", required=True, help="action, case, measure or risk")
    # A day of the cluster's own could be another one on each worker.
    parser.add_argument("--as-of", required=True, help="the day to speak for")
    parser.add_argument("--partitions", type=int, help="make at least so many")
    parser.add_argument(
        "--home", help="the folder with bragg and Rules on every machine, if there is no archive")
    return parser.parse_known_args()


def main():
    chosen, rest = arguments()
    # One thread, because Spark runs as many of these at once as there are processors.
    command = ["./bragg", "stream", "--jobs", "1", "--quiet", "--rules", chosen.rules,
               "--subject", chosen.subject, "--as-of", chosen.as_of, *rest]
    # A line ends where `bragg stream` says it does; Spark alone would end one at a carriage return, too.
    spark = SparkContext(conf=SparkConf().setAppName("bragg").set(
        "spark.hadoop.textinputformat.record.delimiter", "\n"))
    home = chosen.home

    # What is wrong whatever the records say is told here at once, and not by each worker.
    trial = subprocess.run(
        command, cwd=home or SparkFiles.get("bragg"), stdin=subprocess.DEVNULL, check=False)
    if trial.returncode != DONE:
        return trial.returncode

    outcomes = spark.accumulator([], Outcomes())
    # Bytes stay as they are. With nothing shuffled, each partition's outcome is counted once, however
    # often it was tried, and Spark's committer takes one attempt's file, whole.
    records = spark.textFile(chosen.input, chosen.partitions, use_unicode=False)
    records.mapPartitionsWithIndex(
        lambda partition, lines: rate(
            command, home or SparkFiles.get("bragg"), outcomes, partition, lines)
    ).saveAsTextFile(chosen.output)
    spark.stop()
    return report(outcomes.value)


if __name__ == "__main__":
    sys.exit(main())
