"""XLIFF 2.0: a unit a paragraph, a segment a sentence where the sentences are known, for translators' programs.

Nothing but the texts, the states and the notes is meant to change. The id of a unit is the row's mark; standards oblige
programs to keep it. Notes of our own have a category that begins with `diglot-`; any other note is the reviewer's.
"""

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from cache import Severity, Span, State
from translate.errors import ExchangeError
from translate.exchange.returned import ReturnedFile
from translate.exchange.rows import ReturnedRow, ReviewRow, ReviewSheet
from translate.exchange.xml_file import REMEDY, SPACE, Inline, below, fill, local_name, named, parse, xml_text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NAMESPACE: Final = "urn:oasis:names:tc:xliff:document:2.0"
_OURS: Final = "diglot-"
# Some programs make XML ids of it, which begin with a letter.
LETTER: Final = "u"
_PRIORITIES: Final = {Severity.ERROR: "1", Severity.WARNING: "3", Severity.INFO: "7"}
_STATES: Final = tuple(State)


def write(sheet: ReviewSheet) -> bytes:
    """Return the sheet as a file; raise ExchangeError when it has no rows, since no XLIFF may be empty."""
    from lxml import etree

    if not sheet.rows:
        raise ExchangeError(f"{sheet.name}: no paragraph of it is to be translated, so there is nothing to send")
    root = etree.fromstring(f'<xliff xmlns="{NAMESPACE}" version="2.0"/>')
    root.set("srcLang", sheet.source_lang)
    root.set("trgLang", sheet.target_lang)
    file = etree.SubElement(root, _tag("file"), id="f1", original=xml_text(sheet.name))
    file.set(SPACE, "preserve")
    root.text = file.text = file.tail = "\n"
    for row in sheet.rows:
        _unit(file, row, sheet).tail = "\n"
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def read(data: bytes, name: str) -> ReturnedFile:
    """Read the units of a file; raise ExchangeError where it is no XLIFF 2 or names no target language."""
    root = parse(data, name)
    target_lang = root.get("trgLang")
    if not target_lang:
        raise ExchangeError(f"{name}:{root.sourceline}: <xliff> has no trgLang: {REMEDY}")
    units = [_row(unit) for unit in below(root, "unit")]
    return ReturnedFile(
        name,
        "XLIFF",
        tuple(row for row, _ in units),
        source_lang=root.get("srcLang"),
        target_lang=target_lang,
        tags=sum(tags for _, tags in units),
    )


def parts(row: ReviewRow) -> list[tuple[str, str, bool]]:
    """Return a row's texts as segments and what stands between them: source, target, and whether it is a sentence."""
    target = row.target or ""
    spans = row.alignment
    if target and len(spans) > 1 and _covers(row.source, target, spans):
        found = []
        edges = [Span(0, 0, 0, 0), *spans, Span(len(row.source), len(row.source), len(target), len(target))]
        for before, span in pairwise(edges):
            gap = row.source[before.source_end : span.source_start], target[before.target_end : span.target_start]
            if any(gap):
                found.append((*gap, False))
            found.append(
                (row.source[span.source_start : span.source_end], target[span.target_start : span.target_end], True)
            )
        return found[:-1]
    return [(row.source, target, True)]


def _covers(source: str, target: str, spans: tuple[Span, ...]) -> bool:
    """Tell whether the spans are sentences in order, none of them empty, with nothing but blanks between them."""
    edges = [Span(0, 0, 0, 0), *spans, Span(len(source), len(source), len(target), len(target))]
    return all(
        source[span.source_start : span.source_end].strip() and target[span.target_start : span.target_end].strip()
        for span in spans
    ) and all(
        before.source_end <= span.source_start
        and before.target_end <= span.target_start
        and not source[before.source_end : span.source_start].strip()
        and not target[before.target_end : span.target_start].strip()
        for before, span in pairwise(edges)
    )


def _unit(file: "Element", row: ReviewRow, sheet: ReviewSheet) -> "Element":
    from lxml import etree

    unit = etree.SubElement(
        file, _tag("unit"), id=f"{LETTER}{row.token}", name=str(row.number), type=f"diglot:{row.kind}"
    )
    remarks = list(sheet.remarks(row))
    if remarks:
        notes = etree.SubElement(unit, _tag("notes"))
        for one in remarks:
            priority = _PRIORITIES[one.severity]
            note = etree.SubElement(notes, _tag("note"), category=f"{_OURS}{one.category}", priority=priority)
            note.text = xml_text(one.text)
    for number, (source, target, sentence) in enumerate(parts(row), 1):
        part = etree.SubElement(unit, _tag("segment" if sentence else "ignorable"), id=f"s{number}")
        if sentence:
            part.set("state", (row.state if row.target else State.INITIAL).value)
            if row.origin is not None and row.target:
                part.set("subState", f"diglot:{row.origin}")
        fill(etree.SubElement(part, _tag("source")), source, _name_character)
        if row.target:
            fill(etree.SubElement(part, _tag("target")), target, _name_character)
    return unit


def _row(unit: "Element") -> tuple[ReturnedRow, int]:
    sources, targets, states = [], [], []
    tags, fault, translated = 0, None, False
    pieces = list(named(unit, "segment", "ignorable"))
    for number, piece in enumerate(pieces):
        source, _ = _text(piece, "source")
        target, inner = _text(piece, "target")
        sentence = local_name(piece) == "segment"
        tags += inner
        if sentence:
            translated = translated or bool((target or "").strip())
            states.append(piece.get("state", State.INITIAL.value))
            if (source or "").strip() and not (target or "").strip():
                fault = "one of its segments has no translation, and others have: translate it, or leave all as it was"
        elif target is None:
            target = source
        sources.append(source or "")
        targets.append((_order(piece, number), target or ""))
    where = f"unit {unit.get('name') or unit.get('id', '')} in line {unit.sourceline}"
    mark = unit.get("id", "").strip().removeprefix(LETTER)
    return (
        ReturnedRow(
            where=where,
            mark=mark,
            source="".join(sources),
            # A sentence that comes earlier in the translation says so.
            target="".join(text for _, text in sorted(targets, key=lambda one: one[0])) if translated else None,
            state=_state(states),
            note=_note(unit),
            fault=fault if translated else None,
        ),
        tags,
    )


def _order(piece: "Element", number: int) -> int:
    target = next(named(piece, "target"), None)
    order = target.get("order", "") if target is not None else ""
    return int(order) - 1 if order.isdecimal() else number


def _state(states: list[str]) -> State | None:
    """Return the least of the segments' states, None where one is unknown."""
    if not states or any(state not in _STATES for state in states):
        return None
    return min(map(State, states), key=_STATES.index)


def _note(unit: "Element") -> str | None:
    written = [
        " ".join("".join(map(str, note.itertext())).split())
        for notes in named(unit, "notes")
        for note in named(notes, "note")
        if not note.get("category", "").startswith(_OURS)
    ]
    return "; ".join(filter(None, written)) or None


def _text(piece: "Element", name: str) -> tuple[str | None, int]:
    element = next(named(piece, name), None)
    return _INLINE.read(element) if element is not None else (None, 0)


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _name_character(parent: "Element", character: str) -> "Element":
    from lxml import etree

    return etree.SubElement(parent, _tag("cp"), hex=f"{ord(character):04X}")


def _character(element: "Element") -> str | None:
    code = element.get("hex", "")
    try:
        return chr(int(code, 16)) if local_name(element) == "cp" else None
    except (ValueError, OverflowError):
        return None


_INLINE: Final = Inline(kept=("pc", "mrk"), character=_character)
