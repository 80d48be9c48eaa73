"""Dates that a translation has otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.translate.checks.flags import found
from translate.checks.dates import dates


@pytest.mark.parametrize(
    ("source_lang", "source", "target_lang", "target", "evidence"),
    [
        ("en", "on May 11, 2024", "pt", "em 11 de junho de 2024", "missing: 2024-05-11, instead: 2024-06-11"),
        ("he", "ב-7 ביוני 1934", "en", "on 8 June 1934", "missing: 1934-06-07, instead: 1934-06-08"),
        ("ar", "في ١٩ نيسان ١٩٤٨", "en", "on 19 April 1984", "missing: 1948-04-19, instead: 1984-04-19"),
        ("kk", "2012 жылдың 14 ақпанында", "ru", "14 марта 2012 года", "missing: 2012-02-14, instead: 2012-03-14"),
        ("en", "on May 11, 2024", "pt", "no dia 11 de 2024", "missing: 2024-05-11"),
        ("en", "between April and August", "pt", "entre abril e setembro", "missing: month 8, instead: month 9"),
        ("zu", "ngo 2024-05-11", "en", "on 2024-05-12", "missing: 2024-05-11, instead: 2024-05-12"),
    ],
)
def test_what_changed_is_said(source_lang: str, source: str, target_lang: str, target: str, evidence: str) -> None:
    assert found(dates(source, target, source_lang, target_lang)).evidence == evidence


@pytest.mark.parametrize(
    ("source_lang", "source", "target_lang", "target"),
    [
        ("en", "on May 11, 2024", "pt", "em 11 de maio de 2024"),
        ("en", "on 05/11/2024", "pt", "em 11 de maio de 2024"),
        ("en", "on May 11, 2024", "zu", "ngoMeyi"),
        ("en", "on May 11", "pt", "no dia 11/05/2024"),
        ("en", "late in May of that year, 1990", "pt", "no fim de maio daquele ano, 1990"),
        ("en", "from spring to August", "pt", "da primavera até agosto"),
        ("kk", "тамыздан қазанға дейін", "en", "from August to October"),
        ("he", "הספר יצא לאור", "en", "The book came out in May"),
    ],
)
def test_other_ways_to_write_it_are_no_fault(source_lang: str, source: str, target_lang: str, target: str) -> None:
    assert dates(source, target, source_lang, target_lang) is None


@given(st.text(max_size=60), st.sampled_from(["en", "he", "ar", "kk", "zh-Hans", "zu"]))
def test_a_text_has_its_own_dates(text: str, lang: str) -> None:
    assert dates(text, text, lang, lang) is None


@given(st.integers(1, 28), st.integers(1, 12), st.integers(1500, 2099))
def test_a_date_in_digits_of_another_script_is_the_same(day: int, month: int, year: int) -> None:
    written = f"{day:02d}/{month:02d}/{year}"
    arabic = written.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert dates(written, arabic, "en", "ar") is None
