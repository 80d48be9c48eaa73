"""The markers of list items."""

import pytest

from tests.translate.documents.markup.trees import pieces


@pytest.mark.parametrize(
    ("source", "markers"),
    [
        ("<ul><li>x<li>x</ul>", ["•", "•"]),
        ("<ol><li>x<li>x</ol>", ["1.", "2."]),
        ("<ol start=9><li>x<li>x</ol>", ["9.", "10."]),
        ("<ol><li value=5>x<li>x</ol>", ["5.", "6."]),
        ("<ol reversed><li>x<li>x<li>x</ol>", ["3.", "2.", "1."]),
        ("<ol type=a start=26><li>x<li>x</ol>", ["z.", "aa."]),
        ("<ol type=A><li>x</ol>", ["A."]),
        ("<ol type=i start=3><li>x<li>x</ol>", ["iii.", "iv."]),
        ("<ol type=I start=1994><li>x</ol>", ["MCMXCIV."]),
        ("<ol><li type=a>x<li>x</ol>", ["a.", "2."]),
        ("<ol start=-1><li>x<li>x<li>x</ol>", ["-1.", "0.", "1."]),
        ("<ol type=a start=0><li>x</ol>", ["0."]),
        ("<ol start=x type=z><li>x</ol>", ["1."]),
        ("<ol start=99999999999999><li>x</ol>", ["1."]),
    ],
)
def test_markers(source: str, markers: list[str]) -> None:
    assert [piece.marker for piece in pieces(source)] == markers
