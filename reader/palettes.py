"""Signs that a keyboard hides, by the language that is written: what a reviewer puts in with one click."""

from dataclasses import dataclass
from typing import Final

from reader.interface import message
from reader.language_choice import direction


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands on the button, what it puts in, and what that is called: a message, where `{letter}` is the label."""

    label: str
    text: str
    title: str


_DIRECTIONS: Final = (
    Sign("RLM", "\u200f", message("right-to-left mark: what follows goes on from right to left")),
    Sign("LRM", "\u200e", message("left-to-right mark: what follows goes on from left to right")),
)
_ANGLES: Final = (Sign("«", "«", message("opening guillemet")), Sign("»", "»", message("closing guillemet")))
_CURLY: Final = (Sign("“", "“", message("opening quotation mark")), Sign("”", "”", message("closing quotation mark")))
_DASHES: Final = (
    Sign("–", "–", message("en dash")),
    Sign("—", "—", message("em dash")),
    Sign("…", "…", message("ellipsis")),
)
_HEBREW: Final = (
    Sign("־", "\u05be", message("maqaf")),
    Sign("׳", "\u05f3", message("geresh")),
    Sign("״", "\u05f4", message("gershayim")),
    Sign("₪", "₪", message("shekel")),
)
_ARABIC: Final = (
    Sign("،", "\u060c", message("Arabic comma")),
    Sign("؛", "\u061b", message("Arabic semicolon")),
    Sign("؟", "\u061f", message("Arabic question mark")),
)
_JOINERS: Final = (Sign("ZWNJ", "\u200c", message("zero-width non-joiner: the letters beside it do not join")),)
_KAZAKH: Final = tuple(
    Sign(letter, letter, message("Kazakh letter {letter}")) for letter in ("ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "һ", "і")
)
_SPANISH: Final = (
    Sign("¿", "¿", message("opening question mark")),
    Sign("¡", "¡", message("opening exclamation mark")),
)

_BY_LANGUAGE: Final = {
    "he": (*_HEBREW, *_CURLY),
    "yi": (*_HEBREW, *_CURLY),
    "ar": (*_ARABIC, *_ANGLES),
    "fa": (*_JOINERS, *_ARABIC, *_ANGLES),
    "ckb": (*_JOINERS, *_ARABIC, *_ANGLES),
    "ur": (*_JOINERS, *_ARABIC, *_CURLY),
    "ps": (*_ARABIC, *_ANGLES),
    "ug": (*_ARABIC, *_ANGLES),
    "sd": (*_ARABIC, *_CURLY),
    "kk": (*_KAZAKH, *_ANGLES),
    "ru": _ANGLES,
    "uk": _ANGLES,
    "fr": _ANGLES,
    "es": (*_SPANISH, *_ANGLES),
    "pt": (*_CURLY, *_ANGLES),
}


def palette(lang: str) -> tuple[Sign, ...]:
    """Return the signs for a language; those that turn the direction of a line only where lines run from the right."""
    own = _BY_LANGUAGE.get(lang, _CURLY)
    return (*_DIRECTIONS, *own, *_DASHES) if direction(lang) == "rtl" else (*own, *_DASHES)
