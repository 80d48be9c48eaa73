"""`diglot bench`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from translate.cli.console import print_table, say
from translate.cli.options import LANGUAGE

if TYPE_CHECKING:
    from translate.bench.run import Row

SYSTEMS = ("hf-sentence", "hf-sorted", "ct2-paragraph", "ct2-sorted", "diglot", "bundled")
_STORE_SIZES = (1_000, 10_000, 100_000)
_LARGEST_STORE = 1_000_000
_QUICK_SENTENCES = 8


@click.command()
@click.option("--build", is_flag=True, help="Only build the model that is measured: minutes, 3.1 GB, once.")
@click.option("--quick", is_flag=True, help="A tiny model and few sentences: shows that it works, not how fast it is.")
@click.option("--beam", "beams", type=click.IntRange(1, 16), multiple=True, default=(1, 4), show_default=True)
@click.option("--system", "systems", type=click.Choice(SYSTEMS), multiple=True, help="What to run.  [default: all]")
@click.option("--sentences", type=click.IntRange(1), help="Use only so many sentences.  [default: all, some 330]")
@click.option("--million", is_flag=True, help="Also look up in a store of a million paragraphs.")
@click.option("--coverage", is_flag=True, help="Instead: say how much of languages their lists of pieces allow.")
@click.option("--quality", is_flag=True, help="Instead: translate with the list of pieces and with all, and compare.")
@click.option("--model", "model", type=click.Path(path_type=Path), help="Converted model, for the two above.")
@click.option("--to", "targets", type=LANGUAGE, multiple=True, default=("en",), help="Languages for --coverage.")
@click.option(
    "--folder", type=click.Path(file_okay=False, path_type=Path), help="Where the model lies.  [default: your cache]"
)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), default=Path("build/bench.json"), show_default=True
)
def bench(
    build: bool,
    quick: bool,
    beams: tuple[int, ...],
    systems: tuple[str, ...],
    sentences: int | None,
    million: bool,
    coverage: bool,
    quality: bool,
    model: Path | None,
    targets: tuple[str, ...],
    folder: Path | None,
    out: Path,
) -> None:
    """Measure Diglot beside other ways to run the same model, on this machine.

    The model has the size of NLLB-200 distilled 600M and random weights, so nothing is downloaded; with --coverage and
    --quality a real one may be given.
    """
    if model is not None and not (coverage or quality):
        raise click.UsageError("--model goes with --coverage or --quality")
    import platformdirs

    folder = folder or platformdirs.user_cache_path("diglot") / "bench"
    if coverage or quality:
        of = model or _built(folder, quick)[1]
        if coverage:
            _print_coverage(of, targets)
        if quality:
            _print_quality(of, folder, max(beams), sentences)
        return
    checkpoint, converted = _built(folder, quick)
    if build:
        click.echo(str(converted))
        return
    limit = sentences or (_QUICK_SENTENCES if quick else None)
    rows = _measure(checkpoint, converted, folder, systems or SYSTEMS, beams, limit)
    found = _look_ups(_STORE_SIZES[:1] if quick else (*_STORE_SIZES, *([_LARGEST_STORE] if million else [])), folder)
    from translate.bench.run import write

    write(out, rows, {"look_ups": found, "model": converted.name, "sentences": limit})
    say(f"written: {out}")


def _built(folder: Path, quick: bool) -> tuple[Path, Path]:
    from translate.bench.corpus import texts
    from translate.bench.shape import QUICK, TRUE, build

    shape = QUICK if quick else TRUE
    if not (folder / f"{shape.name}-int8").is_dir():
        say(f"building {shape.name} in {folder}, once")
    built = build(shape, folder, texts())
    return built.checkpoint, built.converted


def _measure(
    checkpoint: Path,
    converted: Path,
    folder: Path,
    systems: Sequence[str],
    beams: Sequence[int],
    sentences: int | None,
) -> list["Row"]:
    from translate.bench.run import run, with_ratios
    from translate.bench.systems import Setting

    setting = Setting(checkpoint, converted, folder, beams[0], sentences)
    rows: list[Row] = []
    for done in run(setting, systems, dict.fromkeys(beams)):
        for row in done:
            notes = "".join(f", {name} {value:,.4g}" for name, value in row.notes.items())
            say(f"{row.name}, beam {row.beam}: {row.tokens_per_second:,.1f} tokens/s{notes}")
        rows += done
    rows = with_ratios(rows)
    print_table(
        ("system", "beam", "tokens/s", "ratio", "peak MB"),
        [
            (
                row.name,
                str(row.beam),
                f"{row.tokens_per_second:,.1f}",
                "" if row.ratio is None else f"{row.ratio:,.2f}",
                "" if row.peak_mb is None else f"{row.peak_mb:,.0f}",
            )
            for row in rows
        ],
        right=range(1, 5),
    )
    return rows


def _look_ups(sizes: Sequence[int], folder: Path) -> list[dict[str, float]]:
    from translate.bench.lookups import look_ups

    found = []
    for one in look_ups(sizes, folder):
        say(f"look-up among {one.units:,} paragraphs: {one.microseconds:,.1f} µs each")
        found.append({"units": one.units, "microseconds": one.microseconds})
    return found


def _print_coverage(model: Path, targets: Sequence[str]) -> None:
    from translate.bench.quality import coverage

    rows = [
        (
            one.lang,
            f"{one.vocabulary:,}",
            "all" if one.allowed is None else f"{one.allowed:,}",
            "" if one.text is None else f"{one.text.share:.3%} of {one.text.pieces:,}",
            "" if one.estimate is None else f"{one.estimate:.3%}",
            "" if one.text is None else " ".join(one.text.missing[:5]),
        )
        for one in coverage(model, targets)
    ]
    print_table(("target", "pieces", "allowed", "of our texts", "of its words", "missing"), rows, right=range(1, 5))


def _print_quality(model: Path, folder: Path, beam: int, sentences: int | None) -> None:
    from translate.bench.quality import compare

    found = compare(model, folder, beam=beam, sentences=sentences)
    for short, full in found.different[:10]:
        say(f"shortlist: {short}")
        say(f"full:      {full}")
    print_table(
        ("sentences", "equal", "chrF"),
        [(f"{found.sentences:,}", f"{found.equal / max(1, found.sentences):.1%}", f"{found.chrf:.2f}")],
        right=range(3),
    )
