"""Which of many phrases stand in a line, told word by word: what words lead to is kept, and most lead nowhere."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

# Letters of a word at the edge of a phrase, which may be a part of a longer one in the line.
_EDGE = 5
# Signs that a phrase of one word begins with; the shortest has no more.
_SIGNS = 2
# Words of which it is kept what they lead to.
_KEPT = 20_000


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
        self._near = lru_cache(maxsize=_KEPT)(self._phrases_at)

    def found_in(self, text: str) -> set[str]:
        """Return the phrases that a folded text holds, also as parts of longer words."""
        near = list(chain.from_iterable(map(self._near, text.split(" "))))
        return {phrase for phrase in near if phrase in text} if near else set()

    def _phrases_at(self, word: str) -> tuple[str, ...]:
        """The phrases that a text with this word may hold."""
        return (
            *self._whole.get(word, ()),
            *chain.from_iterable(self._begun.get(word[:length], ()) for length in self._starts),
            *self._ended.get(word[-_EDGE:], ()),
            *chain.from_iterable(self._single.get(word[at : at + _SIGNS], ()) for at in range(len(word))),
        )
