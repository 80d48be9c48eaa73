"""Where places of a paragraph are in its translation."""

import pytest

from cache.records import Span, TranslationUnit
from translate.exports.places import Place, place_of, place_of_part

#                       0         1         2                  0         1         2
UNIT = TranslationUnit(
    "One two. Three four.", "en", "pt", "Um dois. «Three four.»", alignment=(Span(0, 8, 0, 8), Span(9, 20, 9, 22))
)


@pytest.mark.parametrize(
    ("source", "target"), [(0, 0), (8, 8), (9, 9), (20, 22), (99, 22), (15, 16), (4, 7)], ids=lambda value: str(value)
)
def test_places(source: int, target: int) -> None:
    assert place_of(UNIT, source) == target


def test_places_in_what_was_kept_are_the_same() -> None:
    kept = TranslationUnit("One two.", "en", "pt", "One two.")
    assert [place_of(kept, at) for at in (0, 3, 8, 50)] == [0, 3, 8, 8]


def test_no_word_is_torn_apart() -> None:
    unit = TranslationUnit("a b c d", "en", "pt", "palavra", alignment=(Span(0, 7, 0, 7),))
    assert place_of(unit, 3) == 7


def test_a_text_without_an_alignment_is_one_sentence() -> None:
    assert place_of(TranslationUnit("One two", "en", "pt", "Um dois"), 7) == 7


def test_parts_of_copied_sentences_are_where_they_were() -> None:
    assert place_of_part(UNIT, 9, 14) == Place(10, 15)


def test_parts_that_hang_on_a_word_are_found_with_it() -> None:
    unit = TranslationUnit("The area is 5 km².", "en", "pt", "São 5 km² de área.", alignment=(Span(0, 18, 0, 18),))
    assert place_of_part(unit, 16, 17) == Place(8, 9)


def test_parts_that_are_not_there_or_there_twice_have_no_place() -> None:
    unit = TranslationUnit("Water³ is.", "en", "pt", "Água³ é³.", alignment=(Span(0, 10, 0, 9),))
    assert place_of_part(unit, 5, 6) is None
    assert place_of_part(unit, 0, 3) is None


@pytest.mark.parametrize(
    ("source", "part", "target", "found"),
    [
        ("His art lives.", "art", "O artista vive.", None),
        ("Only 5 came.", "5", "Em 15 casos vieram.", None),
        ("A NATO base.", "NATO", "一个NATO基地。", Place(2, 6)),
        ("A word ² here.", "²", "Uma palavra² aqui.", Place(11, 12)),
    ],
)
def test_parts_are_not_found_inside_of_other_words_and_numbers(
    source: str, part: str, target: str, found: Place | None
) -> None:
    unit = TranslationUnit(source, "en", "pt", target, alignment=(Span(0, len(source), 0, len(target)),))
    assert place_of_part(unit, source.index(part), source.index(part) + len(part)) == found


def test_stretches_over_sentences_need_both_ends_to_be_certain() -> None:
    assert place_of_part(UNIT, 0, 14) == Place(0, 15)
    assert place_of_part(UNIT, 4, 20) is None
