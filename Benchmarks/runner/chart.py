"""The results as a picture: dots for the engines, lines for growth."""
from . import svg
from .figures import significant
from .peers import REFERENCE
from .tables import in_order, number_of

WIDTH, LEFT, RIGHT = 880, 230, 30
OURS, OURS_ALL = "#1d6fb8", "#8fbfe8"
THEIRS, THEIRS_ALL = "#616e7c", "#b8c2cc"
STEP = 21


def short(number):
    """A mark of an axis: 100, 1k, 1M."""
    for size, letter in ((1e6, "M"), (1e3, "k")):
        if number >= size:
            return f"{number / size:g}{letter}"
    return f"{number:g}"


def rate(engine, way):
    return engine[way]["records_per_second"]["median"] if way in engine else None


def dots(engine, y, scale):
    """One core's speed with its number, and that of all cores."""
    shades = (OURS, OURS_ALL) if engine["id"].startswith("bragg") else (THEIRS, THEIRS_ALL)
    one, every = rate(engine, "one_core"), rate(engine, "all_cores")
    x, left = scale.place(one), scale.place(min(one, every or one))
    parts = [svg.text(left - 10, y + 4, significant(one), 10, "end", svg.FAINT)]
    if every is not None:
        parts.append(svg.dot(scale.place(every), y, 4, shades[1]))
    return parts + [svg.dot(x, y, 5, shades[0])]


def axis_below(scale, top, bottom):
    parts = []
    for mark in scale.marks():
        x = scale.place(mark)
        parts += [svg.line(x, top, x, bottom), svg.text(x, bottom + 14, short(mark), 10, "middle",
                                                        svg.FAINT)]
    return parts


def engines(results, top):
    """The engines' speeds, and how far down the picture they go."""
    rows = in_order(results["engines"])
    speeds = [rate(one, way) for one in rows for way in ("one_core", "all_cores") if way in one]
    # Room at the left for the number beside the slowest.
    scale = svg.LogScale(speeds + [min(speeds) / 2], LEFT, WIDTH - RIGHT)
    bottom = top + 40 + STEP * len(rows)
    cores = results["machine"]["cores"]
    light = f"; light: {number_of(cores)}" if cores > 1 else ""
    parts = [svg.text(20, top + 8, "Records rated in a second", 15, weight="bold"),
             svg.text(20, top + 25, f"dark: one core{light}; each mark of the scale is ten times the "
                      "one before", 11, colour=svg.FAINT),
             *axis_below(scale, top + 36, bottom)]
    for place, engine in enumerate(rows):
        y = top + 50 + place * STEP
        weight = "bold" if engine["id"].startswith("bragg") else "normal"
        parts += [svg.line(LEFT, y, WIDTH - RIGHT, y),
                  svg.text(LEFT - 10, y + 4, engine["title"], 12, "end", weight=weight),
                  *dots(engine, y, scale)]
    return parts, bottom + 20


COLOURS = {"bragg": OURS, "bragg, all cores": OURS_ALL, REFERENCE: THEIRS}
NAMES = {"bragg": "Bragg", "bragg, all cores": "Bragg, all cores", REFERENCE: "C++ host with Lua"}


class Plot:
    """Lines over two scales of powers of ten."""

    def __init__(self, title, unit, lines, left, top, width, height):
        self.title, self.unit = title, unit
        self.lines = {name: line for name, line in lines.items() if line}
        values = [pair for line in self.lines.values() for pair in line]
        self.across = svg.LogScale([x for x, _ in values], left + 40, left + width - 10)
        self.up = svg.LogScale([y for _, y in values], top + height, top + 34)
        self.left, self.top, self.bottom, self.right = left, top, top + height, left + width - 10

    def axes(self):
        parts = []
        for mark in self.up.marks():
            y = self.up.place(mark)
            parts += [svg.line(self.left + 40, y, self.right, y),
                      svg.text(self.left + 36, y + 3, short(mark), 10, "end", svg.FAINT)]
        for mark in self.across.marks():
            parts.append(svg.text(self.across.place(mark), self.bottom + 14, short(mark), 10,
                                  "middle", svg.FAINT))
        return parts

    def draw(self):
        parts = [svg.text(self.left, self.top + 8, self.title, 13, weight="bold"),
                 svg.text(self.left, self.top + 23, self.unit, 11, colour=svg.FAINT), *self.axes()]
        for name, line in self.lines.items():
            points = [(self.across.place(x), self.up.place(y)) for x, y in line]
            parts.append(svg.path(points, COLOURS[name]))
        return parts


def pairs(lines, value):
    return {name: [(point["size"], value(point)) for point in line]
            for name, line in lines.items()}


def plots(results, top):
    records, clauses = results["growth"]["records"], results["growth"]["clauses"]
    width, height = (WIDTH - 40) / 3, 190
    each = clauses["records"]
    drawn = [
        ("Time", "seconds, by number of records",
         pairs(records, lambda point: point["seconds"]["median"])),
        ("Memory", "MB at most, by number of records",
         pairs(records, lambda point: point["memory"] / 1e6)),
        ("Clauses", "µs for each record, by number of clauses tried",
         pairs(clauses["lines"], lambda point: point["seconds"]["median"] / each * 1e6)),
    ]
    parts = []
    for place, (title, unit, lines) in enumerate(drawn):
        parts += Plot(title, unit, lines, 20 + place * width, top, width, height).draw()
    return parts, top + height + 34


def key(names, top):
    parts, x = [], 20
    for name in names:
        parts += [svg.box(x, top - 8, 14, 8, COLOURS[name]), svg.text(x + 20, top, NAMES[name], 11)]
        x += 44 + 7 * len(NAMES[name])
    return parts, top + 16


def draw(results):
    """The whole picture as SVG."""
    parts, bottom = engines(results, 20)
    for drawn in (lambda top: plots(results, top),
                  lambda top: key(results["growth"]["records"], top)):
        more, bottom = drawn(bottom + 12)
        parts += more
    return svg.page(WIDTH, round(bottom), parts)
