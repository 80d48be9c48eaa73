"""The step to version 0003, which rebuilds every key of a store: on both databases, from every version before it."""

import hashlib
import json
from typing import Any

import pytest
from sqlalchemy import Connection, Table, func, insert, select, text

from cache import CacheError, Store, machine_key, sentence_key, source_key
from cache.address import parse_url
from cache.connection import Database
from cache.keys import event_key
from cache.migrations.versions import v0003_undamaged_keys
from cache.records import Span
from cache.schema import corrections, document_paragraphs, documents, originals, sentences, signatures, units
from cache.upgrade import upgrade
from tests.cache.samples import NOON, correction

SOUND, DAMAGED, INVISIBLE = "في كتاب على الرف", "فی کتاب علی الرف", "في كتاب\u200f  علی الرف"
OTHER = "سلام"
SIGNATURE = "ct2 beam=4"


def old_key(*fields: Any) -> str:
    """Return some key that is not today's: what the earlier version made of a text is of no matter."""
    return hashlib.sha256(json.dumps(fields).encode()).hexdigest()


def old_store(url: str, version: str) -> Database:
    """Make an empty store of an earlier version."""
    database = Database(parse_url(url), busy_timeout=1)
    upgrade(database, version)
    return database


def put(connection: Connection, table: Table, *rows: dict[str, Any]) -> None:
    for row in rows:
        connection.execute(insert(table).values(row))


def sentence(number: int, source: str, target: str, signature: int = 1) -> dict[str, Any]:
    return {
        "id": number,
        "key": old_key("sentence", number),
        "source": source,
        "source_lang": "ar",
        "target_lang": "en",
        "signature_id": signature,
        "target": target,
        "truncated": False,
    }


def unit(number: int, source: str, target: str, signature: int = 1) -> dict[str, Any]:
    return {
        "id": number,
        "key": old_key("unit", number),
        "source_key": old_key("paragraph", source),
        "source": source,
        "source_lang": "ar",
        "target_lang": "en",
        "signature_id": signature,
        "target": target,
        "state": "translated",
        "alignment": (Span(0, len(source), 0, len(target)),),
        "flags": (),
    }


def event(number: int, source: str, after: str, **changes: Any) -> dict[str, Any]:
    row = {
        "id": number,
        "source_key": old_key("paragraph", source),
        "event_key": old_key("event", number),
        "source": source,
        "source_lang": "ar",
        "target_lang": "en",
        "after": after,
        "author": "Dana",
        "at": NOON,
        "state": "final",
    }
    return {**row, **changes}


def add_signatures(connection: Connection) -> None:
    put(connection, signatures, {"id": 1, "text": SIGNATURE}, {"id": 2, "text": "other"})


@pytest.fixture(params=["0001", "0002"])
def old(request: pytest.FixtureRequest, url: str) -> Database:
    """An empty store of each version before the step, on each database."""
    version: str = request.param
    return old_store(url, version)


def test_of_machine_text_for_what_is_one_text_now_the_newest_stays(old: Database, url: str) -> None:
    with old.transaction() as connection:
        add_signatures(connection)
        put(
            connection,
            sentences,
            sentence(1, DAMAGED, "oldest"),
            sentence(2, SOUND, "older"),
            sentence(3, SOUND, "of the other engine", signature=2),
            sentence(4, INVISIBLE, "newest"),
            sentence(5, OTHER, "peace"),
        )
        put(connection, units, unit(1, SOUND, "older"), unit(2, DAMAGED, "newer"), unit(3, OTHER, "peace"))
        put(connection, units, unit(4, SOUND, "of the other engine", signature=2))
    old.close()
    with Store.open(url) as store:
        assert store.check() == ()
        key = sentence_key(SOUND, "ar", "en", SIGNATURE)
        assert store.sentences.get_many([key])[key].target == "newest"
        key = sentence_key(SOUND, "ar", "en", "other")
        assert store.sentences.get_many([key])[key].target == "of the other engine"
        key = machine_key(source_key(DAMAGED, "ar"), "en", SIGNATURE)
        assert store.units.get_many([key])[key].target == "newer"
        latest = store.units.latest([source_key(SOUND, "ar"), source_key(OTHER, "ar")], "en")
        assert {one.target for one in latest.values()} == {"of the other engine", "peace"}
        assert (store.stats().sentences, store.stats().units) == (3, 3)


def test_no_correction_is_lost(old: Database, url: str) -> None:
    with old.transaction() as connection:
        put(
            connection,
            corrections,
            event(1, SOUND, "The book is on the shelf."),
            # Says the same as the first, now that the texts are one: a row of its own all the same.
            event(2, DAMAGED, "The book is on the shelf."),
            event(3, DAMAGED, "A book on the shelf.", note="newest", document_id="doc"),
            event(4, OTHER, "Peace.", source_lang="fa"),
        )
    old.close()
    with Store.open(url) as store:
        assert store.check() == ()
        key = source_key(SOUND, "ar")
        assert [one.id for one in store.memory.history(key, "en")] == [1, 2, 3]
        assert store.memory.look_up([key], "en", "doc")[key].after == "A book on the shelf."
        assert store.memory.look_up([key], "en")[key].id == 2
        assert store.memory.history(source_key(OTHER, "fa"), "en")[0].after == "Peace."
        with store.transaction() as connection:
            events = list(connection.execute(select(corrections.c.event_key).order_by(corrections.c.id)).scalars())
        assert events[0] == events[1] != events[2]
        expected = event_key(
            key,
            target_lang="en",
            document_id=None,
            after="The book is on the shelf.",
            author="Dana",
            note=None,
            state="final",
        )
        assert events[0] == expected
        # An import of what is known adds nothing, whichever of the texts it brings.
        known = correction(INVISIBLE, "The book is on the shelf.", source_lang="ar", before=None)
        assert store.memory.record_many([known]) == 0


@pytest.mark.parametrize("statement", ["UPDATE corrections SET after = 'x'", "DELETE FROM corrections"])
def test_corrections_cannot_be_changed_afterwards(old: Database, url: str, statement: str) -> None:
    with old.transaction() as connection:
        put(connection, corrections, event(1, SOUND, "The book."))
    old.close()
    with Store.open(url) as store:
        with pytest.raises(CacheError, match="only ever added to"), store.transaction() as connection:
            connection.execute(text(statement))
        assert store.stats().corrections == 1


def test_paragraphs_find_what_there_is_for_them(old: Database, url: str) -> None:
    texts = [DAMAGED, SOUND, OTHER]
    with old.transaction() as connection:
        add_signatures(connection)
        put(connection, units, unit(1, SOUND, "The book is on the shelf."))
        sha256 = hashlib.sha256(b"x").hexdigest()
        put(connection, originals, {"sha256": sha256, "data": b"x"})
        for number in (1, 2):
            document = {
                "number": number,
                "id": f"id{number}",
                "name": "a.txt",
                "media_type": "text/plain",
                "lang": "ar",
            }
            counts = {"paragraphs": len(texts), "translatable": len(texts), "characters": 9}
            put(connection, documents, {**document, **counts, "sha256": sha256, "added": NOON})
            put(
                connection,
                document_paragraphs,
                *[
                    {
                        "document_number": number,
                        "position": at,
                        "kind": "paragraph",
                        "text": one,
                        "lang": "ar",
                        "translatable": True,
                        "lines": (at + 1,),
                        "source_key": old_key("paragraph", at),
                    }
                    for at, one in enumerate(texts)
                ],
            )
    old.close()
    with Store.open(url) as store:
        assert store.check() == ()
        assert [store.documents.progress(f"id{number}") for number in (1, 2)] == [{"en": 2}] * 2
        assert [one.text for one in store.documents.paragraphs("id1")] == texts


@pytest.mark.parametrize("rows", [0, 6, 7])
def test_batches_have_no_seams(url: str, rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(v0003_undamaged_keys, "_AT_ONCE", 3)
    old = old_store(url, "0002")
    pairs = [(f"{SOUND} {number}", f"{DAMAGED} {number}") for number in range(rows)]
    with old.transaction() as connection:
        add_signatures(connection)
        for number, (sound, damaged) in enumerate(pairs):
            put(connection, sentences, sentence(2 * number + 1, sound, "old"), sentence(2 * number + 2, damaged, "new"))
            # Far apart, so that the two never meet in one batch.
            put(connection, units, unit(number + 1, sound, "old"), unit(number + 101, damaged, "new"))
            put(connection, corrections, event(number + 1, damaged, "The book."))
    old.close()
    with Store.open(url) as store:
        assert store.check() == ()
        assert (store.stats().sentences, store.stats().units, store.stats().corrections) == (rows,) * 3
        with store.transaction() as connection:
            for table in (sentences, units):
                old_rows = select(func.count()).select_from(table).where(table.c.target == "old")
                assert connection.execute(old_rows).scalar_one() == 0
            assert connection.execute(select(func.count()).select_from(documents)).scalar_one() == 0


def test_damage_that_databases_refuse_is_no_hindrance(old: Database, url: str) -> None:
    odd = "فی\x00 \ud800 \x10"
    with old.transaction() as connection:
        add_signatures(connection)
        put(connection, sentences, sentence(1, odd, "odd\x00"))
        put(connection, corrections, event(1, odd, "odd\ud800", author="\x00"))
    old.close()
    with Store.open(url) as store:
        assert store.check() == ()
        assert store.memory.look_up([source_key(odd, "ar")], "en")
