"""Many files at once."""

from pathlib import Path

import pytest

from tests.translate.exports.documents import no_original
from tests.translate.pipeline.documents import document
from translate.batch import Failure, Output, ResultNames, SourceFile, groups, read_files
from translate.document import ParallelDocument
from translate.documents import ReadOptions
from translate.errors import ExportError

TEXT = "The old mill stands by the river, and its wheel has not turned for thirty years.\n"


def test_folders_are_read_with_all_below_them_and_bad_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "sub" / "b.txt").write_text(TEXT)
    (tmp_path / "empty.txt").write_text("")

    found = list(read_files([tmp_path]))

    read = [one for one in found if isinstance(one, SourceFile)]
    failures = [one for one in found if isinstance(one, Failure)]
    assert [(one.document.name, one.folder) for one in read] == [("a.txt", Path()), ("b.txt", Path("sub"))]
    assert [Path(one.name).name for one in failures] == ["empty.txt"]


def test_a_folder_without_documents_and_a_missing_file_are_failures(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    failures = list(read_files([tmp_path / "empty", tmp_path / "nothing.txt"]))

    assert all(isinstance(one, Failure) for one in failures)
    assert len(failures) == 2


def test_the_language_can_be_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)

    [file] = read_files([tmp_path / "a.txt"], ReadOptions(lang="fr"))

    assert isinstance(file, SourceFile)
    assert file.document.lang == "fr"


def named(*names: str) -> list[SourceFile]:
    given = ResultNames()
    return [SourceFile(document(name=name), Path(), given.name(Path(), name)) for name in names]


def parallel(name: str) -> ParallelDocument:
    return ParallelDocument(name, "en", "pt", (), ())


def test_results_are_named_by_the_order_of_the_sources_whenever_they_are_done(tmp_path: Path) -> None:
    output = Output(tmp_path, ["txt"])
    files = named("a.txt", "a.md", "A.txt", "b.txt")

    written = {
        file.document.name: output.write(file, parallel("x"), no_original)[0][0].name for file in reversed(files)
    }

    assert written == {"a.txt": "a.pt.txt", "a.md": "a.md.pt.txt", "A.txt": "A.txt.pt.txt", "b.txt": "b.pt.txt"}


def test_any_number_of_documents_of_one_name_have_results_of_their_own(tmp_path: Path) -> None:
    output = Output(tmp_path, ["txt", "jsonl"])

    files = named(*["page.txt"] * 5)
    paths = [path for file in files for path, _ in output.write(file, parallel("page.txt"), no_original)]

    assert len({str(path).casefold() for path in paths}) == 10
    assert all(path.exists() for path in paths)


def test_a_name_is_free_in_another_folder() -> None:
    names = ResultNames()

    assert [names.name(Path(folder), "p.txt") for folder in ("a", "b")] == ["p.txt", "p.txt"]


def test_results_keep_the_folders_of_the_sources(tmp_path: Path) -> None:
    file = SourceFile(document(name="p.txt"), Path("a/b"), "p.txt")

    [(path, _)] = Output(tmp_path, ["txt"]).write(file, parallel("p.txt"), no_original)

    assert path.parent == tmp_path / "a" / "b"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(ExportError, match=r"cannot be made: .*choose another --out"):
        Output(tmp_path / "file", ["txt"]).write(named("p.txt")[0], parallel("p"), no_original)


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)

    found = list(read_files([tmp_path / "a.txt", tmp_path, tmp_path / "." / "a.txt"]))

    assert len(found) == 1


def test_results_are_no_sources(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "a.pt.txt").write_text(TEXT)

    found = list(read_files([tmp_path], skip=tmp_path / "translations"))

    assert [one.document.name for one in found if isinstance(one, SourceFile)] == ["a.txt"]


def test_files_are_gathered_into_groups_and_none_is_lost() -> None:
    files = [SourceFile(document(*["x"] * size), Path(), f"{n}.txt") for n, size in enumerate([3, 4, 1, 9, 2])]

    gathered = list(groups(iter(files), paragraphs=5))

    assert [[file.result_name for file in group] for group in gathered] == [
        ["0.txt", "1.txt"],
        ["2.txt", "3.txt"],
        ["4.txt"],
    ]
    assert list(groups([])) == []
