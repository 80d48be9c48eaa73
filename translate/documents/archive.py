"""The archives that DOCX and EPUB are, opened with care: no more is unpacked than fits, and nothing onto the disk."""

import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from translate.errors import DocumentError, DocumentTooLarge

MAX_MEMBERS: Final = 65_535
MAX_TOTAL: Final = 512 * 1024 * 1024
# Text rarely packs better than 30 to 1; only what is large after unpacking can do harm.
MAX_RATIO: Final = 100
HARMLESS: Final = 16 * 1024 * 1024
_CHUNK: Final = 256 * 1024
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED: Final = 0x1
# What a damaged archive makes the standard library raise.
_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


@dataclass(slots=True)
class Archive:
    """The members of an archive by name; `name` is that of the file, for messages."""

    name: str
    data: bytes
    zip: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]
    _sizes: dict[str, int] = field(default_factory=dict)
    _total: int = 0

    def names(self) -> tuple[str, ...]:
        """Return the names of all files in the archive, with forward slashes, in the order of its directory."""
        return tuple(self.members)

    def __contains__(self, member: object) -> bool:
        return member in self.members

    def read(self, member: str) -> bytes:
        """Unpack one member. Raises DocumentError where it is missing, damaged, locked or beyond the limits."""
        info = self.members.get(member)
        if info is None:
            raise DocumentError(f"{self.name}: {member!r} is missing in it: it is damaged, fetch or save it again")
        if info.flag_bits & _ENCRYPTED:
            raise DocumentError(f"{self.name}: locked with a password: unlock it in the program that made it, and save")
        if info.compress_type not in _METHODS:
            raise DocumentError(
                f"{self.name}: {member!r} is packed in an unusual way (method {info.compress_type}): "
                "open it in the program that made it, and save it again"
            )
        chunks: list[bytes] = []
        size = 0
        self._check(member, info.compress_size, info.file_size)
        try:
            with self.zip.open(info) as file:
                # What the directory declares may be a lie: what comes out counts.
                while chunk := file.read(_CHUNK):
                    size += len(chunk)
                    self._check(member, info.compress_size, size)
                    chunks.append(chunk)
        except _DAMAGE as error:
            raise _damaged(self.name, error) from error
        self._total += size - self._sizes.get(member, 0)
        self._sizes[member] = size
        return b"".join(chunks)

    def _check(self, member: str, packed: int, size: int) -> None:
        if size > HARMLESS and size > MAX_RATIO * packed:
            raise DocumentTooLarge(
                f"{self.name}: {member!r} unpacks to {MAX_RATIO} times its size and more, as no document does: not read"
            )
        total = self._total + size - self._sizes.get(member, 0)
        if total > MAX_TOTAL:
            raise _too_large(self.name, total)


def open_archive(data: bytes, name: str) -> Archive:
    """Open an archive from its bytes; `name` stands in messages.

    Raises DocumentError for what is damaged or has names that lead out of it, DocumentTooLarge for what would unpack
    to more than a document does.
    """
    try:
        opened = zipfile.ZipFile(BytesIO(data))
        infos = [info for info in opened.infolist() if not info.is_dir()]
    except _DAMAGE as error:
        raise _damaged(name, error) from error
    if len(infos) > MAX_MEMBERS:
        raise DocumentTooLarge(f"{name}: {len(infos):,} files in it, and the limit is {MAX_MEMBERS:,}: not read")
    total = sum(info.file_size for info in infos)
    if total > MAX_TOTAL:
        raise _too_large(name, total)
    # Some programs write backslashes. Of two files of one name, programs see the last.
    members = {info.filename.replace("\\", "/"): info for info in infos}
    for member in members:
        if member.startswith("/") or member[1:2] == ":" or ".." in member.split("/"):
            raise DocumentError(f"{name}: a file in it is named {member[:80]!r}, a path out of it: not read")
    return Archive(name, data, opened, members)


def _damaged(name: str, error: Exception) -> DocumentError:
    return DocumentError(f"{name}: damaged or cut short ({error}): fetch or save it again")


def _too_large(name: str, size: int) -> DocumentTooLarge:
    return DocumentTooLarge(
        f"{name}: unpacks to {size / 2**20:,.0f} MiB, and the limit is {MAX_TOTAL / 2**20:.0f} MiB: "
        "split it, or take the pictures out, and read that"
    )
