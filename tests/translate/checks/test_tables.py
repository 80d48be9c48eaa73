"""The tables of words: whoever adds a row adds it right."""

from importlib.resources import files

import pytest

from translate.checks.tables import function_words, values_of_words
from translate.languages import find_language


@pytest.mark.parametrize(("name", "columns"), [("months", 3), ("number_words", 3), ("function_words", 2), ("good", 5)])
def test_every_row_is_whole(name: str, columns: int) -> None:
    header, *rows = (files("translate.checks") / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    assert len(header.split("\t")) == columns
    for row in rows:
        assert len(row.split("\t")) == columns, row
        assert all(cell.strip() for cell in row.split("\t")), row


@pytest.mark.parametrize("name", ["months", "number_words", "function_words"])
def test_languages_are_named_by_tag(name: str) -> None:
    for row in (files("translate.checks") / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        tag = row.split("\t")[0]
        assert find_language(tag).tag == tag


@pytest.mark.parametrize("lang", ["en", "pt", "es", "fr", "de", "it", "nl", "ru", "uk", "kk", "he", "ar"])
def test_a_language_has_all_its_months(lang: str) -> None:
    assert set(values_of_words("months", lang).values()) == set(range(1, 13))


@pytest.mark.parametrize("lang", ["en", "pt", "he", "ar", "kk", "ru"])
def test_a_language_has_its_number_words(lang: str) -> None:
    assert {2, 3, 10, 20, 50, 100, 1000, 1_000_000} <= set(values_of_words("number_words", lang).values())


def test_a_language_without_a_row_has_none() -> None:
    assert values_of_words("months", "zu") == {}
    assert function_words("zu") == frozenset()
    assert "және" in function_words("kk")
