"""What is said about a job that runs."""

import pytest

from reader.job_status import JobStatus, Phase, duration, progress_words


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (JobStatus(Phase.WAITING), "Waiting for its turn…"),
        (JobStatus(Phase.RUNNING), "Getting ready…"),
        (JobStatus(Phase.RUNNING, 3, 1200), "3 of 1,200 paragraphs"),
        (
            JobStatus(Phase.RUNNING, 3, 12, sentences_per_second=4.25, seconds_left=130),
            "3 of 12 paragraphs · 4.2 sentences a second · 2 min left",
        ),
        (JobStatus(Phase.PAUSED, 3, 12, sentences_per_second=4.25, seconds_left=130), "3 of 12 paragraphs · paused"),
    ],
)
def test_words(status: JobStatus, words: str) -> None:
    assert progress_words(status) == words


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "1 s"), (49, "49 s"), (59, "1 min"), (3600, "60 min"), (7200, "2 h")]
)
def test_duration(seconds: float, words: str) -> None:
    assert duration(seconds) == words
