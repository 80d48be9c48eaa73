"""Whether a word of a text may be a form of a word of a glossary, without a dictionary of either language.

Both are cut back to what they may come from, and are the same word when one of the results is. Where it is uncertain
they are: a term that is marked too often costs a look, and an alarm that is false costs trust.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from translate.glossary import arabic, english, hebrew, kazakh, portuguese

_Cut = Callable[[str], Iterator[str]]

# In a language whose endings nobody has written down here, the last letters of a word may be one.
_ENDING: Final = 3
_OWN_ENDING: Final = 2
_SHORTEST_STEM: Final = 3

_ARABIC: Final = ("ar", "acm", "acq", "aeb", "ajp", "apc", "ars", "ary", "arz")
_ANALYSES: Final[dict[str, _Cut]] = {
    "he": hebrew.analyses,
    "kk": kazakh.analyses,
    "en": english.analyses,
    "pt": portuguese.analyses,
    **dict.fromkeys(_ARABIC, arabic.analyses),
}
_LEMMAS: Final[dict[str, _Cut]] = {
    "he": hebrew.lemmas,
    "kk": kazakh.lemmas,
    "en": english.lemmas,
    "pt": portuguese.lemmas,
    **dict.fromkeys(_ARABIC, arabic.lemmas),
}


@lru_cache(maxsize=65536)
def analyses(word: str, lang: str) -> frozenset[str]:
    """Return what a folded word of a text may be a form of."""
    cut = _ANALYSES.get(_language(lang))
    return frozenset(cut(word) if cut else _cut_back(word, _ENDING))


@lru_cache(maxsize=65536)
def lemmas(word: str, lang: str) -> frozenset[str]:
    """Return what `analyses` gives for the forms of a folded word of a glossary."""
    cut = _LEMMAS.get(_language(lang))
    return frozenset(cut(word) if cut else _cut_back(word, _OWN_ENDING))


def _language(lang: str) -> str:
    return lang.partition("-")[0].lower()


def _cut_back(word: str, most: int) -> Iterator[str]:
    yield word
    if word.isalpha():
        yield from (word[:-count] for count in range(1, most + 1) if len(word) - count >= _SHORTEST_STEM)
