"""What each speaker says in one cue, apart from tags, dashes and names."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from cache.records import Mark, Style
from translate.stops import ENDS

# <i>, </c.loud>, <v Anna>, <00:01.000>; {\an8} and {y:i} are the codes of older players.
# Only a name goes over two lines.
_TAG = re.compile(
    r"<(/?)([A-Za-z][A-Za-z0-9]*)\b([^<>\n]*|(?<=<[vV])[^<>\n]*\n[^<>\n]*(?<!--))>"
    r"|<(?:\d+:)?\d+:\d+[.,]\d+>|</>|\{\\[^{}\n]*\}|\{[A-Za-z]:[^{}\n]*\}"
)
_STYLES = {"b": Style.BOLD, "i": Style.ITALIC, "u": Style.UNDERLINE, "s": Style.STRIKE}
# The classes of a voice (`.first.loud`) stand before the name.
_CLASSES = re.compile(r"^(?:\.[^\s.]+)+")
_DASH = re.compile(r"[ \t\u200e\u200f\u202a-\u202e]*[-‐‑–—−][ \t]*(?=[^\s\d-])|[ \t]*[-–—][ \t]+(?=\d)")
# A name is written in capitals; in scripts without them nothing tells a name from the beginning of a sentence.
_NAME = re.compile(r"[ \t]*[A-ZÀ-ÞΑ-ΩА-ЯЁІҚҒҢӘӨҮҰ][A-ZÀ-ÞΑ-ΩА-ЯЁІҚҒҢӘӨҮҰ0-9 .'’&#-]{1,30}:[ \t]*(?=\S)")
_ENDED = re.compile(rf"[{ENDS}:][\"'”’»)\]]*[ \t]*$")
_BRACKETED = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）|♪.*|#[^#]+#)\s*$")
_WHITE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A stretch of a turn's text, half-open, between two tags as they stand in the file."""

    start: int
    end: int
    opening: str
    closing: str


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in one cue.

    `text` is one line without tags. `marker` is the dash or the name that it begins with. `lead` and `trail` are the
    tags around all of it, `inner` the others; `stray` counts tags that stand around nothing.
    """

    text: str
    marker: str = ""
    lead: str = ""
    trail: str = ""
    inner: tuple[Tagged, ...] = ()
    voice: str | None = None
    stray: int = 0

    @property
    def alone(self) -> bool:
        """Whether it is a sound or a song's line, which is no part of what is said before and after."""
        return bool(_BRACKETED.match(self.text)) or "♪" in self.text or "♫" in self.text

    def marks(self) -> Iterator[Mark]:
        """Yield what the tags look like."""
        for one in (*_around(self), *self.inner):
            tag = _TAG.match(one.opening)
            if tag and tag[2] and tag[2].lower() in _STYLES and one.start < one.end:
                yield Mark(one.start, one.end, _STYLES[tag[2].lower()])


def _around(turn: Turn) -> Iterator[Tagged]:
    for tag in _TAG.finditer(turn.lead):
        yield Tagged(0, len(turn.text), tag[0], "")


def find_turns(text: str, *, web: bool) -> tuple[Turn, ...]:
    """Cut the text of a cue into what its speakers say; `web` texts write `&amp;` for `&`."""
    plain = _Plain(web)
    plain.read(text)
    starts = _starts(plain)
    return tuple(_turn(plain, start, end) for start, end in zip(starts, [*starts[1:], len(plain.text)], strict=True))


@dataclass(slots=True)
class _Plain:
    """A text without its tags, and where they stood; `codes` stand around nothing."""

    web: bool
    text: str = ""
    pairs: list[Tagged] = field(default_factory=list)
    codes: list[tuple[int, str]] = field(default_factory=list)
    voices: list[tuple[int, str]] = field(default_factory=list)

    def read(self, source: str) -> None:
        parts: list[str] = []
        length = position = 0
        opened: list[tuple[int, str, str]] = []
        for tag in _TAG.finditer(source):
            parts.append(self._shown(source[position : tag.start()]))
            length += len(parts[-1])
            position = tag.end()
            name = (tag[2] or "").lower()
            if not name:
                self.codes.append((length, tag[0]))
            elif tag[1]:
                self._close(opened, name, length, tag[0])
            else:
                if name == "v":
                    self.voices.append((length, _voice(tag[3])))
                    opened = [one for one in opened if not self._ended_by_voice(one, length)]
                opened.append((length, name, tag[0]))
        parts.append(self._shown(source[position:]))
        self.text = "".join(parts)
        # What is never closed holds to the end, as <v Anna> mostly does.
        self.pairs += [Tagged(start, len(self.text), tag, "") for start, _, tag in opened]
        self.pairs.sort(key=lambda one: (one.start, -one.end))

    def _shown(self, text: str) -> str:
        return html.unescape(text) if self.web else text

    def _ended_by_voice(self, one: tuple[int, str, str], length: int) -> bool:
        if one[1] == "v":
            self.pairs.append(Tagged(one[0], length, one[2], ""))
        return one[1] == "v"

    def _close(self, opened: list[tuple[int, str, str]], name: str, length: int, tag: str) -> None:
        for at in range(len(opened) - 1, -1, -1):
            if opened[at][1] == name:
                start, _, opening = opened.pop(at)
                self.pairs.append(Tagged(start, length, opening, tag))
                return
        self.codes.append((length, tag))


def _voice(written: str) -> str:
    """Return the name of a voice, without its classes."""
    return " ".join(html.unescape(_CLASSES.sub("", written)).split())


def _starts(plain: _Plain) -> list[int]:
    """Return where turns begin: at dashes, names and voices, and around sounds that stand in lines of their own."""
    starts = {0, *(_before_dash(plain.text, at) for at, _ in plain.voices)}
    position, before = 0, ""
    for line in plain.text.split("\n"):
        dash = _DASH.match(line)
        # A dash in mid-sentence at the beginning of a line is no second speaker.
        if dash and (not before or _DASH.match(before) or _ENDED.search(before)):
            starts.add(position)
        if _NAME.match(line) or _BRACKETED.match(line) or (before and _BRACKETED.match(before)):
            starts.add(position)
        before = line if line.strip() else before
        position += len(line) + 1
    return sorted(one for one in starts if one == 0 or plain.text[one:].strip())


def _before_dash(text: str, at: int) -> int:
    """Return where a turn begins whose voice is named at a place: before the dash, if only that stands there."""
    line = text.rfind("\n", 0, at) + 1
    dash = _DASH.match(text, line)
    return line if dash and dash.end() == at else at


def _turn(plain: _Plain, start: int, end: int) -> Turn:
    text = plain.text[start:end]
    marker = _marker(text)
    begin = start + len(marker)
    stop = start + len(text.rstrip())
    begin = min(begin + len(plain.text[begin:stop]) - len(plain.text[begin:stop].lstrip()), stop)
    said, at = _one_line(plain.text, begin, stop)
    lead: list[str] = []
    trail: list[str] = []
    inner: list[Tagged] = []
    for pair in plain.pairs:
        first, last = max(pair.start, begin), min(pair.end, stop)
        if pair.start <= begin and pair.end >= stop and pair.start < end and (pair.end > start or begin == stop):
            lead.append(pair.opening)
            trail.insert(0, pair.closing)
        elif first < last:
            inner.append(Tagged(at[first - begin], at[last - begin], pair.opening, pair.closing or _closing(pair)))
    # Places on the screen count for the cue, wherever in it they are written.
    codes = [(place, code) for place, code in plain.codes if start <= place < end or place == end == len(plain.text)]
    lead = [code for _, code in codes if code.startswith("{")] + lead
    voice = next((name for place, name in plain.voices if start <= place < max(end, start + 1)), None)
    stray = sum(not code.startswith("{") for _, code in codes)
    return Turn(said, marker.lstrip(), "".join(lead), "".join(trail), tuple(inner), voice, stray)


def _closing(pair: Tagged) -> str:
    tag = _TAG.match(pair.opening)
    return f"</{tag[2]}>" if tag and tag[2] else ""


def _marker(text: str) -> str:
    dash = _DASH.match(text)
    at = dash.end() if dash else 0
    name = _NAME.match(text, at)
    return text[: name.end() if name else at]


def _one_line(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """Return a stretch of a text with its runs of blanks as one, and where each of its places has come to."""
    places: list[int] = []
    kept: list[str] = []
    position, length = start, 0
    for run in _WHITE.finditer(text, start, end):
        kept += [text[position : run.start()], " "]
        places += range(length, length + run.start() - position)
        length += run.start() - position
        places += [length] * (len(run[0]) - 1) + [length]
        length += 1
        position = run.end()
    kept.append(text[position:end])
    places += range(length, length + end - position + 1)
    return "".join(kept), places
