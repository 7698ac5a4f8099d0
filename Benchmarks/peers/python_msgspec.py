"""Python with msgspec, which reads only the fields it is told of: python_msgspec.py AS-OF < records > ratings"""
import sys
from datetime import date

import msgspec

SLIP_DAYS, SHORTFALL_LIMIT = 30, 20
DUST = 1e-9


class Milestone(msgspec.Struct, gc=False):
    due: str
    done: bool = False


class Measure(msgspec.Struct, gc=False):
    polarity: str
    target: float
    tolerance: float
    values: list[float]


class Record(msgspec.Struct, gc=False):
    ref: str
    status: str
    milestones: list[Milestone]
    measures: list[Measure]
    due: str | None = None


class Level(msgspec.Struct, gc=False):
    level: str


class Ratings(msgspec.Struct, gc=False):
    action: Level
    impact: Level


class Breach(msgspec.Struct, gc=False):
    threshold: str
    value: float


class Rated(msgspec.Struct, gc=False):
    ref: str
    ratings: Ratings
    breaches: list[Breach]


as_of = sys.argv[1]
today = date.fromisoformat(as_of).toordinal()
level = {name: Level(name) for name in ("blue", "green", "amber", "red", "grey")}


def action(record):
    if record.status == "complete":
        return "blue"
    due = record.due
    if due is not None and due < as_of:
        return "red" if today - date.fromisoformat(due).toordinal() > SLIP_DAYS else "amber"
    for milestone in record.milestones:
        if not milestone.done and milestone.due < as_of:
            return "amber"
    return "green"


def gap(measure):
    """How far the latest value is from its target; below 0 where it is better."""
    if measure.polarity == "lower":
        return measure.values[-1] - measure.target
    return measure.target - measure.values[-1]


def is_improving(measure):
    values = measure.values
    if measure.polarity == "lower":
        return values[-2] - values[-1] > DUST
    return values[-1] - values[-2] > DUST


def is_near(measure):
    short = gap(measure)
    return (short <= 0 or is_improving(measure)
            or short * 100 <= measure.target * measure.tolerance + DUST)


def impact(record):
    if record.status == "not_started":
        return "grey"
    measures = record.measures
    near = 0
    for measure in measures:
        near += is_near(measure)
    if near == len(measures):
        return "green"
    return "amber" if near * 2 >= len(measures) else "red"


def breaches(record):
    for measure in record.measures:
        short = gap(measure) * 100 / measure.target
        if short > SHORTFALL_LIMIT + DUST:
            return [Breach("shortfall", round(short, 10))]
    return []


decode = msgspec.json.Decoder(Record).decode
encode = msgspec.json.Encoder().encode
write = sys.stdout.buffer.write
for line in sys.stdin.buffer:
    record = decode(line)
    ratings = Ratings(level[action(record)], level[impact(record)])
    write(encode(Rated(record.ref, ratings, breaches(record))))
    write(b"\n")
