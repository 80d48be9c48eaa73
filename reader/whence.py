"""Where a translation that people made comes from, in a line of the interface's language."""

from cache import Origin, TranslationUnit
from reader.interface import _, direction
from reader.names import state_name
from reader.plain_text import isolated, shortened
from reader.told import note_told


def from_memory(unit: TranslationUnit) -> str:
    """Return who made it, when, how far it has come and what they noted; empty for what no person made.

    In English the same line as `translate.provenance` puts into exports.
    """
    if unit.origin is not Origin.MEMORY:
        return ""
    if unit.author and unit.at:
        said = _("from memory, {state} ({author}, {date})")
    elif unit.author:
        said = _("from memory, {state} ({author})")
    else:
        said = _("from memory")
    date = _quoted(f"{unit.at:%Y-%m-%d}") if unit.at else ""
    said = said.format(state=state_name(unit.state), author=_quoted(unit.author or ""), date=date)
    return _("{whence}: {note}").format(whence=said, note=_quoted(note_told(unit.note))) if unit.note else said


def _quoted(text: str) -> str:
    """What people wrote turns nothing around among words that run from right to left."""
    return isolated(text) if direction() == "rtl" else shortened(text)
