"""A translation whose end is missing."""

from cache.records import Severity
from tests.translate.checks.flags import found
from translate.checks.truncated import truncated
from translate.engines.base import Hypothesis


class TestTruncated:
    def test_the_evidence_says_where(self) -> None:
        flag = found(truncated(Hypothesis("e assim por", tokens=256, truncated=True)))
        assert flag.severity is Severity.ERROR
        assert flag.evidence == "stopped at the length limit after 256 pieces: …e assim por"

    def test_without_a_count_of_pieces(self) -> None:
        assert "11 characters" in found(truncated(Hypothesis("e assim por", truncated=True))).evidence

    def test_a_whole_text_is_not(self) -> None:
        assert truncated(Hypothesis("e assim por diante.")) is None
