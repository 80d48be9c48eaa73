"""chrF: how alike two texts are, by the character n-grams that they share (Popović, 2015)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

_LONGEST: Final = 6
# Recall counts twice as much as precision.
_BETA_SQUARED: Final = 4


def chrf(hypotheses: Sequence[str], references: Sequence[str]) -> float:
    """Return the score of a whole set of texts against their references, from 0 to 100; white space does not count."""
    shared, written, wanted = ([0] * _LONGEST for _ in range(3))
    for hypothesis, reference in zip(hypotheses, references, strict=True):
        for length in range(1, _LONGEST + 1):
            ours, theirs = _grams(hypothesis, length), _grams(reference, length)
            shared[length - 1] += (ours & theirs).total()
            written[length - 1] += ours.total()
            wanted[length - 1] += theirs.total()
    # Texts too short for the longer n-grams are not punished for having none.
    present = [length for length in range(_LONGEST) if written[length] and wanted[length]]
    if not present:
        return 100.0 if list(hypotheses) == list(references) else 0.0
    precision = _mean(shared[length] / written[length] for length in present)
    recall = _mean(shared[length] / wanted[length] for length in present)
    if not precision + recall:
        return 0.0
    return 100 * (1 + _BETA_SQUARED) * precision * recall / (_BETA_SQUARED * precision + recall)


def _grams(text: str, length: int) -> Counter[str]:
    joined = "".join(text.split())
    return Counter(joined[start : start + length] for start in range(len(joined) - length + 1))


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)
