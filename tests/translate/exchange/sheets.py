"""Sheets made of given texts, what a file gives back of them, and texts that files and programs tend to lose."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from hypothesis import strategies as st

from cache import Flag, Kind, Origin, Severity, Span, State
from translate.exchange.rows import ReviewRow, ReviewSheet
from translate.exchange.tokens import Token, text_hash

HARD = (
    "=HYPERLINK(1)",
    "+1",
    "-",
    "@here",
    "\t=1",
    "'=1",
    "''007",
    "007",
    "3/4",
    "1E5",
    "12 May 2024",
    "TRUE",
    "a ]]> b <b>&amp;</b> &",
    "two\nlines\r\nand\ra tab\t.",
    '"quoted", and; more',
    "\u200fשלום\u200e (ok)\u202b!\u202c",
    "bell \x07, null \x00, next \x85, lines \u2028\u2029",
    "⟦U+0007⟧ and ⟦U+27E6⟧U+0007⟧ and ⟦U+0041⟧",
    "half \ud83d",
    "\ufffe\uffff",
    "  blanks  ",
    "👩‍👩‍👧 e\u0301 \xa0",
    "sep=;",
)
texts = st.sampled_from(HARD) | st.text(
    st.characters(codec=None, exclude_categories=()) | st.sampled_from("⟦U+07⟧'=\"\n\r\t\x00\x07<&]> \u200f\ud800,;"),
    max_size=30,
)
filled = texts.filter(lambda text: bool(text.strip()))


def row(source: str, target: str | None = "Alvo.", number: int = 1, **more: object) -> ReviewRow:
    """Return a row as it leaves, with flags and an author."""
    token = Token("a1b2c3d4e5f6a7b8c9d0", number - 1, 0, 0, "0123456789", text_hash(target))
    found = ReviewRow(
        token,
        number,
        Kind.PARAGRAPH,
        source,
        target,
        "en",
        "pt",
        State.TRANSLATED if target else State.INITIAL,
        Origin.MACHINE if target else None,
        (Flag("numbers", Severity.WARNING, "1824 \x07 <missing>"),),
        note="seen\x00",
        author="Ana",
    )
    return replace(found, **more)  # type: ignore[arg-type]


def sheet(*rows: ReviewRow, name: str = "pa<ge>\x07.txt") -> ReviewSheet:
    """Return a sheet from English to Portuguese."""
    return ReviewSheet(name, "en", "pt", rows)


def two_sentences() -> ReviewRow:
    """Return a row whose sentences are known, with a blank between them that is two on the other side."""
    return row("It rose. It fell.", "Subiu.  Desceu.", alignment=(Span(0, 8, 0, 6), Span(9, 17, 8, 15)))


def edit(path: Path, old: str, new: str) -> Path:
    """Change a text in a file as a program would, also in the main part of a DOCX; it must stand there once."""
    data = path.read_bytes()
    if path.suffix != ".docx":
        assert data.count(old.encode()) == 1, old
        path.write_bytes(data.replace(old.encode(), new.encode()))
        return path
    path.write_bytes(edit_docx(data, old, new))
    return path


def edit_docx(data: bytes, old: str, new: str, **members: str) -> bytes:
    """Return a DOCX with a change in its main part, and other members added or replaced."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        found = {name: before.read(name).decode() for name in before.namelist()}
        assert found["word/document.xml"].count(old) == 1, old
        found["word/document.xml"] = found["word/document.xml"].replace(old, new)
        for name, text in {**found, **members}.items():
            after.writestr(name, text)
    return out.getvalue()
