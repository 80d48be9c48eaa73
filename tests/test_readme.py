"""The README's commands are run here: what it shows is what happens."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Example:
    """One command of the README, and the output that stands under it."""

    command: str
    output: str


def examples() -> list[Example]:
    """The commands of all `console` blocks, in order: a line that begins with `$ `, then its output."""
    found = []
    for block in re.findall(r"^```console\n(.*?)^```", README, re.MULTILINE | re.DOTALL):
        for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = piece.partition("\n")
            found.append(Example(command, output))
    return found


def matches(shown: str, printed: str) -> bool:
    """Tell whether the output that is shown, in which `...` stands for anything, is what was printed."""
    pattern = ".*".join(re.escape(part) for part in re.sub(r"[ \t]+", " ", shown).strip().split("..."))
    return re.fullmatch(pattern, re.sub(r"[ \t]+", " ", printed).strip(), re.DOTALL) is not None


def test_commands_do_what_the_readme_shows(tmp_path: Path) -> None:
    shown = examples()
    assert len(shown) >= 8
    (tmp_path / "translate").mkdir()
    shutil.copytree(ROOT / "translate" / "samples", tmp_path / "translate" / "samples")
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "DIGLOT_STORE": f"sqlite:///{tmp_path / 'store.db'}",
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "PYTHONWARNINGS": "default",
    }

    for example in shown:
        done = subprocess.run(
            example.command,
            shell=True,
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"$ {example.command}\n{done.stdout}"
        assert matches(example.output, done.stdout), (
            f"$ {example.command}\nshown:\n{example.output}\nis:\n{done.stdout}"
        )


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ("a ... c", "a b c", True),
        ("a\n...\nd", "a\nb\nc\nd", True),
        ("a  b", "a\tb", True),
        ("a b", "a c", False),
        ("a", "a b", False),
    ],
)
def test_dots_stand_for_anything_and_nothing_else_does(shown: str, printed: str, same: bool) -> None:
    assert matches(shown, printed) is same


def test_links_and_pictures_are_there() -> None:
    for target in re.findall(r"\]\((?!https?://|#)([^)]+)\)", README):
        assert (ROOT / target.split("#")[0]).exists(), target


def test_the_licence_of_the_weights_is_said() -> None:
    assert "CC-BY-NC" in README
