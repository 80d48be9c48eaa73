"""An archive again with some of its members changed; the others are copied as they are, packed, byte for byte."""

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from translate.documents.archive import Archive
from translate.errors import ExportError

if TYPE_CHECKING:
    from zipfile import ZipInfo

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_DEFLATED: Final = 8
# Sizes that follow the data instead of standing before it; the names of files are in UTF-8.
_SIZES_BEHIND: Final = 0x8
_UTF8: Final = 0x800


@dataclass(frozen=True, slots=True)
class _Packed:
    data: bytes
    checksum: int
    size: int


def repack(archive: Archive, changed: Mapping[str, bytes]) -> bytes:
    """Return an archive with new content for the members in `changed`, in the same order, packed in the same ways.

    Raises ExportError where a member that is to be copied is not where the archive's directory says.
    """
    file, directory = BytesIO(), BytesIO()
    count = 0
    for info in archive.zip.infolist():
        new = changed.get(info.filename.replace("\\", "/"))
        packed = _copied(archive, info) if new is None else _packed(new, info.compress_type)
        name = info.orig_filename.encode("utf-8" if info.flag_bits & _UTF8 else "cp437")
        flags = info.flag_bits & ~_SIZES_BEHIND
        shared = (
            flags,
            info.compress_type,
            *_moment(info),
            packed.checksum,
            len(packed.data),
            packed.size,
            len(name),
            0,
        )
        made_by = info.create_version | info.create_system << 8
        attributes = (0, 0, info.internal_attr, info.external_attr, file.tell())
        directory.write(_CENTRAL.pack(b"PK\1\2", made_by, info.extract_version, *shared, *attributes) + name)
        file.write(_LOCAL.pack(b"PK\3\4", info.extract_version, *shared) + name + packed.data)
        count += 1
    start, listed = file.tell(), directory.getvalue()
    file.write(listed)
    file.write(_END.pack(b"PK\5\6", 0, 0, count, count, len(listed), start, 0))
    return file.getvalue()


def _copied(archive: Archive, info: "ZipInfo") -> _Packed:
    at = info.header_offset
    header = archive.data[at : at + _LOCAL.size]
    if len(header) < _LOCAL.size or header[:4] != b"PK\3\4":
        raise ExportError(
            f"{archive.name}: {info.filename!r} in it is damaged: open it in its program, and save it again"
        )
    *_, name, extra = _LOCAL.unpack(header)
    start = at + _LOCAL.size + name + extra
    return _Packed(archive.data[start : start + info.compress_size], info.CRC, info.file_size)


def _packed(data: bytes, method: int) -> _Packed:
    checksum = zlib.crc32(data)
    if method != _DEFLATED:
        return _Packed(data, checksum, len(data))
    deflating = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return _Packed(deflating.compress(data) + deflating.flush(), checksum, len(data))


def _moment(info: "ZipInfo") -> tuple[int, int]:
    """Return time and date of a member as archives have them."""
    year, month, day, hour, minute, second = info.date_time
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
