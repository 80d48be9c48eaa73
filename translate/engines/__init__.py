"""Engines: what turns a sentence in one language into a sentence in another."""

from translate.engines.base import Engine, Hypothesis
from translate.engines.options import EngineOptions
from translate.engines.registry import ENGINES, open_engine

__all__ = ["ENGINES", "Engine", "EngineOptions", "Hypothesis", "open_engine"]
