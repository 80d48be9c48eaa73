"""Which sentences of an approved paragraph translate each other: told by whoever can split texts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cache.records import Span


@dataclass(frozen=True, slots=True)
class Pairing:
    """A way to pair sentences off; `version` changes with it, and the index is then built anew.

    `pairs` takes source, target, and the tags of their languages, and returns a span for each pair of sentences: none
    where they do not stand one to one.
    """

    version: str
    pairs: Callable[[str, str, str, str], Sequence[Span]]
