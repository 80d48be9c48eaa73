"""What a name keeps in every alphabet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.checks.consonants import consonants, sound_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alexandria", "אלכסנדריה"), ("Murcia", "مرسية"), ("Alexandria", "Aleksandria"),
        ("Забродин", "Zabrodin"), ("Thackwell", "Tackwell"), ("Жоңғар", "Zhongar"), ("Feldstein", "פלדשטיין"),
    ],
)  # fmt: skip
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert sound_alike(one, other)
    assert sound_alike(other, one)


@pytest.mark.parametrize(("one", "other"), [("Alexandria", "Damascus"), ("Merrow", "Ashcombe"), ("Io", "Ea"), ("", "")])
def test_other_names(one: str, other: str) -> None:
    assert not sound_alike(one, other)


def test_doubled_letters_and_accents_do_not_count() -> None:
    assert consonants("Gullhaven") == consonants("Gúlhaven")


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_word_has_consonants(one: str, other: str) -> None:
    assert sound_alike(one, other) == sound_alike(other, one)
