"""Sides in pieces, as pure functions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache import Mark, Style
from reader.pieces import LONGEST_TEXT, NoteLink, Piece, side, text_direction
from translate.exports.visible import visible


def at(text: str, part: str, style: Style, value: str | None = None) -> Mark:
    start = text.index(part)
    return Mark(start, start + len(part), style, value)


def pieces(
    text: str, *marks: Mark, ranges: tuple[tuple[int, int], ...] = (), notes: tuple[NoteLink, ...] = ()
) -> list[Piece]:
    return list(side("en", text, ranges, marks, notes).pieces)


def test_without_sentences_and_marks_it_is_one_piece() -> None:
    assert pieces("Good morning.") == [Piece("Good morning.", None)]
    assert pieces("") == []


def test_marks_split_sentences_and_keep_their_number() -> None:
    text = "A bold word. And more."
    found = pieces(text, at(text, "bold", Style.BOLD), ranges=((0, 12), (13, 22)))
    assert found == [
        Piece("A ", 0),
        Piece("bold", 0, ("bold",)),
        Piece(" word.", 0),
        Piece(" ", None),
        Piece("And more.", 1),
    ]


def test_a_mark_over_the_end_of_a_sentence_is_in_both() -> None:
    text = "One two. Three four."
    found = pieces(text, at(text, "two. Three", Style.ITALIC), ranges=((0, 8), (9, 20)))
    assert [(one.text, one.sentence, one.styles) for one in found] == [
        ("One ", 0, ()),
        ("two.", 0, ("italic",)),
        (" ", None, ("italic",)),
        ("Three", 1, ("italic",)),
        (" four.", 1, ()),
    ]


def test_marks_that_cross_each_other_each_hold_for_their_own_stretch() -> None:
    text = "one two three"
    found = pieces(text, at(text, "one two", Style.BOLD), at(text, "two three", Style.STRIKE))
    assert [(one.text, one.styles) for one in found] == [
        ("one ", ("bold",)),
        ("two", ("bold", "strike")),
        (" three", ("strike",)),
    ]


def test_the_same_style_twice_is_said_once() -> None:
    found = pieces("word", Mark(0, 4, Style.BOLD), Mark(0, 4, Style.BOLD))
    assert found == [Piece("word", None, ("bold",))]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Run `make it` now.", "make it"),
        ("Run ``a ` b`` now.", "a ` b"),
        ("Run make now.", "make"),
        ("Run `` now.", "``"),
    ],
)
def test_code_is_shown_without_its_backticks(text: str, shown: str) -> None:
    mark = Mark(4, len(text) - len(" now."), Style.CODE)
    [code] = [one for one in pieces(text, mark) if one.styles]
    assert (code.text, code.styles) == (shown, ("code",))
    assert "".join(one.text for one in pieces(text, mark)) == f"Run {shown} now."


def test_backticks_of_others_stay() -> None:
    assert pieces("A ` and `b`.") == [Piece("A ` and `b`.", None)]


def test_backticks_are_left_out_where_a_sentence_ends_within_code() -> None:
    text = "Say `a. b` now."
    found = pieces(text, at(text, "`a. b`", Style.CODE), ranges=((0, 7), (8, 15)))
    assert [(one.text, one.sentence) for one in found if one.styles] == [("a.", 0), (" ", None), ("b", 1)]


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=1", "http://example.org", "HTTPS://EXAMPLE.ORG", "mailto:a@example.org"]
)
def test_links_lead_where_anybody_may_go(address: str) -> None:
    assert pieces("here", Mark(0, 4, Style.LINK, address)) == [Piece("here", None, link=address)]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " https://example.org",
        "https://example.org/\u202egnp.exe",
        "https://example.org\n",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "//example.org",
        "/read?doc=1",
        "#note",
        "",
        None,
    ],
)
def test_other_links_are_plain_text(address: str | None) -> None:
    assert pieces("here", Mark(0, 4, Style.LINK, address)) == [Piece("here", None)]


def test_a_mark_of_a_note_leads_to_it() -> None:
    found = pieces("So it is.[12] Or not.", notes=(NoteLink(9, 13, 66),))
    assert found == [Piece("So it is.", None), Piece("[12]", None, note=66), Piece(" Or not.", None)]


def test_positions_count_code_points() -> None:
    text = "😀 bold 😀"
    assert pieces(text, at(text, "bold", Style.BOLD))[1] == Piece("bold", None, ("bold",))


def test_what_is_cut_is_counted_and_marks_end_there() -> None:
    made = side("en", "x" * (LONGEST_TEXT + 5), (), (Mark(LONGEST_TEXT - 2, LONGEST_TEXT + 3, Style.BOLD),))
    assert made.cut == 5
    assert [len(one.text) for one in made.pieces] == [LONGEST_TEXT - 2, 2]


def test_hostile_text_stays_text_in_every_style() -> None:
    text = "<b>\x1b[31m\u202e</b>"
    [piece] = pieces(text, Mark(0, len(text), Style.BOLD))
    assert piece.text == "<b>␛[31m[U+202E]</b>"


def test_thousands_of_marks_take_no_time_that_anybody_notices() -> None:
    text = "word " * (LONGEST_TEXT // 5)
    marks = [Mark(start, start + 4, Style.BOLD) for start in range(0, LONGEST_TEXT, 5)]
    assert len(side("en", text, (), marks).pieces) == 2 * len(marks)


@given(
    st.text(max_size=60),
    st.lists(
        st.builds(Mark, st.integers(-3, 70), st.integers(-3, 70), st.sampled_from(Style), st.just("https://x.org"))
    ),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6),
)
def test_no_mark_loses_text(text: str, marks: list[Mark], ranges: list[tuple[int, int]]) -> None:
    shown = "".join(one.text for one in side("en", text, ranges, marks).pieces)
    assert [sign for sign in shown if sign.isalnum()] == [sign for sign in visible(text) if sign.isalnum()]


@pytest.mark.parametrize(
    ("text", "lang", "direction"),
    [
        ("שלום עולם", "he", "rtl"),
        ("Xi נמצא בביקור", "he", "rtl"),
        ("Kazinform, 2018.", "he", "ltr"),
        ("2018–2020", "he", "rtl"),
        ("פרק ראשון: IBM ו-Microsoft", "en", "rtl"),
        ("The word שלום means peace.", "en", "ltr"),
        ("שלום, he said, and went to the next house", "en", "ltr"),
        ("مرحبا بالعالم", "ar", "rtl"),
        ("", "ar", "rtl"),
    ],
)
def test_the_direction_is_that_of_the_language_unless_the_letters_say_otherwise(
    text: str, lang: str, direction: str
) -> None:
    assert text_direction(text, lang) == direction
