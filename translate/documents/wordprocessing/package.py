"""A DOCX as a package: its parts, what they refer to, and their XML, read so that nothing is fetched or expanded."""

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from translate.documents.archive import Archive, open_archive
from translate.errors import DocumentError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# What the main part of each sort of file calls itself; templates and files with macros have suffixes of their own.
MEDIA_TYPES: Final = {
    f"{MAIN}.main+xml": MAIN,
    "application/vnd.ms-word.document.macroenabled.main+xml": "application/vnd.ms-word.document.macroEnabled.12",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template"
    ),
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml": (
        "application/vnd.ms-word.template.macroEnabled.12"
    ),
}
_USUAL: Final = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to: the last word of the relationship's type, and a part's name or an address outside."""

    type: str
    target: str
    external: bool


@dataclass(slots=True)
class Package:
    """The parts of a DOCX; `main` is the part with the text."""

    archive: Archive
    main: str
    media_type: str
    _relationships: dict[str, dict[str, Relationship]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the file, for messages."""
        return self.archive.name

    @property
    def macros(self) -> bool:
        """Whether programs are in it."""
        return any(posixpath.basename(name).lower() == "vbaproject.bin" for name in self.archive.names())

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return what a part refers to, by id."""
        if part not in self._relationships:
            self._relationships[part] = _relationships(self.archive, part)
        return self._relationships[part]

    def related(self, type: str) -> list[str]:
        """Return the parts of one type (`styles`, `footnotes`, `header`) that the main part refers to."""
        found = self.relationships(self.main).values()
        parts = (one.target for one in found if one.type == type and not one.external)
        return list(dict.fromkeys(part for part in parts if part in self.archive))

    def tree(self, part: str) -> "Element":
        """Return the root of a part's XML. Raises DocumentError."""
        return parse_xml(self.archive.read(part), self.name, part)


def open_package(data: bytes, name: str) -> Package:
    """Open a DOCX from its bytes. Raises DocumentError."""
    archive = open_archive(data, name)
    starts = _relationships(archive, "").values() if "_rels/.rels" in archive else ()
    named = (one.target for one in starts if one.type == "officeDocument" and not one.external)
    main = next((part for part in named if part in archive), _USUAL)
    if main not in archive:
        raise DocumentError(f"{name}: no {_USUAL} in it, so it is no DOCX or a damaged one: fetch or save it again")
    return Package(archive, main, _media_type(archive, main))


def parse_xml(data: bytes, name: str, part: str) -> "Element":
    """Parse the XML of a part. Raises DocumentError for damage, and for definitions of a document's own."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise DocumentError(f"{name}: {part} is damaged ({reason}): fetch or save it again") from error
    if root.getroottree().docinfo.internalDTD is not None:
        # No program writes any into a DOCX; who does wants something fetched or blown up.
        raise DocumentError(f"{name}: {part} defines entities of its own, as no DOCX does: not read, do not trust it")
    return root


def _relationships(archive: Archive, part: str) -> dict[str, Relationship]:
    folder, file = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{file}.rels")
    if listed not in archive:
        return {}
    known = {name.lower(): name for name in archive.names()}
    found = {}
    for node in parse_xml(archive.read(listed), archive.name, listed):
        target, type = node.get("Target", ""), node.get("Type", "")
        external = node.get("TargetMode") == "External"
        if not external:
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            target = known.get(path.lower(), path)
        found[node.get("Id", "")] = Relationship(type.rpartition("/")[2], target, external)
    return found


def _media_type(archive: Archive, main: str) -> str:
    listed = "[Content_Types].xml"
    if listed not in archive:
        return MAIN
    for node in parse_xml(archive.read(listed), archive.name, listed):
        if node.get("PartName", "").lstrip("/").lower() == main.lower():
            return MEDIA_TYPES.get(node.get("ContentType", "").lower(), MAIN)
    return MAIN
