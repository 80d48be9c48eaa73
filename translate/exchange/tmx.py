"""TMX 1.4b: the memory for other programs, a document with its marks, and other programs' memories.

The id of a unit of a document is the row's mark. What our own units say beside the texts are props; a note in one is a
person's. A character that XML cannot hold is a placeholder that names it.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import IO, TYPE_CHECKING, Final

from cache import Correction, State
from translate.errors import ExchangeError, UnknownLanguage
from translate.exchange.returned import Pair, ReturnedFile
from translate.exchange.rows import ReturnedRow, ReviewRow, ReviewSheet
from translate.exchange.xml_file import LANG, REMEDY, Inline, below, fill, local_name, named, parse, xml_text
from translate.languages import find_language

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OURS: Final = "Diglot"
_ALL: Final = "*all*"
_CHARACTER: Final = "x-diglot-character"
_TIME: Final = "%Y%m%dT%H%M%SZ"


def write(sheet: ReviewSheet) -> bytes:
    """Return a sheet as a file."""
    out = BytesIO()
    _write(out, (_unit_of_row(row, sheet) for row in sheet.rows), sheet.source_lang)
    return out.getvalue()


def write_memory(out: IO[bytes], held: Iterable[Correction], names: Mapping[str, str]) -> None:
    """Write corrections as they come; `names` has those of the documents that some are bound to, by id."""
    _write(out, (_unit_of_correction(one, names) for one in held), _ALL)


def read(data: bytes, name: str) -> ReturnedFile:
    """Read a file: each unit as a row, and each with both texts in known languages as a pair too.

    Who takes the file decides which of the two it holds. Raise ExchangeError where it is no TMX.
    """
    root = parse(data, name)
    header = next(below(root, "header"), None)
    if header is None:
        raise ExchangeError(f"{name}:{root.sourceline}: <tmx> has no <header>: {REMEDY}")
    reading = _Reading(header.get("srclang", _ALL))
    for unit in below(root, "tu"):
        reading.unit(unit)
    return ReturnedFile(
        name,
        "TMX",
        tuple(reading.rows),
        # Rows of a sheet are in one language; a file with several left no store as one.
        target_lang=next(iter(reading.languages)) if len(reading.languages) == 1 else None,
        pairs=tuple(reading.pairs),
        ours=header.get("creationtool") == _OURS,
        tags=reading.tags,
        passed=reading.passed,
    )


def _write(out: IO[bytes], units: "Iterable[Element]", source_lang: str) -> None:
    from lxml import etree

    header = {
        "creationtool": _OURS,
        "creationtoolversion": "1",
        "segtype": "paragraph",
        "o-tmf": _OURS,
        "adminlang": "en",
        "srclang": source_lang,
        "datatype": "plaintext",
    }
    with etree.xmlfile(out, encoding="UTF-8") as file:
        file.write_declaration()
        with file.element("tmx", version="1.4"):
            file.write("\n", etree.Element("header", header), "\n")
            with file.element("body"):
                file.write("\n")
                for unit in units:
                    file.write(unit, "\n")


def _unit_of_row(row: ReviewRow, sheet: ReviewSheet) -> "Element":
    unit = _unit(str(row.token), row.source_lang)
    _props(
        unit,
        {
            "document": sheet.name,
            "number": str(row.number),
            "kind": row.kind.value,
            "state": row.state.value,
            "remarks": "; ".join(one.text for one in sheet.remarks(row)),
        },
    )
    _variant(unit, row.source_lang, row.source)
    _variant(unit, row.target_lang, row.target or "")
    return unit


def _unit_of_correction(one: Correction, names: Mapping[str, str]) -> "Element":
    unit = _unit(f"correction-{one.id}", one.source_lang)
    if one.note:
        _add(unit, "note").text = xml_text(one.note)
    _props(
        unit,
        {
            "state": one.state.value,
            "document": names.get(one.document_id or "", ""),
            "document-id": one.document_id or "",
            "occurrence": "" if one.occurrence is None else str(one.occurrence),
        },
    )
    _variant(unit, one.source_lang, one.source)
    target = _variant(unit, one.target_lang, one.after)
    target.set("creationid", xml_text(one.author))
    target.set("creationdate", one.at.astimezone(UTC).strftime(_TIME).rjust(16, "0"))
    return unit


def _unit(id: str, source_lang: str) -> "Element":
    from lxml import etree

    return etree.Element("tu", tuid=id, srclang=source_lang)


def _add(parent: "Element", name: str, **attributes: str) -> "Element":
    from lxml import etree

    return etree.SubElement(parent, name, attributes)


def _props(unit: "Element", said: Mapping[str, str]) -> None:
    for name, text in said.items():
        if text:
            _add(unit, "prop", type=f"x-{name}").text = xml_text(text)


def _variant(unit: "Element", lang: str, text: str) -> "Element":
    variant = _add(unit, "tuv")
    variant.set(LANG, lang)
    fill(_add(variant, "seg"), text, _name_character)
    return variant


def _name_character(parent: "Element", character: str) -> "Element":
    placeholder = _add(parent, "ph", type=_CHARACTER)
    placeholder.text = f"{ord(character):04X}"
    return placeholder


def _character(element: "Element") -> str | None:
    if local_name(element) != "ph" or element.get("type") != _CHARACTER:
        return None
    try:
        return chr(int(element.text or "", 16))
    except (ValueError, OverflowError):
        return None


# The words between the signs are the text; what is in a sign, or stands for one, is another program's code.
_INLINE: Final = Inline(kept=("hi",), character=_character)


class _Reading:
    """A file on its way: what was found in it so far."""

    def __init__(self, source_lang: str) -> None:
        self.source_lang = source_lang
        self.rows: list[ReturnedRow] = []
        self.pairs: list[Pair] = []
        self.languages: set[str] = set()
        self.tags = 0
        self.passed = 0

    def unit(self, unit: "Element") -> None:
        where = f"unit {unit.get('tuid', '')} in line {unit.sourceline}".replace("  ", " ")
        variants = self._variants(unit)
        said = _said(unit)
        source = self._source(unit, variants)
        others = [one for one in variants if one is not source]
        note = "; ".join(filter(None, (_words(one) for one in named(unit, "note")))) or None
        target = others[0] if len(others) == 1 else None
        self.rows.append(
            ReturnedRow(
                where, unit.get("tuid", ""), source.text if source else None, target.text if target else None, note=note
            )
        )
        if target is not None:
            self.languages.add(target.lang)
        filled = [one for one in others if one.text.strip() and (source is None or one.lang != source.lang)]
        if source is None or not source.text.strip() or not filled:
            self.passed += 1
            return
        for one in filled:
            self.pairs.append(
                Pair(
                    where,
                    source.text,
                    one.text,
                    source.lang,
                    one.lang,
                    author=one.author,
                    at=one.at,
                    note=note,
                    state=_state(said.get("state")),
                    document_id=said.get("document-id"),
                    occurrence=int(said["occurrence"]) if said.get("occurrence", "").isdecimal() else None,
                )
            )

    def _variants(self, unit: "Element") -> "list[_Variant]":
        found = []
        for variant in named(unit, "tuv"):
            # Version 1.1 has no namespace for it.
            tag = variant.get(LANG) or variant.get("lang") or ""
            segment = next(named(variant, "seg"), None)
            try:
                lang = find_language(tag).tag
            except UnknownLanguage:
                continue
            text, tags = _INLINE.read(segment) if segment is not None else ("", 0)
            self.tags += tags
            found.append(_Variant(lang, text, variant, unit))
        return found

    def _source(self, unit: "Element", variants: "list[_Variant]") -> "_Variant | None":
        """Return the text in the language that the unit or the file calls the source's, or else the first."""
        try:
            wanted = find_language(unit.get("srclang") or self.source_lang).tag
        except UnknownLanguage:
            wanted = ""
        return next((one for one in variants if one.lang == wanted), variants[0] if variants else None)


class _Variant:
    """One language's side of a unit."""

    def __init__(self, lang: str, text: str, variant: "Element", unit: "Element") -> None:
        self.lang = lang
        self.text = text
        self.author = _first(("changeid", "creationid"), variant, unit)
        self.at = _time(_first(("changedate", "creationdate"), variant, unit))


def _first(names: Iterable[str], *elements: "Element") -> str | None:
    names = tuple(names)
    return next((found for element in elements for name in names if (found := element.get(name))), None)


def _time(text: str | None) -> datetime | None:
    try:
        return datetime.strptime(text or "", _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None


def _state(text: str | None) -> State | None:
    return State(text) if text in tuple(State) else None


def _said(unit: "Element") -> dict[str, str]:
    return {prop.get("type", "").removeprefix("x-"): _words(prop) for prop in named(unit, "prop")}


def _words(element: "Element") -> str:
    return " ".join("".join(map(str, element.itertext())).split())
