"""Many files at once: read what can be read, give each document its engine, write each result when it is whole."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from translate.document import Document, ParallelDocument
from translate.documents import find_documents, read_document
from translate.engines.base import Engine
from translate.errors import DocumentError, EngineError, ExportError, TranslateError
from translate.exports import file_name, write


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A document and the folder, below the one that was named, in which it was found."""

    document: Document
    folder: Path


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that is left out, and why."""

    name: str
    message: str


@dataclass(frozen=True, slots=True)
class Pool:
    """Documents that one engine translates together; None stands for those that need none."""

    engine: Engine | None
    files: tuple[SourceFile, ...]


def read_files(paths: Iterable[Path], lang: str | None = None) -> Iterator[SourceFile | Failure]:
    """Read every document that `paths` name, folders with all below them; one bad file never stops the others."""
    for root in paths:
        try:
            found = find_documents([root])
        except TranslateError as error:
            yield Failure(str(root), str(error))
            continue
        if not found:
            yield Failure(str(root), f"{root}: no documents in this folder: name a folder that holds text files")
        for path in found:
            folder = path.parent.relative_to(root) if root.is_dir() else Path()
            try:
                yield SourceFile(read_document(path, lang=lang), folder)
            except DocumentError as error:
                yield Failure(str(path), str(error))


def pools(
    files: Sequence[SourceFile], target_lang: str, open_for: Callable[[str], Engine]
) -> tuple[list[Pool], list[Failure]]:
    """Group documents by the engine that `open_for` gives for their language.

    A document that is in the target language already needs none. Languages that no engine covers become failures.
    """
    engines: dict[str, Engine | EngineError] = {}
    grouped: dict[Engine | None, list[SourceFile]] = {}
    failures = []
    for file in files:
        lang = file.document.lang
        if lang == target_lang:
            grouped.setdefault(None, []).append(file)
            continue
        if lang not in engines:
            try:
                engines[lang] = _one_of_each(open_for(lang), engines.values())
            except EngineError as error:
                engines[lang] = error
        engine = engines[lang]
        if isinstance(engine, EngineError):
            failures.append(Failure(file.document.name, str(engine)))
        else:
            grouped.setdefault(engine, []).append(file)
    return [Pool(engine, tuple(members)) for engine, members in grouped.items()], failures


def _one_of_each(opened: Engine, others: Iterable[Engine | EngineError]) -> Engine:
    """Return an engine that is open already in place of its double: a model is gigabytes."""
    for other in others:
        if isinstance(other, Engine) and other.signature == opened.signature:
            opened.close()
            return other
    return opened


@dataclass(slots=True)
class Output:
    """Writes results into one folder, with the folders of the sources; two documents never share a file."""

    folder: Path
    formats: Sequence[str]
    _taken: set[Path] = field(default_factory=set)

    def write(self, file: SourceFile, parallel: ParallelDocument) -> list[Path]:
        """Write one document in every format and return the paths. Raises ExportError."""
        written = []
        for form in self.formats:
            path = self._free(self.folder / file.folder / file_name(file.document.name, parallel.target_lang, form))
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ExportError(f"{path.parent}: cannot be made: {error.strerror}: choose another --out") from error
            write(parallel, form, path)
            written.append(path)
        return written

    def _free(self, path: Path) -> Path:
        """Return `path`, numbered when another document of this run has it."""
        candidate, number = path, 1
        while candidate in self._taken:
            number += 1
            candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        self._taken.add(candidate)
        return candidate
