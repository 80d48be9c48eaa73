"""How sentences are dealt out to a processor: to how many workers, and in batches of how many tokens."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

# Workers that each decode a batch of their own wait for nobody, where the threads of one batch wait for each other
# some thousand times a second: on two cores of a virtual machine two workers were 1.5 to 3 times as fast as one with
# two threads, with a single sentence too. Every worker holds a batch in memory, so there are not as many as cores.
_MOST_WORKERS: Final = 4
# What a decoder remembers of a batch: keys and values of every layer, for each source token once, and for each output
# token (there are up to half as many more) in every beam. This many such tokens are some 150 MB with NLLB-200 600M;
# twice as many would make it a tenth faster.
_REMEMBERED: Final = 1536
_OUTPUT_RATIO: Final = 1.5
# The 600M model has 12 layers of 1,024 keys and 1,024 values of four bytes. Larger ones have fewer a parameter.
_BYTES_A_PARAMETER: Final = 98_304 / 6.15e8
# Of the memory that is free when a model has been loaded, all batches together may take so much.
_SHARE_OF_FREE: Final = 1 / 3


@dataclass(frozen=True, slots=True)
class Workers:
    """How many batches are decoded at the same time, and on how many threads each."""

    count: int
    threads: int


def workers(threads: int) -> Workers:
    """Share threads among workers, so that as few as possible are left over."""
    if threads == 1:
        return Workers(1, 1)
    count = max(range(2, min(threads, _MOST_WORKERS) + 1), key=lambda count: (threads // count * count, count))
    return Workers(count, threads // count)


def batch_tokens(beam_size: int, count: int, parameters: int, free: int | None) -> int:
    """Return the source tokens of a batch, padding included, such that `count` batches fit into memory.

    `free` are the bytes that are left beside the model, None where that is unknown.
    """
    remembered = float(_REMEMBERED)
    if free is not None and parameters:
        remembered = min(remembered, free * _SHARE_OF_FREE / (count * parameters * _BYTES_A_PARAMETER))
    return max(1, int(remembered / (1 + _OUTPUT_RATIO * beam_size)))


def even_tokens(lengths: Sequence[int], tokens: int, count: int) -> int:
    """Return the least budget, `tokens` at the most, with which all workers have as many batches of like size.

    `lengths` are those of the sources, in ascending order. A source beyond the budget is a batch by itself.
    """
    longest = lengths[-1]
    tokens = max(tokens, longest)
    least = _batches(lengths, tokens)
    wanted = -(-least // count) * count
    low, high = longest, tokens
    while low < high:
        middle = (low + high) // 2
        if _batches(lengths, middle) <= wanted:
            high = middle
        else:
            low = middle + 1
    return low


def _batches(lengths: Sequence[int], tokens: int) -> int:
    """Count batches as CTranslate2 cuts them: the longest first, each as many as fit when padded to its first."""
    number, at = 0, len(lengths)
    while at > 0:
        at -= max(1, tokens // lengths[at - 1])
        number += 1
    return number
