from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given
from lxml import etree

from cache import Correction, State
from tests.translate.exchange.sheets import HARD, filled, row, sheet, texts
from translate.errors import ExchangeError
from translate.exchange.returned import ReturnedFile
from translate.exchange.tmx import read, write, write_memory

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
HEADER = ("creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype")
AT = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)
SHEET = sheet(row("One.", "Um."), row("Two.", None, number=2), row("Δύο.", "Dois.", number=3, source_lang="el"))


def memory(*held: Correction, names: dict[str, str] | None = None) -> bytes:
    out = BytesIO()
    write_memory(out, held, names or {})
    return out.getvalue()


def correction(source: str = "One.", after: str = "Um.", **more: object) -> Correction:
    return Correction(source, "en", "pt", after, "Ana\x07", AT, id=7, **more)  # type: ignore[arg-type]


def foreign(body: str, srclang: str = "en-US") -> ReturnedFile:
    return read(
        f'<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header creationtool="Other" '
        f'creationtoolversion="9" segtype="sentence" o-tmf="x" adminlang="en" srclang="{srclang}" datatype="xml"/>'
        f"<body>{body}</body></tmx>".encode(),
        "other.tmx",
    )


def tuv(lang: str, words: str, attribute: str = "xml:lang", more: str = "") -> str:
    return f'<tuv {attribute}="{lang}"{more}><seg>{words}</seg></tuv>'


@pytest.mark.parametrize(
    "data", [write(SHEET), memory(correction(note="why", document_id="d1", occurrence=0)), write(sheet()), memory()]
)
def test_the_file_keeps_the_rules_of_the_format(data: bytes) -> None:
    root = etree.fromstring(data)
    assert (root.tag, root.get("version"), [one.tag for one in root]) == ("tmx", "1.4", ["header", "body"])
    assert set(root[0].attrib) == set(HEADER)
    assert root[0].get("segtype") in ("block", "paragraph", "sentence", "phrase")
    ids = [unit.get("tuid") for unit in root[1]]
    assert len(ids) == len(set(ids))
    for unit in root[1]:
        assert " " not in (unit.get("tuid") or " ")
        tags = [one.tag for one in unit]
        # Notes and props stand before the texts, which are at least one.
        assert tags == sorted(tags, key=["note", "prop", "tuv"].index)
        assert tags.count("tuv") == 2
        for one in unit.iter("tuv"):
            assert one.get(LANG)
            assert [inner.tag for inner in one] == ["seg"]
        assert all(prop.get("type") for prop in unit.iter("prop"))


@given(filled, texts)
def test_any_text_comes_back(source: str, target: str) -> None:
    [found] = read(write(sheet(row(source, target))), "page.tmx").rows
    assert (found.source, found.target) == (source, target)


@pytest.mark.parametrize("text", HARD)
def test_hard_texts_come_back_from_a_memory(text: str) -> None:
    [pair] = read(memory(correction(text, text)), "m.tmx").pairs
    assert (pair.source, pair.target) == (text, text)


def test_a_sheet_comes_back_with_its_marks() -> None:
    found = read(write(SHEET), "page.tmx")
    assert [one.mark for one in found.rows] == [str(one.token) for one in SHEET.rows]
    assert [(one.source, one.target) for one in found.rows] == [("One.", "Um."), ("Two.", ""), ("Δύο.", "Dois.")]
    assert (found.target_lang, found.ours, found.tags) == ("pt", True, 0)
    assert [one.note for one in found.rows] == [None] * 3


def test_a_note_in_a_unit_is_the_reviewers() -> None:
    data = write(sheet(row("One."))).replace(b"<prop", b"<note>Sure?</note><prop", 1)
    assert read(data, "page.tmx").rows[0].note == "Sure?"


def test_a_memory_says_who_when_and_where() -> None:
    data = memory(correction(note="why", document_id="d1", occurrence=2, state=State.REVIEWED), names={"d1": "a.txt"})
    root = etree.fromstring(data)
    target = root[1][0][-1]
    assert (target.get("creationid"), target.get("creationdate")) == ("Ana␇", "20240501T120000Z")
    props = {prop.get("type"): prop.text for prop in root.iter("prop")}
    assert props == {"x-state": "reviewed", "x-document": "a.txt", "x-document-id": "d1", "x-occurrence": "2"}
    [pair] = read(data, "m.tmx").pairs
    assert (pair.author, pair.at, pair.note) == ("Ana␇", AT, "why")
    assert (pair.document_id, pair.occurrence, pair.state) == ("d1", 2, State.REVIEWED)


def test_languages_are_told_by_their_tags_whatever_their_case_and_region() -> None:
    found = foreign(
        f"<tu>{tuv('EN-us', 'One.')}{tuv('PT-br', 'Um.')}</tu><tu>{tuv('pt', 'Dois.')}{tuv('en-GB', 'Two.')}</tu>"
    )
    assert [(one.source, one.target, one.source_lang, one.target_lang) for one in found.pairs] == [
        ("One.", "Um.", "en", "pt"),
        ("Two.", "Dois.", "en", "pt"),
    ]
    assert (found.ours, found.passed) == (False, 0)


def test_one_source_may_have_several_languages() -> None:
    found = foreign(f"<tu>{tuv('en', 'One.')}{tuv('pt', 'Um.')}{tuv('de', 'Eins.')}</tu>", "*all*")
    assert [(one.source, one.target_lang) for one in found.pairs] == [("One.", "pt"), ("One.", "de")]
    assert found.target_lang is None


def test_what_cannot_be_used_is_counted() -> None:
    units = (
        tuv("en", "One."),
        tuv("en", "One.") + tuv("pt", " "),
        tuv("en", " ") + tuv("pt", "Um."),
        tuv("en", "One.") + tuv("x-klingon", "wa’."),
        tuv("en-US", "One.") + tuv("en-GB", "One!"),
        "",
    )
    found = foreign("".join(f"<tu>{unit}</tu>" for unit in units))
    assert (found.pairs, found.passed) == ((), 6)


def test_signs_for_formatting_are_taken_out_and_counted() -> None:
    words = (
        '<bpt i="1">&lt;b></bpt>bold<ept i="1">&lt;/b></ept> <ph>{0}</ph><hi>high</hi><it pos="begin">x</it><ut>y</ut>'
    )
    found = foreign(f"<tu>{tuv('en', 'One.')}{tuv('pt', words)}</tu>")
    assert (found.pairs[0].target, found.tags) == ("bold high", 6)


def test_the_language_attribute_of_older_files_and_who_changed_it_last() -> None:
    more = ' creationid="A" changeid="B" creationdate="20010101T000000Z" changedate="20240501T120000Z"'
    found = foreign(f"<tu>{tuv('en', 'One.', 'lang')}{tuv('pt', 'Um.', 'lang', more)}</tu>")
    assert (found.pairs[0].author, found.pairs[0].at) == ("B", AT)
    odd = foreign(f"<tu>{tuv('en', 'One.')}{tuv('pt', 'Um.', more=' creationdate=' + chr(34) + 'May' + chr(34))}</tu>")
    assert (odd.pairs[0].author, odd.pairs[0].at) == (None, None)


def test_other_encodings_are_read() -> None:
    text = write(SHEET).decode().replace("UTF-8", "UTF-16").encode("utf-16")
    assert read(text, "page.tmx").rows[2].source == "Δύο."


def test_a_file_without_header_is_said() -> None:
    with pytest.raises(ExchangeError, match="no <header>"):
        read(b"<tmx version='1.4'><body/></tmx>", "a.tmx")
