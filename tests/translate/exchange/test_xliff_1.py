import pytest

from cache import State
from tests.translate.exchange.sheets import row
from translate.errors import ExchangeError
from translate.exchange.rows import ReturnedRow
from translate.exchange.xliff_1 import read

MARK = str(row("One.").token)


def page(units: str, languages: str = 'source-language="en" target-language="pt"') -> bytes:
    return (
        '<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">'
        f'<file original="page.txt" datatype="plaintext" {languages}><body>{units}</body></file></xliff>'
    ).encode()


def only(unit: str) -> ReturnedRow:
    [found] = read(page(unit), "old.xlf").rows
    return found


def test_texts_states_and_notes_are_read() -> None:
    found = only(
        f'<trans-unit id="u{MARK}"><source>One.</source><seg-source>no</seg-source><target state="signed-off">Um.'
        '</target><alt-trans><target>no</target></alt-trans><note>Why\n not?</note><note from="diglot">x</note>'
        "</trans-unit>"
    )
    assert (found.mark, found.source, found.target) == (MARK, "One.", "Um.")
    assert (found.state, found.note) == (State.REVIEWED, "Why not?")


@pytest.mark.parametrize(
    ("unit", "state"),
    [
        ('<trans-unit id="1" approved="yes"><source>A</source><target>B</target></trans-unit>', State.FINAL),
        ('<trans-unit id="1"><source>A</source><target state="final">B</target></trans-unit>', State.FINAL),
        ('<trans-unit id="1"><source>A</source><target state="new">B</target></trans-unit>', State.INITIAL),
        ('<trans-unit id="1"><source>A</source><target state="x-own">B</target></trans-unit>', None),
        ('<trans-unit id="1"><source>A</source></trans-unit>', None),
    ],
)
def test_states_have_other_names(unit: str, state: State | None) -> None:
    assert only(unit).state is state


def test_the_mark_may_stand_in_the_name_when_ids_were_numbered_anew() -> None:
    assert only(f'<trans-unit id="7" resname="u{MARK}"><source>A</source></trans-unit>').mark == MARK
    assert only('<trans-unit id="7" resname="title"><source>A</source></trans-unit>').mark == "7"


def test_words_within_signs_are_kept_and_codes_are_not() -> None:
    data = page(
        '<group><trans-unit id="1"><source>A</source><target><g id="1">B</g><x id="2"/><bpt id="3">{b}</bpt>C'
        '<mrk mtype="seg">D</mrk></target></trans-unit></group>'
    )
    found = read(data, "old.xlf")
    assert (found.rows[0].target, found.tags, found.target_lang) == ("BCD", 4, "pt")


@pytest.mark.parametrize("languages", ['source-language="en"', ""])
def test_a_file_without_languages_is_said(languages: str) -> None:
    with pytest.raises(ExchangeError, match="not all of it is from one language to one other"):
        read(page("", languages), "old.xlf")
