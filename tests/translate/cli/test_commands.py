"""The smaller commands, the help, and what goes wrong with stores."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import click
import pytest

from cache import Store
from tests.translate.cli.conftest import ENGLISH, Run
from translate.cli import main


def every_command() -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []

    def walk(command: click.Command, path: tuple[str, ...]) -> None:
        found.append(path)
        if isinstance(command, click.Group):
            for name, child in command.commands.items():
                walk(child, (*path, name))

    walk(main, ())
    return found


@pytest.mark.parametrize("path", every_command(), ids=" ".join)
def test_every_command_has_help(run: Run, path: tuple[str, ...]) -> None:
    result = run(*path, "--help")

    assert result.exit_code == 0
    usage, _, text = result.output.partition("\n\n")
    assert usage.startswith("Usage: ")
    assert text.strip()[0].isupper()


@pytest.mark.parametrize("path", [path for path in every_command() if path], ids=" ".join)
def test_every_command_stands_in_the_readme(path: tuple[str, ...]) -> None:
    readme = (Path(__file__).resolve().parents[3] / "README.md").read_text(encoding="utf-8")

    assert f"diglot {' '.join(path)}" in readme


def test_languages_lists_202_and_finds_by_any_name(run: Run) -> None:
    everything = run("languages")
    hebrew = run("languages", "עבר")
    nothing = run("languages", "klingon")

    assert len(everything.stdout.splitlines()) == 203
    assert hebrew.stdout.splitlines()[1].split("\t") == ["he", "Hebrew", "עברית", "Hebr", "rtl"]
    assert nothing.exit_code == 1
    assert "no language has 'klingon'" in nothing.stderr


def test_paragraphs_as_json_lines(run: Run, page: Path) -> None:
    result = run("paragraphs", page, "--format", "jsonl")

    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["index"] for row in rows] == [0, 1, 2]
    assert [row["lines"] for row in rows] == [[1], [3], [5]]
    assert set(rows[0]) == {"index", "kind", "lang", "translatable", "lines", "text"}
    assert [row["text"] for row in rows] == ENGLISH.strip().split("\n\n")


def test_paragraphs_as_a_table_and_what_was_dropped(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "p.txt"
    page.write_text(ENGLISH + "\n" + ENGLISH.splitlines()[-1] + "\n")

    table = run("paragraphs", page)
    dropped = run("paragraphs", page, "--dropped", "--format", "jsonl")

    assert table.stdout.splitlines()[0].split("\t") == ["index", "kind", "lang", "translatable", "lines", "text"]
    [row] = [json.loads(line) for line in dropped.stdout.splitlines()]
    assert row["lines"] == [7]
    assert "repeat" in row["reason"]


def test_store_stats_check_list_and_prune(run: Run, page: Path) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")

    stats = run("store", "stats")
    listed = run("store", "list")
    sound = run("store", "check")
    trial = run("store", "prune", "--all", "--dry-run")
    unsaid = run("store", "prune")
    pruned = run("store", "prune", "--all")
    after = run("store", "stats")

    assert "documents\t1" in stats.stdout
    assert "machine paragraphs\t3" in stats.stdout
    assert "page.txt\ten\t3\tpt 3/3" in listed.stdout
    assert (sound.exit_code, sound.stderr) == (0, "the store is sound\n")
    assert "would drop 3 machine paragraphs and 4 machine sentences" in trial.stderr
    assert unsaid.exit_code == 2
    assert "say what to drop" in unsaid.stderr
    assert "dropped 3 machine paragraphs and 4 machine sentences" in pruned.stderr
    assert "documents\t1" in after.stdout
    assert "machine paragraphs\t0" in after.stdout


def test_models_list_names_the_bundled_ones_and_the_folder(run: Run, tmp_path: Path) -> None:
    result = run("models", "list", XDG_DATA_HOME=str(tmp_path))

    assert "bundled\t" in result.stdout
    assert str(tmp_path) in result.stderr


def test_a_memory_file_that_is_damaged_imports_nothing(run: Run, tmp_path: Path, store_url: str) -> None:
    path = tmp_path / "memory.jsonl"
    good = {"source": "One.", "target": "Um.", "source_lang": "en", "target_lang": "pt"}
    path.write_text(json.dumps(good) + "\nnot json\n")

    result = run("memory", "import", path)

    assert result.exit_code == 1
    assert "memory.jsonl:2: not a row of JSON" in result.stderr
    with Store.open(store_url) as store:
        assert store.stats().corrections == 0


def test_importing_twice_adds_nothing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "memory.jsonl"
    path.write_text(json.dumps({"source": "One.", "target": "Um.", "source_lang": "en", "target_lang": "pt"}))

    run("memory", "import", path)
    again = run("memory", "import", path)

    assert "imported 0 translations; 1 were there already" in again.stderr


def test_a_file_that_is_no_database_is_one_clear_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "not.db").write_text("this is a letter to my grandmother, and no database at all\n" * 100)

    result = run("store", "stats", "--store", tmp_path / "not.db")

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "not.db" in result.stderr


def test_a_store_of_a_newer_version_is_said(run: Run, page: Path, store_url: str) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")
    with sqlite3.connect(store_url.removeprefix("sqlite:///")) as database:
        tables = "SELECT name FROM sqlite_master WHERE name LIKE '%version%' AND type = 'table'"
        [table] = database.execute(tables).fetchone()
        database.execute(f"UPDATE {table} SET version_num = '9999'")
    database.close()

    result = run("store", "stats")

    assert result.exit_code == 1
    assert "newer" in result.stderr


def test_help_answers_without_loading_anything_heavy() -> None:
    code = """
import sys
from translate.cli import main
sys.argv = ["diglot", "--help"]
try:
    main()
except SystemExit:
    print(*{name.split(".")[0] for name in sys.modules}, file=sys.stderr)
"""

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "side by side" in done.stdout
    assert not {"torch", "transformers", "streamlit", "sqlalchemy", "rich", "numpy"} & set(done.stderr.split())


def test_output_into_a_closed_pipe_is_no_traceback() -> None:
    done = subprocess.run(
        f"{sys.executable} -m translate languages | head -1", shell=True, capture_output=True, text=True, check=True
    )

    assert done.stdout.startswith("tag\t")
    assert "Traceback" not in done.stderr
