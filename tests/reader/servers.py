"""A reader's server in a process of its own, as `diglot read` starts it."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.launch import _wait_until_ready, command
from reader.settings import Settings
from tests.reader.test_launch import FOLDER, free_port


@contextmanager
def serving(settings: Settings, folder: Path) -> Iterator[str]:
    """Run a server and give its address; its log, which goes into `folder`, must know of no failure."""
    port = free_port()
    log = folder / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command(port, "127.0.0.1", settings),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=FOLDER.parent,
            env=settings.environment(os.environ),
        )
        try:
            assert _wait_until_ready(process, "127.0.0.1", port), log.read_text()
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(40)
    assert "Traceback" not in log.read_text(), log.read_text()
