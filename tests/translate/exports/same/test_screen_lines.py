"""Translations on the screen."""

from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache.records import Span
from translate.exports.same.screen_lines import line_breaks, shares, width, wrapped


def shared(target: str, *lengths: int, alignment: tuple[Span, ...] = ()) -> list[str]:
    """Share a target out among parts of a source, one blank between them."""
    ranges, at = [], 0
    for length in lengths:
        ranges.append((at, at + length))
        at += length + 1
    found = shares(ranges, "x" * (at - 1), target, alignment)
    return [target[start:end] for start, end in found]


def test_words_go_by_length() -> None:
    assert shared("um dois três quatro cinco seis", 10, 20) == ["um dois três", "quatro cinco seis"]


def test_a_pause_nearby_is_the_better_place() -> None:
    assert shared("ele saiu muito cedo, quando ninguém via nada", 20, 20)[0] == "ele saiu muito cedo,"


def test_sentences_go_where_theirs_stood() -> None:
    alignment = (Span(0, 10, 0, 3), Span(11, 21, 4, 40))

    assert shared("Um. Dois que é uma frase muito mais longa", 10, 10, alignment=alignment)[0] == "Um."


def test_without_blanks_between_words_letters_are_the_places() -> None:
    assert shared("渡轮离开了旧港口没有人看见", 6, 6) == ["渡轮离开了旧港", "口没有人看见"]


def test_a_part_without_words_shows_those_before_it() -> None:
    assert shared("Sim.", 5, 5, 5) == ["Sim."] * 3


def test_every_part_has_a_word_where_there_are_enough() -> None:
    assert shared("a b c", 50, 1, 1) == ["a", "b", "c"]


@settings(deadline=None)
@given(st.text("ab. ,渡", min_size=1, max_size=60), st.lists(st.integers(1, 30), min_size=1, max_size=6))
def test_no_word_is_lost_and_none_is_shown_out_of_turn(target: str, lengths: list[int]) -> None:
    ranges = [(at, at + length) for at, length in zip(accumulate(lengths, initial=0), lengths, strict=False)]

    found = dict.fromkeys(shares(ranges, "x" * sum(lengths), target, ()))

    assert "".join("".join(target[start:end] for start, end in found).split()) == "".join(target.split())


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("short", ["short"]),
        ("", [""]),
        (
            "The ferry left the old harbour at six in the morning",
            ["The ferry left the old", "harbour at six in the morning"],
        ),
        ("first line\nsecond", ["first line", "second"]),
        ("x" * 60, ["x" * 60]),
        ("渡" * 30, ["渡" * 15, "渡" * 15]),
    ],
)
def test_lines_are_about_as_long_as_each_other(text: str, lines: list[str]) -> None:
    edges = [0, *line_breaks(text), len(text)]

    assert [text[a:b].strip() for a, b in pairwise(edges)] == lines


def test_a_mark_is_not_torn_from_its_letter() -> None:
    text = "กินน้ำ" * 20

    assert all(text[at] not in "ิ้ำ" for at in line_breaks(text))


def test_widths() -> None:
    assert (width("abc"), width("渡轮"), width("שָׁלוֹם")) == (3, 4, 4)


def test_wrapped_text_has_its_indents() -> None:
    assert wrapped("one two three four", 10, "* ", "  ") == ["* one two", "  three", "  four"]
    assert wrapped("a" * 30 + " b", 10) == ["a" * 30, "b"]
    assert wrapped("", 10) == [""]
