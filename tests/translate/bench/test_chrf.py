import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def test_one_wrong_letter_by_hand() -> None:
    # "ab" against "ac": one of two letters is shared, and no pair; longer n-grams there are none.
    assert chrf(["ab"], ["ac"]) == pytest.approx(25)
    # Letters 1/1 and 1/2, pairs only in the reference: with recall counted twice, 5 · 0.5 / (4 · 1 + 0.5).
    assert chrf(["a"], ["ab"]) == pytest.approx(100 * 5 * 1 * 0.5 / (4 * 1 + 0.5))


def test_a_repeated_letter_counts_only_as_often_as_it_is_wanted() -> None:
    # Precision 1/4, recall 1.
    assert chrf(["aaaa"], ["a"]) == pytest.approx(100 * 5 * 0.25 * 1 / (4 * 0.25 + 1))


@given(st.lists(st.text(max_size=12), min_size=1, max_size=4))
def test_it_is_a_percentage_and_whole_for_equal_texts(texts: list[str]) -> None:
    assert chrf(texts, texts) == pytest.approx(100)
    assert 0 <= chrf(texts, texts[::-1]) <= 100.0001


def test_as_many_texts_as_references_are_wanted() -> None:
    with pytest.raises(ValueError, match="zip"):
        chrf(["a"], ["a", "b"])
