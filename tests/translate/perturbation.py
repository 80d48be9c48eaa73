"""What programs do to a clean document on its way to a text file, done on purpose, with the answer kept."""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SAMPLES = Path(__file__).parents[2] / "translate" / "samples"


@dataclass
class Damaged:
    """Lines, and for each the paragraph that it belongs to, None for blank lines and page furniture."""

    rows: list[tuple[str, int | None]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(text for text, _ in self.rows)

    @property
    def starts(self) -> set[int]:
        """The source lines that begin a paragraph."""
        first: dict[int, int] = {}
        for number, (_, paragraph) in enumerate(self.rows, 1):
            if paragraph is not None:
                first.setdefault(paragraph, number)
        return set(first.values())

    @property
    def content(self) -> set[int]:
        return {number for number, (_, paragraph) in enumerate(self.rows, 1) if paragraph is not None}


def body_of(name: str) -> list[str]:
    """Return the running-text paragraphs of one of our samples, clean, as its gold has them."""
    lines = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    paragraphs: list[str] = []
    inside, cut = False, False
    for row in (SAMPLES / f"{name}.gold.tsv").read_text(encoding="utf-8").splitlines():
        number, label, kind, note = [*row.split("\t"), "", "", ""][:4]
        text = lines[int(number) - 1].strip()
        if label == "B":
            inside = kind == "paragraph"
            if inside:
                paragraphs.append(text)
        elif label == "I" and inside:
            last = paragraphs[-1]
            if last.endswith("-"):
                paragraphs[-1] = (last[:-1] if cut else last) + text
            else:
                paragraphs[-1] += " " + text
        if label in ("B", "I"):
            cut = "dehyphenate" in note
    # A paragraph of some lines' length: what a short one is (a heading, a caption) is tested elsewhere.
    return [" ".join(text.split()) for text in paragraphs if len(text) > 180]


def wrap(text: str, width: int, *, indent: int = 0, hyphenate: float = 0.0, random: Random) -> list[str]:
    """Wrap greedily; with the probability `hyphenate` cut the word that does not fit."""
    lines: list[str] = []
    current = " " * indent
    for word in text.split():
        gap = 1 if current.strip() else 0
        if len(current) + gap + len(word) > width and current.strip():
            room = width - len(current) - 2
            if word.isalpha() and 3 <= room <= len(word) - 3 and random.random() < hyphenate:
                lines.append(f"{current} {word[:room]}-")
                current = word[room:]
            else:
                lines.append(current)
                current = word
        else:
            current += " " * gap + word
    return [*lines, current]


def set_page(paragraphs: list[str], width: int, style: str, hyphenate: float, random: Random) -> Damaged:
    """Set paragraphs with a blank line between them (`blank`), an indent (`indent`), or double-spaced (`double`)."""
    page = Damaged()
    for at, paragraph in enumerate(paragraphs):
        indent = 4 if style == "indent" else 0
        for line in wrap(paragraph, width, indent=indent, hyphenate=hyphenate, random=random):
            page.rows.append((line, at))
            if style == "double":
                page.rows.append(("", None))
        if style != "indent":
            page.rows.append(("", None))
    return page


def break_pages(page: Damaged, how: str, height: int, first: int) -> Damaged:
    """Cut into pages of `height` lines: by a form feed, by a number, by a number and a running head, by blank lines."""
    broken = Damaged()
    number = first
    for at, row in enumerate(page.rows, 1):
        broken.rows.append(row)
        if at % height or at == len(page.rows):
            continue
        between = {
            "feed": ["\f"],
            "number": ["", str(number), "", ""],
            "bare number": [str(number)],
            "running head": ["", f"- {number} -", "\fA Garden Book for Winter", ""],
            "blank": ["", "", "", ""],
        }[how]
        broken.rows += [(text, None) for text in between]
        number += 1
    return broken
