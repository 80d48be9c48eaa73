"""What the package shows to the rest of Diglot."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import cache
from cache import errors, records

FOLDER = Path(cache.__file__).parent


def public_classes(module: ModuleType) -> set[str]:
    return {
        name for name, value in vars(module).items() if isinstance(value, type) and value.__module__ == module.__name__
    }


def test_exported_names_are_sorted_and_there() -> None:
    assert cache.__all__ == sorted(cache.__all__, key=lambda name: (not name.isupper(), not name[0].isupper(), name))
    for name in cache.__all__:
        assert getattr(cache, name) is not None


def test_every_record_and_error_is_exported() -> None:
    modules = [import_module(f"cache.records.{path.stem}") for path in (FOLDER / "records").glob("[a-z]*.py")]
    found = set[str]().union(*map(public_classes, modules))
    assert found == set(records.__all__)
    assert found | public_classes(errors) <= set(cache.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'cache' has no attribute 'Shop'"):
        cache.Shop  # noqa: B018  looking is the test


def test_errors_have_one_root() -> None:
    classes = [getattr(errors, name) for name in public_classes(errors)]
    assert all(issubclass(one, cache.CacheError) for one in classes)
    assert issubclass(cache.StoreTooNew, cache.StoreUnavailable)
    assert issubclass(cache.StoreDamaged, cache.StoreUnavailable)


def test_a_record_costs_no_database_library() -> None:
    program = "import sys; from cache import Paragraph, CacheError, source_key; print('sqlalchemy' in sys.modules)"
    path = f"import sys; sys.path[:0] = {sys.path!r}\n"
    result = subprocess.run([sys.executable, "-c", path + program], capture_output=True, text=True, check=True)
    assert result.stdout == "False\n"


def test_no_module_imports_what_lies_above_it() -> None:
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            else:
                continue
            roots = {name.split(".")[0] for name in names}
            assert not roots & {"translate", "reader", "torch", "transformers", "ctranslate2", "streamlit"}, path
