"""Names and messages of strangers are shown letter for letter and take over nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.plain_text import as_markdown, isolated, name_as_markdown, shortened


def test_a_line_is_shortened_and_cut() -> None:
    assert shortened("a\r\nb \t c") == "a b c"
    assert shortened("x" * 300, 10) == "x" * 9 + "…"
    assert shortened("exactly ten", 11) == "exactly ten"


def test_a_name_is_isolated_from_its_surroundings() -> None:
    assert isolated("ספר.txt") == "\u2068ספר.txt\u2069"


@pytest.mark.parametrize(
    "text",
    [
        "**bold** _it_ ~~gone~~ `code`",
        "<script>alert(1)</script>",
        "[label](javascript:alert(1)) ![x](y)",
        ":red[alarm] :material/delete: $x^2$",
        "1. # > - a | b \\ c",
    ],
)
def test_every_ascii_mark_is_escaped(text: str) -> None:
    escaped = as_markdown(text)
    marks = re.finditer(r"[*_~`<>\[\]()!:$#|{}.]", escaped)
    assert all(escaped[mark.start() - 1] == "\\" for mark in marks)
    assert _read_back(escaped) == text


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u202d\u202e\u2060")))
def test_nothing_is_lost_by_escaping(text: str) -> None:
    assert _read_back(as_markdown(text)) == text


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        (":smile:", ":\u2060smile:"),
        (":material/delete:", ":\u2060material/delete:"),
        ("a -> b", "a -\u2060> b"),
        ("--", "-\u2060-"),
        ("https://evil.example", "https:\u2060//evil.example"),
        ("www.evil.example", "www\u2060.evil.example"),
        ("me@evil.example", "me\u2060@evil.example"),
    ],
)
def test_what_backslashes_do_not_stop_is_broken_unseen(text: str, broken: str) -> None:
    assert re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", as_markdown(text)) == broken


@pytest.mark.parametrize(
    "remedy",
    [
        "run 'diglot models pull nllb-200-distilled-600M' (2.5 GB), or pass --model DIR",
        "name a free one with --port: 8501 is taken",
    ],
)
def test_a_remedy_can_be_copied(remedy: str) -> None:
    assert "\u2060" not in as_markdown(remedy)


def test_a_documents_name_is_both() -> None:
    assert name_as_markdown("a*b\n") == "\u2068a\\*b\u2069"


def _read_back(markdown: str) -> str:
    """What a Markdown parser makes of backslash escapes, without the joiners that nobody sees."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown).replace("\u2060", "")
