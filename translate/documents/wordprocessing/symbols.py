"""Characters of the fonts that have pictures where others have letters, in Unicode."""

import re
from typing import Final

_GREEK: Final = (
    "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
    "αβχδεφγηιϕκλμνοπθρστυϖωξψζ",
)
# By the place in the font, 0x20 to 0xFF.
_SYMBOL: Final = {
    **dict(zip(range(0x41, 0x5B), _GREEK[0], strict=True)),
    **dict(zip(range(0x61, 0x7B), _GREEK[1], strict=True)),
    **{code: chr(code) for code in b" !#%&()+,./0123456789:;<=>?[]_{|}"},
    **dict(zip(b"\"$'*-@\\^~", "∀∃∋∗−≅∴⊥∼", strict=True)),
    0xA2: "′", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←",
    0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂",
    0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪",
    0xC9: "⊃", 0xCA: "⊇", 0xCC: "⊂", 0xCD: "⊆", 0xCE: "∈", 0xCF: "∉", 0xD0: "∠", 0xD1: "∇", 0xD5: "∏", 0xD6: "√",
    0xD7: "⋅", 0xD8: "¬", 0xD9: "∧", 0xDA: "∨", 0xDB: "⇔", 0xDC: "⇐", 0xDD: "⇑", 0xDE: "⇒", 0xDF: "⇓", 0xE5: "∑",
    0xF2: "∫",
}  # fmt: skip
_WINGDINGS: Final = {
    0x20: " ", 0x21: "✏", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x36: "⌛", 0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6D: "❍",
    0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9F: "•",
    0xA0: "▪", 0xA1: "○", 0xA2: "○", 0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xB7: "●", 0xD8: "➢", 0xDF: "←", 0xE0: "→",
    0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
}  # fmt: skip
_PRIVATE: Final = re.compile("[\uf020-\uf0ff]")
_FONTS: Final = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
# Where no font is named, or one that is not known, the place is that of a bullet in most files.
_ANYWHERE: Final = {0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0x76: "❖", 0xE0: "→", 0x6C: "●", 0x6E: "■", 0xA8: "◻"}


def is_symbol_font(font: str | None) -> bool:
    """Tell whether all characters of a font are pictures."""
    return (font or "").lower() in _FONTS


def symbol(code: int, font: str | None) -> str | None:
    """Return the character at a place in a font, also as the private character U+F000 + place; None: unknown."""
    place = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    return _FONTS.get((font or "").lower(), _ANYWHERE).get(place)


def readable(text: str, font: str | None) -> str:
    """Return a text with private characters of such fonts replaced, where they are known."""
    return _PRIVATE.sub(lambda match: symbol(ord(match[0]), font) or match[0], text)
