import json
import multiprocessing
from pathlib import Path

import pytest

from translate.bench import run as bench_run
from translate.bench.lookups import look_ups
from translate.bench.run import BenchError, Row, names, with_ratios, write
from translate.bench.systems import SYSTEMS, Setting, repeated


def row(name: str, beam: int, speed: float) -> Row:
    return Row(name, beam, speed, 100.0, None, {})


def test_a_ratio_is_to_sorted_batches_of_plain_ctranslate2_at_the_same_beam() -> None:
    rows = with_ratios([row("ct2-sorted", 1, 50), row("ct2-sorted", 4, 20), row("diglot-cold", 4, 50)])
    assert [one.ratio for one in rows] == [1.0, 1.0, 2.5]


def test_the_bundled_engine_is_compared_with_its_raw_calls_and_nothing_with_what_was_not_run() -> None:
    rows = with_ratios([row("bundled-raw", 1, 10), row("bundled-diglot-cold", 1, 9), row("hf-sorted", 4, 9)])
    assert [one.ratio for one in rows] == [1.0, 0.9, None]


def test_the_file_has_the_rows_with_five_keys_and_everything_else_beside_them(tmp_path: Path) -> None:
    path = tmp_path / "build" / "bench.json"
    write(path, [Row("diglot-cold", 4, 170.0, 900.0, 2.1, {"overhead": 0.03})], {"look_ups": []})
    written = json.loads(path.read_text(encoding="utf-8"))
    assert written["rows"] == [
        {"name": "diglot-cold", "beam": 4, "tokens_per_second": 170.0, "peak_mb": 900.0, "ratio": 2.1}
    ]
    assert written["notes"] == [{"name": "diglot-cold", "beam": 4, "overhead": 0.03}]
    assert written["look_ups"] == []


def test_every_system_has_a_name_on_the_command_line() -> None:
    from translate.cli.bench import SYSTEMS as OFFERED

    assert set(OFFERED) == set(names()) == {*SYSTEMS, "bundled"}


def test_a_process_that_is_killed_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from concurrent.futures.process import BrokenProcessPool

    class Broken:
        def __init__(self, *arguments: object, **options: object) -> None:
            assert isinstance(options["mp_context"], multiprocessing.context.SpawnContext)

        def __enter__(self) -> "Broken":
            return self

        def __exit__(self, *arguments: object) -> None:
            pass

        def submit(self, *arguments: object) -> None:
            raise BrokenProcessPool("killed")

    monkeypatch.setattr(bench_run, "ProcessPoolExecutor", Broken)
    setting = Setting(tmp_path, tmp_path, tmp_path, 4, None)
    with pytest.raises(BenchError, match="hf-sorted at beam 4 was killed, probably for want of memory"):
        next(bench_run.run(setting, ["hf-sorted"], [4]))


def test_a_short_run_is_repeated_and_counted_once() -> None:
    runs: list[int] = []
    seconds = repeated(lambda: runs.append(1))
    assert len(runs) > 100
    assert 0 < seconds < 0.01


def test_look_ups_find_what_was_put(tmp_path: Path) -> None:
    found = list(look_ups([200, 20], tmp_path))
    assert [one.units for one in found] == [20, 200]
    assert all(one.microseconds > 0 for one in found)
    assert list(tmp_path.iterdir()) == []
