"""Sample documents of our own, and careful translations of those that no small model can read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

# Shown beside every translation that comes from here.
MEMORY_NOTE = "translation that comes with the sample"
MEMORY_AUTHOR = "diglot samples"


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample document: its file, the language that the demonstration translates it into, and its memory if any."""

    path: Path
    source_lang: str
    target_lang: str
    memory: Path | None


_SAMPLES = (
    ("en-news-comments", "en", "pt"),
    ("pt-news-comments", "pt", "en"),
    ("he-encyclopedia", "he", "en"),
    ("he-newswire", "he", "en"),
    ("ar-book-chapter", "ar", "en"),
    ("kk-wrapped-article", "kk", "en"),
)


@contextmanager
def samples() -> Iterator[tuple[Sample, ...]]:
    """Give the samples as files, wherever the package is installed."""
    with as_file(files("translate.samples")) as folder:
        yield tuple(_sample(folder, name, source, target) for name, source, target in _SAMPLES)


def _sample(folder: Path, name: str, source_lang: str, target_lang: str) -> Sample:
    memory = folder / f"{name}.{target_lang}.jsonl"
    return Sample(folder / f"{name}.txt", source_lang, target_lang, memory if memory.exists() else None)
