"""NLLB, M2M100 and Opus-MT in transformers: the reference, for comparison and for what nobody has converted.

Text is cut by the same tokenizer as for CTranslate2, and only the model is of transformers: its tokenizers keep the
source language as state, read `</s>` in a document as the end of the sentence, and give `<unk>` for a code that they do
not know, all without a word.
"""

import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from importlib import metadata
from typing import Any, Final

from translate.engines.base import Decoding
from translate.engines.checkpoint import CheckpointEngine, Decoded
from translate.engines.devices import CPU, CUDA, device_for_torch, torch_compute_type
from translate.engines.families import END, MARIAN, UNKNOWN
from translate.engines.load_failure import Loading, load_failure
from translate.engines.options import EngineOptions
from translate.engines.quiet import quiet_transformers
from translate.engines.vocabulary import PAD, vocabulary_of_checkpoint
from translate.engines.whole_checkpoint import load_whole
from translate.errors import DecodingError, ModelError
from translate.models import InstalledModel
from translate.models.folders import weight_files

# Measured with the 600M model on two cores in batches of 16: ten tokens a second with beam 4.
_PARAMETERS_PER_SECOND: Final = 2e8
# Arithmetic that takes half the memory of float32.
_LIGHTER: Final = {CPU: "bfloat16", CUDA: "float16"}


class HfEngine(CheckpointEngine):
    """A checkpoint as it was published, run by transformers."""

    name = "hf"
    compute_types = frozenset({"float32", "float16", "bfloat16"})

    def __init__(self, model: InstalledModel, options: EngineOptions | None = None) -> None:
        if model.layout != "hf":
            raise ModelError(f"{model.path} is a model of CTranslate2, which hf cannot read: use --engine ct2")
        # What follows the plus is the build (`+cpu`), which says where a version runs and not what it computes.
        torch_version = metadata.version("torch").partition("+")[0]
        self.runtime = f"transformers={metadata.version('transformers')} torch={torch_version}"
        super().__init__(model, options)
        self._model_object: Any = None
        self._lock = threading.Lock()

    @property
    def sentences_per_second(self) -> float:
        """What was measured with the smallest NLLB, by the size of this model."""
        return _PARAMETERS_PER_SECOND / max(1, self._model.parameters)

    def close(self) -> None:
        """Free the model; the next call would load it again."""
        with self._lock:
            self._model_object = None

    def _read_vocabulary(self) -> Iterable[str]:
        return self._ids

    @cached_property
    def _ids(self) -> dict[str, int]:
        return vocabulary_of_checkpoint(self._model.path, self._family)

    def _find_device(self, asked: str) -> str:
        return device_for_torch(asked)

    def _default_compute_type(self) -> str:
        return torch_compute_type(self.device)

    @cached_property
    def _by_id(self) -> dict[int, str]:
        return {number: token for token, number in self._ids.items()}

    def _generate(
        self, sources: Sequence[Sequence[str]], target_code: str | None, max_tokens: int, decoding: Decoding
    ) -> list[Decoded]:
        unknown = self._ids[UNKNOWN]
        numbers = [[self._ids.get(token, unknown) for token in source] for source in sources]
        # One at a time: `generate` keeps settings on the model, and a single call uses every core by itself.
        with self._lock, quiet_transformers():
            if self._model_object is None:
                self._model_object = self._load()
            return self._generate_all(
                numbers, None if target_code is None else self._ids[target_code], max_tokens, decoding
            )

    def _generate_all(
        self, sources: list[list[int]], target_code: int | None, max_tokens: int, decoding: Decoding
    ) -> list[Decoded]:
        """Decode batch by batch; where the memory of a GPU runs out, go on from there with smaller ones."""
        decoded: list[Decoded] = []
        while len(decoded) < len(sources):
            batch: list[list[int]] = []
            try:
                for batch in self._batches(sources[len(decoded) :], decoding.beam_size or self._options.beam_size):
                    decoded += self._generate_batch(batch, target_code, max_tokens, decoding)
            except (RuntimeError, MemoryError, IndexError) as error:
                if not self._eased(error, can_help=len(batch) > 1):
                    raise DecodingError(
                        f"transformers failed on {len(batch)} sentences of up to {max(map(len, batch), default=0)} "
                        f"tokens: {error}; if memory ran out, lower batch_tokens (now {self._batch_tokens})"
                    ) from error
            self._free_cache()
        return decoded

    def _free_cache(self) -> None:
        """Give back what torch holds of the GPU's memory in pieces: a smaller batch may fit into the whole."""
        if self.device == CUDA:
            import torch

            torch.cuda.empty_cache()

    def _batches(self, sources: Sequence[list[int]], beam_size: int) -> Iterator[list[list[int]]]:
        """Yield runs of sources, which are sorted by length, that stay within the budget with padding and beams."""
        budget = self._batch_tokens // beam_size
        batch: list[list[int]] = []
        for source in sources:
            if batch and (len(batch) + 1) * len(source) > budget:
                yield batch
                batch = []
            batch.append(source)
        if batch:
            yield batch

    def _generate_batch(
        self, sources: list[list[int]], target_code: int | None, max_tokens: int, decoding: Decoding
    ) -> list[Decoded]:
        import torch

        beam_size = decoding.beam_size or self._options.beam_size
        width = max(map(len, sources))
        model = self._model_object
        pad = self._ids[PAD]
        inputs = torch.tensor([source + [pad] * (width - len(source)) for source in sources], device=model.device)
        mask = inputs.ne(pad).long()
        with torch.inference_mode():
            outputs = model.generate(
                input_ids=inputs,
                attention_mask=mask,
                forced_bos_token_id=target_code,
                num_beams=beam_size,
                no_repeat_ngram_size=decoding.no_repeat_ngram,
                repetition_penalty=decoding.repetition_penalty,
                do_sample=False,
                # As CTranslate2 stops, so that both find the same; without beams it would only be complained about.
                early_stopping=True if beam_size > 1 else None,
                length_penalty=1.0,
                # A limit in the checkpoint's own settings would otherwise win, or be warned about at every call.
                max_length=None,
                max_new_tokens=max_tokens + (target_code is not None),  # the language code counts here
                # As in CTranslate2, where an output has at least one piece, the code included.
                min_new_tokens=1 if target_code is None else None,
                # Opus-MT's own settings would write an end where the limit is, as though the sentence were complete.
                forced_eos_token_id=None,
                suppress_tokens=self._never,
            )
            scores = self._scores(inputs, mask, outputs, 1 if target_code is None else 2)
        return [self._decoded(row, target_code, score) for row, score in zip(outputs.tolist(), scores, strict=True)]

    @cached_property
    def _never(self) -> list[int]:
        """What no output may hold. Opus-MT starts with the padding, and has no other use for it."""
        return [self._ids[UNKNOWN], *([self._ids[PAD]] if self._family is MARIAN else ())]

    def _scores(self, inputs: Any, mask: Any, outputs: Any, first: int) -> list[float]:
        """Return the mean log-probability of each output from `first` on (start and code left out, the end counted).

        `generate` could return what this needs, but keeps the whole vocabulary for each step and beam: gigabytes.
        Reading the finished outputs once more, a sentence at a time, costs little.
        """
        model = self._model_object
        states = model.model(input_ids=inputs, attention_mask=mask, decoder_input_ids=outputs).last_hidden_state
        scores = []
        for row, state in zip(outputs, states, strict=True):
            length = self._length(row.tolist(), first)
            logits = model.lm_head(state[first - 1 : length - 1]).float() + getattr(model, "final_logits_bias", 0.0)
            logits[:, self._never] = float("-inf")
            if first == 1:  # an end right at the start was forbidden
                logits[0, self._ids[END]] = float("-inf")
            chosen = logits.log_softmax(-1).gather(1, row[first:length, None])
            scores.append(float(chosen.mean()) if length > first else 0.0)
        return scores

    def _decoded(self, row: list[int], target_code: int | None, score: float) -> Decoded:
        first = 1 if target_code is None else 2
        length = self._length(row, first)
        if target_code is not None and row[1:2] != [target_code]:
            raise DecodingError(f"the output begins with {row[1:2]} instead of {target_code}: report this defect")
        ended = length > first and row[length - 1] == self._ids[END]
        written = row[first : length - 1] if ended else row[first:length]
        return Decoded([self._by_id.get(number, UNKNOWN) for number in written], score=score, ended=ended)

    def _load(self) -> Any:
        import torch

        path, options = self._model.path, self._options
        if options.threads is not None:
            torch.set_num_threads(options.threads)
        model = self._loaded(getattr(torch, self.compute_type))
        rows = model.get_input_embeddings().weight.shape[0]
        if max(self._ids.values()) >= rows:
            raise ModelError(
                f"{path}: the vocabulary has {len(self._ids)} tokens, but the weights only {rows} rows: the tokenizer "
                "is of another checkpoint, download all files of one"
            )
        return model

    def _loaded(self, dtype: Any) -> Any:
        import transformers

        path = self._model.path
        kind = transformers.MarianMTModel if self._family is MARIAN else transformers.M2M100ForConditionalGeneration
        try:
            return load_whole(kind, path, dtype=dtype).eval().to(self.device)
        except ModelError:
            raise
        except Exception as error:  # pickle, safetensors, torch and transformers each have their own
            raise load_failure(
                error,
                Loading(
                    files=tuple(weight_files(path, "hf")),
                    runtime="transformers",
                    device=self.device,
                    compute_type=self.compute_type,
                    again="download the checkpoint again",
                    lighter=_LIGHTER[self.device] if self.compute_type == "float32" else None,
                ),
            ) from error

    def _length(self, row: list[int], first: int) -> int:
        """Return the length of an output without its padding: start, code, pieces, and the end if there is one."""
        end = self._ids[END]
        return next((at + 1 for at, number in enumerate(row) if at >= first and number == end), len(row))
