"""Names of WordprocessingML, in whichever of its namespaces a file is written."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SPACES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
}
_RELATIONSHIPS: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_OFF: Final = frozenset({"0", "false", "off"})


@lru_cache(maxsize=4096)
def _short(tag: str) -> str:
    space, _, local = tag[1:].rpartition("}")
    return f"{_SPACES.get(space, '?')}:{local}"


def name_of(node: "Element") -> str:
    """Return the name of an element with its usual prefix (`w:p`), `?:` before what is of no known namespace.

    Comments and processing instructions are called ``.
    """
    tag: object = node.tag
    return _short(tag) if isinstance(tag, str) else ""


def space_of(node: "Element") -> str:
    """Return the namespace of an element, in braces."""
    return node.tag[: node.tag.rindex("}") + 1] if "}" in node.tag else ""


def child(node: "Element", local: str) -> "Element | None":
    """Return the first child of this local name in the element's own namespace."""
    return node.find(space_of(node) + local)


def attribute(node: "Element", local: str) -> str | None:
    """Return an attribute in the element's own namespace."""
    return node.get(space_of(node) + local)


def value(node: "Element", local: str) -> str | None:
    """Return the `val` of a child, None where there is no such child or it says none."""
    found = child(node, local)
    return None if found is None else attribute(found, "val")


def switch(node: "Element", local: str) -> bool | None:
    """Return what a child that is a switch says: on unless it says otherwise, None where it is missing."""
    found = child(node, local)
    return None if found is None else is_on(found)


def is_on(node: "Element") -> bool:
    """Return what a switch says."""
    return attribute(node, "val") not in _OFF


def number(node: "Element", local: str) -> int | None:
    """Return the `val` of a child as a number, None where it is missing or none that any program writes."""
    return as_number(value(node, local))


def as_number(text: str | None) -> int | None:
    """Return a whole number below a million, None for anything else."""
    digits = (text or "").strip().removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 6):
        return None
    return -int(digits) if (text or "").strip().startswith("-") else int(digits)


def relationship(node: "Element") -> str | None:
    """Return the `r:id` of an element."""
    return next((node.get(f"{space}id") for space in _RELATIONSHIPS if node.get(f"{space}id")), None)


def paragraph_id(node: "Element") -> str | None:
    """Return the `w14:paraId` of a paragraph."""
    return node.get(f"{_W14}paraId")


def reply(node: "Element") -> tuple[str | None, str | None]:
    """Return the `w15:paraId` of a comment's last paragraph and of the one that it replies to."""
    return node.get(f"{_W15}paraId"), node.get(f"{_W15}paraIdParent")


def preserves(node: "Element") -> bool:
    """Tell whether blanks at the ends of a text count."""
    return node.get(_XML_SPACE) == "preserve"
