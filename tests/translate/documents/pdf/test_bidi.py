"""Lines as they look, turned into lines as they are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.documents.pdf.bidi import (
    is_right_to_left,
    reading_order,
    settle_brackets,
    told_bracket,
)

# As seen from left to right, as read, and whether the line runs from right to left.
LINES = [
    ("abc def", "abc def", False),
    ("םולש", "שלום", True),
    (".םלוע םולש", "שלום עולם.", True),
    ("1967 תנשב", "בשנת 1967", True),
    ("John Miller םשב שיא", "איש בשם John Miller", True),
    ("0.5־מ תוחפב", "בפחות מ־0.5", True),
    ("30% לש החנה", "הנחה של 30%", True),
    ("12/5/2020 ךיראתב", "בתאריך 12/5/2020", True),
    ("%30 مصخ", "خصم 30%", True),
    ("٢٠٢٤ ماع", "عام ٢٠٢٤", True),
    ("COVID-19 לש", "של COVID-19", True),
    ("Windows 11 תסרגב", "בגרסת Windows 11", True),
    ("[8].(SCO) ןוגראב", "בארגון )SCO(.]8[", True),
    ("3) Kembayev, Zhenis 3 2 1 ^ .1", "1. ^ 1 2 3 Kembayev, Zhenis )3", True),
    ("MunaiGas.[23]-ב", "ב-MunaiGas.[23]", True),
    ("ISBN 978-1-85 רפסה", "הספר ISBN 978-1-85", True),
    ("Osprey 1. Vol. 3 רפסה", "הספר Osprey 1. Vol. 3", True),
    ("see םולש here", "see שלום here", False),
    ("the year 1967 םולש", "the year 1967 שלום", False),
    # Right-to-left words in a paragraph from left to right, as programs set text that they know nothing about.
    ("2024 ילויב ,גני'גייב /News — ןיס", "בייג'ינג, ביולי 2024 /News — סין", False),
]


@pytest.mark.parametrize(("seen", "read", "rtl"), LINES)
def test_a_line_is_read_in_its_own_direction(seen: str, read: str, rtl: bool) -> None:
    order = reading_order(list(seen), rtl)
    assert "".join(seen[at] for at in order.places) == read


@given(st.lists(st.sampled_from("abשל12 .,(؟ع٣%-"), max_size=40), st.booleans())
def test_nothing_is_lost_or_doubled(seen: list[str], rtl: bool) -> None:
    order = reading_order(seen, rtl)
    assert sorted(order.places) == list(range(len(seen)))
    assert len(order.backwards) == len(seen)


@given(st.lists(st.sampled_from(["של", "עולם", "ימים", "טובים"]), min_size=1, max_size=8))
def test_hebrew_words_are_read_from_the_right(words: list[str]) -> None:
    seen = " ".join(words)[::-1]
    assert "".join(seen[at] for at in reading_order(list(seen), True).places) == " ".join(words)


@pytest.mark.parametrize(
    ("seen", "page", "rtl"),
    [
        ("hello", False, False),
        ("םולש", False, True),
        ("hello", True, False),
        # The full stop of a Latin line in a Hebrew paragraph stands to its left.
        (".hello world", True, True),
        ("12", True, True),
        ("12", False, False),
        ("A long Latin title םש", False, False),
        ("Miller John םש ןתונ", True, True),
    ],
)
def test_the_direction_of_a_line(seen: str, page: bool, rtl: bool) -> None:
    assert is_right_to_left(list(seen), page) is rtl


@pytest.mark.parametrize("stored", ["(שלום)", ")שלום("])
def test_a_space_tells_which_bracket_opens(stored: str) -> None:
    texts = list(f"אמר {stored}, והלך")
    assert "".join(settle_brackets(texts, [True] * len(texts))) == "אמר (שלום), והלך"


@pytest.mark.parametrize("stored", ["א[8]ב", "א]8[ב"])
def test_where_spaces_tell_nothing_the_first_one_opens(stored: str) -> None:
    assert "".join(settle_brackets(list(stored), [True] * 5)) == "א[8]ב"


def test_brackets_that_run_from_left_to_right_stay() -> None:
    assert settle_brackets(list("a (b)"), [False] * 5) == list("a (b)")


@pytest.mark.parametrize(
    ("text", "at", "told"),
    [("a (b) c", 2, "("), ("a )b( c", 2, "("), ("a (b) c", 4, ")"), ("a[b", 1, None), ("(b", 0, "("), ("a b", 0, None)],
)
def test_what_spaces_tell_of_a_bracket(text: str, at: int, told: str | None) -> None:
    assert told_bracket(list(text), at) == told
