"""The benchmark's key in CEL: cel_rules.py rust|cpp AS-OF < records > ratings

`rust` is the package common-expression-language, `cpp` is cel-expr-python.
"""
import sys

import orjson

GAP = """(m.polarity == 'lower' ? double(m.values[size(m.values) - 1]) - double(m.target)
                               : double(m.target) - double(m.values[size(m.values) - 1]))"""
CHANGE = """(m.polarity == 'lower'
  ? double(m.values[size(m.values) - 2]) - double(m.values[size(m.values) - 1])
  : double(m.values[size(m.values) - 1]) - double(m.values[size(m.values) - 2]))"""
NEAR = f"""c.measures.filter(m, {GAP} <= 0.0 || {CHANGE} > dust
  || {GAP} * 100.0 <= double(m.target) * double(m.tolerance) + dust).size()"""

ACTION = """
c.status == 'complete' ? 'blue'
: has(c.due) && today - timestamp(c.due + 'T00:00:00Z') > duration('720h') ? 'red'
: has(c.due) && c.due < as_of
  || c.milestones.exists(m, !(has(m.done) && m.done) && m.due < as_of) ? 'amber'
: 'green'"""
COUNT_NEAR = f"c.status == 'not_started' ? -1 : {NEAR}"
IMPACT = """
near < 0 ? 'grey'
: near == c.measures.size() ? 'green'
: near * 2 >= c.measures.size() ? 'amber'
: 'red'"""
SHORTFALLS = f"""
c.measures.map(m, {GAP} * 100.0 / double(m.target)).filter(short, short > 20.0 + dust)"""


def with_rust():
    import cel

    def compiled(text):
        return cel.compile(text).execute

    return compiled


def with_cpp():
    from cel_expr_python import cel

    kinds = {"c": cel.Type.DYN, "as_of": cel.Type.STRING, "today": cel.Type.TIMESTAMP,
             "dust": cel.Type.DOUBLE, "near": cel.Type.INT}
    environment = cel.NewEnv(variables=kinds)

    def compiled(text):
        evaluate = environment.compile(text).eval
        return lambda values: evaluate(data=values).plain_value()

    return compiled


compiled = {"rust": with_rust, "cpp": with_cpp}[sys.argv[1]]()
day = sys.argv[2]
today = compiled("timestamp(as_of + 'T00:00:00Z')")({"as_of": day})
action, count_near, impact, shortfalls = map(compiled, (ACTION, COUNT_NEAR, IMPACT, SHORTFALLS))
write = sys.stdout.buffer.write
for line in sys.stdin.buffer:
    record = orjson.loads(line)
    known = {"c": record, "as_of": day, "today": today, "dust": 1e-9}
    ratings = {"action": {"level": action(known)}}
    known["near"] = count_near(known)
    ratings["impact"] = {"level": impact(known)}
    breaches = [{"threshold": "shortfall", "value": round(short, 10)}
                for short in shortfalls(known)[:1]]
    rated = {"ref": record["ref"], "ratings": ratings, "breaches": breaches}
    write(orjson.dumps(rated, option=orjson.OPT_APPEND_NEWLINE))
