from datetime import UTC, datetime

import pytest

from cache import Correction, Store
from translate.memory_search import search

AT = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with corrections that hold and one that does not any more."""
    for source, source_lang, after, note in (
        ("The mill", "en", "O moinho", None),
        ("The mill", "en", "O velho moinho", "Não é novo"),
        ("שָׁלוֹם", "he", "Olá", None),
        ("A boat", "en", "Um barco", None),
        ("أحمد", "ar", "Ahmed", None),
    ):
        store.memory.record(Correction(source, source_lang, "pt", after, "Ana", AT, note=note))
    return store


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("MILL", ["O velho moinho"]),
        ("velho  moinho", ["O velho moinho"]),
        ("nao e", ["O velho moinho"]),
        ("שלום", ["Olá"]),
        ("moinho: velho", []),
        ("velho-moinho", ["O velho moinho"]),
        ("احمد", ["Ahmed"]),
        ("ola", ["Olá"]),
        ("o", ["O velho moinho", "Olá", "Um barco"]),
        ("nothing", []),
    ],
)
def test_case_accents_and_points_do_not_count(filled: Store, text: str, found: list[str]) -> None:
    assert [one.after for one in search(filled, text)] == found


def test_languages_narrow_it(filled: Store) -> None:
    assert [one.after for one in search(filled, "o", source_lang="he")] == ["Olá"]
    assert list(search(filled, "o", target_lang="de")) == []


@pytest.mark.parametrize("blank", ["", " ", "\u200f", "%"])
def test_a_blank_text_is_no_question(store: Store, blank: str) -> None:
    with pytest.raises(ValueError, match="nothing to look for"):
        next(search(store, blank))
