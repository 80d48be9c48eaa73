"""A heading of a sentence is told by where it stands."""

import pytest

from translate.paragraphs.lines import split_lines
from translate.paragraphs.sentence_heads import heads_sentence


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("The lamp.\n\nReply\nIt was lit.", True),
        ("Reply\nIt was lit.", True),
        ("תגובה\nהמנורה דלקה.", True),
        ("The lamp.\n\nReply\n\nIt was lit.", False),
        ("The lamp.\nReply\nIt was lit.", False),
        ("The lamp.\n\nReply\nAnn Lee", False),
        ("The lamp.\n\nReply", False),
    ],
)
def test_where_a_heading_stands(text: str, heads: bool) -> None:
    lines = split_lines(text)
    at = next(at for at, line in enumerate(lines) if line.text in ("Reply", "תגובה"))

    assert heads_sentence(lines, at) is heads
