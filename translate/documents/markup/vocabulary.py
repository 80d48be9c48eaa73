"""The words of web pages: elements by what they are (`elements.tsv`), classes and roles (`classes.tsv`)."""

import csv
from functools import cache
from importlib.resources import files


@cache
def elements(what: str) -> frozenset[str]:
    """Return the names of the elements of one sort: `block`, `unseen`, `void`, `unclosed`."""
    return _words("elements.tsv", what)


@cache
def class_words(what: str) -> frozenset[str]:
    """Return the classes, ids or roles that say one thing (`comments`, `byline`, `furniture`, …), in small letters."""
    return _words("classes.tsv", what)


def _words(name: str, what: str) -> frozenset[str]:
    with files("translate.documents.markup").joinpath(name).open(encoding="utf-8") as file:
        found = frozenset(row["word"] for row in csv.DictReader(file, delimiter="\t") if row["what"] == what)
    if not found:
        raise ValueError(f"{name} has no words for {what!r}: correct the table or the caller")
    return found
