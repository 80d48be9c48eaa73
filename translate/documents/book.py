"""An EPUB: what its package says about the book, its chapters in reading order, and its table of contents."""

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from translate.documents.archive import Archive, open_archive
from translate.documents.chapter import parse_xml
from translate.errors import DocumentError, UnknownLanguage
from translate.languages import find_language

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
# Fonts are mangled so that they serve in this book only: nothing that is read is.
_FONTS: Final = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_TEXTS: Final = frozenset({"application/xhtml+xml", "text/html", "application/html", "text/x-oeb1-document"})
_PAGES: Final = re.compile(r"\.(?:xhtml|html?|xht)$", re.IGNORECASE)
_NCX: Final = "application/x-dtbncx+xml"
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Book:
    """A book: names are those of members of its archive.

    `chapters` are in reading order, what stands outside of it behind. `contents` is the table of contents of EPUB 3,
    `ncx` that of EPUB 2, `sheets` are the style sheets; `lang` is a tag, `version` the package's.
    """

    archive: Archive
    package: str
    version: str
    title: str | None
    lang: str | None
    chapters: tuple[str, ...]
    contents: str | None
    ncx: str | None
    sheets: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Item:
    member: str
    media_type: str
    properties: frozenset[str]


def open_book(data: bytes, name: str) -> Book:
    """Read the package of a book. Raises DocumentError for what is no book, is locked, or is damaged."""
    archive = open_archive(data, name)
    names = {**{member.casefold(): member for member in archive.names()}, **{one: one for one in archive.names()}}
    package = _package(archive, names, name)
    root = parse_xml(archive.read(package), name, package)
    folder = posixpath.dirname(package)
    items = _items(names, root, folder)
    chapters, missing = _chapters(archive, root, items)
    if not chapters:
        raise DocumentError(f"{name}: no chapter in this book can be found: it is damaged, fetch or save it again")
    _refuse_locked(archive, name, chapters)
    nav = next((item.member for item in items.values() if "nav" in item.properties and item.member in archive), None)
    ncx = next((item.member for item in items.values() if item.media_type == _NCX and item.member in archive), None)
    return Book(
        archive,
        package,
        root.get("version") or "2.0",
        _metadata(root, "title"),
        _language(_metadata(root, "language")),
        tuple(chapters),
        nav,
        ncx,
        tuple(item.member for item in items.values() if item.media_type == "text/css" and item.member in archive),
        _missing_note(missing),
    )


def _package(archive: Archive, names: dict[str, str], name: str) -> str:
    if CONTAINER in archive:
        root = parse_xml(archive.read(CONTAINER), name, CONTAINER)
        for element in root.iter("{*}rootfile"):
            member = _member(names, "", element.get("full-path") or "")
            if member is not None and member in archive:
                return member
    found = sorted((member for member in archive.names() if member.lower().endswith(".opf")), key=len)
    if not found:
        raise DocumentError(f"{name}: no description of the book (.opf) in it: it is damaged, fetch or save it again")
    return found[0]


def _items(names: dict[str, str], root: "_Element", folder: str) -> dict[str, _Item]:
    items = {}
    for element in root.iter("{*}item"):
        member = _member(names, folder, element.get("href") or "")
        if member is not None:
            properties = frozenset((element.get("properties") or "").split())
            items[element.get("id") or member] = _Item(member, element.get("media-type") or "", properties)
    return items


def _chapters(archive: Archive, root: "_Element", items: dict[str, _Item]) -> tuple[list[str], list[str]]:
    """Return the chapters, those of the reading order first, and which of these are missing in the archive."""
    linear, others, missing = [], [], []
    for reference in root.iter("{*}itemref"):
        item = items.get(reference.get("idref") or "")
        if item is None or not _is_text(item):
            continue
        if item.member not in archive:
            missing.append(item.member)
        elif (reference.get("linear") or "").strip().lower() == "no":
            others.append(item.member)
        else:
            linear.append(item.member)
    # What the package lists and no one turns the pages to: notes that open above the text, for one.
    others += [item.member for item in items.values() if _is_text(item) and "nav" not in item.properties]
    if not linear and not others:
        others = sorted(member for member in archive.names() if _PAGES.search(member))
    found = dict.fromkeys([*linear, *others])
    return [member for member in found if member in archive], list(dict.fromkeys(missing))


def _is_text(item: _Item) -> bool:
    return item.media_type.strip().lower() in _TEXTS or (not item.media_type and bool(_PAGES.search(item.member)))


def _member(names: dict[str, str], folder: str, address: str) -> str | None:
    """Return the member that an address in a file of `folder` leads to; None for one that leads out of the book.

    `names` finds it in the letters, large or small, that programs write too.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    member = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    if member.startswith(("../", "/")) or member in ("..", "."):
        return None
    return names.get(member) or names.get(member.casefold()) or member


def _refuse_locked(archive: Archive, name: str, chapters: list[str]) -> None:
    if _ENCRYPTION not in archive:
        return
    root = parse_xml(archive.read(_ENCRYPTION), name, _ENCRYPTION)
    for data in root.iter("{*}EncryptedData"):
        method = next(data.iter("{*}EncryptionMethod"), None)
        if method is not None and method.get("Algorithm") in _FONTS:
            continue
        for reference in data.iter("{*}CipherReference"):
            if unquote(reference.get("URI") or "") in chapters:
                raise DocumentError(
                    f"{name}: locked by its seller (DRM), so that other programs cannot read it: give a copy without"
                )


def _metadata(root: "_Element", name: str) -> str | None:
    for element in root.iter("{http://purl.org/dc/elements/1.1/}" + name):
        text = " ".join("".join(map(str, element.itertext())).split())
        if text:
            return text
    return None


def _language(tag: str | None) -> str | None:
    if tag is None:
        return None
    for candidate in (tag, tag.replace("_", "-").split("-")[0]):
        try:
            return find_language(candidate).tag
        except UnknownLanguage:
            continue
    return None


def _missing_note(missing: list[str]) -> tuple[str, ...]:
    if not missing:
        return ()
    names = ", ".join(missing[:_NAMED]) + (" …" if len(missing) > _NAMED else "")
    count = "1 chapter is" if len(missing) == 1 else f"{len(missing):,} chapters are"
    return (f"{count} missing in the file: {names}",)
