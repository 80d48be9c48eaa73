"""The checks do what they must: on the texts that come with them, and on texts that they have never seen."""

from pathlib import Path

import pytest

from translate.checks import CODES
from translate.checks.evaluation import (
    FALSE_ALARMS,
    RECALL,
    CodeFigures,
    Evaluation,
    GoodText,
    evaluate,
    good_texts,
    read_texts,
)

DATA = Path(__file__).resolve().parents[2] / "data" / "checks"


def held_out(name: str) -> list[GoodText]:
    """Return a text of the tests' own."""
    return read_texts((DATA / f"{name}.tsv").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def measured() -> Evaluation:
    """Measure once, with fewer faults than the command does."""
    return evaluate(good_texts(), most=4)


def test_enough_is_found_and_little_flagged_for_nothing(measured: Evaluation) -> None:
    assert measured.recall >= RECALL
    assert measured.false_alarms <= FALSE_ALARMS
    assert measured.good_enough


def test_every_code_is_measured(measured: Evaluation) -> None:
    assert [one.code for one in measured.codes] == list(CODES)
    for one in measured.codes:
        assert 0 < one.found <= one.faults, one


@pytest.mark.parametrize("name", ["held-out", "unseen"])
def test_texts_that_the_checks_were_not_made_on(name: str) -> None:
    figures = evaluate(held_out(name), most=4)
    assert figures.recall >= RECALL
    assert figures.false_alarms <= FALSE_ALARMS


def test_a_seed_gives_the_same_figures_again() -> None:
    texts = held_out("unseen")[:4]
    assert evaluate(texts, seed=3, most=2) == evaluate(texts, seed=3, most=2)


def test_texts_come_in_both_directions() -> None:
    texts = good_texts()
    pairs = {(text.source_lang, text.target_lang) for text in texts}
    assert pairs == {(a, b) for lang in ("he", "ar", "kk", "pt") for a, b in ((lang, "en"), ("en", lang))}
    assert sum(len(text.pairs) for text in texts) > 400


def test_an_alarm_on_good_text_counts_once_a_paragraph() -> None:
    text = GoodText("bad", "en", "pt", (("It was closed in May 1990 (late).", "Foi fechada em junho de 1991 (tarde."),))
    figures = evaluate([text], most=1)
    assert (figures.paragraphs, figures.alarms, figures.false_alarms) == (1, 1, 1.0)
    assert {one.code for one in figures.codes if one.alarms} == {"numbers", "dates", "brackets"}


def test_what_is_not_good_enough() -> None:
    assert not Evaluation((CodeFigures("loop", 100, 94, 0),), 100, 0).good_enough
    assert not Evaluation((CodeFigures("loop", 100, 95, 6),), 100, 6).good_enough
    assert Evaluation((CodeFigures("loop", 100, 95, 5),), 100, 5).good_enough
