"""Short runs: from process start to end."""
from .figures import spread
from .measure import take
from .peers import bragg_stream
from .places import AS_OF, BRAGG, PROJECT, RULES, STATIC_BRAGG, STATIC_EMPTY, swift

COLD_RECORDS = 30


def by_turns(commands, rounds, tell):
    """Wall clock and memory of commands, each once in every round: {name: figures}."""
    taken = {name: [] for name in commands}
    # The first round fills the system's caches.
    for turn in range(rounds + 1):
        if turn % 10 == 0:
            tell(f"round {turn} of {rounds}")
        for name, (words, source) in commands.items():
            one = take(words, source)
            if turn > 0:
                taken[name].append(one)
    return {name: {"seconds": spread([one.wall for one in row]),
                   "processor_seconds": spread([one.processor for one in row]),
                   "memory": max(one.memory for one in row)} for name, row in taken.items()}


def with_ratio(found, name, base):
    """How many times the time of another a program took, by the medians."""
    found["ratio"] = found[name]["seconds"]["median"] / found[base]["seconds"]["median"]
    return found


def cold(engines, records, rounds, tell):
    """30 records from cold start, beside an empty Swift program built the same way."""
    source = records.of(COLD_RECORDS)
    commands = {"empty": ([swift("empty-program")], None)}
    for checked in engines:
        if checked.is_right:
            threads = 0 if checked.peer.id == "bragg" else 1
            commands[checked.peer.id] = checked.peer.words(threads), source
    if STATIC_BRAGG.exists() and STATIC_EMPTY.exists():
        commands["empty-static"] = [STATIC_EMPTY], None
        commands["bragg-static"] = [STATIC_BRAGG, *bragg_stream(RULES, 0)[1:]], source
    return by_turns(commands, rounds, tell)


def plan(folder, rounds, tell):
    """A real plan, beside a program that only reads its files."""
    tameside = PROJECT / "Examples/tameside"
    files = [tameside / "plan.json", tameside / "performance.json"]
    assess = [BRAGG, "assess", tameside, "--as-of", AS_OF, "--rules", PROJECT / "Rules/tameside",
              "--output", folder / "results.json"]
    commands = {"read": ([swift("read-only-baseline"), *files], None), "assess": (assess, None)}
    return with_ratio(by_turns(commands, rounds, tell), "assess", "read")


def rule_tests(rounds, tell):
    """The cases of all rule sets."""
    return by_turns({"test": ([BRAGG, "test", PROJECT / "Rules", "--quiet"], None)}, rounds, tell)
