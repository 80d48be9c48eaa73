"""Marks that models never learned, made into marks that they did; meaning is never touched."""

import re
from typing import Final

from cache.vowel_points import HEBREW

# Arabic and Hebrew vowel signs and accents; not the maqaf (U+05BE), which is a hyphen, nor the sof pasuq (U+05C3).
_VOWEL_SIGNS: Final = re.compile(f"[\u064b-\u0652\u0670{HEBREW}]")
_LETTERS: Final = re.compile("[\u05d0-\u05ea\u0620-\u063f\u0641-\u064a\u0671-\u06d3]")
# One sign or so a word is how careful writers help the reader, and models know it; from here on it is a voweled text.
_VOWELED: Final = 0.25

_PLAIN: Final = str.maketrans(
    {
        **dict.fromkeys("“”„‟〝〞《》", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        "…": "...",
        **dict.fromkeys("‐‑‒–", "-"),
    }
)


def normalise(text: str, *, plain_marks: bool) -> str:
    """Return what a model is to read of a text that `clean` has been through already (see engines.sentencewise).

    Damaged and invisible characters are gone by then. For models that learned from text with plain marks
    (`plain_marks`), typographic quotes, dashes and dots become ASCII, and a voweled Arabic or Hebrew text loses its
    vowel signs, which their vocabularies only have as scattered pieces.
    """
    return _unvoweled(text).translate(_PLAIN) if plain_marks and not text.isascii() else text


def _unvoweled(text: str) -> str:
    signs = len(_VOWEL_SIGNS.findall(text))
    return _VOWEL_SIGNS.sub("", text) if signs and signs > _VOWELED * len(_LETTERS.findall(text)) else text
