"""Optical recognition by Tesseract, a program of its own that must be installed, as must the data of each language."""

import csv
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from translate.errors import DocumentError
from translate.languages import find_language

# Seconds for one page, and for a question.
PAGE_SECONDS: Final = 120.0
_ASK_SECONDS: Final = 20.0
_PROGRAM: Final = "tesseract"
INSTALL: Final = "install tesseract-ocr and the data of the language, such as tesseract-ocr-heb"
# Languages whose data has another name than their ISO 639-3 code.
_NAMES: Final = {
    "ar": "ara",
    "zh-hans": "chi_sim",
    "zh-hant": "chi_tra",
    "fa": "fas",
    "az": "aze",
    "uz": "uzb",
    "et": "est",
    "lv": "lav",
    "nb": "nor",
    "nn": "nor",
    "sq": "sqi",
    "ms": "msa",
    "mn": "mon",
    "ne": "nep",
    "or": "ori",
    "sw": "swa",
    "yi": "yid",
    "ps": "pus",
    "sr": "srp",
}
# What Tesseract calls scripts when it is asked for them, and the data that reads most of what is written in each.
_READS: Final = {
    "Hebrew": ("heb", "yid"),
    "Arabic": ("ara", "fas", "urd"),
    "Cyrillic": ("kaz", "rus", "ukr", "bul", "srp"),
    "Latin": ("eng", "por", "spa", "fra", "deu"),
    "Han": ("chi_sim", "chi_tra"),
    "HanS": ("chi_sim",),
    "HanT": ("chi_tra",),
    "Japanese": ("jpn",),
    "Korean": ("kor",),
    "Hangul": ("kor",),
    "Greek": ("ell",),
    "Devanagari": ("hin", "mar", "nep"),
}
_AT_ONCE: Final = 3
_LATIN: Final = "eng"


class OcrFailed(DocumentError):
    """One picture could not be read; others may."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in a picture, in dots from its top left corner; `line` is (block, paragraph, line)."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    line: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The installed program and the names of its data."""

    program: str
    installed: frozenset[str]

    @classmethod
    def find(cls, name: str) -> "Tesseract":
        """Look for the program. Raises DocumentError with the remedy; `name` is the document that wants it."""
        program = shutil.which(_PROGRAM)
        if program is None:
            raise DocumentError(f"{name}: --ocr needs Tesseract, and there is none: {INSTALL}")
        try:
            said = _run([program, "--list-langs"], b"", _ASK_SECONDS)
        except OcrFailed as error:
            raise DocumentError(f"{name}: {error}: {INSTALL}") from error
        installed = frozenset(row.strip() for row in said.splitlines()[1:] if row.strip())
        if not installed - {"osd"}:
            raise DocumentError(f"{name}: Tesseract has no data for any language: {INSTALL}")
        return cls(program, installed)

    def data_for(self, lang: str, name: str) -> tuple[str, ...]:
        """Return the data that reads a language, and Latin letters in it. Raises DocumentError when it is missing."""
        language = find_language(lang)
        wanted = _NAMES.get(language.tag.lower()) or _NAMES.get(language.tag.partition("-")[0]) or language.iso639_3
        if wanted not in self.installed:
            package = f"tesseract-ocr-{wanted.replace('_', '-')}"
            raise DocumentError(
                f"{name}: Tesseract has no data for {language.name} ({wanted}): install {package}, or name another "
                "language with --from"
            )
        # Names and terms in Latin letters stand in every language; read as its own letters they are rubbish.
        return (wanted, _LATIN) if language.script != "Latn" and _LATIN in self.installed else (wanted,)

    def guess_data(self, picture: bytes) -> tuple[str, ...]:
        """Return the data for the script that a picture shows; all that is installed, up to a few, where it is open."""
        script = ""
        if "osd" in self.installed:
            try:
                said = _run([self.program, "stdin", "stdout", "--psm", "0", "-l", "osd"], picture, _ASK_SECONDS)
                rows = (row.partition(":") for row in said.splitlines())
                script = next((value.strip() for key, _, value in rows if key.strip() == "Script"), "")
            except OcrFailed:
                # Too few letters to tell: the next best is to try what there is.
                script = ""
        known = [one for one in _READS.get(script, ()) if one in self.installed][: _AT_ONCE - 1]
        if not known:
            return tuple(sorted(self.installed - {"osd"})[:_AT_ONCE])
        return tuple(dict.fromkeys([*known, _LATIN] if _LATIN in self.installed else known))

    def read(self, picture: bytes, data: Sequence[str], *, seconds: float = PAGE_SECONDS) -> list[Word]:
        """Return the words of a picture, those of a line in the order of reading. Raises OcrFailed."""
        arguments = [self.program, "stdin", "stdout", "-l", "+".join(data), "--psm", "3", "tsv"]
        return list(_words(_run(arguments, picture, seconds)))


def _run(arguments: Sequence[str], source: bytes, seconds: float) -> str:
    try:
        done = subprocess.run(arguments, input=source, capture_output=True, timeout=seconds, check=True)
    except subprocess.TimeoutExpired as error:
        raise OcrFailed(f"Tesseract took longer than {seconds:.0f} s") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", errors="replace").strip().splitlines()
        why = " ".join(said[-1].split())[:200] if said else f"it ended with {error.returncode}"
        raise OcrFailed(f"Tesseract failed: {why}") from error
    except OSError as error:
        raise OcrFailed(f"Tesseract cannot be run ({error.strerror})") from error
    return done.stdout.decode("utf-8", errors="replace")


def _words(table: str) -> Iterator[Word]:
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    for row in rows:
        text = "".join(one for one in (row.get("text") or "") if one.isprintable()).strip()
        if not text or row.get("level") != "5":
            continue
        try:
            left, top, width, height = (int(row[key]) for key in ("left", "top", "width", "height"))
            line = (int(row["block_num"]), int(row["par_num"]), int(row["line_num"]))
        except (KeyError, TypeError, ValueError):
            continue
        yield Word(text, left, top, left + width, top + height, line)
