import os

import pytest

from translate.engines.quiet import quiet_transformers


def test_within_the_block_nothing_is_said(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    from transformers.utils import logging

    monkeypatch.delenv("TOKENIZERS_PARALLELISM", raising=False)
    log = logging.get_logger("transformers.tests")
    with quiet_transformers():
        assert os.environ["TOKENIZERS_PARALLELISM"] == "false"
        assert os.environ["DISABLE_SAFETENSORS_CONVERSION"] == "1"
        log.warning("you should probably train this model")
        for _ in logging.tqdm(range(3), desc="Loading weights"):
            pass
    assert capfd.readouterr() == ("", "")
    assert "TOKENIZERS_PARALLELISM" not in os.environ


def test_what_the_operator_had_set_comes_back_even_after_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    from transformers.utils import logging

    monkeypatch.setenv("TOKENIZERS_PARALLELISM", "true")
    level, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()

    def fail_inside() -> None:
        with quiet_transformers(), quiet_transformers():
            raise KeyError("inside")

    with pytest.raises(KeyError):
        fail_inside()
    assert os.environ["TOKENIZERS_PARALLELISM"] == "true"
    assert logging.get_verbosity() == level
    assert logging.is_progress_bar_enabled() == bars
