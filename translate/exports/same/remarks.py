"""What could not be carried over into the same format, in one line a sort."""

from collections.abc import Collection, Sequence

from cache.records import Paragraph

_NAMED = 8


def lost_marks(paragraphs: Sequence[Paragraph], count: int | None = None) -> tuple[str, ...]:
    """Say that inline marks of these paragraphs found no place; `count` is how many, one a paragraph at least."""
    if not paragraphs:
        return ()
    number = count or len(paragraphs)
    marks = "1 inline mark" if number == 1 else f"{number:,} inline marks"
    return (f"{marks} found no place in the translation: {_named(paragraphs)}",)


def not_found(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """Say that paragraphs are no longer where the document's record has them, and stay as they were."""
    if not paragraphs:
        return ()
    return (f"left in the original language, not found again in the file: {_named(paragraphs)}",)


def _named(paragraphs: Collection[Paragraph]) -> str:
    """Return the numbers of paragraphs, from 1, as the reader shows them."""
    numbers = ", ".join(str(one.index + 1) for one in list(paragraphs)[:_NAMED])
    word = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    return f"{word} {numbers}" + (" …" if len(paragraphs) > _NAMED else "")
