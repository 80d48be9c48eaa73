"""Damage to characters that says nothing about the text, undone for keys and for what engines read.

A text is shown as it was. Each rule is a function that leaves a text without its fault as it is, and that changes
nothing when it is applied again.
"""

import re
import unicodedata
from typing import Final

from cache.arabic import PERSIAN, arabic_letters, is_arabic
from cache.brackets import mend_brackets
from cache.lookalikes import LATIN, one_alphabet

# Characters that nobody sees and that editors, converters and right-to-left pages strew about: soft hyphen, Arabic
# letter mark, zero width space, direction marks, embeddings, overrides and isolates, word joiner, byte order mark.
# ZWNJ and ZWJ (U+200C, U+200D) are no such noise: Persian and Hindi spell words with them.
INVISIBLE: Final = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
# Hebrew and Arabic letters as some old fonts and PDFs store them: one code for each shape of a letter. The brackets
# among them (U+FD3E, U+FD3F) and other ornaments are none.
_FORMS: Final = "\ufb1d-\ufd3d\ufd50-\ufdff\ufe70-\ufefc"
_TATWEEL: Final = "\u0640"

_INVISIBLE: Final = re.compile(f"[{INVISIBLE}]+")
_FORM: Final = re.compile(f"[{_FORMS}]")
# The hair line that stretches Arabic words hangs on a letter or a vowel sign; one that stands alone is a dash.
_STRETCH: Final = re.compile(
    "(?<=[\u0610-\u061a\u0620-\u063f\u0641-\u065f\u066e-\u06d3\u06d5-\u06ed\u06fa-\u06ff])\u0640+"
)
# Nearly every text has none of these, and one look tells. Latin letters are no fault, but beside Cyrillic ones they
# may be: a text in one script costs this look and no other.
_WORTH_A_LOOK: Final = re.compile(f"[{INVISIBLE}{_FORMS}{_TATWEEL}{LATIN}]")
_WORTH_A_LOOK_IN_ARABIC: Final = re.compile(f"[{INVISIBLE}{_FORMS}{_TATWEEL}{LATIN}{PERSIAN}]")
_FAULTS: Final = re.compile(f"[{INVISIBLE}{_FORMS}{_TATWEEL}]")


def without_invisible(text: str) -> str:
    """Take out characters that nobody sees."""
    return _INVISIBLE.sub("", text)


def letters_of_forms(text: str) -> str:
    """Return Hebrew and Arabic letters for the codes of their shapes; ligatures become what they join."""
    # A vowel sign that stands alone is written with a blank to stand on, which would part the word.
    return _FORM.sub(lambda match: unicodedata.normalize("NFKC", match[0]).lstrip(" "), text)


def without_tatweel(text: str) -> str:
    """Take out the line that stretches an Arabic word."""
    return _STRETCH.sub("", text)


def single_spaces(text: str) -> str:
    """Return a text with one blank for any white space, however wide, and none at its ends."""
    # White space counts as printable where it is a plain blank, and only there.
    if text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]:
        return text
    return " ".join(text.split())


def undamaged(text: str, lang: str) -> str:
    """Return a text in NFC without any of the faults that the rules know; `lang` is the tag of its language."""
    if text.isascii():
        return single_spaces(text)
    arabic = is_arabic(lang)
    worth = (_WORTH_A_LOOK_IN_ARABIC if arabic else _WORTH_A_LOOK).search(text)
    # Whatever stands between a letter and its accent keeps the two from composing: so this goes first.
    faulty = worth and _FAULTS.search(text, worth.start())
    if faulty:
        text = letters_of_forms(without_invisible(text))
    text = unicodedata.normalize("NFC", text)
    if faulty:
        text = unicodedata.normalize("NFC", without_tatweel(text))
    if worth:
        mended = one_alphabet(arabic_letters(text) if arabic else text, lang)
        while mended != text:
            # Another letter may compose with the accent behind it, and so be one word with what follows.
            text = unicodedata.normalize("NFC", mended)
            mended = one_alphabet(text, lang)
    text = single_spaces(text)
    return mend_brackets(text) if "(" in text or ")" in text else text
