"""The table of `docx_table` as a word processor gives it back, tracked changes taken as if all were accepted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from translate.documents.wordprocessing.package import Package, open_package
from translate.errors import DocumentError, ExchangeError
from translate.exchange.characters import unescaped
from translate.exchange.docx_table import MARK, NOTE, ORIGINAL, TRANSLATION
from translate.exchange.returned import ReturnedFile
from translate.exchange.rows import ReturnedRow
from translate.exchange.xml_file import REMEDY, below, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEAD: Final = re.compile(rf"{MARK}\.([A-Za-z-]+)\.([A-Za-z-]+)")
# What somebody has taken out, with changes tracked, and what is no text.
_GONE: Final = frozenset({"del", "moveFrom", "pPr", "rPr", "tcPr", "sdtPr", "instrText", "delText", "Fallback"})
_CHANGES: Final = frozenset({"ins", "del", "moveFrom", "moveTo"})
_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_HOLDERS: Final = ("sdt", "sdtContent", "customXml", "ins", "moveTo")


def read(data: bytes, name: str) -> ReturnedFile:
    """Read the rows; raise ExchangeError where the file is damaged or has no such table."""
    try:
        package = open_package(data, name)
        root = package.tree(package.main)
        comments = _comments(package)
    except DocumentError as error:
        raise ExchangeError(f"{error}; nothing was imported") from error
    reading = _Reading(comments)
    for table in below(root, "tbl"):
        reading.table(table)
    if reading.languages is None:
        raise ExchangeError(
            f"{name}: no table in it has the head that 'diglot review send' writes ({ORIGINAL}, {TRANSLATION}, … and "
            "the small last column): send back the file that you got, with its head; nothing was imported"
        )
    changes = sum(local_name(one) in _CHANGES for one in root.iter())
    source_lang, target_lang = reading.languages
    return ReturnedFile(
        name,
        "DOCX",
        tuple(reading.rows),
        source_lang=source_lang,
        target_lang=target_lang,
        remarks=("it has tracked changes: all were taken as accepted",) if changes else (),
    )


def _comments(package: Package) -> dict[str, str]:
    """Return what is written in the margin, by id."""
    found = {}
    for part in package.related("comments"):
        for comment in below(package.tree(part), "comment"):
            found[_value(comment, "id")] = " ".join(_text(comment).split())
    return found


@dataclass(slots=True)
class _Reading:
    """The tables on their way; a table that was cut in two has its head on the first part only."""

    comments: dict[str, str]
    rows: list[ReturnedRow] = field(default_factory=list)
    languages: tuple[str, str] | None = None
    places: dict[str, int] = field(default_factory=dict)
    width: int = 0
    number: int = 0

    def table(self, table: "Element") -> None:
        for row in _children(table, "tr"):
            if any(local_name(mark) == "del" for marks in _children(row, "trPr") for mark in marks):
                continue
            self.number += 1
            cells = list(_children(row, "tc"))
            texts = [_text(cell) for cell in cells]
            if self._head(texts) or self.languages is None or not any(text.strip() for text in texts):
                continue
            self.rows.append(self._row(row, texts))

    def _head(self, texts: list[str]) -> bool:
        """Take the row for a head, if it is one."""
        found = next((match for text in texts if (match := _HEAD.fullmatch(text.strip()))), None)
        if found is None:
            return False
        firsts = [text.strip().split(":")[0].split(" (")[0] for text in texts]
        missing = [column for column in (ORIGINAL, TRANSLATION) if column not in firsts]
        if missing:
            raise ExchangeError(f"row {self.number} of the table has no column {missing[0]!r} any more: {REMEDY}")
        self.languages = (found[1], found[2])
        self.width = len(texts)
        self.places = {column: firsts.index(column) for column in (ORIGINAL, TRANSLATION, NOTE) if column in firsts}
        self.places[MARK] = next(place for place, text in enumerate(texts) if _HEAD.fullmatch(text.strip()))
        return True

    def _row(self, row: "Element", texts: list[str]) -> ReturnedRow:
        where = f"row {self.number} of the table"
        if len(texts) != self.width:
            return ReturnedRow(
                where,
                texts[-1],
                None,
                None,
                fault=f"it has {len(texts)} cells and the head {self.width}: undo where cells were joined or split",
            )
        cell = {column: texts[place] for column, place in self.places.items()}
        remarks = [" ".join(cell.get(NOTE, "").split())]
        remarks += [self.comments.get(_value(one, "id"), "") for one in below(row, "commentReference")]
        return ReturnedRow(
            where,
            # Programs that check spelling, and people, put blanks there.
            "".join(cell[MARK].split()),
            unescaped(cell[ORIGINAL]),
            unescaped(cell[TRANSLATION]),
            note=unescaped("; ".join(filter(None, remarks))) or None,
        )


def _children(parent: "Element", name: str) -> "Iterator[Element]":
    """Yield rows of a table, or cells of a row, also those that something holds."""
    for child in parent:
        if local_name(child) == name:
            yield child
        elif local_name(child) in _HOLDERS:
            yield from _children(child, name)


def _text(element: "Element") -> str:
    """Return the text of all paragraphs of an element, one a line."""
    lines = ["".join(_words(paragraph)) for paragraph in below(element, "p")]
    return "\n".join(lines)


def _words(element: "Element") -> Iterator[str]:
    for child in element:
        name = local_name(child)
        if name in _GONE or not name:
            continue
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name != "p":
            # A paragraph in a box within this one comes as a paragraph of its own.
            yield from _words(child)


def _value(element: "Element", name: str) -> str:
    """Return an attribute, whatever its namespace is called."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
