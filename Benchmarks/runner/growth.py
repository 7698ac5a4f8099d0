"""How time and memory grow with the number of records and of clauses."""
from .figures import spread
from .measure import cores, take
from .peers import PEERS_MEASURED, REFERENCE, bragg_stream
from .places import AS_OF, COMPILED

COUNTS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
CLAUSES = [1, 2, 5, 10, 20, 50, 100, 200, 500]

CLAUSE = """  {{ id = "c{0}", rating = "amber", means = "More than {1}",
    when = function(c) return c.progress > {1} end }},
"""
PART = "return {{\n{}}}\n"
# A file of a rule set may not be long.
CLAUSES_IN_PART = 100
RULE_SET = """local clauses = {{}}
for part = 1, {} do
  for _, clause in ipairs(require("part" .. part)) do clauses[#clauses + 1] = clause end
end
clauses[#clauses + 1] = {{ id = "last", rating = "green", means = "None of them", otherwise = true }}

return ruleset {{
  id = "clauses", version = "1", title = "Clauses", source = "made up",
  scale = {{
    {{ id = "green", label = "Green", letter = "G", meaning = "On track" }},
    {{ id = "amber", label = "Amber", letter = "A", meaning = "Off track" }},
  }},
  fields = {{ cases = {{ progress = "how much is done, in per cent" }} }},
  cases = {{ action = clauses }},
}}
"""
PLAIN_CLAUSE = "  {{ rating = \"amber\", when = function(c) return c.progress > {} end }},\n"
PLAIN_RULE_SET = """local clauses = {{
{}}}
return function(record)
  for i = 1, #clauses do
    if clauses[i].when(record) then return record.ref, clauses[i].rating, "green", 0 end
  end
  return record.ref, "green", "green", 0
end
"""


def rules_of(folder, number):
    """A rule set of so many clauses, of which only the last holds: for Bragg, and as plain Lua."""
    limits = range(101, 100 + number)
    ours, plain = folder / f"clauses-{number}", folder / f"clauses-{number}.lua"
    ours.mkdir()
    clauses = [CLAUSE.format(limit - 100, limit) for limit in limits]
    parts = [clauses[first:first + CLAUSES_IN_PART]
             for first in range(0, len(clauses), CLAUSES_IN_PART)]
    for place, part in enumerate(parts, 1):
        (ours / f"part{place}.lua").write_text(PART.format("".join(part)), encoding="utf-8")
    (ours / "rules.lua").write_text(RULE_SET.format(len(parts)), encoding="utf-8")
    text = "".join(map(PLAIN_CLAUSE.format, limits))
    plain.write_text(PLAIN_RULE_SET.format(text), encoding="utf-8")
    return ours, plain


class Line:
    """A command for each size, until one would take too long."""

    def __init__(self, commands, limit, core=None):
        self.commands, self.limit, self.core = commands, limit, core
        self.points = []

    def takes_too_long(self, size):
        """Whether the next one would, going on as the last two did."""
        if len(self.points) < 2:
            return False
        (before, then), (last, now) = ((point["size"], point["seconds"]["median"])
                                       for point in self.points[-2:])
        return now + max(now - then, 0) / (last - before) * (size - last) > self.limit

    def measure(self, size):
        if self.takes_too_long(size):
            return
        words, source = self.commands(size)
        first = take(words, source, core=self.core)
        rest = 4 if first.wall < 0.2 else 2 if first.wall < 5 else 0
        taken = [first] + [take(words, source, core=self.core) for _ in range(rest)]
        self.points.append({"size": size, "seconds": spread([one.wall for one in taken]),
                            "memory": max(one.memory for one in taken)})


def points(lines, sizes, tell):
    for size in sizes:
        tell(f"of {size:,}")
        for line in lines.values():
            line.measure(size)
    return {name: line.points for name, line in lines.items()}


def of_records(records, limit, tell):
    """Bragg on one core and on all, and the reference on one, over more and more records."""
    by_id = {peer.id: peer for peer in PEERS_MEASURED}

    def line(id, threads, core):
        return Line(lambda size: (by_id[id].words(threads), records.of(size)), limit, core)

    core = cores()[-1]
    lines = {"bragg": line("bragg", 1, core), REFERENCE: line(REFERENCE, 1, core)}
    if len(cores()) > 1:
        lines["bragg, all cores"] = line("bragg", len(cores()), None)
    return points(lines, COUNTS, tell)


def of_clauses(folder, records, count, limit, tell):
    """The same records by rule sets of more and more clauses, on one core."""
    source = records.of(count)
    made = {number: rules_of(folder, number) for number in CLAUSES}
    core = cores()[-1]
    lines = {
        "bragg": Line(lambda number: (bragg_stream(made[number][0], 1), source), limit, core),
        REFERENCE: Line(lambda number: ([COMPILED / "lua-host", made[number][1], AS_OF], source),
                        limit, core),
    }
    return {"records": count, "lines": points(lines, CLAUSES, tell)}
