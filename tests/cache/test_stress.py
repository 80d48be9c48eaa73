"""Several processes and threads at one store, and processes that are killed at it."""

import itertools
import random
import time

import pytest

from cache import Store, source_key
from tests.cache.programs import finish, kill, start
from tests.cache.samples import correction

# Everybody writes the same thirty paragraphs in another order, in batches and in transactions of several.
WRITING = """
import random
from concurrent.futures import ThreadPoolExecutor

def work(store, number):
    order = random.Random(number)
    for turn in range(8):
        sources = [f"paragraph {index}" for index in order.sample(range(30), 10)]
        with store.transaction():
            store.sentences.put_many(hypothesis(source) for source in sources)
            store.units.put_many(unit(source, f"{number} {turn}") for source in sources)
        store.units.put_many(unit(source, signature=f"engine {number}") for source in sources[:3])
        store.memory.record(correction(sources[0], f"{number} {turn}"))
        store.memory.record_many(correction(source, "the same from everybody") for source in sources)
        found = store.units.latest([source_key(source, "he") for source in sources], "en")
        assert len(found) == len(sources)
        document = store.documents.add(
            name="shared", media_type="t", encoding=None, lang="he", data=b"x", paragraphs=paragraphs(*sources)
        )
        assert store.documents.progress(document.id)["en"] > 0

with Store.open(url, busy_timeout=60) as store, ThreadPoolExecutor(4) as pool:
    list(pool.map(lambda number: work(store, number), range(int(sys.argv[2]), int(sys.argv[2]) + 4)))
"""


def test_processes_with_threads_write_the_same_rows(url: str) -> None:
    finish(start(WRITING, url, "0"), start(WRITING, url, "4"))
    with Store.open(url) as store:
        assert store.check() == ()
        stats = store.stats()
        assert stats.sentences == 30
        assert stats.documents == 1
        assert stats.paragraphs == 10
        assert stats.units <= 30 + 8 * 24
        events = [store.memory.history(source_key(f"paragraph {number}", "he"), "en") for number in range(30)]
        said = [event.after for event in itertools.chain(*events)]
        assert sorted(after for after in said if after != "the same from everybody") == sorted(
            f"{number} {turn}" for number in range(8) for turn in range(8)
        )
        assert said.count("the same from everybody") == 30


ENDLESS = """
import itertools
with Store.open(url) as store:
    for window in itertools.count():
        with store.transaction():
            store.sentences.put_many(hypothesis(f"{window} {index}") for index in range(40))
            store.units.put_many(unit(f"{window} {index}") for index in range(40))
        store.memory.record(correction("status", f"{window}"))
        print(window, flush=True)
"""


@pytest.mark.parametrize("seed", [1, 2])
def test_a_killed_writer_leaves_whole_windows(url: str, seed: int) -> None:
    program = start(ENDLESS, url)
    assert program.stdout is not None
    for _ in range(5):
        told = int(program.stdout.readline())
    time.sleep(random.Random(seed).uniform(0, 0.05))
    kill(program)
    with Store.open(url, busy_timeout=30) as store:
        assert store.check() == ()
        stats = store.stats()
        assert stats.sentences == stats.units
        assert stats.sentences % 40 == 0
        # What was told to be done is done; at most the window in work is lost.
        assert stats.sentences >= (told + 1) * 40
        assert stats.corrections * 40 <= stats.sentences <= (stats.corrections + 1) * 40
        store.memory.record(correction("status", "after the kill"))


def test_readers_see_whole_windows_while_a_writer_writes(url: str) -> None:
    Store.open(url).close()
    program = start(ENDLESS, url)
    assert program.stdout is not None
    program.stdout.readline()
    with Store.open(url, busy_timeout=0) as store:
        for _ in range(20):
            stats = store.stats()
            assert stats.sentences == stats.units
            assert stats.sentences % 40 == 0
            assert store.check() == ()
    kill(program)
