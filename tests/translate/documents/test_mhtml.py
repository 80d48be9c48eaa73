"""Pages that a browser saved as one file."""

import random
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.translate.documents.saved_pages import ADDRESS, FRAME, HEBREW, part, saved
from translate.documents import read_bytes
from translate.documents.mhtml import saved_pages
from translate.errors import DocumentError, EmptyDocument


def texts(data: bytes) -> list[str]:
    return [one.text for one in read_bytes(data, "page.mhtml").paragraphs]


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "binary", "8bit"])
def test_the_page_is_read_however_it_is_encoded(encoding: str) -> None:
    document = read_bytes(saved(part(HEBREW, encoding=encoding)), "page.mhtml")
    assert [one.text for one in document.paragraphs] == ["המגדלור", "המגדלור עומד על הכף הסלעי זה יותר ממאה שנים."]
    assert (document.lang, document.media_type, document.encoding) == ("he", "multipart/related", "utf-8")


def test_the_encoding_is_that_of_its_part() -> None:
    document = read_bytes(saved(part(HEBREW, charset="windows-1255", codec="cp1255")), "page.mht")
    assert document.paragraphs[0].text == "המגדלור"
    assert document.encoding == "windows-1255"


def test_what_a_part_says_wrongly_is_found_out() -> None:
    assert texts(saved(part(HEBREW, charset="iso-8859-1")))[0] == "המגדלור"
    assert texts(saved(part(HEBREW, charset="no-such-code")))[0] == "המגדלור"
    assert texts(saved(part(HEBREW, charset=None)))[0] == "המגדלור"


def test_the_page_is_the_one_that_was_saved() -> None:
    page = part(HEBREW, headers=[f"Content-Location: {ADDRESS}"])
    assert texts(saved(part(FRAME, headers=["Content-Location: https://ads.example.org"]), page))[0] == "המגדלור"


def test_the_page_is_the_one_that_the_head_names() -> None:
    data = saved(
        part(FRAME, headers=["Content-ID: <frame@x>"]),
        part(HEBREW, headers=["Content-ID: <main@x>"]),
        type_='multipart/related; start="<main@x>"',
    )
    assert texts(data)[0] == "המגדלור"


def test_else_the_page_is_the_first_and_pictures_are_none() -> None:
    picture = part("x" * 99, type_="image/png", charset=None, encoding="base64")
    assert texts(saved(picture, part(HEBREW), part(FRAME)))[0] == "המגדלור"


def test_a_page_of_frames_is_read_from_its_longest_frame() -> None:
    frames = part("<html><frameset><frame src='cid:a'></frameset></html>", headers=[f"Content-Location: {ADDRESS}"])
    assert texts(saved(frames, part("<p>x</p>"), part(HEBREW)))[0] == "המגדלור"


def test_parts_within_parts_are_found() -> None:
    inner = b'Content-Type: multipart/alternative; boundary="in"\r\n\r\n--in\r\n' + part(HEBREW) + b"--in--\r\n"
    assert texts(saved(inner))[0] == "המגדלור"


def test_a_file_without_a_page_says_so() -> None:
    with pytest.raises(DocumentError, match=r"page\.mhtml: no page in this saved web page: .*save it again"):
        texts(saved(part("x", type_="image/png")))
    with pytest.raises(EmptyDocument, match=r"page\.mhtml: no text in this page"):
        texts(saved(part("<html><body></body></html>")))


def test_a_file_that_was_cut_short_is_read_as_far_as_it_goes() -> None:
    data = saved(part(HEBREW, encoding="base64"))
    assert "המגדלור" in texts(data[: len(data) - 60])[0]


def test_the_pages_of_a_file_are_listed_with_the_saved_one_first() -> None:
    pages = saved_pages(saved(part(FRAME), part(HEBREW, headers=[f"Content-Location: {ADDRESS}"])), "page.mhtml")
    assert [(page.address, page.charset) for page in pages] == [(ADDRESS, "utf-8"), (None, "utf-8")]


@settings(max_examples=80, deadline=None)
@given(st.randoms(use_true_random=False))
def test_damaged_files_are_documents_or_errors_of_ours(chance: random.Random) -> None:
    data = bytearray(saved(part(FRAME, encoding="base64"), part(HEBREW, headers=[f"Content-Location: {ADDRESS}"])))
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(data))
        if chance.random() < 0.5:
            data[at] = chance.randrange(256)
        else:
            del data[at : at + chance.randrange(60)]
    with suppress(DocumentError):
        read_bytes(bytes(data), "page.mhtml")
