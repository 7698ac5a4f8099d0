"""Python with lupa, the rules in Lua: python_lupa.py AS-OF < records > ratings"""
import pathlib
import sys

import orjson
from lupa.lua54 import LuaRuntime

lua = LuaRuntime()
rules = pathlib.Path(__file__).with_name("rules.lua").read_text(encoding="utf-8")
rate = lua.eval("function(text, as_of) return load(text)(as_of) end")(rules, sys.argv[1])
table_from = lua.table_from
write = sys.stdout.buffer.write
for line in sys.stdin.buffer:
    record = table_from(orjson.loads(line), recursive=True)
    ref, action, impact, shortfall = rate(record)
    breaches = [{"threshold": "shortfall", "value": round(shortfall, 10)}] if shortfall > 0 else []
    ratings = {"action": {"level": action}, "impact": {"level": impact}}
    rated = {"ref": ref, "ratings": ratings, "breaches": breaches}
    write(orjson.dumps(rated, option=orjson.OPT_APPEND_NEWLINE))
