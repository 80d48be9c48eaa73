"""What became of each line of a text, and why, in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from translate.paragraphs.extraction import Steps, extract_in_steps
from translate.paragraphs.marks import ends_block, first_unit
from translate.paragraphs.profile import FULL, REACH, Setting

BEGINS = "begins"
CONTINUES = "continues"
DROPPED = "dropped"
BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Explained:
    """What became of one source line.

    `number` counts from 1. `profile` names how the text around it is set, empty for blank lines. `became` is one of
    `begins`, `continues`, `dropped`, `blank`; `why` is the reason. `paragraph` is the index of the paragraph that
    holds the line, of the first one when there are several.
    """

    number: int
    profile: str
    became: str
    why: str
    text: str
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """Source lines, both ends included, that are set in one way, and the evidence for that."""

    first: int
    last: int
    profile: str
    why: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """All regions and all lines of a text, in order."""

    regions: tuple[Region, ...]
    lines: tuple[Explained, ...]


def explain(text: str, profile: str = "auto") -> Explanation:
    """Return how the regions of `text` are set, and what became of every line of `text.split("\\n")`."""
    steps = extract_in_steps(text, profile)
    names = _profiles(steps)
    return Explanation(tuple(_regions(steps, names)), tuple(_lines(text, steps, names)))


def _lines(text: str, steps: Steps, names: list[str]) -> Iterator[Explained]:
    profiles = dict(zip((line.number for line in steps.lines), names, strict=True))
    reasons = {line.number: line.why for line in reversed(steps.lines)}
    holders: dict[int, int] = {}
    for index, piece in enumerate(steps.extraction.pieces):
        for number in piece.lines:
            holders.setdefault(number, index)
    starts = {piece.lines[0] for piece in steps.extraction.pieces}
    left = {number: one.reason for one in steps.extraction.dropped for number in one.lines}
    name = names[0] if names else ""
    for number, row in enumerate(text.split("\n"), 1):
        name = profiles.get(number, name)
        if number in holders:
            why = reasons.get(number, "")
            if number in left:
                why += f"; a part of it was left out: {left[number]}"
            yield Explained(number, name, BEGINS if number in starts else CONTINUES, why, row, holders[number])
        elif number in left:
            yield Explained(number, name, DROPPED, left[number], row)
        else:
            yield Explained(number, "", BLANK, "nothing on it", row)


def _profiles(steps: Steps) -> list[str]:
    """The name of the profile that holds at each line."""
    if steps.layout.profile in ("lines", "blank-lines"):
        return [steps.layout.profile] * len(steps.lines)
    # Sums from the start, so that any stretch costs two subtractions.
    pages, gaps = [0], [0]
    for line in steps.lines:
        pages.append(pages[-1] + (line.page or line.gap >= steps.layout.wide))
        gaps.append(gaps[-1] + (line.gap > 0))
    names = []
    for at, setting in enumerate(steps.found):
        low, high = max(0, at - REACH), min(len(steps.lines), at + REACH + 1)
        paged = pages[high] - pages[low] > 0
        separated = (gaps[high] - gaps[low]) * 2 > high - low - 1
        names.append(_name(setting, paged=paged, separated=separated))
    return names


def _name(setting: Setting, *, paged: bool, separated: bool) -> str:
    if setting.width is None:
        return "pages" if paged else "blank-lines" if separated else "lines"
    traits = [f"wrapped at {setting.width}"]
    traits += ["double-spaced"] if setting.step else []
    traits += ["indented"] if setting.indented else []
    traits += ["pages"] if paged else []
    return ", ".join(traits)


def _regions(steps: Steps, names: list[str]) -> Iterator[Region]:
    for wrapped, group in groupby(range(len(names)), lambda at: (steps.found[at].width is not None, _sort(names[at]))):
        where = list(group)
        first, last = where[0], where[-1]
        why = _evidence(steps, first, last) if wrapped[0] else _loose_evidence(steps, first, last)
        if steps.layout.profile in ("lines", "blank-lines"):
            why = "chosen"
        yield Region(steps.lines[first].number, steps.lines[last].number, names[first], why)


def _sort(name: str) -> str:
    """The name without its width, which changes by a column here and there."""
    return name.partition(" at ")[0] + name.partition(",")[2]


def _evidence(steps: Steps, first: int, last: int) -> str:
    open_ = full = 0
    for at in range(first, last):
        line, after, width = steps.lines[at], steps.lines[at + 1], steps.found[at].width or 0
        if not ends_block(line.text):
            open_ += 1
            full += line.end + 1 + first_unit(after.text) >= FULL * width
    count = last - first + 1
    return f"{open_} of {count} lines stop in mid-sentence, and {full} of these left no room for the next word"


def _loose_evidence(steps: Steps, first: int, last: int) -> str:
    lines = steps.lines[first : last + 1]
    ended = sum(ends_block(line.text) for line in lines)
    apart = sum(line.gap > 0 for line in lines)
    longest = max(line.length for line in lines)
    return (
        f"{ended} of {len(lines)} lines end a sentence, {apart} have a blank line before them, "
        f"the longest has {longest} characters"
    )
