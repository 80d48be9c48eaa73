import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.review.differences import Change, Stretch, differences, tokens

WORDS = st.lists(st.sampled_from(["the", "river", "Ob", " ", ", ", "שלום", "河", "流", "1.5", "\n"]), max_size=30)
TEXTS = st.one_of(st.text(max_size=60), WORDS.map("".join))


def kept(stretches: tuple[Stretch, ...], *changes: Change) -> str:
    return "".join(stretch.text for stretch in stretches if stretch.change in changes)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_it(before: str, after: str) -> None:
    found = differences(before, after)
    assert kept(found, Change.SAME, Change.REMOVED) == before
    assert kept(found, Change.SAME, Change.ADDED) == after
    assert all(stretch.text for stretch in found)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert differences(text, text) == ((Stretch(Change.SAME, text),) if text else ())


@given(TEXTS)
def test_tokens_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


def test_a_word_is_replaced_and_the_rest_stays() -> None:
    assert differences("The river rose.", "The lake rose.") == (
        Stretch(Change.SAME, "The "),
        Stretch(Change.REMOVED, "river"),
        Stretch(Change.ADDED, "lake"),
        Stretch(Change.SAME, " rose."),
    )


def test_words_that_change_together_are_one_change() -> None:
    found = differences("It was very cold there.", "It had been bitterly mild there.")
    assert [stretch.text for stretch in found if stretch.change is Change.REMOVED] == ["was very cold"]
    assert [stretch.text for stretch in found if stretch.change is Change.ADDED] == ["had been bitterly mild"]


def test_a_comma_is_seen_alone() -> None:
    assert Stretch(Change.ADDED, ",") in differences("Well then", "Well, then")


@pytest.mark.parametrize(
    ("before", "after", "came"), [("我喜欢河流。", "我喜欢湖泊。", "湖泊"), ("ฉันรักแม่น้ำ", "ฉันรักทะเล", None)]
)
def test_scripts_without_blanks_are_compared_sign_by_sign(before: str, after: str, came: str | None) -> None:
    found = differences(before, after)
    assert found[0].change is Change.SAME
    if came:
        assert Stretch(Change.ADDED, came) in found


def test_a_text_of_megabytes_is_replaced_as_a_whole() -> None:
    before, after = "word " * 30_000, "word " * 30_000 + "more"
    assert [stretch.change for stretch in differences(before, after)] == [Change.REMOVED, Change.ADDED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("हिन्दी में", ["हिन्दी", " ", "में"]),
        ("שָׁלוֹם לָךְ", ["שָׁלוֹם", " ", "לָךְ"]),
        ("كِتَابٌ، قَلَم", ["كِتَابٌ", "،", " ", "قَلَم"]),
        ("cafe\u0301s", ["cafe\u0301s"]),
        ("น้ำ", ["น้", "ำ"]),
        ("iPhone手机x", ["iPhone", "手", "机", "x"]),
        ("\U00020000\U00020001", ["\U00020000", "\U00020001"]),
        (" \u0301a", [" ", "\u0301", "a"]),
    ],
)
def test_signs_that_hang_on_letters_part_no_word(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_a_point_that_changes_changes_its_word() -> None:
    assert differences("סֵפֶר טוב", "סַפָּר טוב") == (
        Stretch(Change.REMOVED, "סֵפֶר"),
        Stretch(Change.ADDED, "סַפָּר"),
        Stretch(Change.SAME, " טוב"),
    )
