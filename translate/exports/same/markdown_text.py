"""A translation as the source of a block of Markdown: its marks are markup again, and nothing else in it is."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cache.records import Kind, Style
from translate.documents.markdown_blocks import parse_blocks
from translate.exports.spans import Span, apart, with_spans

# What is markup wherever it stands, and what may be one.
_ALWAYS = re.compile(r"[`*]|~~|\\(?=[!-/:-@\[-`{-~\n]|$)|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)|(?<![^\W_])_|_(?![^\W_])")
_ANY = re.compile(r"[\\`*_{}\[\]<>#|~&!()]")
# Signs beside a letter and a mark at once (`**«bold»**so`) are none: tags are, wherever they stand.
_HTML = {"**": "strong", "__": "strong", "*": "em", "_": "em", "~~": "del"}
# What begins a list, a heading, a quotation, code, a rule or an underline where it begins a line.
_START = re.compile(r"^[ \t]*(?:\d{1,9}(?=[.)])|(?=[-+=#>|~:]))", re.MULTILINE)
_EDGES = re.compile(r"\A\s+|\s+\Z")
_BREAK = re.compile(r"(?<=\S)[ \t]*\n\s*(?=\S)")
_WHITE = re.compile(r"\s+")


_TOLD = (Kind.HEADING, Kind.TABLE, Kind.LIST_ITEM)


@dataclass(frozen=True, slots=True)
class MarkdownText:
    """A text with spans in it; `breaks` says how its line breaks are written, `signs` what begins lines after these.

    `signs` is None where a text has to stay on one line: in a cell, or in a block that stood on one.
    """

    text: str
    spans: Sequence[Span]
    kind: Kind
    level: int | None = None
    breaks: Sequence[str] = ()
    signs: str | None = None

    def written(self, names: dict[str, object]) -> str:
        """Return the source that reads as this text, with as few signs more as that takes.

        `names` are the names of links and notes in the file. Each way is tried by reading it again.
        """
        html = [_in_html(one) for one in self.spans]
        starts = [Span(at, at, whole="\\") for at in _starts(self.text)]
        for spans, plain in (
            (self.spans, _light),
            ([*self.spans, *starts], _light),
            ([*self.spans, *starts], _full),
            ([*html, *starts], _full),
        ):
            source = self._source(spans, plain)
            if self._reads_back(source, names):
                break
        return source

    def _source(self, spans: Sequence[Span], plain: Callable[[str], str]) -> str:
        source = with_spans(self.text, [*spans, *self._blanks()], plain)
        return source.replace("|", "\\|") if self.kind is Kind.TABLE else source

    def _blanks(self) -> list[Span]:
        """Return line breaks as they are written, and nothing for blanks at the edges, which would mean something."""
        breaks = [
            Span(*match.span(), whole=self._break(number)) for number, match in enumerate(_BREAK.finditer(self.text))
        ]
        return [Span(*match.span(), whole="") for match in _EDGES.finditer(self.text) if match[0]] + breaks

    def _break(self, number: int) -> str:
        raw = self.breaks[min(number, len(self.breaks) - 1)] if self.breaks else "<br>"
        if raw.startswith("<") or self.signs is None:
            return raw if raw.startswith("<") else "<br>"
        return f"{raw}\n{self.signs}"

    def _reads_back(self, source: str, names: dict[str, object]) -> bool:
        return self._seen(source, names) == (_letters(self.text), _words(self.text, apart(self.spans)))

    def _seen(self, source: str, names: dict[str, object]) -> "tuple[str, Counter[tuple[Style, str]]] | None":
        """Read a source as a block of its kind and return its letters and what each mark covers."""
        body = source.replace(f"\n{self.signs}", "\n") if self.signs else source
        if self.kind is Kind.HEADING:
            body = f"{'#' * (self.level or 1)} {source}"
        elif self.kind is Kind.LIST_ITEM:
            body = "- " + body.replace("\n", "\n  ")
        elif self.kind is Kind.TABLE:
            body = f"| {source} |\n| --- |"
        blocks = parse_blocks(body, dict(names))
        if len(blocks) != 1 or blocks[0].inline is None:
            return None
        alike = blocks[0].kind is (self.kind if self.kind in _TOLD else Kind.PARAGRAPH) and not blocks[0].skipped
        inline = blocks[0].inline
        spans = [Span(one.start, one.end, style=one.style) for one in inline.markup]
        return (_letters(inline.text), _words(inline.text, spans)) if alike else None


def _in_html(one: Span) -> Span:
    name = _HTML.get(one.before)
    return replace(one, before=f"<{name}>", after=f"</{name}>") if name else one


def _light(text: str) -> str:
    return _ALWAYS.sub(lambda match: "\\" + match[0], text)


def _full(text: str) -> str:
    return _ANY.sub(lambda match: "\\" + match[0], text)


def _starts(text: str) -> list[int]:
    return [match.end() for match in _START.finditer(text)]


def _letters(text: str) -> str:
    return _WHITE.sub("", text)


def _words(text: str, spans: Sequence[Span]) -> "Counter[tuple[Style, str]]":
    """Count what marks cover, by their styles."""
    return Counter(
        (one.style, _letters(text[one.start : one.end])) for one in spans if one.style and one.start < one.end
    )
