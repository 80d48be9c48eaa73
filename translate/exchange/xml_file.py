"""XML from other programs, read so that nothing is fetched or expanded, and texts in it as they were written."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from translate.errors import ExchangeError
from translate.exchange.characters import UNWRITABLE
from translate.exports.visible import visible

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
REMEDY: Final = "mend it, or save it again in the program that wrote it; nothing was imported"


def parse(data: bytes, name: str) -> "Element":
    """Return the root; raise ExchangeError with the line where the file is damaged, or defines entities."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        raise ExchangeError(f"{name}:{line}: not well-formed XML ({' '.join(str(error).split())}): {REMEDY}") from error
    # The stubs know less of it than there is.
    definitions: Any = root.getroottree().docinfo.internalDTD
    if definitions is not None and any(True for _ in definitions.iterentities()):
        raise ExchangeError(f"{name}: defines entities of its own, as no such file needs to: do not trust it; {REMEDY}")
    stray = next(root.iter(etree.Entity), None)
    if stray is not None:
        raise ExchangeError(f"{name}:{stray.sourceline}: refers to {stray.text}, which nothing defines: {REMEDY}")
    return root


def local_name(element: "Element") -> str:
    """Return an element's name without its namespace; nothing for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def named(parent: "Element", *names: str) -> "Iterator[Element]":
    """Yield the children with one of these names."""
    return (child for child in parent if local_name(child) in names)


def below(parent: "Element", name: str) -> "Iterator[Element]":
    """Yield everything with this name, however deep."""
    return (one for one in parent.iter() if local_name(one) == name)


@dataclass(frozen=True, slots=True)
class Inline:
    """What stands for what inside a text: elements whose words count, and the character that one names, if it does."""

    kept: Collection[str]
    character: Callable[["Element"], str | None]

    def read(self, element: "Element") -> tuple[str, int]:
        """Return the words of an element, and how many signs for formatting were left out."""
        words, tags = [element.text or ""], 0
        for child in element:
            name = local_name(child)
            character = self.character(child) if name else ""
            if character is not None:
                words.append(character)
            elif name in self.kept:
                text, inner = self.read(child)
                words.append(text)
                tags += inner + 1
            else:
                tags += 1
            words.append(child.tail or "")
        return "".join(words), tags


def xml_text(text: str) -> str:
    """Return a text for an attribute or a note, where what XML cannot hold is shown and need not come back."""
    return UNWRITABLE.sub("\ufffd", visible(text))


def fill(element: "Element", text: str, name_character: "Callable[[Element, str], Element]") -> None:
    """Write a text; `name_character` adds an element for a character that XML cannot hold."""
    done = 0
    last: Element | None = None
    for match in [*UNWRITABLE.finditer(text), None]:
        piece = text[done : match.start() if match else len(text)]
        if last is None:
            element.text = piece
        else:
            last.tail = piece
        if match is not None:
            last = name_character(element, match[0])
            done = match.end()
