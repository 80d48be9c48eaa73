"""Numbers, sizes and dates as a language writes them."""

from datetime import date, datetime

import pytest

from reader.interface import day, listed, moment, number, percent, second, size
from reader.interface.formats import megabytes
from tests.reader.speaking import speak

AT = datetime(2026, 5, 3, 14, 5, 9)


def test_english_as_our_own_words_are() -> None:
    assert (number(1234567), number(0.25, 1), percent(0.29)) == ("1,234,567", "0.2", "29 %")
    assert (size(0), size(404_000), size(82_000_000), size(2_485_000_000)) == ("0 KB", "404 KB", "82 MB", "2.5 GB")
    assert megabytes(340_000, 1) == "0.3 MB"
    assert (day(AT.date()), second(AT), moment(AT)) == ("3 May 2026", "3 May 2026, 14:05:09", "2026-05-03 14:05")
    assert listed(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(
    ("tag", "thousands", "share", "may"),
    [
        ("he", "12,345", "50%", "3 במאי 2026"),
        ("ar", "12,345", "50%", "3 مايو 2026"),
        ("kk", "12\u00a0345", "50%", "2026\u00a0ж. 3 мамыр"),
        ("ru", "12\u00a0345", "50\u00a0%", "3 мая 2026\u202fг."),
    ],
)
def test_others_as_they_are_used_to(
    monkeypatch: pytest.MonkeyPatch, tag: str, thousands: str, share: str, may: str
) -> None:
    speak(monkeypatch, tag)
    # Signs of direction and kinds of blanks differ between releases of the data.
    plain = str.maketrans("\u202f", "\u00a0", "\u200e\u200f\u061c")
    found = (number(12345), percent(0.5), day(date(2026, 5, 3)))
    assert tuple(text.translate(plain) for text in found) == (
        thousands,
        share,
        may.replace("\u202f", "\u00a0"),
    )


def test_a_size_keeps_together_where_words_run_from_the_right(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "he")
    assert size(82_000_000) == "\u206882 MB\u2069"
    speak(monkeypatch, "ru")
    assert size(2_485_000_000) == "2,5 ГБ"
