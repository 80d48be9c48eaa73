"""What each flag means, in words for a reader."""

from dataclasses import dataclass

from reader.interface import _, message
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
    label, reason = _LABELS.get(code), _REASONS.get(code) or EXPLANATIONS.get(code)
    return FlagWords(_(label) if label else code.replace("-", " "), _(reason) if reason else "")


_LABELS = {
    "empty": message("nothing came back"),
    "truncated": message("end missing"),
    "loop": message("repeats itself"),
    "copy": message("not translated"),
    "script": message("wrong script"),
    "length": message("unusual length"),
    "numbers": message("number differs"),
    "language": message("wrong language"),
    "dates": message("date differs"),
    "money": message("currency differs"),
    "addresses": message("address differs"),
    "brackets": message("bracket or quote"),
    "leftover": message("words left over"),
    "names": message("name spelled otherwise"),
    "glossary": message("glossary term"),
    UNSURE: message("model unsure"),
    REPORTED: message("reported"),
    NO_ENGINE: message("no model for this language"),
    FAILED: message("translation failed"),
    OCR_OVERLAP: message("scanned twice?"),
}
_REASONS = {
    UNSURE: message("The model was less sure of its words than usual."),
    REPORTED: message("A reader says that something is wrong:"),
}
