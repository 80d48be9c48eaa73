"""The words that mark page furniture and sections, in many languages: the table is `phrases.tsv`."""

import csv
from functools import cache
from importlib.resources import files

from translate.paragraphs.marks import fold


@cache
def phrases(what: str) -> frozenset[str]:
    """Return the phrases of one sort (`edit`, `widget`, `counter`, `notes`, …), folded for comparison."""
    with files("translate.paragraphs").joinpath("phrases.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return frozenset(fold(row["phrase"]) for row in rows if row["what"] == what)
