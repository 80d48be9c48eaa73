"""Changes to the glossary by people: for editors alone, since a term is a rule for everybody's documents."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from cache import Store, Term
from translate.glossary.rows import TermRow, as_terms
from translate.review.roles import Reviewer, require_editor


@dataclass(frozen=True, slots=True)
class TermScope:
    """Between which languages a term holds, and where: in a collection, in a document, or with neither everywhere."""

    source_lang: str
    target_lang: str
    collection: str | None = None
    document_id: str | None = None


@dataclass(frozen=True, slots=True)
class ImportedTerms:
    """What became of the rows of a file: the terms that are new, and how many were in the glossary already."""

    added: tuple[Term, ...]
    known: int


def add(
    store: Store,
    reviewer: Reviewer,
    row: TermRow,
    scope: TermScope,
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Term:
    """Add a term under the reviewer's name; one that says the same and is there already is returned instead.

    Raise NotAllowed, NotInStore for an unknown document, and ValueError for a term without text or with two scopes.
    """
    require_editor(reviewer, "add to the glossary")
    return _added(store, reviewer, [row], scope, clock())[0]


def remove(
    store: Store,
    reviewer: Reviewer,
    ids: Iterable[int],
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> tuple[Term, ...]:
    """Take terms out of the glossary, all or none; they stay in the store as removed. Raise NotAllowed, NotInStore."""
    require_editor(reviewer, "take terms out of the glossary")
    with store.transaction():
        return tuple(store.glossary.remove(id, author=reviewer.name, at=clock()) for id in ids)


def import_rows(
    store: Store,
    reviewer: Reviewer,
    rows: Iterable[TermRow],
    scope: TermScope,
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> ImportedTerms:
    """Add the rows of a file, all or none; raises as `add` does."""
    require_editor(reviewer, "import terms into the glossary")
    with store.transaction():
        before = {term.id for term in store.glossary.list()}
        terms = {term.id: term for term in _added(store, reviewer, rows, scope, clock())}
    added = tuple(term for id, term in terms.items() if id not in before)
    return ImportedTerms(added, len(terms) - len(added))


def _added(
    store: Store, reviewer: Reviewer, rows: Iterable[TermRow], scope: TermScope, at: datetime
) -> tuple[Term, ...]:
    if scope.document_id is not None:
        # A term for a document that is not there would hold nowhere, and nobody would be told.
        store.documents.get(scope.document_id)
    terms = as_terms(
        rows,
        scope.source_lang,
        scope.target_lang,
        author=reviewer.name,
        at=at,
        collection=scope.collection,
        document_id=scope.document_id,
    )
    return store.glossary.add_many(terms)
