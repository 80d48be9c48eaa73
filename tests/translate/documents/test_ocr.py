"""Tesseract, real where it is installed and played by a script where something must go wrong."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.translate.documents.pdf.files import column, pdf, picture_pdf
from translate.cli import main
from translate.documents import ReadOptions, read_bytes
from translate.documents.ocr import OcrFailed, Tesseract, Word
from translate.documents.pdf.layout import Page
from translate.documents.pdf.process import draw_pages
from translate.documents.pdf.scans import lines_of, needs_ocr
from translate.errors import DocumentError

TESSERACT = shutil.which("tesseract")
SCAN = picture_pdf(8, 8, bytes(64))
HEADER = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
LANGUAGES = "List of available languages (3):\neng\nheb\nosd\n"

Player = Callable[..., None]


@pytest.fixture
def play(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Player:
    """Put a program named tesseract first on the path, which says what it is told to."""

    def put(reading: str = "", *, languages: str = LANGUAGES) -> None:
        script = f"""\
            #!/bin/sh
            case "$*" in
              --list-langs) cat <<'END'
            {languages.rstrip()}
            END
              ;;
              *osd*) cat > /dev/null; echo "Script: Hebrew";;
              *) cat > /dev/null
            {reading}
              ;;
            esac
        """
        rows = [row[12:] if row.startswith(" " * 12) else row for row in script.splitlines()]
        program = tmp_path / "tesseract"
        program.write_text("\n".join(rows) + "\n", encoding="utf-8")
        program.chmod(0o700)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    return put


def table(*rows: str) -> str:
    """What Tesseract prints for words, as a command of the shell."""
    return "cat <<'END'\n" + "\n".join([HEADER, *rows]) + "\nEND"


HEBREW = table(
    "4\t1\t1\t1\t1\t0\t100\t100\t900\t40\t-1\t",
    "5\t1\t1\t1\t1\t1\t800\t100\t200\t40\t96\tשלום",
    "5\t1\t1\t1\t1\t2\t600\t100\t180\t42\t96\t\u200eלכולם\u200f",
    "5\t1\t1\t1\t1\t3\t400\t100\t180\t40\t96\tכאן.",
    "5\t1\t1\t1\t1\t4\t390\t100\t3\t40\t10\t ",
)


def test_without_the_program_the_remedy_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DocumentError, match=r"a\.pdf: --ocr needs Tesseract, and there is none: install tesseract-ocr"):
        read_bytes(SCAN, "a.pdf", options=ReadOptions(ocr=True))


def test_without_the_language_its_package_is_named(play: Player) -> None:
    play()
    with pytest.raises(
        DocumentError, match=r"a\.pdf: Tesseract has no data for Kazakh \(kaz\): install tesseract-ocr-kaz, or name"
    ):
        read_bytes(SCAN, "a.pdf", options=ReadOptions(ocr=True, lang="kk"))


def test_without_any_language_it_says_so(play: Player) -> None:
    play(languages="List of available languages (1):\nosd\n")
    with pytest.raises(DocumentError, match=r"a\.pdf: Tesseract has no data for any language: install tesseract-ocr"):
        Tesseract.find("a.pdf")


def test_a_page_that_it_fails_on_is_said_with_its_own_words(play: Player) -> None:
    play("echo 'Error: image too strange' >&2; exit 1")
    with pytest.raises(DocumentError, match=r"a\.pdf: Tesseract failed: Error: image too strange: no page could be"):
        read_bytes(SCAN, "a.pdf", options=ReadOptions(ocr=True, lang="he"))


def test_a_crash_is_one_line(play: Player) -> None:
    play("kill -SEGV $$")
    with pytest.raises(OcrFailed, match=r"Tesseract failed: it ended with -11"):
        Tesseract.find("a").read(b"", ["heb"])


def test_a_page_that_takes_too_long_is_given_up(play: Player) -> None:
    play("exec sleep 30")
    with pytest.raises(OcrFailed, match=r"Tesseract took longer than 1 s"):
        Tesseract.find("a").read(b"", ["heb"], seconds=1)


def test_words_become_a_paragraph_of_the_page(play: Player) -> None:
    play(HEBREW)
    document = read_bytes(SCAN, "a.pdf", options=ReadOptions(ocr=True))
    (paragraph,) = document.paragraphs
    assert (paragraph.text, paragraph.lang, paragraph.location.page) == ("שלום לכולם כאן.", "he", 1)
    assert paragraph.location.box is not None
    assert paragraph.location.box.left == pytest.approx(400 * 72 / 300, abs=0.2)
    assert document.notes[0] == "1 of its pages read by Tesseract (heb+eng): proofread names and figures"


def test_only_pages_without_text_are_read(play: Player) -> None:
    play("exit 1")
    data = pdf([column(["The whole page has its text, and nobody reads it twice."], 50, 500)])
    assert len(read_bytes(data, "a.pdf", options=ReadOptions(ocr=True)).paragraphs) == 1


def test_the_command_line_asks_for_it(play: Player, tmp_path: Path) -> None:
    play(HEBREW)
    file = tmp_path / "scan.pdf"
    file.write_bytes(SCAN)
    without = CliRunner().invoke(main, ["paragraphs", str(file)])
    assert without.exit_code == 1
    result = CliRunner().invoke(main, ["paragraphs", "--ocr", "--format", "jsonl", str(file)])
    assert result.exit_code == 0
    assert "שלום לכולם כאן." in result.stdout


@pytest.mark.parametrize(
    ("lang", "data"),
    [("he", ("heb", "eng")), ("en", ("eng",)), ("zh-Hans", ("chi_sim", "eng")), ("ar", ("ara", "eng"))],
)
def test_languages_have_their_data(lang: str, data: tuple[str, ...]) -> None:
    tesseract = Tesseract("tesseract", frozenset({"heb", "eng", "chi_sim", "ara", "osd"}))
    assert tesseract.data_for(lang, "a.pdf") == data


def test_what_is_no_word_is_passed_over(play: Player) -> None:
    play(table("5\t1\tx\t1\t1\t1\t1\t1\t1\t1\t1\tword", "broken", "5\t1\t1\t1\t1\t2\t10\t20\t30\t40\t96\tgood"))
    assert Tesseract.find("a").read(b"", ["eng"]) == [Word("good", 10, 20, 40, 60, (1, 1, 1))]


def test_lines_have_places_in_points_and_a_direction() -> None:
    words = [Word("ציון", 500, 100, 600, 140, (2, 1, 1)), Word("לב", 400, 100, 480, 140, (2, 1, 1))]
    (line,) = lines_of(words, 0.25, 7)
    assert (line.text, line.rtl, line.page, line.region) == ("ציון לב", True, 7, 2)
    assert (line.left, line.right) == (100, 150)
    assert line.first_word == 25


def test_chinese_words_stand_without_spaces() -> None:
    words = [Word("北方", 0, 0, 40, 20, (1, 1, 1)), Word("群岛", 40, 0, 80, 20, (1, 1, 1))]
    assert lines_of(words, 1.0, 1)[0].text == "北方群岛"


@pytest.mark.parametrize(
    ("page", "needs"),
    [
        (Page(1, 420, 595, glyphs=900), False),
        (Page(1, 420, 595, glyphs=0, covered=0.9), True),
        (Page(1, 420, 595, glyphs=0, covered=0.1), False),
        (Page(1, 420, 595, glyphs=0, paths=900), True),
        (Page(1, 420, 595, glyphs=900, unreadable=400), True),
        (Page(1, 420, 595, glyphs=900, unreadable=20, covered=0.9), False),
        (Page(1, 0, 0, failed=True), False),
    ],
)
def test_which_pages_need_it(page: Page, needs: bool) -> None:
    assert needs_ocr(page) is needs


@pytest.mark.skipif(TESSERACT is None, reason="tesseract is not installed")
def test_a_drawn_page_is_read_by_the_real_program() -> None:
    lines = ["The lamps of the outer islands were kept", "by families who lived beside the towers."]
    (picture,) = draw_pages(pdf([column(lines, 50, 500, size=14, leading=20)]), [1])
    tesseract = Tesseract.find("a.pdf")
    if "eng" not in tesseract.installed:
        pytest.skip("tesseract has no data for English")
    assert " ".join(word.text for word in tesseract.read(picture, ["eng"])) == " ".join(lines)
