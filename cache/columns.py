"""Column types: how the values of records are written so that every database gives back what it was given."""

import json
import re
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

from sqlalchemy import DateTime, Dialect, LargeBinary, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from cache.records import Flag, Severity, Span

# PostgreSQL refuses NUL, UTF-8 knows no lone surrogates, yet damaged documents (and file names) hold both. They are
# stored as an escape character that has no business in text (U+0010, data link escape) and four hexadecimal digits.
# Refusing or replacing them was rejected: what is put in must come out, and alignment counts characters.
_ESCAPE: Final = "\x10"
_UNSAFE: Final = re.compile("[\x00\x10\ud800-\udfff]")
_ESCAPED: Final = re.compile("\x10([0-9A-F]{4})")


T = TypeVar("T")


def escape(text: str) -> str:
    """Write a text so that every database takes it; a text without NUL, U+0010 and lone surrogates stays as it is."""
    return _UNSAFE.sub(lambda match: f"{_ESCAPE}{ord(match[0]):04X}", text)


def unescape(text: str) -> str:
    """Read what `escape` wrote."""
    if _ESCAPE not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


class Written(TypeDecorator[T]):
    """A value that is written as another; None stays None."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Text
    cache_ok = True

    def write(self, value: T) -> Any:
        """Turn a value into what is stored."""
        raise NotImplementedError

    def read(self, stored: Any) -> T:
        """Turn what is stored into the value."""
        raise NotImplementedError

    def process_bind_param(self, value: T | None, dialect: Dialect) -> Any:  # noqa: ARG002  SQLAlchemy's signature
        """Write."""
        return None if value is None else self.write(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> T | None:  # noqa: ARG002  SQLAlchemy's signature
        """Read; raise ValueError for what `write` never wrote, whatever shape it has."""
        try:
            return None if value is None else self.read(value)
        except TypeError as error:
            raise ValueError(f"{str(value)[:80]!r}: {error}") from error


class SafeText(Written[str]):
    """Any Python string, also one with NUL or lone surrogates."""

    cache_ok = True

    def write(self, value: str) -> str:
        """Escape."""
        return escape(value)

    def read(self, stored: str) -> str:
        """Unescape."""
        return unescape(stored)


class Digest(Written[str]):
    """A hash: hexadecimal in Python, half as many bytes in the database."""

    impl = LargeBinary
    cache_ok = True

    def write(self, value: str) -> bytes:
        """Turn hexadecimal digits into bytes."""
        return bytes.fromhex(value)

    def read(self, stored: bytes) -> str:
        """Turn bytes into hexadecimal digits."""
        return stored.hex()


class UtcTime(Written[datetime]):
    """An aware time, in UTC wherever it is kept: SQLite keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def write(self, value: datetime) -> datetime:
        """Turn to UTC; raise ValueError for a time without zone, whose moment nobody knows."""
        if value.tzinfo is None:
            raise ValueError(f"time without zone: {value.isoformat()}: pass an aware datetime")
        return value.astimezone(UTC)

    def read(self, stored: datetime) -> datetime:
        """Give the moment in UTC."""
        return stored.replace(tzinfo=UTC) if stored.tzinfo is None else stored.astimezone(UTC)


class Alignment(Written[tuple[Span, ...]]):
    """Spans as `[[source_start, source_end, target_start, target_end], …]`."""

    cache_ok = True

    def write(self, value: tuple[Span, ...]) -> str:
        """Write compact JSON."""
        return compact([[span.source_start, span.source_end, span.target_start, span.target_end] for span in value])

    def read(self, stored: str) -> tuple[Span, ...]:
        """Read it back."""
        return tuple([Span(*numbers) for numbers in json.loads(stored)])


class Flags(Written[tuple[Flag, ...]]):
    """Flags as `[[code, severity, evidence], …]`."""

    cache_ok = True

    def write(self, value: tuple[Flag, ...]) -> str:
        """Write compact JSON."""
        return escape(compact([[flag.code, flag.severity.value, flag.evidence] for flag in value]))

    def read(self, stored: str) -> tuple[Flag, ...]:
        """Read it back."""
        entries = json.loads(unescape(stored))
        return tuple(Flag(code, Severity(severity), evidence) for code, severity, evidence in entries)


class Lines(Written[tuple[int, ...]]):
    """Line numbers as `[1,2,3]`."""

    cache_ok = True

    def write(self, value: tuple[int, ...]) -> str:
        """Write compact JSON."""
        return compact(value)

    def read(self, stored: str) -> tuple[int, ...]:
        """Read it back."""
        return tuple(json.loads(stored))


def compact(value: Any) -> str:
    """Return JSON without blanks, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
