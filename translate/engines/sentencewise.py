"""What every model needs around it, so that each engine only has to decode short, distinct, sensible texts."""

import re
import unicodedata
from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import Final

from cache.keys import normalize
from translate.engines.base import Decoding, Engine, Hypothesis
from translate.engines.clauses import Clause, halve, join_clauses, split_clauses
from translate.errors import DecodingError, NoEngineForPair
from translate.languages import find_language
from translate.scripts import UNSPACED, scripts_in

# Part of every signature. Whoever changes what this module, `clauses` or a limit makes of a sentence raises it.
RULES_VERSION: Final = 2
# Longer, and without a space inside, it is an address, a key or a file in base64: nothing that a model could read.
_LONGEST_WORD: Final = 60

_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(sentence: str, lang: str) -> str:
    """Return what a model gets to see of a sentence in the language with this tag.

    It depends on nothing but what the cache's keys depend on: texts with the same key have the same translation.
    Controls, lone surrogates and damaged characters are nothing that a model has learned to read.
    """
    return normalize(_CONTROLS.sub(" ", sentence), lang)


def has_letters(text: str) -> bool:
    """Tell whether there is anything to translate: bare numbers and signs make models invent text."""
    return any(unicodedata.category(character)[0] == "L" for character in text)


class SentenceEngine(Engine):
    """An engine over a model that decodes one short sentence at a time.

    Blank sentences and those without letters never reach the model; a sentence beyond its limit is decoded clause by
    clause; an output that ended at the length limit is tried again in halves; equal texts are decoded once.
    """

    max_source_tokens: int

    @abstractmethod
    def _measure(self, text: str, source_lang: str) -> int:
        """Return the length of a text in source tokens."""

    @abstractmethod
    def _decode(self, texts: Sequence[str], source_lang: str, target_lang: str, decoding: Decoding) -> list[Hypothesis]:
        """Decode distinct texts that are not blank and, where they could be cut, within the limit."""

    def _reads(self, text: str, source_lang: str) -> bool:
        """Tell whether the model can make something of a text; if not, the text is its own translation."""
        spaced = not scripts_in(find_language(source_lang).script) <= UNSPACED
        if spaced and max(map(len, text.split()), default=0) > _LONGEST_WORD:
            return " " in text and has_letters(text)
        return has_letters(text)

    def refusal(self, source_lang: str, target_lang: str) -> str:
        """Say why this engine does not translate a pair, and what to do."""
        source, target = find_language(source_lang), find_language(target_lang)
        return f"{self.name} does not translate {source.name} to {target.name}: use --engine auto, or pass --model DIR"

    def translate(
        self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
    ) -> list[Hypothesis]:
        """Translate single sentences; see Engine."""
        if not self.supports(source_lang, target_lang):
            raise NoEngineForPair(self.refusal(source_lang, target_lang))
        cleaned = [clean(sentence, source_lang) for sentence in sentences]
        clauses = {
            text: split_clauses(text, lambda part: self._measure(part, source_lang), self.max_source_tokens)
            for text in dict.fromkeys(cleaned)
        }
        texts = (clause.text for parts in clauses.values() for clause in parts)
        decoded = self._decode_distinct(texts, source_lang, target_lang, decoding or Decoding())
        return [
            join_clauses(clauses[text], [decoded[clause.text] for clause in clauses[text]], target_lang)
            for text in cleaned
        ]

    def _decode_distinct(
        self, texts: Iterable[str], source_lang: str, target_lang: str, decoding: Decoding
    ) -> dict[str, Hypothesis]:
        """Decode each different text once, and those that were truncated once more in halves."""
        decoded = {text: Hypothesis(text) for text in texts}
        waiting = [text for text in decoded if self._reads(text, source_lang)]
        decoded |= self._checked(waiting, source_lang, target_lang, decoding)
        cut = {
            text: halves for text in waiting if decoded[text].truncated and (halves := self._halves(text, source_lang))
        }
        parts = list(dict.fromkeys(half.text for halves in cut.values() for half in halves))
        again = self._checked(parts, source_lang, target_lang, decoding)
        for text, halves in cut.items():
            joined = join_clauses(halves, [again[half.text] for half in halves], target_lang)
            # Halves that do not end either are a model that loops: there the whole sentence is the better evidence.
            if not joined.truncated:
                decoded[text] = joined
        return decoded

    def _halves(self, text: str, source_lang: str) -> tuple[Clause, Clause] | None:
        halves = halve(Clause(text))
        # Half a word is no sentence: only what was cut at a space or a mark and can be read is worth a second attempt.
        worth = halves is not None and " " in text and all(self._reads(half.text, source_lang) for half in halves)
        return halves if worth else None

    def _checked(
        self, texts: Sequence[str], source_lang: str, target_lang: str, decoding: Decoding
    ) -> dict[str, Hypothesis]:
        hypotheses = self._decode(texts, source_lang, target_lang, decoding) if texts else []
        if len(hypotheses) != len(texts):
            raise DecodingError(
                f"{self.name} returned {len(hypotheses)} hypotheses for {len(texts)} sentences: report this defect"
            )
        return dict(zip(texts, hypotheses, strict=True))
