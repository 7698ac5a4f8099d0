"""Talks with a program on a terminal of its own, as the lines of standard input say.

`> TEXT` types a text with its escapes, `< TEXT` waits until the program writes it, `! COMMAND` runs a
command of the shell. Prints all that the program wrote, and exits as it did; with 99 where a text did
not come.
"""
import os
import pty
import select
import subprocess
import sys
import time

PATIENCE = 30

child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[1], sys.argv[1:])

written = b""
seen = 0
has_ended = False


def read(seconds):
    """Reads what comes within some time."""
    global written, has_ended
    if not select.select([terminal], [], [], seconds)[0]:
        return
    try:
        block = os.read(terminal, 65536)
    except OSError:
        block = b""
    written += block
    has_ended = not block


def wait_for(text):
    """Whether a text came, behind the last that was waited for."""
    global seen
    end = time.monotonic() + PATIENCE
    while True:
        place = written.find(text.encode(), seen)
        if place >= 0:
            seen = place + len(text.encode())
            return True
        if has_ended or time.monotonic() > end:
            return False
        read(1)


missing = None
for line in sys.stdin.read().splitlines():
    kind, text = line[:2], line[2:].encode().decode("unicode_escape")
    if kind == "> ":
        os.write(terminal, text.encode())
    elif kind == "! ":
        subprocess.run(text, shell=True, check=True)
    elif not wait_for(text):
        missing = text
        break

if missing is None:
    end = time.monotonic() + PATIENCE
    while not has_ended and time.monotonic() < end:
        read(1)
    if not has_ended:
        missing = "the end"
        os.kill(child, 9)
    status = os.waitpid(child, 0)[1]
sys.stdout.write(written.decode("utf-8", "replace"))
if missing is not None:
    sys.stderr.write("did not come: " + missing + "\n")
    sys.exit(99)
sys.exit(os.waitstatus_to_exitcode(status))
