"""Which engine reads which language: a document may hold several, and one engine need not read them all."""

from collections.abc import Callable
from functools import cache

from translate.engines.base import Engine

# From the tag of a source language to the engine that reads it, None where there is none.
EngineChoice = Callable[[str], Engine | None]


def by_language(engine: Engine | EngineChoice, target_lang: str) -> EngineChoice:
    """Return the choice that `engine` means: itself wherever it supports the pair, or a choice, asked once a language.

    A choice may open engines, which takes long where it succeeds and where it fails.
    """
    if not isinstance(engine, Engine):
        return cache(engine)

    def only(source_lang: str) -> Engine | None:
        return engine if engine.supports(source_lang, target_lang) else None

    return only
