"""Text made safe to look at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.exports.visible import one_line, visible

_OPEN = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}


class TestVisible:
    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("plain, עברית, 中文", "plain, עברית, 中文"),
            ("a\x00b", "a␀b"),
            ("\x1b[31m", "␛[31m"),
            ("\x7f", "␡"),
            ("\x9b31m", "[U+009B]31m"),
            ("\u202egnp", "[U+202E]gnp"),
            ("\ud800", "[U+D800]"),
            ("a\tb", "a\tb"),
            ("a\r\nb\rc\u2028d\x85e\x0cf", "a\nb\nc\nd\ne\nf"),
        ],
    )
    def test_control_characters(self, text: str, shown: str) -> None:
        assert visible(text) == shown

    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("\u202bאב\u202c c", "\u202bאב\u202c c"),
            ("\u202bאב", "\u202bאב\u202c"),
            ("אב\u202c\u2069", "אב"),
            ("\u2067a\u202bb\u2069c", "\u2067a\u202bb\u2069c"),
            ("\u2067a\n\u2069b", "\u2067a\u2069\nb"),
            ("\u2066\u2067a", "\u2066\u2067a\u2069\u2069"),
        ],
    )
    def test_bidi_controls_are_balanced_in_every_line(self, text: str, shown: str) -> None:
        assert visible(text) == shown

    @given(st.text("ab\u202a\u202b\u202c\u2066\u2067\u2068\u2069\n\u202e"))
    def test_nothing_leaks_out_of_a_line(self, text: str) -> None:
        for line in visible(text).split("\n"):
            stack: list[str] = []
            for char in line:
                if char in _OPEN:
                    stack.append(_OPEN[char])
                elif char == "\u202c":
                    assert stack.pop() == char
                elif char == "\u2069":
                    while stack.pop() != char:
                        pass
            assert not stack

    @given(st.text())
    def test_showing_twice_changes_nothing(self, text: str) -> None:
        assert visible(visible(text)) == visible(text)


class TestOneLine:
    def test_tabs_and_line_breaks(self) -> None:
        assert one_line("a\tb\nc") == "a b c"
        assert one_line("a\r\nb", " ⏎ ") == "a ⏎ b"


def test_many_marks_that_close_nothing_are_no_trap() -> None:
    assert visible("\u202a" * 100_000 + "\u2069" * 100_000) == "\u202a" * 100_000 + "\u202c" * 100_000
