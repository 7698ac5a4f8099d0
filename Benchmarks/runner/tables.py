"""The results as Markdown."""
from . import answers
from .figures import duration, megabytes, significant
from .peers import REFERENCE


def row(cells):
    return "| " + " | ".join(cells) + " |"


def table(head, rows, numbers_from=1):
    """Lines of a table; columns from a place on hold numbers."""
    rule = ["---" if place < numbers_from else "---:" for place in range(len(head))]
    return [row(head), "|" + "|".join(rule) + "|", *map(row, rows)]


def ratio(spread, digits=3):
    """The median of a ratio, with least and most."""
    least, middle, most = (significant(spread[name], digits) for name in ("min", "median", "max"))
    return middle if least == most else f"{middle} ({least} to {most})"


def number_of(cores):
    words = {2: "two cores", 4: "four cores", 8: "eight cores"}
    return words.get(cores, f"{cores} cores")


def in_order(engines):
    """Those that were timed, the fastest first."""
    timed = [engine for engine in engines if "one_core" in engine]
    return sorted(timed, key=lambda one: -one["one_core"]["records_per_second"]["median"])


def title(engine):
    """An engine with its package's version, and with the package's name where the title has it not."""
    name = engine["title"]
    if engine["package"].replace("-", " ") not in name.lower():
        name += f", {engine['package']}"
    name = f"{name} {engine['version']}".strip()
    return f"**{name}**" if engine["id"] == "bragg" else name


def all_cores_cells(engine):
    if "all_cores" not in engine:
        return ["", ""]
    every = engine["all_cores"]
    return [significant(every["records_per_second"]["median"]),
            "1" if engine["id"] == REFERENCE else significant(every["ratio"]["median"])]


def engine_cells(engine, has_all):
    one = engine["one_core"]
    cells = [title(engine), engine["rules"], f"{engine['records']:,}",
             significant(one["records_per_second"]["median"]),
             "1" if engine["id"] == REFERENCE else ratio(one["ratio"])]
    if has_all:
        cells += all_cores_cells(engine)
    return cells + [duration(engine["cold"]["seconds"]["median"]), megabytes(one["memory"])]


def engines_table(results):
    has_all = results["machine"]["cores"] > 1
    head = ["engine", "its rules are in", "records", "a second, one core", "ratio (least to most)"]
    head += [number_of(results["machine"]["cores"]), "ratio"] if has_all else []
    head += ["30 from cold start", "memory"]
    rows = [engine_cells(engine, has_all) for engine in in_order(results["engines"])]
    return table(head, rows, 2)


def troubles(results):
    """What could not be timed, and why."""
    return [f"- {engine['title']}: {engine['trouble']}"
            for engine in results["engines"] if engine["trouble"]]


def short_runs(results):
    cold, plan, tests = (results[name] for name in ("cold", "plan", "tests"))

    def median(figures):
        return duration(figures["seconds"]["median"])

    def start(name, bragg, empty):
        ratio = cold[bragg]["seconds"]["median"] / cold[empty]["seconds"]["median"]
        beside = f"{significant(ratio, 2)} times an empty Swift program ({median(cold[empty])})"
        return [name, median(cold[bragg]), beside, megabytes(cold[bragg]["memory"])]

    starts = [start("30 records", "bragg", "empty")]
    if "bragg-static" in cold:
        starts.append(start("30 records, built with `make static`", "bragg-static", "empty-static"))
    only_read = median(plan["read"])
    return table(["from start to end", "time", "beside", "memory"], [
        *starts,
        ["`bragg assess` of Tameside's plan", median(plan["assess"]),
         f"{significant(plan['ratio'], 2)} times a program that only reads the files ({only_read})",
         megabytes(plan["assess"]["memory"])],
        ["`bragg test` of all rule sets", median(tests["test"]), "",
         megabytes(tests["test"]["memory"])],
    ])


def answers_table(results):
    """What a person asks about each plan, a column for each."""
    plans = results["answers"]

    def cell(plan, name):
        figures = plan["answers"][name]
        time = duration(figures["seconds"]["median"])
        return time if name == "assess" else f"{time}, {significant(figures['ratio'], 2)} times"

    rows = [[title, *(cell(plan, name) for plan in plans)] for name, title in answers.TITLES.items()]
    return table(["about a plan", *(plan["plan"].capitalize() for plan in plans)], rows)


def point(line, size):
    return next((point for point in line if point["size"] == size), None)


def sizes_of(lines):
    return sorted({point["size"] for line in lines.values() for point in line})


def growth_cells(lines, names, size, show):
    found = [point(lines.get(name, []), size) for name in names]
    return [show(one) if one else "" for one in found]


def records_growth(results):
    lines = results["growth"]["records"]
    names = [name for name in ("bragg", "bragg, all cores", REFERENCE) if name in lines]
    heads = {"bragg": "Bragg, one core", "bragg, all cores": "Bragg, all cores",
             REFERENCE: "C++ host with Lua"}

    def show(one):
        return f"{duration(one['seconds']['median'])}, {megabytes(one['memory'])}"

    rows = [[f"{size:,}", *growth_cells(lines, names, size, show)] for size in sizes_of(lines)]
    return table(["records", *(heads[name] for name in names)], rows, 0)


def clauses_growth(results):
    found = results["growth"]["clauses"]

    def show(one):
        each = one["seconds"]["median"] / found["records"] * 1e6
        return f"{significant(each)} µs"

    lines = found["lines"]
    rows = [[f"{size:,}", *growth_cells(lines, ["bragg", REFERENCE], size, show)]
            for size in sizes_of(lines)]
    return table(["clauses, all tried", "Bragg, for each record", "C++ host with Lua"], rows, 0)


def machine_line(results):
    machine, effort = results["machine"], results["effort"]
    versions = machine["versions"]
    parts = [f"{machine['date']}", f"{machine['processor']}, {machine['cores']} cores",
             machine["memory"], machine["system"],
             f"Swift {versions['swift']}" if versions["swift"] else None,
             f"Lua {versions['lua']}" if versions["lua"] else None,
             f"commit {versions['commit']}" if versions["commit"] else None,
             f"{effort['rounds']} rounds"]
    return "; ".join(part for part in parts if part) + "."


def everything(results):
    """All tables, in the order of the README."""
    lines = [machine_line(results), "", *engines_table(results), ""]
    if troubles(results):
        lines += ["Not timed:", "", *troubles(results), ""]
    lines += [*short_runs(results), "", *answers_table(results), "", *records_growth(results), "", *clauses_growth(results)]
    return "\n".join(lines) + "\n"
