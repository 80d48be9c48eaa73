"""The demonstration: every sample into the store, translated, and written side by side."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cache import Origin, Store
from translate.document import Document
from translate.document_library import add_samples, load_original
from translate.engines import EngineOptions, open_engine
from translate.engines.base import Engine
from translate.errors import ExportError, NoEngineForPair
from translate.exports import file_name, render, write
from translate.pipeline import Progress, assemble_document, translate
from translate.samples import MEMORY_NOTE


@dataclass(frozen=True, slots=True)
class Demonstrated:
    """What became of one sample: `state` is a phrase for people, `seconds` the time that it took."""

    name: str
    source_lang: str
    paragraphs: int
    target_lang: str
    state: str
    seconds: float
    file: Path


def demonstrate(store: Store, folder: Path) -> Iterator[Demonstrated]:
    """Translate every sample, write its side-by-side page into `folder`, and yield it when it is done.

    Raises ExportError when a page cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder}: cannot be made: {error.strerror}: choose another --out") from error
    started = time.monotonic()
    for sample, document in add_samples(store):
        yield _demonstrate(document, sample.target_lang, store, folder, started)
        started = time.monotonic()


def _demonstrate(document: Document, target_lang: str, store: Store, folder: Path, started: float) -> Demonstrated:
    seen: list[Progress] = []
    engine = _engine(document.lang, target_lang)
    if engine is None:
        parallel = assemble_document(store, document, target_lang)
    else:
        [parallel] = translate([document], target_lang, engine, store, on_progress=seen.append)
    path = folder / file_name(document.name, target_lang, "html")
    write(render("html", parallel, lambda: load_original(store, document.id or "")), path)
    memory = sum(unit.origin is Origin.MEMORY for unit in parallel.units)
    return Demonstrated(
        name=document.name,
        source_lang=document.lang,
        paragraphs=len(parallel.paragraphs),
        target_lang=target_lang,
        state=_state(memory, parallel.pending, seen[-1] if seen else None),
        seconds=time.monotonic() - started,
        file=path,
    )


def _engine(source_lang: str, target_lang: str) -> Engine | None:
    try:
        return open_engine("auto", source_lang=source_lang, target_lang=target_lang, options=EngineOptions())
    except NoEngineForPair:
        return None


def _state(memory: int, pending: int, progress: Progress | None) -> str:
    """Say where the translation came from."""
    parts = []
    if memory:
        parts.append(f"{memory} from memory: {MEMORY_NOTE}")
    if progress is not None and progress.cached:
        parts.append(f"{progress.cached} from the cache")
    if progress is not None and progress.sentences_done:
        parts.append(f"{progress.sentences_done} sentences translated now")
    if pending:
        parts.append(f"{pending} not translated")
    return ", ".join(parts) or "nothing to translate"
