"""What a flag means, for readers; the evidence follows it."""

from typing import Final

from translate.flag_codes import FAILED, NO_ENGINE, OCR_OVERLAP

EXPLANATIONS: Final = {
    "empty": "A sentence came back empty: part of the text is missing here.",
    "truncated": "The translation of a sentence was cut off: its end is missing.",
    "loop": "The translation repeats itself.",
    "copy": "A sentence came back as it was, not translated.",
    "script": "Part of the translation is not in the letters of its language.",
    "length": "A sentence came out much shorter or longer than expected: text may be missing or made up.",
    "numbers": "A number of the original is missing or different.",
    "language": "Part of the translation seems to be in another language.",
    "dates": "A date of the original is missing or different.",
    "money": "An amount of money is in another currency than in the original.",
    "addresses": "A web or mail address was changed.",
    "brackets": "A bracket or quotation mark has lost its other half, or is missing.",
    "leftover": "Words of the original were left standing in the translation.",
    "names": "A name is spelled here in another way than elsewhere in the document.",
    "glossary": "A term is not translated as the glossary wants it.",
    NO_ENGINE: "Not translated: no model that is installed reads this language.",
    FAILED: "Not translated: the engine failed on a sentence of this paragraph.",
    OCR_OVERLAP: "The scan seems to have given words of the original twice: compare it with the page.",
}
