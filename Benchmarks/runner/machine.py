"""What the figures were taken on."""
import datetime
import os
import platform
import re

from .install import quietly
from .measure import cores
from .places import BRAGG, PROJECT, PYTHON


def lines_of(path):
    try:
        with open(path, encoding="utf-8") as lines:
            return lines.read().splitlines()
    except OSError:
        return []


def field(path, name):
    """The value behind a name, as /proc and os-release have them."""
    for line in lines_of(path):
        found = re.match(rf"{name}\s*[:=]\s*\"?(.*?)\"?$", line)
        if found:
            return found[1]
    return None


def memory():
    size = field("/proc/meminfo", "MemTotal")
    return f"{int(size.split()[0]) / 2**20:.0f} GiB" if size else None


def first_line(*words):
    output = quietly(words)
    return output.strip().splitlines()[0] if output else None


def swift_version():
    found = re.search(r"Swift version ([\d.]+\S*)", quietly(["swift", "--version"]) or "")
    return found[1] if found else None


def python_version():
    return first_line(PYTHON, "-c", "import platform; print(platform.python_version())")


def commit():
    """The commit that is checked out, and whether the sources differ from it."""
    at = first_line("git", "-C", PROJECT, "rev-parse", "--short=10", "HEAD")
    changed = quietly(["git", "-C", PROJECT, "status", "--porcelain", "Sources", "Benchmarks/rules"])
    return f"{at} and changes" if at and changed else at


def everything(packages):
    return {
        "date": datetime.date.today().isoformat(),
        "processor": field("/proc/cpuinfo", "model name") or platform.processor(),
        "cores": len(cores()),
        "memory": memory(),
        "system": field("/etc/os-release", "PRETTY_NAME") or platform.platform(),
        "kernel": platform.release(),
        "load_at_start": round(os.getloadavg()[0], 2),
        "versions": {
            "bragg": first_line(BRAGG, "--version"), "commit": commit(), "swift": swift_version(),
            "lua": first_line("pkg-config", "--modversion", "lua5.4"),
            "luajit": first_line("pkg-config", "--modversion", "luajit"),
            "simdjson": first_line("pkg-config", "--modversion", "simdjson"),
            "python": python_version(), **packages,
        },
    }
