"""Start the reader: one Streamlit server in a process of its own."""

import getpass
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from collections.abc import Callable
from contextlib import closing, suppress
from http.client import HTTPConnection, HTTPException
from ipaddress import ip_address
from pathlib import Path
from types import FrameType

from cache import Store
from reader.people import address_of_sign_in, check_secrets, read_roles
from reader.settings import Settings
from translate.documents import MAX_BYTES
from translate.engines.options import EngineOptions
from translate.engines.registry import check_choice
from translate.errors import TranslateError

APP = Path(__file__).with_name("app.py")
DEFAULT_PORT = 8501
PORTS_TO_TRY = 20
_SECONDS_TO_START = 120.0
_SECONDS_TO_END = 30.0

_OTHER_SERIF = '"Noto Serif Hebrew", "Noto Naskh Arabic", "Noto Serif SC", "Noto Serif TC", serif'
_OTHER_SANS = (
    '"Noto Sans Hebrew", "Noto Sans Arabic", sans-serif, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", '
    '"Noto Serif SC", "Noto Serif TC"'
)
# Paper and ink, by day and by night. Flags rather than a file: a file would have to lie where the user happens to be.
_THEME = {
    # Faces of ours behind the server's own, for the scripts that it has not: see static/fonts.
    "font": f'"Source Sans", {_OTHER_SANS}',
    "codeFont": f'"Source Code Pro", monospace, {_OTHER_SANS}',
    "headingFont": f'"Source Serif 4", {_OTHER_SERIF}',
    "headingFontSizes": '["1.9rem", "1.5rem", "1.25rem"]',
    "paddingTop": "1.5rem",
    "light.primaryColor": "#8a4b2a",
    "light.linkColor": "#8a4b2a",
    "light.backgroundColor": "#fdfcf9",
    "light.secondaryBackgroundColor": "#f3efe6",
    "light.textColor": "#24211c",
    "light.borderColor": "#ded7c8",
    # White letters stand on the one, and the other stands as letters on the page: no colour is both.
    "dark.primaryColor": "#a8632f",
    "dark.linkColor": "#d99a6c",
    "dark.backgroundColor": "#171614",
    "dark.secondaryBackgroundColor": "#22201d",
    "dark.textColor": "#e6e1d6",
    "dark.borderColor": "#3a3631",
}


class ReaderError(TranslateError):
    """The reader cannot be started. A TranslateError, so that the command line prints it as it prints the others."""


def run(
    *,
    store_url: str | None = None,
    port: int | None = None,
    address: str = "127.0.0.1",
    engine: str = "auto",
    model: str | None = None,
    device: str = "auto",
    reviewer: str | None = None,
    roles: str | None = None,
    secrets: str | None = None,
    open_browser: bool = False,
    on_ready: Callable[[str], None] | None = None,
) -> int:
    """Run the reader until it is stopped (Ctrl-C, SIGTERM) and return its exit code, 0 for a stop that was asked for.

    Without a `port`, or with 0, the first free one from 8501 on is taken. `on_ready` gets the address once pages are
    served; by default it is printed on stderr, like all that is no data. On an address of this machine all is done in
    the name of `reviewer`, by default the user's; on any other people sign in (see Settings). Raises ReaderError when
    the port or the address cannot be had, and what opening the model, the store and the files about people raises:
    better here than on a page.
    """
    check_choice(engine, model=model, options=EngineOptions(device=device))
    alone = _is_loopback(address)
    _check_people(address, reviewer, roles, secrets)
    Store.open(store_url).close()
    port = _checked_port(address, port) if port else _free_port(address)
    settings = Settings(
        store_url=store_url,
        engine=engine,
        model=model,
        device=device,
        folders=alone,
        reviewer=(reviewer or _user()) if alone else None,
        roles=roles,
        secrets=secrets,
    )
    # What the server says is no data: to stderr with it.
    server = subprocess.Popen(
        command(port, address, settings),
        stdin=subprocess.DEVNULL,
        stdout=2,
        env=settings.environment(os.environ),
    )

    def ready(url: str) -> None:
        if secrets is not None:
            url = address_of_sign_in(secrets, port)
        (on_ready or _announce)(url)
        if open_browser:
            webbrowser.open(url)

    return _attend(server, address, port, ready)


def _attend(server: "subprocess.Popen[bytes]", address: str, port: int, on_ready: Callable[[str], None]) -> int:
    """Stay with the server until it ends, and return its exit code, 0 for a stop that was asked for."""
    stopped = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopped.set()
        server.terminate()

    previous = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        if wait_until_ready(server, address, port) and not stopped.is_set():
            on_ready(f"http://{_shown_host(address)}:{port}")
        code = server.wait()
    finally:
        _end(server)
        for number, handler in previous.items():
            signal.signal(number, handler)
    return 0 if stopped.is_set() else code


def command(port: int, address: str, settings: Settings, script: Path = APP) -> list[str]:
    """Return the command line of the server, which needs the environment of the settings with it."""
    flags = {
        "server.port": str(port),
        "server.address": address,
        "server.headless": "true",
        "server.showEmailPrompt": "false",
        "server.maxUploadSize": str(MAX_BYTES // 2**20),
        # Watching every module that torch and transformers bring costs more than the app itself.
        "server.fileWatcherType": "none",
        "server.runOnSave": "false",
        # The folder `static` beside the app: letters, which no browser is to fetch from anywhere else.
        "server.enableStaticServing": "true",
        "browser.gatherUsageStats": "false",
        "client.toolbarMode": "viewer",
        "client.showErrorDetails": "none",
        "client.showErrorLinks": "false",
        "logger.hideWelcomeMessage": "true",
        "runner.magicEnabled": "false",
        # Or a click begins a second run beside the first, and what one of them has put down the other takes away.
        "runner.fastReruns": "false",
        # Or everybody waits after each page that anybody turns, for 0.1 s and with the text of it still unsent.
        "runner.postScriptGC": "false",
        **{f"theme.{name}": value for name, value in _THEME.items()},
    }
    if settings.secrets is not None:
        # Only this file: by itself the server would also look among the documents that it is started in.
        flags["secrets.files"] = settings.secrets
    given = [f"--{name}={value}" for name, value in flags.items()]
    # -P: no file of the folder that the command is given in, among documents of strangers, is taken for a module.
    return [sys.executable, "-P", "-m", "streamlit", "run", str(script), *given, "--", *settings.arguments()]


def _check_people(address: str, reviewer: str | None, roles: str | None, secrets: str | None) -> None:
    """Raise unless what is said about people makes sense at this address."""
    if _is_loopback(address):
        if roles is not None or secrets is not None:
            raise ReaderError(
                f"at {address} only you review, with every right: leave out --roles and --secrets, or name an address "
                "that others reach with --address"
            )
        return
    if reviewer is not None:
        raise ReaderError(f"at {address} people sign in under their own names: leave out --reviewer {reviewer}")
    if roles is not None and secrets is None:
        raise ReaderError(f"the roles in {roles} are for people who sign in: say how with --secrets")
    if secrets is not None:
        check_secrets(secrets)
    if roles is not None:
        read_roles(roles)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # A user without a name, as in some containers.
        return "reviewer"


def _announce(url: str) -> None:
    sys.stderr.write(f"the reader is at {url} (Ctrl-C stops it)\n")
    sys.stderr.flush()


def _checked_port(address: str, port: int) -> int:
    problem = _problem(address, port)
    if problem:
        raise ReaderError(
            f"cannot listen on {address} port {port}: {problem}; choose another with --port, or leave --port out"
        )
    return port


def _free_port(address: str) -> int:
    for port in range(DEFAULT_PORT, DEFAULT_PORT + PORTS_TO_TRY):
        problem = _problem(address, port)
        if problem is None:
            return port
    raise ReaderError(
        f"cannot listen on {address} at any port from {DEFAULT_PORT} to {DEFAULT_PORT + PORTS_TO_TRY - 1}: {problem}; "
        "name a free one with --port"
    )


def _problem(address: str, port: int) -> str | None:
    """Say why nothing can listen there, or None."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as probe:
        # As the server does: an address that lingers after a server has just ended may be taken again.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except (OSError, OverflowError) as error:
            return getattr(error, "strerror", None) or str(error)
    return None


def _is_loopback(address: str) -> bool:
    if address == "localhost":
        return True
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def _shown_host(address: str) -> str:
    """The host part of an address that a browser on this machine can open."""
    if address in {"", "0.0.0.0", "::"}:
        return "localhost"
    return f"[{address}]" if ":" in address else address


def wait_until_ready(server: subprocess.Popen[bytes], address: str, port: int) -> bool:
    """Wait until a server serves pages; return whether it does, which one that has ended never will."""
    # Not by urllib: that would ask a proxy which the environment names.
    host = _shown_host(address).strip("[]")
    deadline = time.monotonic() + _SECONDS_TO_START
    while server.poll() is None and time.monotonic() < deadline:
        with closing(HTTPConnection(host, port, timeout=2)) as connection, suppress(OSError, HTTPException):
            connection.request("GET", "/_stcore/health")
            if connection.getresponse().status == 200:
                return True
        time.sleep(0.1)
    return False


def _end(server: subprocess.Popen[bytes]) -> None:
    """Leave no server behind: ask, wait for the window that is being decoded, then insist."""
    if server.poll() is None:
        server.terminate()
        try:
            server.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
