"""`diglot translate`, as an operator uses it."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from cache import Store
from tests.translate.cli.conftest import ENGLISH, PORTUGUESE, Run
from translate.engines.base import Hypothesis
from translate.engines.fake import FakeEngine
from translate.errors import DecodingError

UNIT_KEYS = {
    "document", "index", "kind", "source_lang", "target_lang", "source", "target", "origin", "state", "signature",
    "score", "flags", "alignment",
}  # fmt: skip


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_writes_the_file_and_prints_its_path(run: Run, page: Path) -> None:
    result = run("translate", page, "--to", "pt", "--engine", "fake", "--format", "jsonl")

    assert result.exit_code == 0, result.output
    [path] = [Path(line) for line in result.stdout.splitlines()]
    assert path.exists()
    assert path.parent == Path("translations")
    found = rows(path)
    assert [row["index"] for row in found] == [0, 1, 2]
    assert {frozenset(row) >= UNIT_KEYS for row in found} == {True}
    assert {row["document"] for row in found} == {"page.txt"}
    assert "engine: fake" in result.stderr
    assert "1 document, 3 paragraphs: 0 from memory, 0 from the cache, 4 sentences translated" in result.stderr


def test_alignment_covers_both_texts_but_for_white_space(run: Run, page: Path) -> None:
    result = run("translate", page, "--to", "pt", "--engine", "fake", "--format", "jsonl")

    for row in rows(Path(result.stdout.strip())):
        spans = row["alignment"]
        assert isinstance(spans, list)
        for side, start, end in (("source", 0, 1), ("target", 2, 3)):
            text = row[side]
            assert isinstance(text, str)
            covered = {i for span in spans for i in range(span[start], span[end])}
            assert not "".join(c for i, c in enumerate(text) if i not in covered).strip()


def test_a_real_model_translates_english_to_portuguese(run: Run, page: Path) -> None:
    result = run("translate", page, "--to", "pt", "--format", "jsonl")

    assert result.exit_code == 0, result.output
    found = rows(Path(result.stdout.strip()))
    assert "moinho" in str(found[1]["target"]).lower()
    assert "1824" in str(found[1]["target"])
    assert str(found[1]["signature"]).startswith("bundled")


def test_every_format_is_written(run: Run, page: Path) -> None:
    wanted = [option for form in ("html", "jsonl", "tsv", "md", "txt") for option in ("--format", form)]

    result = run("translate", page, "--to", "pt", "--engine", "fake", *wanted, "--out", "here")

    paths = [Path(line) for line in result.stdout.splitlines()]
    assert sorted(path.suffix for path in paths) == [".html", ".jsonl", ".md", ".tsv", ".txt"]
    assert all(path.stat().st_size and path.parent == Path("here") for path in paths)


def test_a_second_run_and_a_renamed_file_come_from_the_cache(run: Run, page: Path) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")
    again = run("translate", page, "--to", "pt", "--engine", "fake")
    renamed = run("translate", page.rename(page.with_name("other.txt")), "--to", "pt", "--engine", "fake")

    for result in (again, renamed):
        assert "3 from the cache, 0 sentences translated" in result.stderr


def test_a_beam_size_that_changes_nothing_is_said(run: Run, page: Path) -> None:
    done = run("translate", page, "--to", "pt", "--engine", "fake", "--beam", 3)
    assert "--beam 3 has no effect here" in done.stderr
    assert "--beam" not in run("translate", page, "--to", "pt", "--engine", "fake").stderr


def test_a_changed_beam_size_is_a_full_miss(run: Run, page: Path, nllb: Path) -> None:
    first = run("translate", page, "--to", "pt", "--engine", "ct2", "--model", nllb, "--beam", 1)
    second = run("translate", page, "--to", "pt", "--engine", "ct2", "--model", nllb, "--beam", 2)

    assert first.exit_code == 0, first.stderr
    assert "0 from the cache, 4 sentences translated" in first.stderr
    assert "0 from the cache, 4 sentences translated" in second.stderr


def test_one_bad_file_never_stops_the_others_and_is_not_hidden(run: Run, page: Path) -> None:
    (page.parent / "empty.txt").write_text("")
    (page.parent / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))

    result = run(
        "translate", page.parent / "empty.txt", page.parent / "picture.png", page, "--to", "pt", "--engine", "fake"
    )

    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    complaints = [line for line in result.stderr.splitlines() if line.startswith("diglot: ")]
    assert len(complaints) == 2
    assert "empty.txt" in complaints[0]
    assert "picture.png" in complaints[1]


def test_a_pair_without_an_engine_names_the_remedy_and_the_rest_goes_on(run: Run, page: Path, tmp_path: Path) -> None:
    (tmp_path / "he.txt").write_text("הטחנה הישנה עומדת ליד הנהר, והגלגל שלה לא הסתובב כבר שלושים שנה.\n", "utf-8")

    result = run("translate", tmp_path / "he.txt", page, "--to", "pt", XDG_DATA_HOME=str(tmp_path / "data"))

    assert result.exit_code == 1
    assert "no installed model translates Hebrew to Portuguese" in result.stderr
    assert "--model" in result.stderr
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--to", "klingon"], "unknown language 'klingon'"),
        ([], "Missing option '--to'"),
        (["--to", "pt", "--from", "xx"], "unknown language 'xx'"),
        (["--to", "pt", "--format", "odt"], "'odt' is not one of"),
        (["--to", "pt", "--json"], "--json goes with --dry-run"),
        (["--to", "pt", "--beam", "0"], "0 is not in the range"),
    ],
)
def test_wrong_usage_exits_with_2(run: Run, page: Path, arguments: list[str], message: str) -> None:
    result = run("translate", page, *arguments)

    assert result.exit_code == 2
    assert message in result.stderr


def test_a_document_in_the_target_language_is_shown_as_it_is(run: Run, page: Path) -> None:
    result = run("translate", page, "--to", "en", "--format", "jsonl")

    assert result.exit_code == 0, result.stderr
    for row in rows(Path(result.stdout.strip())):
        assert row["source"] == row["target"]
        assert row["origin"] is None


def test_a_dry_run_says_what_there_is_to_do_and_does_none_of_it(run: Run, page: Path, store_url: str) -> None:
    result = run("translate", page, "--to", "pt", "--engine", "fake", "--dry-run", "--json")

    assert result.exit_code == 0, result.stderr
    [planned] = json.loads(result.stdout)["documents"]
    assert set(planned) == {"name", "paragraphs", "characters", "memory", "cached", "decode_sentences", "seconds"}
    assert (planned["name"], planned["paragraphs"], planned["decode_sentences"]) == ("page.txt", 3, 4)
    assert not Path("translations").exists()
    with Store.open(store_url) as store:
        assert store.stats().documents == 0


def test_a_dry_run_reads_as_a_table_too(run: Run, page: Path) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")

    result = run("translate", page, "--to", "pt", "--engine", "fake", "--dry-run")

    assert re.search(r"page\.txt\t3\t[\d,]+\t0\t3\t0 sentences", result.stdout)


def test_documents_of_one_name_in_two_folders_do_not_overwrite_each_other(run: Run, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "p.txt").write_text(f"{ENGLISH}\n\nThe end of story {folder} is told in another book.\n")

    result = run("translate", tmp_path / "a" / "p.txt", tmp_path / "b" / "p.txt", "--to", "pt", "--engine", "fake")

    assert len(set(result.stdout.splitlines())) == 2


def test_memory_is_used_before_any_engine(run: Run, page: Path, tmp_path: Path) -> None:
    memory = tmp_path / "memory.jsonl"
    text = ENGLISH.split("\n\n")[1]
    memory.write_text(
        json.dumps({"source": text, "target": "À mão. Duas frases.", "source_lang": "en", "target_lang": "pt"})
    )

    imported = run("memory", "import", memory, "--note", "by hand")
    result = run("translate", page, "--to", "pt", "--engine", "fake", "--format", "jsonl")

    assert "imported 1 translation" in imported.stderr
    assert "1 from memory" in result.stderr
    row = rows(Path(result.stdout.strip()))[1]
    assert (row["target"], row["origin"], row["state"]) == ("À mão. Duas frases.", "memory", "final")


def test_an_export_of_an_interrupted_run_shows_what_is_missing(run: Run, page: Path, store_url: str) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")

    whole = run("export", "page.txt", "--to", "pt", "--format", "jsonl")
    missing = run("export", "--all", "--to", "fr", "--format", "txt")
    unknown = run("export", "nothing.txt", "--to", "pt")

    assert whole.exit_code == 0
    assert [row["origin"] for row in rows(Path(whole.stdout.strip()))] == ["machine"] * 3
    assert "page.txt: 3 paragraphs not translated yet" in missing.stderr
    assert unknown.exit_code == 1
    assert "nothing.txt" in unknown.stderr


def test_control_characters_of_a_document_never_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    evil = tmp_path / "\x1b[31mred\u202e.txt"
    evil.write_text("A page \x1b[2J\u202e with <script>alert(1)</script> and =cmd() in it, and more words to read.\n")

    shown = run("paragraphs", evil)
    result = run("translate", evil, "--to", "pt", "--engine", "fake", "--dry-run")

    for output in (shown.output, result.output):
        assert "\x1b" not in output
        assert "\u202e" not in output
    assert "<script>" in shown.output


def test_kill_9_in_mid_run_loses_at_most_one_window(tmp_path: Path, store_url: str) -> None:
    book = tmp_path / "book.txt"
    book.write_text(
        "\n\n".join(
            f"This is paragraph number {n} of the long book about mills. It has two sentences." for n in range(800)
        )
    )
    command = [
        sys.executable, "-m", "translate", "translate", str(book), "--to", "pt", "--store", store_url,
        "--format", "txt", "--out", str(tmp_path / "out"),
    ]  # fmt: skip
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    database = Path(store_url.removeprefix("sqlite:///"))
    before = 0
    deadline = time.monotonic() + 60
    while not before and time.monotonic() < deadline and running.poll() is None:
        time.sleep(0.05)
        if database.exists():
            with Store.open(store_url) as store:
                before = store.stats().units
    os.kill(running.pid, signal.SIGKILL)
    running.wait()

    with Store.open(store_url) as store:
        assert store.check() == ()
        kept = store.stats()
    assert kept.units >= before > 0
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())

    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert f"{kept.units} from the cache" in done.stderr


def test_portuguese_reads_back_into_english(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pt.txt").write_text(PORTUGUESE, encoding="utf-8")

    result = run("translate", tmp_path / "pt.txt", "--to", "en", "--format", "txt")

    assert result.exit_code == 0, result.stderr
    assert "mill" in Path(result.stdout.strip()).read_text(encoding="utf-8").lower()


def test_ctrl_c_says_that_nothing_is_lost_and_exits_with_130(tmp_path: Path, store_url: str) -> None:
    book = tmp_path / "book.txt"
    book.write_text("\n\n".join(f"Chapter {n} tells of the mill. Then it goes on about the river." for n in range(900)))
    running = subprocess.Popen(
        [sys.executable, "-m", "translate", "translate", str(book), "--to", "pt", "--store", store_url],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        # Whoever runs the tests in a shell's background has this signal ignored, and children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    database = Path(store_url.removeprefix("sqlite:///"))
    deadline = time.monotonic() + 60
    done = 0
    while not done and time.monotonic() < deadline:
        time.sleep(0.05)
        if database.exists():
            with Store.open(store_url) as store:
                done = store.stats().units
    running.send_signal(signal.SIGINT)
    _, said = running.communicate()

    assert running.returncode == 130
    assert "the same command goes on from here" in said
    assert "Traceback" not in said


def test_two_processes_on_one_document_both_finish(tmp_path: Path, store_url: str, page: Path) -> None:
    commands = [
        [sys.executable, "-m", "translate", "translate", str(page), "--to", "pt", "--store", store_url, "--out", out]
        for out in ("a", "b")
    ]
    running = [subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) for command in commands]
    written = [tmp_path / process.communicate()[0].strip() for process in running]

    assert [process.returncode for process in running] == [0, 0]
    assert written[0].read_bytes() == written[1].read_bytes()
    with Store.open(store_url) as store:
        assert store.check() == ()
        assert store.stats().units == 3


def test_a_file_that_cannot_be_written_does_not_stop_the_others(run: Run, tmp_path: Path, page: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another page altogether, about the river and its fish.\n")
    Path("here/page.pt.txt").mkdir(parents=True)

    result = run("translate", page, other, "--to", "pt", "--engine", "fake", "--format", "txt", "--out", "here")

    assert result.exit_code == 1
    assert result.stdout.splitlines() == ["here/other.pt.txt"]
    assert "page.pt.txt" in result.stderr


def test_an_engine_that_fails_is_one_line(run: Run, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise DecodingError("fake ran out of ink: buy some")

    monkeypatch.setattr("translate.engines.fake.FakeEngine.translate", fail)

    result = run("translate", page, "--to", "pt", "--engine", "fake")

    assert result.exit_code == 1
    assert "diglot: fake ran out of ink: buy some" in result.stderr
    assert not Path("translations").exists()


def test_the_same_command_on_the_working_folder_never_reads_its_own_results(run: Run) -> None:
    Path("page.txt").write_text(ENGLISH, encoding="utf-8")

    first = run("translate", ".", "--to", "pt", "--engine", "fake", "--format", "txt")
    second = run("translate", ".", "--to", "pt", "--engine", "fake", "--format", "txt")

    assert first.stdout == second.stdout == "translations/page.pt.txt\n"


def test_a_document_in_the_target_language_still_has_its_foreign_paragraphs_translated(
    run: Run, tmp_path: Path
) -> None:
    mixed = tmp_path / "mixed.txt"
    portuguese, english = PORTUGUESE.strip(), ENGLISH.strip().split("\n\n")[2]
    mixed.write_text(f"{portuguese}\n\n{english}\n", encoding="utf-8")

    result = run("translate", mixed, "--to", "pt", "--format", "jsonl")

    origins = [row["origin"] for row in rows(Path(result.stdout.strip()))]
    assert origins == [None, None, None, "machine"]


def test_a_paragraph_that_no_engine_reads_is_said_and_the_rest_is_done(run: Run, tmp_path: Path) -> None:
    mixed = tmp_path / "mixed.txt"
    russian = "Старая мельница стоит у реки, и колесо её не вертится уже тридцать лет."
    mixed.write_text(f"{ENGLISH}\n{russian}\n", encoding="utf-8")

    result = run("translate", mixed, "--to", "pt", "--format", "jsonl")

    assert result.exit_code == 0, result.stderr
    assert "mixed.txt: 1 paragraph not translated: no engine at hand translates Russian to Portuguese" in result.stderr
    assert [row["origin"] for row in rows(Path(result.stdout.strip()))] == ["machine"] * 3 + [None]


def test_a_sentence_that_the_engine_fails_on_costs_its_paragraph_and_the_exit_code(
    run: Run, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = FakeEngine.translate

    def fail_on_swallows(self: FakeEngine, sentences: Sequence[str], *rest: str, **more: Any) -> list[Hypothesis]:
        if any("swallows" in sentence for sentence in sentences):
            raise DecodingError("no birds, please")
        return whole(self, sentences, *rest, **more)

    monkeypatch.setattr(FakeEngine, "translate", fail_on_swallows)
    other = tmp_path / "other.txt"
    other.write_text("Another page altogether, about the river and its fish.\n")

    result = run("translate", page, other, "--to", "pt", "--engine", "fake", "--format", "txt")

    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert "page.txt: 1 paragraph not translated: no birds, please" in result.stderr
