"""Finding files in folders of strangers."""

import os
from pathlib import Path

import pytest

from translate.documents.finding import find_files, is_folder
from translate.errors import DocumentError


def names(paths: list[Path]) -> list[str]:
    return [path.name for path in paths]


def test_folders_are_read_with_all_below_them_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.md", "sub/d.png", ".hidden/e.txt", ".f.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")

    assert names(find_files([tmp_path], {".txt", ".md"})) == ["a.txt", "b.txt", "c.md"]


def test_what_a_person_names_is_listed_whatever_it_is(tmp_path: Path) -> None:
    asked = [tmp_path / "missing.txt", tmp_path / ("x" * 300), tmp_path / "odd.xyz"]

    assert find_files(asked, {".txt"}) == asked


def test_a_file_that_is_reached_in_two_ways_is_listed_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "link.txt").symlink_to("a.txt")

    assert names(find_files([tmp_path / "a.txt", tmp_path], {".txt"})) == ["a.txt"]


def test_links_in_a_circle_and_broken_links_are_listed_and_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "nowhere.txt").symlink_to("gone.txt")
    (tmp_path / "z.txt").write_text("x")

    assert names(find_files([tmp_path], {".txt"})) == ["loop.txt", "nowhere.txt", "z.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_in_a_folder_is_no_file_and_would_be_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert find_files([tmp_path], {".txt"}) == []


def test_a_folder_is_passed_over_by_whatever_path_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.txt").write_text("x")
    (tmp_path / "b.txt").write_text("x")

    assert names(find_files([tmp_path], {".txt"}, skip=tmp_path / "." / "out")) == ["b.txt"]
    assert names(find_files([tmp_path / "out"], {".txt"}, skip=tmp_path / "out")) == ["a.txt"]


def test_a_folder_that_may_not_be_read_is_said_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("a", "closed", "z"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "t.txt").write_text("x")
    listed = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    said: list[DocumentError] = []

    found = find_files([tmp_path], {".txt"}, on_unreadable=said.append)

    assert [path.parent.name for path in found] == ["a", "z"]
    assert "closed: folder cannot be read (Permission denied): change its permissions" in str(said[0])
    with pytest.raises(DocumentError, match="cannot be read"):
        find_files([tmp_path], {".txt"})


def test_asking_for_a_folder_never_raises(tmp_path: Path) -> None:
    assert is_folder(tmp_path)
    assert not is_folder(tmp_path / ("x" * 300))


def test_what_a_browser_saves_beside_a_page_is_no_document(tmp_path: Path) -> None:
    for name in ("cape.html", "cape_files/frame.html", "tower.htm", "tower-Dateien/a.html", "my_files/own.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    found = find_files([tmp_path], {".html", ".htm"})
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["cape.html", "my_files/own.html", "tower.htm"]
