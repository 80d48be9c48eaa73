"""Cut a sentence that is too long for a model at its clauses, and put the translations together again."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from translate.engines.base import Hypothesis
from translate.languages import find_language
from translate.scripts import UNSPACED, scripts_in

# Where to cut, best first: after a mark that ends a thought, after one that separates, at a space.
_BOUNDARIES: Final = (
    re.compile(r"(?<=[.!?…;:؛۔؟።।。！？；：])\s+|(?<=[。！？；：])|(?<=[—–])\s+|\s+(?=[—–])"),
    re.compile(r"(?<=[,،、，)\]}»”])\s+|(?<=[、，])|\s+(?=[(\[{«“])"),
    re.compile(r"\s+"),
)
# A cut outside the middle half leaves a scrap on one side; then a weaker boundary nearer to the middle is better.
_MIDDLE: Final = (0.25, 0.75)
# No piece of the models' vocabularies is longer, so a text of more characters than this a token is surely too long, and
# need not be measured: that costs more than proportional time for a text of megabytes.
_CHARACTERS_A_TOKEN: Final = 16

_FINAL: Final = ".。।۔።"
_SENTENCE_END: Final = (*_FINAL, *"!?…！？؟")
_COMMAS: Final = {"Arab": "،", "Hans": "，", "Hant": "，", "Jpan": "、", "Ethi": "፣"}


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence and the white space behind it: joined in order they give the sentence again."""

    text: str
    separator: str = ""


def split_clauses(sentence: str, measure: Callable[[str], int], limit: int) -> list[Clause]:
    """Split a sentence into clauses of at most `limit` tokens by `measure`; one that fits comes back whole.

    `"".join(clause.text + clause.separator)` is the sentence. A clause of a single character is never split.
    """
    done: list[Clause] = []
    waiting = [Clause(sentence)]
    while waiting:
        clause = waiting.pop()
        fits = len(clause.text) <= limit * _CHARACTERS_A_TOKEN and measure(clause.text) <= limit
        halves = None if fits else halve(clause)
        if halves is None:
            done.append(clause)
        else:
            waiting += reversed(halves)
    return done


def halve(clause: Clause) -> tuple[Clause, Clause] | None:
    """Cut a clause in two at the best boundary near its middle, or return None when it is a single character."""
    text = clause.text
    low, high = len(text) * _MIDDLE[0], len(text) * _MIDDLE[1]
    for boundary in _BOUNDARIES:
        cuts = [match.span() for match in boundary.finditer(text) if low <= match.start() and match.end() <= high]
        if cuts:
            start, end = min(cuts, key=lambda cut: abs(cut[0] + cut[1] - len(text)))
            return Clause(text[:start], text[start:end]), Clause(text[end:], clause.separator)
    middle = _between_characters(text)
    return (Clause(text[:middle]), Clause(text[middle:], clause.separator)) if middle else None


def _between_characters(text: str) -> int:
    """Return a position near the middle of a text without spaces: before no combining mark, joiner or variation."""
    middle = len(text) // 2
    while middle and not _starts_character(text, middle):
        middle -= 1
    return middle or len(text) // 2


def _starts_character(text: str, at: int) -> bool:
    joiners = "\u200c\u200d"
    return unicodedata.category(text[at])[0] != "M" and text[at] not in joiners and text[at - 1] not in joiners


def join_clauses(clauses: Sequence[Clause], hypotheses: Sequence[Hypothesis], target_lang: str) -> Hypothesis:
    """Put the hypotheses of one sentence's clauses together: one text, the mean score by tokens, all the evidence."""
    if len(hypotheses) == 1:
        return hypotheses[0]
    script = find_language(target_lang).script
    text = ""
    for clause, hypothesis, last in zip(clauses, hypotheses, [False] * (len(clauses) - 1) + [True], strict=True):
        part = hypothesis.text if last else _without_full_stop(clause.text, hypothesis.text, script)
        space = "" if scripts_in(script) <= UNSPACED or not clause.separator or last else " "
        text += part + space
    scored = [(one.score, one.tokens) for one in hypotheses if one.score is not None and one.tokens]
    lengths = [one.tokens for one in hypotheses if one.tokens is not None]
    return Hypothesis(
        text=text.strip(),
        score=sum(score * tokens for score, tokens in scored) / sum(tokens for _, tokens in scored) if scored else None,
        tokens=sum(lengths) if lengths else None,
        truncated=any(one.truncated for one in hypotheses),
    )


def _without_full_stop(source: str, target: str, script: str) -> str:
    """Take off the full stop that a model puts behind a clause which has none, and give back the clause's own comma."""
    if source.endswith(_SENTENCE_END) or not target.endswith(tuple(_FINAL)) or target.endswith(".."):
        return target
    bare = target.rstrip(_FINAL).rstrip()
    if source.endswith((",", "،", "、", "，")):
        return bare + _COMMAS.get(script, ",")
    return bare + source[-1] if source.endswith((";", ":")) else bare
