"""`diglot evaluate`."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from translate.cli.console import complain, plural, print_table, say
from translate.cli.options import (
    ENGINES,
    LANGUAGE,
    device_option,
    model_option,
    named_documents,
    open_store,
    store_option,
    to_option,
)
from translate.json_lines import json_line

if TYPE_CHECKING:
    from cache import Store
    from translate.engines.base import Engine
    from translate.evaluation.scores import Score
    from translate.evaluation.triples import Held, Triple


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@to_option
@click.option("--from", "source_lang", type=LANGUAGE, help="Only paragraphs in this language.")
@click.option("--format", "form", type=click.Choice(("table", "jsonl")), default="table", help="How to print it.")
@click.option(
    "--triples",
    "triples_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write (source, hypothesis, correction) to this file, a JSON object a line.",
)
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    help="Instead: have this engine translate the corrected paragraphs now, and score that; nothing of it is kept.",
)
@model_option
@device_option
@store_option
@click.pass_context
def evaluate(
    ctx: click.Context,
    documents: tuple[str, ...],
    target_lang: str,
    source_lang: str | None,
    form: str,
    triples_file: Path | None,
    engine: str | None,
    model: str | None,
    device: str,
    store_url: str | None,
) -> None:
    """Score each engine's text against what people made of it: chrF++, BLEU and words changed.

    DOCUMENT is a name or an id, as 'diglot store list' prints them; without one, all of the memory counts. Only
    paragraphs count that people corrected or accepted and that the engine translated in this store. An engine that came
    later was never asked for them: name it with --engine.
    """
    from translate.evaluation.scores import scores
    from translate.evaluation.triples import as_json_lines, triples

    with open_store(store_url, create=False) as store:
        named = list(named_documents(store, documents))
        ids = [one.id for one in named if one is not None]
        held = _held(store, ids, documents, target_lang, source_lang)
        found = list(triples(store, held) if engine is None else _trial(held, target_lang, engine, model, device))
    if triples_file is not None:
        triples_file.write_text("".join(f"{line}\n" for line in as_json_lines(found)), encoding="utf-8")
        say(f"wrote {plural(len(found), 'triple')} to {triples_file}")
    rows = scores(found)
    if not rows:
        say("nothing to compare: no paragraph that people corrected or accepted was translated by an engine here")
    elif form == "jsonl":
        for row in rows:
            click.echo(json_line(asdict(row)))
    else:
        _print(rows)
    if None in named:
        ctx.exit(1)


def _held(
    store: "Store", ids: list[str], documents: Iterable[str], target_lang: str, source_lang: str | None
) -> "Iterator[Held]":
    from translate.evaluation.triples import document_held, memory_held

    if documents:
        yield from document_held(store, ids, target_lang, source_lang)
    else:
        yield from memory_held(store, target_lang, source_lang)


def _trial(held: "Iterable[Held]", target_lang: str, engine: str, model: str | None, device: str) -> "Iterator[Triple]":
    from translate.engines.open_engines import OpenEngines, opener
    from translate.engines.options import EngineOptions
    from translate.errors import NoEngineForPair
    from translate.evaluation.trial import trial

    engines = OpenEngines(opener(engine, model, EngineOptions(device=device)))

    def choose(source_lang: str) -> "Engine | None":
        try:
            return engines.engine_for(source_lang, target_lang)
        except NoEngineForPair as error:
            complain(str(error))
            return None

    try:
        yield from trial(held, target_lang, choose)
    finally:
        engines.close()


def _named(row: "Score", rows: "list[Score]") -> str:
    if row.document is None:
        return "all of the memory"
    namesakes = {one.document_id for one in rows if one.document == row.document}
    return f"{row.document} ({row.document_id})" if len(namesakes) > 1 else row.document


def _print(rows: "list[Score]") -> None:
    print_table(
        ("document", "from", "paragraphs", "chrF++", "BLEU", "words changed", "untouched", "engine"),
        [
            (
                _named(row, rows),
                row.source_lang,
                f"{row.paragraphs:,}",
                f"{row.chrf:.1f}",
                f"{row.bleu:.1f}",
                f"{row.edits:.0%}",
                f"{row.untouched:.0%}",
                row.signature,
            )
            for row in rows
        ],
        right=[2, 3, 4, 5, 6],
    )
    for signature in dict.fromkeys(one for row in rows for one in (row.chrf_signature, row.bleu_signature)):
        say(signature)
