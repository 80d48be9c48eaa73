"""From a paragraph to its sentences, losing nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from translate.sentences.boundaries import Cut, cuts
from translate.sentences.lists import load
from translate.sentences.mending import continues

# Raised whenever the same text may come out in other sentences: it is part of every engine's signature.
SPLITTER_VERSION = 1

# Behind the break only: a pattern that began with white space would try again at each character of a run of blanks.
_LINE_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]\s*")
_LETTER_BEHIND_STOP = re.compile(r"[^\W\d_]{2}[.!?…]\s+[^\w\s]?([^\W\d_])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the white space behind it, empty where the next one follows at once."""

    text: str
    separator: str


def split(text: str, lang: str) -> list[Sentence]:
    """Cut a paragraph into sentences.

    `"".join(s.text + s.separator for s in split(text, lang)) == text` for every string. Separators are white space
    only; no sentence ends in white space, and only the first begins with it, where the paragraph does. A line break
    always ends a sentence. The empty string has no sentences; a blank one has one, whose text is empty. Where it is
    uncertain whether a sentence ends, it does: a model that is given two at once may pass over the second.
    """
    ends = list(_ends(text, lang.partition("-")[0].lower()))
    sentences = []
    begin = 0
    for cut in ends:
        sentences.append(Sentence(text[begin : cut.end], text[cut.end : cut.start]))
        begin = cut.start
    if begin < len(text):
        rest = text[begin:].rstrip()
        sentences.append(Sentence(rest, text[begin + len(rest) :]))
    return sentences


def _ends(text: str, language: str) -> Iterator[Cut]:
    """Yield the ends of all sentences but the last."""
    begin = 0
    for found in _LINE_BREAK.finditer(text):
        stop = begin + len(text[begin : found.start()].rstrip())
        if found.end() == len(text) or not text[begin:stop].strip():
            continue
        yield from _ends_in_line(text, begin, stop, language)
        yield Cut(stop, found.end())
        begin = found.end()
    yield from _ends_in_line(text, begin, len(text.rstrip()), language)


def _ends_in_line(text: str, start: int, stop: int, language: str) -> Iterator[Cut]:
    line = text[start:stop]
    lists = load(language)
    small_letters = _begins_with_small_letters(line)
    begin = 0
    for cut in cuts(line, language, lists):
        if not line[begin : cut.end].strip() or continues(line, begin, cut, lists, small_letters=small_letters):
            continue
        yield Cut(start + cut.end, start + cut.start)
        begin = cut.start


def _begins_with_small_letters(line: str) -> bool:
    """Tell whether a writer does not capitalise (as in many comments): most letters behind stops are small."""
    behind = _LETTER_BEHIND_STOP.findall(line)
    small = sum(letter.islower() for letter in behind)
    return small > len(behind) - small and (small > 1 or line.lstrip()[:1].islower())
