"""What an exporter makes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileType:
    """What a file is called and served as; `suffix` has no dot."""

    suffix: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Export:
    """The bytes of a file that is to be written; `notes` are one-line remarks about what could not be carried over."""

    data: bytes
    notes: tuple[str, ...] = ()
