"""Where a target that people made comes from, in words: how far it has come, who made it, when, and what they noted."""

from collections.abc import Callable

from cache.records import Origin, TranslationUnit


def provenance(unit: TranslationUnit, written: Callable[[str], str] = str) -> str:
    """Return one line, such as `from memory, final (Dana, 2024-05-01): an idiom`; empty for what no person made.

    `written` gives the form in which a name and a note, which may say anything, are to stand in it.
    """
    if unit.origin is not Origin.MEMORY:
        return ""
    said = "from memory"
    if unit.author:
        when = f", {unit.at:%Y-%m-%d}" if unit.at else ""
        said += f", {unit.state.value} ({written(unit.author)}{when})"
    return f"{said}: {written(unit.note)}" if unit.note else said
