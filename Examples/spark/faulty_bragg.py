#!/usr/bin/env python3
"""Stands in for `bragg` in test_rate.py: rates the first records, and then ends what it runs in, once.

FAULTY_ONCE names a folder that is made by the first process that does so, and FAULTY_ENDS what is to end:
`process`, or the Spark `worker` that has started it. The real one lies beside it as `bragg-itself`.
"""
import os
import signal
import subprocess
import sys
import time

FIRST = 2000
bragg = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "bragg-itself"), *sys.argv[1:]]


def worker():
    """The Java process on a worker's side that this one comes from; none on the driver's."""
    process = os.getpid()
    while process > 1:
        with open(f"/proc/{process}/cmdline", "rb") as words:
            if b"CoarseGrainedExecutorBackend" in words.read():
                return process
        with open(f"/proc/{process}/stat") as numbers:
            process = int(numbers.read().rpartition(")")[2].split()[1])
    return None


def is_first():
    try:
        os.mkdir(os.environ["FAULTY_ONCE"])
    except FileExistsError:
        return False
    return True


if worker() is None or not is_first():
    os.execv(bragg[0], bragg)
records = b"".join(sys.stdin.buffer.readline() for _ in range(FIRST))
subprocess.run(bragg, input=records, check=True)
# What it wrote is on its way to the file.
time.sleep(1)
os.kill(os.getpid() if os.environ["FAULTY_ENDS"] == "process" else worker(), signal.SIGKILL)
time.sleep(60)
