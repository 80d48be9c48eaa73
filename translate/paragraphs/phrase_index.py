"""Which of many phrases stand in a line, told word by word: most words lead to none, and these are remembered."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

# Letters of a word at the edge of a phrase, which may be a part of a longer one in the line.
_EDGE = 5
# Signs that a phrase of one word begins with; the shortest has no more.
_SIGNS = 2
# Words that are remembered; then it begins anew.
_KEPT = 50_000


class PhraseIndex:
    """Phrases by a word that a line with them holds: a whole one, its beginning, its end, or a part of it."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Sort folded phrases, with single spaces, by what they are looked for by."""
        self._whole: dict[str, list[str]] = defaultdict(list)
        self._begun: dict[str, list[str]] = defaultdict(list)
        self._ended: dict[str, list[str]] = defaultdict(list)
        self._single: dict[str, list[str]] = defaultdict(list)
        for phrase in phrases:
            first, *inner, last = (phrase.split(" ") * 2)[: max(2, phrase.count(" ") + 1)]
            # A word with others on both sides stands whole in the line; long words are seldom there.
            whole = max(inner, key=len, default="")
            if " " not in phrase:
                self._single[phrase[:_SIGNS]].append(phrase)
            elif len(last) >= _EDGE > len(whole):
                self._begun[last[:_EDGE]].append(phrase)
            elif len(first) >= _EDGE > len(whole):
                self._ended[first[-_EDGE:]].append(phrase)
            elif whole:
                self._whole[whole].append(phrase)
            else:
                self._begun[last].append(phrase)
        self._starts = sorted({len(start) for start in self._begun})
        self._singles = re.compile("|".join(map(re.escape, sorted({single[:1] for single in self._single}))) or r"\Z")
        self._near = lru_cache(maxsize=_KEPT)(self._phrases_at)
        self._leads_nowhere: set[str] = set()

    def found_in(self, text: str) -> set[str]:
        """Return the phrases that a folded text holds, also as parts of longer words."""
        found: set[str] = set()
        nowhere = self._leads_nowhere
        for word in [word for word in text.split(" ") if word not in nowhere]:
            near = self._near(word)
            if not near:
                self._remember(word)
            for phrase in near:
                if phrase in text:
                    found.add(phrase)
        return found

    def _remember(self, word: str) -> None:
        if len(self._leads_nowhere) >= _KEPT:
            self._leads_nowhere = set()
        self._leads_nowhere.add(word)

    def _phrases_at(self, word: str) -> tuple[str, ...]:
        """The phrases that a text with this word may hold."""
        firsts = [sign.start() for sign in self._singles.finditer(word)]
        return (
            *self._whole.get(word, ()),
            *chain.from_iterable(self._begun.get(word[:length], ()) for length in self._starts),
            *self._ended.get(word[-_EDGE:], ()),
            *chain.from_iterable(self._single.get(word[at : at + _SIGNS], ()) for at in firsts),
        )
