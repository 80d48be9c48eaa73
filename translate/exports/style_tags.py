"""The elements of HTML for the styles of marks, but for links, whose addresses each format judges by itself."""

from typing import Final

from cache.records import Style

TAGS: Final = {
    Style.BOLD: "b",
    Style.ITALIC: "i",
    Style.UNDERLINE: "u",
    Style.STRIKE: "s",
    Style.CODE: "code",
    Style.SUPERSCRIPT: "sup",
    Style.SUBSCRIPT: "sub",
}
