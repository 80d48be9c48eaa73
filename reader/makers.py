"""Who made a translation, in words: the engine and its model out of their signature, and the memory."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cache import Origin, TranslationUnit
from translate.engines.fake import FakeEngine
from translate.engines.families import FAMILIES


@dataclass(frozen=True, slots=True)
class Makers:
    """Who made what stands on a page: one line, empty while nothing is there, and the engines' full signatures."""

    line: str
    signatures: tuple[str, ...]


def makers(units: Sequence[TranslationUnit]) -> Makers:
    """Return who made the translations of these units, the most busy engine first."""
    by_machine = Counter(unit.signature for unit in units if unit.origin is Origin.MACHINE and unit.signature)
    signatures = tuple(signature for signature, _ in by_machine.most_common())
    remembered = sum(unit.origin is Origin.MEMORY for unit in units)
    parts = []
    if signatures:
        parts.append(f"translated by {', '.join(dict.fromkeys(engine_words(one) for one in signatures))}")
    if remembered and by_machine:
        parts.append(f"{counted(remembered, 'paragraph')} from memory")
    elif remembered:
        parts.append("from memory")
    line = " · ".join(parts)
    return Makers(line[:1].upper() + line[1:], signatures)


def engine_words(signature: str) -> str:
    """Return the name of an engine and its model for people, out of its signature."""
    if is_fake(signature):
        return "the fake engine (marks, no translation)"
    name, *settings = signature.split() or [signature]
    if name == "bundled":
        return "Firefox Translations (comes with Diglot)"
    model = next((setting.removeprefix("model=") for setting in settings if setting.startswith("model=")), "")
    family = FAMILIES.get(model.partition(":")[0])
    return f"{family.title} ({name})" if family else name


def is_fake(signature: str) -> bool:
    """Tell whether a signature is that of the engine without a model."""
    return signature.partition(" ")[0] == FakeEngine.name


def counted(number: int, thing: str) -> str:
    """Return a number of things in words: `1 paragraph`, `1,200 paragraphs`."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
