"""Documents with their answers: a line each with label, kind and text, in `tests/data/paragraphs/*.tsv`.

Labels are those of the samples' gold: B begins a paragraph, I goes on, E is empty, X is furniture.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parents[2] / "data" / "paragraphs"


@dataclass(frozen=True)
class Row:
    """One line of a document: its number from 1, what it is, and its text."""

    number: int
    label: str
    kind: str
    text: str


def names() -> list[str]:
    """Return the names of the documents."""
    return sorted(path.stem for path in FOLDER.glob("*.tsv"))


def rows(name: str) -> list[Row]:
    """Return a document's lines."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")
    return [Row(number, *line.split("\t", 2)) for number, line in enumerate(lines, 1)]


def text_of(name: str) -> str:
    """Return a document as its file would hold it."""
    return "\n".join(row.text for row in rows(name))
