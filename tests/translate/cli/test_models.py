"""`diglot models` against a hub on this machine."""

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.translate.cli.conftest import Run
from tests.translate.models.hub import FakeHub, serve_hub
from translate.cli import options
from translate.models import DOWNLOAD
from translate.models.known import find_known

NAME = "nllb-200-distilled-600M"


@pytest.fixture
def served(nllb: Path) -> Iterator[FakeHub]:
    with serve_hub() as hub:
        hub.repositories[f"facebook/{NAME}"] = nllb
        hub.commit = find_known(NAME).revision or hub.commit
        yield hub


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "data" / "diglot" / "models"


def test_the_remedy_of_a_missing_model_is_a_command_that_works(
    run: Run, served: FakeHub, root: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("שלום לכולם. זה מכתב קצר מאוד.\n", encoding="utf-8")
    without = run("translate", page, "--to", "pt")
    assert without.exit_code == 1
    assert f"run '{DOWNLOAD}' (2.5 GB), or pass --model DIR" in without.stderr

    pulled = run(*DOWNLOAD.split()[1:], "--yes", HF_ENDPOINT=served.url)

    assert pulled.exit_code == 0
    assert pulled.stdout == ""
    lines = pulled.stderr.splitlines()
    assert lines[0].startswith(f"{NAME}: facebook/{NAME} at {served.commit[:12]}, 202 languages")
    assert lines[1] == "licence: CC-BY-NC-4.0"
    assert lines[2].startswith("download: 0.0 GB, converted to int8 about 0.6 GB")
    assert lines[3].startswith("free: ")
    assert lines[4:6] == ["converting to int8, once: this takes minutes", "checking"]
    assert lines[6].startswith(f"{NAME} is installed in {root / NAME}")
    assert run("translate", page, "--to", "pt", "--dry-run").exit_code == 0

    listed = run("models", "list").stdout.splitlines()
    assert next(line for line in listed if line.startswith(NAME)).split("\t")[2:] == [
        "202 languages",
        "0.0 GB, ct2",
        "ready",
    ]
    info = run("models", "info", NAME).stdout
    assert f"pulled from\tfacebook/{NAME} at {served.commit}, stored as int8" in info
    assert "state\tready" in info


def test_on_a_pipe_nobody_is_asked(run: Run, served: FakeHub, root: Path) -> None:
    result = run("models", "pull", NAME, HF_ENDPOINT=served.url)

    assert result.exit_code == 2
    assert "licence: CC-BY-NC-4.0" in result.stderr
    assert f"there is no terminal to ask on: run 'diglot models pull {NAME} --yes'" in result.stderr
    assert served.fetched() == []
    assert not root.exists()


def test_a_pull_that_fails_is_one_line_and_leaves_no_model(run: Run, served: FakeHub, root: Path) -> None:
    served.lies["pytorch_model.bin"] = "0" * 64

    result = run("models", "pull", NAME, "--yes", HF_ENDPOINT=served.url)

    assert result.exit_code == 1
    assert "where the hub states 000000000000…" in result.stderr.splitlines()[-1]
    assert f"{NAME}\tNLLB-200\t202 languages\t2.5 GB to download\tpartly downloaded" in run("models", "list").stdout
    removed = run("models", "remove", NAME, "--yes")
    assert removed.exit_code == 0
    assert "can be pulled" in run("models", "list").stdout


def test_an_unknown_model_and_an_unreachable_hub(run: Run) -> None:
    unknown = run("models", "pull", "gpt", "--yes")
    nobody = run("models", "pull", NAME, "--yes", "--endpoint", "ftp://127.0.0.1")

    assert (unknown.exit_code, nobody.exit_code) == (1, 1)
    assert "no known model is called 'gpt'" in unknown.stderr
    assert nobody.stderr.splitlines() == [
        "diglot: HF_ENDPOINT is 'ftp://127.0.0.1': give an address that begins with https:// or http://"
    ]


def test_info_about_a_model_that_is_not_installed(run: Run) -> None:
    rows = dict(line.split("\t") for line in run("models", "info", "m2m100-418M").stdout.splitlines())

    assert rows["licence"] == "MIT"
    assert rows["repository"] == "facebook/m2m100_418M"
    assert rows["installed"].startswith("no; takes 0.5 GB")
    assert rows["revision"] == "the newest when it is pulled"


def test_info_about_a_folder_and_about_nothing(run: Run, nllb: Path) -> None:
    folder = run("models", "info", nllb)
    nothing = run("models", "info", "gpt")

    assert "layout\tcheckpoint of transformers" in folder.stdout
    assert nothing.exit_code == 1
    assert "no known model is called 'gpt'" in nothing.stderr


def test_a_checkpoint_is_converted_and_removed(run: Run, nllb: Path, root: Path) -> None:
    converted = run("models", "convert", nllb, "mine", "--quantization", "float32")
    again = run("models", "convert", nllb, "mine")
    unasked = run("models", "remove", "mine")
    removed = run("models", "remove", "mine", "--yes")
    gone = run("models", "remove", "mine", "--yes")

    assert converted.exit_code == 0
    assert f"mine is installed in {root / 'mine'}" in converted.stderr
    assert (again.exit_code, unasked.exit_code, removed.exit_code, gone.exit_code) == (1, 2, 0, 1)
    assert "choose another name" in again.stderr
    assert "run 'diglot models remove mine --yes'" in unasked.stderr
    assert "mine is removed" in removed.stderr


def test_on_a_terminal_it_is_asked(run: Run, nllb: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(nllb, root / "mine")
    monkeypatch.setattr(options, "sys", type("Terminal", (), {"stdin": type("In", (), {"isatty": lambda: True})}))
    answered = run("models", "remove", "mine")  # standard input is empty, which is no yes

    assert answered.exit_code == 1
    assert "remove mine?" in answered.stderr
    assert (root / "mine").is_dir()


def test_progress_is_a_bar_on_a_terminal_and_lines_on_a_pipe(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from translate.cli import report as reports
    from translate.cli.pull_progress import PullReport
    from translate.models.pull import PullProgress, Stage

    monkeypatch.setattr(reports, "SECONDS_BETWEEN_LINES", 0.0)
    event = PullProgress(Stage.DOWNLOAD, "model.safetensors", 500_000_000, 2_000_000_000)
    with PullReport() as report:
        report(event)
    assert capsys.readouterr().err == "0.50 of 2.00 GB (model.safetensors)\n"
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with PullReport() as report:
        report(event)
    assert "model.safetensors" in capsys.readouterr().err


def test_a_broken_model_says_what_is_wrong(run: Run, root: Path) -> None:
    (root / "broken").mkdir(parents=True)
    (root / "broken" / "config.json").write_text(json.dumps({"model_type": "gpt2"}), encoding="utf-8")

    assert "broken\tunknown\tnothing" in run("models", "list").stdout
    assert run("models", "info", "broken").exit_code == 1
