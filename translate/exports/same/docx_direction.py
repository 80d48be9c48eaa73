"""The language and the direction of writing of a DOCX in its new language."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from translate.documents.wordprocessing.names import attribute, child, name_of, space_of, value
from translate.documents.wordprocessing.styles import RunLook
from translate.documents.wordprocessing.symbols import is_symbol_font
from translate.exports.docx_text import language_attribute
from translate.exports.same.docx_properties import (
    copy_value,
    properties_of,
    remove,
    set_attribute,
    set_switch,
    setting,
)
from translate.languages import direction_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# What a run has twice: for left-to-right text, and for right-to-left text.
_TWICE: Final = (("b", "bCs"), ("i", "iCs"), ("sz", "szCs"))
_ENDS: Final = ("right", "end")


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language that texts are now in; `turned` where it is written in the other direction than theirs was."""

    tag: str
    rtl: bool
    turned: bool

    def dress(self, properties: "Element", look: RunLook, plain: RunLook) -> None:
        """Set language and direction of a run with these properties, which looked like `look`."""
        if self.turned:
            self._turn(properties, look, plain)
        remove(properties, "rPrChange")
        if is_symbol_font(look.font):
            # Its letters are pictures, and those are now in Unicode.
            remove(properties, "rFonts")
        set_attribute(setting(properties, "lang"), language_attribute(self.tag), self.tag)

    def _turn(self, properties: "Element", look: RunLook, plain: RunLook) -> None:
        if self.rtl:
            for usual, complex_ in _TWICE:
                copy_value(properties, usual, complex_)
            _copy_font(properties)
            remove(properties, "cs")
            set_switch(properties, "rtl", on=True)
            return
        remove(properties, "rtl")
        remove(properties, "cs")
        if plain.rtl:
            set_switch(properties, "rtl", on=False)
        if not look.rtl:
            return
        for usual, complex_ in _TWICE:
            if usual != "sz":
                remove(properties, usual)
            copy_value(properties, complex_, usual)

    def turn_paragraph(self, paragraph: "Element", bidi: bool | None, *, leading: bool) -> None:
        """Set the direction of a paragraph that had `bidi`; `leading` sets its text at the side where lines begin.

        Word takes `left` and `right` for the sides where lines begin and end, whatever their direction, so all other
        alignments turn with it.
        """
        if not self.turned:
            return
        properties = properties_of(paragraph, "pPr")
        if bool(bidi) != self.rtl:
            set_switch(properties, "bidi", on=self.rtl)
        if leading and value(properties, "jc") in _ENDS:
            remove(properties, "jc")

    def turn_part(self, root: "Element") -> None:
        """Set the order of the columns of all tables and sections."""
        if not self.turned:
            return
        space = space_of(root)
        for properties in root.iter(f"{space}tblPr", f"{space}sectPr"):
            local = "bidiVisual" if name_of(properties) == "w:tblPr" else "bidi"
            if self.rtl:
                set_switch(properties, local, on=True)
            else:
                remove(properties, local)


def tongue(source_lang: str, target_lang: str) -> Tongue:
    """Return how texts of one language are set in another."""
    rtl = direction_of(target_lang) == "rtl"
    return Tongue(target_lang, rtl, turned=rtl != (direction_of(source_lang) == "rtl"))


def aligned_at_ends(root: "Element") -> bool:
    """Tell whether most paragraphs are set at the side where lines end: then that was not chosen for any of them."""
    ends = total = 0
    space = space_of(root)
    for paragraph in root.iter(f"{space}p"):
        if next(paragraph.iter(f"{space}t"), None) is not None:
            properties = child(paragraph, "pPr")
            total += 1
            ends += properties is not None and value(properties, "jc") in _ENDS
    return ends * 2 > total


def _copy_font(properties: "Element") -> None:
    fonts = child(properties, "rFonts")
    if fonts is None or attribute(fonts, "cs") or attribute(fonts, "cstheme"):
        return
    font = attribute(fonts, "ascii")
    if font:
        set_attribute(fonts, "cs", font)
