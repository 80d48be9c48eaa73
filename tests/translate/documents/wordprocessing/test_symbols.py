"""Characters of picture fonts."""

import pytest

from translate.documents.wordprocessing.symbols import is_symbol_font, readable, symbol


@pytest.mark.parametrize(
    ("code", "font", "char"),
    [
        (0xF0B7, "Symbol", "•"),
        (0xB7, "Symbol", "•"),
        (0xF061, "Symbol", "α"),
        (0xF0FC, "Wingdings", "✓"),
        (0xF0FC, "WINGDINGS", "✓"),
        (0xF0A7, None, "▪"),
        (0xF0A7, "Unheard", "▪"),
        (0xF041, None, None),
        (0x10FFFF, "Symbol", None),
    ],
)
def test_characters(code: int, font: str | None, char: str | None) -> None:
    assert symbol(code, font) == char


def test_only_private_characters_are_replaced() -> None:
    assert readable("abg \uf061\uf062 \ue000", "Symbol") == "abg αβ \ue000"
    assert readable("\uf001 stays", "Symbol") == "\uf001 stays"


def test_which_fonts_are_pictures() -> None:
    assert [is_symbol_font(font) for font in ("Symbol", "wingdings", "Arial", None)] == [True, True, False, False]
