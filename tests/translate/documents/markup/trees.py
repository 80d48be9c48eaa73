"""Trees for the tests of marked-up text: small ones from a string, and drawn ones that no one would write."""

from collections import Counter

from hypothesis import strategies as st
from lxml import etree

from translate.documents.markup.blocks import Blocks, read_blocks
from translate.paragraphs.pieces import Piece

_PARSER = etree.HTMLParser(encoding="utf-8", huge_tree=True)
XHTML = "http://www.w3.org/1999/xhtml"
NAMES = [
    "p",
    "div",
    "b",
    "i",
    "a",
    "span",
    "br",
    "img",
    "code",
    "pre",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "h1",
    "h3",
    "blockquote",
    "sup",
    "sub",
    "em",
    "ruby",
    "rt",
    "hr",
    "script",
    "style",
    "select",
    "option",
    "button",
    "details",
    "summary",
    "aside",
    "figure",
    "figcaption",
    "dl",
    "dt",
    "dd",
    "section",
    "article",
    "font",
    "math",
    "svg",
    "textarea",
    "label",
    "nav",
    "caption",
    "tbody",
    "template",
    "noscript",
    "iframe",
    "title",
    "head",
    "body",
    "html",
    "frameset",
    "center",
]
_TEXTS = st.sampled_from(
    [
        "word",
        "two words",
        " ",
        "\n  ",
        "שלום עולם",
        "مرحبا",
        "汉字",
        "A sentence. Another one.",
        "[1]",
        "12",
        "`tick`",
        "&nbsp;",
        "&amp;",
        "&lt;",
        "&#1;",
        "\u00ad",
        "<",
        "x<y",
        "-->",
        "\u200f",
        "a\u0301",
    ]
)
_ATTRIBUTES = st.sampled_from(
    [
        "",
        ' class="x"',
        " id=k",
        ' lang="he"',
        " hidden",
        ' style="display:none"',
        ' class="comment"',
        " href=#n",
        ' role="note"',
        ' aria-hidden="true"',
        " rowspan=3",
        " colspan=2",
        " type=a",
        " class=byline",
        ' class="references"',
        ' style="display:block"',
        " name=q",
        ' class="nav"',
    ]
)


def html(source: str) -> etree._Element:
    """Parse a page from a string."""
    root = etree.fromstring(source.encode(), _PARSER)
    assert root is not None
    return root


def xhtml(body: str) -> etree._Element:
    """Parse a well-formed page whose body is given."""
    return etree.fromstring(
        f'<html xmlns="{XHTML}" xmlns:epub="http://www.idpf.org/2007/ops"><body>{body}</body></html>'
    )


def blocks(source: str) -> Blocks:
    """Read a page from a string."""
    return read_blocks(html(source))


def pieces(source: str) -> list[Piece]:
    """Return the pieces of a page."""
    return list(blocks(source).pieces)


def texts(source: str) -> list[str]:
    """Return the texts of a page's pieces."""
    return [piece.text for piece in pieces(source)]


def only(source: str) -> Piece:
    """Return the one piece of a page."""
    [piece] = pieces(source)
    return piece


def letters(*parts: str) -> Counter[str]:
    """Count letters and digits, raised ones as plain."""
    plain = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
    return Counter(char for part in parts for char in part.translate(plain) if char.isalnum())


@st.composite
def soups(draw: st.DrawFn) -> str:
    """Draw tags and texts in any order."""
    parts = draw(
        st.lists(
            st.one_of(
                _TEXTS,
                st.builds(lambda name, attributes: f"<{name}{attributes}>", st.sampled_from(NAMES), _ATTRIBUTES),
                st.builds(lambda name: f"</{name}>", st.sampled_from(NAMES)),
                st.just("<br><br>"),
                st.just("<!-- note -->"),
            ),
            max_size=40,
        )
    )
    return "<html><body>" + "".join(parts)
