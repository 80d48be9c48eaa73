"""What a file that came back holds, whatever its format."""

from dataclasses import dataclass
from datetime import datetime

from cache import State
from translate.exchange.rows import ReturnedRow


@dataclass(frozen=True, slots=True)
class Pair:
    """A text and its translation without a mark: from another program's memory, or from an export of this one's.

    `where` names its place in the file for messages. With `document_id`, and `occurrence`, it holds there only.
    """

    where: str
    source: str
    target: str
    source_lang: str
    target_lang: str
    author: str | None = None
    at: datetime | None = None
    note: str | None = None
    state: State | None = None
    document_id: str | None = None
    occurrence: int | None = None


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """Rows that left this store, or pairs that did not.

    The languages are those of the rows, None where there are none or the format does not say. `ours` tells that Diglot
    wrote the pairs. `tags` counts signs for formatting that were taken out of texts, `passed` what has no translation
    or is in languages that Diglot does not know. `remarks` say how the file was read.
    """

    name: str
    format: str
    rows: tuple[ReturnedRow, ...] = ()
    source_lang: str | None = None
    target_lang: str | None = None
    pairs: tuple[Pair, ...] = ()
    ours: bool = False
    tags: int = 0
    passed: int = 0
    remarks: tuple[str, ...] = ()
