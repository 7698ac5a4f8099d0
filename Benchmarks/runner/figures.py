"""Medians, spreads, and numbers as people read them."""
import statistics


def spread(values):
    """Least, median and most of several rounds."""
    return {"min": min(values), "median": statistics.median(values), "max": max(values)}


def nice_below(count):
    """The largest of 1, 2, 5, 10, 20, 50 … that is not above a number."""
    step = 1
    while True:
        for digit in (5, 2, 1):
            if digit * step <= count < 10 * step:
                return digit * step
        if count < 1:
            return 1
        step *= 10


def significant(number, digits=3):
    """A number with so many digits that count, thousands apart: 1,230,000; 45.6; 0.00123."""
    if number == 0:
        return "0"
    rounded = float(f"{number:.{digits}g}")
    if abs(rounded) >= 10 ** (digits - 1):
        return f"{rounded:,.0f}"
    places, size = digits - 1, abs(rounded)
    while size >= 10:
        places, size = places - 1, size / 10
    while size < 1:
        places, size = places + 1, size * 10
    return f"{rounded:.{places}f}"


def milliseconds(seconds):
    return f"{significant(seconds * 1000)} ms"


def duration(seconds):
    return f"{significant(seconds)} s" if seconds >= 1 else milliseconds(seconds)


def megabytes(size):
    return f"{size / 1e6:,.0f} MB"
