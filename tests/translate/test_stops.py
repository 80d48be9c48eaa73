"""The marks that end sentences: every language has one that the program knows, but for those that have none."""

from translate.feeding.restore import with_final_stop
from translate.languages import all_languages
from translate.scripts import script_of
from translate.sentences.boundaries import TERMINALS
from translate.stops import ENDS, FULL_STOPS, STOPLESS


def test_what_a_translation_gets_for_its_full_stop_is_one() -> None:
    for language in all_languages():
        added = with_final_stop("It rains.", "x", language.tag).removeprefix("x")
        assert (added == "") == (language.script in STOPLESS), language.tag
        assert added in FULL_STOPS


def test_no_letter_ends_a_sentence() -> None:
    assert not any(map(script_of, ENDS))
    assert len(set(ENDS)) == len(ENDS)


def test_where_paragraphs_are_cut_is_an_end() -> None:
    assert set(TERMINALS) <= set(ENDS)
