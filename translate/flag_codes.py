"""Codes of the flags about a paragraph itself: why it has no translation, what is doubtful in its text.

Those about a translation are in `checks`.
"""

from typing import Final

# Nothing to translate: it is shown on both sides as it is.
KEPT: Final = "kept"
# No engine at hand reads its language.
NO_ENGINE: Final = "no-engine"
# The engine failed on one of its sentences.
FAILED: Final = "failed"
# A scanner seems to have given words twice, or lines in each other's places.
OCR_OVERLAP: Final = "ocr-overlap"
