"""Translations by people, read from the jsonl export."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cache import Correction, Origin, State, Store, TranslationUnit, source_key
from translate.errors import DocumentError
from translate.memory import Imported, import_memory, read_memory_file


def row(**changes: object) -> str:
    return json.dumps(
        {"source": "שלום.", "target": "Hello.", "source_lang": "he", "target_lang": "en", **changes}, ensure_ascii=False
    )


def write(folder: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path = folder / "memory.jsonl"
    path.write_text("\n".join(lines), encoding=encoding)
    return path


def corrections(path: Path) -> list[Correction]:
    return [row.correction for row in read_memory_file(path, author="Rina", note="by hand").rows]


def test_only_texts_and_languages_count(tmp_path: Path) -> None:
    path = write(tmp_path, row(document="elsewhere.txt", index=7, origin="machine", score=-1.5, signature="x"))

    before = datetime.now(UTC)
    [correction] = corrections(path)

    assert (correction.source, correction.after) == ("שלום.", "Hello.")
    assert (correction.source_lang, correction.target_lang) == ("he", "en")
    assert (correction.author, correction.note) == ("Rina", "by hand")
    assert before <= correction.at <= datetime.now(UTC)
    assert correction.document_id is None


def test_rows_without_a_target_and_empty_lines_are_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path, row(target=None), "", row(target=""), "   ", row(target=" \n"), row())

    assert len(corrections(path)) == 1


def test_languages_may_be_named_in_any_way(tmp_path: Path) -> None:
    path = write(tmp_path, row(source_lang="heb_Hebr", target_lang="en-US"))

    [correction] = corrections(path)

    assert (correction.source_lang, correction.target_lang) == ("he", "en")


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    assert len(corrections(write(tmp_path, row(), encoding="utf-8-sig"))) == 1


def test_line_separators_inside_a_text_do_not_end_a_row(tmp_path: Path) -> None:
    [correction] = corrections(write(tmp_path, row(source="a\u2028b")))

    assert correction.source == "a\u2028b"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not a row of JSON"),
        ("[1]", "not a JSON object"),
        (row(source=""), "'source' is empty"),
        (row(source=" \n"), "'source' is empty"),
        (row(source=None), "'source' is missing"),
        (row(source_lang=3), "'source_lang' is missing"),
        (row(target=7), "'target' is missing"),
        (row(origin=7), "'origin' is 7 and not a text or null"),
        ("[" * 100_000, "not a row of JSON"),
        (row(target_lang="klingon"), "unknown language 'klingon'"),
        ('{"source": "x"}', "'target' is missing"),
    ],
)
def test_a_damaged_row_is_named_by_its_line(tmp_path: Path, line: str, message: str) -> None:
    path = write(tmp_path, row(), line)

    with pytest.raises(DocumentError, match=message) as caught:
        read_memory_file(path, author="a", note="n")

    assert "memory.jsonl:2:" in str(caught.value)
    if "klingon" not in line:
        assert str(caught.value).endswith("mend the line or take it out; nothing was imported")


def test_a_file_that_is_not_there_and_one_that_is_not_text(tmp_path: Path) -> None:
    with pytest.raises(
        DocumentError, match="cannot be read: No such file or directory: name a file of the jsonl export"
    ):
        read_memory_file(tmp_path / "nothing.jsonl", author="a", note="n")
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(
        DocumentError, match="not UTF-8 at byte 0: name a file of the jsonl export, or save this one as UTF-8"
    ):
        read_memory_file(tmp_path / "binary", author="a", note="n")


def machine(source: str, target: str, signature: str = "fake split=1") -> TranslationUnit:
    return TranslationUnit(source, "he", "en", target, Origin.MACHINE, State.TRANSLATED, signature)


def carry_out(store: Store, path: Path) -> Imported:
    return import_memory(store, read_memory_file(path, author="Rina", note="by hand"))


def held(store: Store, source: str = "שלום.") -> list[str]:
    return [event.after for event in store.memory.history(source_key(source, "he"), "en")]


def test_what_the_engine_said_and_nobody_changed_is_nobodys_work(store: Store, tmp_path: Path) -> None:
    store.units.put_many([machine("שלום.", "Hello."), machine("יום.", "Day.")])
    path = write(
        tmp_path,
        row(origin="machine", signature="fake split=1"),
        row(origin="machine", signature="fake split=1", source="יום.", target="Good day."),
    )

    assert carry_out(store, path) == Imported(added=1, known=0, unchanged=1, untranslated=0)
    assert (held(store), held(store, "יום.")) == ([], ["Good day."])


@pytest.mark.parametrize(
    "changes",
    [
        {"origin": "machine", "signature": "fake split=2"},
        {"origin": "machine", "signature": None},
        {"origin": "machine", "signature": 7},
        {"origin": "machine"},
        {"origin": "machine", "signature": "fake split=1", "target": "Hello"},
        {"origin": "machine", "signature": "fake split=1", "target_lang": "pt"},
        {"origin": "human", "signature": "fake split=1"},
        {},
    ],
)
def test_what_this_store_does_not_know_is_vouched_for(store: Store, tmp_path: Path, changes: dict[str, object]) -> None:
    store.units.put_many([machine("שלום.", "Hello.")])

    assert carry_out(store, write(tmp_path, row(**changes))).added == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"origin": None, "target": None},
        {"origin": None, "target": "שלום."},
        {"origin": None, "target": "\u200fשלום. "},
        {"target_lang": "he"},
        {"target_lang": "heb_Hebr", "origin": "machine"},
        {"origin": "memory", "target": " "},
    ],
)
def test_what_is_shown_as_it_is_is_no_translation(store: Store, tmp_path: Path, changes: dict[str, object]) -> None:
    assert carry_out(store, write(tmp_path, row(**changes))) == Imported(0, 0, 0, untranslated=1)
    assert store.stats().corrections == 0


def test_a_translation_that_somebody_wrote_where_there_was_none_counts(store: Store, tmp_path: Path) -> None:
    assert carry_out(store, write(tmp_path, row(origin=None, signature=None))).added == 1
    assert held(store) == ["Hello."]


def test_a_name_that_is_the_same_in_both_languages_may_be_written_by_hand(store: Store, tmp_path: Path) -> None:
    assert carry_out(store, write(tmp_path, row(source="IBM", target="IBM"))).added == 1


def test_what_the_memory_has_said_is_not_said_again_under_another_name(store: Store, tmp_path: Path) -> None:
    for wording in ("Hello.", "Peace."):
        store.memory.record(Correction("שלום.", "he", "en", wording, "Dana", datetime.now(UTC), document_id="book"))
    path = write(
        tmp_path, row(origin="memory"), row(origin="memory", target="Peace."), row(origin="memory", target="Hi.")
    )

    assert carry_out(store, path) == Imported(added=1, known=2, unchanged=0, untranslated=0)
    assert held(store) == ["Hello.", "Peace.", "Hi."]


def test_importing_again_adds_nothing(store: Store, tmp_path: Path) -> None:
    path = write(tmp_path, row(), row(), row(target="Peace."))

    assert carry_out(store, path) == Imported(added=2, known=1, unchanged=0, untranslated=0)
    assert carry_out(store, path) == Imported(added=0, known=3, unchanged=0, untranslated=0)
