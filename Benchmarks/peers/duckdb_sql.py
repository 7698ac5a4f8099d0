"""The benchmark's key in SQL, by DuckDB: duckdb_sql.py THREADS AS-OF < records > ratings"""
import pathlib
import sys

import duckdb

threads, as_of = int(sys.argv[1]), sys.argv[2]
query = pathlib.Path(__file__).with_name("duckdb_rules.sql").read_text(encoding="utf-8")
database = duckdb.connect(config={"threads": threads})
database.execute(query.replace("$as_of", f"DATE '{as_of}'"))
