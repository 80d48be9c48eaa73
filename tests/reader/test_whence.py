"""Where a translation that people made comes from."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cache import Origin, State, TranslationUnit
from reader.told import note_told
from reader.whence import from_memory
from tests.reader.speaking import speak
from translate.provenance import provenance
from translate.samples import MEMORY_NOTE

UNIT = TranslationUnit(
    "One.",
    "en",
    "ru",
    target="Раз.",
    origin=Origin.MEMORY,
    state=State.FINAL,
    author="Dana",
    at=datetime(2026, 5, 1, tzinfo=UTC),
    note="an idiom",
)


@pytest.mark.parametrize("unit", [UNIT, replace(UNIT, at=None), replace(UNIT, author=None), replace(UNIT, note=None)])
def test_in_english_it_is_what_exports_say(unit: TranslationUnit) -> None:
    assert from_memory(unit) == provenance(unit)


def test_elsewhere_in_other_words(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ru")
    assert from_memory(UNIT) == "из памяти, окончательный (Dana, 2026-05-01): an idiom"


def test_what_is_noted_by_itself_is_said_in_the_language_of_the_interface(monkeypatch: pytest.MonkeyPatch) -> None:
    sample = replace(UNIT, author=None, at=None, note=MEMORY_NOTE)
    assert from_memory(sample) == f"from memory: {MEMORY_NOTE}"
    speak(monkeypatch, "ru")
    assert from_memory(sample) == "из памяти: перевод, приложенный к образцу"
    assert note_told("restored version 1204") == "восстановлена версия 1\u00a0204"
    assert note_told("put back: version 3 by Dana") == "возвращено на место: версия 3, автор Dana"
    # What a person wrote is theirs, whatever it is.
    for note in ("final", "no text in it", "restored version", "nothing to translate"):
        assert note_told(note) == note


def test_what_no_person_made_comes_from_nowhere() -> None:
    assert from_memory(replace(UNIT, origin=Origin.MACHINE)) == ""


def test_among_words_that_run_from_right_to_left_names_and_dates_are_isolated(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ar")
    for part in ("Dana", "2026-05-01", "an idiom"):
        assert f"\u2068{part}\u2069" in from_memory(UNIT)
