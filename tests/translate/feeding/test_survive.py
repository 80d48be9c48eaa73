import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.feeding.marks import Mark, find_marks
from translate.feeding.survive import (
    bare,
    choose_stand_ins,
    place_notes,
    shield,
    shield_copies,
    shield_stand_ins,
    unshield,
)


def marks(text: str) -> tuple[Mark, ...]:
    return find_marks(text).marks


def copied(source: str, output: str) -> str | None:
    shielded = shield_copies(output, marks(source))
    return None if shielded is None else unshield(shielded, marks(source))


@pytest.mark.parametrize(
    ("source", "output", "expected"),
    [
        ("See https://x.org/a now", "Veja https://x.org/a agora", "Veja https://x.org/a agora"),
        ("See https://x.org/a now", "Veja https: // x.org/a agora", "Veja https://x.org/a agora"),
        ("See https://x.org/A now", "Veja HTTPS://X.ORG/a agora", "Veja https://x.org/A agora"),
        ("See https://x.org/a now", "请看https://x.org/a。", "请看https://x.org/a。"),
        ("so[12] it", "tão [ 12 ] isso", "tão [12] isso"),
        ("the bridge³ was", "a ponte3 foi", "a ponte³ foi"),
        ("I ❤️ it {x}", "Eu ❤ isso { x }", "Eu ❤️ isso {x}"),
        ("{a} and {a}", "{a} e {a}", "{a} e {a}"),
        ("https://x.org/a https://x.org", "https://x.org e https://x.org/a", "https://x.org e https://x.org/a"),
        ("the </s> end", "o < /s> fim", "o </s> fim"),
    ],
)
def test_copies_are_found_and_slightly_altered_ones_repaired(source: str, output: str, expected: str) -> None:
    assert copied(source, output) == expected


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("See https://x.org/a now", "Veja agora"),
        ("See https://x.org/a now", "Veja https://x.org/a e https://x.org/a"),
        ("See https://x.org/a now", "Veja https://x.org/ab"),
        ("See https://x.org/a now", "Veja https://x.org/a/b"),
        ("{a} and {a}", "{a}"),
        ("the bridge³ was", "a ponte 35 foi"),
        ("a 👍 b", "a 👍🏽 b"),
        ("%s boats", "10 % seis barcos"),
    ],
)
def test_what_is_lost_doubled_or_another_is_noticed(source: str, output: str) -> None:
    assert copied(source, output) is None


def test_stand_ins_are_numbers_that_the_text_does_not_hold() -> None:
    assert choose_stand_ins("no numbers", 2) == ("3847", "5926")
    assert choose_stand_ins("in 13,8475 and ٥٩٢٦", 2) == ("7184", "4673")
    assert choose_stand_ins("too many", 9) is None
    assert choose_stand_ins("none", 0) == ()


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("Veja 3847.", "Veja {a}."),
        ("Veja 3,847.", "Veja {a}."),
        ("Veja 3 847.", "Veja {a}."),
        ("راجع ٣٨٤٧.", "راجع {a}."),
        ("देखें ३,८४७", "देखें {a}"),
        ("看3847吧", "看{a}吧"),
        ("Veja.", None),
        ("3847 e 3847", None),
        ("13847", None),
        ("38471", None),
        ("3.847,5", None),
        ("3847.5", None),
    ],
)
def test_stand_ins_are_found_in_any_digits_and_only_once(output: str, expected: str | None) -> None:
    shielded = shield_stand_ins(output, [("3847", 0)])
    assert (None if shielded is None else unshield(shielded, marks("{a}"))) == expected


def test_unshield_counts() -> None:
    two = marks("{a} {b}")
    assert unshield(f"x{shield(1)}y{shield(0)}", two) == "x{b}y{a}"
    assert unshield(f"x{shield(1)}", two) is None
    assert unshield(f"{shield(0)}{shield(1)}{shield(1)}", two) is None
    assert unshield(f"{shield(0)}{shield(1)}{shield(2)}", two) is None


def test_a_character_that_looks_like_a_shield_does_not_come_through() -> None:
    assert bare(f"a{shield(0)}b{shield(700)}") == "ab"


@pytest.mark.parametrize(
    ("source", "place", "output", "expected"),
    [
        ("The river is long and cold", 9, "Este rio é longo e frio", "Este rio[1] é longo e frio"),
        ("The river, which is long", 9, "O rio, que é longo", "O rio[1], que é longo"),
        ("The river, which is long", 10, "O rio, que é longo", "O rio,[1] que é longo"),
        ("The river is long", 9, "河很长", "河很[1]长"),
        ("The river", 9, "O rio", "O rio[1]"),
        ("x", 1, "", "[1]"),
    ],
)
def test_a_note_is_put_where_it_belongs(source: str, place: int, output: str, expected: str) -> None:
    assert place_notes(source, output, [(place, "[1]")]) == expected


def test_notes_keep_their_order() -> None:
    assert place_notes("one two", "um dois", [(7, "[1]"), (7, "[2]")]) == "um dois[1][2]"


def test_notes_that_change_their_order_tear_no_word() -> None:
    source, output = 'He said "so" and left now.', "Ele disse assim e saiu agora."
    assert place_notes(source, output, [(12, " [1]"), (21, " [2]")]) == "Ele disse assim e saiu [2] agora. [1]"


@given(st.text(max_size=40), st.text(max_size=40), st.integers(0, 40))
def test_no_note_is_lost(source: str, output: str, place: int) -> None:
    output = bare(output)
    placed = place_notes(source, output, [(min(place, len(source)), shield(0))])
    assert placed.count(shield(0)) == 1
    assert bare(placed) == output
