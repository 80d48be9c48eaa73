"""What a browser sends of a page, and what of it makes sense."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parallel_view.wishes import Flagged, Report, Seen, Unfolded, Wish, read_wish


@pytest.mark.parametrize(
    ("sent", "wish"),
    [
        ({}, Wish()),
        ({"picked": 7}, Wish(paragraph=7)),
        ({"turned": -1}, Wish(pages=-1)),
        ({"flagged": [7, 1]}, Wish(flagged=Flagged(7, back=False))),
        ({"flagged": [7, -1]}, Wish(flagged=Flagged(7, back=True))),
        ({"seen": [3, 9]}, Wish(seen=Seen(3, 9))),
        ({"reported": [3, "no"]}, Wish(report=Report(3, "no"))),
        ({"reported": [3, ""]}, Wish(report=Report(3, ""))),
        ({"sought": "harbour"}, Wish(sought="harbour")),
        ({"unfolded": [7, 2]}, Wish(unfolded=Unfolded(7, 2))),
        ({"picked": 7, "seen": [3, 9]}, Wish(paragraph=7, seen=Seen(3, 9))),
    ],
)
def test_wishes_are_read(sent: dict[str, Any], wish: Wish) -> None:
    assert read_wish(sent) == wish


@pytest.mark.parametrize(
    "sent",
    [
        {"picked": True},
        {"picked": -1},
        {"picked": "7"},
        {"picked": 10**20},
        {"flagged": [10**20, 1]},
        {"seen": [3, 10**20]},
        {"reported": [2**63, "no"]},
        {"unfolded": [7, 2**63]},
        {"turned": 2},
        {"turned": True},
        {"flagged": 7},
        {"flagged": [7, 0]},
        {"flagged": ["7", 1]},
        {"seen": [9, 3]},
        {"seen": [3]},
        {"seen": [3, None]},
        {"reported": [3, None]},
        {"reported": [-3, "no"]},
        {"sought": ["harbour"]},
        {"unfolded": [7, -1]},
        {"unfolded": [7, 1.5]},
    ],
)
def test_what_makes_no_sense_is_no_wish(sent: dict[str, Any]) -> None:
    assert read_wish(sent) == Wish()


def test_what_is_said_is_cut() -> None:
    wish = read_wish({"reported": [3, "a" * 10_000], "sought": "b" * 10_000})
    assert wish.report == Report(3, "a" * 1_000)
    assert wish.sought == "b" * 200


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
    max_leaves=6,
)


@given(
    st.dictionaries(
        st.sampled_from(["picked", "turned", "flagged", "seen", "reported", "sought", "unfolded"]), _ANYTHING
    )
)
def test_nothing_that_is_sent_is_an_error(sent: dict[str, Any]) -> None:
    wish = read_wish(sent)
    assert wish.pages in (-1, 0, 1)
    assert wish.seen is None or 0 <= wish.seen.index <= wish.seen.reached
