"""`diglot translate`."""

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from translate.cli.console import complain, plural, print_table, say, seconds
from translate.cli.options import (
    engine_option,
    format_option,
    from_option,
    model_option,
    open_store,
    out_option,
    store_option,
    to_option,
)

if TYPE_CHECKING:
    from cache import Store
    from translate.batch import Output, Pool, SourceFile
    from translate.document import ParallelDocument
    from translate.engines.base import Engine
    from translate.pipeline import Progress

# What a shell reports for a process ended by Ctrl-C.
INTERRUPTED = 130


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE|FOLDER...")
@to_option
@from_option
@engine_option
@model_option
@click.option("--beam", type=click.IntRange(1, 16), help="Beam size.  [default: the engine's own]")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processor cores to use.  [default: all]")
@out_option
@format_option
@store_option
@click.option("--dry-run", is_flag=True, help="Only say what there is to do.")
@click.option("--json", "as_json", is_flag=True, help="With --dry-run: print JSON.")
@click.pass_context
def translate(
    ctx: click.Context,
    paths: tuple[Path, ...],
    target_lang: str,
    source_lang: str | None,
    engine: str,
    model: str | None,
    beam: int | None,
    jobs: int | None,
    out: Path,
    formats: tuple[str, ...],
    store_url: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Translate documents, and all documents in folders, into one language.

    Prints the path of each file that it writes. Everything is kept in the store: the same command after an
    interruption goes on where it was, and costs nothing when all is done.

    Exits with 1 when a document could not be translated, with the others done all the same.
    """
    if as_json and not dry_run:
        raise click.UsageError("--json goes with --dry-run")
    from translate.batch import Output
    from translate.engines import EngineOptions, open_engine

    options = EngineOptions(threads=jobs) if beam is None else EngineOptions(threads=jobs, beam_size=beam)
    files, failed = _read(paths, source_lang)
    with open_store(store_url) as store:
        ready, refused = _pools(
            files,
            target_lang,
            lambda lang: open_engine(engine, source_lang=lang, target_lang=target_lang, model=model, options=options),
        )
        if dry_run:
            _print_plan(ready, target_lang, store, as_json)
        else:
            failed += _run(ctx, ready, target_lang, store, Output(out, tuple(dict.fromkeys(formats))))
    if failed or refused:
        ctx.exit(1)


def _read(paths: Sequence[Path], lang: str | None) -> tuple[list["SourceFile"], int]:
    """Read all files, say at once which cannot be, and return the others with the number of failures."""
    from translate.batch import Failure, read_files

    files, failed = [], 0
    for one in read_files(paths, lang):
        if isinstance(one, Failure):
            complain(one.message)
            failed += 1
        else:
            for note in one.document.notes:
                say(f"{one.document.name}: {note}")
            files.append(one)
    return files, failed


def _pools(
    files: Sequence["SourceFile"], target_lang: str, open_for: Callable[[str], "Engine"]
) -> tuple[list["Pool"], int]:
    """Group the files by engine, and say which languages no engine covers."""
    from translate.batch import pools

    ready, failures = pools(files, target_lang, open_for)
    for failure in failures:
        complain(f"{failure.name}: {failure.message}")
    return ready, len(failures)


def _run(ctx: click.Context, ready: Sequence["Pool"], target_lang: str, store: "Store", output: "Output") -> int:
    """Translate every pool, print the path of each file written, say at the end what it took, and count failures."""
    from translate.errors import EngineError

    tally = Tally()
    started = time.monotonic()
    try:
        for pool in ready:
            try:
                _translate_pool(pool, target_lang, store, output, tally)
            except EngineError as error:
                complain(str(error))
                tally.failures += 1
    except KeyboardInterrupt:
        say(f"interrupted. {tally}. What is done is in the store: the same command goes on from here")
        ctx.exit(INTERRUPTED)
    if ready:
        say(f"{tally}, in {seconds(time.monotonic() - started)}")
    return tally.failures


def _translate_pool(pool: "Pool", target_lang: str, store: "Store", output: "Output", tally: "Tally") -> None:
    from translate.cli.progress import ProgressReport
    from translate.errors import ExportError
    from translate.library import add_document
    from translate.pipeline import assemble_document, translate

    documents = [add_document(store, file.document) for file in pool.files]

    def whole(number: int, parallel: "ParallelDocument") -> None:
        try:
            paths = output.write(pool.files[number], parallel)
        except ExportError as error:
            # It is in the store: only this file is missing, and 'diglot export' can write it elsewhere.
            complain(str(error))
            tally.failures += 1
            return
        tally.documents += 1
        for path in paths:
            click.echo(str(path))

    if pool.engine is None:
        for number, document in enumerate(documents):
            whole(number, assemble_document(store, document, target_lang))
        return
    say(f"engine: {pool.engine.signature}")
    with ProgressReport() as report:

        def show(progress: "Progress") -> None:
            tally.see(pool, progress)
            report(progress)

        translate(documents, target_lang, pool.engine, store, on_progress=show, on_document=whole)


@dataclass(slots=True)
class Tally:
    """What a run has done so far."""

    documents: int = 0
    failures: int = 0
    _pools: dict[int, "Progress"] = field(default_factory=dict)

    def see(self, pool: "Pool", progress: "Progress") -> None:
        """Take note of the newest progress of one pool."""
        self._pools[id(pool)] = progress

    def __str__(self) -> str:
        memory = sum(one.memory for one in self._pools.values())
        cached = sum(one.cached for one in self._pools.values())
        done = sum(one.paragraphs_done for one in self._pools.values())
        decoded = sum(one.sentences_done for one in self._pools.values())
        return (
            f"{plural(self.documents, 'document')}, {plural(done, 'paragraph')}: {memory:,} from memory, "
            f"{cached:,} from the cache, {plural(decoded, 'sentence')} translated"
        )


def _print_plan(ready: Sequence["Pool"], target_lang: str, store: "Store", as_json: bool) -> None:
    from translate.pipeline import plan

    documents = [
        planned
        for pool in ready
        for planned in plan([file.document for file in pool.files], target_lang, pool.engine, store).documents
    ]
    if as_json:
        click.echo(json.dumps({"documents": [asdict(document) for document in documents]}, ensure_ascii=False))
        return
    print_table(
        ("document", "paragraphs", "characters", "from memory", "from cache", "to decode", "estimated"),
        [
            (
                one.name,
                f"{one.paragraphs:,}",
                f"{one.characters:,}",
                f"{one.memory:,}",
                f"{one.cached:,}",
                plural(one.decode_sentences, "sentence"),
                seconds(one.seconds),
            )
            for one in documents
        ],
        right=range(1, 7),
    )
