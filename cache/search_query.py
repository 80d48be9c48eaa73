"""What is looked for: words, all of which must occur; `"words in a row"`; `beginnings*`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cache.variants import variants
from cache.words import Word, placed_words, runs, words

# More clauses than these make no sense, and a whole book that was pasted in would keep the database busy.
_MOST_CLAUSES, _LONGEST_QUERY = 32, 1_000
# Of so many words are other forms looked for: each is looked up dozens of times.
_MOST_VARIED: Final = 8
# A sign of quotation inside a word, as Hebrew writes abbreviations, begins no phrase.
_QUOTES: Final = '"“”„«»'
_CLAUSE: Final = re.compile(f"[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?:[{_QUOTES}](?P<open>\\*?)|\\Z)|(?P<word>\\S+)")


@dataclass(frozen=True, slots=True)
class Clause:
    """Words that must follow each other; with `prefix` the last may go on.

    A single word that stands in no quotes has `variants`: other words that will do in its place.
    """

    words: tuple[str, ...]
    prefix: bool = False
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What a text must have to be found: each of the clauses, somewhere."""

    clauses: tuple[Clause, ...]

    @classmethod
    def parse(cls, query: str) -> "SearchQuery":
        """Read a query as people type it; what has no letter or digit says nothing. Every text is a query."""
        found: dict[Clause, None] = {}
        for match in _CLAUSE.finditer(query[:_LONGEST_QUERY]):
            text = match["word"] if match["word"] is not None else match["phrase"]
            clause = _clause(text, starred=text.rstrip().endswith("*") or match["open"] == "*")
            if clause is not None:
                found.setdefault(_varied(clause) if match["word"] is not None else clause)
        clauses = list(found)[:_MOST_CLAUSES]
        return cls((*clauses[:_MOST_VARIED], *(replace(one, variants=()) for one in clauses[_MOST_VARIED:])))

    def matches(self, text: str) -> bool:
        """Tell whether a text has all that is looked for."""
        there = words(text)
        return bool(self.clauses) and all(_found(clause, there) for clause in self.clauses)

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where a text has any of what is looked for: half-open ranges, in order, none touching another."""
        if not self.clauses:
            return ()
        there = placed_words(text)
        plain = [one.text for one in there]
        found = [
            _span(clause, there[start : start + len(clause.words)])
            for clause in self.clauses
            for start in _found(clause, plain)
        ]
        return _joined(found)


NOTHING: Final = SearchQuery(())


def _clause(text: str, *, starred: bool) -> Clause | None:
    found: list[str] = []
    pieces = runs(text)
    prefix = starred
    for number, (run, unparted) in enumerate(pieces):
        if not unparted:
            found.append(run)
            continue
        found += [run[start : start + 2] for start in range(len(run) - 1)]
        if number < len(pieces) - 1:
            found.append(run[-1])
        elif len(run) == 1:
            found.append(run)
            prefix = True
        else:
            # Two characters are a whole word of the index: nothing goes on behind them.
            prefix = False
    return Clause(tuple(found), prefix) if found else None


def _varied(clause: Clause) -> Clause:
    """Return a clause of one word with its variants, any other as it is."""
    return replace(clause, variants=variants(clause.words[0])) if len(clause.words) == 1 else clause


def _found(clause: Clause, there: Sequence[str]) -> list[int]:
    """Return at which words of a text a clause begins."""
    *whole, last = clause.words
    size = len(whole)
    ends = (last, *clause.variants)
    known = frozenset(ends)
    return [
        start
        for start in range(len(there) - size)
        if (there[start + size].startswith(ends) if clause.prefix else there[start + size] in known)
        and list(there[start : start + size]) == whole
    ]


def _span(clause: Clause, there: Sequence[Word]) -> tuple[int, int]:
    last = there[-1]
    return there[0].start, last.middle if clause.prefix and len(clause.words[-1]) == 1 else last.end


def _joined(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return ranges in order, those that touch as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
