from pathlib import Path

import pytest

from tests.trained_nllb import FOLDER
from tests.translate.cli.conftest import Run


def test_quality_prints_one_row_of_figures(run: Run, trained_ct2: Path, tmp_path: Path, any_size: None) -> None:
    asked = ("--quality", "--model", trained_ct2, "--beam", 1, "--sentences", 12, "--folder", tmp_path / "bench")
    result = run("bench", *asked)
    assert result.exit_code == 0
    head, row = result.stdout.splitlines()
    assert head.split() == ["sentences", "equal", "chrF"]
    sentences, equal, chrf = row.split()
    assert sentences == "12"
    assert float(equal.rstrip("%")) > 80
    assert float(chrf) > 80
    assert not (tmp_path / "work" / "build").exists(), "nothing was measured"


def test_a_model_without_a_list_is_said_to_be_one(run: Run, trained_ct2: Path, tmp_path: Path) -> None:
    result = run("bench", "--quality", "--model", trained_ct2, "--beam", 1, "--sentences", 2, "--folder", tmp_path)
    assert result.exit_code == 0
    assert "has no list of pieces for English, since nothing would be gained: it was compared with itself" in (
        result.stderr
    )
    assert result.stdout.splitlines()[1].split() == ["2", "100.0%", "100.00"]


def test_an_installed_model_goes_by_its_name(run: Run, tmp_path: Path) -> None:
    result = run("bench", "--coverage", "--model", "no-such-model")
    assert result.exit_code == 1
    assert "no-such-model is not a folder, nor a model that is installed" in result.stderr


def test_coverage_prints_a_row_for_each_language(run: Run, trained_ct2: Path, any_size: None) -> None:
    result = run("bench", "--coverage", "--model", trained_ct2, "--to", "en", "--to", "he")
    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["target", "en", "he"]
    assert "% of " in result.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--model", "x"), "--model has no effect here: it goes with --coverage or --quality"),
        (("--to", "pt"), "--to has no effect here: it goes with --coverage"),
        (("--quality", "--to", "pt"), "--to has no effect here: it goes with --coverage; --quality translates our"),
        (("--quality", "--build"), "--build has no effect here: it goes with measuring, so leave out"),
        (("--quality", "--million"), "--million has no effect here"),
        (("--coverage", "--system", "bundled"), "--system has no effect here"),
        (("--coverage", "--out", "x.json"), "--out has no effect here"),
        (("--coverage", "--beam", "2"), "--beam has no effect here: it goes with measuring and with --quality"),
        (("--quality", "--model", "x", "--quick"), "--quick has no effect here: it builds a tiny model"),
        (("--quality", "--sentences", "0"), "0 is not in the range x>=1"),
        (("--coverage", "--to", "xx"), "xx"),
    ],
)
def test_what_would_have_no_effect_is_wrong_usage(run: Run, arguments: tuple[str, ...], words: str) -> None:
    result = run("bench", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr.replace("\n", " ")


def test_a_checkpoint_is_told_to_be_converted(run: Run, tmp_path: Path) -> None:
    for folder, words in ((FOLDER, "is a checkpoint of transformers: pass what it was"), (tmp_path, "holds no model")):
        result = run("bench", "--quality", "--model", folder)
        assert result.exit_code == 1
        assert words in result.stderr
        assert "Traceback" not in result.stderr


def test_what_the_reader_is_read_in_is_said_to_be_missing(run: Run, tmp_path: Path) -> None:
    result = run("bench", "--reader", "--quick", "--folder", tmp_path / "bench", PATH=str(tmp_path))
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "diglot: no Chromium here to read in: install it (Debian: apt-get install chromium)"
    ]


@pytest.mark.parametrize("option", [("--beam", "1"), ("--model", "x"), ("--system", "bundled"), ("--coverage",)])
def test_what_has_nothing_to_do_with_the_reader_is_wrong_usage(run: Run, option: tuple[str, ...]) -> None:
    result = run("bench", "--reader", *option)
    assert result.exit_code == 2
    assert f"{option[0]} has no effect here: with --reader go" in result.stderr.replace("\n", " ")
