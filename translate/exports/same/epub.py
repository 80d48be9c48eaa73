"""A book again in the target language: the same archive with other texts, contents, language and direction."""

import re
import zipfile
from collections import defaultdict
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Final

from cache.records import Paragraph, TranslationUnit
from translate.document import Original, ParallelDocument
from translate.documents.book import Book, open_book
from translate.documents.chapter import Chapter, parse_chapter, parse_xml
from translate.documents.epub import LABEL, label_elements, label_text
from translate.documents.markup.blocks import read_blocks
from translate.documents.markup.paths import Paths
from translate.errors import DocumentError, ExportError
from translate.exports.export import Export
from translate.exports.same.directions import set_directions
from translate.exports.same.passages import Passage, replace_texts
from translate.exports.same.remarks import LostMarks, lost_among, lost_marks, not_found
from translate.exports.visible import one_line
from translate.languages import direction_of

if TYPE_CHECKING:
    from lxml.etree import _Element, _ElementTree

_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_DIRECTION: Final = re.compile(rb"(?<![-\w])direction\s*:\s*(rtl|ltr)\s*(?:!\s*important\s*)?;?", re.IGNORECASE)
_MIMETYPE: Final = "mimetype"


def render(parallel: ParallelDocument, original: Original) -> Export:
    """Write a book again. Raises ExportError."""
    try:
        book = open_book(original.data, parallel.name)
        writing = _Writing(parallel, book)
        writing.gather()
        data = writing.archive()
    except DocumentError as error:
        raise ExportError(f"{parallel.name}: the original cannot be read again: {error}") from error
    notes = (*not_found(writing.astray), *lost_marks(writing.lost))
    return Export(data, (*notes, *writing.unwritten()))


@dataclass(slots=True)
class _Writing:
    parallel: ParallelDocument
    book: Book
    passages: dict[str, list[tuple[Paragraph, Passage]]] = field(default_factory=lambda: defaultdict(list))
    by_text: dict[str, TranslationUnit] = field(default_factory=dict)
    by_path: dict[str, TranslationUnit] = field(default_factory=dict)
    lost: list[LostMarks] = field(default_factory=list)
    astray: list[Paragraph] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def gather(self) -> None:
        """Sort the paragraphs by the files that they stand in."""
        for paragraph, unit in zip(self.parallel.paragraphs, self.parallel.units, strict=True):
            member, _, path = (paragraph.location.path or "").rpartition("#")
            if path[:1].isdecimal() or path[:1] == ":":
                self.passages[member].append((paragraph, Passage(path, unit)))
            self.by_path[paragraph.location.path or ""] = unit
            if unit.target is not None:
                self.by_text.setdefault(unit.source, unit)

    def archive(self) -> bytes:
        """Return the archive: its members in their order, unchanged where no text of theirs is."""
        buffer = BytesIO()
        members = self.book.archive.names()
        first = [_MIMETYPE] if _MIMETYPE in members else []
        with zipfile.ZipFile(buffer, "w") as archive:
            for member in [*first, *(one for one in members if one != _MIMETYPE)]:
                old = self.book.archive.members[member]
                info = zipfile.ZipInfo(member, old.date_time)
                info.external_attr = old.external_attr
                info.compress_type = zipfile.ZIP_STORED if member == _MIMETYPE else old.compress_type
                archive.writestr(info, self.member(member))
        return buffer.getvalue()

    def member(self, member: str) -> bytes:
        """Return what a file of the book becomes."""
        data = self.book.archive.read(member)
        if member == self.book.package:
            return self.package(data)
        if member == self.book.ncx:
            return self.labels(data, member)
        if member == self.book.contents or member in self.book.chapters:
            return self.chapter(data, member)
        return self.style(data) if member.lower().endswith(".css") else data

    def chapter(self, data: bytes, member: str) -> bytes:
        chapter = parse_chapter(data, self.parallel.name, member)
        if chapter is None:
            return data
        passages = list(self.passages.get(member, ()))
        if member == self.book.contents:
            passages += self.entries(chapter, {passage.path for _, passage in passages})
        paths = Paths(chapter.root)
        runs = [paths.find(passage.path) for _, passage in passages]
        old_langs = {element for element in chapter.root.iter() if element.get("lang") is not None}
        replaced = replace_texts(chapter.root, [passage for _, passage in passages])
        for (paragraph, _), lost in zip(passages, replaced.lost, strict=True):
            self.lost += lost_among(paragraph, (mark.style for mark in lost))
        self.astray += [passages[at][0] for at in replaced.astray]
        containers = [run.container if run is not None else None for run in runs]
        set_directions(chapter.root, self.parallel, containers, [passage.unit for _, passage in passages])
        _say_languages(chapter.root, old_langs, modern=self.book.version.startswith("3"))
        for title in chapter.root.iter("{*}title"):
            self.translate(title, "", label_text(title))
        for style in chapter.root.iter("{*}style"):
            if style.text:
                style.text = self.style(style.text.encode()).decode()
        written = _serialised(chapter.tree)
        if chapter.repaired and parse_chapter(written, self.parallel.name, member) is None:
            self.broken.append(member)
            return data
        return written

    def entries(self, chapter: Chapter, known: set[str]) -> list[tuple[Paragraph, Passage]]:
        """Return the entries of the contents that say the same as a paragraph elsewhere."""
        found = []
        for piece in read_blocks(chapter.root).pieces:
            unit = self.by_text.get(piece.text)
            if piece.path and piece.path not in known and unit is not None:
                paragraph = Paragraph(0, piece.kind, piece.text, unit.source_lang, translatable=True)
                found.append((paragraph, Passage(piece.path, unit)))
        return found

    def labels(self, data: bytes, member: str) -> bytes:
        """Return the table of contents of EPUB 2."""
        root = parse_xml(data, self.parallel.name, member)
        for number, element in enumerate(label_elements(root)):
            self.translate(element, f"{member}#{LABEL}{number}", label_text(element))
        if root.get(_XML_LANG) is not None:
            root.set(_XML_LANG, self.parallel.target_lang)
        return _serialised(root.getroottree())

    def translate(self, element: "_Element", path: str, text: str) -> bool:
        unit = self.by_path.get(path) or self.by_text.get(text)
        if unit is None or unit.target is None or unit.source != text:
            return False
        for child in list(element):
            element.remove(child)
        element.text = one_line(unit.target)
        return True

    def package(self, data: bytes) -> bytes:
        """Return the package with the title, the language and the direction of the translation."""
        target = self.parallel.target_lang
        root = parse_xml(data, self.parallel.name, self.book.package)
        for element in root.iter(f"{_DC}language"):
            element.text = target
            break
        for element in root.iter(f"{_DC}title"):
            if self.translate(element, f"{self.book.package}#title", label_text(element)):
                if element.get(_XML_LANG) is not None:
                    element.set(_XML_LANG, target)
                if element.get("dir") is not None:
                    element.set("dir", direction_of(target))
            break
        if self.book.version.startswith("3"):
            for spine in root.iter("{*}spine"):
                spine.set("page-progression-direction", direction_of(target))
        return _serialised(root.getroottree())

    def style(self, data: bytes) -> bytes:
        """Take out of a style sheet what sets text in the other direction: chapters say it themselves."""
        other = b"ltr" if direction_of(self.parallel.target_lang) == "rtl" else b"rtl"
        return _DIRECTION.sub(lambda match: b"" if match[1].lower() == other else match[0], data)

    def unwritten(self) -> tuple[str, ...]:
        """Say which files were too damaged to be written again."""
        return (
            (f"{', '.join(self.broken[:3])}: too damaged to be written again, left as it was",) if self.broken else ()
        )


def _say_languages(root: "_Element", old: "set[_Element]", *, modern: bool) -> None:
    """Write languages as the version of EPUB has them: `xml:lang`, and since EPUB 3 `lang` that says the same."""
    for element in root.iter():
        lang = element.get("lang") if isinstance(element.tag, str) else None
        if lang is None:
            continue
        if modern:
            if element is root or element.get(_XML_LANG) is not None:
                element.set(_XML_LANG, lang)
        elif element not in old:
            element.set(_XML_LANG, lang)
            del element.attrib["lang"]


def _serialised(tree: "_ElementTree") -> bytes:
    from lxml import etree

    return etree.tostring(tree, encoding="utf-8", xml_declaration=True)
