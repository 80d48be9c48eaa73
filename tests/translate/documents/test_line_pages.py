"""The code page of a few lines, by the letters of the rest of their file."""

import pytest

from translate.documents.line_pages import page_of_lines

RUSSIAN = "Маяк стоит на скалистом мысу. Его построили рыбаки, которые каждую осень теряли в море лодки."
HEBREW = "המגדלור של המושבה עמד על הגבעה, ואורו נראה גם מן הכפר שבין ההרים. איש לא ידע מי בנה אותו."
POINTED = "בְּרֵאשִׁית הָיָה הַמִּגְדַּלּוֹר עַל הַגִּבְעָה"
PORTUGUESE = "O farol não é visível da cidade, mas à noite a sua luz chega até às últimas casas da aldeia."


@pytest.mark.parametrize(
    ("known", "line", "page"),
    [
        (RUSSIAN, "на мысу стоят лодки", "cp1251"),
        (RUSSIAN, "НА МЫСУ СТОЯТ ЛОДКИ", "cp1251"),
        (RUSSIAN, "На мысу стоят лодки", "koi8_r"),
        (RUSSIAN, "На мысу стоят лодки", "cp866"),
        (HEBREW, "על הגבעה", "cp1255"),
        (f"{HEBREW} {POINTED}", POINTED, "cp1255"),
        (PORTUGUESE, "não é luz à noite", "cp1252"),
    ],
)
def test_the_page_is_that_in_which_a_line_looks_like_the_rest(known: str, line: str, page: str) -> None:
    assert page_of_lines([line.encode(page)], known) == page


def test_the_page_of_an_old_mac_is_taken_where_it_is_better_by_far() -> None:
    line = "Маяк На Мысу, Лодки"
    assert page_of_lines([line.encode("mac_cyrillic")], RUSSIAN) == "mac_cyrillic"
    assert page_of_lines(["на мысу".encode("mac_cyrillic")], RUSSIAN) == "cp1251"


@pytest.mark.parametrize(
    "lines", [[], [b""], [b"plain letters"], [b"\xff\xfe\xff"], [b"\xd0"], [b"fuma\xc3a"], [b"a\xa7"]]
)
def test_damage_is_in_no_page(lines: list[bytes]) -> None:
    assert page_of_lines(lines, PORTUGUESE) is None


def test_a_script_that_the_rest_is_not_in_is_not_guessed() -> None:
    assert page_of_lines([RUSSIAN.encode("cp1251")], PORTUGUESE) is None
    assert page_of_lines([RUSSIAN.encode("cp1251")], "") is None


def test_all_lines_bear_witness_together() -> None:
    lines = [word.encode("koi8_r") for word in RUSSIAN.split()]
    assert page_of_lines(lines, RUSSIAN) == "koi8_r"
