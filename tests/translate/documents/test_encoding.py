"""From bytes to text: marks, guesses, damage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.documents.encoding import decode
from translate.errors import BinaryDocument
from translate.scripts import script_of

HEBREW = "המגדלור של המושבה עמד על הגבעה, ואורו נראה גם מן הכפר שבין ההרים. איש לא ידע מי בנה אותו."
RUSSIAN = "Маяк стоит на скалистом мысу. Его построили рыбаки, которые каждую осень теряли в море лодки."
KAZAKH = "Шырақ жартасты мүйісте тұр. Оны балықшылар салған, және ол бұл жерде өте көп жыл тұрды."
ARABIC = "تقوم المنارة على رأس صخري في البحر منذ أكثر من مئة عام، وقد بناها الصيادون الذين كانوا هناك."
PORTUGUESE = "O farol não é visível da cidade, mas à noite a sua luz chega até às últimas casas da aldeia."
POLISH = "Latarnia morska stoi na skalistym przylądku od połowy wieku i świeci w nocy, więc łodzie wracają."
CHINESE = "灯塔从上个世纪中叶起就矗立在岩石海角上。渔民每晚看到灯光就回家。孩子们爬上螺旋楼梯。"
JAPANESE = "灯台は前世紀の半ばから岩の岬に立っています。漁師は毎晩その明かりを見て家に帰ります。"
ALL = [HEBREW, RUSSIAN, KAZAKH, ARABIC, PORTUGUESE, POLISH, CHINESE, JAPANESE, "Plain letters only.\nTwo lines."]


@pytest.mark.parametrize("text", ALL)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_and_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x.txt").text == text


def test_utf_8_is_no_guess_and_utf_16_without_a_mark_is_one() -> None:
    assert decode(HEBREW.encode(), "x.txt").notes == ()
    assert decode(HEBREW.encode("utf-16-le"), "x.txt").notes == ("encoding guessed: utf-16-le",)


@pytest.mark.parametrize(
    ("text", "page", "name"),
    [
        (HEBREW, "cp1255", "windows-1255"),
        (HEBREW[:40], "cp1255", "windows-1255"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8_r", "koi8-r"),
        (RUSSIAN, "cp866", "cp866"),
        (KAZAKH, "kz1048", "kz1048"),
        (ARABIC, "cp1256", "windows-1256"),
        (PORTUGUESE, "cp1252", "windows-1252"),
        (POLISH, "cp1250", "windows-1250"),
        (CHINESE, "gb18030", "gb18030"),
        (JAPANESE, "shift_jis", "shift-jis"),
    ],
)
def test_older_code_pages_are_found_and_reported(text: str, page: str, name: str) -> None:
    found = decode(text.encode(page), "x.txt")
    assert found.text == text
    assert found.encoding == name
    assert found.notes == (f"encoding guessed: {name}",)


def test_a_character_cut_at_the_end_leaves_utf_8_utf_8() -> None:
    found = decode(HEBREW.encode()[:-2], "x.txt")
    assert found.encoding == "utf-8"
    assert found.text.startswith(HEBREW[:-2])
    assert found.notes == ("1 characters could not be decoded",)


def test_lone_surrogates_are_shown_and_counted() -> None:
    data = HEBREW.encode() + "\ud800".encode("utf-8", "surrogatepass") + RUSSIAN.encode()
    found = decode(data, "x.txt")
    assert found.text == HEBREW + "\ufffd" + RUSSIAN
    assert found.notes == ("1 lone surrogates shown as \ufffd",)


def test_lone_surrogates_in_utf_16_too() -> None:
    found = decode("ab\udc00cd".encode("utf-16", "surrogatepass"), "x.txt")
    assert found.text == "ab\ufffdcd"


def test_nul_is_data_and_shown() -> None:
    found = decode(b"one\0two\nthree", "x.txt")
    assert found.text == "one\u2400two\nthree"
    assert found.notes == ("1 NUL characters shown as \u2400",)


def test_escapes_and_overrides_are_data() -> None:
    text = "\x1b[31mred\x1b[0m and \u202ereversed\u202c text"
    assert decode(text.encode(), "x.txt").text == text


def test_controls_make_data_binary() -> None:
    with pytest.raises(BinaryDocument, match="binary data"):
        decode(bytes(range(32)) * 30, "x.bin")


@given(st.text(min_size=1))
def test_utf_8_comes_back_but_for_what_cannot_be_shown(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return
    try:
        found = decode(data, "x.txt")
    except BinaryDocument:
        return
    if found.encoding == "utf-8":
        assert len(found.text) == len(text)
        assert [c for c in found.text if script_of(c)] == [c for c in text if script_of(c)]


@given(st.binary(max_size=400))
def test_no_bytes_whatever_crash(data: bytes) -> None:
    try:
        found = decode(data, "x.bin")
    except BinaryDocument:
        return
    found.text.encode("utf-8")
    assert "\0" not in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Café naïve “quoted”",
        "The façade of the Café Müller was naïvely rebuilt in 1902, said the mayor – “for good”.",
        "Señor Núñez llegó mañana.",
    ],
)
def test_a_few_words_of_western_text_are_read_in_the_western_code_page(text: str) -> None:
    decoded = decode(text.encode("cp1252"), "note.txt")

    assert (decoded.text, decoded.encoding) == (text, "windows-1252")
    assert decoded.notes == ("encoding guessed: windows-1252",)


def test_central_european_words_are_still_read_in_theirs() -> None:
    text = "Příliš žluťoučký kůň úpěl ďábelské ódy, že se to nedá vydržet, a proto je to tak."

    assert decode(text.encode("cp1250"), "note.txt").text == text
