import json
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from cache import Action, Correction, State, Store
from tests.translate.exchange.sheets import HARD
from tests.translate.pipeline.documents import document as made_of
from translate.document_library import add_document
from translate.exchange.files import is_memory_rows, read_returned
from translate.exchange.memory_export import export_memory
from translate.exchange.pairs import memory_file
from translate.memory import Imported, import_memory, read_memory_file

AT = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)
FORMATS = ("jsonl", "tmx", "csv", "tsv")


def correction(source: str, after: str, **more: object) -> Correction:
    return Correction(source, "en", "pt", after, "Ana", AT, **more)  # type: ignore[arg-type]


def exported(store: Store, tmp_path: Path, format: str, **only: str) -> tuple[Path, int]:
    out = BytesIO()
    count = export_memory(store, out, format, **only)
    path = tmp_path / f"memory.{format}"
    path.write_bytes(out.getvalue())
    return path, count


def carry_out(store: Store, path: Path) -> Imported:
    if is_memory_rows(path):
        return import_memory(store, read_memory_file(path, author="Rina", note="n"))
    return import_memory(store, memory_file(read_returned(path), author="Rina", note="n", at=AT))


@pytest.mark.parametrize("format", FORMATS)
def test_a_memory_goes_to_another_store_with_scope_and_state(store: Store, tmp_path: Path, format: str) -> None:
    added = add_document(store, made_of("One.", name="a.txt"))
    assert added.id is not None
    store.memory.record(correction("One.", "Um."))
    store.memory.record(correction("One.", "Uma.", document_id=added.id, occurrence=0, state=State.REVIEWED))
    path, count = exported(store, tmp_path, format)
    assert count == 2
    assert b"a.txt" in path.read_bytes()
    with Store.open(f"sqlite:///{tmp_path / 'other.db'}") as other:
        assert carry_out(other, path).added == 2
        found = {(one.after, one.document_id, one.occurrence, one.state) for one in other.memory.effective()}
        assert carry_out(other, path) == Imported(0, 2, 0, 0)
    assert found == {("Um.", None, None, State.FINAL), ("Uma.", added.id, 0, State.REVIEWED)}
    assert carry_out(store, path) == Imported(0, 2, 0, 0)


@pytest.mark.parametrize("format", FORMATS)
def test_hard_texts_survive(store: Store, tmp_path: Path, format: str) -> None:
    texts = [text for text in HARD if text.strip()]
    store.memory.record_many(correction(f"{number}. {text}", text) for number, text in enumerate(texts))
    path, _ = exported(store, tmp_path, format)
    with Store.open(f"sqlite:///{tmp_path / 'other.db'}") as other:
        carry_out(other, path)
        found = {one.source: one.after for one in other.memory.effective()}
    assert found == {f"{number}. {text}": text for number, text in enumerate(texts)}


@pytest.mark.parametrize("format", FORMATS)
def test_only_what_holds_is_written_and_only_the_languages_asked_for(store: Store, tmp_path: Path, format: str) -> None:
    store.memory.record(correction("One.", "Velho."))
    store.memory.record(correction("One.", "Novo."))
    store.memory.record(replace(correction("Two.", "Zwei."), target_lang="de"))
    store.memory.record(correction("One.", "Novo.", action=Action.COMMENT, note="only said"))
    path, count = exported(store, tmp_path, format, target_lang="pt")
    text = path.read_text(encoding="utf-8-sig")
    assert count == 1
    assert "Novo." in text
    for other in ("Velho.", "Zwei.", "only said"):
        assert other not in text


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_memory_is_a_file_that_can_be_read(store: Store, tmp_path: Path, format: str) -> None:
    path, count = exported(store, tmp_path, format)
    assert count == 0
    if format != "jsonl":
        assert read_returned(path).pairs == ()


def test_rows_of_json_name_who_when_and_where(store: Store, tmp_path: Path) -> None:
    store.memory.record(correction("One.\u2028", "Um.", note="why", document_id="gone"))
    path, _ = exported(store, tmp_path, "jsonl")
    [line] = path.read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == {
        "source": "One.\u2028",
        "target": "Um.",
        "source_lang": "en",
        "target_lang": "pt",
        "origin": "memory",
        "state": "final",
        "author": "Ana",
        "at": "2024-05-01T12:00:00+00:00",
        "note": "why",
        "document": None,
        "document_id": "gone",
        "occurrence": None,
    }
