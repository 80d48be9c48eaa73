"""Texts as a search compares them: letters without what people leave out or write in another way.

Every character is folded by itself, so each folded one has its place in the text that it came from.
"""

import re
import unicodedata
from typing import Final

from cache.lookalikes import CYRILLIC, LATIN, one_alphabet
from cache.vowel_points import ARABIC, HEBREW, QURANIC

# Change it with every rule below: an index that was made by other rules is made anew.
FOLDING_VERSION: Final = "1"

# Signs that hang on letters and that hardly anybody types: accents, Hebrew vowel and cantillation signs, Arabic ones.
# Those of other scripts are letters in their own right.
_SIGNS: Final = re.compile(
    f"[\u0300-\u036f{HEBREW}\ufb1e{ARABIC}{QURANIC}\u0640\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe2f]"
)
# One letter for those that the same word is spelt with, in another country or by another keyboard.
_ONE_LETTER: Final = str.maketrans(
    {
        # Alef with or without wasla, the final yeh, and teh marbuta; hamzas that stand on letters are signs.
        "ٱ": "ا", "ى": "ي", "ة": "ه",
        # Persian, Urdu and Kurdish ones.
        "ک": "ك", "ڪ": "ك", "ی": "ي", "ے": "ي", "ې": "ي", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۃ": "ه",
        # Latin letters with a bar or a hook, which Unicode does not take apart.
        "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe",
        # Cyrillic ones with another tail, as some fonts of Central Asia have them.
        "ӄ": "қ", "ԟ": "қ", "ӈ": "ң", "ҥ": "ң",
        # Letters to Unicode, apostrophes to those who type.
        "ʹ": "'", "ʻ": "'", "ʼ": "'", "ʽ": "'", "ˈ": "'", "ˮ": "'",
        # One sigma, wherever in the word.
        "ς": "σ",
    }
)  # fmt: skip
# Letters of their own, though Unicode takes them apart: the sign of ё is left out by everybody, that of й by nobody.
_WHOLE: Final = frozenset("йўї")
_TAKEN_APART: Final = re.compile("[иИуУ]\u0306|[іІ]\u0308")
_LATIN: Final = re.compile(f"[{LATIN}]")
_CYRILLIC: Final = re.compile(f"[{CYRILLIC}]")
_WORD: Final = re.compile(r"[^\W\d_]+")


class _Letters(dict[int, str]):
    """What each character is folded to, worked out when it first occurs: nothing for signs, a blank between words."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _folded_letter(chr(code))
        return found


def fold(text: str) -> str:
    """Return a text as it is compared: letters and digits, in words with a blank in between, or with several."""
    return _in_one_alphabet(_put_together(_in_one_alphabet(text)).translate(_LETTERS))


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Return `fold(text)` and, for each character of it, the index in `text` of the one that it came from."""
    parts = [part.translate(_LETTERS) for part in _put_together(_in_one_alphabet(text))]
    places = [index for index, part in enumerate(parts) for _ in part]
    return _in_one_alphabet("".join(parts)), places


def is_sign(character: str) -> bool:
    """Tell whether a character hangs on the one before it."""
    return unicodedata.category(character).startswith("M")


def _folded_letter(letter: str) -> str:
    before, found = "", letter
    while found != before:
        before, found = found, "".join(map(_step, found))
    return found


def _step(letter: str) -> str:
    if (small := letter.casefold()) in _WHOLE:
        return small
    # Signs go first: the casing of one is a letter.
    plain = _SIGNS.sub("", unicodedata.normalize("NFKD", letter)).casefold().translate(_ONE_LETTER)
    return "".join(map(_of_word, _SIGNS.sub("", unicodedata.normalize("NFKD", plain))))


def _of_word(character: str) -> str:
    """Return a letter, or the sign of one, as it is, a digit as ours, nothing for what nobody sees, or else a blank."""
    if (digit := unicodedata.decimal(character, None)) is not None:
        return str(digit)
    if character.isalnum() or is_sign(character):
        return character
    return "" if unicodedata.category(character) == "Cf" else " "


def _put_together(text: str) -> str:
    """Return a text with those letters in one character, and another that nobody sees: so all stay in their places."""
    if "\u0306" not in text and "\u0308" not in text:
        return text
    return _TAKEN_APART.sub(lambda match: unicodedata.normalize("NFC", match[0]) + "\u2060", text)


def _in_one_alphabet(text: str) -> str:
    """Return a text whose words are in one alphabet each, character for character.

    Word by word, and in the language that has the most letters that look alike: what is looked for is not known to be
    in any, and has no text around it that would tell.
    """
    if _LATIN.search(text) is None or _CYRILLIC.search(text) is None:
        return text
    return _WORD.sub(lambda match: one_alphabet(match[0], "kk"), text)


_LETTERS: Final = _Letters()
