"""Flags in words."""

import re

import pytest

from cache import Flag, Severity
from reader.badges import Badge, badges
from reader.flag_words import explain
from tests.reader.speaking import speak
from translate import checks
from translate.flag_codes import FAILED, NO_ENGINE
from translate.review.risk import REPORTED


def test_the_worst_is_first_and_each_code_comes_once() -> None:
    found = badges(
        [
            Flag("numbers", Severity.WARNING, "missing: 1948"),
            Flag("length", Severity.ERROR, "too short"),
            Flag("numbers", Severity.WARNING, "missing: 77"),
        ]
    )
    assert [badge.label for badge in found] == ["unusual length", "number differs"]
    assert found[1].explanation.endswith("missing: 1948; missing: 77")


def test_the_same_fault_twice_takes_the_worse_colour() -> None:
    flags = [Flag("length", Severity.WARNING, "a"), Flag("length", Severity.ERROR, "b")]
    assert [badge.severity for badge in badges(flags)] == ["error"]


def test_a_code_without_words_speaks_for_itself() -> None:
    assert badges([Flag("new-check", Severity.INFO, "")]) == (Badge("new check", "info", ""),)


def test_every_code_of_the_checks_has_words() -> None:
    codes = re.findall(r"^([a-z]+) {2,}", checks.__doc__ or "", re.MULTILINE)
    assert len(codes) >= 5
    for code in (*codes, NO_ENGINE, FAILED):
        assert explain(code).explanation
        assert explain(code).label != code.replace("-", " ")


@pytest.mark.parametrize("said", ["editor", "Dana: nothing to translate", "Dana: no text in it: nothing to translate"])
def test_what_a_person_reports_stays_in_their_words(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    for tag in ("he", "ru"):
        speak(monkeypatch, tag)
        [badge] = badges([Flag(REPORTED, Severity.ERROR, said)])
        assert badge.explanation.rstrip("\u2069").endswith(said)
