"""Running heads that say the title again: once is enough, where a page begins far behind the title."""

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import count_letters, ends_block, fold, lower_start

# Lines at the head of a document that may be its title, and how many of them one title takes.
_HEAD_LINES = 12
_TITLE_LINES = 3
_LENGTH = 160
_LETTERS = 8
# Characters between a title and the head of the next page: more than a title page has.
_FAR = 600


def title_heads(lines: list[Line]) -> list[int]:
    """Return the positions of lines that begin a page in mid-sentence, or set off from it, and say the title again.

    One that is both may say a part of it, or the author's name.
    """
    titles = _titles(lines)
    top = lines[:_HEAD_LINES]
    found: list[int] = []
    passed = 0
    for at, line in enumerate(lines):
        if line.page and passed >= _FAR and line.length <= _LENGTH:
            cut = at > 0 and not ends_block(lines[at - 1].text)
            apart = at + 1 < len(lines) and lines[at + 1].gap > 0
            again = titles.get(fold(line.text), at) < at
            if (again and (cut or apart)) or (cut and apart and _says_part(line.text, titles, top[:at])):
                found.append(at)
        passed += line.length
    return found


def _says_part(text: str, titles: dict[str, int], before: list[Line]) -> bool:
    """Whether a line says how the title begins, or a short line under it: who wrote the text."""
    said = fold(text)
    if " " not in said or count_letters(said) < _LETTERS or ends_block(text) or lower_start(text):
        return False
    starts = any(title.startswith(said) and not title[len(said) :][:1].isalnum() for title in titles)
    return starts or any(fold(line.text) == said for line in before)


def _titles(lines: list[Line]) -> dict[str, int]:
    """What the first short blocks of the document say that end in mid-air, and where each ends first."""
    titles: dict[str, int] = {}
    block: list[Line] = []
    for at, line in enumerate(lines[: _HEAD_LINES + 1]):
        if block and (line.gap or line.page):
            said = fold(" ".join(one.text for one in block))
            if len(block) <= _TITLE_LINES and count_letters(said) >= _LETTERS and not ends_block(said):
                titles.setdefault(said, at - 1)
            block = []
        block.append(line)
    return titles
