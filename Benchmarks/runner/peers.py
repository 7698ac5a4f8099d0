"""The engines that are measured, and how each is started."""
from dataclasses import dataclass
from typing import Callable

from .places import AS_OF, BRAGG, COMPILED, PEERS, PYTHON, RULES


@dataclass(frozen=True)
class Peer:
    id: str
    title: str
    rules: str  # what its rules are written in
    words: Callable[[int], list]  # the command, for so many threads
    # How it uses all cores: by `threads` of its own, or as processes that each get one of `parts` of the records.
    spreads: str = "parts"
    package: str = ""  # the package of PyPI that it needs
    program: str = ""  # the compiled program or interpreter that it needs


def bragg_stream(rules, threads):
    """The command that rates case records from standard input."""
    words = [BRAGG, "stream", "--rules", rules, "--subject", "case", "--as-of", AS_OF, "--quiet"]
    return words + (["--jobs", threads] if threads else [])


def python(name, *words):
    return [PYTHON, PEERS / name, *words]


def of_python(id, title, rules, package, *words, **more):
    return Peer(id, title, rules, lambda _: python(*words, AS_OF), package=package, **more)


REFERENCE = "c-lua"
PLAIN_RULES = PEERS / "rules.lua"
PLAIN_KEY = RULES.parent / "plain-rules"

PEERS_MEASURED = [
    Peer("bragg", "Bragg", "Lua, sandboxed", lambda threads: bragg_stream(RULES, threads),
         spreads="threads"),
    Peer("bragg-plain", "Bragg, key in plain Lua", "Lua, sandboxed",
         lambda threads: bragg_stream(PLAIN_KEY, threads), spreads="threads"),
    Peer(REFERENCE, "C++ host with Lua 5.4", "Lua",
         lambda _: [COMPILED / "lua-host", PLAIN_RULES, AS_OF], program="lua-host"),
    Peer("c-lua-hook", "C++ host with Lua, steps counted", "Lua",
         lambda _: [COMPILED / "lua-host", PLAIN_RULES, AS_OF, 1_000_000], program="lua-host"),
    Peer("luajit", "C++ host with LuaJIT", "Lua",
         lambda _: [COMPILED / "luajit-host", PLAIN_RULES, AS_OF], program="luajit-host"),
    Peer("c", "C++ with the key written in", "C++", lambda _: [COMPILED / "fixed-rules", AS_OF],
         program="fixed-rules"),
    Peer("lua-cjson", "Lua 5.4 with lua-cjson", "Lua",
         lambda _: ["lua5.4", PEERS / "lua_cjson.lua", AS_OF], program="lua5.4"),
    of_python("msgspec", "Python with msgspec", "Python", "msgspec", "python_msgspec.py"),
    of_python("orjson", "Python with orjson", "Python", "orjson", "python_orjson.py"),
    of_python("json", "Python with its own json", "Python", "", "python_json.py"),
    of_python("lupa", "Python with orjson and lupa", "Lua", "lupa", "python_lupa.py"),
    Peer("duckdb", "DuckDB", "SQL", lambda threads: python("duckdb_sql.py", threads, AS_OF),
         spreads="threads", package="duckdb"),
    Peer("polars", "Polars", "Python, over columns",
         lambda threads: ["env", f"POLARS_MAX_THREADS={threads}",
                          *python("python_polars.py", AS_OF)],
         spreads="threads", package="polars"),
    of_python("zen", "ZEN engine", "ZEN's expressions", "zen-engine", "zen_engine.py"),
    of_python("cel-cpp", "CEL in C++", "CEL", "cel-expr-python", "cel_rules.py", "cpp"),
    of_python("cel-rust", "CEL in Rust", "CEL", "common-expression-language", "cel_rules.py",
              "rust"),
    of_python("rego", "Rego in C++", "Rego", "regopy", "rego_rules.py"),
]
