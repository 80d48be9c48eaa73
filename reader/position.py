"""Where a reader is: pages of paragraphs, and the address of the page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reader.language_choice import known_tag

PARAGRAPHS_PER_PAGE = 50
# In an address.
_LONGEST_QUERY = 200


@dataclass(frozen=True, slots=True)
class Position:
    """Where a reader is, as the address of the page says it; `paragraph` is an index, counted from 0.

    `find` is what was looked for and is lit in the text.
    """

    document_id: str | None
    target_lang: str | None
    page: int = 0
    paragraph: int | None = None
    find: str | None = None

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> "Position":
        """Read `doc`, `to`, `find`, `page` and `p` (numbers from 1); what makes no sense is left out."""
        paragraph = _number(query.get("p"))
        page = _number(query.get("page")) or 0
        return cls(
            document_id=query.get("doc") or None,
            target_lang=known_tag(query.get("to")),
            page=page if paragraph is None else paragraph // PARAGRAPHS_PER_PAGE,
            paragraph=paragraph,
            find=(query.get("find") or "").strip()[:_LONGEST_QUERY] or None,
        )

    def to_query(self) -> dict[str, str]:
        """Return the parameters of the address, the inverse of `from_query`."""
        found = {"doc": self.document_id, "to": self.target_lang, "find": self.find}
        if self.paragraph is not None:
            found["p"] = str(self.paragraph + 1)
        elif self.page:
            found["page"] = str(self.page + 1)
        return {name: value for name, value in found.items() if value}

    @property
    def first(self) -> int:
        """The index of the paragraph that the reader is at, by itself the first of the page."""
        return self.page * PARAGRAPHS_PER_PAGE if self.paragraph is None else self.paragraph

    def within(self, paragraphs: int) -> "Position":
        """Return the position moved into a document of so many paragraphs."""
        if self.paragraph is not None and self.paragraph >= paragraphs:
            return replace(self, page=page_count(paragraphs) - 1, paragraph=None)
        return replace(self, page=min(self.page, page_count(paragraphs) - 1))


def _number(text: str | None) -> int | None:
    """The number that people count from 1, as an index."""
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 9:
        return None
    return max(int(text) - 1, 0)


def page_count(items: int, size: int = PARAGRAPHS_PER_PAGE) -> int:
    """Return how many pages so many items fill; one even when there are none."""
    return max(1, -(-items // size))


def page_range(page: int, items: int, size: int = PARAGRAPHS_PER_PAGE) -> range:
    """Return the indices of the items on a page."""
    return range(page * size, min((page + 1) * size, items))


def outward(page: range, total: int) -> list[int]:
    """Return all indices in the order in which a reader of `page` wants them: this page, the next, the one before …"""
    size = max(len(page), 1)
    order = list(page)
    ahead, behind = page.stop, page.start
    while ahead < total or behind > 0:
        order += range(ahead, min(ahead + size, total))
        order += range(max(behind - size, 0), behind)
        ahead, behind = ahead + size, behind - size
    return order
