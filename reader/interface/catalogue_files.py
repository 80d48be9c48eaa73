"""The catalogues as files: what the sources say, what the `.po` files have of it, what the `.mo` files are made of.

gettext's own formats, read and written by Babel. Needed while the reader is developed, never while it runs.
"""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from reader.interface.languages import ENGLISH, NAMES
from translate.exports.explanations import EXPLANATIONS
from translate.models.known import known_models, models_for

FOLDER: Final = Path(__file__).with_name("catalogues")
TAGS: Final = tuple(tag for tag in NAMES if tag != ENGLISH)
_READER: Final = Path(__file__).resolve().parents[1]
_KEYWORDS: Final = {"_": None, "message": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
_WIDTH: Final = 120


@cache
def template() -> Catalog:
    """Return every message of the sources, as they were when this process first asked."""
    found = Catalog()
    sources = extract_from_dir(_READER, [("**.py", "python")], keywords=_KEYWORDS, comment_tags=["Translators:"])
    for path, _line, text, comments, context in sorted(sources, key=lambda one: (one[0], one[1])):
        found.add(text, locations=[(f"reader/{Path(path).as_posix()}", 0)], auto_comments=comments, context=context)
    # Said in one place of the library, which knows nothing of readers.
    for explanation in EXPLANATIONS.values():
        found.add(explanation, locations=[("translate/exports/explanations.py", 0)])
    for note in dict.fromkeys(model.note for model in (*known_models(), *models_for("en", "he"))):
        found.add(note, locations=[("translate/models/known.py", 0)])
    return found


def read(tag: str) -> Catalog:
    """Return the catalogue of a language, as its `.po` file has it."""
    with (FOLDER / f"{tag}.po").open("rb") as file:
        return read_po(file, locale=tag, domain="diglot", abort_invalid=True)


def updated(tag: str) -> Catalog:
    """Return the catalogue of a language with what the sources say now: what is new is empty, what is gone is gone."""
    catalogue = read(tag)
    catalogue.update(template(), no_fuzzy_matching=True, update_creation_date=False, keep_user_comments=True)
    return catalogue


def po(catalogue: Catalog) -> bytes:
    """Return the `.po` file of a catalogue. Without numbers of lines: they would change with every line of code."""
    file = BytesIO()
    write_po(file, catalogue, width=_WIDTH, ignore_obsolete=True, sort_by_file=True, include_lineno=False)
    return file.getvalue()


def mo(catalogue: Catalog) -> bytes:
    """Return the `.mo` file of a catalogue."""
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """Return a text of a catalogue, or each of its plurals; an empty one where there is none."""
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def untranslated(catalogue: Catalog) -> Iterator[str]:
    """Yield the messages that have no translation, or not in every plural."""
    for one in catalogue:
        if one.id and not all(forms(one.string)):
            yield forms(one.id)[0]
