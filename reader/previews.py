"""What a download will look like: its beginning, as a page for a box in which nothing runs and nothing is fetched.

What a program of its own would show (Word, a reader of EPUBs) is drawn from the same rows, simply.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Final, NoReturn

from cache import Kind, Paragraph, Store, StoredDocument, TranslationUnit
from reader.pieces import text_direction
from translate.document import ParallelDocument
from translate.document_library import load_document, load_original
from translate.exchange.files import write_sheet
from translate.exchange.rows import review_sheet
from translate.exports import SAME, file_type, render
from translate.exports.visible import visible
from translate.pipeline import assemble

# A document of so many paragraphs is drawn up whole: what is counted in it is then right.
_WHOLE: Final = 400
# Of a longer one, and of a file of lines.
_PARAGRAPHS, _LINES, _LONGEST_LINE = 24, 60, 600
# Characters of a page that is shown as it is.
_LONGEST_PAGE: Final = 300_000
_FACING: Final = frozenset({"docx", "epub-facing"})
_SHEETS: Final = frozenset({"xliff", "tmx"})
# Before all else, so that nothing in a page of strangers can come first.
_POLICY: Final = (
    '<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "style-src 'unsafe-inline'\"><style>summary { pointer-events: none } "
    "no-link[href] { color: #0645ad; text-decoration: underline }</style>"
)
# Elements that lead somewhere. Under another name they lead nowhere, by pointer and by keyboard, whatever stands in
# them: attributes would have to be read as each browser reads them.
_LINK: Final = re.compile(r"(</?)(?:a|area)(?=[\s/>])", re.IGNORECASE)
_STYLE: Final = (
    "<style>body { color: #222; background: #fff; font: 15px/1.55 serif; margin: 1rem }"
    "pre { font: 13px/1.5 monospace; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }"
    "table { border-collapse: collapse; inline-size: 100%; table-layout: fixed }"
    "td { border: 1px solid #ccc; padding: .35rem .6rem; vertical-align: top; overflow-wrap: anywhere }"
    "h2, p { margin-block: .4em } h2 { font-size: 1.25em } .of { color: #666; margin-block-start: 1.2em }</style>"
)


def preview(store: Store, document: StoredDocument, target_lang: str, form: str) -> str:
    """Return the page; raises NotInStore, ExportError and, where there is nothing to be reviewed yet, ExchangeError."""
    if form in _SHEETS:
        sheet = review_sheet(store, document.id, target_lang, stop=_size(document))
        return _lines(write_sheet(sheet, form))
    if form == SAME:
        return _same(store, document, target_lang)
    parallel = _beginning(store, document, target_lang)
    if form == "html":
        return _leading_nowhere(render(form, parallel, _no_original).data)
    if form in _FACING:
        return _page(_facing(parallel))
    if form == "epub":
        return _page(_interleaved(parallel))
    return _lines(render(form, parallel, _no_original).data)


def _no_original() -> NoReturn:
    raise AssertionError("only the original's own format needs the original")


def _size(document: StoredDocument) -> int:
    """Return how many paragraphs of a document are looked at."""
    return document.paragraphs if document.paragraphs <= _WHOLE else _PARAGRAPHS


def _beginning(store: Store, document: StoredDocument, target_lang: str) -> ParallelDocument:
    return assemble(
        store,
        name=document.name,
        paragraphs=store.documents.paragraphs(document.id, 0, _size(document)),
        source_lang=document.lang,
        target_lang=target_lang,
        document_id=document.id,
    )


def _same(store: Store, document: StoredDocument, target_lang: str) -> str:
    """Return the original's own format: as it is where a browser or an editor shows it, else from its rows."""
    beginning = _beginning(store, document, target_lang)
    suffix = file_type(SAME, document.media_type).suffix
    if suffix.endswith(("docx", "dotx", "docm", "dotm", "epub")):
        pairs = zip(beginning.paragraphs[:_PARAGRAPHS], beginning.units, strict=False)
        return _page("".join(_one(paragraph, *_target(unit)) for paragraph, unit in pairs))
    # The whole file has to be written to have its beginning; what is behind the first paragraphs stays as it was.
    paragraphs = load_document(store, document.id).paragraphs
    rest = [TranslationUnit(one.text, one.lang, target_lang) for one in paragraphs[len(beginning.units) :]]
    whole = ParallelDocument(document.name, document.lang, target_lang, paragraphs, (*beginning.units, *rest))
    data = render(SAME, whole, lambda: load_original(store, document.id)).data
    return _leading_nowhere(data) if suffix.endswith("html") else _lines(data)


def _leading_nowhere(data: bytes) -> str:
    """Return a page of HTML as it is, but for its links."""
    return _POLICY + _LINK.sub(r"\1no-link", _text(data))


def _text(data: bytes) -> str:
    # Not the whole of a book, and rather a letter too few than half of one.
    return data[: 4 * _LONGEST_PAGE].decode("utf-8", "ignore")[:_LONGEST_PAGE]


def _page(body: str) -> str:
    return f"{_POLICY}{_STYLE}{body}"


def _lines(data: bytes) -> str:
    """Return the first lines of a file of text, each in its own direction."""
    lines = _text(data).removeprefix("\ufeff").splitlines()
    shown = "".join(f'<pre dir="auto">{_shown(_cut(line)) or "&nbsp;"}</pre>' for line in lines[:_LINES])
    return _page(shown + ("<pre>…</pre>" if len(lines) > _LINES else ""))


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]}…"


def _facing(parallel: ParallelDocument) -> str:
    rows = "".join(f"<tr>{''.join(f'<td>{one}</td>' for one in pair)}</tr>" for pair in _pairs(parallel))
    return f"<table>{rows}</table>"


def _interleaved(parallel: ParallelDocument) -> str:
    return "".join(f'<div class="of">{source}</div>{target}' for source, target in _pairs(parallel))


def _pairs(parallel: ParallelDocument) -> Iterator[tuple[str, str]]:
    for paragraph, unit in zip(parallel.paragraphs[:_PARAGRAPHS], parallel.units, strict=False):
        target = "" if unit.target is None else _one(paragraph, unit.target, unit.target_lang)
        yield _one(paragraph, paragraph.text, paragraph.lang), target


def _target(unit: TranslationUnit) -> tuple[str, str]:
    """Return what stands in a file of one language, and in which that is."""
    return (unit.source, unit.source_lang) if unit.target is None else (unit.target, unit.target_lang)


def _one(paragraph: Paragraph, text: str, lang: str) -> str:
    tag = "h2" if paragraph.kind is Kind.HEADING else "p"
    marker = f"{_shown(paragraph.marker)} " if paragraph.marker else ""
    return f'<{tag} lang="{escape(lang)}" dir="{text_direction(text, lang)}">{marker}{_shown(text)}</{tag}>'


def _shown(text: str) -> str:
    return escape(visible(text), quote=True)
