"""From lines to blocks: which lines go on, and which begin something new."""

import re

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.hyphens import is_cut
from translate.paragraphs.lines import Line
from translate.paragraphs.marks import (
    all_capitals,
    closed,
    dangles,
    ends_block,
    first_word,
    is_list_item,
    lower_start,
)
from translate.paragraphs.notes import note_number
from translate.paragraphs.profile import FULL, SHORT, Setting

# Characters that a line must have before a word left hanging at its end says that it goes on.
_CLAUSE = 30
_LONG = 120
# Blocks (captions, tables) that may stand between the two halves of a paragraph that a page break cuts.
_BETWEEN = 3
# Lines that paragraphs have on average where most page breaks fall into one.
_LINES_EACH = 4
# How full a line must be to go on with a line that begins with a capital, or with one that says nothing.
_CAPITAL_FILL = 0.72
_ANY_FILL = 0.6
# Lines at the head of a document, where a title in capitals may take several.
_TITLE_LINES = 12
_HEAD_LINES = 20
_LABEL = re.compile(r"\w[^:\n]{2,30}: ")
_NOTE_MARK = re.compile(r"[⁰¹²³⁴-⁹]+\s?[\w\"'«“(]")


def gather(lines: list[Line], found: list[Setting], wide: int, comments_from: int | None) -> list[Block]:
    """Put lines into blocks; page breaks (`wide` blank lines or a mark) always end one, `bridge` mends that.

    `comments_from` is the source line where readers' comments begin: there only wrapped lines are joined, for people
    end comments as they like.
    """
    blocks: list[Block] = []
    for at, line in enumerate(lines):
        if at:
            before = lines[at - 1]
            talk = comments_from is not None and line.number > comments_from
            if _goes_on(before, line, blocks[-1], found[at - 1], wide, talk=talk):
                blocks[-1].lines.append(line)
                blocks[-1].width = blocks[-1].width or found[at].width
                continue
        blocks.append(Block([line], width=found[at].width, indented=found[at].indented))
    return blocks


def _goes_on(before: Line, line: Line, block: Block, setting: Setting, wide: int, *, talk: bool) -> bool:
    if line.page or line.gap >= wide or before.before_edit or line.after_edit:
        return False
    if _NOTE_MARK.match(line.text) and (line.gap or ends_block(before.text) or note_number(block.head) is not None):
        return False
    number = note_number(line.text)
    if number is not None and number < 1000 and note_number(block.head) == number - 1:
        return False
    shouts = all_capitals(before.text)
    if shouts != all_capitals(line.text) and line.gap:
        return False
    if shouts and not line.gap and line.number <= _TITLE_LINES and not closed(before.text) and all_capitals(line.text):
        return True
    if setting.width is not None and line.gap <= setting.step:
        return _wraps(before, line, block, setting, setting.width)
    return not talk and _false_blank(before, line, setting)


def _wraps(before: Line, line: Line, block: Block, setting: Setting, width: int) -> bool:
    """Whether `line` goes on from `before` where lines are wrapped."""
    ended = ends_block(before.text)
    fill = (before.end + 1 + len(first_word(line.text))) / width
    small = lower_start(line.text) is True
    if is_list_item(line.text) and (ended or fill < SHORT or block.head[:1] == line.text[:1]):
        return False
    if all_capitals(before.text) and not all_capitals(line.text) and fill < SHORT:
        return False
    if setting.indented and line.indent - before.indent >= 2 and (ended or fill < SHORT):
        return False
    if ended:
        return fill >= setting.short
    if line.number <= _HEAD_LINES and lower_start(line.text) is False and _LABEL.match(line.text) and fill < FULL:
        # `Supervisor: Prof. …` among the lines over a text.
        return False
    needed = _CAPITAL_FILL if lower_start(line.text) is False else _ANY_FILL
    return fill >= needed or small or is_cut(before.text)


def _false_blank(before: Line, line: Line, setting: Setting) -> bool:
    """Whether the blank lines (or the line end) between the two cut a sentence."""
    if ends_block(before.text) or is_list_item(line.text):
        return False
    small = lower_start(line.text)
    if is_cut(before.text) and small is not False and not before.text[-2:-1].isdigit():
        return True
    if small is not None:
        return small and before.length >= _CLAUSE
    if dangles(before.text) and before.length >= _CLAUSE + 10:
        return True
    if setting.width is None or not line.gap:
        return False
    fill = (before.end + 1 + len(first_word(line.text))) / setting.width
    return fill >= FULL and before.length * 10 >= 7 * setting.width


def bridge(blocks: list[Block], wide: int) -> list[Block]:
    """Join the halves of paragraphs that a page break cuts, also over a caption that stands between them."""
    result: list[Block] = []
    taken: set[int] = set()
    long_ones = _lines_each(blocks) >= _LINES_EACH
    for at, block in enumerate(blocks):
        if at in taken:
            continue
        result.append(block)
        last = at
        while (after := _other_half(blocks, block, last, taken, wide, long_ones=long_ones)) is not None:
            block.lines.extend(blocks[after].lines)
            taken.add(after)
            last = after
    return result


def _lines_each(blocks: list[Block]) -> float:
    """How many lines a paragraph of wrapped text has, on average."""
    wrapped = [len(block.lines) for block in blocks if block.width is not None and block.kind is Kind.PARAGRAPH]
    return sum(wrapped) / len(wrapped) if wrapped else 0.0


def _other_half(
    blocks: list[Block], block: Block, last: int, taken: set[int], wide: int, *, long_ones: bool
) -> int | None:
    # A semicolon ends an item of a list, but no page: what it cuts goes on.
    ended = closed(block.tail)
    introduces = block.tail[-1] in ":："
    if block.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM):
        return None
    broken = False
    for after in range(last + 1, min(len(blocks), last + 2 + _BETWEEN)):
        other = blocks[after]
        broken = broken or other.page or (other.gap >= wide and not ended)
        if not broken:
            return None
        if other.kind in (Kind.CAPTION, Kind.TABLE) or after in taken:
            continue
        goes_on = long_ones and _fills_page(block, other) if ended or introduces else _fits(block, other)
        return after if goes_on else None
    return None


def _fills_page(block: Block, other: Block) -> bool:
    """Whether a sentence, not a paragraph, ends with the page.

    A paragraph's last line is seldom full; a page's last line mostly is, and a sentence may end anywhere.
    """
    if other.kind is not Kind.PARAGRAPH or other.width is None or not block.full(other.head):
        return False
    return not (block.indented and other.lines[0].indent >= block.lines[-1].indent + 2)


def _fits(block: Block, other: Block) -> bool:
    """Whether `other` can be what `block` was cut off from."""
    if is_list_item(other.head) and other.kind is Kind.LIST_ITEM:
        return False
    small = lower_start(other.head)
    if small:
        return block.length >= _CLAUSE
    if other.kind is not Kind.PARAGRAPH:
        return False
    enough = _LONG if small is False else _LONG // 2
    return block.length >= enough or block.full(other.head) or dangles(block.tail) or is_cut(block.tail)
