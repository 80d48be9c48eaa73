"""Reading files by path and by bytes, finding them in folders, and what is said when that fails."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from translate.documents import MAX_BYTES, find_documents, read_bytes, read_document
from translate.errors import BinaryDocument, DocumentError, DocumentTooLarge, EmptyDocument, UnknownLanguage

TEXT = "The lighthouse has stood on the rocky cape for more than a hundred years.\n"


def zipped(name: str, content: bytes = b"x") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


def test_a_text_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "cape.txt"
    path.write_bytes(TEXT.encode())

    document = read_document(path)

    assert document.name == "cape.txt"
    assert document.media_type == "text/plain"
    assert (document.lang, document.encoding, document.notes) == ("en", "utf-8", ())
    assert document.data == TEXT.encode()
    assert [one.text for one in document.paragraphs] == [TEXT.strip()]


def test_indexes_count_from_zero_without_a_hole() -> None:
    document = read_bytes((TEXT + "\n" + "It was built by fishermen.\n").encode(), "cape.txt")
    assert [one.index for one in document.paragraphs] == [0, 1]


def test_a_suffix_nobody_knows_is_read_as_text() -> None:
    assert read_bytes(TEXT.encode(), "cape.article").media_type == "text/plain"


def test_markdown_goes_by_the_suffix() -> None:
    assert read_bytes(b"# Cape\n\nText.\n", "cape.MD").media_type == "text/markdown"


@pytest.mark.parametrize("data", [b"", b"\n\n  \n", "\ufeff".encode(), b"\xff\xfe", "\u200b\n\u2028\n".encode()])
def test_a_file_without_text_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyDocument, match=r"blank\.txt: .*nothing to translate"):
        read_bytes(data, "blank.txt")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{\\rtf1\\ansi text}", "RTF is not read: save it as DOCX"),
        (zipped("mimetype", b"application/vnd.oasis.opendocument.text"), "ODT is not read: save it as DOCX"),
        (zipped("anything.bin"), "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a WebP image"),
        (b"\x1f\x8b\x08\0", "a gzip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "Microsoft Office"),
        (bytes(range(256)) * 40, "binary data"),
        (b"\0" * 5000, "binary data"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_text_is_named_with_a_remedy(data: bytes, what: str) -> None:
    with pytest.raises(BinaryDocument, match=what) as caught:
        read_bytes(data, "file.dat")
    assert str(caught.value).startswith("file.dat: ")
    assert "\n" not in str(caught.value)


def test_a_text_about_markup_is_text() -> None:
    document = read_bytes(b'He wrote <script>alert("x")</script> and </textarea> on the wall.', "note.txt")
    assert "<script>" in document.paragraphs[0].text


def test_the_limit_on_bytes_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(TEXT.encode() * 10)
    with pytest.raises(DocumentTooLarge, match="split it"):
        read_document(path, max_bytes=100)
    with pytest.raises(DocumentTooLarge, match=r"long\.txt"):
        read_bytes(TEXT.encode() * 10, "long.txt", max_bytes=100)
    assert MAX_BYTES == 64 * 2**20


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"gone\.txt: no such file"):
        read_document(tmp_path / "gone.txt")


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="a folder"):
        read_document(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "locked.txt"
    path.write_bytes(TEXT.encode())
    path.chmod(0)
    with pytest.raises(DocumentError, match="permissions"):
        read_document(path)


def test_a_refused_file_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.txt"
    path.write_bytes(TEXT.encode())

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(DocumentError, match=r"locked\.txt: may not be read: change its permissions"):
        read_document(path)


def test_a_broken_disk_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "torn.txt"
    path.write_bytes(TEXT.encode())

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(DocumentError, match="Input/output error"):
        read_document(path)


def test_a_language_that_is_none_is_refused_before_reading() -> None:
    with pytest.raises(UnknownLanguage, match="klingonese"):
        read_bytes(TEXT.encode(), "cape.txt", lang="klingonese")


def test_the_named_language_wins_and_may_be_written_in_any_way() -> None:
    document = read_bytes(TEXT.encode(), "cape.txt", lang="Portuguese")
    assert document.lang == "pt"
    assert {one.lang for one in document.paragraphs} == {"pt"}


def test_the_named_language_does_not_win_over_another_script() -> None:
    text = TEXT + "\nהמגדלור עומד על הכף הסלעי זה יותר ממאה שנים, ואורו נראה למרחוק.\n"
    document = read_bytes(text.encode(), "cape.txt", lang="pt")
    assert [one.lang for one in document.paragraphs] == ["pt", "he"]


def test_folders_are_searched_sorted_and_hidden_files_skipped(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.txt", ".hidden.txt", ".git/d.txt", "picture.png", "table.tsv", "paper.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")

    found = find_documents([tmp_path])

    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a.md", "b.txt", "paper.pdf", "sub/c.txt"]


def test_files_are_taken_as_named_and_once(tmp_path: Path) -> None:
    odd = tmp_path / "notes.article"
    odd.write_bytes(b"x")
    missing = tmp_path / "gone.txt"
    assert find_documents([odd, tmp_path / "." / "notes.article", missing]) == [odd, missing]


def test_a_folder_without_documents_says_so(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no document found"):
        find_documents([tmp_path])
    with pytest.raises(DocumentError, match="no path given"):
        find_documents([])


def test_a_link_that_leads_in_a_circle_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert find_documents([tmp_path]) == [tmp_path / "a.txt"]
