"""What the engines over a model folder share: layout of the tokens, limits, batches of one kind, and the evidence."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from translate.engines.base import Hypothesis
from translate.engines.families import END, FAMILIES
from translate.engines.options import EngineOptions
from translate.engines.sentencewise import RULES_VERSION, SentenceEngine
from translate.engines.tokens import BLANK, Tokens, check_tokens, open_tokens
from translate.errors import EngineError, ModelError
from translate.languages import find_language
from translate.models import InstalledModel, revision

# Both families have 1,024 positions; two of them go to the language code and the end of the sentence.
_POSITIONS: Final = 1022
# How long an output may become, by the length of its own source and never by that of its neighbours in a batch, or the
# batch would change the text. Sources of similar length have the same limit, so that they can be decoded together.
_STEPS: Final = (16, 32, 64, 96, 128, 192, 256, 384, 512, 768, 1024)
_LONGEST_RATIO: Final = 3
_LONGEST_EXTRA: Final = 16


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a model wrote for one source: pieces without the language code and the end, and whether it did end.

    `score` is the mean log-probability of the pieces and the end, without the code, which is forced.
    """

    pieces: Sequence[str]
    score: float
    ended: bool


class CheckpointEngine(SentenceEngine):
    """A model of a known family in a local folder. Nothing heavy is loaded before the first sentence."""

    runtime: str
    default_compute_type: str
    compute_types: frozenset[str]

    def __init__(self, model: InstalledModel, options: EngineOptions | None = None) -> None:
        if model.problem is not None or model.family is None:
            raise ModelError(model.problem or f"{model.path}: the family of this model is unknown")
        self._options = options = options or EngineOptions()
        self._model = model
        self._family = FAMILIES[model.family]
        self.max_source_tokens = options.max_source_tokens or self._family.max_source_tokens
        for name, value in (
            ("max_source_tokens", self.max_source_tokens),
            ("max_target_tokens", options.max_target_tokens),
        ):
            if value > _POSITIONS:
                raise EngineError(f"{name} is {value}, but {self._family.title} has {_POSITIONS} positions: give fewer")
        if options.compute_type not in ("default", *self.compute_types):
            known = ", ".join(("default", *sorted(self.compute_types)))
            raise EngineError(f"compute_type is {options.compute_type!r}: for {self.name} give one of {known}")
        self._codes = self._vocabulary & {*self._family.codes.values(), *self._family.source_codes.values()}
        self._revision = revision(model.path)

    @abstractmethod
    def _read_vocabulary(self) -> Iterable[str]:
        """Return the tokens that the model itself knows, whatever its tokenizer writes."""

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(self._read_vocabulary())

    @abstractmethod
    def _generate(self, sources: Sequence[Sequence[str]], target_code: str, max_tokens: int) -> list[Decoded]:
        """Decode token sequences that are complete with code and end, sorted by length; the order is kept.

        An output has at most `max_tokens` pieces, the end included. Raises DecodingError.
        """

    @property
    def compute_type(self) -> str:
        """In which arithmetic the model is run."""
        chosen = self._options.compute_type
        return self.default_compute_type if chosen == "default" else chosen

    @property
    def signature(self) -> str:
        """Model by its content, runtime, and every setting that changes the text."""
        return (
            f"{self.name} model={self._family.name}:{self._revision} {self.runtime} compute={self.compute_type} "
            f"beam={self._options.beam_size} max_source={self.max_source_tokens} "
            f"max_target={self._options.max_target_tokens} rules={RULES_VERSION}"
        )

    def supports(self, source_lang: str, target_lang: str) -> bool:
        """Tell whether the family has both languages and this model's vocabulary their codes."""
        source, target = self._family.source_code(source_lang), self._family.target_code(target_lang)
        return source_lang != target_lang and source in self._codes and target in self._codes

    def refusal(self, source_lang: str, target_lang: str) -> str:
        """Say why a pair is not supported: the family lacks a language, or this model's files lack its code."""
        for lang, code in (
            (source_lang, self._family.source_code(source_lang)),
            (target_lang, self._family.target_code(target_lang)),
        ):
            title = find_language(lang).name
            if code is None:
                return (
                    f"{self._model.path}: {self._family.title} does not have {title}: pass --model DIR of one that does"
                )
            if code not in self._codes:
                return (
                    f"{self._model.path}: {title} ({code}) is not in the vocabulary, so the output would be garbage: "
                    "get the complete checkpoint with its tokenizer files, and convert it again if it was converted"
                )
        return super().refusal(source_lang, target_lang)

    @cached_property
    def _tokens(self) -> Tokens:
        tokens = open_tokens(self._model.path)
        check_tokens(tokens, self._vocabulary, self._model.path)
        return tokens

    def _measure(self, text: str, source_lang: str) -> int:
        del source_lang  # one vocabulary for all
        return len(self._tokens.encode(text))

    def _decode(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Hypothesis]:
        source_code, target_code = self._family.source_code(source_lang), self._family.target_code(target_lang)
        if source_code not in self._codes or target_code not in self._codes:
            raise ModelError(self.refusal(source_lang, target_lang))
        assert source_code is not None
        assert target_code is not None
        pieces = [self._tokens.encode(text) for text in texts]
        # A text of which the model knows no piece would only make it invent one.
        readable = [index for index, one in enumerate(pieces) if any(self._known(piece) for piece in one)]
        hypotheses = [Hypothesis(text) for text in texts]
        for limit, group in groupby(
            sorted(readable, key=lambda index: (len(pieces[index]), index)),
            lambda index: self._limit(len(pieces[index])),
        ):
            indices = list(group)
            decoded = self._generate([[source_code, *pieces[index], END] for index in indices], target_code, limit)
            for index, one in zip(indices, decoded, strict=True):
                hypotheses[index] = self._hypothesis(one)
        return hypotheses

    def _known(self, piece: str) -> bool:
        return piece != BLANK and piece in self._vocabulary and self._family.is_text(piece)

    def _limit(self, length: int) -> int:
        step = next((step for step in _STEPS if length <= step), _POSITIONS)
        return min(self._options.max_target_tokens, _LONGEST_RATIO * step + _LONGEST_EXTRA, _POSITIONS)

    def _hypothesis(self, decoded: Decoded) -> Hypothesis:
        # A code or a filler in the middle of a text is a slip of the model, and nothing that a reader could use.
        text = [piece for piece in decoded.pieces if self._family.is_text(piece)]
        return Hypothesis(
            self._tokens.decode(text),
            # Further digits are the noise of sums in another order, and differ from batch to batch.
            score=round(decoded.score, 4),
            tokens=len(decoded.pieces) + decoded.ended,
            truncated=not decoded.ended,
        )
