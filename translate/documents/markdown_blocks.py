"""The blocks of a Markdown file that hold text, each with the lines that it stands on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cache.records import Cell, Kind
from translate.documents.markdown_inline import InlineText, number_of, read_inline
from translate.documents.markdown_parser import markdown_parser

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\n.*?\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENDS = re.compile("[\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
_VERBATIM = ("fence", "code_block", "html_block")
_BULLET, _TO_DO, _DONE = "•", "☐", "☑"


@dataclass(frozen=True, slots=True)
class Block:
    """A block with text; `first` and `last` are a half-open range of lines of the file, from 0.

    `number` is its place among the parser's tokens. `content` is the source of its text without the signs of lists and
    quotes, `skipped` how many characters of it no text shows (the box of a task). `inline` is None for what is kept
    word for word, as `content` has it. `info` is what is said about code. `underlined` is a heading whose sign is the
    line below it.
    """

    kind: Kind
    number: int
    first: int
    last: int
    content: str
    inline: InlineText | None
    level: int | None = None
    marker: str | None = None
    cell: Cell | None = None
    skipped: int = 0
    info: str = ""
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """A Markdown file: its lines without their ends, those of the front matter first, and its blocks.

    `names` are the links and footnotes that the file defines, and the numbers of these, for parsing parts of it again.
    """

    lines: tuple[str, ...]
    front: int
    blocks: tuple[Block, ...]
    names: dict[str, object]


def one_sort_of_ends(text: str) -> str:
    """Return a text whose lines end in "\\n": other ends among them become blanks, but in a file that has no others."""
    return _ENDS.sub(" ", text.replace("\r\n", "\n") if "\n" in text else text.replace("\r", "\n"))


def find_blocks(text: str) -> MarkdownFile:
    """Parse a Markdown file."""
    text = one_sort_of_ends(text)
    front = _FRONT_MATTER.match(text)
    skipped = text[: front.end()].count("\n") + (not front[0].endswith("\n")) if front else 0
    lines = text.split("\n")
    names: dict[str, object] = {}
    blocks = parse_blocks("\n".join(lines[skipped:]), names, skipped)
    return MarkdownFile(tuple(lines), skipped, tuple(blocks), names)


def parse_blocks(body: str, names: dict[str, object], skipped: int = 0) -> list[Block]:
    """Return the blocks of a text that stands `skipped` lines below the beginning; `names` are given and found."""
    numbers: dict[str, int] = names.setdefault("numbers", {})  # type: ignore[assignment]
    reading = _Reading(skipped, notes=numbers)
    return list(reading.blocks(markdown_parser().parse(body, names)))


@dataclass(slots=True)
class _Held:
    """A block element that is open."""

    name: str
    marker: str | None = None
    level: int | None = None
    underlined: bool = False


@dataclass(slots=True)
class _Reading:
    skipped: int
    held: list[_Held] = field(default_factory=list)
    notes: dict[str, int] = field(default_factory=dict)
    table: int = -1
    row: int = -1
    column: int = -1

    def blocks(self, tokens: "Sequence[Token]") -> Iterator[Block]:
        for number, token in enumerate(tokens):
            if token.nesting == 1:
                self.open(token)
            elif token.nesting == -1:
                self.held.pop()
            elif token.map is not None and token.type == "inline":
                yield from self.text(number, token)
            elif token.map is not None and token.type in _VERBATIM:
                first, last = (at + self.skipped for at in token.map)
                content = token.content.strip("\n")
                if content.strip() or token.info.strip():
                    yield Block(Kind.CODE, number, first, last, content, None, info=token.info.strip())
        return

    def open(self, token: "Token") -> None:
        name = token.type.removesuffix("_open")
        held = _Held(name)
        if name == "list_item":
            held.marker = f"{token.info}{token.markup}" if token.info else _BULLET
        elif name == "heading":
            held.level = int(token.tag[1:])
            held.underlined = token.markup in ("=", "-")
        elif name == "footnote":
            held.marker = f"[{number_of(token.content, self.notes)}]"
        elif name == "table":
            self.table, self.row = self.table + 1, -1
        elif name == "tr":
            self.row, self.column = self.row + 1, -1
        elif name in ("th", "td"):
            self.column += 1
        self.held.append(held)

    def text(self, number: int, token: "Token") -> Iterator[Block]:
        children = list(token.children or ())
        kind, item = self.kind()
        marker = item.marker if item else None
        skipped = 0
        task = _TASK.match(token.content) if kind is Kind.LIST_ITEM and marker else None
        if task and children and children[0].type == "text" and children[0].content.startswith(task[0].rstrip()):
            skipped = task.end()
            children[0].content = children[0].content[skipped:]
            box = _DONE if task[1] in "xX" else _TO_DO
            marker = box if marker == _BULLET else f"{marker} {box}"
        inline = read_inline(children, self.notes)
        if not inline.text.strip():
            return
        if item:
            # What follows in the same item has no marker of its own.
            item.marker = None
        assert token.map is not None
        yield Block(
            kind,
            number,
            token.map[0] + self.skipped,
            token.map[1] + self.skipped,
            token.content,
            inline,
            level=self.level(kind),
            marker=marker,
            cell=self.cell() if kind is Kind.TABLE else None,
            skipped=skipped,
            underlined=kind is Kind.HEADING and self.held[-1].underlined,
        )

    def cell(self) -> Cell:
        """Return the place of the cell that is open."""
        return Cell(self.table, self.row, self.column, header=any(held.name == "th" for held in self.held))

    def kind(self) -> tuple[Kind, _Held | None]:
        """Say what a text is by what is open around it, innermost first."""
        for held in reversed(self.held):
            if held.name == "heading":
                return Kind.HEADING, None
            if held.name in ("th", "td"):
                return Kind.TABLE, None
            if held.name == "list_item":
                return Kind.LIST_ITEM, held
            if held.name == "footnote":
                return Kind.NOTE, held
            if held.name == "blockquote":
                return Kind.PARAGRAPH, None
        return Kind.PARAGRAPH, None

    def level(self, kind: Kind) -> int | None:
        if kind is Kind.HEADING:
            return self.held[-1].level
        return sum(held.name == "list_item" for held in self.held) if kind is Kind.LIST_ITEM else None
