"""Who made a translation, in words: the engine and its model out of their signature, and the memory."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cache import Origin, TranslationUnit
from reader.interface import _, ngettext, number
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
        engines = ", ".join(dict.fromkeys(engine_words(one) for one in signatures))
        parts.append(_("Translated by {engines}").format(engines=engines))
    if remembered and by_machine:
        words = ngettext("{count} paragraph from memory", "{count} paragraphs from memory", remembered)
        parts.append(words.format(count=number(remembered)))
    elif remembered:
        parts.append(_("From memory"))
    return Makers(" · ".join(parts), signatures)


def engine_words(signature: str) -> str:
    """Return the name of an engine and its model for people, out of its signature."""
    if is_fake(signature):
        return _("the fake engine (marks, no translation)")
    name, *settings = signature.split() or [signature]
    if name == "bundled":
        return _("Firefox Translations (comes with Diglot)")
    model = next((setting.removeprefix("model=") for setting in settings if setting.startswith("model=")), "")
    family = FAMILIES.get(model.partition(":")[0])
    return f"{family.title} ({name})" if family else name


def is_fake(signature: str) -> bool:
    """Tell whether a signature is that of the engine without a model."""
    return signature.partition(" ")[0] == FakeEngine.name
