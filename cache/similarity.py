"""How alike two texts are: the share of letters that need no change to turn one into the other."""

from typing import Final

from rapidfuzz.distance import Levenshtein

# Beyond this, words are compared instead of letters: the time grows with the product of both lengths.
_LONG: Final = 2000
# Texts that are one but for capitals, points or blanks are not quite the same: 1.0 is for the same text.
NEARLY: Final = 0.99


def similarity(one: str, other: str, least: float = 0.0) -> float:
    """Return how alike two folded texts are, up to `NEARLY`; 0.0 for anything below `least`."""
    if len(one) > _LONG or len(other) > _LONG:
        found = Levenshtein.normalized_similarity(one.split(), other.split(), score_cutoff=least)
    else:
        found = Levenshtein.normalized_similarity(one, other, score_cutoff=least)
    return min(found, NEARLY) if found >= least else 0.0
