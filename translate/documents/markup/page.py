"""From the bytes of a web page to its tree: repair, and a parser that fetches nothing and resolves nothing."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from translate.documents.markup.charset import decode_page
from translate.documents.markup.vocabulary import elements
from translate.errors import DocumentTooLarge, EmptyDocument

if TYPE_CHECKING:
    from lxml.etree import _Element

# The parser stops at 2,048 elements within each other, and what stands deeper would be lost; browsers stop at 512.
_DEEPEST: Final = 400
_RAW: Final = r"<!--.*?(?:-->|\Z)|<(script|style|textarea|title|xmp|iframe|noembed|plaintext)\b.*?(?:</\1\s*>|\Z)"
_TAGS: Final = re.compile(rf"{_RAW}|<(/?)([a-z][^\s/<>]*)[^<>]*>", re.IGNORECASE | re.DOTALL)
_END: Final = re.compile(rf"{_RAW}|(</html\s*>)", re.IGNORECASE | re.DOTALL)
# The parser would else write a document type into a page that has none.
_OWN_DOCTYPE: Final[dict[str, Any]] = {"default_doctype": False}
# Characters of text and tags that some ten seconds and 400 MB are enough for. Books on one page have a few millions.
_MOST_CHARACTERS: Final = 16_000_000
# What takes no time however long it is: pictures within the page, scripts, style sheets, comments.
_BALLAST: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)|data:[a-z]+/[^\"'\s)]{200,}", re.IGNORECASE | re.DOTALL
)
_COMMENTS: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


# The parser compares every attribute of an element with every other: a hundred thousand take it half a minute.
_MOST_ATTRIBUTES: Final = 1000
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^>]{20000}")
_QUOTED_END: Final = re.compile(r"=\s*+[\"'][^\"'<>]*+>")
_TAG: Final = re.compile(r"<([a-zA-Z][^\s/>]*+)((?:[^>\"']++|\"[^\"]*+\"?|'[^']*+'?)*+)")
_ATTRIBUTE: Final = re.compile(r"[^\s=\"']++(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s\"']++))?+")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's tree, the encoding that it was in, and remarks about what had to be repaired."""

    root: "_Element"
    encoding: str
    notes: tuple[str, ...] = ()


def parse_page(data: bytes, name: str, charset: str | None = None) -> Page:
    """Parse a page; `charset` is what whoever sent it says about its encoding.

    Raises EmptyDocument when there is no element or text in it, BinaryDocument when the bytes are no text, and
    DocumentTooLarge when there is more of it than anybody reads in one page.
    """
    decoded = decode_page(data, name, charset)
    _check_size(decoded.text, name)
    notes = list(decoded.notes)
    text = _with_few_attributes(_with_what_follows(decoded.text))
    root, too_deep = _parse(text)
    if too_deep:
        notes.append(f"elements stand in each other more than {_DEEPEST} deep: read without those that do")
        root, _ = _parse(_flattened(text))
    if root is None:
        raise EmptyDocument(f"{name}: no text in this page: nothing to translate")
    return Page(root, decoded.encoding, tuple(notes))


def _check_size(text: str, name: str) -> None:
    if len(text) <= _MOST_CHARACTERS:
        return
    size = len(text) - sum(len(found[0]) for found in _BALLAST.finditer(text))
    if size > _MOST_CHARACTERS:
        raise DocumentTooLarge(
            f"{name}: {size / 1e6:.1f} million characters of text and tags in one page, and the limit is "
            f"{_MOST_CHARACTERS // 1_000_000}: save it in parts and read each"
        )


def _parse(text: str) -> "tuple[_Element | None, bool]":
    from lxml import etree

    # A page knows no entities of its own and no DTD is read: `huge_tree` only lifts the limits on the length of a
    # text (pictures within the page are attributes of megabytes) and on depth, and the page's own size bounds both.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, **_OWN_DOCTYPE)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    too_deep = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    return root, too_deep


def _with_what_follows(text: str) -> str:
    """Take out the end of the page where more stands behind it: the parser would leave that out, browsers show it."""
    ends = [match.span(2) for match in _END.finditer(text) if match[2]]
    if not ends or not _COMMENTS.sub("", text[ends[0][1] :]).strip():
        return text
    pieces, position = [], 0
    for start, end in ends:
        pieces.append(text[position:start])
        position = end
    return "".join((*pieces, text[position:]))


def _with_few_attributes(text: str) -> str:
    """Leave out the attributes of elements that have more of them than any page needs."""
    if not _LONG_TAG.search(text) and sum(1 for _ in _QUOTED_END.finditer(text)) <= _MOST_ATTRIBUTES:
        return text

    def shorten(match: re.Match[str]) -> str:
        if len(match[2]) < 2 * _MOST_ATTRIBUTES:
            return match[0]
        count = sum(1 for _ in _ATTRIBUTE.finditer(match[2]))
        return match[0] if count <= _MOST_ATTRIBUTES else f"<{match[1]}"

    return _TAG.sub(shorten, text)


def _flattened(text: str) -> str:
    """Leave out the tags of elements that stand too deep, and nothing of their text."""
    depth = 0
    # An end tag may be missing behind some: they say little about depth.
    single = elements("void") | elements("unclosed")

    def keep(match: re.Match[str]) -> str:
        nonlocal depth
        name = (match[3] or "").lower()
        if not name or name in single or match[0].endswith("/>"):
            return match[0]
        if match[2]:
            depth = max(depth - 1, 0)
            return match[0] if depth < _DEEPEST else " "
        depth += 1
        return match[0] if depth <= _DEEPEST else " "

    return _TAGS.sub(keep, text)
