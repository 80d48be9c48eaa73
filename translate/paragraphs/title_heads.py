"""Running heads that say the title again: once is enough, where a page begins far behind the title."""

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import count_letters, ends_block, fold

# Lines at the head of a document that may be its title, and how many of them one title takes.
_HEAD_LINES = 12
_TITLE_LINES = 3
_LENGTH = 160
_LETTERS = 8
# Characters between a title and the head of the next page: more than a title page has.
_FAR = 600


def title_heads(lines: list[Line]) -> list[int]:
    """Return the positions of lines that begin a page in mid-sentence, or set off from it, and say the title again."""
    titles = _titles(lines)
    found: list[int] = []
    passed = 0
    for at, line in enumerate(lines):
        if line.page and passed >= _FAR and line.length <= _LENGTH and titles.get(fold(line.text), at) < at:
            cut = at > 0 and not ends_block(lines[at - 1].text)
            if cut or (at + 1 < len(lines) and lines[at + 1].gap > 0):
                found.append(at)
        passed += line.length
    return found


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
