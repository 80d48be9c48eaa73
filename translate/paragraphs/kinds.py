"""What a block is on its page, from its looks and its place: heading, caption, list item, table line, note, comment."""

from cache.records import Kind
from translate.paragraphs.bare_items import mark_bare_items, mark_listings
from translate.paragraphs.blocks import Block
from translate.paragraphs.bylines import head_length
from translate.paragraphs.captions import mark_captions
from translate.paragraphs.headings import mark_headings
from translate.paragraphs.list_items import mark_list_items
from translate.paragraphs.notes import mark_notes
from translate.paragraphs.tables import mark_tables
from translate.paragraphs.talk import mark_talk


def assign_kinds(blocks: list[Block], wide: int, comments_from: int | None) -> None:
    """Give every block its kind; `wide` is the number of blank lines that mean a page break."""
    mark_notes(blocks)
    mark_talk(blocks, comments_from)
    mark_tables(blocks, head_length(blocks))
    mark_list_items(blocks)
    head = head_length(blocks)
    mark_listings(blocks)
    mark_captions(blocks, wide, head)
    mark_bare_items(blocks)
    mark_headings(blocks, head)
    for block in blocks:
        block.kind = block.kind or Kind.PARAGRAPH
