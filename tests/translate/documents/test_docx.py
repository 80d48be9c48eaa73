"""The DOCX reader: a file as a whole, bad input, damage, and documents that other programs made."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache.records import Kind
from tests.translate.documents.word_files import DATA, STRICT, item, par, run, word_file
from tests.translate.documents.wordprocessing.reading import read, texts
from translate.documents import ReadOptions, read_bytes, read_document
from translate.documents.docx import read_docx
from translate.documents.wordprocessing.symbols import readable
from translate.errors import BinaryDocument, DocumentError, EmptyDocument


def test_the_strict_namespace() -> None:
    data = word_file(par("Head", style="1") + item("Item", 2), space=STRICT)
    document = read_bytes(data, "a.docx")
    assert [(one.text, one.kind) for one in document.paragraphs] == [("Head", Kind.HEADING), ("Item", Kind.LIST_ITEM)]


def test_macros_are_said_and_kept_out() -> None:
    data = word_file(
        par("Text"),
        members={"word/vbaProject.bin": b"x"},
        content_type="application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    document = read_bytes(data, "a.docm")
    assert document.media_type == "application/vnd.ms-word.document.macroEnabled.12"
    assert "holds macros: they are never run, and stay in the file" in document.notes


def test_what_is_not_read_is_said() -> None:
    document = read('<w:altChunk r:id="x"/>' + par("Text"), members={"word/charts/chart1.xml": b"<c/>"})
    assert any("embedded in other formats (altChunk)" in note for note in document.notes)
    assert any("1 charts or diagrams" in note for note in document.notes)


# Bad input


def test_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:styles xmlns:w="urn:x">&b;</w:styles>'
    with pytest.raises(DocumentError, match=r"^a\.docx: word/styles\.xml defines entities of its own"):
        read_bytes(word_file(par("x"), members={"word/styles.xml": bomb}), "a.docx")


def test_a_file_outside_is_never_read() -> None:
    outside = b'<!DOCTYPE x SYSTEM "file:///etc/hostname"><w:styles xmlns:w="urn:x"/>'
    with pytest.raises(DocumentError, match="defines entities"):
        read_bytes(word_file(par("x"), members={"word/styles.xml": outside}), "a.docx")


def test_damaged_xml_is_said_with_its_part() -> None:
    with pytest.raises(DocumentError, match=r"^a\.docx: word/document\.xml is damaged \(.*\): fetch or save it again$"):
        read("<w:p><w:r></w:p>")


def test_a_package_without_its_text() -> None:
    data = word_file(par("x")).replace(b"word/document.xml", b"word/documenx.xml")
    with pytest.raises(DocumentError, match=r"^a\.docx: no word/document\.xml in it"):
        read_bytes(data, "a.docx")


def test_a_document_without_text() -> None:
    with pytest.raises(EmptyDocument, match=r"^a\.docx: no text in it"):
        read(par(""))


def test_a_password_is_said() -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(BinaryDocument, match=r"^a\.docx: locked with a password: open it in the program"):
        read_bytes(locked, "a.docx")


# Documents that LibreOffice and python-docx made


@pytest.mark.parametrize(
    ("name", "lang", "kinds"),
    [
        ("keeper.he.docx", "he", {"heading": 2, "paragraph": 4, "list_item": 7, "table": 5, "code": 1, "caption": 1}),
        ("harbour.ar.docx", "ar", {"heading": 2, "paragraph": 3, "list_item": 4, "table": 6}),
        ("notes.en.docx", "en", {"heading": 2, "paragraph": 3, "table": 6, "note": 1}),
        ("steppe.kk.docx", "kk", {"paragraph": 3, "list_item": 2}),
        (
            "log.en.docx",
            "en",
            {"heading": 2, "paragraph": 6, "list_item": 2, "caption": 1, "table": 3, "note": 2, "comment": 1},
        ),
        ("road.kk.docx", "kk", {"heading": 3, "paragraph": 4, "list_item": 4, "table": 6}),
    ],
)
def test_documents_of_a_word_processor(name: str, lang: str, kinds: dict[str, int]) -> None:
    document = read_document(DATA / name)
    counted = {kind: sum(one.kind == kind for one in document.paragraphs) for kind in kinds}
    assert (document.lang, counted, len(document.paragraphs)) == (lang, kinds, sum(kinds.values()))


def test_a_log_with_everything_in_it() -> None:
    document = read_document(DATA / "log.en.docx")
    assert texts(document)[3:6] == [
        "The wind turned at noon[1]. We always tie the boats twice[i].",
        "Two boats were damaged, and one was lost. Run `log --add` to write it down.",
        "Beware of the rope on the left.",
    ]
    assert texts(document)[-3:] == ["By the clock of the church.", "See the rules of 1921.", "Which two?"]
    assert [(one.text, one.reason) for one in document.dropped] == [
        ("Harbour log, winter", "running head"),
        ("1", "page number"),
    ]


# Damage


def mutants(data: bytes, draw: st.DrawFn) -> bytes:
    """Break a file within its XML, where a checksum does not give it away."""
    with zipfile.ZipFile(BytesIO(data)) as zipped:
        members = {name: bytearray(zipped.read(name)) for name in zipped.namelist()}
    broken = members[draw(st.sampled_from(sorted(name for name in members if not name.endswith(".png"))))]
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(broken)))
        end = at + draw(st.integers(0, 40))
        other = draw(st.integers(0, len(broken)))
        broken[at:end] = draw(st.sampled_from([b"", b"<", b'"', b"</w:r>", broken[other : other + 40]]))
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        for name, content in members.items():
            zipped.writestr(name, bytes(content))
    return file.getvalue()


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damage_is_said_in_one_line_or_survived(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["log.en.docx", "keeper.he.docx", "notes.en.docx"]))
    broken = data.draw(st.composite(lambda draw: mutants((DATA / name).read_bytes(), draw))())
    said = failure(broken)
    assert said is None or (said.startswith("a.docx: ") and "\n" not in said)


def failure(data: bytes) -> str | None:
    """Return why a file cannot be read, None where it can."""
    try:
        assert read_docx(data, "a.docx", ReadOptions(lang="en")).paragraphs
    except DocumentError as error:
        return str(error)
    return None


LETTERS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="<>&\u200b"), max_size=20
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(LETTERS, max_size=4), min_size=1, max_size=5))
def test_no_text_is_lost(paragraphs: list[list[str]]) -> None:
    wanted = ["".join(runs).strip() for runs in paragraphs]
    if not any(wanted):
        return
    data = word_file("".join(par(*(run(text) for text in runs), style="1") for runs in paragraphs))
    found = read_docx(data, "a.docx", ReadOptions(lang="en"))
    # Places in picture fonts become the characters that they look like.
    plain = [readable(text, None) for text in wanted if text]
    assert texts(found) == plain
