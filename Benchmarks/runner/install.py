"""Gets what the engines need: Debian's packages, and PyPI's into an environment of their own."""
import json
import os
import shutil
import subprocess
import sys

from .peers import PEERS_MEASURED
from .places import BUILD, COMPILED, PEERS, PROJECT, PYTHON

DEBIAN = ["g++", "make", "lua5.4", "lua-cjson", "libluajit-5.1-dev", "python3-venv"]
# Engines that take their input as Python's values get them from this one.
ALWAYS = ["orjson"]


def quietly(words, **more):
    """Runs a program; its output, or nothing where it failed."""
    try:
        ran = subprocess.run([str(word) for word in words], stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)
    except OSError:
        return None
    return ran.stdout if ran.returncode == 0 else None


def is_installed(package):
    status = quietly(["dpkg-query", "-W", "-f", "${db:Status-Status}", package])
    return status == "installed"


def install_debian():
    """One by one, so that a package which a system does not have costs only what needs it."""
    if not shutil.which("dpkg-query"):
        return
    for package in DEBIAN:
        if not is_installed(package) and quietly([PROJECT / ".ci/install", package]) is None:
            print(f"could not install {package}", file=sys.stderr)


def make_environment():
    """The system's own Python is built for speed, which one from elsewhere may not be."""
    if PYTHON.exists():
        return
    for python in ("/usr/bin/python3", sys.executable):
        if quietly([python, "-m", "venv", "--clear", BUILD / "venv"]) is not None:
            return
    sys.exit("could not make an environment for Python: install python3-venv")


def pip(*words):
    return quietly([PYTHON, "-m", "pip", "--disable-pip-version-check", *words])


def versions():
    """The version of each package of PyPI in the environment."""
    listed = json.loads(pip("list", "--format", "json") or "[]")
    return {package["name"].lower(): package["version"] for package in listed}


def install_python():
    wanted = ALWAYS + [peer.package for peer in PEERS_MEASURED if peer.package]
    present = versions()
    for package in dict.fromkeys(wanted):
        if package not in present:
            # Ready-made only: a build from source may need a compiler of any language.
            pip("install", "--only-binary", ":all:", package)
    return versions()


def compile_peers():
    made = subprocess.run(["make", "--silent", "-C", str(PEERS)], check=False)
    if made.returncode != 0:
        sys.exit("could not compile Benchmarks/peers")


def why_missing(peer, present):
    """Why an engine cannot be measured here; nothing where it can."""
    if peer.package and peer.package not in present:
        return f"PyPI has no {peer.package} for this Python"
    if peer.program and not (COMPILED / peer.program).exists() and not shutil.which(peer.program):
        return f"this system has no {peer.program}"
    return None


def everything():
    """Versions of the packages, after all that is missing was installed."""
    print("installing what the other engines need", file=sys.stderr)
    os.makedirs(BUILD, exist_ok=True)
    install_debian()
    make_environment()
    present = install_python()
    compile_peers()
    return present
