"""Where the terms of a glossary stand in a text, in whatever form, and which of them a translation has missed.

Nothing here changes a text or asks an engine for anything: a missed term is a flag for whoever reads or reviews.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cache.records import Flag, Severity, Term
from translate.glossary.inflection import analyses, lemmas
from translate.glossary.words import folded, words
from translate.scripts import UNSPACED, script_of

CODE: Final = "glossary"
# What may stand between two words of one term: blanks and hyphens, and no end of a sentence.
_BETWEEN: Final = re.compile(r"[\s\-\u00ad\u05be\u2010-\u2013\u200b-\u200f\u2060]{1,4}|'")
# Other words may come between those of a term in the translation, and their order may change.
_SLACK: Final = 2


@dataclass(frozen=True, slots=True)
class TermSpan:
    """Where a term stands in a source text, half-open, in characters, and what it may be translated with."""

    start: int
    end: int
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A side of a term as it is looked for: for each word what its forms come from, or a stretch of letters."""

    term: Term
    words: tuple[frozenset[str], ...]
    letters: re.Pattern[str] | None


class Glossary:
    """Terms to be looked for in many texts; made once, and used for every paragraph of a document."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._targets: dict[Term, _Entry] = {}
        self._by_stem: defaultdict[tuple[str, str, str], list[_Entry]] = defaultdict(list)
        # By the first letter too: of thousands of terms, a place in a text is compared with few.
        self._by_letters: defaultdict[tuple[str, str, str], list[_Entry]] = defaultdict(list)
        self._lettered: set[tuple[str, str]] = set()
        self._pairs: set[tuple[str, str]] = set()
        for term in terms:
            entry = _entry(term, term.source, term.source_lang)
            pair = (term.source_lang, term.target_lang)
            if entry.letters is not None:
                self._by_letters[*pair, term.source.strip()[0].lower()].append(entry)
                self._lettered.add(pair)
            elif entry.words:
                self._pairs.add(pair)
                for stem in entry.words[0]:
                    self._by_stem[*pair, stem].append(entry)
            self._targets[term] = _entry(term, term.target, term.target_lang)

    def find(self, source: str, source_lang: str, target_lang: str) -> tuple[TermSpan, ...]:
        """Return where terms stand in a text, in order; of terms that overlap, the longest."""
        found: defaultdict[tuple[int, int], list[Term]] = defaultdict(list)
        for start, end, term in self._hits(source, source_lang, target_lang):
            if term not in found[start, end]:
                found[start, end].append(term)
        taken: list[TermSpan] = []
        covered = bytearray(len(source))
        for start, end in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
            if not any(covered[start:end]):
                covered[start:end] = b"\x01" * (end - start)
                taken.append(TermSpan(start, end, tuple(found[start, end])))
        return tuple(sorted(taken, key=lambda one: one.start))

    def missed(self, source: str, target: str, source_lang: str, target_lang: str) -> tuple[Flag, ...]:
        """Return a flag for each term of the source of which no translation stands in the target, in any form."""
        flags: dict[str, Flag] = {}
        said = [analyses(word.text, target_lang) for word in words(target)]
        for span in self.find(source, source_lang, target_lang):
            name = folded(span.terms[0].source)
            if name in flags or any(_is_said(self._targets[term], target, said) for term in span.terms):
                continue
            wanted = " or ".join(f"'{text}'" for text in dict.fromkeys(term.target for term in span.terms))
            surface = " ".join(source[span.start : span.end].split())
            flags[name] = Flag(CODE, Severity.WARNING, f"'{surface}' should be {wanted}")
        return tuple(flags.values())

    def _hits(self, text: str, source_lang: str, target_lang: str) -> Iterator[tuple[int, int, Term]]:
        if (source_lang, target_lang) in self._lettered:
            for at, letter in enumerate(text):
                for entry in self._by_letters.get((source_lang, target_lang, letter.lower()), ()):
                    if entry.letters is not None and (met := entry.letters.match(text, at)):
                        yield *met.span(), entry.term
        if (source_lang, target_lang) not in self._pairs:
            return
        there = words(text)
        stems = [analyses(word.text, source_lang) for word in there]
        joined = [bool(_BETWEEN.fullmatch(text, one.end, other.start)) for one, other in pairwise(there)]
        for at, forms in enumerate(stems):
            for stem in forms:
                for entry in self._by_stem.get((source_lang, target_lang, stem), ()):
                    last = at + len(entry.words) - 1
                    if all(joined[at:last]) and _follow(entry.words, stems[at : last + 1]):
                        yield there[at].start, there[last].end, entry.term


def _entry(term: Term, text: str, lang: str) -> _Entry:
    if any(script_of(letter) in UNSPACED for letter in text):
        return _Entry(term, (), re.compile(re.escape(text.strip()), re.IGNORECASE))
    return _Entry(term, tuple(lemmas(word.text, lang) for word in words(text)), None)


def _follow(wanted: Sequence[frozenset[str]], stems: Sequence[frozenset[str]]) -> bool:
    return len(wanted) == len(stems) and all(
        not one.isdisjoint(other) for one, other in zip(wanted, stems, strict=True)
    )


def _is_said(entry: _Entry, target: str, said: Sequence[frozenset[str]]) -> bool:
    """Tell whether a translation has a term: its words near each other, in any form and order."""
    if entry.letters is not None:
        return entry.letters.search(target) is not None
    if not entry.words:
        # Signs only, such as "§".
        return entry.term.target.strip() in target
    near = len(entry.words) + (_SLACK if len(entry.words) > 1 else 0)
    return any(
        all(any(not one.isdisjoint(other) for other in said[at : at + near]) for one in entry.words)
        for at in range(len(said))
    )
