"""All of the benchmark, from what has to be installed to what is written."""
import dataclasses
import json
import pathlib
import sys
import tempfile

from . import answers, chart, growth, install, machine, readme, starts, tables
from .checking import Checked, Checker
from .effort import FULL, QUICK
from .measure import Failed
from .peers import PEERS_MEASURED, REFERENCE
from .places import BRAGG, QUICK_RESULTS, README, RESULTS, swift
from .records import Records
from .speed import Speed

FORMAT = 1


def tell(words):
    print(words, file=sys.stderr, flush=True)


def telling(part):
    return lambda words: tell(f"{part}: {words}")


def chosen(only):
    """The engines to measure: all, or some and those that are always needed."""
    unknown = set(only) - {peer.id for peer in PEERS_MEASURED}
    if unknown:
        sys.exit(f"no such engine: {', '.join(sorted(unknown))}; there are "
                 + ", ".join(peer.id for peer in PEERS_MEASURED))
    wanted = {"bragg", REFERENCE, *only}
    return [peer for peer in PEERS_MEASURED if not only or peer.id in wanted]


def check_all(peers, checker, present):
    """Each engine, held to the key and to Bragg; ends the run where the two that matter are wrong."""
    engines = []
    for peer in peers:
        tell(f"checking: {peer.title}")
        missing = install.why_missing(peer, present)
        checked = Checked(peer, trouble=missing) if missing else checker.check(peer)
        if checked.trouble:
            tell(f"  {checked.trouble}")
            if peer.id in ("bragg", REFERENCE):
                sys.exit(1)
        engines.append(checked)
    return engines


def described(checked, speeds, cold, versions):
    """An engine in the results."""
    peer = checked.peer
    engine = {"id": peer.id, "title": peer.title, "rules": peer.rules, "package": peer.package,
              "version": versions.get(peer.package, ""), "records": checked.count,
              "trouble": checked.trouble}
    if checked.is_right:
        engine |= speeds[peer.id] | {"cold": cold[peer.id]}
    return engine


def measure(effort, only, folder):
    """The results, as they are written."""
    present = install.everything()
    where = machine.everything(present)
    records = Records(folder)
    checker = Checker(folder, records, effort)
    for wrong in (records.check(), checker.find_expected()):
        if wrong:
            sys.exit(wrong)
    engines = check_all(chosen(only), checker, present)
    speeds = Speed(folder, records, effort.rounds).measure(engines, telling("records"))
    cold = starts.cold(engines, records, effort.start_rounds, telling("30 records"))
    limit = effort.growth_seconds
    return {
        "format": FORMAT,
        "machine": where,
        "effort": dataclasses.asdict(effort),
        "reference": REFERENCE,
        "engines": [described(one, speeds, cold, present) for one in engines],
        "cold": {name: taken for name, taken in cold.items()
                 if name.partition("-")[0] in ("empty", "bragg")},
        "plan": starts.plan(folder, effort.plan_rounds, telling("a plan")),
        "answers": answers.of_plans(folder, effort.answer_rounds, telling("answers")),
        "tests": starts.rule_tests(effort.test_rounds, telling("rule sets' tests")),
        "growth": {
            "records": growth.of_records(records, limit, telling("growth, records")),
            "clauses": growth.of_clauses(
                folder, records, effort.clause_records, limit, telling("growth, clauses"))},
    }


def write(results, folder):
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(results, indent=1, ensure_ascii=False) + "\n"
    (folder / "results.json").write_text(text, encoding="utf-8")
    draw(results, folder)


def draw(results, folder):
    (folder / "chart.svg").write_text(chart.draw(results), encoding="utf-8")


def run(options):
    """The exit code: 0 where every engine that could be had agrees."""
    folder = QUICK_RESULTS if options.quick or options.only else RESULTS
    if options.again:
        results = json.loads((folder / "results.json").read_text(encoding="utf-8"))
        draw(results, folder)
    else:
        for program in (BRAGG, swift("record-generator"), swift("empty-program")):
            if not program.exists():
                sys.exit(f"{program.name} is not built: run `make bench`")
        with tempfile.TemporaryDirectory() as scratch:
            try:
                results = measure(QUICK if options.quick else FULL, options.only,
                                  pathlib.Path(scratch))
            except Failed as error:
                sys.exit(str(error))
        write(results, folder)
    print(tables.everything(results), end="")
    if options.readme:
        text = readme.with_tables(README.read_text(encoding="utf-8"), results)
        README.write_text(text, encoding="utf-8")
    differing = [one["id"] for one in results["engines"]
                 if (one["trouble"] or "").startswith("rates otherwise")]
    return 1 if differing else 0
