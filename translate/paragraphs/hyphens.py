"""Words cut at the end of a line: which hyphens the typesetter put, and which belong to the word."""

import bisect
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from translate.paragraphs import addresses
from translate.paragraphs.phrases import phrases
from translate.scripts import script_of

_HYPHENS = "-‐\u00ad¬"
# Letters of a word that tell it from others, whatever its ending.
_STEM = 4
_CUT = re.compile(r"([\w'’.\-‐]*\w)[-‐\u00ad¬]$")
_HEAD = re.compile(r"[\w'’]+(?:[-‐][\w'’]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐'’][^\W\d_]+)*")
# Scripts whose languages cut words at line ends; elsewhere (Hebrew, Arabic) a hyphen is a hyphen.
_CUTTING = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor"})


@dataclass(slots=True)
class Vocabulary:
    """The words of a document, small-lettered, as they stand inside lines; it judges the hyphens at their ends."""

    words: Counter[str] = field(default_factory=Counter)
    lefts: Counter[str] = field(default_factory=Counter)
    spaced: set[tuple[str, str]] = field(default_factory=set)
    ordered: list[str] = field(default_factory=list)

    def begins(self, stem: str, *, exact: int = 0) -> int:
        """Count the distinct words that begin with `stem`; a stem shorter than `exact` letters has to be the word."""
        if len(stem) <= exact:
            return int(self.words[stem] > 0)
        if len(self.ordered) != len(self.words):
            self.ordered = sorted(self.words)
        at = bisect.bisect_left(self.ordered, stem)
        end = bisect.bisect_left(self.ordered, stem + "\U0010ffff")
        return end - at

    def learn(self, line: str) -> None:
        """Count the words of `line`, but for one that its end cuts."""
        body = line.rstrip()
        if body[-1:] in _HYPHENS:
            body = body.rpartition(" ")[0]
        if not body:
            return
        for word in _WORD.findall(body.casefold()):
            self.words[word] += 1
            if "-" in word or "‐" in word:
                parts = re.split("[-‐]", word)
                for left, right in pairwise(parts):
                    # A doubled word (`by-and-by`) says nothing of its half.
                    self.lefts[left] += not right.startswith(left)
                    self.words[left] += 1
                    self.words[right] += 1
        if " -" in body:
            self.spaced.update(re.findall(r"(\w+) [-‐](\w+)", body.casefold()))


def is_cut(text: str) -> bool:
    """Tell whether `text` ends in a hyphen that follows a letter or a digit."""
    return text[-1:] in _HYPHENS and text[-2:-1].isalnum()


def joint(before: str, after: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return `before` as it goes on, and what comes between it and `after`: nothing, or a space.

    The hyphen at the end of `before` is dropped when the typesetter put it: always when it is a soft one, else when the
    document has the word without it, or has neither form and the parts are no words of their own.
    """
    if before.endswith("\u00ad"):
        return before.rstrip("\u00ad"), ""
    if before.endswith("־") or after.startswith("־") or addresses.goes_on(before, after):
        return before, ""
    head = _HEAD.match(after)
    if not is_cut(before):
        return before, " " if not _glued(before, head, vocabulary) else ""
    cut = _CUT.search(before[-60:])
    if not cut or not head:
        return before, "" if head else " "
    left, right = cut[1].casefold(), head[0].casefold()
    if before.endswith("¬"):
        return before[:-1], ""
    return (before if _is_real(left, right, after, before, vocabulary) else before[:-1]), ""


def _glued(before: str, head: "re.Match[str] | None", vocabulary: Vocabulary) -> bool:
    """A dash after a space that elsewhere in the document binds the same two words (`Rhine -Main`)."""
    if not head or before[-2:] not in (" -", " ‐"):
        return False
    left = before[:-2].rpartition(" ")[2].casefold().strip("«»\"'(),.")
    return (left, head[0].casefold()) in vocabulary.spaced


def _is_real(left: str, right: str, after: str, before: str, vocabulary: Vocabulary) -> bool:
    """Whether the hyphen between `left` and `right` belongs to the word."""
    if not before[-2:-1].isalpha() or not after[:1].isalpha() or after[:1].isupper():
        return True
    if script_of(before[-2]) not in _CUTTING or script_of(after[0]) != script_of(before[-2]):
        return True
    words = vocabulary.words
    last = re.split("[-‐]", left)[-1]
    first = re.split("[-‐]", right)[0]
    whole, hyphened = words[left + right], words[f"{left}-{right}"]
    if last != left or first != right:
        whole += words[last + first]
        hyphened += words[f"{last}-{first}"]
    if whole == hyphened:
        # Other forms of the word: the same beginning, well beyond the cut.
        whole = vocabulary.begins(last + first[:_STEM], exact=_STEM - 1) if len(last) > 1 else 0
        hyphened = vocabulary.begins(f"{last}-{first[:_STEM]}", exact=_STEM - 1)
    if whole != hyphened:
        return hyphened > whole
    if _is_pair(last, first):
        return True
    if vocabulary.lefts[last]:
        return True
    if last[0] == first[0] and len(first) >= _STEM and vocabulary.begins(first[:_STEM]):
        # Pairs that alliterate (`tip-top`): the second half begins a word of its own elsewhere.
        return True
    return words[last] > 0 and words[first] > 0 and min(len(last), len(first)) >= _STEM


def _is_pair(left: str, right: str) -> bool:
    """Whether the language writes the two with a hyphen: a doubled word, a known pair, a known half."""
    if right.startswith(left) and len(left) >= 2:
        return True
    if left in phrases("before hyphen") or right in phrases("after hyphen"):
        return True
    stem = f"{left}-{right}"
    return any(stem.startswith(pair) for pair in phrases("pair"))
