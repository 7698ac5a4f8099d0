"""Holds XML files against an XML Schema.

Usage: validate_junit.py SCHEMA FILE...
Prints `accepted FILE` or `refused FILE: why` for each file.
"""

import sys

import xmlschema


def main(schema_path, *paths):
    schema = xmlschema.XMLSchema(schema_path)
    for path in paths:
        error = next(schema.iter_errors(path), None)
        print(f"refused {path}: {error.reason}" if error else f"accepted {path}")


main(*sys.argv[1:])
