"""Where things are."""
import os
import pathlib

BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
PROJECT = BENCHMARKS.parent
BUILD = BENCHMARKS / ".build"
PEERS = BENCHMARKS / "peers"
COMPILED = BUILD / "peers"
PYTHON = BUILD / "venv" / "bin" / "python"
RULES = BENCHMARKS / "rules"
RESULTS = BENCHMARKS / "results"
QUICK_RESULTS = BUILD / "results"
README = PROJECT / "README.md"

BRAGG = pathlib.Path(os.environ.get("BRAGG", PROJECT / ".build/release/bragg")).resolve()
# Built with Swift's own library in them, where somebody asked for it.
STATIC_BRAGG = PROJECT / ".build-static/release/bragg"
STATIC_EMPTY = BENCHMARKS / ".build-static/release/empty-program"
# The day for which everything is rated.
AS_OF = "2024-01-31"


def swift(product):
    """A program of the package `Benchmarks`."""
    return BUILD / "release" / product
