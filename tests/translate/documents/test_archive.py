"""The guard of archives: what is refused, in one line each, and that nothing else is."""

import struct
import zipfile
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.documents import archive
from translate.documents.archive import open_archive
from translate.errors import DocumentError, DocumentTooLarge


def packed(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of these members."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", method) as zipped:
        for name, data in members:
            zipped.writestr(name, data)
    return file.getvalue()


def test_members_are_read_by_name_in_the_order_of_the_directory() -> None:
    opened = open_archive(packed(("word/b.xml", b"two"), ("a.xml", b"one")), "a.docx")
    assert opened.names() == ("word/b.xml", "a.xml")
    assert opened.read("a.xml") == b"one"
    assert "word/b.xml" in opened
    assert "c.xml" not in opened


def test_folders_are_no_members() -> None:
    assert open_archive(packed(("word/", b""), ("word/a.xml", b"one")), "a.docx").names() == ("word/a.xml",)


def test_backslashes_are_slashes() -> None:
    assert open_archive(packed(("word\\a.xml", b"one")), "a.docx").read("word/a.xml") == b"one"


def test_of_two_members_of_one_name_the_last_counts() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        zipped.writestr("a", "first")
        with pytest.warns(UserWarning, match="Duplicate"):
            zipped.writestr("a", "last")
    assert open_archive(file.getvalue(), "a.docx").read("a") == b"last"


@pytest.mark.parametrize("name", ["../evil", "a/../../evil", "/etc/passwd", "C:/evil", "..\\evil", "\\\\host\\share"])
def test_names_that_lead_out_are_refused(name: str) -> None:
    with pytest.raises(DocumentError, match=r"^a\.epub: a file in it is named .*, a path out of it: not read$"):
        open_archive(packed(("good", b""), (name, b"x")), "a.epub")


def test_dots_within_a_name_are_no_path() -> None:
    assert open_archive(packed(("a..b/...c", b"x")), "a.docx").names() == ("a..b/...c",)


def test_a_missing_member_is_said() -> None:
    with pytest.raises(DocumentError, match=r"^a\.docx: 'word/document\.xml' is missing in it: "):
        open_archive(packed(("a", b"")), "a.docx").read("word/document.xml")


def test_what_packs_too_well_is_refused_when_it_is_read() -> None:
    opened = open_archive(packed(("bomb", bytes(64 * 2**20)), ("text", b"harmless")), "a.docx")
    assert opened.read("text") == b"harmless"
    with pytest.raises(DocumentTooLarge, match=r"^a\.docx: 'bomb' unpacks to 100 times its size and more"):
        opened.read("bomb")


def test_a_small_member_may_pack_as_well_as_it_likes() -> None:
    assert len(open_archive(packed(("spaces", b" " * 2**24)), "a.docx").read("spaces")) == 2**24


def test_the_declared_total_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_TOTAL", 2**20)
    with pytest.raises(DocumentTooLarge, match=r"^a\.epub: unpacks to 2 MiB, and the limit is 1 MiB: split it"):
        open_archive(packed(("a", bytes(2**20)), ("b", bytes(2**20))), "a.epub")


def test_the_unpacked_total_is_limited_and_a_member_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open_archive(packed(("a", bytes(range(256)) * 4096), ("b", bytes(range(256)) * 4096)), "a.epub")
    monkeypatch.setattr(archive, "MAX_TOTAL", 3 * 2**19)
    monkeypatch.setattr(archive, "MAX_RATIO", 10**6)
    for _ in range(5):
        opened.read("a")
    with pytest.raises(DocumentTooLarge, match="unpacks to 2 MiB"):
        opened.read("b")


def test_the_number_of_members_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_MEMBERS", 2)
    with pytest.raises(DocumentTooLarge, match=r"^a\.epub: 3 files in it, and the limit is 2: not read$"):
        open_archive(packed(("a", b""), ("b", b""), ("c", b"")), "a.epub")


def test_a_lie_about_the_size_unpacks_nothing_more() -> None:
    """The directory declares 10 bytes where 8 MiB come out."""
    text = bytes(range(256)) * 2**15
    data = bytearray(packed(("a", text)))
    directory = data.rindex(b"PK\x01\x02")
    struct.pack_into("<L", data, directory + 24, 10)
    with pytest.raises(DocumentError, match="damaged or cut short"):
        open_archive(bytes(data), "a.docx").read("a")


def test_a_locked_member_is_said() -> None:
    data = bytearray(packed(("word/document.xml", b"secret")))
    struct.pack_into("<H", data, data.rindex(b"PK\x01\x02") + 8, 1)
    with pytest.raises(DocumentError, match=r"^a\.docx: locked with a password: unlock it in the program"):
        open_archive(bytes(data), "a.docx").read("word/document.xml")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_packing_is_said(method: int) -> None:
    with pytest.raises(DocumentError, match=rf"'a' is packed in an unusual way \(method {method}\): open it in"):
        open_archive(packed(("a", b"x" * 99), method=method), "a.docx").read("a")


def test_stored_members_are_read() -> None:
    assert open_archive(packed(("mimetype", b"x"), method=zipfile.ZIP_STORED), "a.epub").read("mimetype") == b"x"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x05\x06", packed(("a", b"text" * 99))[:-30]])
def test_what_is_cut_short_is_said(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"^a\.docx: damaged or cut short .*: fetch or save it again$"):
        open_archive(data, "a.docx")


def test_a_wrong_checksum_is_damage() -> None:
    data = packed(("a", b"text"), method=zipfile.ZIP_STORED).replace(b"text", b"tent")
    assert zlib.crc32(b"text") != zlib.crc32(b"tent")
    with pytest.raises(DocumentError, match="damaged or cut short"):
        open_archive(data, "a.docx").read("a")


@given(st.data())
def test_damage_is_never_another_error(data: st.DataObject) -> None:
    sound = packed(("a", b"one two three " * 20), ("word/b.xml", b"four"))
    broken = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 8))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(broken)))
    said = failure(bytes(broken[:cut] if data.draw(st.booleans()) else broken))
    assert said is None or (said.startswith("a.docx: ") and "\n" not in said)


@given(st.binary(max_size=300))
def test_any_bytes_are_an_archive_or_damage(data: bytes) -> None:
    said = failure(data)
    assert said is None or said.startswith("a.docx: ")


def failure(data: bytes) -> str | None:
    """Return why an archive cannot be read, None where all of it can."""
    try:
        opened = open_archive(data, "a.docx")
        for name in opened.names():
            opened.read(name)
    except DocumentError as error:
        return str(error)
    return None
