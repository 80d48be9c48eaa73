"""How alike two texts are: the share of letters that need no change to turn one into the other."""

from typing import Final

from rapidfuzz.distance import Levenshtein

# Beyond this, words are compared instead of letters: the time grows with the product of both lengths.
_LONG: Final = 2000
# Words that are longer on average are none: the text is in a script without blanks, and its letters are compared, up
# to a length at which even that takes no second for all candidates.
_LONGEST_WORD: Final = 24
_VERY_LONG: Final = 10_000
# Texts that are one but for capitals, points or blanks are not quite the same: 1.0 is for the same text.
NEARLY: Final = 0.99


def similarity(one: str, other: str, least: float = 0.0) -> float:
    """Return how alike two folded texts are, up to `NEARLY`; 0.0 for anything below `least`."""
    if _by_words(one, other):
        found = Levenshtein.normalized_similarity(one.split(), other.split(), score_cutoff=least)
    else:
        found = Levenshtein.normalized_similarity(one, other, score_cutoff=least)
    return min(found, NEARLY) if found >= least else 0.0


def _by_words(one: str, other: str) -> bool:
    longest = max(len(one), len(other))
    if longest <= _LONG:
        return False
    return longest > _VERY_LONG or all(len(text) <= len(text.split()) * _LONGEST_WORD for text in (one, other))
