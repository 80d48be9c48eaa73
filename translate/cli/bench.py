"""`diglot bench`."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from translate.cli.console import print_table, say, seconds
from translate.cli.options import LANGUAGE

if TYPE_CHECKING:
    from translate.bench.run import Row

SYSTEMS = ("hf-sentence", "hf-sorted", "ct2-paragraph", "ct2-sorted", "diglot", "bundled")
_STORE_SIZES = (1_000, 10_000, 100_000)
_LARGEST_STORE = 1_000_000
_QUICK_SENTENCES = 8
_MEASURING = "it goes with measuring, so leave out --coverage and --quality"
# Where each option has an effect, for who gives it elsewhere.
_PLACES = {
    "model": "it goes with --coverage or --quality",
    "targets": "it goes with --coverage; --quality translates our samples into English",
    "beams": "it goes with measuring and with --quality",
    "sentences": "it goes with measuring and with --quality",
    "quick": "it builds a tiny model, and --model gives another",
    **dict.fromkeys(("build", "systems", "million", "out"), _MEASURING),
}


@click.command()
@click.option("--build", is_flag=True, help="Only build the model that is measured: minutes, 3.1 GB, once.")
@click.option("--quick", is_flag=True, help="A tiny model and few sentences: shows that it works, not how fast it is.")
@click.option("--beam", "beams", type=click.IntRange(1, 16), multiple=True, default=(1, 4), show_default=True)
@click.option("--system", "systems", type=click.Choice(SYSTEMS), multiple=True, help="What to run.  [default: all]")
@click.option("--sentences", type=click.IntRange(1), help="Use only so many sentences.  [default: all, some 330]")
@click.option("--million", is_flag=True, help="Also look up in a store of a million paragraphs.")
@click.option("--matches", type=click.IntRange(1), help="Instead: look up what is alike among so many corrections.")
@click.option("--coverage", is_flag=True, help="Instead: say how much of languages their lists of pieces allow.")
@click.option("--quality", is_flag=True, help="Instead: translate with the list of pieces and with all, and compare.")
@click.option(
    "--reader", is_flag=True, help="Instead: read in a browser, alone and with 20 people, beside an empty page."
)
@click.option(
    "--model", metavar="DIR|NAME", help="Converted model, for --coverage and --quality.  [default: the one measured]"
)
@click.option("--to", "targets", type=LANGUAGE, multiple=True, default=("en",), help="Languages of --coverage.")
@click.option(
    "--folder", type=click.Path(file_okay=False, path_type=Path), help="Where the model lies.  [default: your cache]"
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where the figures go.  [default: build/bench.json; with --reader build/bench-reader.json]",
)
def bench(
    build: bool,
    quick: bool,
    beams: tuple[int, ...],
    systems: tuple[str, ...],
    sentences: int | None,
    million: bool,
    matches: int | None,
    coverage: bool,
    quality: bool,
    reader: bool,
    model: str | None,
    targets: tuple[str, ...],
    folder: Path | None,
    out: Path | None,
) -> None:
    """Measure Diglot beside other ways to run the same model, on this machine.

    The model has the size of NLLB-200 distilled 600M and random weights, so nothing is downloaded; with --coverage and
    --quality a real one may be given.
    """
    _refuse_idle_options(click.get_current_context(), coverage=coverage, quality=quality, reader=reader)
    import platformdirs

    folder = folder or platformdirs.user_cache_path("diglot") / "bench"
    if reader:
        _print_reader(quick, folder, out or Path("build/bench-reader.json"))
        return
    if matches is not None:
        _print_matches(matches, folder)
        return
    if coverage or quality:
        of = _installed(model) if model else _built(folder, quick)[1]
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

    out = out or Path("build/bench.json")
    write(out, rows, {"look_ups": found, "model": converted.name, "sentences": limit})
    say(f"written: {out}")


def _refuse_idle_options(context: click.Context, *, coverage: bool, quality: bool, reader: bool) -> None:
    """Raise for an option that what was asked for does not heed: it would seem to have had an effect."""
    given = {
        name for name in context.params if context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
    }
    if reader and (idle := given - {"reader", "quick", "folder", "out"}):
        option = next(one.opts[0] for one in context.command.params if one.name in idle)
        raise click.UsageError(f"{option} has no effect here: with --reader go --quick, --folder and --out")
    instead = coverage or quality
    for name, goes in (
        ("model", instead),
        ("targets", coverage),
        ("build", not instead),
        ("systems", not instead),
        ("million", not instead),
        ("out", not instead),
        ("beams", quality or not instead),
        ("sentences", quality or not instead),
        ("quick", not (instead and "model" in given)),
    ):
        if name in given and not goes:
            option = next(one.opts[0] for one in context.command.params if one.name == name)
            raise click.UsageError(f"{option} has no effect here: {_PLACES[name]}")


def _installed(model: str) -> Path:
    from translate.models import find_model, models_folder

    return find_model(model, models_folder()).path


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


def _print_reader(quick: bool, folder: Path, out: Path) -> None:
    """Measure the reader, which is found by name: imports point from `reader` to `translate`, never back."""
    measured, figures = import_module("reader.bench.run"), import_module("reader.bench.figures")
    folder.mkdir(parents=True, exist_ok=True)
    setting = measured.QUICK if quick else measured.FULL
    found = measured.measure(setting, folder, say)
    print_table(figures.HEADINGS, figures.table(found), right=(1, 2))
    measured.write(out, setting, found)
    say(f"written: {out}")


def _print_matches(count: int, folder: Path) -> None:
    from translate.bench.matches import fuzzy_look_ups

    folder.mkdir(parents=True, exist_ok=True)
    found = fuzzy_look_ups(count, folder)
    print_table(
        ("corrections", "indexed in", "median", "99 of 100 below", "original first"),
        [
            (
                f"{found.corrections:,}",
                seconds(found.indexing),
                f"{found.median:.1f} ms",
                f"{found.p99:.1f} ms",
                f"{found.found:.1%}",
            )
        ],
        right=range(5),
    )


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
    if not found.listed:
        say(f"{model} has no list of pieces for English, since nothing would be gained: it was compared with itself")
    for short, full in found.different[:10]:
        say(f"shortlist: {short}")
        say(f"full:      {full}")
    print_table(
        ("sentences", "equal", "chrF"),
        [(f"{found.sentences:,}", f"{found.equal / max(1, found.sentences):.1%}", f"{found.chrf:.2f}")],
        right=range(3),
    )
