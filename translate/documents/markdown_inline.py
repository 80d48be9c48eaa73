"""The text of a line of Markdown as a person reads it, and its markup apart from it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cache.records import Mark, Style
from translate.scripts import is_unspaced

if TYPE_CHECKING:
    from markdown_it.token import Token

_STYLES = {"strong": Style.BOLD, "em": Style.ITALIC, "s": Style.STRIKE}
_HTML_STYLES = {
    **dict.fromkeys(("b", "strong"), Style.BOLD),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), Style.ITALIC),
    **dict.fromkeys(("u", "ins"), Style.UNDERLINE),
    **dict.fromkeys(("s", "del", "strike"), Style.STRIKE),
    "a": Style.LINK,
    "sup": Style.SUPERSCRIPT,
    "sub": Style.SUBSCRIPT,
}
_CODE = frozenset({"code", "kbd", "samp", "tt"})
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_ADDRESS = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_VOID = frozenset({"br", "img", "hr", "wbr", "input", "embed", "source", "col"})
_BLANKS = re.compile(r"[ \t\n]+")


@dataclass(frozen=True, slots=True)
class Markup:
    """What stands around a stretch of the text, half-open, as it is written in the file.

    `whole` is written in place of the stretch. `fallback` is what must not be lost with the markup: the reference to
    a footnote.
    """

    start: int
    end: int
    style: Style | None = None
    value: str | None = None
    before: str = ""
    after: str = ""
    whole: str | None = None
    fallback: str = ""

    @property
    def mark(self) -> Mark | None:
        """The mark that a reader is shown, None for what sets nothing apart."""
        return Mark(self.start, self.end, self.style, self.value) if self.style and self.start < self.end else None


@dataclass(frozen=True, slots=True)
class InlineText:
    """A text without markup; `breaks` are its forced line breaks as they are written, in order, each "\\n" in `text`.

    `titles` are the words that show when a pointer rests on a link, `pictures` those that stand for pictures.
    """

    text: str
    markup: tuple[Markup, ...] = ()
    breaks: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Its marks, outer ones first."""
        return tuple(mark for one in self.markup if (mark := one.mark) is not None)


def read_inline(tokens: "Sequence[Token]", notes: dict[str, int]) -> InlineText:
    """Put the text of inline tokens together; `notes` are the footnotes' numbers, given as they are referred to."""
    reading = _Reading(notes)
    for at, token in enumerate(tokens):
        reading.take(token, tokens, at)
    return reading.finished()


@dataclass(slots=True)
class _Open:
    name: str
    at: int
    markup: Markup


@dataclass(slots=True)
class _Reading:
    notes: dict[str, int]
    parts: list[str] = field(default_factory=list)
    length: int = 0
    last: str = "\n"
    markup: list[Markup | None] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)
    breaks: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    code: str | None = None
    soft: bool = False

    def take(self, token: "Token", tokens: "Sequence[Token]", at: int) -> None:
        """Read one token."""
        kind = token.type
        if kind in ("text", "text_special"):
            self.write(token.content)
        elif kind == "softbreak":
            self.soft = True
        elif kind == "hardbreak":
            self.wrap("\\" if str(token.meta.get("raw", "")).startswith("\\") else "  ")
        elif kind == "code_inline":
            raw = str(token.meta.get("raw", ""))
            self.whole(f"{token.markup}{token.content}{token.markup}", raw, Style.CODE)
        elif kind == "footnote_reference":
            raw = str(token.meta["raw"])
            self.whole(f"[{number_of(token.content, self.notes)}]", raw, Style.SUPERSCRIPT, fallback=raw)
        elif kind == "image":
            self.picture(token)
        elif kind == "html_inline":
            self.html(token, tokens, at)
        elif token.nesting == 1:
            self.open(token)
        elif token.nesting == -1:
            self.close(kind.removesuffix("_close"), None)

    def write(self, text: str) -> None:
        if self.code is not None:
            self.code += text
            return
        text = _BLANKS.sub(" ", text)
        if self.soft and text and not (is_unspaced(self.last) and is_unspaced(text[0])):
            text = " " + text
        self.soft = self.soft and not text
        self.add(text[1:] if text[:1] == " " and self.last in " \n" else text)

    def settle(self) -> None:
        """Write the blank that the end of a line is."""
        if self.soft and self.last not in " \n":
            self.add(" ")
        self.soft = False

    def add(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)
            self.last = text[-1]

    def wrap(self, raw: str) -> None:
        if self.last == " ":
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
        # A break before all text shows nothing.
        if self.length:
            self.add("\n")
            self.breaks.append(raw)
        self.soft = False

    def whole(self, text: str, raw: str, style: Style, value: str | None = None, fallback: str = "") -> None:
        self.settle()
        start = self.length
        self.add(text)
        self.markup.append(Markup(start, self.length, style, value, whole=raw, fallback=fallback))

    def atom(self, raw: str) -> None:
        self.markup.append(Markup(self.length, self.length, whole=raw))

    def picture(self, token: "Token") -> None:
        """Keep a picture as it is: what it shows to those who cannot see it is no part of the sentence around it."""
        self.atom(str(token.meta.get("raw", "")))
        self.title(token)
        words = _BLANKS.sub(" ", _plain(token.children or ())).strip()
        if words:
            self.pictures.append(words)

    def open(self, token: "Token") -> None:
        name = token.type.removesuffix("_open")
        if name == "link":
            self.title(token)
            tail = str(token.meta.get("tail", ""))
            before, after = ("[", tail) if tail else ("<", ">")
            markup = Markup(0, 0, Style.LINK, str(token.attrs.get("href", "")), before, after)
            if not tail:
                markup = replace(markup, whole=str(token.meta.get("raw", "")))
        else:
            markup = Markup(0, 0, _STYLES.get(name), None, token.markup, token.markup)
        self.begin(name, markup)

    def title(self, token: "Token") -> None:
        title = str(token.attrs.get("title", ""))
        if title and str(token.meta.get("tail", "")).startswith("]("):
            self.titles.append(title)

    def begin(self, name: str, markup: Markup) -> None:
        self.settle()
        self.opened.append(_Open(name, len(self.markup), replace(markup, start=self.length)))
        self.markup.append(None)

    def close(self, name: str, raw: str | None) -> bool:
        at = next((at for at in range(len(self.opened) - 1, -1, -1) if self.opened[at].name == name), None)
        if at is None:
            return False
        for one in self.opened[at + 1 :]:
            # Never closed: it stands where it stood, around nothing.
            self.markup[one.at] = replace(one.markup, end=one.markup.start, style=None, whole=one.markup.before)
        one = self.opened[at]
        del self.opened[at:]
        markup = replace(one.markup, end=self.length, after=one.markup.after if raw is None else raw)
        if markup.start == markup.end:
            inner = "".join(other.whole or "" for other in self.markup[one.at + 1 :] if other is not None)
            del self.markup[one.at + 1 :]
            markup = replace(markup, whole=f"{markup.before}{inner}{markup.after}", style=None)
        self.markup[one.at] = markup
        return True

    def html(self, token: "Token", tokens: "Sequence[Token]", at: int) -> None:
        raw = token.content
        tag = _TAG.match(raw)
        name = tag[2].lower() if tag else ""
        if self.code is not None:
            self.end_code(raw)
        elif name == "br":
            self.wrap(raw)
        elif not tag or name in _VOID or raw.endswith("/>"):
            self.atom(raw)
        elif tag[1]:
            if not self.close(f"<{name}", raw):
                self.atom(raw)
        elif name in _CODE and _closes(tokens, at, name):
            self.begin(f"<{name}", Markup(0, 0, Style.CODE, before=raw))
            self.code = ""
        else:
            address = _ADDRESS.search(raw) if name == "a" else None
            value = next((group for group in address.groups() if group is not None), None) if address else None
            self.begin(f"<{name}", Markup(0, 0, _HTML_STYLES.get(name), value, before=raw))

    def end_code(self, raw: str) -> None:
        one = self.opened.pop()
        code, self.code = self.code or "", None
        self.add(f"`{code.replace('`', chr(39))}`")
        whole = f"{one.markup.before}{code}{raw}"
        self.markup[one.at] = replace(one.markup, end=self.length, whole=whole)

    def finished(self) -> InlineText:
        for one in self.opened:
            self.markup[one.at] = replace(one.markup, end=one.markup.start, style=None, whole=one.markup.before)
        text = "".join(self.parts).rstrip()
        markup = [
            replace(one, start=min(one.start, len(text)), end=min(one.end, len(text)))
            for one in self.markup
            if one is not None
        ]
        breaks = tuple(self.breaks[: text.count("\n")])
        return InlineText(text, tuple(markup), breaks, tuple(self.titles), tuple(self.pictures))


def number_of(label: str, notes: dict[str, int]) -> int:
    """Return the number of a footnote: the next one, where it is referred to for the first time."""
    return notes.setdefault(label, len(notes) + 1)


def _closes(tokens: "Sequence[Token]", at: int, name: str) -> bool:
    """Whether only text stands between a tag and the one that closes it."""
    for token in tokens[at + 1 :]:
        if token.type == "html_inline":
            tag = _TAG.match(token.content)
            return bool(tag and tag[1] and tag[2].lower() == name)
        if token.type != "text":
            return False
    return False


def _plain(tokens: "Sequence[Token]") -> str:
    return "".join(
        _plain(token.children or ()) if token.type == "image" else " " if "break" in token.type else token.content
        for token in tokens
        if token.type != "html_inline"
    )
