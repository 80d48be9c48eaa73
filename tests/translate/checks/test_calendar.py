"""Dates in texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.checks.calendar import Date, dates_in, knows_months, months_in, numbered_months


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("en", "on May 11, 2024, at noon", "2024-05-11"),
        ("en", "on the 11th of May 2024", "2024-05-11"),
        ("en", "in October 2022", "2022-10-?"),
        ("en", "Saturday (May 11)", "?-05-11"),
        ("pt", "11 de maio de 2024", "2024-05-11"),
        ("pt", "no dia 1º de março", "?-03-01"),
        ("es", "el 3 de febrero de 1988", "1988-02-03"),
        ("fr", "le 2 février 1959", "1959-02-02"),
        ("de", "am 21. Dezember 1971", "1971-12-21"),
        ("ru", "14 апреля 1948 года", "1948-04-14"),
        ("kk", "2019 жылғы 5 мамырда", "2019-05-05"),
        ("kk", "1954 жылдың сәуірінде", "1954-04-?"),
        ("he", "ב-7 ביוני 1934", "1934-06-07"),
        ("he", "בינואר 2016", "2016-01-?"),
        ("ar", "ليلة ١٩ نيسان ١٩٤٨", "1948-04-19"),
        ("ar", "يوم 6 تشرين الأول 1931", "1931-10-06"),
        ("ar", "في 1 أكتوبر 2006", "2006-10-01"),
        ("zh-Hans", "建于1932年5月16日", "1932-05-16"),
        ("ko", "2021년 3월 4일", "2021-03-04"),
        ("en", "2024-05-11", "2024-05-11"),
        ("en", "25/12/1999", "1999-12-25"),
        ("en", "12/25/1999", "1999-12-25"),
    ],
)
def test_a_date_is_read(lang: str, text: str, date: str) -> None:
    assert [str(one) for one in dates_in(text, lang)] == [date]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "you may 5 times"),
        ("en", "version 2.0.31"),
        ("en", "the address 192.168.10.12"),
        ("kk", "осы маусым"),
        ("pt", "um mar de rosas"),
        ("zu", "11 May 2024"),
    ],
)
def test_what_is_no_date(lang: str, text: str) -> None:
    assert dates_in(text, lang) == []


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        (Date(11, 5, 2024), Date(11, 5, 2024), True),
        (Date(11, 5, 2024), Date(11, 5, None), True),
        (Date(11, 5, 2024), Date(12, 5, 2024), False),
        (Date(11, 5, 2024), Date(11, 6, 2024), False),
        (Date(11, 5, 2024), Date(11, 5, 2023), False),
        (Date(11, 5, 2024), Date(11, 5, 24), True),
        (Date(5, 11, 2024, turned=True), Date(11, 5, 2024), True),
        (Date(5, 13, 2024), Date(13, 5, 2024), False),
    ],
)
def test_which_dates_may_be_the_same(one: Date, other: Date, fits: bool) -> None:
    assert one.fits(other) is fits
    assert other.fits(one) is fits


def test_months_alone() -> None:
    assert months_in("entre abril e agosto", "pt") == {4, 8}
    assert months_in("It may rain in August", "en") == {8}
    assert months_in("қазанға дейін", "kk") == set()
    assert months_in("қазанға дейін", "kk", certain=False) == {10}


def test_months_in_digits() -> None:
    assert numbered_months("21.09.1999 and 5月") == {9, 5}


def test_whose_months_are_known() -> None:
    assert knows_months("he")
    assert knows_months("zh-Hans")
    assert not knows_months("zu")


@given(st.text(max_size=60), st.sampled_from(["en", "he", "ar", "kk", "zh-Hans"]))
def test_any_text_can_be_read(text: str, lang: str) -> None:
    for date in dates_in(text, lang):
        assert date.fits(date)
