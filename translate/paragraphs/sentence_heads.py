"""Headings of sentences, by where they stand: a site's label may say the same, and has no text of its own under it."""

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import closed, has_letter


def heads_sentence(lines: list[Line], at: int) -> bool:
    """Tell whether a line stands apart from what goes before it, and close over a sentence."""
    if at + 1 >= len(lines) or lines[at + 1].gap or (at and not (lines[at].gap or lines[at].page)):
        return False
    return has_letter(lines[at + 1].text) and closed(lines[at + 1].text)
