"""The language and the direction of writing of a page in its new language."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from cache.records import TranslationUnit
from translate.document import ParallelDocument
from translate.documents.markup.elements import language_of
from translate.languages import direction_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_DIRECTION: Final = re.compile(r"(?<![-\w])direction\s*:\s*(?:rtl|ltr)", re.IGNORECASE)


def set_directions(
    root: "_Element",
    parallel: ParallelDocument,
    containers: "Sequence[_Element | None]",
    units: Sequence[TranslationUnit],
) -> None:
    """Set `lang` and `dir` of the root for the target, and of what is around translated text and says otherwise.

    `containers` hold the runs of the paragraphs, `units` stand against them one to one. A paragraph that stays in a
    language written the other way says so itself.
    """
    target = parallel.target_lang
    direction = direction_of(target)
    turned: set[_Element] = set()
    for container, unit in zip(containers, units, strict=True):
        if container is None or _stays(unit):
            continue
        element: _Element | None = container
        while element is not None and element not in turned:
            turned.add(element)
            _turn(element, unit.source_lang, target, direction)
            element = element.getparent()
    for container, unit in zip(containers, units, strict=True):
        if container is not None and container not in turned and _stays(unit):
            _keep(container, unit.source_lang, direction)
    root.set("lang", target)
    root.set("dir", direction)
    if root.get(_XML_LANG) is not None:
        root.set(_XML_LANG, target)
    if root.get("xml:lang") is not None:
        root.set("xml:lang", target)


def _stays(unit: TranslationUnit) -> bool:
    return unit.target is None or unit.origin is None


def _turn(element: "_Element", source: str, target: str, direction: str) -> None:
    """Change what an element says about the language and the direction of the text that it had."""
    if (element.get("dir") or "").lower() in ("rtl", "ltr"):
        element.set("dir", direction)
    style = element.get("style")
    if style and _DIRECTION.search(style):
        element.set("style", _DIRECTION.sub(f"direction: {direction}", style))
    said = language_of(element)
    if said and said.split("-")[0].lower() == source.split("-")[0].lower():
        for name in ("lang", "xml:lang", _XML_LANG):
            if element.get(name) is not None:
                element.set(name, target)


def _keep(container: "_Element", lang: str, direction: str) -> None:
    """Mark text that stays as it was, where the page around it now runs the other way."""
    own = direction_of(lang)
    if own != direction and container.get("dir") is None:
        container.set("dir", own)
        if language_of(container) is None:
            container.set("lang", lang)
