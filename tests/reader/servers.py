"""A reader's server in a process of its own, as `diglot read` starts it."""

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.launch import APP, command, wait_until_ready
from reader.settings import Settings

FOLDER = APP.parent


def free_port() -> int:
    """Return a port that nothing listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """A server that can be killed and started again at the same address; its log goes into `folder`."""

    def __init__(self, settings: Settings, folder: Path, script: Path = APP) -> None:
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        self.log = folder / "log"
        self._port, self._settings, self._script = port, settings, script
        self.start()

    def start(self) -> None:
        """Start it, and wait until it serves pages."""
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                command(self._port, "127.0.0.1", self._settings, self._script),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=FOLDER.parent,
                env=self._settings.environment(os.environ),
            )
        if not wait_until_ready(self.process, "127.0.0.1", self._port):
            self.stop()
            raise AssertionError(self.log.read_text())

    def kill(self) -> None:
        """End it as a power cut does."""
        self.process.kill()
        self.process.wait(40)

    def stop(self) -> None:
        """End it as its user does."""
        self.process.terminate()
        self.process.wait(40)


@contextmanager
def running(settings: Settings, folder: Path, script: Path = APP) -> Iterator[Server]:
    """Run a server; its log must know of no failure."""
    server = Server(settings, folder, script)
    try:
        yield server
    finally:
        server.stop()
    assert "Traceback" not in server.log.read_text(), server.log.read_text()


@contextmanager
def serving(settings: Settings, folder: Path) -> Iterator[str]:
    """Run a server and give its address; its log, which goes into `folder`, must know of no failure."""
    with running(settings, folder) as server:
        yield server.address
