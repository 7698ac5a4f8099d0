"""What a person asks about a real plan, beside rating that plan once."""
from dataclasses import dataclass

from .places import BRAGG, PROJECT
from .starts import by_turns


@dataclass(frozen=True)
class Plan:
    name: str
    as_of: str
    ref: str  # a subject that is slow to explain
    level: str  # and the level to find a way to
    sweep: str  # a parameter, over 61 values


PLANS = [
    Plan("tameside", "2024-01-31", "1.2", "blue", "slip_days=0..60"),
    Plan("torbay", "2020-01-31", "2.1.1", "red", "major_slip_days=30..90"),
    Plan("herefordshire", "2022-10-31", "plan", "green", "slip_days=0..60"),
    Plan("worcestershire", "2017-02-24", "plan", "green", "grace_days=0..60"),
    Plan("stockton", "2023-08-31", "PEO1", "green", "slip_days=0..60"),
]

TITLES = {
    "assess": "`assess`, the ratings of the day",
    "explain": "`explain` of a subject",
    "path": "`explain --path-to`, the way to a level",
    "forecast": "`forecast` of a year",
    "trend": "`forecast --trend` of a year",
    "sweep": "`compare --sweep` over 61 values",
}


def questions(plan, folder):
    """What is asked, by the name of its title."""
    example, day = PROJECT / "Examples" / plan.name, ["--as-of", plan.as_of]
    words = {
        "assess": ["assess", example, "--output", folder / f"{plan.name}.json"],
        "explain": ["explain", example, plan.ref],
        "path": ["explain", example, plan.ref, "--path-to", plan.level],
        "forecast": ["forecast", example],
        "trend": ["forecast", example, "--trend"],
        "sweep": ["compare", example, "--sweep", plan.sweep],
    }
    return {name: ([BRAGG, *asked, *day], None) for name, asked in words.items()}


def of_plans(folder, rounds, tell):
    """Every question about each plan, with how many times the time of `assess` its answer took."""
    found = []
    for plan in PLANS:
        taken = by_turns(questions(plan, folder), rounds,
                         lambda words, plan=plan: tell(f"{plan.name}, {words}"))
        base = taken["assess"]["seconds"]["median"]
        for figures in taken.values():
            figures["ratio"] = figures["seconds"]["median"] / base
        found.append({"plan": plan.name, "answers": taken})
    return found
