"""What texts may begin with."""

from hypothesis import given
from hypothesis import strategies as st

from translate.paragraphs.openings import Openings

SHARE = Openings(("share on ", "share:", "©", "s", "分享到", "אל"))


def test_a_text_begins_with_one_of_them() -> None:
    assert SHARE.begin("share on the rock")
    assert SHARE.begin("© the keeper")
    assert SHARE.begin("分享到：微信")
    assert not SHARE.begin("to share on the rock")
    assert not SHARE.begin("א")
    assert not SHARE.begin("")


def test_all_that_a_text_begins_with_are_told() -> None:
    assert sorted(SHARE.of("share: lamps")) == ["s", "share:"]
    assert SHARE.of("s") == ["s"]
    assert SHARE.of("lamps") == []


def test_what_is_said_twice_is_told_once() -> None:
    assert Openings(("by ", "by ")).of("by the keeper") == ["by "]


def test_nothing_begins_with_none() -> None:
    assert not Openings(()).begin("share")


@given(st.lists(st.text("abא分 ", min_size=1, max_size=4), max_size=8), st.text("abא分 ", max_size=6))
def test_the_signs_change_no_answer(openings: list[str], text: str) -> None:
    told = Openings(openings)

    assert told.begin(text) == text.startswith(tuple(openings))
    assert set(told.of(text)) == {one for one in openings if text.startswith(one)}
