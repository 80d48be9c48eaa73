"""Terms as TBX-Basic (ISO 30042:2019, version 3), in the style with categories as attributes; version 2 is read too.

Written: one concept a term, with all its translations. Read: of each concept, every term of the one language
with every term of the other.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from translate.errors import GlossaryError, UnknownLanguage
from translate.glossary.rows import TermRow
from translate.languages import find_language

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMESPACE: Final = "urn:iso:std:iso:30042:ed-2"
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
# Elements by their names in version 3 and in version 2.
_ROOTS: Final = ("tbx", "martif")
_CONCEPTS: Final = ("conceptEntry", "termEntry")
_LANGUAGES: Final = ("langSec", "langSet")
_REMEDY: Final = "mend it and import again; nothing was imported"


def write(rows: Iterable[TermRow], source_lang: str, target_lang: str) -> bytes:
    """Return an XML file; raise GlossaryError for a term with a character that XML has none for."""
    from lxml import etree

    root = etree.fromstring(f'<tbx xmlns="{_NAMESPACE}" type="TBX-Basic" style="dca"/>')
    root.set(_LANG, source_lang)
    description = _add(_add(_add(root, "tbxHeader"), "fileDesc"), "sourceDesc")
    _add(description, "p").text = "Glossary exported by Diglot"
    body = _add(_add(root, "text"), "body")
    for number, (source, of_source) in enumerate(_by_source(rows).items(), 1):
        concept = _add(body, "conceptEntry", id=f"c{number}")
        _add_term(concept, source_lang, [TermRow(source, source)], source)
        _add_term(concept, target_lang, of_source, source)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def read(path: Path, source_lang: str, target_lang: str) -> list[TermRow]:
    """Read the terms of two languages; raise GlossaryError with the line that is broken.

    Concepts that lack one of the languages are passed over; a file in which all do is refused.
    """
    root = _root(path)
    rows = []
    present: set[str] = set()
    for concept in _children(root, _CONCEPTS):
        by_language: dict[str, list[tuple[str, str | None]]] = {}
        for section in _children(concept, _LANGUAGES):
            by_language.setdefault(_language(path, section), []).extend(_terms(path, section))
        present |= by_language.keys()
        rows += [
            TermRow(source, target, note or source_note)
            for source, source_note in by_language.get(source_lang, ())
            for target, note in by_language.get(target_lang, ())
        ]
    if not rows:
        raise GlossaryError(
            f"{path}: no concept has terms in {source_lang} and {target_lang}, only in "
            f"{', '.join(sorted(present)) or 'no language'}: name two of these with --from and --to"
        )
    return list(dict.fromkeys(rows))


def _by_source(rows: Iterable[TermRow]) -> dict[str, list[TermRow]]:
    found: dict[str, list[TermRow]] = {}
    for row in rows:
        found.setdefault(row.source, []).append(row)
    return found


def _add(parent: "_Element", name: str, **attributes: str) -> "_Element":
    from lxml import etree

    return etree.SubElement(parent, f"{{{_NAMESPACE}}}{name}", attributes)


def _add_term(concept: "_Element", lang: str, rows: Iterable[TermRow], source: str) -> None:
    section = _add(concept, "langSec")
    section.set(_LANG, lang)
    for row in rows:
        try:
            term = _add(section, "termSec")
            _add(term, "term").text = row.target
            if row.note:
                _add(term, "note").text = row.note
        except ValueError as error:
            raise GlossaryError(
                f"term {source!r} has a control character, which XML cannot hold: mend it, or export CSV"
            ) from error


def _root(path: Path) -> "_Element":
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except OSError as error:
        raise GlossaryError(f"{path}: cannot be read: {error.strerror}: name a TBX file") from error
    except etree.XMLSyntaxError as error:
        raise GlossaryError(f"{path}:{error.lineno or 1}: not well-formed XML ({error.msg}): {_REMEDY}") from error
    if _name(root) not in _ROOTS:
        raise GlossaryError(f"{path}:{root.sourceline}: begins with <{_name(root)}> and not <tbx>: name a TBX file")
    return root


def _children(parent: "_Element", names: Iterable[str]) -> "Iterator[_Element]":
    wanted = set(names)
    return (one for one in parent.iter() if _name(one) in wanted)


def _name(element: "_Element") -> str:
    """Return the name of an element without its namespace, nothing for a comment."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _language(path: Path, section: "_Element") -> str:
    where = f"{path}:{section.sourceline}"
    tag = section.get(_LANG)
    if not tag:
        raise GlossaryError(f"{where}: <{_name(section)}> has no xml:lang: {_REMEDY}")
    try:
        return find_language(str(tag)).tag
    except UnknownLanguage:
        # A language that Diglot does not translate is no fault of the file.
        return str(tag)


def _terms(path: Path, section: "_Element") -> Iterator[tuple[str, str | None]]:
    found = list(_children(section, ("term",)))
    if not found:
        raise GlossaryError(f"{path}:{section.sourceline}: <{_name(section)}> has no <term>: {_REMEDY}")
    for term in found:
        text = _text(term)
        if not text:
            raise GlossaryError(f"{path}:{term.sourceline}: <term> is empty: {_REMEDY}")
        yield text, _note(term)


def _note(term: "_Element") -> str | None:
    parent = term.getparent()
    notes = () if parent is None else _children(parent, ("note",))
    return next(filter(None, map(_text, notes)), None)


def _text(element: "_Element") -> str:
    return " ".join("".join(map(str, element.itertext())).split())
