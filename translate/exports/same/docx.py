"""A DOCX again, translated: the texts of its paragraphs are replaced, and everything else stays byte for byte."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cache.records import Mark, Paragraph, TranslationUnit
from translate.document import Original, ParallelDocument
from translate.documents.wordprocessing.items import Story, branch, paragraph_style, read_items
from translate.documents.wordprocessing.names import name_of
from translate.documents.wordprocessing.package import open_package
from translate.documents.wordprocessing.paragraphs import Found, Reading, open_reading
from translate.documents.wordprocessing.wording import Content, read_content
from translate.errors import DocumentError, ExportError
from translate.exports.export import Export
from translate.exports.same.docx_arrangement import arrange
from translate.exports.same.docx_direction import aligned_at_ends, tongue
from translate.exports.same.docx_lines import Pair, Rewrite, rewrites
from translate.exports.same.docx_paragraph import write_paragraph
from translate.exports.same.remarks import LostMarks, lost_among, lost_marks, not_found
from translate.exports.same.repacking import repack
from translate.exports.summary import is_new

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def render(parallel: ParallelDocument, original: Original) -> Export:
    """Write the original again; what has no translation, or needs none, is not touched. Raises ExportError."""
    pairs = [Pair(*pair) for pair in zip(parallel.paragraphs, parallel.units, strict=True)]
    lines = rewrites(pairs)
    wanted = {pair.paragraph.location.path or "": pair for pair in pairs if is_new(pair.unit)}
    held: dict[str, Found] = {}
    try:
        package = open_package(original.data, parallel.name)
        reading = open_reading(package)
        writing = _Writing(reading, leading=aligned_at_ends(reading.trees[package.main]))
        # One after the other, so that a long document is not held twice; the walk goes on behind each.
        for found in reading.body():
            pair = wanted.pop(found.path, None)
            if pair is not None:
                writing.write(found, pair.paragraph, pair.unit)
            elif found.path in lines.paths:
                held[found.path] = found
    except DocumentError as error:
        raise ExportError(str(error)) from error
    for line in lines.lines:
        if line.path in held:
            writing.write_line(held[line.path], line)
            for pair in line.pairs:
                wanted.pop(pair.paragraph.location.path or "", None)
    writing.remove(held[path] for path in lines.emptied if path in held)
    writing.astray += [pair.paragraph for pair in wanted.values()]
    whole = tongue(parallel.source_lang, parallel.target_lang)
    for part in writing.changed:
        whole.turn_part(reading.trees[part])
    data = repack(package.archive, {part: _serialised(reading.trees[part]) for part in writing.changed})
    return Export(data, writing.notes())


@dataclass(slots=True)
class _Writing:
    """A DOCX on its way into another language, and what could not be carried over."""

    reading: Reading
    leading: bool
    changed: set[str] = field(default_factory=set)
    lost: list[LostMarks] = field(default_factory=list)
    lost_fields: int = 0
    astray: list[Paragraph] = field(default_factory=list)
    _twins: "dict[str, dict[Element, list[Element]]]" = field(default_factory=dict)

    def write(self, found: Found, paragraph: Paragraph, unit: TranslationUnit) -> None:
        """Write one translation into its paragraph, and into the copies of it that other programs read."""
        if found.content.text != unit.source:
            self.astray.append(paragraph)
            return
        self.changed.add(found.part)
        if found.part not in self._twins:
            self._twins[found.part] = _twins(self.reading.trees[found.part])
        twins = list(self._copies(found))
        marks, fields = self._put(found.node, found, found.content, unit)
        for node, content in twins:
            self._put(node, found, content, unit)
        self.lost += lost_among(paragraph, (mark.style for mark in marks))
        self.lost_fields += fields

    def write_line(self, found: Found, line: Rewrite) -> None:
        """Write what a line of a plain text is to say; nothing stands in it that would have to be placed."""
        content = found.content
        if content.head.strip():
            # The marker that somebody typed is part of the text now.
            content.head = ""
        unit = replace(line.pairs[0].unit, source=content.text, target=line.text, alignment=())
        self.changed.add(found.part)
        self._put(found.node, found, content, unit)

    def remove(self, lines: Iterable[Found]) -> None:
        """Take out lines whose text is now in another one."""
        for found in lines:
            parent = found.node.getparent()
            if parent is not None and not any(name_of(one) == "w:sectPr" for one in found.node.iter()):
                self.changed.add(found.part)
                parent.remove(found.node)

    def _put(
        self, node: "Element", found: Found, content: Content, unit: TranslationUnit
    ) -> tuple[tuple[Mark, ...], int]:
        arrangement = arrange(content, unit)
        language = tongue(unit.source_lang, unit.target_lang)
        write_paragraph(node, content, arrangement, language)
        # Text that runs to the left in a paragraph that does not was moved to its side by hand.
        by_hand = not language.rtl and not found.look.bidi
        language.turn_paragraph(node, found.look.bidi, leading=not language.rtl and (by_hand or self.leading))
        return arrangement.lost, arrangement.lost_fields

    def _copies(self, found: Found) -> "Iterator[tuple[Element, Content]]":
        for node in self._twins[found.part].get(found.node, ()):
            style = paragraph_style(node)
            story = Story(self.reading.styles, self.reading.package.relationships(found.part))
            content = read_content(
                read_items(node, style, story),
                found.content.plain,
                in_contents=found.in_contents,
                markers=found.content.marker is not None,
            )
            if content.text == found.content.text:
                yield node, content

    def notes(self) -> tuple[str, ...]:
        """Return what could not be carried over, a line a sort."""
        notes = [*lost_marks(self.lost), *not_found(sorted(self.astray, key=lambda one: one.index))]
        if self.lost_fields:
            fields = "1 field is" if self.lost_fields == 1 else f"{self.lost_fields:,} fields are"
            notes.append(f"{fields} mere text now, and will not be updated")
        return tuple(notes)


def _twins(root: "Element") -> "dict[Element, list[Element]]":
    """Return the paragraphs of text boxes that are written a second time, for programs that know only that way."""
    twins: dict[Element, list[Element]] = {}
    for node in root.iter("{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"):
        chosen = branch(node)
        if chosen is None:
            continue
        own = [one for one in chosen.iter() if name_of(one) == "w:p"]
        for other in node:
            theirs = [one for one in other.iter() if name_of(one) == "w:p"] if other is not chosen else []
            if len(theirs) == len(own):
                for one, twin in zip(own, theirs, strict=True):
                    twins.setdefault(one, []).append(twin)
    return twins


def _serialised(root: "Element") -> bytes:
    from lxml import etree

    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
