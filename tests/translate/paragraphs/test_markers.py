"""Markers of list items and notes: apart from the text, and known for what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.records import Kind
from translate.paragraphs import extract
from translate.paragraphs.markers import BULLET, depth, item_marker, note_marker
from translate.paragraphs.marks import is_list_item

BODY = (
    "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book on the table."
)


@pytest.mark.parametrize(
    ("text", "marker", "rest"),
    [
        ("• the lamp", "•", "the lamp"),
        ("- the lamp", "-", "the lamp"),
        ("-1864 жылғы хаттама", "-", "1864 жылғы хаттама"),
        ("– № 3", "–", "№ 3"),
        ("* the lamp", "*", "the lamp"),
        ("1. the lamp", "1.", "the lamp"),
        ("12) the lamp", "12)", "the lamp"),
        ("(a) the lamp", "(a)", "the lamp"),
        ("iv. the lamp", "iv.", "the lamp"),
        ("א. המנורה", "א.", "המנורה"),
        ("2.1.3 The lamp", "2.1.3", "The lamp"),
        ("✅ done", "✅", "done"),
        ("the lamp", None, "the lamp"),
    ],
)
def test_a_typed_marker_is_shown_as_it_stands(text: str, marker: str | None, rest: str) -> None:
    marked = item_marker(text)

    assert (marked.marker, marked.found, marked.text) == (marker, marker, rest)


@pytest.mark.parametrize("glyph", ["🕸", "⊕", "☀", "©", "﴿", "- 🕸", "- ⊕", "- ه", "- o"])
def test_a_misread_bullet_is_a_bullet_and_what_stood_is_kept(glyph: str) -> None:
    marked = item_marker(f"{glyph} منح الموقع")

    assert (marked.marker, marked.found, marked.text) == (BULLET, glyph, "منح الموقع")


def test_the_record_of_a_misread_bullet_says_what_stood_there() -> None:
    found = extract(f"{BODY}\n\n🕸 The lamp was lit every evening.\n\n- The stove was not.\n\n{BODY[:-1]}, always.")

    first, second = [piece for piece in found.pieces if piece.kind is Kind.LIST_ITEM]
    assert (first.marker, first.text, first.original) == (
        BULLET,
        "The lamp was lit every evening.",
        "🕸 The lamp was lit every evening.",
    )
    assert (second.marker, second.original) == ("-", None)


@pytest.mark.parametrize(
    ("text", "marker", "rest", "links"),
    [
        ("¹² A Book", "¹²", "A Book", None),
        ("¹ A Book", "¹", "A Book", None),
        ("[12] A Book", "[12]", "A Book", None),
        ("7. A Book", "7.", "A Book", None),
        ("26 A Book", "26", "A Book", None),
        ("3. ^ A Book", "3.", "A Book", "^"),
        ("3. ^ 1 2 3 A Book", "3.", "A Book", "^ 1 2 3"),
        ("^ a b A Book", None, "A Book", "^ a b"),
        ("↑ A Book", None, "A Book", "↑"),
        ("A Book", None, "A Book", None),
    ],
)
def test_the_marker_of_a_note(text: str, marker: str | None, rest: str, links: str | None) -> None:
    marked = note_marker(text)

    assert (marked.marker, marked.text, marked.links) == (marker, rest, links)


@pytest.mark.parametrize(("marker", "levels"), [("1.", 1), ("2.1", 2), ("2.1.3.", 3), ("•", 0), ("a)", 0), (None, 0)])
def test_the_depth_of_a_number(marker: str | None, levels: int) -> None:
    assert depth(marker) == levels


@given(st.text(max_size=60))
def test_nothing_is_lost_between_marker_and_text(text: str) -> None:
    for marked in (item_marker(text), note_marker(text)):
        whole = f"{marked.found or ''}{marked.links or ''}{marked.text}"
        assert "".join(whole.split()) == "".join(text.split())


@pytest.mark.parametrize("items", ["一、岛上能不能种菜\n二、夜里能不能看书", "أ. كثافة الآبار\nب. زراعة المحاصيل"])
def test_letters_and_numerals_of_other_scripts_mark_items(items: str) -> None:
    pieces = extract(items).pieces

    assert [piece.kind for piece in pieces] == [Kind.LIST_ITEM] * 2
    assert all(piece.marker for piece in pieces)


def test_a_year_behind_the_sign_of_rights_makes_it_no_bullet() -> None:
    assert item_marker("© 2018 Ann Lee").marker is None


def test_signs_around_a_verse_are_no_bullet() -> None:
    assert not is_list_item("﴿ وجعلنا من الماء كل شيء حي ﴾")
    assert is_list_item("﴿ بادرت المدينة إلى بناء المنارة")
