"""Glossaries: terms that people have agreed on, everywhere, in a collection of documents, or in one document."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, insert, or_, select

from cache.connection import Database
from cache.errors import NotInStore
from cache.keys import normalize
from cache.records import StoredDocument, Term
from cache.schema import term_removals, terms

_FIELDS: Final = ("source", "target", "source_lang", "target_lang", "author", "at", "note", "collection", "document_id")


class Glossary:
    """The terms of a store. What was added is never changed, and what was removed is only passed over."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, term: Term) -> Term:
        """Add a term and return it with its id; one that says the same and is there already is returned instead."""
        return self.add_many([term])[0]

    def add_many(self, added: Sequence[Term]) -> tuple[Term, ...]:
        """Add terms, all or none, and return them as they are in the store, in the same order.

        Raise ValueError for one without text, or with a collection and a document.
        """
        wanted = [_sound(term) for term in added]
        with self._database.transaction() as connection:
            there = {_said(term): term for term in _terms(connection, _standing())}
            for term in wanted:
                if _said(term) not in there:
                    values = {name: getattr(term, name) for name in _FIELDS}
                    number = connection.execute(insert(terms).returning(terms.c.id), values).scalar_one()
                    there[_said(term)] = replace(term, id=number)
        return tuple(there[_said(term)] for term in wanted)

    def remove(self, id: int, *, author: str, at: datetime) -> Term:
        """Take a term out, and return it; one that is out already stays so. Raise NotInStore for an unknown id."""
        with self._database.transaction() as connection:
            row = connection.execute(select(terms).where(terms.c.id == id)).mappings().one_or_none()
            if row is None:
                raise NotInStore(f"no term {id} in the glossary: take an id from the list of terms")
            gone = select(term_removals.c.term_id).where(term_removals.c.term_id == id)
            if connection.execute(gone).first() is None:
                connection.execute(insert(term_removals), {"term_id": id, "author": author, "at": at})
            return _term(row)

    def list(
        self,
        *,
        source_lang: str | None = None,
        target_lang: str | None = None,
        collection: str | None = None,
        document_id: str | None = None,
    ) -> tuple[Term, ...]:
        """Return the terms of all scopes, or of one collection or document, in the order of their sources."""
        statement = _standing()
        for column, value in (
            (terms.c.source_lang, source_lang),
            (terms.c.target_lang, target_lang),
            (terms.c.collection, collection),
            (terms.c.document_id, document_id),
        ):
            if value is not None:
                statement = statement.where(column == value)
        with self._database.reading() as connection:
            found = _terms(connection, statement)
        return tuple(sorted(found, key=lambda one: (one.source.casefold(), one.source, one.target, one.id or 0)))

    def for_document(self, document: StoredDocument, target_lang: str) -> tuple[Term, ...]:
        """Return the terms that hold in a document: its own, those of its collection, and those of everywhere.

        What a narrower scope says of a term takes the place of what wider ones say of it.
        """
        everywhere = and_(terms.c.collection.is_(None), terms.c.document_id.is_(None))
        scopes: list[ColumnElement[bool]] = [terms.c.document_id == document.id]
        if document.collection is not None:
            scopes.append(terms.c.collection == document.collection)
        statement = _standing().where(terms.c.target_lang == target_lang, or_(everywhere, *scopes))
        with self._database.reading() as connection:
            found = _terms(connection, statement)
        narrowest: dict[tuple[str, str], int] = {}
        for term in found:
            narrowest[_name(term)] = max(_width(term), narrowest.get(_name(term), 0))
        return tuple(term for term in found if _width(term) == narrowest[_name(term)])


def _standing() -> Select[Any]:
    gone = select(term_removals.c.term_id).where(term_removals.c.term_id == terms.c.id).exists()
    return select(terms).where(~gone).order_by(terms.c.id)


def _terms(connection: Connection, statement: Select[Any]) -> Sequence[Term]:
    return [_term(row) for row in connection.execute(statement).mappings()]


def _term(row: RowMapping) -> Term:
    return Term(**{name: row[name] for name in _FIELDS}, id=row["id"])


def _sound(term: Term) -> Term:
    """Return a term with single blanks; raise ValueError."""
    term = replace(term, source=" ".join(term.source.split()), target=" ".join(term.target.split()))
    if not term.source or not term.target:
        raise ValueError(f"a term without text ({term.source!r}, {term.target!r}): give it and its translation")
    if term.collection is not None and term.document_id is not None:
        raise ValueError(
            f"term {term.source!r} is for collection {term.collection!r} and document {term.document_id!r}: choose one"
        )
    return term


def _said(term: Term) -> tuple[str | None, ...]:
    """Return what a term says; who added it and when are circumstances, and so are line breaks in its note."""
    note = " ".join((term.note or "").split())
    return (*_pair(term), term.source, term.target, note, term.collection, term.document_id)


def _name(term: Term) -> tuple[str, str]:
    return (term.source_lang, normalize(term.source, term.source_lang).casefold())


def _pair(term: Term) -> tuple[str, str]:
    return (term.source_lang, term.target_lang)


def _width(term: Term) -> int:
    return 2 if term.document_id is not None else 1 if term.collection is not None else 0
