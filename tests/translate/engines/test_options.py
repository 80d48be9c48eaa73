import dataclasses
import os

import pytest

from translate.engines.options import EngineOptions, processors
from translate.errors import EngineError


def test_defaults_are_what_nllb_is_used_with() -> None:
    options = EngineOptions()
    assert options.beam_size == 4
    assert options.compute_type == "default"
    assert options.device == "auto"
    assert options.threads is None


def test_options_are_frozen_and_can_key_a_dict() -> None:
    options = EngineOptions(beam_size=2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        options.beam_size = 3  # type: ignore[misc]
    assert {options: 1}[EngineOptions(beam_size=2)] == 1


@pytest.mark.parametrize(
    ("field", "value", "least"),
    [
        ("beam_size", 0, 1),
        ("max_source_tokens", 7, 8),
        ("max_target_tokens", 0, 8),
        ("threads", 0, 1),
        ("batch_tokens", -5, 1),
    ],
)
def test_a_number_that_cannot_be_is_refused_with_the_least_that_can(field: str, value: int, least: int) -> None:
    with pytest.raises(EngineError, match=f"{field} is {value}: give {least} or more"):
        EngineOptions(**{field: value})  # type: ignore[arg-type]


def test_an_unknown_device_is_refused() -> None:
    with pytest.raises(EngineError, match="device is 'gpu': give auto or cpu or cuda"):
        EngineOptions(device="gpu")


def test_processors_are_those_that_the_process_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: {3, 5, 8}, raising=False)
    assert processors() == 3


def test_processors_without_affinity_are_all_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert processors() == 1
