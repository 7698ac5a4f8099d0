"""Runs programs and tells what they took."""
import os
import subprocess
from dataclasses import dataclass

from .places import COMPILED


class Failed(Exception):
    """A program that ended with an error, and its last words."""


@dataclass(frozen=True)
class Taken:
    wall: float  # seconds
    processor: float  # seconds
    memory: int  # bytes, at most


def cores():
    """The processor cores that there are for this."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return list(range(os.cpu_count() or 1))


def last_words(errors):
    """The last line that tells what happened, and not where, as Python and Lua go on to do."""
    telling = [line for line in errors.splitlines()
               if line[:1].strip() and line != "stack traceback:"]
    return telling[-1] if telling else "it said nothing"


class Running:
    """A program that was started, between two open files."""

    def __init__(self, words, source, sink, core=None):
        self.words = [str(word) for word in words]
        figures, theirs = os.pipe()
        self.figures = open(figures, encoding="ascii")
        launch = [str(COMPILED / "measured"), str(theirs), "-" if core is None else str(core),
                  *self.words]
        self.process = subprocess.Popen(launch, stdin=source, stdout=sink, stderr=subprocess.PIPE,
                                        pass_fds=[theirs])
        os.close(theirs)

    def wait(self):
        """What it took; raises Failed where it ended with an error."""
        _, errors = self.process.communicate()
        with self.figures:
            figures = self.figures.read().split()
        if len(figures) == 4 and figures[3] == "0":
            wall, processor, memory, _ = map(int, figures)
            return Taken(wall / 1e9, processor / 1e6, memory * 1024)
        status = figures[3] if len(figures) == 4 else self.process.returncode
        said = last_words(errors.decode(errors="replace"))
        raise Failed(f"{os.path.basename(self.words[0])} ended with {status}: {said}")


def take(words, source=None, sink=None, core=None):
    """Runs a program to its end; without files it reads nothing, and what it prints is dropped."""
    with open(source or os.devnull, "rb") as reading, open(sink or os.devnull, "wb") as writing:
        return Running(words, reading, writing, core).wait()


def take_together(jobs):
    """Runs programs at the same time, each with its own files: the longest time, the sum of the rest."""
    opened = [(words, open(source, "rb"), open(sink, "wb")) for words, source, sink in jobs]
    try:
        running = [Running(*job) for job in opened]
        taken = [one.wait() for one in running]
    finally:
        for _, source, sink in opened:
            source.close()
            sink.close()
    return Taken(max(one.wall for one in taken), sum(one.processor for one in taken),
                 sum(one.memory for one in taken))
