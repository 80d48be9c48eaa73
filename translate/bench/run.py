"""Run every system in a process of its own, and put the results side by side."""

import json
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from translate.bench.systems import Measured, Setting
from translate.errors import TranslateError

# What a row is compared with, by the beginning of its name.
_BASES: Final = (("bundled-", "bundled-raw"), ("", "ct2-sorted"))
# Transformers takes minutes where the others take seconds; tokens a second are the same on fewer sentences.
_SENTENCES_OF_HF: Final = {"hf-sentence": 4, "hf-sorted": 32}
_OWN: Final = "bundled"


class BenchError(TranslateError):
    """A measurement that could not be made."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `ratio` is to the base at the same beam, None where the base was not run.

    `peak_mb` is the most memory that the process of this system had, its model included; None where it is not known.
    """

    name: str
    beam: int
    tokens_per_second: float
    peak_mb: float | None
    ratio: float | None
    notes: dict[str, float]


def names() -> tuple[str, ...]:
    """Return the names of the systems."""
    from translate.bench.systems import SYSTEMS

    return (*SYSTEMS, _OWN)


def run(setting: Setting, chosen: Sequence[str], beams: Iterable[int]) -> Iterator[list[Row]]:
    """Run the systems one after the other and yield the rows of each as soon as it is done, without ratios."""
    for name in chosen:
        # The bundled engine has no beam to choose.
        for beam in list(beams) if name != _OWN else [1]:
            few = _SENTENCES_OF_HF.get(name)
            limit = min(few, setting.sentences or few) if few else setting.sentences
            measured, peak = _in_process(name, replace(setting, beam=beam, sentences=limit))
            yield [
                Row(one.name, beam, round(one.tokens / one.seconds, 1), peak, None, dict(one.notes)) for one in measured
            ]


def with_ratios(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with their ratios to the base at the same beam."""
    speeds = {(row.name, row.beam): row.tokens_per_second for row in rows}

    def ratio(row: Row) -> float | None:
        base = speeds.get((next(base for start, base in _BASES if row.name.startswith(start)), row.beam))
        return round(row.tokens_per_second / base, 2) if base else None

    return [replace(row, ratio=ratio(row)) for row in rows]


def write(path: Path, rows: Sequence[Row], further: dict[str, object]) -> None:
    """Write the rows, and what else was measured, as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    keys = ("name", "beam", "tokens_per_second", "peak_mb", "ratio")
    listed = [{key: value for key, value in asdict(row).items() if key in keys} for row in rows]
    notes = [{"name": row.name, "beam": row.beam, **row.notes} for row in rows if row.notes]
    path.write_text(json.dumps({"rows": listed, "notes": notes, **further}, indent=1) + "\n", encoding="utf-8")


def _in_process(name: str, setting: Setting) -> tuple[list[Measured], float | None]:
    """Run one system in a new process: memory is then its own, and nothing is warm that it did not warm."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        try:
            return pool.submit(_measure, name, setting).result()
        except BrokenProcessPool as error:
            raise BenchError(
                f"{name} at beam {setting.beam} was killed, probably for want of memory: free some, or leave it out"
            ) from error


def _measure(name: str, setting: Setting) -> tuple[list[Measured], float | None]:
    from translate.bench.bundled import bundled
    from translate.bench.systems import SYSTEMS

    systems: dict[str, Callable[[Setting], list[Measured]]] = {**SYSTEMS, _OWN: bundled}
    measured = systems[name](setting)
    return measured, _peak_mb()


def _peak_mb() -> float | None:
    """Return the most memory that this process has had, None where the system does not tell."""
    if os.name != "posix":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1e6 if sys.platform == "darwin" else 1e3), 1)
