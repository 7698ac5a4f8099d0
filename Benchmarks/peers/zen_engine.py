"""The ZEN engine, its rules in zen_rules.json: zen_engine.py AS-OF < records > ratings"""
import pathlib
import sys

import orjson
import zen

rules = pathlib.Path(__file__).with_name("zen_rules.json").read_text(encoding="utf-8")
evaluate = zen.ZenEngine().create_decision(rules).evaluate
write = sys.stdout.buffer.write
for line in sys.stdin.buffer:
    record = orjson.loads(line)
    record["as_of"] = sys.argv[1]
    write(orjson.dumps(evaluate(record)["result"], option=orjson.OPT_APPEND_NEWLINE))
