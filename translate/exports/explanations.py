"""What a flag means, for readers; the evidence follows it."""

from typing import Final

from translate.flag_codes import FAILED, NO_ENGINE

EXPLANATIONS: Final = {
    "empty": "A sentence came back empty: part of the text is missing here.",
    "truncated": "The translation of a sentence was cut off: its end is missing.",
    "loop": "The translation repeats itself.",
    "copy": "A sentence came back as it was, not translated.",
    "script": "Part of the translation is not in the letters of its language.",
    "length": "A sentence came out much shorter or longer than expected: text may be missing or made up.",
    "numbers": "A number of the original is missing or different.",
    NO_ENGINE: "Not translated: no model that is installed reads this language.",
    FAILED: "Not translated: the engine failed on a sentence of this paragraph.",
}
