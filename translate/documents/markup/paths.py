"""Runs, and where they stand in their tree.

A run is text and parts of a line that stand beside each other in one element. Its places are counted in slots: 0 is the
text before the first child of its container, 2k + 1 the child k, 2k + 2 the text behind it. The path `0/1/4:2-6` leads
to the fifth child of the second of the first of the root, and there to the slots 2 to 6. Children are counted with
comments and instructions. The same bytes read by the same parser give the same tree, and so the same paths.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

_PATH: Final = re.compile(r"(\d{1,9}(?:/\d{1,9})*)?:(\d{1,9})-(\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Run:
    """A run in a tree: the slots from `first` to `last` of its container.

    `before` is the element behind which it begins, None at the beginning of the container. `children` are its elements,
    with comments.
    """

    container: "_Element"
    before: "_Element | None"
    children: "tuple[_Element, ...]"
    first: int
    last: int

    @property
    def lead(self) -> str:
        """The text before its first child, where that belongs to it."""
        if self.first % 2:
            return ""
        return (self.container.text if self.before is None else self.before.tail) or ""

    def narrowed(self, first: int, last: int) -> "Run":
        """Return the part of this run from one of its slots to another."""
        offset = self.first // 2
        before = self.children[first // 2 - 1 - offset] if first // 2 > offset else self.before
        children = self.children[first // 2 - offset : (last + 1) // 2 - offset]
        return Run(self.container, before, children, first, last)

    def path(self, way: str) -> str:
        """Return the path of the run; `way` is the numbers on the way to its container, with slashes between."""
        return f"{way}:{self.first}-{self.last}"


@dataclass(slots=True)
class Paths:
    """Finds the runs of one tree; find all before any is changed, since changes count the children anew."""

    root: "_Element"
    _children: "dict[_Element, tuple[_Element, ...]]" = field(default_factory=dict)

    def find(self, path: str) -> Run | None:
        """Return the run that a path leads to, None when there is nothing in this tree."""
        found = _PATH.fullmatch(path)
        if found is None:
            return None
        element = self.root
        for number in steps(path):
            children = self._children_of(element)
            if number >= len(children):
                return None
            element = children[number]
        first, last = int(found[2]), int(found[3])
        children = self._children_of(element)
        if not first <= last <= 2 * len(children):
            return None
        return Run(element, None, children, 0, 2 * len(children)).narrowed(first, last)

    def _children_of(self, element: "_Element") -> "tuple[_Element, ...]":
        # Going to the n-th child takes n steps in the tree.
        if element not in self._children:
            self._children[element] = tuple(element)
        return self._children[element]


def steps(path: str) -> tuple[int, ...]:
    """Return the numbers on the way to a run's container."""
    way = path.partition(":")[0]
    return tuple(map(int, way.split("/"))) if way else ()
