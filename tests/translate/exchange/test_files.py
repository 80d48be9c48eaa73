"""Every format there and back: what is edited in the file becomes a correction, and nothing is lost in silence."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from cache import Action, State, Store, StoredDocument
from tests.translate.exchange.sheets import edit
from tests.translate.review.conftest import document as document
from translate.errors import ExchangeError
from translate.exchange.files import SUFFIXES, is_memory_rows, read_returned, write_sheet
from translate.exchange.merging import Fate, Return, bring_back
from translate.exchange.rows import ReturnedRow, review_sheet
from translate.review.desk import Desk
from translate.review.roles import Reviewer

ANA, OMAR = Reviewer("Ana"), Reviewer("Omar")
BOAT = "«pt: A boat came at dusk.»"
EDITED = "Um barco chegou ao anoitecer."


@pytest.fixture(params=list(SUFFIXES))
def sent(request: pytest.FixtureRequest, store: Store, document: StoredDocument, tmp_path: Path) -> Path:
    """The document's sheet in a file of each format."""
    path = tmp_path / f"page.{SUFFIXES[request.param]}"
    path.write_bytes(write_sheet(review_sheet(store, document.id, "pt"), request.param))
    return path


def back(store: Store, path: Path, who: Reviewer = ANA) -> Return:
    found = read_returned(path)
    assert found.target_lang == "pt"
    assert found.pairs == ()
    return bring_back(Desk(store, who), found.rows, found.target_lang)


def read_back(store: Store, document: StoredDocument) -> list[ReturnedRow]:
    return [
        ReturnedRow(f"row {row.number}", str(row.token), row.source, row.target)
        for row in review_sheet(store, document.id, "pt").rows
    ]


def mark(store: Store, document: StoredDocument, number: int) -> str:
    return str(review_sheet(store, document.id, "pt").rows[number].token)


def test_what_nobody_edited_changes_nothing(store: Store, sent: Path) -> None:
    found = back(store, sent)
    assert (found.count(Fate.UNCHANGED), len(found.verdicts)) == (5, 5)
    assert store.memory.newest_id() == 0


def test_one_edit_is_one_correction_and_twice_the_same_nothing_more(store: Store, sent: Path) -> None:
    edit(sent, BOAT, EDITED)
    found = back(store, sent)
    assert (found.count(Fate.RECORDED), found.count(Fate.UNCHANGED)) == (1, 4)
    [event] = store.memory.events()
    assert (event.source, event.after, event.author) == ("A boat came at dusk.", EDITED, "Ana")
    again = back(store, sent)
    assert (again.count(Fate.AGREED), again.count(Fate.UNCHANGED)) == (1, 4)
    assert len(store.memory.events()) == 1


def test_an_edit_on_both_sides_is_a_conflict(store: Store, document: StoredDocument, sent: Path) -> None:
    desk = Desk(store, OMAR)
    desk.correct(desk.look(document.id, 2, "pt"), "Chegou um barco.")
    [verdict] = back(store, edit(sent, BOAT, EDITED)).remarks
    assert (verdict.fate, verdict.current, verdict.row.target) == (Fate.CONFLICT, "Chegou um barco.", EDITED)
    assert len(store.memory.events()) == 1


def test_a_damaged_mark_is_refused_and_the_others_are_taken(store: Store, document: StoredDocument, sent: Path) -> None:
    one = mark(store, document, 4)
    edit(sent, one, one[:-1] + ("0" if one[-1] != "0" else "1"))
    found = back(store, edit(sent, BOAT, EDITED))
    [verdict] = found.remarks
    assert (verdict.fate, found.count(Fate.RECORDED), found.count(Fate.UNCHANGED)) == (Fate.REFUSED, 1, 3)
    assert "its mark was changed" in verdict.reason


def test_an_emptied_translation_is_refused(store: Store, sent: Path) -> None:
    [verdict] = back(store, edit(sent, BOAT, "")).remarks
    assert verdict.fate is Fate.REFUSED
    assert "its translation is empty, and was not" in verdict.reason


def test_an_edited_original_is_refused(store: Store, sent: Path) -> None:
    at = "Seven people stood there in 1924."
    text = f"«pt: {at}»"
    edit(sent, text, "KEPT")
    edit(sent, at, "Eight people stood there in 1924.")
    [verdict] = back(store, edit(sent, "KEPT", text)).remarks
    assert "its original was edited" in verdict.reason


def test_the_file_of_another_document_is_said(store: Store, document: StoredDocument, sent: Path) -> None:
    store.documents.remove(document.id)
    found = back(store, sent)
    assert found.count(Fate.REFUSED) == 5
    assert "not in this store" in found.verdicts[0].reason


def test_a_file_cut_short_is_refused_whole(store: Store, sent: Path) -> None:
    data = edit(sent, BOAT, EDITED).read_bytes()
    sent.write_bytes(data[: len(data) * 2 // 3])
    if sent.suffix in (".csv", ".tsv"):
        # A table of lines may end anywhere; the cut row is refused, and the missing ones are counted.
        assert back(store, sent).missing > 0
        return
    with pytest.raises(ExchangeError, match="nothing was imported"):
        read_returned(sent)


def test_a_file_is_told_by_its_content_and_not_by_its_name(store: Store, sent: Path) -> None:
    renamed = sent.rename(sent.with_name("returned.bin"))
    assert back(store, renamed).count(Fate.UNCHANGED) == 5


def test_a_note_beside_an_untouched_translation_is_a_comment_once(store: Store, document: StoredDocument) -> None:
    rows = read_back(store, document)
    noted = [replace(rows[0], note="Rose or rosé?"), *rows[1:]]
    for times in (1, 0):
        found = bring_back(Desk(store, ANA), noted, "pt")
        assert found.count(Fate.NOTED) == times
    [event] = store.memory.events()
    assert (event.action, event.note) == (Action.COMMENT, "Rose or rosé?")


def test_a_fault_that_the_reader_saw_is_the_reason(store: Store, document: StoredDocument) -> None:
    rows = read_back(store, document)
    [verdict] = bring_back(Desk(store, ANA), [replace(rows[0], fault="it is torn"), *rows[1:]], "pt").remarks
    assert (verdict.fate, verdict.reason) == (Fate.REFUSED, "it is torn")


def archive(*members: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as zipped:
        for member in members:
            zipped.writestr(member, "application/vnd.oasis.opendocument.text" if member == "mimetype" else "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "nothing in it"),
        (b" \n", "nothing in it"),
        (b"%PDF-1.7\n\x00\x01", "none of XLIFF, TMX, DOCX, CSV and TSV"),
        (b"<html><body/></html>", "neither XLIFF nor TMX"),
        (b"Dear Ana,\nI have no time.\n", "0 columns"),
        (archive("mimetype"), "an ODT: save it as DOCX"),
        (archive("xl/workbook.xml"), "an XLSX: save it as"),
        (archive("a.txt"), "no DOCX"),
        (b"PK\x03\x04", "damaged or cut short"),
        (b'<tmx version="1.4"><header/><body>', "not well-formed"),
        (b"<xliff version='2.0' srcLang='en'/>", "no trgLang"),
    ],
)
def test_what_is_no_such_file_is_one_clear_line(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(data)
    with pytest.raises(ExchangeError, match=said) as caught:
        read_returned(path)
    assert "file.docx" in str(caught.value)
    assert "nothing was imported" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    for read in (read_returned, is_memory_rows):
        with pytest.raises(ExchangeError, match="cannot be read: No such file or directory"):
            read(tmp_path / "none.xlf")


def test_a_file_without_any_mark_is_pairs(tmp_path: Path) -> None:
    path = tmp_path / "other.xlf"
    path.write_text(
        '<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en-GB" '
        'trgLang="pt-BR"><file id="f"><unit id="1"><notes><note>Hi</note></notes><segment state="final">'
        "<source>One</source><target>Um</target></segment></unit>"
        '<unit id="2"><segment><source>Two</source></segment></unit></file></xliff>'
    )
    found = read_returned(path)
    [pair] = found.pairs
    assert (pair.source, pair.target, pair.source_lang, pair.target_lang) == ("One", "Um", "en", "pt")
    assert (pair.note, pair.state, found.rows, found.passed) == ("Hi", State.FINAL, (), 1)


@pytest.mark.parametrize(
    ("declared", "version"),
    [('<?xml version="1.0"?>', "1.2"), ("", "1.1"), ("<?xml version='1.0'?>\n<!-- x -->", "1.2")],
)
def test_the_version_is_that_of_the_root(tmp_path: Path, declared: str, version: str) -> None:
    path = tmp_path / "old.xlf"
    path.write_text(
        f'{declared}<xliff version="{version}"><file source-language="en" target-language="pt"><body>'
        '<trans-unit id="1"><source>One</source><target>Um</target></trans-unit></body></file></xliff>'
    )
    assert [pair.target for pair in read_returned(path).pairs] == ["Um"]


@pytest.mark.parametrize(
    ("text", "are"), [('{"source": 1}', True), ('\ufeff\n {"a": 1}', True), ("<tmx/>", False), ("", False)]
)
def test_rows_of_json_are_known_by_their_beginning(tmp_path: Path, text: str, are: bool) -> None:
    path = tmp_path / "memory"
    path.write_text(text, encoding="utf-8")
    assert is_memory_rows(path) is are
