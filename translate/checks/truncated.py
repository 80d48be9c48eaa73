"""Find a translation whose end is missing."""

from cache.records import Flag, Severity
from translate.engines.base import Hypothesis


def truncated(hypothesis: Hypothesis) -> Flag | None:
    """Find a decoding that stopped at a length limit rather than at an end."""
    if not hypothesis.truncated:
        return None
    size = f"{hypothesis.tokens} pieces" if hypothesis.tokens else f"{len(hypothesis.text)} characters"
    return Flag("truncated", Severity.ERROR, f"stopped at the length limit after {size}: …{hypothesis.text[-40:]}")
