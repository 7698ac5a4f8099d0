"""The benchmark's key in Rego, by rego-cpp: rego_rules.py AS-OF < records > ratings"""
import pathlib
import sys
from datetime import date, timedelta

import orjson
import regopy

as_of = sys.argv[1]
slipped_before = (date.fromisoformat(as_of) - timedelta(days=30)).isoformat()
rules = pathlib.Path(__file__).with_name("rego_rules.rego").read_text(encoding="utf-8")
rego = regopy.Interpreter()
rego.add_data({"as_of": as_of, "slipped_before": slipped_before})
rego.add_module("benchmark", rules)
bundle = rego.build("rated = data.benchmark.ratings")
write = sys.stdout.buffer.write
for line in sys.stdin.buffer:
    record = orjson.loads(line)
    rego.set_input(record)
    rated = rego.query_bundle(bundle)[0]["rated"]
    breaches = [{"threshold": "shortfall", "value": round(float(short), 10)}
                for short in rated["shortfalls"][:1]]
    ratings = {name: {"level": rated[name]} for name in ("action", "impact")}
    answer = {"ref": record["ref"], "ratings": ratings, "breaches": breaches}
    write(orjson.dumps(answer, option=orjson.OPT_APPEND_NEWLINE))
