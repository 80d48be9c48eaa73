"""What the review page shows, as plain values."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache import (
    Action,
    Correction,
    Flag,
    Kind,
    Match,
    Origin,
    Paragraph,
    Part,
    Severity,
    Span,
    State,
    StoredDocument,
    Term,
    TranslationUnit,
)
from reader.review_acts import Clash
from reader.review_rows import (
    ROWS_SHOWN,
    changes,
    clash_data,
    flags_data,
    history_data,
    made_by,
    matches_data,
    neighbour_data,
    pieces,
    queue_data,
    source_data,
    standing_data,
    versions_data,
)
from tests.reader.speaking import speak
from translate.glossary.matching import TermSpan
from translate.review.queue import QueueItem
from translate.review.three_way import merge

AT = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
DOCUMENT = StoredDocument("d", "letter.txt", "text/plain", None, "en", "0", AT, 100, 100, 1000)
UNIT = TranslationUnit(
    "One. Two.",
    "en",
    "pt",
    "Um. Dois.",
    Origin.MACHINE,
    State.TRANSLATED,
    "hf model=m2m100:1",
    alignment=(Span(0, 4, 0, 3), Span(5, 9, 4, 9)),
)
FLAG = Flag("numbers", Severity.ERROR, "missing: 4")


def item(index: int, document: StoredDocument = DOCUMENT, **more: Any) -> QueueItem:
    paragraph = Paragraph(index, Kind.PARAGRAPH, "One. Two.", "en", translatable=True)
    return QueueItem(document, paragraph, replace(UNIT, **more), 0.42, (FLAG, FLAG))


def event(id: int, **more: Any) -> Correction:
    return Correction(
        **{
            "source": "One.",
            "source_lang": "en",
            "target_lang": "pt",
            "after": "Um.",
            "author": "Dana",
            "at": AT,
            "id": id,
            **more,
        }
    )


def test_a_row_of_the_queue_says_why() -> None:
    data = queue_data([item(3)], ("d", 3), {("d", 3)}, None)
    [row] = data["rows"]
    assert (row["risk"], row["words"], row["reasons"]) == (42, "One. Two.", "number differs")
    assert (row["current"], row["draft"], row["name"]) == (True, True, None)
    assert (data["total"], data["position"]) == (1, 0)


def test_rows_of_several_documents_are_named() -> None:
    other = replace(DOCUMENT, id="e", name="other\x1b.txt")
    rows = queue_data([item(1), item(1, other)], None, (), None)["rows"]
    assert [row["name"] for row in rows] == ["letter.txt", "other␛.txt"]


@given(st.integers(0, 200), st.none() | st.integers(0, 200), st.none() | st.integers(0, 50))
def test_only_a_page_of_the_queue_travels(total: int, here: int | None, page: int | None) -> None:
    items = [item(index) for index in range(total)]
    data = queue_data(items, None if here is None else ("d", here), (), page)
    assert len(data["rows"]) == min(ROWS_SHOWN, total - data["start"])
    assert 0 <= data["page"] < data["pages"]
    if page is None and here is not None and here < total:
        assert any(row["current"] for row in data["rows"])


def test_an_empty_queue() -> None:
    assert queue_data([], ("d", 1), (), None)["rows"] == []


def test_terms_and_sentences_are_marked_in_the_source() -> None:
    terms = (Term("Two", "Dois", "en", "pt", "Dana", AT), Term("Two", "Par", "en", "pt", "Dana", AT))
    paragraph = Paragraph(0, Kind.PARAGRAPH, "One. Two.", "en", translatable=True)
    data = source_data(paragraph, UNIT, (TermSpan(5, 8, terms),))
    assert data["pieces"] == [
        {"text": "One.", "sentence": 0, "term": None, "first": None},
        {"text": " ", "sentence": None, "term": None, "first": None},
        {"text": "Two", "sentence": 1, "term": "Dois / Par", "first": "Dois"},
        {"text": ".", "sentence": 1, "term": None, "first": None},
    ]
    standing = standing_data(UNIT)
    assert [piece["sentence"] for piece in standing["pieces"]] == [0, None, 1]
    assert (standing["by"], standing["state"]) == ("M2M100 (hf)", "translated")


@given(st.text(max_size=40), st.lists(st.integers(0, 40), max_size=6))
def test_pieces_are_the_text(text: str, edges: list[int]) -> None:
    ordered = sorted({min(edge, len(text)) for edge in edges})
    ranges = list(pairwise(ordered))
    plain = text.replace("\x00", "")
    if plain.isprintable() and len(plain) == len(text):
        assert "".join(piece["text"] for piece in pieces(text, ranges, ())) == text


def test_who_made_what_stands() -> None:
    assert made_by(replace(UNIT, origin=Origin.MEMORY, author="Dana", at=AT)).startswith("Dana, 2026-05-04")
    assert made_by(TranslationUnit("1", "en", "pt")) == "nobody yet"
    assert made_by(TranslationUnit("1", "en", "pt", target="1")) == "shown as it is"


def test_flags_come_in_words() -> None:
    [flag] = flags_data([FLAG])
    assert (flag["label"], flag["severity"]) == ("number differs", "error")
    assert "missing: 4" in flag["explanation"]
    [reported] = flags_data([Flag("reported", Severity.ERROR, "Noa: wrong")])
    assert reported["explanation"].endswith("Noa: wrong")


def test_what_other_engines_made() -> None:
    versions = [
        UNIT,
        replace(UNIT, target="Um. Par.", signature="bundled version=1"),
        replace(UNIT, target="Um. Par.", signature="hf model=m2m100:2"),
    ]
    [other] = versions_data(UNIT, versions)
    assert other["label"] == "Firefox Translations (comes with Diglot), M2M100 (hf)"
    assert [one["change"] for one in other["changes"]] == ["same", "removed", "added", "same"]


def test_matches_say_how_much_they_are_alike() -> None:
    match = Match("One. Three.", "Um. Três.", 0.999, "Noa", AT, None, 3, Part.PARAGRAPH)
    sentence = replace(match, source="Two.", target="Par.", similarity=1.0, part=Part.SENTENCE)
    same = replace(match, target="Um. Dois.")
    whole, part = matches_data(UNIT, [match, sentence, same])
    assert whole["label"].startswith("99 % alike · Noa")
    assert {one["text"] for one in whole["changes"] if one["change"] != "same"} == {"Three", "Two"}
    assert (part["sentence"], part["changes"]) == (True, [])
    assert part["label"].startswith("the same text")


def test_the_history() -> None:
    events = [
        event(1, after="Um.", before="A."),
        event(2, action=Action.COMMENT, note="Who?\x1b"),
        event(3, after="Hum.", before="Um.", document_id="d", occurrence=0),
        event(4, action=Action.UNDO, undoes=3, author="Noa"),
    ]
    undo, third, comment, first = history_data(events, replace(UNIT, target="Um.", version=1))
    assert (undo["what"], undo["who"], undo["restores"]) == ("took back", "Noa", False)
    assert (third["undone"], third["scope"], third["restores"]) == (True, "at this place", True)
    assert (comment["note"], comment["state"]) == ("Who?␛", "")
    assert (first["holds"], first["restores"], first["scope"]) == (True, False, "everywhere")
    assert first["changes"] == [
        {"change": "removed", "text": "A"},
        {"change": "added", "text": "Um"},
        {"change": "same", "text": "."},
    ]


def test_what_the_history_notes_by_itself_is_said_in_the_language_of_the_interface(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    speak(monkeypatch, "ru")
    events = [event(1, after="Um.", before="A.", note="restored version 7"), event(2, after="Hum.", note="an idiom")]
    assert [one["note"] for one in history_data(events, UNIT)] == ["an idiom", "восстановлена версия 7"]


def test_a_clash_shows_all_three() -> None:
    clash = Clash("a b c", "a x c", "a y c d", merge("a b c", "a x c", "a y c d"), 7, "Noa", AT)
    data = clash_data(clash)
    assert (data["version"], data["merged"]) == (7, "a y c d")
    assert data["together"].startswith("1 stretch was changed by both")
    assert {"theirs": "x", "mine": "y"} in data["stretches"]
    gone = clash_data(replace(clash, author=None, at=None, version=0))
    assert (gone["author"], gone["when"]) == ("the machine's text came back", "")


def test_neighbours_are_short_and_have_a_direction() -> None:
    paragraph = Paragraph(4, Kind.PARAGRAPH, "שלום " * 500, "he", translatable=True)
    row = neighbour_data(paragraph, TranslationUnit(paragraph.text, "he", "en"))
    assert (row["source"]["dir"], row["target"]["text"]) == ("rtl", "")
    assert len(row["source"]["text"]) <= 600


@given(st.text(max_size=60), st.text(max_size=60))
def test_all_of_it_can_travel(before: str, after: str) -> None:
    made = changes(before, after)
    assert json.loads(json.dumps(made)) == made
