"""What is said about a text before it is recorded."""

import pytest

from cache import Flag, Origin, Severity, State, Store, StoredDocument, TranslationUnit
from tests.translate.pipeline.documents import document as made_of
from translate.document_library import add_document
from translate.glossary.rows import TermRow
from translate.review.desk import Desk, Look
from translate.review.doubts import doubts
from translate.review.roles import Reviewer
from translate.review.terms import TermScope, add

LEILA = Reviewer("Leila")
SOURCE = "On 12 May 1994 the council met in the old hall."
MACHINE = "Em 12 de maio de 1994 o conselho reuniu-se na velha sala."
CUT = Flag("truncated", Severity.ERROR, "no end")


@pytest.fixture
def look(store: Store) -> Look:
    """A paragraph, translated rightly by a machine that was cut short, it says."""
    added = add_document(store, made_of(SOURCE))
    unit = TranslationUnit(SOURCE, "en", "pt", MACHINE, Origin.MACHINE, State.TRANSLATED, "hf model=x:1", flags=(CUT,))
    store.units.put_many([unit])
    assert added.id is not None
    return Desk(store, LEILA).look(added.id, 0, "pt")


def codes(flags: tuple[Flag, ...]) -> list[str]:
    return [flag.code for flag in flags]


def test_a_good_text_has_none(store: Store, look: Look) -> None:
    assert doubts(store, look, "A 12 de maio de 1994 a câmara reuniu-se na sala velha.") == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Em 12 de maio de 1995 o conselho reuniu-se na velha sala.", "numbers"),
        (SOURCE, "copy"),
        ("Em 12 de maio de 1994 o conselho reuniu-se na “velha sala.", "brackets"),
        ("Em 12 de maio de 1994 the council met in the old hall.", "leftover"),
    ],
)
def test_a_slip_of_the_pen_is_said(store: Store, look: Look, text: str, code: str) -> None:
    assert code in codes(doubts(store, look, text))


def test_what_was_found_while_it_was_decoded_is_said_of_that_text_alone(store: Store, look: Look) -> None:
    assert codes(doubts(store, look)) == codes(doubts(store, look, MACHINE)) == ["truncated"]
    assert doubts(store, look, MACHINE.replace("velha sala", "sala velha")) == ()


def test_a_term_that_is_missed_is_said(store: Store, look: Look) -> None:
    add(store, LEILA, TermRow("council", "câmara"), TermScope("en", "pt"))
    found = doubts(store, look, MACHINE.replace("velha sala", "sala velha"))
    assert codes(found) == ["glossary"]
    assert "câmara" in found[0].evidence


def test_what_is_no_warning_is_left_out(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, LEILA)
    for index in range(5):
        assert all(flag.severity is not Severity.INFO for flag in doubts(store, desk.look(document.id, index, "pt")))
