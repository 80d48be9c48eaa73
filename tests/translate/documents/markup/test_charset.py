"""The encoding of pages: what they say, and what they are in."""

import pytest

from translate.documents.markup.charset import decode_page
from translate.errors import BinaryDocument

HEBREW = "המגדלור עומד על הכף הסלעי זה יותר ממאה שנים, ואורו נראה למרחוק בכל לילה."
ARABIC = "تقف المنارة على الرأس الصخري منذ أكثر من مئة عام، ويُرى ضوؤها من بعيد كل ليلة."
RUSSIAN = "Маяк стоит на скалистом мысу уже больше ста лет, и свет его виден издалека каждую ночь."
CHINESE = "灯塔在岩石海角上已经矗立了一百多年，每天晚上从远处都能看到它的光芒。"
FRENCH = "Le phare se dresse sur le cap rocheux depuis plus de cent ans ; sa lumière se voit de très loin, même l'été."


def page(text: str, declared: str | None, codec: str, *, http: bool = False) -> bytes:
    meta = ""
    if declared and http:
        meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    elif declared:
        meta = f'<meta charset="{declared}">'
    return f"<html><head>{meta}<title>x</title></head><body><p>{text}</p></body></html>".encode(codec)


@pytest.mark.parametrize("http", [True, False])
@pytest.mark.parametrize(
    ("text", "declared", "codec", "name"),
    [
        (HEBREW, "windows-1255", "cp1255", "windows-1255"),
        (HEBREW, "ISO-8859-8-I", "iso8859-8", "iso8859-8"),
        (ARABIC, "windows-1256", "cp1256", "windows-1256"),
        (RUSSIAN, "windows-1251", "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r", "koi8-r"),
        (CHINESE, "gb2312", "gb18030", "gb18030"),
        (CHINESE, "GBK", "gbk", "gb18030"),
        (FRENCH, "iso-8859-1", "cp1252", "windows-1252"),
        (FRENCH, "utf-8", "utf-8", "utf-8"),
    ],
)
def test_what_a_page_says_is_believed_where_it_fits(
    text: str, declared: str, codec: str, name: str, http: bool
) -> None:
    decoded = decode_page(page(text, declared, codec, http=http), "page.html")
    assert text in decoded.text
    assert (decoded.encoding, decoded.notes) == (name, ())


@pytest.mark.parametrize(
    ("text", "declared", "codec"),
    [
        (HEBREW, "iso-8859-1", "utf-8"),
        (HEBREW, "windows-1251", "utf-8"),
        (HEBREW, "iso-8859-1", "cp1255"),
        (RUSSIAN, "windows-1252", "cp1251"),
        (HEBREW, "utf-8", "cp1255"),
        (ARABIC, "no-such-encoding", "cp1256"),
        (ARABIC, "rot13", "utf-8"),
        (RUSSIAN, None, "cp1251"),
        (CHINESE, "utf-16", "utf-8"),
    ],
)
def test_what_a_page_says_wrongly_is_found_out(text: str, declared: str | None, codec: str) -> None:
    assert text in decode_page(page(text * 3, declared, codec), "page.html").text


def test_a_mark_of_the_byte_order_comes_before_all() -> None:
    assert decode_page("\ufeff".encode() + page(HEBREW, "windows-1255", "utf-8"), "page.html").encoding == "utf-8"
    wide = decode_page("\ufeff".encode("utf-16-le") + page(HEBREW, "utf-8", "utf-16-le"), "page.html")
    assert wide.encoding == "utf-16-le"
    assert HEBREW in wide.text


def test_what_was_sent_with_a_page_counts_more_than_what_it_says() -> None:
    decoded = decode_page(page(RUSSIAN, "koi8-r", "cp1251"), "page.html", "windows-1251")
    assert RUSSIAN in decoded.text


def test_an_xml_declaration_counts() -> None:
    data = f'<?xml version="1.0" encoding="windows-1255"?><html><body>{HEBREW}</body></html>'.encode("cp1255")
    assert HEBREW in decode_page(data, "page.html").text


def test_a_few_wrong_bytes_are_told() -> None:
    data = page(RUSSIAN * 20, "windows-1251", "cp1251").replace(b"<p>", b"<p>\x98")
    decoded = decode_page(data, "page.html")
    assert decoded.encoding == "windows-1251"
    assert decoded.notes == ("1 characters could not be decoded",)


def test_nuls_are_left_out_and_line_ends_made_one() -> None:
    decoded = decode_page(b"<p>on\0e\r\ntwo\rthree</p>" + b" " * 100, "page.html")
    assert decoded.text.startswith("<p>one\ntwo\nthree</p>")
    assert decoded.notes == ("1 NUL characters left out",)


def test_binary_data_is_refused() -> None:
    with pytest.raises(BinaryDocument, match=r"page\.html"):
        decode_page(bytes(range(256)) * 20, "page.html")


@pytest.mark.parametrize("start", [b"<", b"<!--", b"<script>", b"<meta ", b"<meta charset=", b"\xff<"])
def test_what_never_ends_takes_no_time(start: bytes) -> None:
    assert decode_page(b"\xe9t\xe9 " + start * 100_000, "page.html").text
