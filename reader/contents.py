"""The contents of a document: its headings, and how far each section is translated."""

from collections.abc import Iterable
from dataclasses import dataclass

from cache import Kind
from translate.document import ParallelDocument


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, or with `title` None what stands before the first, and the paragraphs up to the next heading.

    `index` is that of its first paragraph; `done` of `total` translatable paragraphs have a translation.
    """

    index: int
    title: str | None
    translated: str | None
    level: int
    done: int
    total: int


def sections(parallel: ParallelDocument) -> tuple[Section, ...]:
    """Return the sections of a document in order, none where it has no heading."""
    starts = [at for at, paragraph in enumerate(parallel.paragraphs) if paragraph.kind is Kind.HEADING]
    if not starts:
        return ()
    edges = ([0] if starts[0] else []) + starts
    ends = [*edges[1:], len(parallel.paragraphs)]
    return tuple(_section(parallel, range(start, end)) for start, end in zip(edges, ends, strict=True))


def _section(parallel: ParallelDocument, places: range) -> Section:
    first, unit = parallel.paragraphs[places.start], parallel.units[places.start]
    heading = first.kind is Kind.HEADING
    return Section(
        index=first.index,
        title=first.text if heading else None,
        translated=unit.target if heading else None,
        level=first.level or 1,
        done=_count(parallel.units[at].target is not None for at in places if parallel.paragraphs[at].translatable),
        total=_count(parallel.paragraphs[at].translatable for at in places),
    )


def _count(found: Iterable[bool]) -> int:
    return sum(1 for one in found if one)
