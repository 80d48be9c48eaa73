from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from cache import Flag, Severity, Span
from cache.columns import Alignment, Digest, Flags, Lines, SafeText, escape, unescape
from tests.cache.samples import TEXTS, flags, texts

DIALECT = sqlite.dialect()


@given(texts)
def test_escaping_loses_nothing_and_gives_what_databases_take(text: str) -> None:
    written = escape(text)
    assert unescape(written) == text
    assert "\x00" not in written
    written.encode("utf-8")


@pytest.mark.parametrize("text", TEXTS)
def test_escaping_is_undone(text: str) -> None:
    assert unescape(escape(text)) == text


@given(texts, texts)
def test_no_two_texts_are_written_alike(one: str, other: str) -> None:
    assert (escape(one) == escape(other)) == (one == other)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("שלום", "שלום"),
        ("a\x00b", "a\x100000b"),
        ("\ud83d", "\x10D83D"),
        ("\x10", "\x100010"),
        ("\x100000", "\x1000100000"),
        ("😀\t\n\x1b", "😀\t\n\x1b"),
    ],
)
def test_what_is_written(text: str, written: str) -> None:
    assert escape(text) == written


@pytest.mark.parametrize("column", [SafeText(), Digest(), Alignment(), Flags(), Lines()])
def test_none_stays_none(column: Any) -> None:
    assert column.process_bind_param(None, DIALECT) is None
    assert column.process_result_value(None, DIALECT) is None


def test_alignment_and_flags_are_compact() -> None:
    assert Alignment().write((Span(0, 5, 0, 6), Span(6, 9, 7, 7))) == "[[0,5,0,6],[6,9,7,7]]"
    assert Flags().write((Flag("length", Severity.WARNING, "אחת\x00"),)) == '[["length","warning","אחת\\u0000"]]'
    assert Lines().write((1, 2)) == "[1,2]"


@given(st.lists(flags).map(tuple))
def test_flags_come_back(found: tuple[Flag, ...]) -> None:
    written = Flags().write(found)
    assert Flags().read(written) == found
    assert "\x00" not in written
    written.encode("utf-8")


def test_a_severity_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="'dire' is not a valid Severity"):
        Flags().read('[["length","dire",""]]')
