"""Every family in CTranslate2: int8 on a processor, several times as fast as transformers."""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from translate.engines.allocation import given_back
from translate.engines.base import Decoding
from translate.engines.checkpoint import CheckpointEngine, Decoded
from translate.engines.devices import CPU, ct2_compute_type, device_for_ct2
from translate.engines.families import END
from translate.engines.free_memory import free_memory
from translate.engines.load_failure import Loading, load_failure
from translate.engines.options import EngineOptions, processors
from translate.engines.shortlist import make_shortlist, rules
from translate.engines.shortlist_folder import shortlist_folder
from translate.engines.vocabulary import CONFIG, read_object, vocabulary_of_ct2
from translate.engines.workload import Workers, batch_tokens, even_tokens, workers
from translate.errors import DecodingError, EngineError, ModelError
from translate.languages import find_language
from translate.models import InstalledModel
from translate.models.folders import weight_files

# Measured with the 600M model on two cores: 48 to 86 tokens a second with beam 4, at some thirty tokens a sentence.
_PARAMETERS_PER_SECOND_A_THREAD: Final = 6e8


class Ct2Engine(CheckpointEngine):
    """A folder that CTranslate2's converter wrote, with the tokenizer of the original beside it."""

    name = "ct2"
    compute_types = frozenset(
        {"int8", "int8_float32", "int8_float16", "int8_bfloat16", "int16", "float16", "bfloat16", "float32"}
    )

    def __init__(
        self, model: InstalledModel, options: EngineOptions | None = None, shortlists: Path | None = None
    ) -> None:
        """Open a model; under `shortlists` (a models folder) lie its folders for single target languages.

        Without it, or with `full_vocabulary` in the options, every piece of the vocabulary is scored at every step.
        """
        if model.layout != "ct2":
            raise ModelError(f"{model.path} is a checkpoint of transformers: convert it first, or use --engine hf")
        self.runtime = f"ctranslate2={metadata.version('ctranslate2')}"
        super().__init__(model, options)
        threads = self._options.threads or processors()
        self._workers = workers(threads) if self.device == CPU else Workers(1, threads)
        self._free: int | None = None
        # A family whose outputs begin with no code has its language in the source, or small vocabularies anyway.
        whole = self._options.full_vocabulary or self._family.placement != "forced"
        self._shortlists = None if whole else shortlists
        self._folders: dict[str, Path] = {}
        self._translator: Any = None
        self._translator_folder = model.path
        self._lock = threading.Lock()
        # For measurements with random weights, which never stop: so many pieces are written, no more and no fewer.
        self._forced_tokens: int | None = None
        # What `ct2-opus-mt-converter` writes: the library then adds the end of the source, which must not stand twice.
        self._adds_end = read_object(model.path / CONFIG).get("add_source_eos") is True

    @property
    def signature(self) -> str:
        """See CheckpointEngine; and the rules by which the vocabulary is cut down to each target language."""
        return f"{super().signature} vocabulary={'full' if self._shortlists is None else rules()}"

    @property
    def sentences_per_second(self) -> float:
        """What was measured with the smallest NLLB, by the size of this model."""
        threads = self._workers.count * self._workers.threads
        return _PARAMETERS_PER_SECOND_A_THREAD * threads / max(1, self._model.parameters)

    def close(self) -> None:
        """Free the model; the next call would load it again."""
        with self._lock:
            self._translator = None

    def _read_vocabulary(self) -> Iterable[str]:
        return vocabulary_of_ct2(self._model.path)

    def _find_device(self, asked: str) -> str:
        return device_for_ct2(asked)

    def _default_compute_type(self) -> str:
        return ct2_compute_type(self.device)

    def _generate(
        self, sources: Sequence[Sequence[str]], target_code: str | None, max_tokens: int, decoding: Decoding
    ) -> list[Decoded]:
        longest = max(map(len, sources))
        try:
            return self._translate_batch(sources, target_code, max_tokens, decoding)
        except (RuntimeError, MemoryError, ValueError) as error:
            # Where the budget is below the longest source, that one is alone in its batch already.
            if not self._eased(error, can_help=self._batch_tokens > longest):
                raise DecodingError(
                    f"CTranslate2 failed on {len(sources)} sentences of up to {longest} tokens: {error}; if memory "
                    f"ran out, lower batch_tokens (now {self._budget(decoding)})"
                ) from error
        return self._generate(sources, target_code, max_tokens, decoding)

    def _budget(self, decoding: Decoding) -> int:
        """Return how many source tokens are decoded at once by each worker: what was asked for, or what fits."""
        if self._options.batch_tokens is not None or self.device != CPU:
            return self._batch_tokens
        beam_size = decoding.beam_size or self._options.beam_size
        fitting = batch_tokens(beam_size, self._workers.count, self._model.parameters, self._free)
        return min(self._batch_tokens, fitting)

    def _translate_batch(
        self, sources: Sequence[Sequence[str]], target_code: str | None, max_tokens: int, decoding: Decoding
    ) -> list[Decoded]:
        folder = self._folder(target_code)
        translator = self._loaded(folder)
        forced = self._forced_tokens
        prefix = 0 if target_code is None else 1  # which counts for the lengths
        lengths, budget, count = list(map(len, sources)), self._budget(decoding), self._workers.count
        results = translator.translate_batch(
            [source[:-1] for source in sources] if self._adds_end else sources,
            target_prefix=None if target_code is None else [[target_code]] * len(sources),
            beam_size=decoding.beam_size or self._options.beam_size,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            repetition_penalty=decoding.repetition_penalty,
            max_batch_size=even_tokens(lengths, budget, count) if count > 1 else max(budget, lengths[-1]),
            batch_type="tokens",
            # Zero means no limit: the library would else cut the source in silence, together with its end.
            max_input_length=0,
            max_decoding_length=(forced or max_tokens) + prefix,
            min_decoding_length=1 if forced is None else forced + prefix,
            use_vmap=folder != self._model.path,
            disable_unk=True,
            return_scores=True,
            return_end_token=True,
        )
        decoded = [_decoded(result.hypotheses[0], result.scores[0], target_code) for result in results]
        return decoded if forced is None else [replace(one, ended=True) for one in decoded]

    def _folder(self, target_code: str | None) -> Path:
        """Return the folder from which to load the model for a target language."""
        if self._shortlists is None or target_code is None:
            return self._model.path
        with self._lock:
            if target_code not in self._folders:
                lang = next(lang for lang, code in self._family.codes.items() if code == target_code)
                self._folders[target_code] = (
                    shortlist_folder(
                        self._model.path,
                        self._revision,
                        lang,
                        self._shortlists,
                        lambda: make_shortlist(self._vocabulary, self._tokens, self._family, find_language(lang)),
                    )
                    or self._model.path
                )
            return self._folders[target_code]

    def _loaded(self, folder: Path | None = None) -> Any:
        folder = folder or self._model.path
        with self._lock:
            if self._translator is None or self._translator_folder != folder:
                # One model at a time: whoever still decodes with the other holds it until that is done.
                self._translator = None
                with given_back():
                    self._translator, self._translator_folder = self._load(folder), folder
                self._free = free_memory()
            return self._translator

    def _load(self, folder: Path) -> Any:
        import ctranslate2

        try:
            return ctranslate2.Translator(
                str(folder),
                device=self.device,
                compute_type=self.compute_type,
                inter_threads=self._workers.count,
                intra_threads=self._workers.threads,
            )
        except ValueError as error:
            supported = sorted(ctranslate2.get_supported_compute_types(self.device))
            if self.compute_type in supported:
                raise self._load_failure(error, folder) from error
            where = "processor" if self.device == CPU else "GPU"
            raise EngineError(
                f"compute_type is {self.compute_type}, but this {where} has only {', '.join(supported)}: give one of "
                "these, or default"
            ) from error
        except (RuntimeError, MemoryError, IndexError) as error:
            raise self._load_failure(error, folder) from error

    def _load_failure(self, error: Exception, folder: Path) -> EngineError:
        return load_failure(
            error,
            Loading(
                files=tuple(weight_files(folder, "ct2")),
                runtime="CTranslate2",
                device=self.device,
                compute_type=self.compute_type,
                again="download or convert the model again",
                lighter=None if self.compute_type.startswith("int8") else self._default_compute_type(),
            ),
        )


def _decoded(tokens: list[str], score: float, target_code: str | None) -> Decoded:
    """Take off the code and the end; the library's score is the mean over a length that counts the forced code too."""
    prefix = 0 if target_code is None else 1
    if prefix and tokens[:1] != [target_code]:
        raise DecodingError(f"the output begins with {tokens[:1]} instead of {target_code}: report this defect")
    ended = tokens[-1:] == [END]
    written = len(tokens) - prefix
    return Decoded(
        pieces=tokens[prefix:-1] if ended else tokens[prefix:],
        score=score * len(tokens) / written if written else score,
        ended=ended,
    )
