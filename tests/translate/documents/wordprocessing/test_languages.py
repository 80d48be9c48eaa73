"""The language of a DOCX: what it says, and what its text shows."""

from tests.translate.documents.word_files import par, word_file
from tests.translate.documents.wordprocessing.reading import read
from translate.documents import ReadOptions, read_bytes


def test_the_declared_language_decides_where_the_text_says_little() -> None:
    assert read(par("OK")).lang == "en"
    assert read_bytes(word_file(par("OK")), "a.docx", options=ReadOptions(lang="kk")).lang == "kk"


def test_a_long_text_overrules_the_declared_language() -> None:
    text = "O barco sai do cais do norte às sete da manhã e ninguém sabe quando volta à aldeia."
    assert read(par(text)).lang == "pt"
