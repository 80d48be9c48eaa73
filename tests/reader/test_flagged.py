"""Paragraphs with a flag, before and after a place."""

import pytest

from cache import Flag, Kind, Paragraph, Severity, Store, StoredDocument, TranslationUnit
from cache.records import Origin, State
from reader.flagged import flagged_before, next_flagged


@pytest.fixture
def document(store: Store) -> StoredDocument:
    """A long document: 3, 250 and 420 have a flag, 5 one that worries nobody."""
    doubts = {3, 420}
    texts = [f"Paragraph number {index}." for index in range(450)]
    flags = {5: [Flag("memory", Severity.INFO, "")], 250: [Flag("length", Severity.WARNING, "too short")]}
    units = [
        TranslationUnit(
            texts[index],
            "en",
            "pt",
            "Parágrafo.",
            Origin.MACHINE,
            State.TRANSLATED,
            "engine",
            flags=tuple(flags.get(index, ())),
        )
        for index in (*flags, *doubts)
    ]
    store.units.put_many(units)
    return store.documents.add(
        name="long.txt",
        media_type="text/plain",
        encoding=None,
        lang="en",
        data=b"",
        paragraphs=[
            Paragraph(index, Kind.PARAGRAPH, text, "en", True, doubt="read twice" if index in doubts else None)
            for index, text in enumerate(texts)
        ],
    )


@pytest.mark.parametrize(
    ("place", "after", "before"),
    [
        (-1, 3, None),
        (0, 3, None),
        (3, 250, None),
        (4, 250, 3),
        (250, 420, 3),
        (251, 420, 250),
        (420, None, 250),
        (449, None, 420),
        (9_000, None, 420),
    ],
)
def test_the_nearest_is_found_however_far(
    store: Store, document: StoredDocument, place: int, after: int | None, before: int | None
) -> None:
    assert next_flagged(store, document, "pt", place) == after
    assert flagged_before(store, document, "pt", place) == before
