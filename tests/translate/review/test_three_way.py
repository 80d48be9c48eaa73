from hypothesis import given
from hypothesis import strategies as st

from translate.review.three_way import Agreed, Clash, merge

TEXTS = st.lists(st.sampled_from(["one", "two", "three", " ", ", ", "נהר", "."]), max_size=20).map("".join)


@given(TEXTS, TEXTS)
def test_who_changes_nothing_gets_what_the_other_wrote(base: str, changed: str) -> None:
    assert merge(base, changed, base).text == changed
    assert merge(base, base, changed).text == changed
    assert merge(base, changed, base).clashes == 0


@given(TEXTS, TEXTS)
def test_who_say_the_same_agree(base: str, changed: str) -> None:
    found = merge(base, changed, changed)
    assert (found.text, found.clashes) == (changed, 0)


@given(TEXTS, TEXTS, TEXTS)
def test_every_side_can_be_read_from_the_clashes(base: str, theirs: str, mine: str) -> None:
    turned = merge(base, mine, theirs)
    found = merge(base, theirs, mine)
    assert found.clashes == turned.clashes
    clashes = [stretch for stretch in found.stretches if isinstance(stretch, Clash)]
    assert all(clash.theirs != clash.mine and clash.base not in (clash.theirs, clash.mine) for clash in clashes)
    if not clashes:
        assert found.text == turned.text


def test_changes_of_different_words_go_together() -> None:
    found = merge("The river rose in May.", "The lake rose in May.", "The river rose in June.")
    assert found.clashes == 0
    assert found.text == "The lake rose in June."


def test_changes_of_the_same_word_clash_and_mine_is_what_the_text_has() -> None:
    found = merge("The river rose.", "The lake rose.", "The stream rose.")
    assert found.stretches == (Agreed("The "), Clash("river", "lake", "stream"), Agreed(" rose."))
    assert found.text == "The stream rose."
