"""Two wordings made from one: what each reviewer changed, put together where they did not touch the same words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from translate.review.differences import opcodes, tokens


@dataclass(frozen=True, slots=True)
class Agreed:
    """A stretch that both leave as it was, or that one of them changed, or both alike."""

    text: str


@dataclass(frozen=True, slots=True)
class Clash:
    """A stretch that both changed, each otherwise."""

    base: str
    theirs: str
    mine: str


@dataclass(frozen=True, slots=True)
class Merge:
    """The stretches of the merged text, in order."""

    stretches: tuple[Agreed | Clash, ...]

    @property
    def clashes(self) -> int:
        """How many stretches somebody has to decide."""
        return sum(isinstance(stretch, Clash) for stretch in self.stretches)

    @property
    def text(self) -> str:
        """The merged text, with mine where both changed the same words."""
        return "".join(stretch.text if isinstance(stretch, Agreed) else stretch.mine for stretch in self.stretches)


def merge(base: str, theirs: str, mine: str) -> Merge:
    """Merge two changes of `base` word by word.

    Where only one of them changed a stretch, that change holds; where both did so alike, it holds once.
    """
    old, left, right = tokens(base), tokens(theirs), tokens(mine)
    anchors = _anchors(old, left, right)
    stretches: list[Agreed | Clash] = []
    a = b = c = 0
    for i, j, k, size in [*anchors, (len(old), len(left), len(right), 0)]:
        _add(stretches, "".join(old[a:i]), "".join(left[b:j]), "".join(right[c:k]))
        _add(stretches, *[("".join(old[i : i + size]))] * 3)
        a, b, c = i + size, j + size, k + size
    return Merge(tuple(stretches))


def _add(stretches: list[Agreed | Clash], base: str, theirs: str, mine: str) -> None:
    if theirs in (mine, base):
        text = mine
    elif mine == base:
        text = theirs
    else:
        stretches.append(Clash(base, theirs, mine))
        return
    if text:
        stretches.append(Agreed(text))


def _anchors(old: Sequence[str], left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Return the stretches of `old` that stand in both others: where it begins in each, and its length."""
    in_left, in_right = _places(old, left), _places(old, right)
    anchors: list[tuple[int, int, int, int]] = []
    for i in range(len(old)):
        j, k = in_left[i], in_right[i]
        if j < 0 or k < 0:
            continue
        if anchors:
            x, y, z, size = anchors[-1]
            if (x + size, y + size, z + size) == (i, j, k):
                anchors[-1] = (x, y, z, size + 1)
                continue
        anchors.append((i, j, k, 1))
    return anchors


_NOWHERE: Final = -1


def _places(old: Sequence[str], new: Sequence[str]) -> list[int]:
    places = [_NOWHERE] * len(old)
    for tag, i, j, k, _ in opcodes(old, new):
        if tag == "equal":
            places[i:j] = range(k, k + j - i)
    return places
