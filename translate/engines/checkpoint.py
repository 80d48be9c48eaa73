"""What the engines over a model folder share: layout of the tokens, limits, batches of one kind, and the evidence."""

import logging
from abc import abstractmethod
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from translate.engines.base import Decoding, Hypothesis
from translate.engines.coverage import Coverage, coverage
from translate.engines.devices import CUDA, memory_ran_out
from translate.engines.families import END, FAMILIES
from translate.engines.options import EngineOptions, on_processor, processors
from translate.engines.sentencewise import RULES_VERSION, SentenceEngine
from translate.engines.tokens import BLANK, Tokens, check_tokens, open_tokens
from translate.errors import EngineError, ModelError
from translate.languages import find_language
from translate.models import InstalledModel, revision

# Of a model's positions, two go to the language code and the end of the sentence.
_RESERVED: Final = 2
# How long an output may become, by the length of its own source and never by that of its neighbours in a batch, or the
# batch would change the text. Sources of similar length have the same limit, so that they can be decoded together.
_STEPS: Final = (16, 32, 64, 96, 128, 192, 256, 384, 512, 768, 1024)
_LONGEST_RATIO: Final = 3
_LONGEST_EXTRA: Final = 16
_FEW: Final = 4
# What fits on any GPU beside a model that does; where less does, batches are halved (see `_eased`).
_BATCH_TOKENS: Final = 2048
# Sources up to these lengths are decoded together, whatever their limits: full batches are what makes decoding fast.
_POOLS: Final = (64, 192)
# Families whose training data had its quotes, dashes and dots made plain (see translate.feeding.normalise).
_PLAIN_MARKS: Final = frozenset({"nllb", "m2m100"})

_log = logging.getLogger(__name__)


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
    device: str
    compute_types: frozenset[str]
    varies = True

    def __init__(self, model: InstalledModel, options: EngineOptions | None = None) -> None:
        if model.problem is not None or model.family is None:
            raise ModelError(model.problem or f"{model.path}: the family of this model is unknown")
        self._options = options = options or EngineOptions()
        self._model = model
        self._family = FAMILIES[model.family]
        self.max_source_tokens = options.max_source_tokens or self._family.max_source_tokens
        forced = self._family.placement == "forced"
        self._source_room = self._family.positions - _RESERVED
        self._target_room = self._source_room if forced else self._family.positions
        for name, value, room in (
            ("max_source_tokens", self.max_source_tokens, self._source_room),
            ("max_target_tokens", options.max_target_tokens, self._target_room),
        ):
            if value > room:
                raise EngineError(f"{name} is {value}, but {self._family.title} has {room} positions: give fewer")
        if options.compute_type not in ("default", *self.compute_types):
            known = ", ".join(("default", *sorted(self.compute_types)))
            raise EngineError(f"compute_type is {options.compute_type!r}: for {self.name} give one of {known}")
        self.device = self._find_device(options.device)
        self._batch_tokens = options.batch_tokens or _BATCH_TOKENS
        self._coverage: Coverage = coverage(model.path, self._family, self._vocabulary)
        self._revision = revision(model.path)
        self.plain_marks = self._family.name in _PLAIN_MARKS

    @abstractmethod
    def _read_vocabulary(self) -> Iterable[str]:
        """Return the tokens that the model itself knows, whatever its tokenizer writes."""

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(self._read_vocabulary())

    @abstractmethod
    def _find_device(self, asked: str) -> str:
        """Return `cpu` or `cuda` for what was asked for. Raises EngineError."""

    @abstractmethod
    def _default_compute_type(self) -> str:
        """Return the arithmetic that suits the device."""

    @abstractmethod
    def _generate(
        self, sources: Sequence[Sequence[str]], target_code: str | None, max_tokens: int, decoding: Decoding
    ) -> list[Decoded]:
        """Decode token sequences that are complete with code and end, sorted by length; the order is kept.

        `target_code` is what an output is forced to begin with, None for nothing. An output has at most `max_tokens`
        pieces, the end included. Raises DecodingError.
        """

    @cached_property
    def compute_type(self) -> str:
        """In which arithmetic the model is run."""
        chosen = self._options.compute_type
        return self._default_compute_type() if chosen == "default" else chosen

    @property
    def place(self) -> str:
        """See Engine."""
        return CUDA if self.device == CUDA else on_processor(self._options.threads or processors())

    def _eased(self, error: Exception, *, can_help: bool) -> bool:
        """Halve the batches from now on where the memory of the GPU ran out; tell whether to try again."""
        if not can_help or not memory_ran_out(error):
            return False
        self._batch_tokens = max(1, self._batch_tokens // 2)
        _log.warning("the memory of the GPU ran out: going on with batches of %d tokens", self._batch_tokens)
        return True

    @property
    def beam_size(self) -> int:
        """See Engine."""
        return self._options.beam_size

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
        return self._coverage.has(source_lang, target_lang)

    def refusal(self, source_lang: str, target_lang: str) -> str:
        """Say why a pair is not supported: the family lacks a language, or this model's files lack its code."""
        if self._family.placement != "forced":
            return (
                f"{self._model.path}: this model of {self._family.title} translates {_named(self._coverage.sources)} "
                f"to {_named(self._coverage.targets)}, not {find_language(source_lang).name} to "
                f"{find_language(target_lang).name}: pass --model DIR of one that does"
            )
        for lang, code, codes in (
            (source_lang, self._family.source_code(source_lang), self._coverage.sources),
            (target_lang, self._family.target_code(target_lang), self._coverage.targets),
        ):
            title = find_language(lang).name
            if code is None:
                return (
                    f"{self._model.path}: {self._family.title} does not have {title}: pass --model DIR of one that does"
                )
            if lang not in codes:
                return (
                    f"{self._model.path}: {title} ({code}) is not in the vocabulary, so the output would be garbage: "
                    "get the complete checkpoint with its tokenizer files, and convert it again if it was converted"
                )
        return super().refusal(source_lang, target_lang)

    @cached_property
    def _tokens(self) -> Tokens:
        tokens = open_tokens(self._model.path)
        check_tokens(tokens, self._vocabulary, self._model.path, common=self._family.common_pieces)
        return tokens

    def _measure(self, text: str, source_lang: str) -> int:
        del source_lang  # one vocabulary for all
        return len(self._encode(text))

    def _encode(self, text: str) -> list[str]:
        if self._family.placement == "text":
            # Where codes are read from the string, one in a document must not become a code: a space keeps it text.
            text = self._family.code_pattern.sub(lambda code: f"{code[0][0]} {code[0][1:]}", text)
        return self._tokens.encode(text)

    def _source(self, text: str, pieces: list[str], source_code: str, target_code: str) -> list[str]:
        """Return the tokens that the encoder reads for a text, complete with codes and end."""
        if self._family.placement == "forced":
            return [source_code, *pieces, END]
        if self._family.placement == "token":
            return [*([target_code] if target_code else ()), *pieces, END]
        coded = self._tokens.encode(f"{target_code} {text}")
        if target_code not in coded[:2]:
            raise ModelError(
                f"{self._model.path}: the tokenizer cuts {target_code} in pieces ({' '.join(coded[:4])}): copy "
                f"{self._family.tokenizer_files[0]} of the original into it"
            )
        code_at = coded.index(target_code)
        return [*coded[: code_at + 1], *pieces, END]

    def _decode(self, texts: Sequence[str], source_lang: str, target_lang: str, decoding: Decoding) -> list[Hypothesis]:
        if not self._coverage.has(source_lang, target_lang):
            raise ModelError(self.refusal(source_lang, target_lang))
        source_code, target_code = self._coverage.sources[source_lang], self._coverage.targets[target_lang]
        forced = target_code if self._family.placement == "forced" else None
        pieces = [self._encode(text) for text in texts]
        # A text of which the model knows no piece would only make it invent one.
        readable = [index for index, one in enumerate(pieces) if any(self._known(piece) for piece in one)]
        hypotheses = [Hypothesis(text) for text in texts]
        for _, group in groupby(
            sorted(readable, key=lambda index: (len(pieces[index]), index)),
            lambda index: bisect_left(_POOLS, len(pieces[index])),
        ):
            indices = list(group)
            sources = [self._source(texts[index], pieces[index], source_code, target_code) for index in indices]
            limits = [self._limit(len(pieces[index])) for index in indices]
            for index, one in zip(indices, self._decode_pool(sources, limits, forced, decoding), strict=True):
                hypotheses[index] = self._hypothesis(one)
        return hypotheses

    def _decode_pool(
        self, sources: Sequence[Sequence[str]], limits: Sequence[int], target_code: str | None, decoding: Decoding
    ) -> list[Decoded]:
        """Decode sources of different limits together; one that runs on beyond its own is decoded again with that."""
        decoded = self._generate(sources, target_code, limits[-1], decoding)
        late = [at for at, one in enumerate(decoded) if len(one.pieces) + one.ended > limits[at]]
        for limit, group in groupby(late, limits.__getitem__):
            places = list(group)
            again = self._generate([sources[at] for at in places], target_code, limit, decoding)
            for at, one in zip(places, again, strict=True):
                decoded[at] = one
        return decoded

    def _known(self, piece: str) -> bool:
        return piece != BLANK and piece in self._vocabulary and self._family.is_text(piece)

    def _limit(self, length: int) -> int:
        step = next((step for step in _STEPS if length <= step), self._target_room)
        return min(self._options.max_target_tokens, _LONGEST_RATIO * step + _LONGEST_EXTRA, self._target_room)

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


def _named(langs: Collection[str]) -> str:
    """Return the names of a few languages, and the number of many."""
    names = [find_language(lang).name for lang in langs]
    return ", ".join(names) if len(names) <= _FEW else f"{len(names)} languages"
