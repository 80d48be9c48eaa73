"""Find brackets and quotation marks without their other half, and those that a translation lost."""

import re
from collections import Counter
from typing import Final

from cache.records import Flag, Severity
from translate.checks.words import words_of
from translate.scripts import main_script

_PAIRS: Final = {"(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "【": "】"}
_CLOSING: Final = frozenset(_PAIRS.values())
_QUOTES: Final = frozenset('"«»„“”‟″「」『』')
_IN_BRACKETS: Final = re.compile(r"[(\[{（［【]([^()\[\]{}（）［］【】]*)[)\]}）］】]")
# What uses these signs for something else: a list's `a)`, faces, marks of minutes and inches.
_LISTED: Final = re.compile(r"\A\s*[^\W_]{1,3}[)\]](?=\s)")
_FACES: Final = re.compile(r"(?<![\w:;=])[:;=]['’]?[-o^]?[()\[\]]+")
_INCHES: Final = re.compile(r"(?<=\d)[\"″”](?=\s|[^\w\"]|\Z)")
# Within a Hebrew word the sign makes an acronym, unless only a preposition or an article stands before it, and more
# than a letter behind it.
_ACRONYM: Final = re.compile(
    '(?<=[א-ת])["״](?=[א-ת](?![א-ת]))'
    '|(?<=[א-ת])(?<!(?<![א-ת])[ובלמהכש])(?<!(?<![א-ת])[ובלמהכש]{2})(?<!(?<![א-ת])[ובלמהכש]{3})["״](?=[א-ת])'
)
# So many words in brackets explain a name to readers of one language only.
_EXPLAINED: Final = 2
# Speech may be marked by dashes in one language: that marks are fewer says something only where many are.
_MANY: Final = 4


def brackets(source: str, target: str) -> Flag | None:
    """Find a bracket or quotation mark that is not closed or opened, and brackets that were lost.

    Nothing that is so in the source too is blamed: quotations go on over paragraphs. A pair more than in the source is
    no fault either: who translates explains.
    """
    before, after = _cleaned(source), _cleaned(target)
    alone, already = _unmatched(after), _unmatched(before)
    if sum(alone.values()) > sum(already.values()):
        return _flag(f"without its other half: {' '.join(alone)}")
    pairs = _count_pairs(before)
    if pairs and not already and not any(char in _PAIRS for char in after):
        return _flag(f"missing: {pairs} of {pairs} pairs of brackets")
    marks, kept = _count_quotes(before), _count_quotes(after)
    lost = kept == 0 or marks - kept >= _MANY
    if marks % 2 == 0 and (kept % 2 == 1 or (marks > kept and lost)):
        return _flag(f"quotation marks: {kept}, in the original {marks}")
    return None


def _flag(evidence: str) -> Flag:
    return Flag("brackets", Severity.WARNING, evidence)


def _cleaned(text: str) -> str:
    """Return a text without the signs that stand for something else."""
    text = _ACRONYM.sub("", text)
    if ")" in text or "]" in text or "(" in text:
        text = _FACES.sub(" ", _LISTED.sub(" ", text))
    return _INCHES.sub("", text) if text.count('"') % 2 else text


def _unmatched(text: str) -> Counter[str]:
    """Count the brackets that no other one closes or opens, by sign."""
    opened: list[str] = []
    alone: Counter[str] = Counter()
    for char in text:
        if char in _PAIRS:
            opened.append(char)
        elif char in _CLOSING:
            if opened and _PAIRS[opened[-1]] == char:
                opened.pop()
            else:
                alone[char] += 1
    alone.update(opened)
    return alone


def _count_pairs(text: str) -> int:
    """Count the pairs of brackets but those that explain a name, in a word or two or in other letters."""
    own = main_script(_IN_BRACKETS.sub(" ", text))
    return sum(
        any(char.isdigit() for char in inside) or (len(words_of(inside)) > _EXPLAINED and main_script(inside) == own)
        for inside in _IN_BRACKETS.findall(text)
    )


def _count_quotes(text: str) -> int:
    return sum(char in _QUOTES for char in text)
