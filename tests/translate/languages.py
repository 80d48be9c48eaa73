"""Sentences in many languages, to tell them by."""

from pathlib import Path

FILE = Path(__file__).parents[1] / "data" / "languages" / "sentences.tsv"

SENTENCES = [(row[0], row[1]) for row in (line.split("\t") for line in FILE.read_text("utf-8").splitlines()[1:])]
