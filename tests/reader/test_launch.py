"""Starting and stopping the server."""

import os
import signal
import socket
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import pytest

from cache import CacheError
from reader import launch
from reader.launch import ReaderError, command, run
from reader.settings import Settings
from tests.reader.servers import FOLDER, free_port
from translate.errors import TranslateError

START = """
import sys
from reader.launch import run
sys.exit(run(store_url=sys.argv[1], port=int(sys.argv[2]), engine="fake"))
"""


def test_nothing_in_the_folder_of_the_script_shadows_a_module() -> None:
    """`streamlit run` puts that folder first on the path."""
    names = {path.stem for path in FOLDER.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert not names & sys.stdlib_module_names
    assert not names & set(packages_distributions())


def test_the_command_line() -> None:
    line = command(8123, "127.0.0.1", Settings(store_url="postgresql://me:s3cret@host/texts", model="x"))
    assert line[1:5] == ["-P", "-m", "streamlit", "run"]
    assert Path(line[5]) == FOLDER / "app.py"
    for flag in (
        "--server.port=8123",
        "--server.address=127.0.0.1",
        "--server.headless=true",
        "--browser.gatherUsageStats=false",
        "--client.showErrorDetails=none",
    ):
        assert flag in line
    assert not any("s3cret" in part for part in line)
    assert line[line.index("--") + 1 :] == ["--engine=auto", "--device=auto", "--model=x"]


def test_modules_are_not_looked_for_among_the_documents(tmp_path: Path) -> None:
    (tmp_path / "h11.py").write_text("raise SystemExit('a file among the documents was run')\n")
    line = command(8123, "127.0.0.1", Settings(model="x"))
    options = line[1 : line.index("-m")]
    done = subprocess.run([line[0], *options, "-m", "h11"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "among the documents" not in done.stderr


def test_every_flag_is_one_that_streamlit_knows() -> None:
    from streamlit import config

    known = set(config._config_options_template)
    flags = [part for part in command(1, "x", Settings()) if part.startswith("--") and "." in part]
    assert flags
    assert {flag[2:].split("=")[0] for flag in flags} <= known


@pytest.mark.parametrize(
    ("address", "loopback"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("0.0.0.0", False),
        ("192.0.2.7", False),
        ("host", False),
    ],
)
def test_folders_are_for_people_of_this_machine(address: str, loopback: bool) -> None:
    assert launch._is_loopback(address) is loopback


@pytest.mark.parametrize(
    ("address", "host"), [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "localhost"), ("::", "localhost"), ("::1", "[::1]")]
)
def test_the_address_that_is_shown_can_be_opened(address: str, host: str) -> None:
    assert launch._shown_host(address) == host


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"address": "127.0.0.1", "roles": "roles.toml"}, "only you review, with every right: leave out --roles"),
        ({"address": "localhost", "secrets": "secrets.toml"}, "leave out --roles and --secrets"),
        ({"address": "0.0.0.0", "reviewer": "Dana"}, "sign in under their own names: leave out --reviewer Dana"),
        ({"address": "0.0.0.0", "roles": "roles.toml"}, "for people who sign in: say how with --secrets"),
        ({"address": "0.0.0.0", "secrets": "nowhere.toml"}, r"cannot read the secrets in nowhere\.toml"),
    ],
)
def test_people_are_checked_before_anything_starts(store_url: str, given: dict[str, str], said: str) -> None:
    with pytest.raises(TranslateError, match=said):
        run(store_url=store_url, port=free_port(), **given)  # type: ignore[arg-type]


def test_secrets_are_read_from_one_file_only() -> None:
    line = command(8123, "0.0.0.0", Settings(secrets="/etc/secrets.toml", roles="/etc/roles.toml"))
    assert "--secrets.files=/etc/secrets.toml" in line[: line.index("--")]
    assert {"--secrets=/etc/secrets.toml", "--roles=/etc/roles.toml"} <= set(line[line.index("--") + 1 :])
    assert not any(part.startswith("--secrets.files") for part in command(8123, "x", Settings()))


def test_the_user_of_this_machine_has_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "dana")
    assert launch._user() == "dana"

    def nobody() -> str:
        raise OSError("no entry in the password database")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert launch._user() == "reviewer"


def test_a_port_that_is_taken_is_said_before_anything_starts(store_url: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ReaderError, match=f"port {port}: .*leave --port out"):
            run(store_url=store_url, port=port)


@pytest.mark.parametrize(
    ("address", "port"), [("192.0.2.1", 8501), ("127.0.0.1", 70000), ("no.such.host.invalid", 8501)]
)
def test_an_address_that_cannot_be_had_is_said(store_url: str, address: str, port: int) -> None:
    with pytest.raises(ReaderError, match="cannot listen on"):
        run(store_url=store_url, address=address, port=port)


def test_a_store_that_cannot_be_opened_is_said_before_anything_starts(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("no database, and long enough to look at" * 20, encoding="utf-8")
    with pytest.raises(CacheError, match=r"a\.db"):
        run(store_url=str(tmp_path / "a.db"), port=free_port())


@pytest.mark.parametrize(("engine", "model"), [("auto", "nowhere"), ("hf", "nowhere"), ("bundled", "nowhere")])
def test_a_wrong_model_is_said_before_anything_starts(store_url: str, engine: str, model: str) -> None:
    with pytest.raises(TranslateError, match=r"nowhere is not a folder, nor|leave out --model nowhere"):
        run(store_url=store_url, port=free_port(), engine=engine, model=model)
    with pytest.raises(TranslateError, match=r"device is cuda|leave out --model"):
        run(store_url=store_url, port=free_port(), engine=engine, model=model, device="cuda")


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_a_reader_starts_says_where_and_stops_when_asked(tmp_path: Path, stop: signal.Signals) -> None:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-c", START, str(tmp_path / "a.db"), str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=FOLDER.parent,
        env={**os.environ, "http_proxy": "http://127.0.0.1:9"},
    )
    assert process.stderr is not None
    try:
        lines: list[str] = []
        while not lines or "the reader is at" not in lines[-1]:
            lines.append(process.stderr.readline())
            assert lines[-1], lines
        assert f"http://127.0.0.1:{port}" in lines[-1]
        page = build_opener(ProxyHandler({})).open(f"http://127.0.0.1:{port}/", timeout=20)
        with page:
            assert page.status == 200
        process.send_signal(stop)
        out, error = process.communicate(timeout=40)
    finally:
        if process.poll() is None:
            process.terminate()
            process.communicate(timeout=40)
    assert process.returncode == 0
    assert out == ""
    assert "Traceback" not in error
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0
