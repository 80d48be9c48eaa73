"""Translations: sentences as engines made them, and paragraphs with what is known of them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Origin(StrEnum):
    """Who made a target text: an engine, or a human whose work is remembered."""

    MACHINE = "machine"
    MEMORY = "memory"


class State(StrEnum):
    """How far a unit has come, with the words of XLIFF 2."""

    INITIAL = "initial"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    FINAL = "final"


class Severity(StrEnum):
    """How much a flag should worry the reader."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that a check found: a stable code, how bad it is, and what it saw."""

    code: str
    severity: Severity
    evidence: str


@dataclass(frozen=True, slots=True)
class Span:
    """One sentence in both texts: half-open ranges of characters (code points) of source and target."""

    source_start: int
    source_end: int
    target_start: int
    target_end: int


@dataclass(frozen=True, slots=True)
class SentenceHypothesis:
    """What an engine made of one sentence, as it is cached.

    `score` is the engine's length-normalised log-probability (natural), None where it has none. `truncated` is true
    when decoding stopped at a length limit rather than at an end token.
    """

    source: str
    source_lang: str
    target_lang: str
    signature: str
    target: str
    score: float | None = None
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """One paragraph and its translation.

    `target` is None until there is one; `origin` and `signature` are None unless an engine or the memory made the
    target. `alignment` lists the sentences in order; its spans cover both texts but for white space. `score` is the
    lowest of the sentences' scores. `note` says where a target from memory comes from, `author` and `at` who made it
    and when. `version` is the id of the correction that holds, 0 where none does.
    """

    source: str
    source_lang: str
    target_lang: str
    target: str | None = None
    origin: Origin | None = None
    state: State = State.INITIAL
    signature: str | None = None
    score: float | None = None
    alignment: tuple[Span, ...] = ()
    flags: tuple[Flag, ...] = ()
    note: str | None = None
    author: str | None = None
    at: datetime | None = None
    version: int = 0
