import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.workload import Workers, _batches, batch_tokens, even_tokens, workers

NLLB_600M = 615_000_000


@pytest.mark.parametrize(
    ("threads", "shared"),
    [(1, (1, 1)), (2, (2, 1)), (3, (3, 1)), (4, (4, 1)), (5, (4, 1)), (6, (3, 2)), (7, (3, 2)), (16, (4, 4))],
)  # fmt: skip
def test_threads_are_shared_among_a_few_workers(threads: int, shared: tuple[int, int]) -> None:
    assert workers(threads) == Workers(*shared)


@given(st.integers(1, 300))
def test_no_more_threads_are_used_than_there_are_and_few_are_left_over(threads: int) -> None:
    shared = workers(threads)
    assert 0 <= threads - shared.count * shared.threads <= max(1, threads // 5)


def test_more_beams_have_fewer_tokens() -> None:
    budgets = [batch_tokens(beam_size, 2, NLLB_600M, None) for beam_size in (1, 2, 4, 5, 16)]
    assert budgets == sorted(budgets, reverse=True)
    assert budgets[-1] > 40, "a sentence of usual length fits with many beams too"


def test_memory_that_is_short_makes_batches_small_and_plenty_makes_them_no_larger() -> None:
    usual = batch_tokens(4, 2, NLLB_600M, None)
    assert batch_tokens(4, 2, NLLB_600M, 1 << 40) == usual
    short = batch_tokens(4, 2, NLLB_600M, 400_000_000)
    assert 1 < short < usual
    assert batch_tokens(4, 4, NLLB_600M, 400_000_000) < short, "more workers have less each"
    assert batch_tokens(4, 2, 3 * NLLB_600M, 400_000_000) < short, "a larger model remembers more"
    assert batch_tokens(4, 2, NLLB_600M, 0) == 1
    assert batch_tokens(4, 2, 0, 1) == usual, "a model of unknown size"


def test_all_workers_get_as_many_batches_of_like_size() -> None:
    # 24 at a time are three batches, the last of them small; four smaller ones end at the same time on two workers.
    lengths = [10] * 60
    assert _batches(lengths, 240) == 3
    even = even_tokens(lengths, 240, 2)
    assert even == 150
    assert _batches(lengths, even) == 4
    assert even_tokens(lengths, 240, 3) == 200


def test_a_few_sentences_are_shared_and_one_is_one() -> None:
    assert even_tokens([10, 10], 240, 2) == 10
    assert even_tokens([7], 240, 4) == 7
    assert even_tokens([10, 20, 30], 240, 8) == 30


def test_a_source_beyond_the_budget_is_decoded_all_the_same() -> None:
    assert even_tokens([5, 300], 64, 1) == 300


@given(st.lists(st.integers(1, 200), min_size=1, max_size=60), st.integers(1, 900), st.integers(1, 6))
def test_batches_stay_within_the_budget_and_are_hardly_more_than_needed(
    lengths: list[int], tokens: int, count: int
) -> None:
    lengths.sort()
    even = even_tokens(lengths, tokens, count)
    assert lengths[-1] <= even <= max(tokens, lengths[-1])
    least = _batches(lengths, max(tokens, lengths[-1]))
    assert least <= _batches(lengths, even) < least + count
