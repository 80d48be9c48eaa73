"""Where marks of the source stand in the translation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.records import Mark, Span, Style, TranslationUnit
from translate.exports.inline import place_marks
from translate.sentences import align_texts

SOURCE = "Dana bought 12 apples. She ate none. Nobody asked."
TARGET = "12 maçãs Dana comprou. Ela não comeu nenhuma. Ninguém perguntou."


def unit(source: str = SOURCE, target: str | None = TARGET, *, aligned: bool = True) -> TranslationUnit:
    spans = tuple(align_texts(source, target, "en", "pt")) if aligned and target is not None else ()
    return TranslationUnit(source, "en", "pt", target, alignment=spans)


def mark(part: str, source: str = SOURCE, style: Style = Style.BOLD, value: str | None = None) -> Mark:
    start = source.index(part)
    return Mark(start, start + len(part), style, value)


def placed(part: str, source: str = SOURCE, target: str = TARGET, *, aligned: bool = True) -> str | None:
    found = place_marks(unit(source, target, aligned=aligned), [mark(part, source)])
    assert len(found.marks) + len(found.lost) == 1
    return target[found.marks[0].start : found.marks[0].end] if found.marks else None


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("Dana", "Dana"),
        ("12", "12"),
        ("Dana bought 12 apples.", "12 maçãs Dana comprou."),
        ("Dana bought 12 apples", "12 maçãs Dana comprou."),
        ("She ate none. Nobody asked.", "Ela não comeu nenhuma. Ninguém perguntou."),
        (SOURCE, TARGET),
        # What is written otherwise on the other side could be anywhere in the sentence.
        ("apples", None),
        ("none. Nobody", None),
        (" ", None),
    ],
)
def test_a_mark_is_placed_where_its_words_are_known_to_stand(part: str, expected: str | None) -> None:
    assert placed(part) == expected


def test_style_and_address_go_with_it() -> None:
    link = mark("Dana", style=Style.LINK, value="https://example.org/dana")
    [found] = place_marks(unit(), [link]).marks
    assert (found.style, found.value) == (Style.LINK, "https://example.org/dana")


def test_words_that_occur_twice_keep_their_turn() -> None:
    source, target = "Max saw Max run.", "Max viu Max correr."
    second = Mark(8, 11, Style.BOLD)
    assert place_marks(unit(source, target), [second]).marks == (second,)
    third = unit("Max saw Max run.", "Max, Max e Max.")
    assert place_marks(third, [second]).lost == (second,)


def test_a_word_is_not_found_inside_of_another() -> None:
    assert placed("art", "His art lives.", "O artista vive.") is None


@pytest.mark.parametrize(
    ("source", "target", "part"),
    [
        ("Water² is here.", "A água² está aqui.", "²"),
        ("他在上海工作。", "他现在上海上班。", "上海"),
    ],
)
def test_what_hangs_on_a_word_or_stands_among_chinese_words_is_found(source: str, target: str, part: str) -> None:
    assert placed(part, source, target) == part


def test_a_part_of_a_word_is_not_found_inside_of_others() -> None:
    assert placed("un", "An unhappy end.", "Um fim do mundo.") is None


def test_case_does_not_matter_and_edges_may_differ() -> None:
    assert placed("NATO,", "He left NATO, then.", "Saiu da nato então.") == "nato"


def test_marks_by_the_thousand_in_an_endless_paragraph_take_no_more_time() -> None:
    source = "ab cd " * 20_000
    made = TranslationUnit(source, "en", "pt", source.upper(), alignment=(Span(0, len(source), 0, len(source)),))
    found = place_marks(made, [Mark(at, at + 2, Style.BOLD) for at in range(0, len(source), 6)])
    assert len(found.lost) > 19_000


def test_the_same_text_on_both_sides_keeps_its_marks_as_they_are() -> None:
    marks = [Mark(0, 3, Style.BOLD), Mark(2, 5, Style.ITALIC)]
    assert place_marks(unit("x = 1", "x = 1"), marks).marks == tuple(marks)


def test_without_an_alignment_the_paragraph_is_one_sentence() -> None:
    assert placed("Dana", aligned=False) == "Dana"
    assert placed("She", aligned=False) is None


def test_nothing_is_lost_where_nothing_is_translated() -> None:
    assert place_marks(unit(target=None), [mark("Dana")]).lost == ()


def test_marks_come_in_order_the_wider_first() -> None:
    marks = [mark("12"), mark("Dana"), mark(SOURCE, style=Style.ITALIC)]
    found = place_marks(unit(), marks).marks
    assert [TARGET[one.start : one.end] for one in found] == [TARGET, "12", "Dana"]


@given(
    words=st.lists(st.sampled_from(["Dana", "saw", "12", "(x)", "Haifa.", "«No»", "אבג."]), min_size=1, max_size=12),
    cut=st.tuples(st.integers(0, 60), st.integers(0, 60)),
)
def test_every_mark_is_placed_in_the_text_or_lost(words: list[str], cut: tuple[int, int]) -> None:
    source = " ".join(words)
    start, end = sorted(min(at, len(source)) for at in cut)
    target = f"«pt: {source}»"
    made = TranslationUnit(source, "en", "pt", target, alignment=(Span(0, len(source), 0, len(target)),))
    found = place_marks(made, [Mark(start, end, Style.BOLD)])
    assert len(found.marks) + len(found.lost) == 1
    for one in found.marks:
        assert 0 <= one.start < one.end <= len(target)
        assert target[one.start : one.end].strip()
