"""Python with nothing installed: python_json.py AS-OF < records > ratings"""
import json
import sys

from rules_of_dicts import Rater

rate = Rater(sys.argv[1])
for line in sys.stdin:
    sys.stdout.write(json.dumps(rate(json.loads(line)), separators=(",", ":")) + "\n")
