"""The program that opens PDFs: what it may do wrong, played by scripts in its place."""

import sys
import textwrap
from pathlib import Path

import pytest

from tests.translate.documents.pdf.files import column, pdf, picture_pdf
from translate.documents import read_bytes, read_document
from translate.documents.pdf.process import draw_pages, read_pages
from translate.errors import DocumentError

LOCKED = Path(__file__).parents[3] / "data" / "documents" / "pdf" / "locked"
PYTHON = sys.executable
LINE = "The key of the harbour chest hangs behind the door."


def played(script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a script stand in for the program; `FIRST` is the page that it is asked for, `send` writes a frame."""
    start = f"""
        #!{PYTHON} -P
        import json, os, struct, sys, time
        sys.stdin.buffer.read()
        FIRST = int(sys.argv[5])
        def send(message):
            data = json.dumps(message).encode()
            os.write(1, struct.pack(">I", len(data)) + data)
        def page(number):
            line = dict(text="Page %d is here." % number, left=50, top=50, right=200, bottom=62, baseline=60, size=11,
                        cell=None, styles=[], page=number)
            send(dict(number=number, width=420, height=595, lines=[line], glyphs=16))
    """
    program = tmp_path / "player"
    program.write_text(textwrap.dedent(start).lstrip() + textwrap.dedent(script))
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))


def test_pages_come_from_a_program_of_their_own() -> None:
    found = read_pages(pdf([column([LINE], 50, 500)] * 3, catalog="/Lang (pt-BR)"), "a.pdf")
    assert [page.lines[0].text for page in found.pages] == [LINE] * 3
    assert (found.count, found.lang, found.failed) == (3, "pt-BR", [])


def test_a_password_is_asked_for_and_none_is_tried() -> None:
    with pytest.raises(DocumentError, match=r"locked\.pdf: the PDF is locked with a password: .* save it without"):
        read_document(LOCKED / "locked.pdf")


def test_a_file_that_only_restricts_opens() -> None:
    assert [one.text for one in read_document(LOCKED / "restricted.pdf").paragraphs] == [LINE]


def test_a_page_that_crashes_the_program_is_left_out_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crash = """
        send({"pages": 4, "lang": None})
        for number in range(FIRST, 5):
            if number == 2:
                os.abort()
            page(number)
    """
    played(crash, tmp_path, monkeypatch)
    document = read_bytes(b"%PDF-1.7", "a.pdf", lang="en")
    assert [one.location.page for one in document.paragraphs] == [1, 3, 4]
    assert document.notes == ("page 2: damaged, left out: print the document to a new PDF and give that",)


def test_a_program_that_crashes_at_once_is_a_damaged_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played("os.abort()", tmp_path, monkeypatch)
    with pytest.raises(DocumentError, match=r"a\.pdf: its pages cannot be read: the PDF is damaged; print it to a new"):
        read_pages(b"%PDF-1.7", "a.pdf")


def test_pages_that_crash_again_and_again_end_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played('send({"pages": 900, "lang": None})\nos.abort()', tmp_path, monkeypatch)
    with pytest.raises(DocumentError, match=r"its pages cannot be read"):
        read_pages(b"%PDF-1.7", "a.pdf")


def test_one_page_may_stall_and_a_second_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stall = """
        send({"pages": 5, "lang": None})
        for number in range(FIRST, 6):
            if number in (2, STALLS):
                time.sleep(60)
            page(number)
    """
    played(stall.replace("STALLS", "2"), tmp_path, monkeypatch)
    found = read_pages(b"%PDF-1.7", "a.pdf", seconds=1)
    assert found.failed == [2]
    assert [page.number for page in found.pages] == [1, 2, 3, 4, 5]
    played(stall.replace("STALLS", "4"), tmp_path, monkeypatch)
    with pytest.raises(DocumentError, match=r"a\.pdf: page 4 takes too long to read: the PDF is damaged"):
        read_pages(b"%PDF-1.7", "a.pdf", seconds=1)


def test_half_a_frame_is_a_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played('send({"pages": 1, "lang": None})\nos.write(1, b"\\0\\0\\1\\0 half")', tmp_path, monkeypatch)
    found = read_pages(b"%PDF-1.7", "a.pdf")
    assert found.failed == [1]


def test_pictures_of_pages_are_grey_maps() -> None:
    (picture,) = draw_pages(picture_pdf(2, 2, b"\0\xff\xff\0"), [1])
    head, size, depth, dots = picture.split(b"\n", 4)[0], *picture.split(b"\n", 4)[2:]
    assert head == b"P5"
    assert depth == b"255"
    width, height = map(int, size.split())
    assert len(dots) == width * height
    assert (width, height) == (1751, 2480)


def test_a_page_too_large_to_draw_comes_as_nothing() -> None:
    big = pdf([column([LINE], 50, 500)] * 2, box=(0, 0, 30_000, 30_000))
    pictures = list(draw_pages(big, [1, 2]))
    assert len(pictures) == 2
    assert all(len(picture) < 20_000_000 for picture in pictures)


def test_a_program_that_draws_nothing_gives_as_many_pictures_as_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played("os.abort()", tmp_path, monkeypatch)
    assert list(draw_pages(b"%PDF-1.7", [1, 2, 3])) == [b"", b"", b""]
