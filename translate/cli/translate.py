"""`diglot translate`."""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from translate.cli.console import complain, plural, print_table, say, seconds
from translate.cli.options import (
    device_option,
    engine_option,
    foreign_option,
    format_option,
    from_option,
    furniture_option,
    model_option,
    ocr_option,
    open_store,
    out_option,
    references_option,
    store_option,
    to_option,
)

if TYPE_CHECKING:
    from cache import Store
    from translate.batch import Failure, Output, SourceFile
    from translate.document import Document, Original, ParallelDocument
    from translate.documents.options import Foreign, References
    from translate.engines import EngineOptions
    from translate.engines.base import Engine
    from translate.pipeline import PlannedDocument, Progress

# What a shell reports for a process ended by Ctrl-C.
INTERRUPTED = 130


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False), metavar="FILE|FOLDER..."
)
@to_option
@from_option
@foreign_option
@references_option
@ocr_option
@engine_option
@model_option
@device_option
@click.option("--beam", type=click.IntRange(1, 16), help="Beam size.  [default: the engine's own]")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processor cores to use.  [default: all]")
@click.option(
    "--full-vocabulary",
    is_flag=True,
    help="Let the model write in every language, at half the speed.  [default: only what the target language uses]",
)
@out_option
@format_option
@furniture_option
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
    device: str,
    beam: int | None,
    jobs: int | None,
    full_vocabulary: bool,
    foreign: "Foreign | None",
    references: "References",
    ocr: bool,
    out: Path,
    formats: tuple[str, ...],
    furniture: bool,
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
    from translate.batch import Output, groups, read_files
    from translate.documents import ReadOptions
    from translate.engines import EngineOptions

    reading = ReadOptions(lang=source_lang, foreign=foreign, ocr=ocr, references=references)
    options = EngineOptions(threads=jobs, full_vocabulary=full_vocabulary, device=device)
    if beam is not None:
        options = replace(options, beam_size=beam)
    engines = _Engines(engine, model, options, target_lang, beam)
    tally = Tally()
    started = time.monotonic()
    try:
        with open_store(store_url) as store:
            files = engines.covered(_readable(read_files(paths, reading, skip=out), tally), tally)
            if dry_run:
                _print_plan(list(_plan(groups(files), target_lang, engines, store)), as_json)
                ctx.exit(1 if tally.failures else 0)
            output = Output(out, tuple(dict.fromkeys(formats)), furniture)
            for group in groups(files):
                _translate_group(group, target_lang, engines, store, output, tally)
    except KeyboardInterrupt:
        say(f"interrupted. {tally}. What is done is in the store: the same command goes on from here")
        ctx.exit(INTERRUPTED)
    if tally.documents:
        say(f"{tally}, in {seconds(time.monotonic() - started)}")
    if tally.failures:
        ctx.exit(1)


class _Engines:
    """The engine of each source language, opened when it is first needed."""

    def __init__(
        self, name: str, model: str | None, options: "EngineOptions", target_lang: str, beam: int | None
    ) -> None:
        from translate.engines.open_engines import OpenEngines, opener

        self._open = OpenEngines(opener(name, model, options))
        self._target_lang = target_lang
        self._beam = beam
        self._refusals: dict[str, str] = {}

    def __call__(self, source_lang: str) -> "Engine | None":
        """Return the engine that reads this language, None where none does; say once which one it is."""
        from translate.errors import NoEngineForPair

        try:
            return self._open.engine_for(source_lang, self._target_lang)
        except NoEngineForPair as error:
            self._refusals[source_lang] = str(error)
            return None

    def introduction(self, engine: "Engine") -> str:
        """Return what is said of an engine once: its signature, where it runs, and an option that it cannot follow."""
        said = f"engine: {engine.signature}, on {engine.place}"
        if self._beam is not None and engine.beam_size is None:
            said += f"; --beam {self._beam} has no effect here: this engine leaves no beam to choose"
        return said

    def refusal(self, source_lang: str) -> str:
        """Return why no engine reads this language, and what to do."""
        return self._refusals[source_lang]

    def covered(self, files: Iterable["SourceFile"], tally: "Tally") -> Iterator["SourceFile"]:
        """Pass on the files whose language an engine reads, or that need none; say which the others are."""
        for file in files:
            lang = file.document.lang
            if lang != self._target_lang and self(lang) is None:
                complain(f"{file.document.name}: {self.refusal(lang)}")
                tally.failures += 1
            else:
                yield file


def _readable(files: "Iterable[SourceFile | Failure]", tally: "Tally") -> Iterator["SourceFile"]:
    """Pass on what could be read, and say at once what could not."""
    from translate.batch import Failure

    for one in files:
        if isinstance(one, Failure):
            complain(one.message)
            tally.failures += 1
        else:
            for note in one.document.notes:
                say(f"{one.document.name}: {note}")
            yield one


def _translate_group(
    group: Sequence["SourceFile"],
    target_lang: str,
    engines: _Engines,
    store: "Store",
    output: "Output",
    tally: "Tally",
) -> None:
    from translate.cli.progress import ProgressReport
    from translate.document_library import add_document, load_original
    from translate.errors import EngineError
    from translate.pipeline import translate
    from translate.pipeline.preference import prefer

    documents: list[Document] = [add_document(store, file.document) for file in group]
    for engine in dict.fromkeys(engines(document.lang) for document in documents if document.lang != target_lang):
        if engine is not None and tally.introduce(engine.signature):
            say(engines.introduction(engine))

    def settled(number: int, parallel: "ParallelDocument") -> None:
        prefer(store, parallel)
        _write(group[number], parallel, output, tally, lambda: load_original(store, documents[number].id or ""))

    with ProgressReport() as report:

        def show(progress: "Progress") -> None:
            tally.newest = progress
            report(progress)

        try:
            translate(documents, target_lang, engines, store, on_progress=show, on_document=settled)
        except EngineError as error:
            complain(str(error))
            tally.failures += 1
    tally.close_group()


def _write(
    file: "SourceFile",
    parallel: "ParallelDocument",
    output: "Output",
    tally: "Tally",
    original: "Callable[[], Original]",
) -> None:
    """Write a document that nothing more is to come for, and say what it lacks and why."""
    from translate.errors import ExportError
    from translate.pipeline import FAILED

    for flag, paragraphs in parallel.missing():
        say(f"{file.document.name}: {plural(paragraphs, 'paragraph')} not translated: {flag.evidence}")
        tally.failures += flag.code == FAILED
    try:
        written = output.write(file, parallel, original)
    except ExportError as error:
        # It is in the store: only this file is missing, and 'diglot export' can write it elsewhere.
        complain(str(error))
        tally.failures += 1
        return
    tally.documents += 1
    for path, export in written:
        click.echo(str(path))
        for note in export.notes:
            say(f"{path.name}: {note}")


@dataclass(slots=True)
class Tally:
    """What a run has done so far: groups that are closed, and the one under way."""

    documents: int = 0
    failures: int = 0
    newest: "Progress | None" = None
    _closed: list["Progress"] = field(default_factory=list)
    _introduced: set[str] = field(default_factory=set)

    def close_group(self) -> None:
        """Count the newest progress for good."""
        if self.newest is not None:
            self._closed.append(self.newest)
            self.newest = None

    def introduce(self, signature: str) -> bool:
        """Tell whether this engine is new to the run."""
        new = signature not in self._introduced
        self._introduced.add(signature)
        return new

    def __str__(self) -> str:
        seen = [*self._closed, *([self.newest] if self.newest else [])]
        return (
            f"{plural(self.documents, 'document')}, {plural(sum(one.paragraphs_done for one in seen), 'paragraph')}: "
            f"{sum(one.memory for one in seen):,} from memory, {sum(one.cached for one in seen):,} from the cache, "
            f"{plural(sum(one.sentences_done for one in seen), 'sentence')} translated"
        )


def _plan(
    grouped: Iterable[Sequence["SourceFile"]], target_lang: str, engines: _Engines, store: "Store"
) -> Iterator["PlannedDocument"]:
    from translate.pipeline import plan

    for group in grouped:
        yield from plan([file.document for file in group], target_lang, engines, store).documents


def _print_plan(documents: Sequence["PlannedDocument"], as_json: bool) -> None:
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
