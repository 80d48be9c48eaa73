"""Very long paragraphs in parts: nothing is lost between them, and both sides show the same sentences."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache import Kind, Mark, Origin, Paragraph, Span, State, Style, TranslationUnit
from cache.search_query import NOTHING, SearchQuery
from reader.parts import Part, part_of
from reader.pieces import LONGEST_TEXT


def made(lengths: list[tuple[int, int]], *, aligned: bool = True) -> tuple[Paragraph, TranslationUnit]:
    """A paragraph of sentences of these lengths on both sides, each with a blank behind it but the last."""
    sources = [f"{number}".ljust(size, "s") for number, (size, _) in enumerate(lengths)]
    targets = [f"{number}".ljust(size, "t") for number, (_, size) in enumerate(lengths)]
    spans, source, target = [], 0, 0
    for one, other in zip(sources, targets, strict=True):
        spans.append(Span(source, source + len(one), target, target + len(other)))
        source, target = source + len(one) + 1, target + len(other) + 1
    text = " ".join(sources)
    unit = TranslationUnit(
        text,
        "en",
        "pt",
        " ".join(targets),
        Origin.MACHINE,
        State.TRANSLATED,
        alignment=tuple(spans) if aligned else (),
    )
    return Paragraph(0, Kind.PARAGRAPH, text, "en", translatable=True), unit


def all_parts(paragraph: Paragraph, unit: TranslationUnit) -> list[tuple[Paragraph, TranslationUnit]]:
    *_, first = part_of(paragraph, unit, 0, NOTHING)
    assert first is not None
    return [part_of(paragraph, unit, number, NOTHING)[:2] for number in range(first.count)]


def test_most_paragraphs_are_whole() -> None:
    paragraph, unit = made([(40, 50), (60, 20)])
    assert part_of(paragraph, unit, 3, NOTHING) == (paragraph, unit, None)


def test_both_sides_show_the_same_sentences() -> None:
    paragraph, unit = made([(900, 1200)] * 100)
    parts = all_parts(paragraph, unit)
    assert len(parts) == 7
    for shown, of_it in parts:
        for span in of_it.alignment:
            source = shown.text[span.source_start : span.source_end]
            target = (of_it.target or "")[span.target_start : span.target_end]
            assert source.rstrip("s") == target.rstrip("t") != ""
    assert sum(len(of_it.alignment) for _, of_it in parts) == 100


@given(
    lengths=st.lists(st.tuples(st.integers(5, 30_000), st.integers(5, 30_000)), min_size=3, max_size=12),
    aligned=st.booleans(),
)
def test_nothing_is_lost_between_parts(lengths: list[tuple[int, int]], *, aligned: bool) -> None:
    paragraph, unit = made([*lengths, (LONGEST_TEXT, LONGEST_TEXT)], aligned=aligned)
    parts = all_parts(paragraph, unit)
    assert "".join(shown.text for shown, _ in parts) == paragraph.text
    assert "".join(of_it.target or "" for _, of_it in parts) == unit.target
    assert all(shown.text == of_it.source for shown, of_it in parts)
    if not aligned:
        assert max(len(shown.text) for shown, _ in parts) <= LONGEST_TEXT


def test_what_has_no_translation_yet_has_parts_too() -> None:
    paragraph, unit = made([(90, 90)] * 600)
    shown, waiting, part = part_of(paragraph, replace(unit, target=None, alignment=()), 1, NOTHING)
    assert part == Part(1, 3)
    assert waiting.target is None
    assert shown.text == waiting.source
    assert shown.text[0].isdigit()


@pytest.mark.parametrize(("wanted", "number"), [(-1, 0), (10**9, 2), (None, 0)])
def test_a_part_that_is_not_there_is_the_nearest(wanted: int | None, number: int) -> None:
    paragraph, unit = made([(90, 90)] * 600)
    assert part_of(paragraph, unit, wanted, NOTHING)[2] == Part(number, 3)


def test_what_is_looked_for_is_in_the_part_that_is_shown() -> None:
    paragraph, unit = made([(90, 90)] * 600)
    target = f"{(unit.target or '')[:45_000]} needle {(unit.target or '')[45_008:]}"
    found = part_of(paragraph, replace(unit, target=target), None, SearchQuery.parse("needle"))
    assert "needle" in (found[1].target or "")
    assert found[2] == Part(2, 3)
    # Who turns to another part is not held back.
    assert part_of(paragraph, replace(unit, target=target), 0, SearchQuery.parse("needle"))[2] == Part(0, 3)


def test_marks_move_with_their_text() -> None:
    paragraph, unit = made([(90, 90)] * 600)
    marks = (Mark(2, 4, Style.BOLD), Mark(19_000, 25_000, Style.ITALIC), Mark(25_000, 25_010, Style.BOLD))
    shown, *_ = part_of(replace(paragraph, marks=marks), unit, 1, NOTHING)
    begin = paragraph.text.index(shown.text[:80])
    assert shown.marks == (Mark(0, 25_000 - begin, Style.ITALIC), Mark(25_000 - begin, 25_010 - begin, Style.BOLD))


def test_an_alignment_that_does_not_fit_is_not_followed() -> None:
    paragraph, unit = made([(90, 90)] * 600)
    crossed = (*reversed(unit.alignment[:2]), *unit.alignment[2:])
    parts = all_parts(paragraph, replace(unit, alignment=crossed))
    assert "".join(shown.text for shown, _ in parts) == paragraph.text
