"""The benchmark's key by hand, over records that are dictionaries."""
from datetime import date

SLIP_DAYS, SHORTFALL_LIMIT = 30, 20
# Less than any figure's last digit, and more than what binary fractions add to it.
DUST = 1e-9


def action(record, as_of, today):
    if record["status"] == "complete":
        return "blue"
    due = record.get("due")
    if due is not None and due < as_of:
        return "red" if today - date.fromisoformat(due).toordinal() > SLIP_DAYS else "amber"
    for milestone in record["milestones"]:
        if not milestone.get("done") and milestone["due"] < as_of:
            return "amber"
    return "green"


def gap(measure):
    """How far the latest value is from its target; below 0 where it is better."""
    if measure["polarity"] == "lower":
        return measure["values"][-1] - measure["target"]
    return measure["target"] - measure["values"][-1]


def is_improving(measure):
    values = measure["values"]
    if measure["polarity"] == "lower":
        return values[-2] - values[-1] > DUST
    return values[-1] - values[-2] > DUST


def is_near(measure):
    short = gap(measure)
    return (short <= 0 or is_improving(measure)
            or short * 100 <= measure["target"] * measure["tolerance"] + DUST)


def impact(record):
    if record["status"] == "not_started":
        return "grey"
    measures = record["measures"]
    near = 0
    for measure in measures:
        near += is_near(measure)
    if near == len(measures):
        return "green"
    return "amber" if near * 2 >= len(measures) else "red"


def breaches(record):
    for measure in record["measures"]:
        short = gap(measure) * 100 / measure["target"]
        if short > SHORTFALL_LIMIT + DUST:
            return [{"threshold": "shortfall", "value": round(short, 10)}]
    return []


class Rater:
    """Rates records as of a day."""

    def __init__(self, as_of):
        self.as_of, self.today = as_of, date.fromisoformat(as_of).toordinal()

    def __call__(self, record):
        return {
            "ref": record["ref"],
            "ratings": {
                "action": {"level": action(record, self.as_of, self.today)},
                "impact": {"level": impact(record)}},
            "breaches": breaches(record)}
