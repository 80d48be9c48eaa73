import pytest

from translate.bench.chrf import chrf


def test_equal_texts_have_a_hundred_and_foreign_ones_nothing() -> None:
    assert chrf(["the old bridge"], ["the old bridge"]) == pytest.approx(100)
    assert chrf(["xyz"], ["the old bridge"]) == 0


def test_white_space_does_not_count() -> None:
    assert chrf(["the  old bridge"], ["theold bridge"]) == pytest.approx(100)


def test_a_small_change_costs_little_and_a_loss_more_than_an_addition() -> None:
    reference = ["the old bridge over the river was repaired"]
    near = chrf(["the old bridge over the river was repainted"], reference)
    assert 75 < near < 100
    assert chrf(["the old bridge"], reference) < chrf([f"{reference[0]} the old bridge"], reference)


def test_the_set_counts_as_a_whole() -> None:
    assert chrf(["ab", "cd"], ["ab", "xy"]) == pytest.approx(chrf(["cd", "ab"], ["xy", "ab"]))


def test_texts_without_characters() -> None:
    assert chrf([""], [""]) == 100
    assert chrf([""], ["a"]) == 0
    assert chrf([], []) == 100
