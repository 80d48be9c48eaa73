"""Putting translations into a tree of HTML or XHTML: the counterpart of documents.markup.blocks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cache.records import Mark, TranslationUnit
from translate.documents.markup.elements import PREFORMATTED, name_of
from translate.documents.markup.inline import read_run
from translate.documents.markup.paths import Paths, Run
from translate.exports.same.arrangement import Arrangement, Item, Node, arrange
from translate.exports.summary import is_new

if TYPE_CHECKING:
    from lxml.etree import _Element


# Characters that no tree may hold; a translation that a person typed or pasted may.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph's place in its tree and its translation."""

    path: str
    unit: TranslationUnit


@dataclass(frozen=True, slots=True)
class Replaced:
    """What became of passages: for each the marks that found no place; `astray` are those whose path leads nowhere."""

    lost: tuple[tuple[Mark, ...], ...]
    astray: tuple[int, ...]


def replace_texts(root: "_Element", passages: Sequence[Passage]) -> Replaced:
    """Put the translations into the tree below `root`, each in place of its run.

    Elements are moved to where their words are, with their attributes; those without text (pictures, breaks, anchors)
    all stay. A passage without a translation, or one that is kept as it is, is not touched.
    """
    paths = Paths(root)
    runs = [paths.find(passage.path) if is_new(passage.unit) else None for passage in passages]
    lost = [_replace(run, passage.unit) if run is not None else () for run, passage in zip(runs, passages, strict=True)]
    astray = [
        at for at, (run, passage) in enumerate(zip(runs, passages, strict=True)) if run is None and is_new(passage.unit)
    ]
    return Replaced(tuple(lost), tuple(astray))


def _replace(run: Run, unit: TranslationUnit) -> tuple[Mark, ...]:
    """Put one translation in, and return the marks that found no place."""
    if name_of(run.container) in PREFORMATTED:
        _put(run, [Item(unit.target or "")])
        return ()
    read = read_run(run)
    arrangement = arrange(run.container, read, unit)
    _empty(arrangement)
    _put(run, arrangement.items)
    _fill(arrangement.items)
    return arrangement.lost


def _empty(arrangement: Arrangement) -> None:
    """Take the parts of the line apart, but for those that move as they are."""
    for element in arrangement.opened:
        for child in list(element):
            element.remove(child)
            child.tail = None
        element.text = None


def _fill(items: Sequence[Item]) -> None:
    """Give every element that was emptied its new content; elements may stand in each other a thousand deep."""
    waiting: list[Node] = [item.node for item in items if item.node is not None]
    while waiting:
        node = waiting.pop()
        if node.sealed:
            continue
        last: _Element | None = None
        for item in node.items:
            if item.node is None:
                _add_text(node.element, last, item.text)
                continue
            item.node.element.tail = None
            node.element.append(item.node.element)
            last = item.node.element
            waiting.append(item.node)


def _add_text(parent: "_Element", last: "_Element | None", text: str) -> None:
    text = _FORBIDDEN.sub("", text)
    if last is None:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def _put(run: Run, items: Sequence[Item]) -> None:
    """Put the items in place of a run, with the blanks that were around it."""
    container, before = run.container, run.before
    lead = (container.text if before is None else before.tail) or ""
    trail = (run.children[-1].tail if run.children else lead) or ""
    # Blanks around it are layout of the file; a run that begins or ends with an element leaves the text there alone.
    lead = lead if run.first % 2 else lead[: len(lead) - len(lead.lstrip())]
    trail = trail if run.last % 2 else trail[len(trail.rstrip()) :]
    for child in run.children:
        container.remove(child)
        child.tail = None
    _set(container, before, lead)
    last = before
    for item in items:
        if item.node is None:
            _add_text(container, last, item.text)
            continue
        element = item.node.element
        _insert_behind(container, last, element)
        last = element
    _add_text(container, last, trail)


def _set(container: "_Element", before: "_Element | None", text: str) -> None:
    text = _FORBIDDEN.sub("", text)
    if before is None:
        container.text = text or None
    else:
        before.tail = text or None


def _insert_behind(container: "_Element", last: "_Element | None", element: "_Element") -> None:
    """Insert an element behind another and its tail, without counting the children."""
    element.tail = None
    if last is None:
        container.insert(0, element)
        return
    text, last.tail = last.tail, None
    last.addnext(element)
    last.tail = _FORBIDDEN.sub("", text) if text else None
