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


@pytest.mark.parametrize(
    ("text", "page", "name"), [(RUSSIAN, "cp1251", "windows-1251"), (HEBREW, "cp1255", "windows-1255")]
)
@pytest.mark.parametrize("old_first", [True, False])
def test_lines_in_two_encodings_are_read_each_in_its_own(text: str, page: str, name: str, old_first: bool) -> None:
    parts = [text.encode(page), CHINESE.encode(), b"Plain letters."]
    lines = [text, CHINESE, "Plain letters."]
    if not old_first:
        parts, lines = parts[::-1], lines[::-1]
    found = decode(b"\n".join(parts), "x.txt")
    assert found.text.split("\n") == lines
    assert found.encoding == "utf-8"
    assert found.notes == (f"mixed encodings: 1 line is read as {name}, the rest as utf-8",)


def test_one_line_of_an_older_page_does_not_cost_its_letters_in_a_long_file() -> None:
    lines = [HEBREW] * 200
    found = decode(b"\r\n".join([*(line.encode() for line in lines), RUSSIAN.encode("cp1251")]), "x.txt")
    assert found.text.split("\r\n") == [*lines, RUSSIAN]


@pytest.mark.parametrize(("text", "page"), [(CHINESE, "gb18030"), (JAPANESE, "shift_jis"), (RUSSIAN, "cp1251")])
def test_a_file_in_one_older_encoding_is_not_mixed(text: str, page: str) -> None:
    found = decode("\n".join([text] * 50).encode(page), "x.txt")
    assert not any("mixed" in note for note in found.notes)


def test_damage_in_utf_8_is_no_other_encoding() -> None:
    data = "\n".join([HEBREW] * 5).encode().replace("ר".encode(), b"\xd7", 1)
    assert decode(data, "x.txt").notes == ("1 characters could not be decoded",)


@pytest.mark.parametrize(
    ("text", "line", "page", "name"),
    [
        (HEBREW, "ומן הכפר ההוא נראה המגדלור.", "cp1255", "windows-1255"),
        (ARABIC, "في البحر منذ مئة عام", "cp1256", "windows-1256"),
        (RUSSIAN, "Рыбаки построили маяк", "cp1251", "windows-1251"),
        (RUSSIAN, "Рыбаки построили маяк", "koi8_r", "koi8-r"),
        (KAZAKH, "Я, балықшы, жыл тұрды", "kz1048", "kz1048"),
        (KAZAKH, "На мысе стоит Маяк, и его построили", "cp1251", "windows-1251"),
        (PORTUGUESE, "A luz não é visível às casas", "cp1252", "windows-1252"),
        (PORTUGUESE, "O farol não se apaga", "cp1252", "windows-1252"),
        ("The keeper’s lamp — “bright” as ever.", RUSSIAN, "cp1251", "windows-1251"),
    ],
)
def test_a_short_line_of_an_older_page_is_read_by_the_rest_of_the_file(
    text: str, line: str, page: str, name: str
) -> None:
    found = decode("\n".join([text] * 9).encode() + b"\n" + line.encode(page), "x.txt")
    assert found.text.split("\n") == [*[text] * 9, line]
    assert found.notes == (f"mixed encodings: 1 line is read as {name}, the rest as utf-8",)


@pytest.mark.parametrize("text", [HEBREW, ARABIC, RUSSIAN, KAZAKH, PORTUGUESE, POLISH])
def test_letters_cut_in_half_are_damage_and_no_older_page(text: str) -> None:
    cut = "um açúcar".encode()[:-3] if text == PORTUGUESE else text.encode()[:1]
    found = decode("\n".join([text] * 9).encode() + b"\n" + cut, "x.txt")
    assert found.text.split("\n")[:9] == [text] * 9
    assert not any("mixed" in note for note in found.notes)
