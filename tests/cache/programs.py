"""Programs of their own process that use a store: what threads cannot show is tested with these."""

import subprocess
import sys

_IMPORTS = """
import os, signal, sys, threading, time
from cache import Store, StoreUnavailable, source_key
from tests.cache.samples import correction, hypothesis, paragraphs, unit
url = sys.argv[1]
"""


def start(program: str, url: str, *arguments: str) -> subprocess.Popen[str]:
    """Start a program that finds the store's address in `url` and the rest of its arguments in `sys.argv[2:]`."""
    command = [sys.executable, "-W", "error", "-c", _IMPORTS + program, url, *arguments]
    # The path of this process, so that the programs find this very code.
    paths = f"import sys; sys.path[:0] = {sys.path!r}\n"
    command[4] = paths + command[4]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def let_go(*programs: subprocess.Popen[str]) -> None:
    """Wait until each program has said that it is ready, then tell all of them to go at once."""
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()


def finish(*programs: subprocess.Popen[str]) -> list[str]:
    """Wait for programs and return what each has printed; fail when one has failed."""
    results = [(program, *program.communicate(timeout=120)) for program in programs]
    for program, _, errors in results:
        assert program.returncode == 0, errors
        assert errors == ""
    return [output for _, output, _ in results]


def kill(program: subprocess.Popen[str]) -> None:
    """End a program as a power cut would."""
    program.kill()
    program.communicate(timeout=120)
