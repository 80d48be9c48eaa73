"""Properties of paragraphs, runs, tables and sections, set so that programs accept their order."""

from typing import TYPE_CHECKING, Final

from translate.documents.wordprocessing.names import attribute, child, name_of, space_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def _places(order: str) -> dict[str, int]:
    return {f"w:{local}": at for at, local in enumerate(order.split())}


# The standard's order; a word processor may call a file damaged where it is not kept.
_ORDERS: Final = {
    "w:rPr": _places("""
        ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
        noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
        vertAlign rtl cs em lang eastAsianLayout specVanish oMath
    """),
    "w:pPr": _places("""
        pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr
    """),
    "w:tblPr": _places("tblStyle tblpPr tblOverlap bidiVisual"),
    "w:sectPr": _places("""
        headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType
        cols formProt vAlign noEndnote titlePg textDirection bidi
    """),
}


def make(parent: "Element", local: str) -> "Element":
    """Return a new element of the same namespace as `parent`, not yet in it."""
    return parent.makeelement(f"{space_of(parent)}{local}")


def set_attribute(node: "Element", local: str, said: str) -> None:
    """Set an attribute in the element's own namespace."""
    node.set(f"{space_of(node)}{local}", said)


def set_switch(properties: "Element", local: str, on: bool) -> None:
    """Write a switch, on or off."""
    node = setting(properties, local)
    for name in list(node.attrib):
        del node.attrib[name]
    if not on:
        set_attribute(node, "val", "0")


def setting(properties: "Element", local: str) -> "Element":
    """Return the child of this name, made at its place where there is none."""
    found = child(properties, local)
    if found is not None:
        return found
    places = _ORDERS[name_of(properties)]
    made = make(properties, local)
    own = places[f"w:{local}"]
    # What the order does not name stands behind what it does.
    at = next((at for at, one in enumerate(properties) if places.get(name_of(one), len(places)) > own), len(properties))
    properties.insert(at, made)
    return made


def remove(properties: "Element", local: str) -> None:
    """Remove every child of this name."""
    for found in properties.findall(f"{space_of(properties)}{local}"):
        properties.remove(found)


def properties_of(node: "Element", local: str) -> "Element":
    """Return the properties of a paragraph (`pPr`), a run (`rPr`) or a table, made where there are none."""
    found = child(node, local)
    if found is None:
        found = make(node, local)
        node.insert(0, found)
    return found


def copy_value(properties: "Element", source: str, target: str) -> None:
    """Give one setting the value of another, where that is there."""
    found = child(properties, source)
    if found is None:
        return
    node = setting(properties, target)
    for name in list(node.attrib):
        del node.attrib[name]
    said = attribute(found, "val")
    if said is not None:
        set_attribute(node, "val", said)
