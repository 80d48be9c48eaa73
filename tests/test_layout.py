"""The layout that the design promises: imports point one way, and nothing heavy loads before it is needed."""

import ast
import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("cache", "translate", "reader")
HEAVY = {
    "alembic", "ctranslate2", "lxml", "numpy", "py3langid", "pypdfium2", "rich", "sqlalchemy", "streamlit", "torch",
    "trafilatura", "transformers",
}  # fmt: skip


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Yield the top-level name of every import anywhere in a file, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize(
    ("package", "forbidden"),
    [
        ("cache", {"translate", "reader", "torch", "transformers", "ctranslate2", "streamlit"}),
        ("translate", {"reader", "streamlit"}),
    ],
)
def test_imports_point_one_way(package: str, forbidden: set[str]) -> None:
    assert modules(package)
    found = {(str(path.relative_to(ROOT)), name) for path in modules(package) for name in imported(path)}

    assert not {(path, name) for path, name in found if name in forbidden}


@pytest.mark.parametrize("package", PACKAGES)
def test_the_names_that_a_package_exports_are_there(package: str) -> None:
    module = importlib.import_module(package)
    names = list(getattr(module, "__all__", []))

    assert len(names) == len(set(names))
    for name in names:
        assert getattr(module, name) is not None


@pytest.mark.parametrize("package", [*PACKAGES, "tests"])
def test_no_file_does_too_much(package: str) -> None:
    for path in modules(package):
        source = path.read_text(encoding="utf-8")
        assert source.count("\n") <= 400, path
        assert path.stem not in {"utils", "helpers", "common", "manager"}, path
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert (node.end_lineno or 0) - node.lineno < 60, f"{path}:{node.lineno} {node.name}"


@pytest.mark.parametrize("package", PACKAGES)
def test_every_module_and_public_function_says_what_it_is(package: str) -> None:
    for path in modules(package):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert not tree.body or ast.get_docstring(tree), path
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                assert ast.get_docstring(node), f"{path}:{node.lineno} {node.name}"


@pytest.mark.parametrize("module", ["translate.cli", "translate", "cache", "translate.engines", "translate.languages"])
def test_nothing_heavy_loads_before_it_is_needed(module: str) -> None:
    code = f"import sys, {module}; print(*sorted(set(sys.modules) & {HEAVY!r}))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout.split() == []


def test_the_top_level_holds_what_the_owner_fixed() -> None:
    listed = subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    top = {name.split("/")[0] for name in listed.split("\n") if name}

    assert top <= {
        *PACKAGES, "tests", ".ci", ".gitignore", "pyproject.toml", "constraints.txt", "Makefile",
        "README.md", "CHANGELOG.md", "LICENSE",
    }  # fmt: skip
