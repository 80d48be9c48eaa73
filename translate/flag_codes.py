"""Codes of the flags that say why a paragraph stands without a translation; those of the checks are in `checks`."""

from typing import Final

# Nothing to translate: it is shown on both sides as it is.
KEPT: Final = "kept"
# No engine at hand reads its language.
NO_ENGINE: Final = "no-engine"
# The engine failed on one of its sentences.
FAILED: Final = "failed"
