"""Words and letters, as the checks count them."""

import re

from translate.languages import find_language
from translate.scripts import CASED, script_of, scripts_in

_WORD = re.compile(r"[^\W_]+(?:['’\"״׳-][^\W_]+)*")


def words_of(text: str) -> list[str]:
    """Return the words of a text; what is joined by a hyphen, an apostrophe or a gershayim is one."""
    return _WORD.findall(text)


def is_acronym(word: str) -> bool:
    """Tell whether a word is short and in capitals, in a script that has them."""
    return len(word) <= 6 and word.isupper() and script_of(word[0]) in CASED


def letters_of(lang: str) -> frozenset[str]:
    """Return the scripts in which a language's letters are."""
    own = scripts_in(find_language(lang).script)
    # Korean still has Chinese characters in names and beside words that sound alike.
    return own | {"Han"} if "Hang" in own else own
