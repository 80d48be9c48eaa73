"""How many there are, in words of the interface's language: each thing has plurals of its own."""

from reader.interface import ngettext, number


def paragraphs(count: int) -> str:
    """Return `1 paragraph`, `1,200 paragraphs`."""
    return ngettext("{count} paragraph", "{count} paragraphs", count).format(count=number(count))


def characters(count: int) -> str:
    """Return `1 character`, `1,200 characters`."""
    return ngettext("{count} character", "{count} characters", count).format(count=number(count))


def documents(count: int) -> str:
    """Return `1 document`, `1,200 documents`."""
    return ngettext("{count} document", "{count} documents", count).format(count=number(count))


def terms(count: int) -> str:
    """Return `1 term`, `1,200 terms`."""
    return ngettext("{count} term", "{count} terms", count).format(count=number(count))


def languages(count: int) -> str:
    """Return `1 language`, `202 languages`."""
    return ngettext("{count} language", "{count} languages", count).format(count=number(count))
