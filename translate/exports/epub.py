"""Bilingual books: EPUB 3 with each paragraph and its translation below it, or beside it.

The same document gives the same bytes: the book's number is made of its text, and its date is always the same.
"""

import hashlib
import uuid
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Final

from cache.records import Kind, TranslationUnit
from translate.document import ParallelDocument
from translate.exports.epub_chapters import Chapter, Entry, chapters
from translate.exports.epub_text import language, xhtml_text
from translate.exports.export import Export
from translate.exports.summary import is_kept, summary
from translate.exports.visible import one_line
from translate.languages import direction_of

_DATE: Final = (1980, 1, 1, 0, 0, 0)
_LONGEST_TITLE: Final = 180
_LONGEST_ENTRY: Final = 120
_CONTAINER: Final = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)


def render_interleaved(parallel: ParallelDocument) -> Export:
    """Return a book in which each paragraph is followed by its translation."""
    return Export(_book(parallel, "interleaved"))


def render_facing(parallel: ParallelDocument) -> Export:
    """Return a book in two columns, which stand below each other where the screen is narrow."""
    return Export(_book(parallel, "facing"))


def _book(parallel: ParallelDocument, layout: str) -> bytes:
    found = list(chapters(parallel))
    title = _title(parallel)
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "OEBPS/package.opf": _package(parallel, layout, title, found),
        "OEBPS/style.css": _style(),
        "OEBPS/cover.xhtml": _cover(parallel, title),
        "OEBPS/contents.xhtml": _contents(parallel, found),
    }
    for chapter in found:
        heading = _words(chapter.entries[0].unit) if chapter.entries else title.first
        body = chapter.body or "<p>This document has no text.</p>"
        parts[f"OEBPS/{chapter.file}"] = _page(parallel, heading, body, layout)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, text.encode())
    return buffer.getvalue()


@cache
def _style() -> str:
    return files("translate.exports").joinpath("assets", "epub.css").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class _Title:
    """The title of a book with its language, the translation's first: programs show that one."""

    texts: tuple[tuple[str, str | None], ...]

    @property
    def first(self) -> str:
        """The title that programs show."""
        return self.texts[0][0]


def _title(parallel: ParallelDocument) -> _Title:
    """Return the title, the name of the file where there is none."""
    for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True):
        if paragraph.kind is Kind.HEADING and unit.source.strip():
            texts = [(unit.target, unit.target_lang), (unit.source, unit.source_lang)]
            texts = texts[1:] if is_kept(unit) else texts
            return _Title(
                tuple((_cut(one_line(text), _LONGEST_TITLE), lang) for text, lang in texts if text and text.strip())
            )
    return _Title(((_cut(one_line(parallel.name).strip() or "document", _LONGEST_TITLE), None),))


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _words(unit: TranslationUnit) -> str:
    return _cut(one_line(unit.target if unit.target and unit.target.strip() else unit.source), _LONGEST_ENTRY)


def _page(parallel: ParallelDocument, title: str, body: str, layout: str, kind: str = "bodymatter") -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f"{language(parallel.target_lang)}><head><title>{_plain(title)}</title>"
        '<link rel="stylesheet" type="text/css" href="style.css"/></head>\n'
        f'<body class="{layout}" epub:type="{kind}">\n{body}\n</body></html>\n'
    )


def _plain(text: str) -> str:
    return xhtml_text(one_line(text))


def _cover(parallel: ParallelDocument, title: _Title) -> str:
    facts = summary(parallel)
    lines = [
        f"<{tag}{language(lang) if lang else ''}>{_plain(text)}</{tag}>"
        for tag, (text, lang) in zip(("h1", "h2"), title.texts, strict=False)
    ]
    lines.append(f"<p{language('en')}>{_plain(facts.languages)}</p>")
    small = [one_line(parallel.name), facts.progress]
    lines += [f'<p class="facts"{language("en")}>{_plain(text)}</p>' for text in small]
    lines += [
        f'<p class="facts"{language("en")}><code>{_plain(signature)}</code></p>' for signature in facts.signatures
    ]
    return _page(
        parallel, title.first, f'<section class="title-page">{"".join(lines)}</section>', "cover", "frontmatter"
    )


def _contents(parallel: ParallelDocument, found: Sequence[Chapter]) -> str:
    entries = [entry for chapter in found for entry in chapter.entries]
    rows = [(entry.level, entry.address, _entry(entry)) for entry in entries]
    if not rows:
        rows = [(1, chapter.file, f"Part {number}") for number, chapter in enumerate(found, 1)]
    body = f'<nav epub:type="toc" id="toc"><h1{language("en")}>Contents</h1>{_nested(rows)}</nav>'
    return _page(parallel, "Contents", body, "contents", "frontmatter")


def _entry(entry: Entry) -> str:
    unit = entry.unit
    source = f"<span{language(unit.source_lang)}>{_plain(_cut(one_line(unit.source), _LONGEST_ENTRY))}</span>"
    if unit.target is None or is_kept(unit):
        return source
    return f"<span{language(unit.target_lang)}>{_plain(_words(unit))}</span> · {source}"


def _nested(rows: Sequence[tuple[int, str, str]]) -> str:
    """Return entries as lists within lists; a level that is left out makes no list of its own."""
    parts = ["<ol>"]
    levels: list[int] = []
    for level, address, text in rows:
        if not levels:
            levels.append(level)
        elif level > levels[-1]:
            parts.append("<ol>")
            levels.append(level)
        else:
            parts.append("</li>")
            while len(levels) > 1 and level <= levels[-2]:
                parts.append("</ol></li>")
                levels.pop()
            levels[-1] = level
        parts.append(f'<li><a href="{address}">{text}</a>')
    return "".join(parts) + "</li></ol>" * len(levels)


def _package(parallel: ParallelDocument, layout: str, title: _Title, found: Sequence[Chapter]) -> str:
    number = uuid.uuid5(uuid.NAMESPACE_URL, _digest(parallel, layout))
    pages = ["cover.xhtml", "contents.xhtml", *(chapter.file for chapter in found)]
    items = "".join(
        f'<item id="{page.partition(".")[0]}" href="{page}" media-type="application/xhtml+xml"'
        + (' properties="nav"/>' if page == "contents.xhtml" else "/>")
        for page in pages
    )
    spine = "".join(f'<itemref idref="{page.partition(".")[0]}"/>' for page in pages)
    titles = "".join(_title_element(text, lang) for text, lang in title.texts)
    languages = dict.fromkeys((parallel.target_lang, parallel.source_lang))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="number">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="number">urn:uuid:{number}</dc:identifier>{titles}'
        f"{''.join(f'<dc:language>{tag}</dc:language>' for tag in languages)}"
        '<meta property="dcterms:modified">2000-01-01T00:00:00Z</meta></metadata>\n'
        f'<manifest><item id="style" href="style.css" media-type="text/css"/>{items}</manifest>\n'
        f'<spine page-progression-direction="{direction_of(parallel.target_lang)}">{spine}</spine>\n</package>\n'
    )


def _title_element(text: str, lang: str | None) -> str:
    """Return a title for the package, where languages stand in `xml:lang` only."""
    said = f' xml:lang="{lang}" dir="{direction_of(lang)}"' if lang else ""
    return f"<dc:title{said}>{_plain(text)}</dc:title>"


def _digest(parallel: ParallelDocument, layout: str) -> str:
    """Return what tells this book from every other: its texts, languages and form."""
    digest = hashlib.sha256()
    texts = (layout, parallel.name, parallel.source_lang, parallel.target_lang)
    for text in (*texts, *(part or "" for unit in parallel.units for part in (unit.source, unit.target))):
        digest.update(text.encode(errors="surrogatepass") + b"\0")
    return digest.hexdigest()
