"""Figures of a store."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignatureCount:
    """How many sentences and units were made under one signature."""

    text: str
    sentences: int
    units: int


@dataclass(frozen=True, slots=True)
class StoreStats:
    """Counts of rows, and the bytes that the database takes (None where the server does not say)."""

    url: str
    schema: str
    documents: int
    paragraphs: int
    sentences: int
    units: int
    corrections: int
    signatures: tuple[SignatureCount, ...]
    bytes: int | None
