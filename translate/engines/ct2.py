"""NLLB and M2M100 in CTranslate2: int8 on a processor, several times as fast as transformers."""

import threading
from collections.abc import Iterable, Sequence
from importlib import metadata
from typing import Any, Final

from translate.engines.checkpoint import CheckpointEngine, Decoded
from translate.engines.families import END
from translate.engines.options import EngineOptions, processors
from translate.engines.vocabulary import vocabulary_of_ct2
from translate.errors import DecodingError, ModelError
from translate.models import InstalledModel

# Measured with the 600M model on two cores: 48 to 86 tokens a second with beam 4, at some thirty tokens a sentence.
_PARAMETERS_PER_SECOND_A_THREAD: Final = 6e8


class Ct2Engine(CheckpointEngine):
    """A folder that CTranslate2's converter wrote, with the tokenizer of the original beside it."""

    name = "ct2"
    default_compute_type = "int8"
    compute_types = frozenset(
        {"int8", "int8_float32", "int8_float16", "int8_bfloat16", "int16", "float16", "bfloat16", "float32"}
    )

    def __init__(self, model: InstalledModel, options: EngineOptions | None = None) -> None:
        if model.layout != "ct2":
            raise ModelError(f"{model.path} is a checkpoint of transformers: convert it first, or use --engine hf")
        self.runtime = f"ctranslate2={metadata.version('ctranslate2')}"
        super().__init__(model, options)
        self._threads = self._options.threads or processors()
        self._translator: Any = None
        self._lock = threading.Lock()

    @property
    def sentences_per_second(self) -> float:
        """What was measured with the smallest NLLB, by the size of this model."""
        return _PARAMETERS_PER_SECOND_A_THREAD * self._threads / max(1, self._model.parameters)

    def close(self) -> None:
        """Free the model; the next call would load it again."""
        with self._lock:
            self._translator = None

    def _read_vocabulary(self) -> Iterable[str]:
        return vocabulary_of_ct2(self._model.path)

    def _generate(self, sources: Sequence[Sequence[str]], target_code: str, max_tokens: int) -> list[Decoded]:
        translator = self._loaded()
        try:
            results = translator.translate_batch(
                sources,
                target_prefix=[[target_code]] * len(sources),
                beam_size=self._options.beam_size,
                max_batch_size=max(self._options.batch_tokens, *(len(source) for source in sources)),
                batch_type="tokens",
                # Zero means no limit: the library would else cut the source in silence, together with its end.
                max_input_length=0,
                max_decoding_length=max_tokens + 1,  # the language code counts here
                disable_unk=True,
                return_scores=True,
                return_end_token=True,
            )
        except (RuntimeError, MemoryError, ValueError) as error:
            raise DecodingError(
                f"CTranslate2 failed on {len(sources)} sentences of up to {len(sources[-1])} tokens: {error}; if "
                f"memory ran out, lower batch_tokens (now {self._options.batch_tokens})"
            ) from error
        return [_decoded(result.hypotheses[0], result.scores[0], target_code) for result in results]

    def _loaded(self) -> Any:
        with self._lock:
            if self._translator is None:
                self._translator = self._load()
            return self._translator

    def _load(self) -> Any:
        import ctranslate2

        try:
            return ctranslate2.Translator(
                str(self._model.path),
                device=self._options.device,
                compute_type=self.compute_type,
                inter_threads=1,
                intra_threads=self._threads,
            )
        except ValueError as error:
            supported = ", ".join(sorted(ctranslate2.get_supported_compute_types("cpu")))
            raise ModelError(
                f"{self._model.path}: {error}: the processor supports {supported}, choose another compute_type"
            ) from error
        except RuntimeError as error:
            raise ModelError(
                f"{self._model.path} cannot be loaded ({error}): download or convert the model again"
            ) from error


def _decoded(tokens: list[str], score: float, target_code: str) -> Decoded:
    """Take off the code and the end; the library's score is the mean over a length that counts the forced code too."""
    if tokens[:1] != [target_code]:
        raise DecodingError(f"the output begins with {tokens[:1]} instead of {target_code}: report this defect")
    ended = tokens[-1] == END
    written = len(tokens) - 1
    return Decoded(
        pieces=tokens[1:-1] if ended else tokens[1:],
        score=score * len(tokens) / written if written else score,
        ended=ended,
    )
