"""Archives with some members changed."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.documents.archive import open_archive
from translate.errors import ExportError
from translate.exports.same.repacking import repack


def packed(members: dict[str, bytes], methods: dict[str, int] | None = None) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        for name, data in members.items():
            zipped.writestr(name, data, (methods or {}).get(name, zipfile.ZIP_DEFLATED))
    return file.getvalue()


NAMES = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=8)


@given(st.dictionaries(NAMES, st.binary(max_size=200), min_size=1, max_size=6), st.binary(max_size=200), st.data())
def test_one_member_is_new_and_the_others_are_the_same(
    members: dict[str, bytes], new: bytes, data: st.DataObject
) -> None:
    changed = data.draw(st.sampled_from(sorted(members)))
    again = repack(open_archive(packed(members), "a"), {changed: new})
    with zipfile.ZipFile(BytesIO(again)) as zipped:
        assert zipped.testzip() is None
        assert zipped.namelist() == list(members)
        assert {name: zipped.read(name) for name in members} == {**members, changed: new}


def test_methods_times_and_folders_stay() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        first = zipfile.ZipInfo("mimetype", (2020, 5, 17, 13, 44, 58))
        zipped.writestr(first, b"application/epub+zip", zipfile.ZIP_STORED)
        zipped.writestr("folder/", b"")
        zipped.writestr("folder/a.xml", b"old" * 99, zipfile.ZIP_DEFLATED)
    again = repack(open_archive(file.getvalue(), "a"), {"folder/a.xml": b"new" * 99})
    assert again[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(BytesIO(again)) as zipped:
        infos = zipped.infolist()
        assert [info.filename for info in infos] == ["mimetype", "folder/", "folder/a.xml"]
        assert infos[0].date_time == (2020, 5, 17, 13, 44, 58)
        assert [infos[0].compress_type, infos[2].compress_type] == [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]
        assert zipped.read("folder/a.xml") == b"new" * 99


def test_sizes_behind_the_data_are_understood() -> None:
    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

    file = Pipe()
    with zipfile.ZipFile(file, "w") as zipped:
        zipped.writestr("a", b"one" * 50, zipfile.ZIP_DEFLATED)
        zipped.writestr("b", b"two")
    again = repack(open_archive(file.getvalue(), "a"), {"b": b"three"})
    with zipfile.ZipFile(BytesIO(again)) as zipped:
        assert (zipped.testzip(), zipped.read("a"), zipped.read("b")) == (None, b"one" * 50, b"three")


def test_a_member_that_is_not_where_it_should_be_is_said() -> None:
    data = packed({"a": b"one", "b": b"two"}).replace(b"PK\x03\x04", b"PK\x03\x05", 1)
    with pytest.raises(ExportError, match=r"^x\.docx: 'a' in it is damaged: open it"):
        repack(open_archive(data, "x.docx"), {"b": b"new"})


def test_what_is_packed_in_an_unusual_way_is_copied() -> None:
    data = packed({"a": b"one" * 50, "b": b"two"}, {"a": zipfile.ZIP_BZIP2})
    with zipfile.ZipFile(BytesIO(repack(open_archive(data, "x"), {"b": b"new"}))) as zipped:
        assert (zipped.read("a"), zipped.read("b")) == (b"one" * 50, b"new")
