"""What all formats share: one table, valid UTF-8, no control characters, and files that are whole or absent."""

import errno
import io
import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.translate.exports.documents import bridge, document, documents, hostile, rendered, written
from translate.document import Original
from translate.errors import ExportError
from translate.exports import FORMATS, file_name, file_type, render

TEXTS = ("html", "jsonl", "tsv", "md", "txt")
EVERY_FORMAT = pytest.mark.parametrize("format", TEXTS)


class TestRender:
    def test_the_formats(self) -> None:
        assert set(TEXTS) < set(FORMATS)
        assert {form: file_type(form, "text/plain").suffix for form in TEXTS} == {form: form for form in TEXTS}

    def test_the_same_format_is_that_of_the_original(self) -> None:
        with pytest.raises(ExportError, match="image/png cannot be written again: choose another format, such as docx"):
            file_type("same", "image/png")
        with pytest.raises(ExportError, match=r"^bridge\.txt: image/png cannot be written again"):
            render("same", bridge(), lambda: Original("image/png", None, b""))

    @pytest.mark.parametrize(
        ("media_type", "suffix"),
        [
            ("text/html", "translated.html"),
            ("text/plain", "translated.txt"),
            ("text/markdown", "translated.md"),
            ("application/epub+zip", "epub"),
            ("text/vtt", "vtt"),
        ],
    )
    def test_no_two_formats_of_a_document_have_one_name(self, media_type: str, suffix: str) -> None:
        assert file_type("same", media_type).suffix == suffix
        assert len({file_type(form, media_type).suffix for form in FORMATS}) == len(FORMATS)

    def test_an_unknown_format_is_refused(self) -> None:
        with pytest.raises(ExportError, match=r"unknown format 'xyz': choose one of html, .*same"):
            rendered("xyz", bridge())
        with pytest.raises(ExportError, match="unknown format 'xyz'"):
            file_type("xyz", "text/plain")

    @EVERY_FORMAT
    def test_a_document_without_paragraphs(self, format: str) -> None:
        assert isinstance(rendered(format, document()), str)

    @EVERY_FORMAT
    @pytest.mark.parametrize("make", [bridge, hostile])
    def test_nothing_reaches_the_terminal(self, format: str, make: Any) -> None:
        text = rendered(format, make())
        text.encode("utf-8")
        controls = {char for char in text if unicodedata.category(char) == "Cc"}
        assert controls <= {"\n", "\t"}
        assert not {"\u202d", "\u202e", "\u2028", "\u2029"} & set(text)

    @EVERY_FORMAT
    @given(parallel=documents())
    def test_any_text_can_be_exported(self, format: str, parallel: Any) -> None:
        text = rendered(format, parallel)
        text.encode("utf-8")
        assert {char for char in text if unicodedata.category(char) == "Cc"} <= {"\n", "\t"}

    @EVERY_FORMAT
    def test_all_texts_are_there(self, format: str) -> None:
        text = rendered(format, bridge())
        for unit in bridge().units:
            for sentence in unit.source.split(". "):
                assert sentence in text
        assert "Nobody knew." in text


class TestWrite:
    @EVERY_FORMAT
    def test_a_file_is_what_was_rendered(self, format: str, tmp_path: Path) -> None:
        path = tmp_path / f"bridge.{format}"
        written(bridge(), format, path)
        assert path.read_bytes() == rendered(format, bridge()).encode()
        assert [found.name for found in tmp_path.iterdir()] == [path.name]

    def test_an_old_file_is_replaced(self, tmp_path: Path) -> None:
        path = tmp_path / "bridge.txt"
        path.write_text("an older text")
        written(bridge(), "txt", path)
        assert "an older text" not in path.read_text(encoding="utf-8")

    def test_a_new_file_is_as_readable_as_any(self, tmp_path: Path) -> None:
        path, other = tmp_path / "bridge.txt", tmp_path / "other.txt"
        written(bridge(), "txt", path)
        other.write_text("")
        assert path.stat().st_mode == other.stat().st_mode

    def test_a_folder_that_is_missing(self, tmp_path: Path) -> None:
        path = tmp_path / "no" / "bridge.txt"
        with pytest.raises(ExportError, match=r"bridge\.txt: not written: the folder does not exist: make it"):
            written(bridge(), "txt", path)

    def test_a_folder_of_this_name(self, tmp_path: Path) -> None:
        path = tmp_path / "bridge.txt"
        path.mkdir()
        with pytest.raises(ExportError, match="a folder has this name"):
            written(bridge(), "txt", path)
        assert [found.name for found in tmp_path.iterdir()] == ["bridge.txt"]

    def test_a_file_in_place_of_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        with pytest.raises(ExportError, match="a part of the path is a file"):
            written(bridge(), "txt", tmp_path / "file" / "bridge.txt")

    @pytest.mark.parametrize(
        ("code", "message"),
        [
            (errno.ENOSPC, "no space left on the disk"),
            (errno.EROFS, "the file system is read-only"),
            (errno.EACCES, "no permission to write there"),
            (errno.EIO, "choose another folder"),
        ],
    )
    def test_a_failure_leaves_the_old_file_and_nothing_else(
        self, code: int, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "bridge.txt"
        path.write_text("old")

        def fail(self: io.BytesIO, data: bytes) -> int:
            raise OSError(code, os.strerror(code))

        def opened(self: Path, *args: Any, **kwargs: Any) -> Any:
            self.touch()
            return type("Full", (io.BytesIO,), {"write": fail})()

        monkeypatch.setattr(Path, "open", opened)
        with pytest.raises(ExportError, match=message) as caught:
            written(bridge(), "txt", path)
        monkeypatch.undo()
        assert isinstance(caught.value.__cause__, OSError)
        assert path.read_text() == "old"
        assert [found.name for found in tmp_path.iterdir()] == ["bridge.txt"]


class TestFileName:
    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("bridge.txt", "bridge.pt.html"),
            ("מאמר חדש.txt", "מאמר חדש.pt.html"),
            ("report.v2.md", "report.v2.pt.html"),
            ("no suffix", "no suffix.pt.html"),
            ("../../etc/passwd", "passwd.pt.html"),
            ("C:\\Users\\x\\a.txt", "a.pt.html"),
            ("a/b/", "b.pt.html"),
            ("", "document.pt.html"),
            ("...", "document.pt.html"),
            (".hidden.txt", "hidden.pt.html"),
            ("-rf.txt", "rf.pt.html"),
            ("con.txt", "con_.pt.html"),
            ("a\x00b\x1b[31m.txt", "a_b_[31m.pt.html"),
            ('what? "now" <x>|*.txt', "what_ _now_ _x.pt.html"),
            ("exe\u202egnp.txt", "exegnp.pt.html"),
            ("lone\ud800.txt", "lone.pt.html"),
            ("nbsp\u00a0 and\nbreak.txt", "nbsp and_break.pt.html"),
        ],
    )
    def test_names(self, name: str, expected: str) -> None:
        assert file_name(name, "pt", "html") == expected

    @pytest.mark.parametrize("letter", ["a", "ш", "語", "😀"])
    def test_a_long_name_is_cut_between_letters(self, letter: str) -> None:
        name = file_name(letter * 300 + ".txt", "zh-Hans", "jsonl")
        assert len(name.encode()) <= 255 - 40
        assert name.startswith(letter)
        assert name.endswith(".zh-Hans.jsonl")

    @given(st.text(max_size=300), st.sampled_from(["pt", "zh-Hans"]), st.sampled_from(list(FORMATS)))
    def test_any_name_is_safe(self, name: str, lang: str, format: str) -> None:
        made = file_name(name, lang, format)
        assert Path(made).name == made
        assert not made.startswith((".", "-", " ", "~"))
        assert made.endswith(f".{lang}.{format}")
        assert len(made.encode()) <= 220
        assert all(unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp") for char in made)
        assert not set(made) & set('<>:"/\\|?*')
