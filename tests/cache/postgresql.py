"""A throw-away PostgreSQL server from the programs that Debian installs: stores are tested on both databases."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy.engine import URL

_SETTINGS = ("listen_addresses=", "fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=60")


def find_programs() -> Path | None:
    """Return the folder of `initdb` and `postgres`, the newest version first, or None."""
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name.zfill(4), reverse=True
    )
    if on_path := shutil.which("initdb"):
        folders.append(Path(on_path).parent)
    return next((path for path in folders if (path / "initdb").exists() and (path / "postgres").exists()), None)


@contextmanager
def running_server(programs: Path) -> Iterator[URL]:
    """Run a server on a socket in a folder of its own; yield the address of its first database."""
    # The path of a socket has room for about a hundred characters: pytest's own folders are too deep.
    folder = Path(tempfile.mkdtemp(prefix="diglot-pg-"))
    account = _account()
    if account:
        os.chown(folder, account["user"], account["group"])
    try:
        data = folder / "data"
        initdb: list[str | Path] = [
            programs / "initdb",
            "-D",
            data,
            "-U",
            "diglot",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-locale",
            "-N",
        ]
        subprocess.run(initdb, check=True, capture_output=True, cwd=folder, **account)
        command: list[str | Path] = [
            programs / "postgres",
            "-D",
            data,
            "-k",
            folder,
            *(f"-c{setting}" for setting in _SETTINGS),
        ]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder, **account)
        try:
            url = URL.create("postgresql+psycopg", "diglot", database="postgres", query={"host": str(folder)})
            _wait_for(server, url, folder / "log")
            yield url
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
    finally:
        shutil.rmtree(folder)


def run_sql(url: URL, statement: str) -> None:
    """Run one statement outside a transaction."""
    with psycopg.connect(url.set(drivername="postgresql").render_as_string(False), autocommit=True) as connection:
        connection.execute(statement.encode())


def _account() -> dict[str, Any]:
    """Choose whom the server runs as: it refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    try:
        entry = pwd.getpwnam("postgres")
    except KeyError:
        entry = pwd.getpwnam("nobody")
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _wait_for(server: subprocess.Popen[bytes], url: URL, log: Path) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            run_sql(url, "SELECT 1")
        except psycopg.OperationalError as error:
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the test server did not start: {log.read_text()[-2000:]}") from error
            time.sleep(0.1)
        else:
            return
