"""Many files at once."""

from pathlib import Path

import pytest

from tests.engines import WatchedEngine
from tests.translate.pipeline.documents import document
from translate.batch import Failure, Output, SourceFile, pools, read_files
from translate.document import ParallelDocument
from translate.engines.base import Engine
from translate.errors import ExportError, NoEngineForPair

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

    [file] = read_files([tmp_path / "a.txt"], lang="fr")

    assert isinstance(file, SourceFile)
    assert file.document.lang == "fr"


def test_documents_that_one_engine_reads_are_one_pool() -> None:
    files = [SourceFile(document("x", name=name, lang=lang), Path()) for name, lang in (("a", "en"), ("b", "he"))]
    engine = WatchedEngine()

    ready, failures = pools(files, "pt", lambda lang: engine)

    assert failures == []
    assert [(pool.engine, len(pool.files)) for pool in ready] == [(engine, 2)]


def test_the_same_model_is_loaded_once_for_two_languages() -> None:
    files = [SourceFile(document("x", name=name, lang=lang), Path()) for name, lang in (("a", "en"), ("b", "he"))]

    ready, _ = pools(files, "pt", lambda lang: WatchedEngine())

    assert [len(pool.files) for pool in ready] == [2]


def test_a_document_in_the_target_language_needs_no_engine() -> None:
    def refuse(lang: str) -> Engine:
        raise AssertionError(lang)

    ready, failures = pools([SourceFile(document("x", lang="pt"), Path())], "pt", refuse)

    assert failures == []
    assert [pool.engine for pool in ready] == [None]


def test_a_language_without_engine_fails_each_of_its_documents_and_no_other() -> None:
    asked = []

    def only_english(lang: str) -> Engine:
        asked.append(lang)
        if lang != "en":
            raise NoEngineForPair(f"no model for {lang}")
        return WatchedEngine()

    files = [SourceFile(document("x", name=name, lang=name[0:2]), Path()) for name in ("he1", "en1", "he2")]

    ready, failures = pools(files, "pt", only_english)

    assert [file.document.name for pool in ready for file in pool.files] == ["en1"]
    assert failures == [Failure("he1", "no model for he"), Failure("he2", "no model for he")]
    assert asked == ["he", "en"]


def parallel(name: str) -> ParallelDocument:
    return ParallelDocument(name, "en", "pt", (), ())


def test_two_documents_never_share_a_file(tmp_path: Path) -> None:
    output = Output(tmp_path, ["txt", "jsonl"])
    file = SourceFile(document(name="page.txt"), Path())

    paths = output.write(file, parallel("page.txt")) + output.write(file, parallel("page.txt"))

    assert len(set(paths)) == 4
    assert all(path.exists() for path in paths)


def test_results_keep_the_folders_of_the_sources(tmp_path: Path) -> None:
    [path] = Output(tmp_path, ["txt"]).write(SourceFile(document(name="p.txt"), Path("a/b")), parallel("p.txt"))

    assert path.parent == tmp_path / "a" / "b"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(ExportError, match=r"cannot be made: .*choose another --out"):
        Output(tmp_path / "file", ["txt"]).write(SourceFile(document(), Path()), parallel("p"))
