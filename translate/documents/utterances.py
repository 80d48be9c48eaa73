"""What one speaker says without a stop: the turns of one cue or of several that make whole sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cache.records import Mark
from cache.words import UNPARTED
from translate.documents.cues import Cue, CueFile, find_cues
from translate.documents.turns import Tagged, Turn, find_turns
from translate.scripts import WIDE
from translate.stops import ENDS

_CLOSERS = r"[\"'”’»›」』)\]\s\u200e\u200f\u202a-\u202e]*$"
_ENDED = re.compile(f"[{ENDS}]{_CLOSERS}")
_TRAILS_OFF = re.compile(r"(?:\.\.+|…)" + _CLOSERS)
_GOES_ON = re.compile(r"[\"'“‘«]?(?:\.\.+|…)[ \t]*")
_PAUSES = re.compile(r"[,;،؛，、]" + _CLOSERS)
# Scripts that write no blank between words: Thai, Lao, Burmese, Khmer, Chinese and Japanese with their marks.
_UNSPACED = re.compile(f"[{UNPARTED}{WIDE}\u30fb\uff66-\uff9f]")
# Seconds after which nobody waits for the rest of a sentence, and the longest that is put together.
_PAUSE = 3.0
_MOST_CUES = 8
_MOST_CHARACTERS = 600
# Some subtitles, most of the Chinese ones, have no stops at all: then nothing says which cues belong together.
_PUNCTUATED = 0.25


@dataclass(frozen=True, slots=True)
class Place:
    """A turn in its file: the number of its cue and its own among the cue's, both from 0."""

    cue: int
    turn: int


@dataclass(frozen=True, slots=True)
class Part:
    """A turn within an utterance: `start` is where its text begins in that of the utterance.

    `turn` goes without the dots by which it says that it goes on: they are in its `lead` and `trail`.
    """

    place: Place
    turn: Turn
    start: int

    @property
    def end(self) -> int:
        """Where its text ends in that of the utterance."""
        return self.start + len(self.turn.text)


@dataclass(frozen=True, slots=True)
class Utterance:
    """The parts that make one paragraph, in order, and their text as one line.

    `original` is that text with the dots by which cues say that a sentence goes on, None where there are none.
    """

    parts: tuple[Part, ...]
    text: str
    original: str | None = None

    @property
    def path(self) -> str:
        """Its turns, as `3.0 4.0`."""
        return " ".join(f"{one.place.cue}.{one.place.turn}" for one in self.parts)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What its tags look like."""
        return tuple(
            replace(mark, start=mark.start + one.start, end=mark.end + one.start)
            for one in self.parts
            for mark in one.turn.marks()
        )

    @property
    def inner(self) -> tuple[Tagged, ...]:
        """Its tags but for those around whole turns."""
        return tuple(
            replace(tag, start=tag.start + one.start, end=tag.end + one.start)
            for one in self.parts
            for tag in one.turn.inner
        )


@dataclass(frozen=True, slots=True)
class Subtitles:
    """A subtitle file: its cues, and what is said in each."""

    file: CueFile
    turns: tuple[tuple[Turn, ...], ...]

    def utterance(self, path: str) -> Utterance | None:
        """Return what a path of an utterance leads to, None where it leads nowhere."""
        try:
            places = [Place(*map(int, step.split("."))) for step in path.split()]
            return _joined([(place, self.turns[place.cue][place.turn]) for place in places])
        except (ValueError, TypeError, IndexError):
            return None


def find_subtitles(text: str, *, web: bool) -> Subtitles:
    """Read the text of a SubRip or, where `web`, of a WebVTT file."""
    file = find_cues(text, web=web)
    return Subtitles(file, tuple(find_turns(file.text(cue), web=web) for cue in file.cues))


def find_utterances(subtitles: Subtitles) -> Iterator[Utterance]:
    """Yield what a person takes for one saying: turns, joined where a sentence goes on in the next cue."""
    said = [
        (Place(number, at), turn)
        for number, turns in enumerate(subtitles.turns)
        for at, turn in enumerate(turns)
        if turn.text
    ]
    last = [turns[-1].text for turns in subtitles.turns if turns and turns[-1].text]
    punctuated = sum(bool(_ENDED.search(text)) for text in last) >= _PUNCTUATED * len(last)
    group: list[tuple[Place, Turn]] = []
    for place, turn in said:
        if group and not _continues(group, place, turn, subtitles.file.cues, punctuated):
            yield _joined(group)
            group = []
        group.append((place, turn))
    if group:
        yield _joined(group)


def _continues(
    group: Sequence[tuple[Place, Turn]], place: Place, turn: Turn, cues: Sequence[Cue], punctuated: bool
) -> bool:
    before, said = group[-1]
    one, other = cues[before.cue], cues[place.cue]
    if place.cue != before.cue + 1 or place.turn or turn.marker or said.alone or turn.alone:
        return False
    if turn.voice != said.voice or not -0.5 <= other.start - one.end <= _PAUSE or other.start <= one.start:
        return False
    if len(group) == _MOST_CUES or sum(len(turn.text) for _, turn in group) > _MOST_CHARACTERS:
        return False
    goes_on = bool(_GOES_ON.match(turn.text))
    small = turn.text.lstrip("\"'“‘«([ ")[:1].islower()
    if _TRAILS_OFF.search(said.text):
        return goes_on or small
    if _ENDED.search(said.text):
        return False
    return punctuated or goes_on or small or bool(_PAUSES.search(said.text))


def _joined(turns: Sequence[tuple[Place, Turn]]) -> Utterance:
    parts: list[Part] = []
    text = ""
    plain = _without_dots(turns)
    for place, turn in plain:
        text += _between(text, turn.text)
        parts.append(Part(place, turn, len(text)))
        text += turn.text
    original = " ".join(turn.text for _, turn in turns) if plain != list(turns) else None
    return Utterance(tuple(parts), text, original)


def _between(text: str, more: str) -> str:
    return " " if text and more and not (_UNSPACED.match(text[-1]) and _UNSPACED.match(more[0])) else ""


def _without_dots(turns: Sequence[tuple[Place, Turn]]) -> list[tuple[Place, Turn]]:
    """Take `…` off the end of one turn and the beginning of the next, where both say that the sentence goes on."""
    result = list(turns)
    for at in range(1, len(result)):
        (first, one), (second, other) = result[at - 1], result[at]
        end, begin = _TRAILS_OFF.search(one.text), _GOES_ON.match(other.text)
        if not end or not begin or not end.start() or begin.end() == len(other.text) or one.inner or other.inner:
            continue
        said = one.text[: end.start()].rstrip()
        result[at - 1] = (first, replace(one, text=said, trail=one.text[len(said) :] + one.trail))
        result[at] = (second, replace(other, text=other.text[begin.end() :], lead=other.lead + begin[0]))
    return result
