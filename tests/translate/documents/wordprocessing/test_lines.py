"""A DOCX that is a plain text: its lines are read as those of a text file."""

import pytest

from tests.translate.documents.word_files import PLAIN_TEXT, opened, par, run, word_file
from translate.documents import read_bytes


@pytest.mark.parametrize("style", ["", "Code"])
def test_lines_of_a_plain_text_are_read_as_those_of_a_text_file(style: str) -> None:
    document = read_bytes(opened(PLAIN_TEXT, style), "a.docx")
    as_text = read_bytes(PLAIN_TEXT.encode(), "a.txt")
    assert [(one.kind, one.text) for one in document.paragraphs] == [(one.kind, one.text) for one in as_text.paragraphs]
    assert [one.text for one in document.dropped] == [one.text for one in as_text.dropped]
    assert document.paragraphs[1].location.path == "word/document.xml#lines:2,3,4"
    assert len(document.paragraphs) == 5


def test_whoever_sets_one_word_bold_sets_paragraphs() -> None:
    lines = PLAIN_TEXT.split("\n")
    data = word_file("".join(map(par, lines)) + par("And ", run("one", "<w:b/>"), " word."))
    assert len(read_bytes(data, "a.docx").paragraphs) == sum(bool(line) for line in lines) + 1
