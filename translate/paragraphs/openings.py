"""What texts may begin with, told by their first signs: most begin with none of it, and that is seen at once."""

from collections import defaultdict
from collections.abc import Iterable

# Signs that tell one opening from most others; what has fewer is told by the first.
_SIGNS = 2


class Openings:
    """Openings of folded texts, by their first signs."""

    def __init__(self, openings: Iterable[str]) -> None:
        """Sort openings, each of one sign at least."""
        found: dict[str, list[str]] = defaultdict(list)
        for opening in dict.fromkeys(openings):
            found[opening[:_SIGNS]].append(opening)
        self._short = {signs: tuple(some) for signs, some in found.items() if len(signs) < _SIGNS}
        self._others = {signs: tuple(some) for signs, some in found.items() if len(signs) == _SIGNS}

    def begin(self, text: str) -> bool:
        """Tell whether a text begins with one of them."""
        return text[:1] in self._short or text.startswith(self._others.get(text[:_SIGNS], ()))

    def of(self, text: str) -> list[str]:
        """Return all that a text begins with."""
        near = self._short.get(text[:1], ()) + self._others.get(text[:_SIGNS], ())
        return [opening for opening in near if text.startswith(opening)]
