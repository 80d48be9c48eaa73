"""The faces that come with the reader: all there, all allowed, asked for by name and from nowhere else."""

import re
from pathlib import Path

import pytest

import reader
from reader.frame import LETTERS
from reader.launch import command
from reader.settings import Settings

FOLDER = Path(reader.__file__).parent
FONTS = FOLDER / "static" / "fonts"
LARGEST = 4_000_000
SHEETS = {sheet.name: sheet.read_text(encoding="utf-8") for sheet in sorted(FONTS.glob("*.css"))}
FACE = re.compile(r"@font-face \{(.*?)\}", re.DOTALL)
URL = re.compile(r'url\("([^"]*)"\)')
FAMILY = re.compile(r'font-family: "([^"]+)"')
RANGE = re.compile(r"U\+([0-9a-f]+)(?:-([0-9a-f]+))?", re.IGNORECASE)


def faces() -> list[str]:
    return [face for sheet in SHEETS.values() for face in FACE.findall(sheet)]


def characters(face: str) -> set[int]:
    return {code for first, last in RANGE.findall(face) for code in range(int(first, 16), int(last or first, 16) + 1)}


def test_every_file_is_asked_for_and_every_file_is_there() -> None:
    asked = {name for sheet in SHEETS.values() for name in URL.findall(sheet)}
    assert asked == {file.name for file in FONTS.glob("*.woff2")}
    assert all((FONTS / name).read_bytes()[:4] == b"wOF2" for name in asked)
    assert sum(file.stat().st_size for file in FONTS.iterdir()) < LARGEST


def test_all_faces_come_at_once() -> None:
    # Of two sheets the second one may arrive first: Latin letters were asked of the Hebrew face, which has some too.
    assert list(SHEETS) == [LETTERS]
    # An import would hold back all that stands behind it.
    assert not any("@import" in sheet.read_text(encoding="utf-8") for sheet in FOLDER.rglob("*.css"))


def test_each_face_says_what_it_is_for_and_comes_with_its_licence() -> None:
    sources = (FONTS / "SOURCES.md").read_text(encoding="utf-8")
    for face in faces():
        assert "unicode-range:" in face
        (family,) = FAMILY.findall(face)
        if URL.findall(face):
            assert "font-display: swap;" in face
            assert f"| {family} |" in sources
    for licence in re.findall(r"OFL-[\w-]+\.txt", sources):
        text = (FONTS / licence).read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in text
        copyright_line = text.splitlines()[0]
        assert copyright_line in sources


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("Source Serif 4", "Naïve façade — “Łódź”, ғылым өңір ұлы әже үй қар һәм іні, Δελφοί, Hà Nội €"),
        ("Noto Serif Hebrew", "שָׁלוֹם ״עולם״ (1974)?"),
        ("Noto Naskh Arabic", "كَتَبَ «١٩٧٤»؟ پژوهش (12)"),
        ("Noto Serif SC", "灯塔看守人，写道：“海”……《好》"),
        ("Noto Serif TC", "燈塔看守人，寫道：「海」……《好》，趙諸蕃志"),
    ],
)
def test_texts_of_every_script_are_covered(family: str, text: str) -> None:
    covered = set().union(*(characters(face) for face in faces() if f'"{family}"' in face))
    assert {sign for sign in text if ord(sign) not in covered} <= {" "}


def test_scripts_that_have_no_italics_are_heavier_instead() -> None:
    for name, weight in (("Noto Serif Hebrew", "600 900"), ("Noto Naskh Arabic", "600 700")):
        italics = [face for face in faces() if f'"{name}"' in face and "font-style: italic" in face]
        assert len(italics) == 2
        assert all(f"font-weight: {weight};" in face for face in italics)


def test_the_server_serves_them_and_says_their_names() -> None:
    line = command(8501, "127.0.0.1", Settings())
    assert "--server.enableStaticServing=true" in line
    (heading,) = (flag for flag in line if flag.startswith("--theme.headingFont="))
    (words,) = (flag for flag in line if flag.startswith("--theme.font="))
    named = {family for face in faces() for family in FAMILY.findall(face)}
    theirs = {family for family in re.findall(r'"([^"]+)"', heading + words) if family.startswith("Noto")}
    assert {"Noto Serif Hebrew", "Noto Naskh Arabic", "Noto Sans Hebrew", "Noto Sans Arabic"} <= theirs & named
