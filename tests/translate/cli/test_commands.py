"""The smaller commands, the help, and what goes wrong with stores."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

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
    keys = (
        "index",
        "kind",
        "level",
        "lang",
        "translatable",
        "lines",
        "page",
        "cell",
        "marker",
        "text",
        "original",
        "doubt",
    )
    assert tuple(rows[0]) == keys
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
    made = [line.partition("\t") for line in stats.stdout.splitlines() if line.startswith("by fake ")]
    assert [value for _, _, value in made] == ["4 machine sentences", "3 machine paragraphs"]
    assert "page.txt\ten\t3\tpt 3/3" in listed.stdout
    assert (sound.exit_code, sound.stderr) == (0, "the store is sound\n")
    assert "would drop 3 machine paragraphs and 4 machine sentences" in trial.stderr
    assert unsaid.exit_code == 2
    assert "say what to drop" in unsaid.stderr
    assert "dropped 3 machine paragraphs and 4 machine sentences" in pruned.stderr
    assert "documents\t1" in after.stdout
    assert "machine paragraphs\t0" in after.stdout


def test_one_prune_drops_sentences_and_paragraphs_of_an_engine(run: Run, page: Path) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")
    stats = run("store", "stats").stdout.splitlines()
    [engine] = [line.removeprefix("by ").split("\t")[0] for line in stats if line.endswith("machine sentences")]

    trial = run("store", "prune", "--signature", "fake", "--dry-run")
    wrong = run("store", "prune", "--signature", "f%")
    pruned = run("store", "prune", "--signature", engine)
    again = run("store", "prune", "--signature", engine)

    assert "would drop 3 machine paragraphs and 4 machine sentences" in trial.stderr
    assert wrong.exit_code == again.exit_code == 1
    assert "diglot: nothing in the store was made by 'f%'" in wrong.stderr
    assert "dropped 3 machine paragraphs and 4 machine sentences" in pruned.stderr
    assert (pruned.exit_code, pruned.stdout) == (0, "")


@pytest.mark.parametrize(
    "command",
    [
        ("store", "stats"),
        ("store", "list"),
        ("store", "check"),
        ("store", "prune", "--all"),
        ("store", "remove", "page.txt", "--yes"),
        ("export", "--all", "--to", "pt"),
    ],
    ids=" ".join,
)
def test_what_only_reads_makes_no_store(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    path = tmp_path / "not" / "there.db"

    result = run(*command, "--store", path)

    assert result.exit_code == 1
    remedy = "check the path, put its file back, or add a document to make one there"
    assert result.stderr == f"diglot: no store at {path}: {remedy}\n"
    assert not path.parent.exists()


@pytest.mark.parametrize("name", ["what?mode=ro.db", "50%25.db", "a#b.db"])
def test_a_store_may_be_a_path_of_any_characters(run: Run, page: Path, tmp_path: Path, name: str) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake", "--store", name)

    assert (tmp_path / "work" / name).exists()
    assert "page.txt" in run("store", "list", "--store", tmp_path / "work" / name).stdout


def test_a_document_is_removed_and_its_translations_stay(run: Run, page: Path, store_url: str) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")

    removed = run("store", "remove", "page.txt", "--yes")

    assert removed.exit_code == 0
    assert "page.txt (" in removed.stderr
    assert "removed 1 document; translations and corrections stay in the store" in removed.stderr
    with Store.open(store_url) as store:
        assert (store.stats().documents, store.stats().paragraphs, store.stats().units) == (0, 0, 3)
    assert "3 from the cache" in run("translate", page, "--to", "pt", "--engine", "fake").stderr


def test_documents_are_removed_by_name_or_id_and_unknown_ones_are_said(
    run: Run, page: Path, store_url: str, tmp_path: Path
) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")
    (tmp_path / "other.txt").write_text(ENGLISH)
    run("translate", tmp_path / "other.txt", "--to", "pt", "--engine", "fake")
    with Store.open(store_url) as store:
        [other] = store.documents.find("other.txt")

    unknown = run("store", "remove", "nothing.txt", "--yes")
    both = run("store", "remove", "nothing.txt", "page.txt", other.id, other.name, "--yes")

    assert unknown.exit_code == both.exit_code == 1
    assert "no document 'nothing.txt' in the store" in unknown.stderr
    assert "removed" not in unknown.stderr
    assert "removed 2 documents" in both.stderr
    assert "page.txt" not in run("store", "list").stdout


def test_nothing_is_removed_where_nobody_can_be_asked(run: Run, page: Path) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")

    result = run("store", "remove", "page.txt")

    assert result.exit_code == 2
    assert "there is no terminal to ask on: run 'diglot store remove DOCUMENT... --yes'" in result.stderr
    assert "page.txt" in run("store", "list").stdout


@pytest.mark.parametrize(("answer", "left"), [("y", 0), ("n", 1)])
def test_who_removes_a_document_is_asked(
    run: Run, page: Path, store_url: str, monkeypatch: pytest.MonkeyPatch, answer: str, left: int
) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")
    asked: list[str] = []

    def answered(question: str, **_: object) -> None:
        asked.append(question)
        if answer != "y":
            raise click.Abort

    monkeypatch.setattr("translate.cli.options.click.confirm", answered)
    monkeypatch.setattr("translate.cli.options.sys", SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True)))

    result = run("store", "remove", "page.txt")

    assert asked == ["remove 1 document?"]
    assert result.exit_code == left
    with Store.open(store_url) as store:
        assert store.stats().documents == left


def test_what_is_translated_can_be_had_again_from_a_store_that_cannot_be_written(
    run: Run, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run("translate", page, "--to", "pt", "--engine", "fake", "--format", "txt")
    # Permissions do not stop who is root; to SQLite this is the same.
    monkeypatch.setattr("cache.address._may_write", lambda path: False)

    again = run("translate", page, "--to", "pt", "--engine", "fake", "--format", "txt")
    other = run("translate", page, "--to", "es", "--engine", "fake")

    assert (again.exit_code, again.stdout) == (0, first.stdout), again.stderr
    assert "3 from the cache" in again.stderr
    assert other.exit_code == 1
    assert "does not allow writing" in other.stderr


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

    assert "imported 0 translations; 1 was there already" in again.stderr


def test_an_export_with_two_corrected_rows_gives_two_corrections(run: Run, page: Path, tmp_path: Path) -> None:
    page.write_text(ENGLISH + "\n12 / 34\n", encoding="utf-8")
    run("translate", page, "--to", "pt", "--engine", "fake")
    exported = run("export", "page.txt", "--to", "pt", "--format", "jsonl", "--out", tmp_path).stdout.strip()
    rows = [json.loads(line) for line in Path(exported).read_text(encoding="utf-8").splitlines()]
    rows[0]["target"] = "O velho moinho"
    rows[1]["target"] = "O moinho junto ao rio."
    Path(exported).write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")

    imported = run("memory", "import", exported)
    again = run("memory", "import", exported)
    translated = run("translate", page, "--to", "pt", "--engine", "fake")

    passed = "1 unchanged machine translation and 1 paragraph without translation passed over"
    assert imported.stderr == f"imported 2 translations; {passed}\n"
    assert again.stderr == f"imported 0 translations; {passed}; 2 were there already\n"
    assert "2 from memory, 1 from the cache" in translated.stderr


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


def diglot(command: str) -> subprocess.CompletedProcess[str]:
    """Run a command through the shell, which can close and redirect what Python would not."""
    return subprocess.run(
        command.replace("diglot", f"{sys.executable} -m translate", 1),
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
def test_output_that_cannot_be_written_is_one_line() -> None:
    done = diglot("diglot languages > /dev/full")

    assert done.returncode == 1
    assert done.stderr == "diglot: the output: No space left on device: give it space, or send it somewhere else\n"


def test_a_closed_output_and_closed_remarks_do_not_stop_the_work(tmp_path: Path, page: Path) -> None:
    told = f"--store sqlite:///{tmp_path / 's.db'} --out {tmp_path / 'out'} --to pt --engine fake"

    assert diglot("diglot languages >&-").returncode == 0
    assert diglot(f"diglot translate {page} {told} 2>&-").returncode == 0
    assert (tmp_path / "out" / "page.pt.html").exists()


def test_a_path_that_cannot_be_does_not_stop_the_others(run: Run, page: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "loop.txt").symlink_to("loop.txt")

    result = run("translate", "x" * 300, tmp_path / "folder", page, "--to", "pt", "--engine", "fake")

    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert "File name too long" in result.stderr
    assert "loop.txt" in result.stderr


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no endless device here")
def test_a_device_without_an_end_is_refused(run: Run) -> None:
    result = run("paragraphs", "/dev/zero")

    assert result.exit_code == 1
    assert "and the limit is 64 MiB" in result.stderr
