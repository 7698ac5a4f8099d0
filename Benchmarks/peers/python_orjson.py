"""Python with orjson: python_orjson.py AS-OF < records > ratings"""
import sys

import orjson
from rules_of_dicts import Rater

rate = Rater(sys.argv[1])
write = sys.stdout.buffer.write
for line in sys.stdin.buffer:
    write(orjson.dumps(rate(orjson.loads(line)), option=orjson.OPT_APPEND_NEWLINE))
