"""What people have made of a store, as a file: for other programs, for another store, and to be kept."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO, Final

from cache import Correction, NotInStore, Origin, Store
from translate.exchange import csv_table, tmx
from translate.json_lines import json_line

_Writer = Callable[[IO[bytes], Iterable[Correction], Mapping[str, str]], None]


def export_memory(
    store: Store, out: IO[bytes], format: str, *, source_lang: str | None = None, target_lang: str | None = None
) -> int:
    """Write every correction that holds somewhere, oldest first, and return how many; the store is read as a stream."""
    names = _Names(store)
    count = 0

    def counted() -> Iterator[Correction]:
        nonlocal count
        for one in store.memory.effective(source_lang, target_lang):
            count += 1
            names.learn(one.document_id)
            yield one

    _WRITERS[format](out, counted(), names.known)
    return count


class _Names:
    """The names of documents, each asked for once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.known: dict[str, str] = {}

    def learn(self, document_id: str | None) -> None:
        """Make sure that a document's name is known; one that is gone has none."""
        if document_id is None or document_id in self.known:
            return
        try:
            self.known[document_id] = self._store.documents.get(document_id).name
        except NotInStore:
            self.known[document_id] = ""


def _write_jsonl(out: IO[bytes], held: Iterable[Correction], names: Mapping[str, str]) -> None:
    for one in held:
        row = {
            "source": one.source,
            "target": one.after,
            "source_lang": one.source_lang,
            "target_lang": one.target_lang,
            "origin": Origin.MEMORY.value,
            "state": one.state.value,
            "author": one.author,
            "at": one.at.isoformat(),
            "note": one.note,
            "document": names.get(one.document_id or "") or None,
            "document_id": one.document_id,
            "occurrence": one.occurrence,
        }
        out.write(json_line(row).encode() + b"\n")


def _write_tsv(out: IO[bytes], held: Iterable[Correction], names: Mapping[str, str]) -> None:
    csv_table.write_memory(out, held, names, "\t")


_WRITERS: Final[dict[str, _Writer]] = {
    "jsonl": _write_jsonl,
    "tmx": tmx.write_memory,
    "csv": csv_table.write_memory,
    "tsv": _write_tsv,
}
