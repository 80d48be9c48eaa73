"""What a search finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """A side of a paragraph in which all that was looked for was found; `target_lang` is None for the source.

    `spans` are where in `text` it stands: half-open, in order.
    """

    document_id: str
    index: int
    target_lang: str | None
    text: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found: how much in all, and some of it, the best first."""

    total: int
    hits: tuple[Hit, ...]
