"""Tags around a whole line become a mark; any other is text."""

import pytest

from cache.records import Kind, Mark, Style
from translate.paragraphs import extract
from translate.paragraphs.pieces import Piece
from translate.paragraphs.tags import without_tags

BODY = (
    "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book on the table."
)


@pytest.mark.parametrize(
    ("tag", "style"), [("u", Style.UNDERLINE), ("b", Style.BOLD), ("strong", Style.BOLD), ("em", Style.ITALIC)]
)
def test_a_pair_around_everything_is_a_mark(tag: str, style: Style) -> None:
    found = without_tags(Piece(Kind.HEADING, f"<{tag}>الخلاصة</{tag}>", (1,)))

    assert (found.text, found.marks) == ("الخلاصة", (Mark(0, 7, style),))
    assert found.original == f"<{tag}>الخلاصة</{tag}>"


@pytest.mark.parametrize(
    "text",
    [
        "Write <b>bold</b> here",
        "<b>one</b> and <b>two</b>",
        "<u>open",
        "<u></u>",
        "<script>x</script>",
        "< u>no</u>",
        "<",
    ],
)
def test_other_tags_are_text(text: str) -> None:
    piece = Piece(Kind.PARAGRAPH, text, (1,))

    assert without_tags(piece) is piece


def test_a_heading_between_tags_is_a_heading() -> None:
    found = extract(f"The Lamp Book\n\n{BODY}\n\n<u>The rock</u>\n\n{BODY[:-1]}, always.")

    assert [(piece.kind, piece.text) for piece in found.pieces][2] == (Kind.HEADING, "The rock")
