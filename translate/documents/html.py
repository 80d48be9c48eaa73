"""The reader of web pages: what the tree holds, and which of it is the page's content."""

from cache.collection import uncollected
from translate.document import Document
from translate.documents.assembly import Found, make_document
from translate.documents.markup.blocks import read_blocks
from translate.documents.markup.content import choose_content
from translate.documents.markup.elements import language_of
from translate.documents.markup.page import Page, parse_page
from translate.documents.markup.titles import with_title
from translate.documents.options import ReadOptions
from translate.errors import EmptyDocument


def read_html(data: bytes, name: str, options: ReadOptions) -> Document:
    """Read a web page. Nothing that it names is fetched, and nothing in it is run."""
    page = parse_page(data, name)
    return make_document(name, "text/html", data, found_in(page, name), options)


@uncollected()
def found_in(page: Page, name: str) -> Found:
    """Return the content of a page; what is around it is dropped. Raises EmptyDocument."""
    blocks = choose_content(page.root, read_blocks(page.root))
    blocks = with_title(page.root, blocks)
    if not blocks.pieces:
        frames = next(page.root.iter("{*}frameset", "frameset"), None) is not None
        remedy = "it only shows other pages in frames: save those and give them" if frames else "nothing to translate"
        raise EmptyDocument(f"{name}: no text in this page: {remedy}")
    return Found(blocks.pieces, blocks.dropped, page.encoding, language_of(page.root), page.notes)
