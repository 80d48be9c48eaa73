"""Where a sentence may end: every place that sentencex names, and those that it cannot see."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from translate.raised import RAISED
from translate.sentences.lists import Lists, abbreviation

# Marks that close what a sentence opened; straight quotes close only under a condition (see _closes).
_CLOSING = "”’»›）」』】〕》〉)]}"
_STRAIGHT = "\"'״“"
_OPENING = "“„«‹（「『【〔《〈([{\"'"
# [1], [12], [א], [citation needed], and raised digits: a row of them is one note, or it could be divided in every way.
_A_NOTE = rf"\[[^\[\]\n]{{1,24}}\]|[{RAISED}]++"
_NOTE = re.compile(_A_NOTE)
_SPACED_NOTE = re.compile(r"\s+(?:\[\d{1,3}\])+(?=\s|$)")
TERMINALS = ".!?…؟۔。！？｡।॥"
_NOTES_AFTER_TERMINAL = re.compile(rf"(?<=[{TERMINALS}{re.escape(_CLOSING)}\"״])(?:{_A_NOTE})+")
_IN_ACRONYM = re.compile(r"(?<=[^\W\d_])[\"״”](?=[^\W\d_])")
_HIDDEN = re.compile("[" + re.escape("".join(sorted(set(_CLOSING + _STRAIGHT + _OPENING) - {"'", "’"}))) + r"\s]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_WHITE = re.compile(r"\s*")
_STOP_BEFORE_BLANK = re.compile(rf"[.!?…؟](?=[”’»›)\]\"'״]{{0,3}}(?:{_A_NOTE})*\s)")
# sentencex passes over most of these.
_BEFORE_NUMBER = re.compile(
    r"[.!?…؟](?=[”’»›)\]\"'״]{0,3}(?:\[[^\[\]\s]{1,8}\])*\s+(?:[-–—]\s?)?[(\[«“\"]?\d)|(?<=\d)[.!?…؟](?=\s)|[.!?…؟](?=[”»\"]\s)"
)
_BEFORE_YEAR = re.compile(r"(?<=[^\W\d_]{3})[.!?…](?=(?:1\d|20)\d\d\b)")
_WIDE_STOP = re.compile(r"[。！？។៕။]+")
# Web and mail addresses: nothing is cut inside them.
_ADDRESS = re.compile(
    r"(?:\b[A-Za-z][A-Za-z0-9+.-]{0,15}://|\bwww\.)[^\s<>«»“”]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"
)

# Sentences that follow each other without a blank. Before the stop stands a word of two letters at least, or a number
# of two digits at least; behind it a word that begins like a sentence.
_STOP = r"[.!?…؟]{1,6}"
_QUOTES = r"[”’»)\]]{0,3}"
_OPEN = r"[«“„\"(]?"
_CASELESS = r"\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3"
_HAN = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_UNSPACED = re.compile(
    rf"(?<=[{_HAN}])[!?.]{{1,6}}{_QUOTES}(?={_OPEN}[{_HAN}])"
    rf"|(?:(?<=[^\W\d_]{{2}})|(?<=\d\d)|(?<=\w[\"”»)\]]))(?P<cased>{_STOP}){_QUOTES}(?={_OPEN}[^\W\d_])"
)
_CASELESS_WORD = re.compile(rf"[{_CASELESS}]{{2}}")
_WORD = re.compile(r"[^\W\d_]+")
# A note mark that lost its raised position in OCR or copying: "century.12 The next".
_SUNK_NOTE = re.compile(r"(?<=[^\W\d_]{2})\.[”»\"]?\d{1,3}(?=\s+[^\W\d_])")
_SUFFIX = re.compile(
    r"com|net|org|edu|gov|info|io|ai|app|js|ts|py|md|txt|html?|pdf|docx?|xlsx?|csv|jpg|png|gif|zip|exe|dll",
    re.IGNORECASE,
)
# "т. е" and "Ph.D" are one abbreviation; "слово. А" is not, for parts that a blank divides have a single letter.
_ALONE = re.compile(r"[^\s.(\[{«“„\"—–]+$")
_TOGETHER = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.\s|[^\W\d_]{1,3}\.)+[^\s.(\[{«“„\"—–]+$")


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where one sentence may end (`end`) and the next begin (`start`); white space lies between."""

    end: int
    start: int


def cuts(line: str, language: str, lists: Lists) -> list[Cut]:
    """Return every place where a sentence of this line may end, in order. `line` holds no line break."""
    addresses = [match.span() for match in _ADDRESS.finditer(line)]
    found: dict[int, Cut] = {}
    for position in sorted({*_by_sentencex(line, language), *_passed_over(line, lists), *_unspaced(line, lists)}):
        end = _sentence_end(line, position)
        start = _WHITE.match(line, end).end()  # type: ignore[union-attr]
        if start < len(line) and not _inside(addresses, end, line):
            found.setdefault(end, Cut(end, start))
    return list(found.values())


def _by_sentencex(line: str, language: str) -> Iterator[int]:
    """Yield the ends of sentencex's sentences, without the blanks behind them.

    Quotes and brackets are hidden from it: it never cuts between two of them, and takes the gershayim of a Hebrew
    acronym for one, so that all text between two acronyms would be one sentence. It is also given no lone surrogates
    (it speaks UTF-8) and no unusual blanks (it does not know them).
    """
    import sentencex

    masked = _masked(line)
    position = 0
    for part in sentencex.segment(language, masked):
        position += len(part)
        end = min(position, len(line))
        while end and masked[end - 1] == " ":
            end -= 1
        # A Latin stop with no blank behind it is often an initial or an address: _unspaced decides about these.
        if end and (end < position or line[end - 1] not in ".!?…؟"):
            yield end


def _masked(line: str) -> str:
    """Return a line of the same length in which sentencex sees stops and letters only."""
    text = _NOTES_AFTER_TERMINAL.sub(lambda match: " " * len(match[0]), line)
    text = _IN_ACRONYM.sub("a", text)
    return _SURROGATE.sub("\ufffd", _HIDDEN.sub(" ", text))


def _passed_over(line: str, lists: Lists) -> Iterator[int]:
    """Yield the ends that sentencex passes over.

    Where we have lists of our own, that is every stop before a blank, for `mending` to judge. In other languages, whose
    abbreviations only sentencex knows, it is stops before a number and those on the other side of a quotation mark.
    """
    for match in (_STOP_BEFORE_BLANK if lists.own else _BEFORE_NUMBER).finditer(line):
        yield match.end()


def _unspaced(line: str, lists: Lists) -> Iterator[int]:
    """Yield the ends of sentences that are followed by the next without a blank, and ends before sunken note marks."""
    for match in _WIDE_STOP.finditer(line):
        yield match.end()
    for match in _BEFORE_YEAR.finditer(line):
        yield match.end()
    for match in _SUNK_NOTE.finditer(line):
        behind = line[_WHITE.match(line, match.end()).end()]  # type: ignore[union-attr]
        if not behind.islower() and not lists.knows(abbreviation_before(line, match.start(), lists)):
            yield match.end()
    for match in _UNSPACED.finditer(line):
        if match["cased"] is None or _begins_sentence(line, match):
            yield match.end()


def _begins_sentence(line: str, match: re.Match[str]) -> bool:
    """Tell whether the word behind a stop without a blank looks like the first of a sentence, not part of a name."""
    word = _WORD.search(line, match.end())
    if word is None or word.start() > match.end() + 1:
        return False
    before, first = line[match.start() - 1], word[0]
    if _CASELESS_WORD.match(first):
        return before.isdigit() or not before.isascii()
    if not first[0].isupper() or (len(first) > 1 and not first[1:2].islower()):
        return False
    if before.isupper() or _SUFFIX.fullmatch(first):
        return False
    # Names of programs: System.Out.print, Foo.Bar(…), a path.
    behind = line[word.end() : word.end() + 2]
    return not (behind[:1] in ("(", "_", "/", "=", "\\", "@") or (behind[:1] == "." and behind[1:].isalnum()))


def _sentence_end(line: str, position: int) -> int:
    """Move behind the closing marks, note marks and further stops that belong to the sentence ending here."""
    while position < len(line):
        if line[position] in TERMINALS or line[position] in _CLOSING or _closes(line, position):
            position += 1
        elif note := _NOTE.match(line, position) or _SPACED_NOTE.match(line, position):
            position = note.end()
        else:
            break
    return position


def _closes(line: str, position: int) -> bool:
    """Tell whether a quote that looks alike on both sides closes: something is open, or nothing stands behind it."""
    char = line[position]
    if char not in _STRAIGHT:
        return False
    behind = line[position + 1 : position + 2]
    if (
        not behind
        or behind.isspace()
        or behind in _CLOSING
        or behind in TERMINALS
        or behind in _STRAIGHT
        or behind in ",;:"
    ):
        return True
    return char == '"' and line.count('"', max(0, position - 400), position) % 2 == 1


def _inside(addresses: list[tuple[int, int]], end: int, line: str) -> bool:
    """Tell whether a place lies within an address; the stops at the address's end are not part of it."""
    nearest = bisect_left(addresses, (end, 0)) - 1
    if nearest < 0:
        return False
    stop = addresses[nearest][1]
    return end < stop and bool(line[end:stop].strip(TERMINALS + _CLOSING + _STRAIGHT + ",;:"))


def abbreviation_before(line: str, stop: int, lists: Lists) -> str:
    """Return what a full stop at `stop` shortens, folded: listed parts together (т.е, p.ex), else the last word."""
    tail = line[max(0, stop - 24) : stop]
    alone, together = _ALONE.search(tail), _TOGETHER.search(tail)
    if together and lists.knows(joined := abbreviation(together[0])):
        return joined
    return abbreviation(alone[0]) if alone else ""
