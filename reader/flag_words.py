"""What each flag means, in words for a reader."""

from dataclasses import dataclass

from translate.exports.explanations import EXPLANATIONS
from translate.flag_codes import FAILED, NO_ENGINE, OCR_OVERLAP
from translate.review.risk import REPORTED, UNSURE


@dataclass(frozen=True, slots=True)
class FlagWords:
    """A short label for the badge, and the sentence behind it."""

    label: str
    explanation: str


def explain(code: str) -> FlagWords:
    """Return the words for a flag; a code that is not known here speaks for itself."""
    return FlagWords(_LABELS.get(code) or code.replace("-", " "), _REASONS.get(code) or EXPLANATIONS.get(code, ""))


_LABELS = {
    "empty": "nothing came back",
    "truncated": "end missing",
    "loop": "repeats itself",
    "copy": "not translated",
    "script": "wrong script",
    "length": "unusual length",
    "numbers": "number differs",
    "language": "wrong language",
    "dates": "date differs",
    "money": "currency differs",
    "addresses": "address differs",
    "brackets": "bracket or quote",
    "leftover": "words left over",
    "names": "name spelled otherwise",
    "glossary": "glossary term",
    UNSURE: "model unsure",
    REPORTED: "reported",
    NO_ENGINE: "no model for this language",
    FAILED: "translation failed",
    OCR_OVERLAP: "scanned twice?",
}
_REASONS = {
    UNSURE: "The model was less sure of its words than usual.",
    REPORTED: "A reader says that something is wrong:",
}
