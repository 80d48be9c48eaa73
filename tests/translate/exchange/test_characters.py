import pytest
from hypothesis import given

from tests.translate.exchange.sheets import HARD, texts
from translate.exchange.characters import UNWRITABLE, escaped, unescaped


@given(texts)
def test_any_text_comes_back_and_every_file_can_hold_it(text: str) -> None:
    written = escaped(text)
    assert unescaped(written) == text
    assert not UNWRITABLE.search(written)
    written.encode()


@pytest.mark.parametrize("text", HARD)
def test_hard_texts_come_back(text: str) -> None:
    assert unescaped(escaped(text)) == text


def test_plain_text_stays_as_it_is() -> None:
    text = "A line,\n\ta tab, _x0007_, ⟦x⟧ and ⟦U+0041⟧."
    assert escaped(text) == unescaped(text) == text
    assert escaped("\x07") == "⟦U+0007⟧"
    assert escaped("⟦U+0007⟧") == "⟦U+27E6⟧U+0007⟧"
