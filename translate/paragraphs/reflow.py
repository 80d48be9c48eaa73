"""From lines to blocks: which lines go on, and which begin something new."""

import re
from dataclasses import dataclass

from translate.paragraphs import verdicts
from translate.paragraphs.announced import announced
from translate.paragraphs.blocks import Block
from translate.paragraphs.bylines import names_author
from translate.paragraphs.head_lines import HEAD_LINES, begins_part, leads_on, stands_apart
from translate.paragraphs.hyphens import is_cut
from translate.paragraphs.lines import Line
from translate.paragraphs.marks import (
    all_capitals,
    closed,
    dangles,
    ends_block,
    first_unit,
    is_list_item,
    is_row,
    lower_start,
)
from translate.paragraphs.notes import note_number
from translate.paragraphs.profile import DEEPEST, FULL, SHORT, Setting
from translate.paragraphs.verdicts import Verdict
from translate.paragraphs.verse import is_verse
from translate.raised import RAISED

# Characters that a line must have before a word left hanging at its end says that it goes on.
_CLAUSE = 30
# How full a line must be to go on with a line that begins with a capital, or with one that says nothing.
_CAPITAL_FILL = 0.72
_ANY_FILL = 0.6
# The same where a program wrapped by counting, and a sign or two may have been lost since.
_COUNTED_FILL = 0.97
# Lines at the head of a document, where a title in capitals may take several.
_TITLE_LINES = 12
_LABEL = re.compile(r"\w[^:\n]{2,30}: ")
_ITEM_MARKER = re.compile(r"\S{1,6}\s+")
_NOTE_MARK = re.compile(rf"[{RAISED}]+\s?[\w\"'«“(]")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a document is laid out as a whole.

    `wide` is the number of blank lines that mean a page break. `comments_from` is the source line where readers'
    comments begin, None without any: there only wrapped lines are joined, for people end comments as they like.
    `profile` is that of ReadOptions.
    """

    wide: int
    comments_from: int | None = None
    profile: str = "auto"


def gather(lines: list[Line], found: list[Setting], layout: Layout) -> list[Block]:
    """Put lines into blocks and note on each why; page breaks always end a block, `bridge` mends that."""
    blocks: list[Block] = []
    items = announced(lines)
    for at, line in enumerate(lines):
        verdict = _verdict(lines[at - 1], line, blocks[-1], found[at - 1], layout) if at else verdicts.FIRST
        if at in items and verdict is verdicts.FALSE_BLANK:
            verdict = verdicts.ANNOUNCED
        line.why = verdict.why
        if verdict.goes_on:
            blocks[-1].lines.append(line)
            blocks[-1].width = blocks[-1].width or found[at].width
        else:
            blocks.append(Block([line], width=found[at].width, indented=found[at].indented))
    return blocks


def _verdict(before: Line, line: Line, block: Block, setting: Setting, layout: Layout) -> Verdict:
    stop = _stop(before, line, block, layout)
    if stop is not None:
        return stop
    if layout.profile == "lines":
        return verdicts.CHOSEN_LINES
    if layout.profile == "blank-lines":
        if is_list_item(line.text) and (ends_block(before.text) or is_list_item(block.head)):
            return verdicts.ITEM
        return verdicts.CHOSEN_BLANK if line.gap else verdicts.CHOSEN_TOGETHER
    shouts = all_capitals(before.text)
    if shouts != all_capitals(line.text) and line.gap:
        return verdicts.CAPITALS
    if shouts and not line.gap and line.number <= _TITLE_LINES and not closed(before.text) and all_capitals(line.text):
        return verdicts.TITLE
    if setting.width is not None and line.gap <= setting.step:
        return _wrapped(before, line, block, setting, setting.width)
    if _hangs(line, block):
        return verdicts.HANGING
    loose = verdicts.BLANK if line.gap else verdicts.UNWRAPPED
    talk = layout.comments_from is not None and line.number > layout.comments_from
    return verdicts.FALSE_BLANK if not talk and _false_blank(before, line, setting) else loose


def _hangs(line: Line, block: Block) -> bool:
    """Whether a line stands right under the words of a list item, behind its marker."""
    if line.gap or line.item or not block.lines[0].item:
        return False
    marker = _ITEM_MARKER.match(block.head)
    return marker is not None and line.indent == block.lines[0].indent + marker.end()


def _stop(before: Line, line: Line, block: Block, layout: Layout) -> Verdict | None:
    """What ends a paragraph whatever the lines look like; None without such."""
    if line.page:
        return verdicts.PAGE
    if line.gap >= layout.wide:
        return verdicts.WIDE_GAP
    if before.before_edit or line.after_edit:
        return verdicts.EDIT_LINK
    if line.after_rule or before.underlined:
        return verdicts.RULE
    if line.note:
        return verdicts.NOTE
    if is_verse(before.text, line.text, apart=line.gap > 0):
        return verdicts.VERSE
    if is_row(before.text) and is_row(line.text):
        return verdicts.ROW
    if _NOTE_MARK.match(line.text) and (line.gap or ends_block(before.text) or note_number(block.head) is not None):
        return verdicts.NOTE
    number = note_number(line.text)
    if number is not None and number < 1000 and note_number(block.head) == number - 1:
        return verdicts.NEXT_NOTE
    return None


def _wrapped(before: Line, line: Line, block: Block, setting: Setting, width: int) -> Verdict:
    """Whether `line` goes on from `before` where lines are wrapped."""
    ended = before.ended
    fill = (before.end + 1 + first_unit(line.text)) / width
    small = lower_start(line.text)
    if line.item and (ended or fill < SHORT or block.head[:1] == line.text[:1]):
        return verdicts.ITEM
    if all_capitals(before.text) and not all_capitals(line.text) and fill < SHORT:
        return verdicts.AFTER_CAPITALS
    deeper = line.indent - before.indent >= 2
    # Speeches of one line each stand in, all of them.
    inset = setting.indented and 2 <= line.indent - setting.flush <= DEEPEST
    if setting.indented and (deeper or inset) and (ended or fill < SHORT):
        return verdicts.INDENTED
    if deeper and ended and len(block.lines) > 1 and block.lines[0].indent - block.lines[1].indent >= 2:
        return verdicts.INDENTED
    if line.number <= HEAD_LINES and (ended or fill < FULL) and small is False and names_author(line.text):
        return verdicts.BYLINE
    if small is not True and (ended or fill < FULL) and begins_part(line.text):
        return verdicts.LABEL
    if ended:
        return verdicts.FULL_END if fill > setting.short else verdicts.SHORT
    if line.number <= HEAD_LINES and leads_on(before.text):
        return verdicts.LEADS_ON
    if stands_apart(before, line, block.lines, fill):
        return verdicts.HEAD_LINE
    labelled = line.number <= HEAD_LINES and small is False and _LABEL.match(line.text)
    if labelled and (fill < FULL or (len(block.lines) == 1 and _LABEL.match(before.text))):
        # `Supervisor: Prof. …` among the lines over a text.
        return verdicts.LABEL
    if is_cut(before.text):
        return verdicts.CUT
    if small:
        return verdicts.SMALL
    enough = _COUNTED_FILL if setting.counted else _CAPITAL_FILL if small is False else _ANY_FILL
    return verdicts.FULL if fill >= enough else verdicts.SHORTER


def _bracketed(text: str) -> bool:
    """Whether brackets enclose a whole line, as they do a remark or an address."""
    return (text[0], text[-1]) in (("(", ")"), ("[", "]"), ("（", "）"), ("【", "】"))


def _false_blank(before: Line, line: Line, setting: Setting) -> bool:
    """Whether the blank lines (or the line end) between the two cut a sentence."""
    if before.ended or line.item or (line.gap and line.indent - before.indent >= 2):
        return False
    if line.gap and (_bracketed(before.text) or begins_part(line.text)):
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
    fill = (before.end + 1 + first_unit(line.text)) / setting.width
    return fill >= FULL and before.end * 10 >= 7 * setting.width
