#!/usr/bin/env python3
"""Invents the case records of this example; no child, family or worker stands behind any of them.

Usage: generate.py           writes the cases.ndjson of each day
       generate.py --check   fails where a file is not what it would write

The same seed gives the same bytes on every machine: of Python's generator only `random()` is used,
whose numbers are the same in every version.
"""

import json
import random
import sys
from datetime import date, timedelta
from pathlib import Path

SEED = 9
FIRST = date(2016, 6, 1)
LAST = date(2017, 2, 24)
DAYS = {
    LAST: "cases.ndjson",
    date(2016, 12, 23): "past/2016-12-23/cases.ndjson",
    date(2017, 1, 27): "past/2017-01-27/cases.ndjson",
}
HOLIDAYS = {date(2016, 8, 29), date(2016, 12, 26), date(2016, 12, 27), date(2017, 1, 2)}

chance = random.Random(SEED).random


def whole(low, high):
    return low + int(chance() * (high - low + 1))


def one_of(choices):
    return choices[int(chance() * len(choices))]


def is_working(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def working(day):
    """The day, or the next working day after it."""
    while not is_working(day):
        day += timedelta(1)
    return day


def later(day, count):
    """The day so many working days later."""
    for _ in range(count):
        day = working(day + timedelta(1))
    return day


def some_day(first=FIRST, last=LAST):
    return working(first + timedelta(whole(0, (last - first).days)))


def so_far(day, now):
    """A day that has come, as text; nothing where it lies ahead."""
    return day.isoformat() if day and day <= now else None


def stays_open(start):
    """When a child's case is closed, or never within the time looked at."""
    return None if chance() < 0.85 else start + timedelta(whole(90, 300))


def visits(start, limit, closed):
    """The days a child is seen: mostly well within the limit, sometimes late, sometimes missed."""
    seen, days = later(start, whole(0, 5)), []
    while seen <= LAST and not (closed and seen > closed):
        days.append(seen)
        luck = chance()
        usual = whole(limit // 2, limit - 1)
        gap = usual if luck < 0.8 else whole(limit + 1, limit + 8) if luck < 0.97 else 3 * limit
        seen = later(seen, gap)
    return days


def seen_by(days, now):
    return next((day.isoformat() for day in reversed(days) if day <= now), None)


def child(ref, title, kind, theme, limit, more=lambda start, now: {}):
    """A record that lasts: the child is seen again and again until the case is closed."""
    start = some_day(FIRST, date(2017, 2, 10))
    closed = stays_open(start)
    days = visits(start, limit, closed)
    is_unrecorded = chance() < 0.03

    def at(now):
        if start > now or (closed and closed < now - timedelta(30)):
            return None
        return {
            "ref": ref, "title": title, "kind": kind, "theme": theme,
            "status": "complete" if closed and closed <= now else "in_progress",
            "start": start.isoformat(),
            "last_visit": None if is_unrecorded else seen_by(days, now),
            **more(start, now),
        }

    return at


def protection(number):
    return child(
        f"CP-{number:04}", "Child protection plan", "protection", one_of(TEAMS), 20)


def in_need(number):
    return child(f"CIN-{number:04}", "Child in need plan", "in_need", one_of(TEAMS), 30)


def looked_after(number):
    is_long_term = chance() < 0.45
    age = whole(0, 17)
    made = date(2016, 1, 1) if chance() < 0.1 else None
    wait = whole(3, 24) if chance() < 0.93 else whole(28, 45)
    pathway = chance() < 0.8

    def more(start, now):
        plan = made or start + timedelta(wait)
        fields = {
            "long_term": is_long_term, "age": age, "care_plan": so_far(plan, now) or False,
        }
        if age >= 16:
            fields["pathway_plan"] = pathway
        return fields

    return child(
        f"LAC-{number:04}", "Child looked after", "looked_after", "Through care",
        60 if is_long_term else 30, more)


def step(ref, title, kind, theme, first, length):
    """A record that ends: kept until two months after its end."""
    start = some_day(first)
    end = working(start + timedelta(length()))
    has_end = chance() > 0.02

    def at(now):
        if start > now or end < now - timedelta(60):
            return None
        return {
            "ref": ref, "title": title, "kind": kind, "theme": theme,
            "status": "complete" if end <= now else "in_progress",
            "start": start.isoformat(), "end": so_far(end, now) if has_end else None,
        }

    return at


def conference(number):
    return step(
        f"ICPC-{number:04}", "First protection conference", "conference", "Safeguarding",
        date(2016, 10, 1), lambda: whole(12, 20) if chance() < 0.7 else whole(23, 40))


def assessment(number):
    return step(
        f"SWA-{number:04}", "Social work assessment", "assessment", "Family Front Door",
        date(2016, 9, 1), lambda: whole(20, 60) if chance() < 0.82 else whole(66, 90))


def proceedings(number):
    return step(
        f"CT-{number:04}", "Care proceedings", "proceedings", "Safeguarding",
        date(2016, 6, 1), lambda: whole(120, 180) if chance() < 0.6 else whole(184, 260))


def worker(number):
    is_new = chance() < 0.7
    loads = {day: whole(6, 14) if is_new else whole(12, 24) for day in sorted(DAYS)}

    def at(now):
        return {
            "ref": f"SW-{number:04}", "title": "Social worker", "kind": "worker",
            "theme": one_of_teams(number), "newly_qualified": is_new, "caseload": loads[now],
        }

    return at


TEAMS = ["Safeguarding North", "Safeguarding South", "Safeguarding Wyre Forest"]


def one_of_teams(number):
    return TEAMS[number % len(TEAMS)]


KINDS = [
    (protection, 70), (looked_after, 80), (in_need, 80), (conference, 40), (assessment, 70),
    (proceedings, 18), (worker, 16),
]


def main(words):
    records = [make(number) for make, count in KINDS for number in range(1, count + 1)]
    folder = Path(__file__).parent
    stale = []
    for day, name in DAYS.items():
        lines = [record(day) for record in records]
        text = "".join(
            json.dumps({name: value for name, value in line.items() if value is not None}) + "\n"
            for line in lines if line)
        path = folder / name
        if words == ["--check"]:
            if not path.exists() or path.read_bytes() != text.encode():
                stale.append(name)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
    if stale:
        sys.exit(f"not what the seed gives: {', '.join(stale)}")


main(sys.argv[1:])
