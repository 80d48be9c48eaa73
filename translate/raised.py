"""Raised figures: the marks of notes, and powers."""

from typing import Final

_FIGURES: Final = "0123456789"
RAISED_FIGURES: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
# For a class of characters in an expression: the first three stand apart from the others in Unicode.
RAISED: Final = "⁰¹²³⁴-⁹"
# For `str.translate`.
RAISE: Final = str.maketrans(_FIGURES, RAISED_FIGURES)
LOWER: Final = str.maketrans(RAISED_FIGURES, _FIGURES)
