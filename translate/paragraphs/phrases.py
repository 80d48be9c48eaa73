"""The words that mark page furniture and sections, in many languages: the table is `phrases.tsv`."""

import csv
from collections import defaultdict
from functools import cache
from importlib.resources import files

from translate.paragraphs.marks import fold


@cache
def phrases(what: str) -> frozenset[str]:
    """Return the phrases of one sort (`edit`, `widget`, `counter`, `notes`, …), folded for comparison."""
    return frozenset(map(fold, _rows().get(what, ())))


@cache
def _rows() -> dict[str, list[str]]:
    """The phrases of the table by their sort."""
    found: dict[str, list[str]] = defaultdict(list)
    with files("translate.paragraphs").joinpath("phrases.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            found[row["what"]].append(row["phrase"])
    return dict(found)
