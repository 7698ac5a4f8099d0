"""Reads what engines decide, whatever else they write, and holds them to one another."""
import json
import math
from typing import NamedTuple


class Rated(NamedTuple):
    ref: str
    action: str
    impact: str
    shortfall: float | None  # the value of the breach; None where there is none


def parse(line):
    """The ratings in a line that an engine wrote."""
    record = json.loads(line)
    ratings = record["ratings"]
    breaches = {breach["threshold"]: float(breach["value"]) for breach in record["breaches"]}
    if breaches.keys() - {"shortfall"}:
        raise ValueError(f"unknown breaches {sorted(breaches)}")
    return Rated(record["ref"], ratings["action"]["level"], ratings["impact"]["level"],
                 breaches.get("shortfall"))


def same_shortfall(one, other):
    """To nine digits: engines write different numbers of them."""
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-9)


def are_same(one, other):
    return one[:3] == other[:3] and same_shortfall(one.shortfall, other.shortfall)


def difference(lines, expected):
    """What is wrong with an engine's lines, in words; nothing where all is as expected."""
    count = 0
    for count, line in enumerate(lines, 1):
        if count > len(expected):
            return f"more than {len(expected)} lines"
        try:
            rated = parse(line)
        except (ValueError, KeyError, TypeError) as error:
            return f"line {count} is no rating: {error}"
        if not are_same(rated, expected[count - 1]):
            return f"line {count} is {tuple(rated)}, not {tuple(expected[count - 1])}"
    if count < len(expected):
        return f"{count} lines, not {len(expected)}"
    return None


def difference_in(path, expected):
    with open(path, encoding="utf-8") as lines:
        return difference(lines, expected)


def read(path):
    """The ratings of a whole file."""
    with open(path, encoding="utf-8") as lines:
        return [parse(line) for line in lines]
