import os
import shutil
from pathlib import Path

import pytest

from translate.engines.convert import converted
from translate.engines.options import EngineOptions
from translate.errors import ModelError
from translate.models import recognise
from translate.models.conversion import install_checkpoint
from translate.models.names import checked_name
from translate.models.origin import Origin, read_origin, write_origin
from translate.models.pull import unfinished_pulls, work_folder
from translate.models.removal import find_removable, remove


def test_a_model_is_removed_whole(nllb_ct2: Path, root: Path) -> None:
    shutil.copytree(nllb_ct2, root / "small")
    shutil.copytree(nllb_ct2, root / "other")
    found = find_removable("small", root)
    assert found.path == root / "small"
    assert found.bytes == sum(path.stat().st_size for path in nllb_ct2.iterdir())
    remove(found)
    assert [path.name for path in root.iterdir()] == ["other"]


def test_what_was_converted_from_a_checkpoint_goes_with_it(nllb: Path, root: Path) -> None:
    shutil.copytree(nllb, root / "small")
    made = converted(recognise(root / "small"), root, EngineOptions()).path
    found = find_removable("small", root)
    assert found.folders == (root / "small", made)
    remove(found)
    assert not made.exists()
    assert not (root / "small").exists()


def test_a_model_that_cannot_be_used_can_be_removed(root: Path) -> None:
    (root / "broken").mkdir(parents=True)
    (root / "broken" / "model.bin").write_bytes(b"")
    remove(find_removable("broken", root))
    assert not (root / "broken").exists()


def test_what_a_pull_left_is_removed(root: Path) -> None:
    (work_folder(root / "big") / "checkpoint").mkdir(parents=True)
    (work_folder(root / "big") / "checkpoint" / "config.json.part").write_bytes(b"12345")
    found = find_removable("big", root)
    assert (found.bytes, found.unfinished) == (5, True)
    remove(found)
    assert unfinished_pulls(root) == ()


def test_nothing_to_remove_is_said(root: Path) -> None:
    with pytest.raises(ModelError, match=r"no model 'gpt' is installed in .*: 'diglot models list' names those that"):
        find_removable("gpt", root)


@pytest.mark.parametrize("name", ["..", ".converted", "a/b", "/etc", "", "-x", "a" * 200])
def test_a_name_leads_nowhere_else(root: Path, name: str) -> None:
    with pytest.raises(ModelError, match="cannot be the name of a model"):
        checked_name(name)
    with pytest.raises(ModelError, match="cannot be the name of a model"):
        find_removable(name, root)


def test_an_origin_is_read_as_it_was_written(tmp_path: Path) -> None:
    origin = Origin("small", "somebody/small", "0" * 40, "MIT", "int8")
    assert read_origin(tmp_path) is None
    write_origin(tmp_path, origin)
    assert read_origin(tmp_path) == origin
    for damaged in ("", "[]", '{"name": 1}'):
        next(tmp_path.iterdir()).write_text(damaged, encoding="utf-8")
        assert read_origin(tmp_path) is None


def test_a_checkpoint_of_one_s_own_is_installed(nllb: Path, root: Path) -> None:
    model = install_checkpoint(nllb, "mine", root, "float32")
    assert (model.path, model.layout, model.problem) == (root / "mine", "ct2", None)
    assert [path.name for path in root.iterdir() if path.is_dir()] == ["mine"]
    assert nllb.is_dir()
    with pytest.raises(ModelError, match="mine is there already: choose another name"):
        install_checkpoint(nllb, "mine", root)


def test_a_checkpoint_that_does_not_convert_leaves_nothing(root: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (root / ".converting-mine").mkdir(parents=True)
    (root / ".converting-mine" / "leftover").write_bytes(b"")
    with pytest.raises(ModelError, match="holds no model"):
        install_checkpoint(tmp_path / "empty", "mine", root)
    assert [path for path in root.iterdir() if path.is_dir()] == []


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_model_that_cannot_be_removed_is_named(nllb_ct2: Path, root: Path) -> None:
    shutil.copytree(nllb_ct2, root / "small")
    root.chmod(0o500)
    try:
        with pytest.raises(ModelError, match="small cannot be removed"):
            remove(find_removable("small", root))
    finally:
        root.chmod(0o700)
