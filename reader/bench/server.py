"""Servers to measure: the reader over a store of its own, and one whose page is empty."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reader.bench.errors import MeasuringError
from reader.launch import APP, command, wait_until_ready
from reader.settings import Settings

_HOST: Final = "127.0.0.1"
_SECONDS_TO_END: Final = 40.0
EMPTY: Final = """import streamlit as st

pages = [st.Page(lambda: st.text("Home"), title="Home", url_path="home", default=True)]
pages.append(st.Page(lambda: st.text("Nothing else is here."), title="Empty", url_path="read"))
st.navigation(pages, position="hidden").run()
"""
"""The script of the page that others are compared with. It has an address of its own, as the reader's have: for any
address but that of the server itself Streamlit's page asks for its server twice, with 0.1 s between."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its address, and its process."""

    address: str
    pid: int

    def megabytes(self) -> float:
        """Return the memory that the process has at this moment (its resident set)."""
        statm = Path(f"/proc/{self.pid}/statm")
        if statm.exists():
            return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
        said = subprocess.run(["ps", "-o", "rss=", "-p", str(self.pid)], capture_output=True, text=True, check=False)
        if not said.stdout.strip().isdigit():
            raise MeasuringError(f"this system does not say how much memory process {self.pid} has: measure on Linux")
        return int(said.stdout) * 1024 / 1e6


@contextmanager
def serving(settings: Settings, log: Path, script: Path = APP) -> Iterator[Server]:
    """Run a server with what `diglot read` would tell it, and end it; what it says goes into `log`."""
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        port = int(probe.getsockname()[1])
    with log.open("wb") as output:
        process = subprocess.Popen(
            command(port, _HOST, settings, script),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=settings.environment(os.environ),
        )
        try:
            if not wait_until_ready(process, _HOST, port):
                raise MeasuringError(f"the server did not start: {_last_line(log) or f'{sys.executable} said nothing'}")
            yield Server(f"http://{_HOST}:{port}", process.pid)
        finally:
            process.terminate()
            try:
                process.wait(_SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _last_line(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")
