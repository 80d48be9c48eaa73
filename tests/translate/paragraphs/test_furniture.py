"""What a page or a site puts around a text goes, and says why."""

import pytest

from cache.records import Kind
from tests.translate.paragraphs.reading import ARABIC, LONG, OTHER, kinds, read, texts


@pytest.mark.parametrize(
    "link",
    [
        "[edit]",
        "[edit | edit source]",
        "[עריכת קוד מקור | עריכה]",
        "[عدل]",
        "[править | править код]",
        "[өңдеу | қайнарын өңдеу]",
    ],
)
def test_edit_links_go_and_make_headings(link: str) -> None:
    found = read("The first years", "", link, "", LONG)
    assert [piece.kind for piece in found.pieces] == [Kind.HEADING, Kind.PARAGRAPH]
    assert [one.text for one in found.dropped] == [link]


def test_an_edit_link_on_the_heading_s_line() -> None:
    found = read("The first years[edit]", LONG, OTHER)
    assert [piece.text for piece in found.pieces] == ["The first years", LONG, OTHER]
    assert found.pieces[0].kind is Kind.HEADING


def test_a_bracket_that_is_no_edit_link_stays() -> None:
    assert texts(LONG[:-1] + " [sic].", "", "[editor's note: the page is torn]")[1].startswith("[editor")


def test_a_caption_stands_close_under_the_edit_link() -> None:
    lines = (
        "The tower",
        "",
        "[edit]",
        "The tower seen from the bay, before the repair",
        "",
        LONG,
        "",
        "The lamp",
        "",
        "[edit]",
        "",
        OTHER,
    )
    assert kinds(*lines) == ["heading", "caption", "paragraph", "heading", "paragraph"]


def test_comments_their_counter_and_their_forms() -> None:
    lines = (
        LONG,
        "",
        OTHER,
        "",
        "Did that help you?",
        "",
        "3 Comment(s)",
        "",
        "House rules * Required 0 / 900",
        "",
        "i like it",
        "",
        "",
        "me too",
        "",
        "",
        "Who are you?",
    )
    found = read(*lines)
    assert [piece.kind.value for piece in found.pieces] == [
        "paragraph",
        "paragraph",
        "heading",
        "comment",
        "comment",
        "comment",
    ]
    assert {one.reason for one in found.dropped} == {"feedback or comment form"}


def test_a_question_elsewhere_is_content() -> None:
    assert "Did that help you?" in texts(LONG, "", "Did that help you?", "", OTHER)


def test_an_exact_repeat_goes_and_is_named() -> None:
    found = read(LONG, "", LONG, "", OTHER)
    assert [(one.lines, one.reason) for one in found.dropped] == [((3,), "repeat")]
    assert len(found.pieces) == 2


def test_short_repeats_stay() -> None:
    assert texts("Ha!", "", "Ha!", "", LONG)[:2] == ["Ha!", "Ha!"]


def test_words_that_a_scanner_gave_twice_go_and_the_record_keeps_them() -> None:
    line = "وقد وصلت السفن إلى الميناء في الصباح وقد وصلت السفن إلى الميناء في الصباح ثم عادت إلى البحر."
    found = read(line, "", ARABIC)
    assert found.pieces[0].text == "وقد وصلت السفن إلى الميناء في الصباح ثم عادت إلى البحر."
    assert found.pieces[0].original == line
    assert found.notes == ("words that a scanner gave twice were taken out at line 1: the record keeps them",)


@pytest.mark.parametrize(("signs", "level"), [("==", 2), ("===", 3), ("====", 4)])
def test_headings_as_wikis_write_them_are_headings(signs: str, level: int) -> None:
    found = read(LONG, f"{signs} The first years {signs}", OTHER, f"{signs}The last{signs}", LONG)

    assert [piece.text for piece in found.pieces] == [LONG, "The first years", OTHER, "The last", LONG]
    assert [(piece.kind, piece.level) for piece in found.pieces[1::2]] == [(Kind.HEADING, level)] * 2
    assert [one.reason for one in found.dropped] == ["heading mark"] * 2


@pytest.mark.parametrize("line", ["== x = 2", "a == b", "== The first years ===="])
def test_other_signs_of_equality_stay(line: str) -> None:
    assert line in texts(LONG, "", line, "", OTHER)


@pytest.mark.parametrize("line", ["[220px-Lamp_1911]", "[lamp.jpg]", "[image]"])
def test_what_a_browser_of_text_writes_for_a_picture_goes(line: str) -> None:
    found = read("The tower", "", LONG, "", line, "", OTHER)

    assert [piece.text for piece in found.pieces] == ["The tower", LONG, OTHER]
    assert [one.reason for one in found.dropped] == ["place of a picture"]


def test_the_caption_of_such_a_picture_is_one() -> None:
    lines = ("The tower[edit]", "[170px-Lamp]", "The lamp in 1911", "", LONG, "", "The boat[edit]", OTHER)

    assert kinds(*lines)[1] == "caption"


@pytest.mark.parametrize("rule", ["------ ------------ ----", "=====  =====", "###"])
def test_lines_drawn_over_columns_go(rule: str) -> None:
    assert rule not in texts(LONG, "", rule, "", OTHER)
