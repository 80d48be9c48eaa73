"""Many files at once: read what can be read, in groups that fit into memory, and write each result when it is there."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from translate.document import Document, Original, ParallelDocument
from translate.documents import ReadOptions, find_documents, read_document
from translate.documents.finding import is_folder
from translate.errors import DocumentError, ExportError
from translate.exports import SAME, Export, file_name, file_type, render, write
from translate.exports.furniture import with_furniture

# Documents are translated together up to this many paragraphs: enough for full windows, some hundred megabytes at most.
PARAGRAPHS_TOGETHER = 50_000


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A document, the folder below the named one in which it was found, and the name that its results go by."""

    document: Document
    folder: Path
    result_name: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that is left out, and why."""

    name: str
    message: str


@dataclass(slots=True)
class ResultNames:
    """Gives every document a name of its own to derive its results' names from, whatever order they are done in."""

    _taken: set[tuple[Path, str]] = field(default_factory=set)

    def name(self, folder: Path, document_name: str) -> str:
        """Return the document's name, with its suffix kept, and then numbered, where another has the same."""
        for number in count(1):
            # Results drop the last suffix: with one more, `a.md` stays `a.md` beside the `a` that came of `a.txt`.
            name = (document_name, f"{document_name}.txt")[number - 1] if number < 3 else f"{document_name}-{number}"
            # Some file systems do not tell `A` from `a`.
            place = (folder, file_name(name, "xx", "x").casefold())
            if place not in self._taken:
                self._taken.add(place)
                return name
        raise AssertionError("numbers do not end")


def read_files(
    paths: Iterable[Path], options: ReadOptions | None = None, *, skip: Path | None = None
) -> Iterator[SourceFile | Failure]:
    """Read every document that `paths` name, folders with all below them; one bad file never stops the others.

    No file is read twice. `skip` is a folder that is passed over where it lies in one of the others: results are no
    sources.
    """
    names = ResultNames()
    seen: set[str] = set()
    for root in paths:
        unreadable: list[DocumentError] = []
        try:
            found = find_documents([root], skip=skip, on_unreadable=unreadable.append)
        except DocumentError as error:
            yield Failure(str(root), str(error))
            found = []
        yield from (Failure(str(root), str(error)) for error in unreadable)
        for path in found:
            place = os.path.realpath(path)  # where `Path.resolve` would raise on links in a circle
            if place in seen:
                continue
            seen.add(place)
            try:
                document = read_document(path, options=options)
            except DocumentError as error:
                yield Failure(str(path), str(error))
                continue
            folder = path.parent.relative_to(root) if is_folder(root) else Path()
            yield SourceFile(document, folder, names.name(folder, document.name))


def groups(files: Iterable[SourceFile], paragraphs: int = PARAGRAPHS_TOGETHER) -> Iterator[list[SourceFile]]:
    """Gather files into groups of about so many paragraphs, so that a corpus need not fit into memory."""
    group: list[SourceFile] = []
    size = 0
    for file in files:
        group.append(file)
        size += len(file.document.paragraphs)
        if size >= paragraphs:
            yield group
            group, size = [], 0
    if group:
        yield group


@dataclass(frozen=True, slots=True)
class Output:
    """Where results go, in which formats, and whether with the furniture that reading left out."""

    folder: Path
    formats: Sequence[str]
    furniture: bool = False

    def write(
        self, file: SourceFile, parallel: ParallelDocument, original: Callable[[], Original]
    ) -> list[tuple[Path, Export]]:
        """Write one document in every format, into the folders of its source, and return the paths and the exports.

        `original` is asked for its file where a format needs that. Raises ExportError.
        """
        folder = self.folder / file.folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(f"{folder}: cannot be made: {error.strerror}: choose another --out") from error
        whole = with_furniture(parallel, file.document.dropped) if self.furniture else parallel
        written = []
        for form in self.formats:
            # The original has its furniture still.
            export = render(form, parallel if form == SAME else whole, original)
            suffix = file_type(form, file.document.media_type).suffix
            path = folder / file_name(file.result_name, parallel.target_lang, suffix)
            write(export, path)
            written.append((path, export))
        return written
