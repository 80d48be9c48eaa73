import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tests.translate.cli.conftest import Run
from translate.cli.options import DEVICES, device_option
from translate.cli.read import read
from translate.engines import devices
from translate.engines.options import processors


def test_the_command_line_knows_the_devices_of_the_engines() -> None:
    assert DEVICES == devices.DEVICES


def test_the_start_says_where_the_engine_runs(run: Run, page: Path, nllb: Path) -> None:
    done = run("translate", page, "--to", "he", "--engine", "ct2", "--model", nllb, "--beam", 1, "--device", "cpu")
    [line] = [line for line in done.stderr.splitlines() if line.startswith("engine: ")]
    assert " compute=int8 " in line
    assert f", on cpu, {processors()} thread" in line


def test_a_gpu_that_is_not_there_is_one_clear_error(
    run: Run, page: Path, nllb: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices, "ct2_sees_cuda", lambda: False)
    failed = run("translate", page, "--to", "he", "--engine", "ct2", "--model", nllb, "--device", "cuda")
    assert failed.exit_code == 1
    assert failed.stdout == ""
    [line] = [line for line in failed.stderr.splitlines() if "device is cuda" in line]
    assert "sees no GPU" in line
    assert "use --device cpu or auto" in line


def test_another_device_is_wrong_usage(run: Run, page: Path) -> None:
    failed = run("translate", page, "--to", "pt", "--device", "gpu")
    assert failed.exit_code == 2
    assert "'gpu' is not one of 'auto', 'cpu', 'cuda'" in failed.stderr


def test_the_reader_is_told_the_device(monkeypatch: pytest.MonkeyPatch) -> None:
    told: dict[str, object] = {}

    def start(store_url: str | None, **settings: object) -> int:
        told.update(settings)
        return 0

    monkeypatch.setattr(sys.modules["translate.cli.read"], "start_reader", start)
    assert CliRunner().invoke(read, ["--device", "cpu"]).exit_code == 0
    assert told.pop("device") == "cpu"
    assert CliRunner().invoke(read, []).exit_code == 0
    assert told.pop("device") == "auto"


def test_the_option_explains_itself() -> None:
    @device_option
    @click.command()
    def command(device: str) -> None:
        click.echo(device)

    assert "auto takes a GPU that CUDA knows" in " ".join(CliRunner().invoke(command, ["--help"]).stdout.split())
