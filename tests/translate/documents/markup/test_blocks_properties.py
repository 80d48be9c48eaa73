"""What holds for every tree: no letter is lost, every path leads back, a translation changes nothing but text."""

import copy
from collections import Counter
from collections.abc import Callable

from hypothesis import example, given, settings
from lxml import etree

from cache.records import Origin, Span, TranslationUnit
from tests.translate.documents.markup.trees import html, letters, soups
from translate.documents.markup.blocks import read_blocks
from translate.documents.markup.elements import name_of, readable
from translate.documents.markup.inline import read_run
from translate.documents.markup.paths import Paths
from translate.exports.same.passages import Passage, replace_texts

# Each has lost a letter once.
FAULTS = (
    "<html><body>word<code> <b hidden>word",
    "<html><body>word<code>word<br>word",
    "<html><body>[1]<math><br>word",
    "<html><body>[1]\n  <img></a><br>word",
    "<html><body><b>[1]<b><b hidden><li>word ",
    "<html><body><b>word<sup><i hidden> <b>",
)


def with_faults_of_old(test: Callable[[str], None]) -> Callable[[str], None]:
    for source in FAULTS:
        test = example(source)(test)
    return test


def visible(root: etree._Element) -> Counter[str]:
    """Count the letters below a root that are for people: those of programs and of the head are not."""
    found = copy.deepcopy(root)
    etree.strip_elements(found, "head", with_tail=False)
    return letters(readable(found))


def marked(text: str) -> TranslationUnit:
    target = "\n".join(f"«pt: {line}»" if line.strip() else line for line in text.split("\n"))
    spans, at, to = [], 0, 0
    for line in text.split("\n"):
        size = len(line) + (6 if line.strip() else 0)
        spans.append(Span(at, at + len(line), to, to + size))
        at, to = at + len(line) + 1, to + size + 1
    return TranslationUnit(text, "en", "pt", target, Origin.MACHINE, alignment=tuple(spans))


@settings(max_examples=300, deadline=None)
@given(soups())
@with_faults_of_old
def test_no_letter_is_lost(source: str) -> None:
    root = html(source)
    found = read_blocks(root)

    held = letters(*(piece.text for piece in found.pieces), *(one.text for one in found.dropped))

    assert held >= visible(root) - letters(*(piece.marker or "" for piece in found.pieces))


@settings(max_examples=200, deadline=None)
@given(soups())
@with_faults_of_old
def test_every_path_leads_back_to_its_text(source: str) -> None:
    root = html(source)
    found = read_blocks(root)
    paths = Paths(root)

    assert len({piece.path for piece in found.pieces}) == len(found.pieces)
    for piece in found.pieces:
        run = paths.find(piece.path or "")
        assert run is not None
        if not piece.verbatim:
            assert read_run(run).text == piece.text
    for one in found.dropped:
        assert one.before is None or 0 <= one.before < len(found.pieces)


@settings(max_examples=200, deadline=None)
@given(soups())
def test_marks_stand_within_their_text(source: str) -> None:
    for piece in read_blocks(html(source)).pieces:
        assert piece.text.strip() == piece.text or piece.verbatim
        assert all(0 <= mark.start < mark.end <= len(piece.text) for mark in piece.marks)


@settings(max_examples=300, deadline=None)
@given(soups())
@with_faults_of_old
def test_a_copying_translation_changes_nothing_but_text(source: str) -> None:
    root, changed = html(source), html(source)
    found = [piece for piece in read_blocks(root).pieces if not piece.verbatim]

    replaced = replace_texts(changed, [Passage(piece.path or "", marked(piece.text)) for piece in found])

    assert not replaced.astray
    assert [name_of(one) for one in changed.iter()] == [name_of(one) for one in root.iter()]
    again = [piece.text for piece in read_blocks(changed).pieces if not piece.verbatim]
    # A break at the end of an element that text now follows ends a line that it did not end before.
    assert ["".join(text.split()) for text in again] == [
        "".join((marked(piece.text).target or "").split()) for piece in found
    ]
