"""The results as a picture: bars for the engines, lines for growth."""
from . import svg
from .figures import significant
from .peers import REFERENCE
from .tables import in_order, number_of

WIDTH, LEFT, RIGHT = 880, 216, 70
OURS, OURS_ALL = "#1d6fb8", "#9cc7ea"
THEIRS, THEIRS_ALL = "#7b8794", "#cbd2d9"
BAR = 9


def short(number):
    """A mark of an axis: 100, 1k, 1M."""
    for size, letter in ((1e6, "M"), (1e3, "k")):
        if number >= size:
            return f"{number / size:g}{letter}"
    return f"{number:g}"


def rate(engine, way):
    return engine[way]["records_per_second"]["median"] if way in engine else None


def bar(engine, way, y, scale):
    speed = rate(engine, way)
    if speed is None:
        return []
    is_all = way == "all_cores"
    shades = (OURS, OURS_ALL) if engine["id"] == "bragg" else (THEIRS, THEIRS_ALL)
    end = scale.place(speed)
    return [svg.box(LEFT, y, end - LEFT, BAR, shades[is_all]),
            svg.text(end + 4, y + BAR - 1, significant(speed), 10, colour=svg.FAINT)]


def axis_below(scale, top, bottom):
    parts = []
    for mark in scale.marks():
        x = scale.place(mark)
        parts += [svg.line(x, top, x, bottom), svg.text(x, bottom + 14, short(mark), 10, "middle",
                                                        svg.FAINT)]
    return parts


def bars(results, top):
    """The engines' speeds, and how far down the picture they go."""
    engines = in_order(results["engines"])
    ways = [way for way in ("one_core", "all_cores") if any(way in one for one in engines)]
    step = len(ways) * (BAR + 1) + 9
    speeds = [rate(one, way) for one in engines for way in ways if way in one]
    scale = svg.LogScale(speeds, LEFT, WIDTH - RIGHT)
    bottom = top + 34 + step * len(engines)
    parts = [svg.text(20, top + 8, "Records rated in a second", 15, weight="bold"),
             svg.text(20, top + 25, "dark: one core; light: " + number_of(results["machine"]["cores"])
                      + "; each step of the scale is ten times the one before", 11,
                      colour=svg.FAINT)]
    parts += axis_below(scale, top + 36, bottom)
    for place, engine in enumerate(engines):
        y = top + 40 + place * step
        weight = "bold" if engine["id"] == "bragg" else "normal"
        parts.append(svg.text(LEFT - 8, y + step / 2 - 1, engine["title"], 12, "end", weight=weight))
        for number, way in enumerate(ways):
            parts += bar(engine, way, y + number * (BAR + 1), scale)
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
    parts, bottom = bars(results, 20)
    for drawn in (lambda top: plots(results, top),
                  lambda top: key(results["growth"]["records"], top)):
        more, bottom = drawn(bottom + 12)
        parts += more
    return svg.page(WIDTH, round(bottom), parts)
