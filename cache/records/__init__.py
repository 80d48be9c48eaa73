"""The records that pass between the store and everything else: plain data, no behaviour beyond checks."""

from cache.records.documents import (
    Box,
    Cell,
    Dropped,
    Kind,
    Location,
    Mark,
    Paragraph,
    ReadingPlace,
    StoredDocument,
    Style,
)
from cache.records.figures import SignatureCount, StoreStats
from cache.records.hits import Hit, Hits
from cache.records.reviews import Action, Correction, Draft, Match, Part, Place, Term
from cache.records.translations import Flag, Origin, SentenceHypothesis, Severity, Span, State, TranslationUnit

__all__ = [
    "Action",
    "Box",
    "Cell",
    "Correction",
    "Draft",
    "Dropped",
    "Flag",
    "Hit",
    "Hits",
    "Kind",
    "Location",
    "Mark",
    "Match",
    "Origin",
    "Paragraph",
    "Part",
    "Place",
    "ReadingPlace",
    "SentenceHypothesis",
    "Severity",
    "SignatureCount",
    "Span",
    "State",
    "StoreStats",
    "StoredDocument",
    "Style",
    "Term",
    "TranslationUnit",
]
