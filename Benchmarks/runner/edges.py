"""Records on both sides of every limit of the benchmark's key, and what the key says of them, by hand.

Every engine has to rate these right before it is timed.
"""
import json

from .ratings import Rated

# On its target, so that the measures say green and nothing is short.
FINE = {"polarity": "higher", "baseline": 50.5, "target": 90, "tolerance": 5,
        "values": [90, 90, 90]}
# Far from its target and not improving; 50 of 100 is 50 per cent short.
FAR = {**FINE, "target": 100, "values": [50, 50, 50]}


def measure(values, target, tolerance=10, polarity="higher"):
    return {**FINE, "values": values, "target": target, "tolerance": tolerance,
            "polarity": polarity}


def milestone(due, **more):
    return {"due": due, **more}


# What differs from an action that is in time with a measure on target; action, impact, shortfall.
CASES = [
    ({}, "green", "green", None),
    ({"status": "complete", "due": "2020-01-01"}, "blue", "green", None),
    ({"status": "not_started", "measures": [FAR]}, "green", "grey", 50),
    ({"status": "paused", "due": "2023-12-31"}, "red", "green", None),
    # Days past due as of 31 January 2024.
    ({"due": "2024-02-01"}, "green", "green", None),
    ({"due": "2024-01-31"}, "green", "green", None),
    ({"due": "2024-01-30"}, "amber", "green", None),
    ({"due": "2024-01-01"}, "amber", "green", None),
    ({"due": "2023-12-31"}, "red", "green", None),
    ({"due": "2022-02-28"}, "red", "green", None),
    # No due day, for which the milestones decide.
    ({"due": None}, "green", "green", None),
    ({"due": None, "milestones": [milestone("2024-01-30", done=False)]}, "amber", "green", None),
    ({"milestones": [milestone("2024-01-30", done=False)]}, "amber", "green", None),
    ({"milestones": [milestone("2024-01-31", done=False)]}, "green", "green", None),
    ({"milestones": [milestone("2024-01-30", done=True)]}, "green", "green", None),
    ({"milestones": [milestone("2024-01-30")]}, "amber", "green", None),
    ({"milestones": []}, "green", "green", None),
    # On the edge of the tolerance, in decimals: 84.6 is 10 per cent under 94.
    ({"measures": [measure([90, 90, 84.6], 94)]}, "green", "green", None),
    ({"measures": [measure([90, 90, 84.5], 94)]}, "green", "red", None),
    ({"measures": [measure([20, 20, 22.2], 20, 11, "lower")]}, "green", "green", None),
    ({"measures": [measure([20, 20, 22.3], 20, 11, "lower")]}, "green", "red", None),
    # Of three values the last two say whether it improves; the same again does not.
    ({"measures": [measure([90.5, 70.1, 70.2], 80)]}, "green", "green", None),
    ({"measures": [measure([60.5, 70.2, 70.2], 80)]}, "green", "red", None),
    ({"measures": [measure([50, 60.3, 60.2], 51, 10, "lower")]}, "green", "green", None),
    ({"measures": [measure([70, 60.2, 60.2], 51, 10, "lower")]}, "green", "red", None),
    ({"measures": [measure([70, 60.2, 60.2], 65, 10, "lower")]}, "green", "green", None),
    # Of the measures all, half, and less than half are near.
    ({"measures": [FINE, FAR]}, "green", "amber", 50),
    ({"measures": [FINE, FINE, FAR]}, "green", "amber", 50),
    ({"measures": [FINE, FAR, FAR]}, "green", "red", 50),
    ({"measures": [FAR, FINE, FAR, FINE]}, "green", "amber", 50),
    # A shortfall of 20 per cent is allowed; the first that is more counts.
    ({"measures": [measure([70, 80, 80], 100)]}, "green", "red", None),
    ({"measures": [measure([70, 80, 79.9], 100)]}, "green", "red", 20.1),
    ({"measures": [measure([80, 70.2, 75.2], 94)]}, "green", "green", None),
    ({"measures": [measure([80, 70.2, 75.1], 94)]}, "green", "green", 18.9 / 0.94),
    ({"measures": [measure([30, 48, 48], 40, 20, "lower")]}, "green", "green", None),
    ({"measures": [measure([30, 48.1, 48.1], 40, 20, "lower")]}, "green", "red", 20.25),
    ({"measures": [FINE, measure([1, 2, 60], 90), FAR]}, "green", "amber", 100 / 3),
]


def records():
    """The records as they are read, one a line, and what is expected of each."""
    lines, expected = [], []
    for place, (changes, action, impact, shortfall) in enumerate(CASES, 1):
        record = {"ref": f"E-{place}", "theme": "Edges", "status": "in_progress",
                  "start": "2023-01-01", "due": "2024-12-31", "progress": 50, "milestones": [],
                  "measures": [FINE], **changes}
        if record["due"] is None:
            del record["due"]
        record["measures"] = [{"id": f"M{number}", **measure}
                              for number, measure in enumerate(record["measures"], 1)]
        lines.append(json.dumps(record))
        expected.append(Rated(record["ref"], action, impact, shortfall))
    return lines, expected
