"""Markers that are written out as text."""

import pytest

from tests.translate.documents.markup.trees import html
from translate.documents.markup.markers import leading_marker
from translate.documents.markup.paths import Run


def marker(source: str, *, noted: bool) -> tuple[str, str] | None:
    paragraph = html(f"<p>{source}</p>")[0][0]
    first = 0 if paragraph.text else 1
    found = leading_marker(
        Run(paragraph, None, tuple(paragraph), 0, 2 * len(paragraph)).narrowed(first, 2 * len(paragraph)), noted=noted
    )
    return (found.text, found.rest.lead) if found else None


@pytest.mark.parametrize(
    ("source", "text"),
    [("<a href=#r>[2]</a> See.", "[2]"), ("<sup>3</sup>See.", "3"), ("<sup><a>4.</a></sup> See.", "4."),
     ("<b>(5)</b> See.", "(5)"), ("<sup>†</sup>See.", "†"), ("<a>a</a> See.", "a")],
)  # fmt: skip
def test_numbers_of_notes(source: str, text: str) -> None:
    found = marker(source, noted=True)
    assert found is not None
    assert found[0] == text
    assert marker(source, noted=False) is None


@pytest.mark.parametrize("source", ["See.", "x <a>[2]</a> See.", "<a>See</a> there.", "<i>2</i> See.", "<a>[2]</a>"])
def test_what_is_none(source: str) -> None:
    found = marker(source, noted=True)
    assert found is None or source == "<a>[2]</a>"


def test_what_a_word_processor_writes_is_a_marker_anywhere() -> None:
    source = "<span style='font:x;mso-list: Ignore'>o&nbsp;&nbsp;</span>See."
    assert marker(source, noted=False) == ("o", "See.")
