"""The settings of an engine: which of them change the text, and which only change how fast it comes."""

import os
from dataclasses import dataclass
from typing import Final

from translate.engines.devices import DEVICES
from translate.errors import EngineError

DEFAULT_COMPUTE_TYPE: Final = "default"


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """How to decode.

    These change the text and stand in the signature of every engine that heeds them: `beam_size`; `compute_type`
    (`default` goes by the device: on a processor int8 for CTranslate2 and float32 for transformers, see `devices`);
    `max_source_tokens`, beyond which a sentence is decoded clause by clause (None: what suits the model);
    `max_target_tokens`, at which decoding is given up;
    `full_vocabulary`, which lets CTranslate2 write pieces that the target language does not use, at half the speed.

    These do not: `threads` (None: every processor that this process may use), `batch_tokens` (the source tokens,
    padding included, that are decoded at once: memory grows with it; None: what suits the beams and fits into memory),
    `device` (`cpu`, `cuda`, or `auto`, which is `cuda` where the runtime sees a GPU).
    """

    beam_size: int = 4
    compute_type: str = DEFAULT_COMPUTE_TYPE
    max_source_tokens: int | None = None
    max_target_tokens: int = 512
    full_vocabulary: bool = False
    threads: int | None = None
    batch_tokens: int | None = None
    device: str = "auto"

    def __post_init__(self) -> None:
        for name, least in (
            ("beam_size", 1),
            ("max_source_tokens", 8),
            ("max_target_tokens", 8),
            ("threads", 1),
            ("batch_tokens", 1),
        ):
            value = getattr(self, name)
            if value is not None and value < least:
                raise EngineError(f"{name} is {value}: give {least} or more")
        if self.device not in DEVICES:
            raise EngineError(f"device is {self.device!r}: give {' or '.join(DEVICES)}")


def processors() -> int:
    """Return how many processors this process may use, which a container or `taskset` makes fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def on_processor(threads: int) -> str:
    """Say for people that a model runs on the processor, and on how much of it."""
    return f"cpu, {threads} thread{'' if threads == 1 else 's'}"
