"""A web page in the target language: the page again, with the text of its paragraphs replaced and hardly more."""

import re
from typing import TYPE_CHECKING, Final

from cache.records import Paragraph
from translate.document import Original, ParallelDocument
from translate.documents.markup.elements import name_of
from translate.documents.markup.page import parse_page
from translate.documents.markup.paths import Paths
from translate.documents.markup.titles import SEPARATORS, title_element
from translate.documents.mhtml import first_page
from translate.errors import DocumentError, ExportError
from translate.exports.export import Export
from translate.exports.same.directions import set_directions
from translate.exports.same.passages import Passage, replace_texts
from translate.exports.same.remarks import lost_among, lost_marks, not_found
from translate.paragraphs.marks import fold

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?[\w.:-]+[\"']?", re.IGNORECASE)


def render(parallel: ParallelDocument, original: Original) -> Export:
    """Write a page again in the target language, in UTF-8. Raises ExportError."""
    try:
        root = parse_page(original.data, parallel.name).root
    except DocumentError as error:
        raise ExportError(f"{parallel.name}: the original cannot be read again: {error}") from error
    return _written(parallel, root)


def render_saved(parallel: ParallelDocument, original: Original) -> Export:
    """Write the page in a saved file (MHTML) again as a page of its own. Raises ExportError."""
    try:
        root = first_page(original.data, parallel.name).page.root
    except DocumentError as error:
        raise ExportError(f"{parallel.name}: the original cannot be read again: {error}") from error
    return _written(parallel, root)


def _written(parallel: ParallelDocument, root: "_Element") -> Export:
    from lxml import etree

    with_path = [
        (paragraph, unit)
        for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True)
        if paragraph.location.path is not None
    ]
    passages = [Passage(paragraph.location.path or "", unit) for paragraph, unit in with_path]
    paths = Paths(root)
    containers = [run.container if (run := paths.find(one.path)) is not None else None for one in passages]
    replaced = replace_texts(root, passages)
    set_directions(root, parallel, containers, [unit for _, unit in with_path])
    _translate_title(root, parallel)
    _say_utf8(root)
    text = etree.tostring(root.getroottree(), encoding="unicode", method="html")
    lost = [
        one
        for (paragraph, _), marks in zip(with_path, replaced.lost, strict=True)
        for one in lost_among(paragraph, (mark.style for mark in marks))
    ]
    astray: list[Paragraph] = [with_path[at][0] for at in replaced.astray]
    notes = (*lost_marks(lost), *not_found(astray))
    return Export((text.rstrip("\n") + "\n").encode("utf-8", errors="xmlcharrefreplace"), notes)


def _translate_title(root: "_Element", parallel: ParallelDocument) -> None:
    """Give the window the title that a paragraph has, where it had the paragraph's text; a site's name stays behind."""
    element = title_element(root)
    if element is None or len(element) or not (element.text or "").strip():
        return
    text = " ".join((element.text or "").split())
    for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True):
        if unit.target is None or not paragraph.text:
            continue
        if fold(paragraph.text) == fold(text):
            element.text = _line(unit.target)
            return
        site = text[len(paragraph.text) :]
        if paragraph.level == 1 and text.startswith(paragraph.text) and site.startswith(SEPARATORS):
            element.text = f"{_line(unit.target)}{site}"
            return


def _line(text: str) -> str:
    """A translation in one line, without characters that no tree may hold."""
    return " ".join("".join(char for char in text if char.isprintable() or char.isspace()).split())


def _say_utf8(root: "_Element") -> None:
    """Correct what the page says about its encoding, or say it where it says nothing."""
    from lxml import etree

    said = False
    for element in root.iter("meta", "{*}meta"):
        if element.get("charset") is not None:
            element.set("charset", "utf-8")
            said = True
        elif (element.get("http-equiv") or "").lower() == "content-type":
            content = element.get("content") or "text/html"
            changed = _CHARSET.sub("charset=utf-8", content)
            element.set("content", changed if _CHARSET.search(content) else f"{content}; charset=utf-8")
            said = True
    if said:
        return
    head = next((child for child in root if name_of(child) == "head"), None)
    if head is None:
        head = etree.Element("head")
        root.insert(0, head)
    head.insert(0, etree.Element("meta", charset="utf-8"))
