"""`diglot check`."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from translate.cli.console import plural, print_table, say
from translate.cli.options import LANGUAGE, named_documents, open_store, store_option
from translate.json_lines import json_line

if TYPE_CHECKING:
    from cache import Flag, StoredDocument, Term
    from translate.document import ParallelDocument

_HEADER = ("document", "paragraph", "flag", "severity", "evidence")


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@click.option("--all", "everything", is_flag=True, help="Every document of the store.")
@click.option("--to", "target_lang", type=LANGUAGE, help="Language of the translations to check.")
@click.option("--code", "codes", multiple=True, metavar="FLAG", help="Only these flags; may be given several times.")
@click.option("--format", "form", type=click.Choice(("text", "jsonl")), default="text", show_default=True)
@click.option("--evaluate", is_flag=True, help="Measure the checks themselves, on faults put into good translations.")
@store_option
@click.pass_context
def check(
    ctx: click.Context,
    documents: tuple[str, ...],
    everything: bool,
    target_lang: str | None,
    codes: tuple[str, ...],
    form: str,
    evaluate: bool,
    store_url: str | None,
) -> None:
    """Print what the checks find in translations of the store, text that people wrote included.

    DOCUMENT is a name or an id, as 'diglot store list' prints them. Nothing is translated, and nothing is changed. With
    --evaluate no document is read: faults are put into translations that come with the program, and it is printed how
    many of them are found, and how many good paragraphs are flagged. The exit code is then 1 when that is not enough.
    """
    if evaluate:
        if documents or everything or target_lang:
            raise click.UsageError("--evaluate takes no documents and no --to: it brings its own texts")
        if not _print_evaluation():
            ctx.exit(1)
        return
    if bool(documents) == everything:
        raise click.UsageError("name documents, or pass --all")
    if target_lang is None:
        raise click.UsageError("missing option '--to': name the language of the translations")
    _require_codes(codes)
    rows: list[tuple[str, ...]] = []
    failed = False
    with open_store(store_url, create=False) as store:
        from translate.document_library import load_document
        from translate.pipeline import assemble_document

        for stored in store.documents.list() if everything else named_documents(store, documents):
            if stored is None:
                failed = True
                continue
            parallel = assemble_document(store, load_document(store, stored.id), target_lang)
            terms = store.glossary.for_document(stored, target_lang)
            found = [(index, flag) for index, flag in _flags(parallel, terms) if not codes or flag.code in codes]
            if form == "jsonl":
                for index, flag in found:
                    click.echo(json_line(_record(stored, parallel, index, flag)))
            # People count paragraphs from 1, as everywhere that they see a number.
            rows += [(stored.name, str(index + 1), flag.code, flag.severity, flag.evidence) for index, flag in found]
            flagged = len({index for index, _ in found})
            of = plural(len(parallel.units) - parallel.pending, "translated paragraph")
            say(f"{stored.name}: {plural(len(found), 'flag')} in {flagged:,} of {of}")
    if form == "text":
        print_table(_HEADER, rows, right=(1,))
    if failed:
        ctx.exit(1)


def _flags(parallel: "ParallelDocument", terms: "Sequence[Term]") -> "Iterator[tuple[int, Flag]]":
    """Yield the flags of paragraphs that are translated, in the order of the document."""
    from translate.checks import review_flags

    for index, (unit, flags) in enumerate(zip(parallel.units, review_flags(parallel, terms), strict=True)):
        if unit.target is not None and unit.origin is not None:
            for flag in flags:
                yield index, flag


def _record(stored: "StoredDocument", parallel: "ParallelDocument", index: int, flag: "Flag") -> dict[str, Any]:
    unit = parallel.units[index]
    return {
        "document": stored.name,
        "id": stored.id,
        "index": index,
        "source_lang": unit.source_lang,
        "target_lang": unit.target_lang,
        "flag": flag.code,
        "severity": flag.severity,
        "evidence": flag.evidence,
        "origin": unit.origin,
        "state": unit.state,
        "source": unit.source,
        "target": unit.target,
    }


def _require_codes(codes: tuple[str, ...]) -> None:
    from translate.checks import CODES

    for code in codes:
        if code not in CODES:
            raise click.UsageError(f"--code: there is no flag {code!r}: name one of {', '.join(CODES)}")


def _print_evaluation() -> bool:
    """Print how well the checks do, and tell whether it is well enough."""
    from translate.checks.evaluation import FALSE_ALARMS, RECALL, evaluate, good_texts

    measured = evaluate(good_texts())
    rows = [
        (one.code, f"{one.faults:,}", f"{one.found:,}", f"{one.found / max(1, one.faults):.1%}", f"{one.alarms:,}")
        for one in measured.codes
    ]
    found = sum(one.found for one in measured.codes)
    rows.append(("all", f"{measured.faults:,}", f"{found:,}", f"{measured.recall:.1%}", f"{measured.alarms:,}"))
    print_table(("flag", "faults", "found", "recall", "false alarms"), rows, right=(1, 2, 3, 4))
    good = plural(measured.paragraphs, "good paragraph")
    say(
        f"recall {measured.recall:.1%}, wanted {RECALL:.0%}; false alarms in {measured.alarms:,} of {good}, "
        f"{measured.false_alarms:.1%}, at most {FALSE_ALARMS:.0%} wanted"
    )
    return measured.good_enough
