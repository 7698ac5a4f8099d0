"""The tables' place in the README."""
from . import tables

START, END = "<!-- made by make bench -->\n", "<!-- to here -->\n"


def with_tables(text, results):
    """The README's text with the tables of these results between its two marks."""
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise ValueError(f"README.md has no `{START.strip()}` with `{END.strip()}` below it")
    return before + start + "\n" + tables.everything(results) + "\n" + end + after
