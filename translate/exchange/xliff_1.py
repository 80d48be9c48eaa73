"""XLIFF 1.2, read only: what older programs give back, or make of our files when they convert them."""

from typing import TYPE_CHECKING, Final

from cache import State
from translate.errors import ExchangeError
from translate.exchange.returned import ReturnedFile
from translate.exchange.rows import ReturnedRow
from translate.exchange.tokens import DamagedToken, parse_token
from translate.exchange.xliff import LETTER
from translate.exchange.xml_file import REMEDY, Inline, below, named, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_STATES: Final = {
    "final": State.FINAL,
    "signed-off": State.REVIEWED,
    "translated": State.TRANSLATED,
    "needs-review-translation": State.TRANSLATED,
    "needs-review-adaptation": State.TRANSLATED,
    "needs-review-l10n": State.TRANSLATED,
    "needs-translation": State.INITIAL,
    "new": State.INITIAL,
}
_INLINE: Final = Inline(kept=("g", "mrk"), character=lambda _: None)


def read(data: bytes, name: str) -> ReturnedFile:
    """Read the units of all files in it; raise ExchangeError where they are in several languages, or in none."""
    root = parse(data, name)
    files = list(below(root, "file"))
    languages = {(file.get("source-language", ""), file.get("target-language", "")) for file in files}
    if len(languages) != 1 or not all(next(iter(languages))):
        said = ", ".join(sorted(f"{source or '?'} to {target or '?'}" for source, target in languages)) or "no <file>"
        raise ExchangeError(f"{name}: not all of it is from one language to one other, but {said}: {REMEDY}")
    ((source_lang, target_lang),) = languages
    units = [_row(unit) for unit in below(root, "trans-unit")]
    return ReturnedFile(
        name,
        "XLIFF 1.2",
        tuple(row for row, _ in units),
        source_lang=source_lang,
        target_lang=target_lang,
        tags=sum(tags for _, tags in units),
    )


def _row(unit: "Element") -> tuple[ReturnedRow, int]:
    source = next(named(unit, "source"), None)
    target = next(named(unit, "target"), None)
    text, tags = _INLINE.read(target) if target is not None else (None, 0)
    state = _STATES.get(target.get("state", "")) if target is not None else None
    notes = (
        " ".join("".join(map(str, note.itertext())).split())
        for note in named(unit, "note")
        if not note.get("category", "").startswith("diglot-") and note.get("from") != "diglot"
    )
    row = ReturnedRow(
        where=f"unit {unit.get('id', '')} in line {unit.sourceline}",
        mark=_mark(unit),
        source=_INLINE.read(source)[0] if source is not None else None,
        target=text,
        state=State.FINAL if unit.get("approved") == "yes" else state,
        note="; ".join(filter(None, notes)) or None,
    )
    return row, tags


def _mark(unit: "Element") -> str:
    """Return the id: programs that number units anew keep it as the name."""
    found = [unit.get(name, "").strip().removeprefix(LETTER) for name in ("id", "resname")]
    for mark in found:
        try:
            parse_token(mark)
        except DamagedToken:
            continue
        return mark
    return found[0]
