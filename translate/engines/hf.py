"""NLLB and M2M100 in transformers: the reference, for checkpoints that nobody has converted and for comparison.

Text is cut by the same tokenizer as for CTranslate2, and only the model is of transformers: its tokenizers keep the
source language as state, read `</s>` in a document as the end of the sentence, and give `<unk>` for a code that they do
not know, all without a word.
"""

import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from importlib import metadata
from typing import Any, Final

from translate.engines.checkpoint import CheckpointEngine, Decoded
from translate.engines.families import UNKNOWN
from translate.engines.options import EngineOptions
from translate.engines.quiet import quiet_transformers
from translate.engines.vocabulary import vocabulary_of_checkpoint
from translate.errors import DecodingError, ModelError
from translate.models import InstalledModel

_PAD: Final = 1
_END: Final = 2
# Measured with the 600M model on two cores in batches of 16: ten tokens a second with beam 4.
_PARAMETERS_PER_SECOND: Final = 2e8


class HfEngine(CheckpointEngine):
    """A checkpoint as it was published, run by transformers."""

    name = "hf"
    default_compute_type = "float32"
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

    @cached_property
    def _by_id(self) -> dict[int, str]:
        return {number: token for token, number in self._ids.items()}

    def _generate(self, sources: Sequence[Sequence[str]], target_code: str, max_tokens: int) -> list[Decoded]:
        unknown = self._ids[UNKNOWN]
        numbers = [[self._ids.get(token, unknown) for token in source] for source in sources]
        # One at a time: `generate` keeps settings on the model, and a single call uses every core by itself.
        with self._lock, quiet_transformers():
            if self._model_object is None:
                self._model_object = self._load()
            try:
                return [
                    decoded
                    for batch in self._batches(numbers)
                    for decoded in self._generate_batch(batch, self._ids[target_code], max_tokens)
                ]
            except (RuntimeError, MemoryError, IndexError) as error:
                raise DecodingError(
                    f"transformers failed on {len(sources)} sentences of up to {len(sources[-1])} tokens: {error}; if "
                    f"memory ran out, lower batch_tokens (now {self._options.batch_tokens})"
                ) from error

    def _batches(self, sources: Sequence[list[int]]) -> Iterator[list[list[int]]]:
        """Yield runs of sources, which are sorted by length, that stay within the budget with padding and beams."""
        budget = self._options.batch_tokens // self._options.beam_size
        batch: list[list[int]] = []
        for source in sources:
            if batch and (len(batch) + 1) * len(source) > budget:
                yield batch
                batch = []
            batch.append(source)
        if batch:
            yield batch

    def _generate_batch(self, sources: list[list[int]], target_code: int, max_tokens: int) -> list[Decoded]:
        import torch

        width = max(map(len, sources))
        model = self._model_object
        inputs = torch.tensor([source + [_PAD] * (width - len(source)) for source in sources], device=model.device)
        mask = inputs.ne(_PAD).long()
        with torch.inference_mode():
            outputs = model.generate(
                input_ids=inputs,
                attention_mask=mask,
                forced_bos_token_id=target_code,
                num_beams=self._options.beam_size,
                do_sample=False,
                # As CTranslate2 stops, so that both find the same; without beams it would only be complained about.
                early_stopping=True if self._options.beam_size > 1 else None,
                length_penalty=1.0,
                # A limit in the checkpoint's own settings would otherwise win, or be warned about at every call.
                max_length=None,
                max_new_tokens=max_tokens + 1,  # the language code counts here
                suppress_tokens=[self._ids[UNKNOWN]],
            )
            scores = self._scores(inputs, mask, outputs)
        return [self._decoded(row, target_code, score) for row, score in zip(outputs.tolist(), scores, strict=True)]

    def _scores(self, inputs: Any, mask: Any, outputs: Any) -> list[float]:
        """Return the mean log-probability of each output (the start and the code left out, the end counted).

        `generate` could return what this needs, but keeps the whole vocabulary for each step and beam: gigabytes.
        Reading the finished outputs once more, a sentence at a time, costs little.
        """
        model = self._model_object
        states = model.model(input_ids=inputs, attention_mask=mask, decoder_input_ids=outputs).last_hidden_state
        scores = []
        for row, state in zip(outputs, states, strict=True):
            length = _length(row.tolist())
            logits = model.lm_head(state[1 : length - 1]).float()
            logits[:, self._ids[UNKNOWN]] = float("-inf")
            chosen = logits.log_softmax(-1).gather(1, row[2:length, None])
            scores.append(float(chosen.mean()) if length > 2 else 0.0)
        return scores

    def _decoded(self, row: list[int], target_code: int, score: float) -> Decoded:
        length = _length(row)
        if row[1:2] != [target_code]:
            raise DecodingError(f"the output begins with {row[1:2]} instead of {target_code}: report this defect")
        ended = length > 2 and row[length - 1] == _END
        written = row[2 : length - 1] if ended else row[2:length]
        return Decoded([self._by_id.get(number, UNKNOWN) for number in written], score=score, ended=ended)

    def _load(self) -> Any:
        import torch
        import transformers

        path, options = self._model.path, self._options
        if options.threads is not None:
            torch.set_num_threads(options.threads)
        cuda = options.device == "cuda" or (options.device == "auto" and torch.cuda.is_available())
        try:
            model: Any = transformers.M2M100ForConditionalGeneration.from_pretrained(
                str(path), dtype=getattr(torch, self.compute_type), local_files_only=True
            )
        except Exception as error:  # pickle, safetensors, torch and transformers each have their own
            reason = " ".join(str(error).split())[:200]
            raise ModelError(f"{path} cannot be loaded ({reason}): download the checkpoint again") from error
        rows = model.get_input_embeddings().weight.shape[0]
        if max(self._ids.values()) >= rows:
            raise ModelError(
                f"{path}: the vocabulary has {len(self._ids)} tokens, but the weights only {rows} rows: the tokenizer "
                "is of another checkpoint, download all files of one"
            )
        return model.eval().to("cuda" if cuda else "cpu")


def _length(row: list[int]) -> int:
    """Return the length of an output without its padding: start, code, pieces, and the end if there is one."""
    return next((at + 1 for at, number in enumerate(row) if at >= 2 and number == _END), len(row))
