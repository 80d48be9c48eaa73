"""Translations of a plain text in a DOCX, whose paragraphs are lines: which line gets which, and which ones go."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cache.records import Paragraph, TranslationUnit
from translate.documents.wordprocessing.lines import line_numbers
from translate.exports.summary import is_new


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph and its unit."""

    paragraph: Paragraph
    unit: TranslationUnit


@dataclass(slots=True)
class Rewrite:
    """A line (`path`) that is to hold the texts of paragraphs that begin on it; `pairs` are those."""

    path: str
    pairs: list[Pair] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What the line is to say."""
        return "\n".join(map(_text, self.pairs))


@dataclass(frozen=True, slots=True)
class Rewrites:
    """What is to be written, in order, and the lines whose text is then elsewhere."""

    lines: tuple[Rewrite, ...]
    emptied: frozenset[str]

    @property
    def paths(self) -> frozenset[str]:
        """All lines that change."""
        return self.emptied | {line.path for line in self.lines}


def rewrites(pairs: Iterable[Pair]) -> Rewrites:
    """Give each paragraph the first of its lines; where several begin on one, they share it."""
    lines: dict[str, Rewrite] = {}
    touched: set[str] = set()
    for pair in pairs:
        found = line_numbers(pair.paragraph.location.path or "")
        if found is None:
            continue
        paths = [f"{found[0]}#{number}" for number in found[1]]
        lines.setdefault(paths[0], Rewrite(paths[0])).pairs.append(pair)
        if is_new(pair.unit):
            touched.update(paths)
    changed = tuple(line for path, line in lines.items() if path in touched)
    return Rewrites(changed, frozenset(touched - lines.keys()))


def _text(pair: Pair) -> str:
    unit = pair.unit
    text = unit.target if is_new(unit) and unit.target is not None else unit.source
    return f"{pair.paragraph.marker} {text}" if pair.paragraph.marker else text
