"""An engine around an engine: what is fed to it is made fit, what comes out is checked, and what fails is tried again.

Each distinct sentence goes through `translate.feeding` and is decoded. A sentence that holds something that must
survive (an address, code, a note mark …) is decoded with it in place; if it did not come back exactly, once more with
stand-ins; and if one of those was lost too, in pieces around it.

A translation in which `translate.checks` then finds a fault climbs this ladder, together with all others that do, one
call of the engine a rung, until it is clean:

    halves              the sentence cut in two at a clause (one text each), put together again
    no_repeat_ngram     no three pieces in the same order twice
    repetition_penalty  1.15 on pieces that were written already
    beam                one beam where there were several, five where there was one

The last three are left out for engines that cannot vary their decoding, `beam` for those that have none. Of all
attempts the one with the fewest errors, then the fewest warnings, then the best score wins, the earlier one in a tie;
an attempt that lost something that must survive never does. What still fails is returned all the same: the checks find
it again, and the reader sees the flag. A text is decoded once, twice more where something must survive, and once a
rung where it fails: seven times at the most, the halves counted as one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from cache.records import Flag, Severity
from translate.checks import check
from translate.engines.base import Decoding, Engine, Hypothesis
from translate.engines.clauses import Clause, halve, join_clauses
from translate.engines.sentencewise import clean, has_letters
from translate.errors import DecodingError
from translate.feeding import FEEDING_VERSION
from translate.feeding.portion import Piece, Portion, Way, portion

# Part of the signature. Whoever changes the ladder, the choice among attempts, or a check so that it decides otherwise,
# raises it.
GUARD_VERSION: Final = 1
_FAULTS: Final = frozenset({"empty", "truncated", "loop", "copy", "script", "length", "numbers"})
# Half of a shorter text is no clause, and a model makes less of it than of the whole.
_SHORTEST_TO_HALVE: Final = 24


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder: another decoding, or the same of two halves."""

    name: str
    decoding: Decoding | None = None
    halves: bool = False


@dataclass(frozen=True, slots=True)
class _Attempt:
    hypothesis: Hypothesis
    faults: tuple[Flag, ...]

    @property
    def badness(self) -> tuple[int, int, float]:
        errors = sum(flag.severity is Severity.ERROR for flag in self.faults)
        score = self.hypothesis.score
        return errors, len(self.faults) - errors, float("inf") if score is None else -score


@dataclass(slots=True)
class _Case:
    """One distinct sentence on its way: how its marks are taken past the model by now, and its best attempt."""

    portion: Portion
    way: Way = Way.IN_PLACE
    pieces: list[Piece] = field(default_factory=list)
    best: _Attempt | None = None

    @property
    def texts(self) -> list[str]:
        return [piece.text for piece in self.pieces if piece.text]

    @property
    def fails(self) -> bool:
        return self.best is not None and bool(self.best.faults)

    def judge(self, hypotheses: Sequence[Hypothesis]) -> None:
        """Keep what the engine made of `texts` if everything survived in it and no attempt was better."""
        text = self.portion.finished(self.way, self.pieces, [one.text for one in hypotheses])
        if text is None:
            return
        whole = _merged(self.texts, hypotheses, self.portion.target_lang)
        hypothesis = replace(whole, text=text)
        flags = check(self.portion.sentence, hypothesis, self.portion.source_lang, self.portion.target_lang)
        faults = tuple(flag for flag in flags if flag.code in _FAULTS and flag.severity is not Severity.INFO)
        attempt = _Attempt(hypothesis, faults)
        if self.best is None or attempt.badness < self.best.badness:
            self.best = attempt


class GuardedEngine(Engine):
    """Another engine, guarded: same name, same pairs, the same speed but for what has to be done again."""

    def __init__(self, inner: Engine) -> None:
        self.inner = inner
        self.name = inner.name
        self.varies = inner.varies
        self.plain_marks = inner.plain_marks

    @property
    def signature(self) -> str:
        """The inner engine's, and the versions of what is done around it."""
        return f"{self.inner.signature} feeding={FEEDING_VERSION} guard={GUARD_VERSION}"

    @property
    def beam_size(self) -> int | None:
        """See Engine."""
        return self.inner.beam_size

    @property
    def place(self) -> str:
        """See Engine."""
        return self.inner.place

    @property
    def sentences_per_second(self) -> float:
        """See Engine."""
        return self.inner.sentences_per_second

    @property
    def ladder(self) -> tuple[Rung, ...]:
        """The rungs that this engine can climb, in order."""
        rungs = [Rung("halves", halves=True)]
        if self.inner.varies:
            rungs += [
                Rung("no_repeat_ngram", Decoding(no_repeat_ngram=3)),
                Rung("repetition_penalty", Decoding(repetition_penalty=1.15)),
            ]
            if self.inner.beam_size is not None:
                rungs.append(Rung("beam", Decoding(beam_size=1 if self.inner.beam_size > 1 else 5)))
        return tuple(rungs)

    def supports(self, source_lang: str, target_lang: str) -> bool:
        """See Engine."""
        return self.inner.supports(source_lang, target_lang)

    def close(self) -> None:
        """See Engine."""
        self.inner.close()

    def translate(
        self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
    ) -> list[Hypothesis]:
        """Translate single sentences; see Engine."""
        cleaned = [clean(sentence, source_lang) for sentence in sentences]
        done = {text: Hypothesis(text) for text in cleaned}
        cases = {
            text: _Case(one)
            for text in done
            if text
            and (one := portion(text, source_lang, target_lang, plain_marks=self.inner.plain_marks)).translatable
        }
        self._decode_all(cases.values(), source_lang, target_lang, decoding)
        for rung in self.ladder:
            failing = [case for case in cases.values() if case.fails]
            if not failing:
                break
            self._climb(rung, failing, source_lang, target_lang)
        # Decoded apart, everything survives; a sentence without an attempt would be a defect here, and stays as it was.
        done |= {text: case.best.hypothesis for text, case in cases.items() if case.best is not None}
        return [done[text] for text in cleaned]

    def _decode_all(
        self, cases: Iterable[_Case], source_lang: str, target_lang: str, decoding: Decoding | None
    ) -> None:
        """Decode every sentence, by the first way in which all that must survive does.

        The first call is made even for nothing: the inner engine refuses pairs that it does not support.
        """
        left = list(cases)
        for way in Way:
            left = [case for case in left if case.best is None and way <= case.portion.last_way]
            ready = []
            for case in left:
                pieces = case.portion.pieces(way)
                if pieces is not None:
                    case.way, case.pieces = way, pieces
                    ready.append(case)
            if ready or way is Way.IN_PLACE:
                answers = self._ask([case.texts for case in ready], source_lang, target_lang, decoding)
                for case, answer in zip(ready, answers, strict=True):
                    case.judge(answer)

    def _climb(self, rung: Rung, cases: Sequence[_Case], source_lang: str, target_lang: str) -> None:
        if not rung.halves:
            answers = self._ask([case.texts for case in cases], source_lang, target_lang, rung.decoding)
            for case, answer in zip(cases, answers, strict=True):
                case.judge(answer)
            return
        cut = [(case, halves) for case in cases if (halves := _halves(case.texts)) is not None]
        if cut:
            texts = [[half.text for half in halves] for _, halves in cut]
            answers = self._ask(texts, source_lang, target_lang, rung.decoding)
            for (case, halves), answer in zip(cut, answers, strict=True):
                case.judge([join_clauses(halves, answer, target_lang)])

    def _ask(
        self, wanted: Sequence[Sequence[str]], source_lang: str, target_lang: str, decoding: Decoding | None
    ) -> list[list[Hypothesis]]:
        """Decode the distinct texts of all in one call, and give each the hypotheses of its own."""
        distinct = list(dict.fromkeys(text for texts in wanted for text in texts))
        hypotheses = (
            self.inner.translate(distinct, source_lang, target_lang)
            if decoding is None
            else self.inner.translate(distinct, source_lang, target_lang, decoding=decoding)
        )
        if len(hypotheses) != len(distinct):
            raise DecodingError(
                f"{self.name} returned {len(hypotheses)} hypotheses for {len(distinct)} sentences: report this defect"
            )
        by_text = dict(zip(distinct, hypotheses, strict=True))
        return [[by_text[text] for text in texts] for texts in wanted]


def _halves(texts: Sequence[str]) -> tuple[Clause, Clause] | None:
    """Return the halves of a sentence that is decoded as one text, where both are worth decoding."""
    if len(texts) != 1 or len(texts[0]) < _SHORTEST_TO_HALVE:
        return None
    halves = halve(Clause(texts[0]))
    return halves if halves is not None and all(has_letters(half.text) for half in halves) else None


def _merged(texts: Sequence[str], hypotheses: Sequence[Hypothesis], target_lang: str) -> Hypothesis:
    """Return the evidence of all pieces of a sentence as that of one hypothesis."""
    if not hypotheses:
        return Hypothesis("")
    return join_clauses([Clause(text, " ") for text in texts], hypotheses, target_lang)
