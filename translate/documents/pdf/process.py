"""Pages of a PDF, read by a program of their own: what crashes or stalls there costs a page, not Diglot."""

import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import IO, Final

from translate.documents.pdf.frames import load, load_page, read_frame
from translate.documents.pdf.layout import Page
from translate.errors import DocumentError

# Seconds that a page may take, to be read or drawn, and pages that may fail before the file is given up.
PAGE_SECONDS: Final = 8.0
PICTURE_SECONDS: Final = 30.0
_CRASHES: Final = 3
_WORKER: Final = "translate.documents.pdf.worker"


@dataclass(slots=True)
class PdfText:
    """The pages of a file, the tag that it gives itself, and the pages that could not be read."""

    pages: list[Page] = field(default_factory=list)
    lang: str | None = None
    failed: list[int] = field(default_factory=list)
    count: int = 0


def read_pages(data: bytes, name: str, *, seconds: float = PAGE_SECONDS) -> PdfText:
    """Return the pages of a PDF. Raises DocumentError when it is locked or damaged."""
    found = PdfText()
    slow = crashes = 0
    while True:
        first = len(found.pages) + 1
        with _Worker(data, ["text", str(first)]) as worker:
            finished = _take(worker, found, name, seconds)
        if finished:
            break
        slow += worker.late
        crashes += not worker.late
        if slow > 1 or crashes > _CRASHES or not found.count:
            what = f"page {len(found.pages) + 1} takes too long to read" if worker.late else "its pages cannot be read"
            raise DocumentError(f"{name}: {what}: the PDF is damaged; print it to a new PDF and give that")
        found.pages.append(Page(len(found.pages) + 1, 0.0, 0.0, failed=True))
        if len(found.pages) >= found.count:
            break
    found.failed = [page.number for page in found.pages if page.failed]
    return found


def _take(worker: "_Worker", found: PdfText, name: str, seconds: float) -> bool:
    """Read what a worker writes into `found`, and tell whether that was all."""
    head = worker.next(seconds)
    if head is None:
        return False
    about = load(head)
    match about.get("problem"):
        case "locked":
            raise DocumentError(
                f"{name}: the PDF is locked with a password: open it in a PDF program, save it without and give that"
            )
        case "damaged":
            raise DocumentError(
                f"{name}: the PDF is damaged or cut short: fetch it again, or print it to a new PDF and give that"
            )
    found.count, found.lang = about["pages"], about["lang"]
    while len(found.pages) < found.count:
        frame = worker.next(seconds)
        if frame is None:
            return False
        found.pages.append(load_page(frame))
    return True


def draw_pages(data: bytes, numbers: Sequence[int], *, seconds: float = PICTURE_SECONDS) -> Iterator[bytes]:
    """Yield pages as grey images in the PGM format, one at a time, empty where a page cannot be drawn."""
    left = list(numbers)
    while left:
        with _Worker(data, ["picture", *map(str, left)]) as worker:
            opened = worker.next(seconds) is not None
            while opened and left and (picture := worker.next(seconds)) is not None:
                left.pop(0)
                yield picture
        if left:
            left.pop(0)
            yield b""


class _Worker:
    """A running worker: what it writes is fetched in a thread, so that waiting for it can end."""

    def __init__(self, data: bytes, arguments: Sequence[str]) -> None:
        self.late = False
        # -P: no module of the folder that Diglot runs in can take the place of one of Python's.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", _WORKER, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        # Two frames ahead: pages that nobody has asked for yet do not pile up.
        self._frames: queue.Queue[bytes | None] = queue.Queue(maxsize=2)
        self._ended = threading.Event()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._threads = [
            threading.Thread(target=_feed, args=(self._process.stdin, data), daemon=True),
            threading.Thread(target=self._fetch, args=(self._process.stdout,), daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def _fetch(self, stream: IO[bytes]) -> None:
        frame: bytes | None = b""
        while frame is not None and not self._ended.is_set():
            try:
                frame = read_frame(stream)  # type: ignore[arg-type]
            except (OSError, ValueError):
                # A crash is no stall: whoever waits is told at once.
                frame = None
            self._put(frame)

    def _put(self, frame: bytes | None) -> None:
        while not self._ended.is_set():
            with suppress(queue.Full):
                self._frames.put(frame, timeout=0.2)
                return

    def next(self, seconds: float) -> bytes | None:
        """Return the next frame, None when the worker ended or takes longer than `seconds`."""
        try:
            return self._frames.get(timeout=seconds)
        except queue.Empty:
            self.late = True
            return None

    def __enter__(self) -> "_Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join(timeout=5)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()


def _feed(stream: IO[bytes], data: bytes) -> None:
    # A worker that gave up reads no further.
    with suppress(OSError):
        stream.write(data)
        stream.close()
