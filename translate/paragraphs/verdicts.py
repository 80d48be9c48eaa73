"""Why a line begins a paragraph or goes on with the one before it: the reasons that `--explain` prints."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a line goes on with the paragraph of the line before it, and why."""

    goes_on: bool
    why: str


FIRST: Final = Verdict(False, "the first line")
PAGE: Final = Verdict(False, "a page begins here")
WIDE_GAP: Final = Verdict(False, "as many blank lines stand before it as at a page break")
EDIT_LINK: Final = Verdict(False, "an edit link stands between the two")
NOTE: Final = Verdict(False, "it begins with the mark of a note")
NEXT_NOTE: Final = Verdict(False, "it has the number that follows that of the note before it")
CAPITALS: Final = Verdict(False, "one of the two is in capitals, and a blank line stands between them")
TITLE: Final = Verdict(True, "both are in capitals: a title of several lines")
CHOSEN_LINES: Final = Verdict(False, "the profile says that every line is a paragraph")
CHOSEN_BLANK: Final = Verdict(False, "the profile says that blank lines separate paragraphs, and one stands before it")
CHOSEN_TOGETHER: Final = Verdict(True, "the profile says that lines without a blank line between them belong together")
UNWRAPPED: Final = Verdict(False, "lines are not wrapped here: each is a paragraph of its own")
BLANK: Final = Verdict(False, "a blank line stands before it")
ITEM: Final = Verdict(False, "it begins with the marker of a list item")
AFTER_CAPITALS: Final = Verdict(False, "the line before it is in capitals, and it is not")
INDENTED: Final = Verdict(False, "it stands in, as the first lines of paragraphs do here")
SHORT: Final = Verdict(False, "the line before it ends a sentence and left room for the next word")
LABEL: Final = Verdict(False, "it begins with a label and a colon, among the lines over the text")
ANNOUNCED: Final = Verdict(False, "a colon announces it, with other short lines close to it")
BYLINE: Final = Verdict(False, "it names who wrote what follows")
HEAD_LINE: Final = Verdict(False, "it says who wrote the text, or where they work, among the lines over the text")
VERSE: Final = Verdict(False, "the line before it is one of verse")
SHORTER: Final = Verdict(False, "the line before it left much room for the next word")
RULE: Final = Verdict(False, "a drawn line stands between the two")
ROW: Final = Verdict(False, "both are rows of a table")
FULL_END: Final = Verdict(True, "the line before it ends a sentence, but left no room for the next word")
FULL: Final = Verdict(True, "the line before it stops in mid-sentence where lines are wrapped")
LEADS_ON: Final = Verdict(True, "the line before it ends with a small word, as no title does")
SMALL: Final = Verdict(True, "it begins with a small letter, and the line before it does not end a sentence")
CUT: Final = Verdict(True, "the line before it ends with a cut word")
HANGING: Final = Verdict(True, "it stands under the words of a list item")
FALSE_BLANK: Final = Verdict(True, "the blank line before it cuts a sentence")
OVER_PAGE: Final = Verdict(True, "the page breaks in mid-sentence: it goes on from there")
OVER_PAGE_FULL: Final = Verdict(True, "the page ends with a full line and its sentence: the paragraph goes on")
