"""Reviews: what people did and where, what they have not saved yet, and what becomes of it elsewhere."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cache.records.translations import State


class Action(StrEnum):
    """What a person did; only the first two give a paragraph its target."""

    CORRECT = "correct"
    ACCEPT = "accept"
    UNDO = "undo"
    COMMENT = "comment"
    REPORT = "report"


class Part(StrEnum):
    """How much of a corrected paragraph a match is."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document: its n-th paragraph, from 0, of all those with the same source key.

    Not the paragraph's index: a better reader may number paragraphs otherwise, and the same text at the same turn stays
    the same place.
    """

    document_id: str
    occurrence: int


@dataclass(frozen=True, slots=True)
class Correction:
    """One review event, never edited: who replaced what by what, when and why.

    Keyed by the source paragraph and the languages, without the engine. With `document_id` and `occurrence` it holds at
    that place, with `document_id` alone in that document, with neither everywhere. `before` is the target that the
    reviewer saw, `seen` the id of the correction that it came from (0: the machine's text, None: not known), and
    `signature` that of the machine's text. `after` is the target that stands then, also for an action that gives none;
    what was said is in `note`. `undoes` is the id of the event that an UNDO takes back. `at` is an aware time; the
    store gives the `id`.
    """

    source: str
    source_lang: str
    target_lang: str
    after: str
    author: str
    at: datetime
    before: str | None = None
    note: str | None = None
    document_id: str | None = None
    state: State = State.FINAL
    id: int | None = None
    occurrence: int | None = None
    action: Action = Action.CORRECT
    seen: int | None = None
    signature: str | None = None
    undoes: int | None = None

    @property
    def place(self) -> Place | None:
        """The place that it is bound to, None for a whole document and for everywhere."""
        if self.document_id is None or self.occurrence is None:
            return None
        return Place(self.document_id, self.occurrence)


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody has typed for a paragraph and not yet saved.

    `position` is the paragraph's index, `source_key` that of its text: a document that was read anew may have another
    paragraph there. `seen` is the version that the person sees, `at` an aware time.
    """

    author: str
    document_id: str
    position: int
    target_lang: str
    text: str
    seen: int
    at: datetime
    source_key: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """What people made of a text that is like the one that was asked about, or is a sentence of it.

    `similarity` is the share of letters that need no change, 1.0 for the same text alone. `document_id` is where the
    correction was made, None for everywhere.
    """

    source: str
    target: str
    similarity: float
    author: str
    at: datetime
    document_id: str | None
    correction_id: int
    part: Part


@dataclass(frozen=True, slots=True)
class Term:
    """How a term is to be translated, where, and who says so.

    It holds in one document, or in a collection of them, or with neither everywhere. `at` is an aware time; the store
    gives the `id`.
    """

    source: str
    target: str
    source_lang: str
    target_lang: str
    author: str
    at: datetime
    note: str | None = None
    collection: str | None = None
    document_id: str | None = None
    id: int | None = None
