"""Text in capitals, of which models copy half: translated in small letters, and put into capitals again."""

import re
import unicodedata
from typing import Final

from translate.scripts import CASED, script_of

_SHARE: Final = 0.8
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# A king's number and a chapter's stay as they are. Only numerals of these letters: more would make MIX and CIVIL one.
_ROMAN: Final = re.compile("[IVX]{2,}")
# Words that stay in capitals: those that nobody could pronounce, and the best known of the others.
_UNPRONOUNCED: Final = re.compile("[BCDFGHJKMNPQSTVWXZБВГДЖЗКМНПСТФХЦЧШЩ]{2,5}")
_ACRONYMS: Final = frozenset(
    {
        *("USA", "UK", "NATO", "NASA", "FBI", "CIA", "UNESCO", "UNICEF", "FIFA", "UEFA", "OPEC", "EUA", "ONU", "OTAN"),
        *("США", "СССР", "РФ", "ООН", "НАТО", "ЕС", "АҚШ", "БҰҰ", "ТМД"),
    }
)
_TURKIC: Final = frozenset({"tr", "az", "crh", "tt", "kk-Latn"})
_DOTTED: Final = str.maketrans({"I": "ı", "İ": "i"})
_DOTLESS: Final = str.maketrans({"i": "İ", "ı": "I"})
_ACUTE: Final = "\u0301"


def in_capitals(text: str) -> bool:
    """Tell whether a text is set in capitals: more than one word, and over four fifths of its letters.

    Letters of scripts without capitals count too: a Hebrew sentence that names UNESCO is not set in capitals. A list of
    initials or acronyms stays.
    """
    upper = sum(map(str.isupper, text))
    if upper < 4 or upper <= _SHARE * sum(map(str.isalpha, text)):
        return False
    words = [word for word in _WORD.findall(text) if script_of(word[0]) in CASED]
    return len(words) > 1 and any(len(word) > 2 and not _stays(word) for word in words)


def _stays(word: str) -> bool:
    """Tell whether a word is in capitals in small letters' company too."""
    return word in _ACRONYMS or bool(_ROMAN.fullmatch(word) or _UNPRONOUNCED.fullmatch(word))


def sentence_case(text: str, lang: str, *, start: bool = True) -> str:
    """Return a text in capitals as a sentence; `start` tells whether its first letter begins one."""

    def lowered(match: re.Match[str]) -> str:
        word = match[0]
        if _stays(word):
            return word
        if lang == "en" and word.startswith("I") and not word[1:2].isalpha():
            return "I" + word[1:].lower()
        return (word.translate(_DOTTED) if lang in _TURKIC else word).lower()

    lower = _WORD.sub(lowered, text)
    first = _WORD.search(lower) if start else None
    if first is None:
        return lower
    at = first.start()
    return lower[:at] + _upper(lower[at], lang) + lower[at + 1 :]


def capitals(text: str, lang: str) -> str:
    """Return a translation in capitals; scripts without them stay as they are."""
    if lang == "el":
        # Greek capitals bear no accents, but keep the two dots that part vowels.
        decomposed = unicodedata.normalize("NFD", text)
        text = unicodedata.normalize("NFC", decomposed.replace(_ACUTE, ""))
    return _upper(text, lang)


def _upper(text: str, lang: str) -> str:
    text = text.translate(_DOTLESS) if lang in _TURKIC else text
    # Georgian has capitals in Unicode that no fonts and no readers have.
    return "".join(char if "\u10d0" <= char <= "\u10ff" else char.upper() for char in text)
