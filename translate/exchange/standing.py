"""What stands in the store of the documents that a file is about: each read once, however many rows there are."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from cache import NotInStore
from cache.keys import source_key
from translate.document_library import load_document
from translate.exchange.rows import is_reviewable
from translate.exchange.tokens import Token
from translate.pipeline import assemble_document
from translate.review.desk import Desk, Look


@dataclass(slots=True)
class Standing:
    """The paragraphs of documents as they stand in one language, seen from a desk."""

    desk: Desk
    target_lang: str
    _documents: dict[str, tuple[Look, ...] | None] = field(default_factory=dict)
    _changed: set[str] = field(default_factory=set)

    def look(self, token: Token) -> Look:
        """Return what stands where a row came from; raise NotInStore, IndexError where there is nothing."""
        looks = self._looks(token.document_id)
        if looks is None:
            raise NotInStore(f"no document {token.document_id}: look for it with 'diglot store list'")
        look = looks[token.index]
        if _key(look) in self._changed:
            # What holds in wider scopes has not been seen by whoever edited a file.
            look = replace(self.desk.look(token.document_id, token.index, self.target_lang), wider=())
        return look if look.occurrence == token.occurrence else replace(look, occurrence=token.occurrence)

    def changed(self, look: Look) -> None:
        """Take note that this paragraph has a new text, which may hold at other places too."""
        self._changed.add(_key(look))

    def missing(self, tokens: Iterable[Token]) -> int:
        """Return how many paragraphs of the documents went out, as far as can be told, and none of the tokens names."""
        named = {(token.document_id, token.index) for token in tokens}
        return sum(
            is_reviewable(look.unit) and (document_id, look.paragraph.index) not in named
            for document_id, looks in self._documents.items()
            for look in looks or ()
        )

    def _looks(self, document_id: str) -> tuple[Look, ...] | None:
        if document_id not in self._documents:
            self._documents[document_id] = self._read(document_id)
        return self._documents[document_id]

    def _read(self, document_id: str) -> tuple[Look, ...] | None:
        store = self.desk.store
        try:
            document = load_document(store, document_id)
        except NotInStore:
            return None
        parallel = assemble_document(store, document, self.target_lang)
        occurrences = store.documents.occurrences(document_id)
        rows = zip(parallel.paragraphs, occurrences, parallel.units, strict=True)
        return tuple(Look(document_id, paragraph, occurrence, unit) for paragraph, occurrence, unit in rows)


def _key(look: Look) -> str:
    return source_key(look.unit.source, look.unit.source_lang)
