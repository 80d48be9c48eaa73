"""Encodings of files that are written again."""

import pytest

from translate.document import Original
from translate.exports.same.file_text import FileText, encoded, file_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_text_that_does_not_change_has_the_same_bytes(encoding: str) -> None:
    data = "One line.\r\nשלום לכולם.\n".encode(encoding)

    assert encoded((source := file_text(Original("text/plain", None, data), "a.txt")).text, source).data == data


def test_letters_that_an_encoding_lacks_make_it_utf_8() -> None:
    export = encoded("ação", FileText("", "windows-1255", b""), ("before",))

    assert export.data.decode() == "ação"
    assert export.notes == ("before", "written as UTF-8, not windows-1255, which has no 'ç'")


def test_lone_surrogates_are_replaced() -> None:
    assert encoded("a\ud800", FileText("", "utf-8", b"")).data == b"a?"
