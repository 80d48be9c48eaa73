"""Words and letters, as the checks count them."""

import re

from translate.languages import find_language
from translate.scripts import CASED, script_of

_LETTERS_OF = {"Hans": ("Han",), "Hant": ("Han",), "Jpan": ("Han", "Kana"), "Hang": ("Hang", "Han")}
_WORD = re.compile(r"[^\W_]+(?:['’\"״׳-][^\W_]+)*")


def words_of(text: str) -> list[str]:
    """Return the words of a text; what is joined by a hyphen, an apostrophe or a gershayim is one."""
    return _WORD.findall(text)


def is_acronym(word: str) -> bool:
    """Tell whether a word is short and in capitals, in a script that has them."""
    return len(word) <= 6 and word.isupper() and script_of(word[0]) in CASED


def letters_of(lang: str) -> frozenset[str]:
    """Return the scripts in which a language's letters are."""
    name = find_language(lang).script
    return frozenset(_LETTERS_OF.get(name, (name,)))
