"""What stands around stretches of a text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cache.records import Origin, TranslationUnit
from cache.records import Span as Aligned
from translate.exports.spans import Span, place_spans, with_spans


def unit(source: str, target: str, *spans: Aligned) -> TranslationUnit:
    return TranslationUnit(source, "en", "pt", target, Origin.MACHINE, alignment=spans)


def written(text: str, *spans: Span) -> str:
    return with_spans(text, spans, str.upper)


def test_spans_within_each_other_and_beside_each_other() -> None:
    assert written("abcdef", Span(0, 4, "<a>", "</a>"), Span(1, 2, "<b>", "</b>"), Span(4, 5, "<c>", "</c>")) == (
        "<a>A<b>B</b>CD</a><c>E</c>F"
    )


def test_what_is_written_in_place_of_a_stretch_is_left_as_it_is() -> None:
    assert written("abc", Span(1, 2, whole="x|y")) == "Ax|yC"


def test_an_empty_span_is_a_place() -> None:
    assert written("ab", Span(1, 1, whole="!"), Span(2, 2, whole="."), Span(0, 0, whole="¡")) == "¡A!B."


def test_spans_that_cross_are_cut() -> None:
    assert written("abcd", Span(0, 2, "<a>", "</a>"), Span(1, 4, "<b>", "</b>")) == "<a>A<b>B</b></a>CD"


@settings(deadline=None)
@given(st.text("ab", max_size=8), st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=5))
def test_every_letter_is_written_once_and_tags_match(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Span(min(a, b, len(text)), min(max(a, b), len(text)), "(", ")") for a, b in places]

    found = written(text, *spans)

    assert found.replace("(", "").replace(")", "") == text.upper()
    depth = 0
    for char in found:
        depth += (char == "(") - (char == ")")
        assert depth >= 0
    assert depth == 0


def test_marks_go_with_their_words() -> None:
    placed = place_spans(unit("See Anna there.", "Lá está Anna."), [Span(4, 8, "*", "*")])

    assert [(one.start, one.end) for one in placed.spans] == [(8, 12)]
    assert placed.lost == ()


def test_what_must_not_be_lost_stands_behind_its_sentence() -> None:
    spans = (Aligned(0, 4, 0, 3), Aligned(5, 9, 4, 9))
    picture, bold = Span(0, 3, "![", "](x)", fallback="![One](x)"), Span(5, 8, "*", "*")

    placed = place_spans(unit("One. Two.", "Um. Dois.", *spans), [picture, bold])

    # A mark on a whole sentence is found by its alignment; this one covers half of one.
    assert [(one.start, one.whole) for one in placed.spans if one.whole] == []
    placed = place_spans(unit("One or. Two.", "Um. Dois.", Aligned(0, 7, 0, 3), Aligned(8, 12, 4, 9)), [picture])
    assert [(one.start, one.whole) for one in placed.spans] == [(3, "![One](x)")]
    assert placed.lost == (picture,)


def test_places_go_to_the_nearer_end_of_their_sentence() -> None:
    aligned = (Aligned(0, 8, 0, 5), Aligned(9, 18, 6, 12))
    source = unit("One two. Three for", "Um a. Tres b", *aligned)

    placed = place_spans(source, [Span(at, at, whole="x") for at in (0, 2, 7, 10, 18)])

    assert [one.start for one in placed.spans] == [0, 0, 5, 6, 12]


def test_so_many_spans_that_it_would_take_long_are_lost_at_the_end() -> None:
    text = "`x` " * 20_000
    spans = [Span(at * 4, at * 4 + 3, "*", "*") for at in range(20_000)]

    placed = place_spans(unit(text, f"«{text}»"), spans)

    assert len(placed.spans) + len(placed.lost) == 20_000
    assert 10 <= len(placed.spans) < 400
