"""Where a reviewer is: the paragraph, and which paragraphs wait in the queue, as the address of the page says it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from cache import Kind, State
from reader.language_choice import known_tag
from translate.review.queue import QueueFilter

_MOST = 50


@dataclass(frozen=True, slots=True)
class ReviewPlace:
    """A paragraph of a document in a language, `paragraph` counted from 0, and the filters of the queue."""

    target_lang: str | None = None
    document_id: str | None = None
    paragraph: int | None = None
    only: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    source_langs: tuple[str, ...] = ()

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> "ReviewPlace":
        """Read an address; what makes no sense is left out."""
        number = query.get("paragraph", "")
        known = number.isascii() and number.isdigit() and len(number) <= 9
        return cls(
            target_lang=known_tag(query.get("to")),
            document_id=query.get("document") or None,
            paragraph=max(int(number) - 1, 0) if known else None,
            only=_list(query.get("only")),
            kinds=_known(query.get("kind"), Kind),
            states=_known(query.get("state"), State),
            codes=_list(query.get("flag")),
            source_langs=tuple(tag for name in _list(query.get("from")) if (tag := known_tag(name))),
        )

    def to_query(self) -> dict[str, str]:
        """Return the parameters of the address, the inverse of `from_query`."""
        found = {
            "document": self.document_id,
            "to": self.target_lang,
            "paragraph": None if self.paragraph is None else str(self.paragraph + 1),
            "only": ",".join(self.only),
            "kind": ",".join(self.kinds),
            "state": ",".join(self.states),
            "flag": ",".join(self.codes),
            "from": ",".join(self.source_langs),
        }
        return {name: value for name, value in found.items() if value}

    def at(self, document_id: str, paragraph: int) -> "ReviewPlace":
        """Return the place of another paragraph, with the same filters."""
        return replace(self, document_id=document_id, paragraph=paragraph)

    @property
    def wanted(self) -> QueueFilter:
        """The filters of the queue."""
        return QueueFilter(
            documents=self.only or None,
            source_langs=self.source_langs or None,
            kinds={Kind(kind) for kind in self.kinds} or None,
            states={State(state) for state in self.states} or None,
            codes=self.codes or None,
        )


def _list(text: str | None) -> tuple[str, ...]:
    parts = (part.strip() for part in (text or "").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))[:_MOST]


def _known(text: str | None, names: type[StrEnum]) -> tuple[str, ...]:
    return tuple(part for part in _list(text) if part in tuple(names))
