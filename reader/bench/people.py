"""Many people who read at once: each has a session of their own, stays on a page for some seconds, and turns it."""

import asyncio
import random
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final

from reader.bench.conversation import Conversation, conversation
from reader.bench.shelf import Work
from reader.position import page_count

_SEED: Final = 1


@contextmanager
def reading(address: str, work: Work, people: int, turns: int, pause: float) -> Iterator["Future[list[float]]"]:
    """Have so many people turn so many pages each, in a thread; its result are the seconds of all turns."""
    with ThreadPoolExecutor(1, thread_name_prefix="people") as pool:
        yield pool.submit(lambda: asyncio.run(read_together(address, work, people, turns, pause)))


async def read_together(address: str, work: Work, people: int, turns: int, pause: float) -> list[float]:
    """Return the seconds of every turn of every person."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(_read(address, work, number, turns, pause)) for number in range(people)]
    return [seconds for task in tasks for seconds in task.result()]


async def _read(address: str, work: Work, number: int, turns: int, pause: float) -> list[float]:
    chance = random.Random(_SEED + number)
    pages = page_count(work.paragraphs)
    # Each at a place of their own: nobody finds what another has just read.
    page = number * turns % pages
    async with conversation(address, work) as one:
        await _stay(chance, pause)
        await one.open(page)
        return [await _turn(one, (page + turn + 1) % pages, chance, pause) for turn in range(turns)]


async def _turn(one: Conversation, page: int, chance: random.Random, pause: float) -> float:
    await _stay(chance, pause)
    return await one.turn(page)


async def _stay(chance: random.Random, pause: float) -> None:
    await asyncio.sleep(chance.uniform(0.5, 1.5) * pause)
