"""Holds JSON files against a JSON Schema, of the draft that it names.

Usage: validate.py SCHEMA FILE...
Of a file whose name ends in .ndjson, each line that is not blank is held against it.
Prints `accepted FILE` or `refused FILE: why` for each file; fails where the schema is none.
"""

import json
import math
import sys

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import best_match
from jsonschema.validators import validator_for


def members(pairs):
    """An object, unless it says a thing twice."""
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name stands twice in an object")
    return dict(pairs)


def decimal(digits):
    """A number, unless it is beyond a double."""
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"{digits} is too large")
    return number


def constant(word):
    """Python reads NaN and Infinity, which JSON does not have."""
    raise ValueError(f"{word} is not JSON")


def read(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    texts = filter(str.strip, text.split("\n")) if path.endswith(".ndjson") else [text]
    return [
        json.loads(
            one, object_pairs_hook=members, parse_float=decimal, parse_constant=constant
        )
        for one in texts
    ]


def fault(validator, path):
    """Why a file is refused; None where it is accepted."""
    try:
        error = best_match(fault for one in read(path) for fault in validator.iter_errors(one))
    except ValueError as error:
        return str(error)
    return error and f"{error.json_path}: {error.message}"


def main(schema_path, *paths):
    (schema,) = read(schema_path)
    draft = validator_for(schema, default=Draft202012Validator)
    draft.check_schema(schema)
    validator = draft(schema, format_checker=FormatChecker(["date"]))
    for path in paths:
        why = fault(validator, path)
        print(f"refused {path}: {why}" if why else f"accepted {path}")


main(*sys.argv[1:])
