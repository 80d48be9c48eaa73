"""The styles of a DOCX: what a paragraph and a run look like when everything they inherit is counted in."""

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Final

from translate.documents.wordprocessing.names import as_number, attribute, child, is_on, name_of, number, switch, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MONOSPACED: Final = frozenset({
    "courier", "courier new", "consolas", "menlo", "monaco", "cascadia code", "cascadia mono", "source code pro",
    "fira code", "fira mono", "jetbrains mono", "lucida console", "liberation mono", "dejavu sans mono", "noto mono",
    "noto sans mono", "ubuntu mono", "roboto mono", "andale mono", "inconsolata",
})  # fmt: skip
# Styles for a stretch of code within a sentence, as Word, LibreOffice and pandoc name them.
_CODE: Final = frozenset({
    "html code", "html keyboard", "html sample", "html typewriter", "html variable", "source text", "verbatim char",
    "inline code", "code char", "teletype", "user entry",
})  # fmt: skip
# A style may be based on another that long; longer chains, and circles, end here.
_DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class RunLook:
    """What a run looks like; None where nothing is said. `complex_` are the switches for right-to-left text."""

    bold: bool | None = None
    complex_bold: bool | None = None
    italic: bool | None = None
    complex_italic: bool | None = None
    underline: bool | None = None
    strike: bool | None = None
    vertical: str | None = None
    hidden: bool | None = None
    rtl: bool | None = None
    font: str | None = None
    code: bool | None = None
    lang: str | None = None
    complex_lang: str | None = None
    asian_lang: str | None = None

    def over(self, below: "RunLook") -> "RunLook":
        """Return this look where it says something, and the one below it where it does not."""
        said = {one.name: own for one in fields(self) if (own := getattr(self, one.name)) is not None}
        return replace(below, **said)

    @property
    def is_bold(self) -> bool:
        """Whether it is shown bold."""
        return self.bold_in(self.rtl)

    @property
    def is_italic(self) -> bool:
        """Whether it is shown in italics."""
        return self.italic_in(self.rtl)

    def bold_in(self, rtl: bool | None) -> bool:
        """Tell whether text of this direction is shown bold."""
        return bool(self.complex_bold if rtl else self.bold)

    def italic_in(self, rtl: bool | None) -> bool:
        """Tell whether text of this direction is shown in italics."""
        return bool(self.complex_italic if rtl else self.italic)

    @property
    def is_code(self) -> bool:
        """Whether it is set as programs are, by its style or its font."""
        return bool(self.code) or (self.font or "").lower() in _MONOSPACED


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph is set as. `names` are those of its style and of what that is based on, in small letters.

    `outline` is the level of a heading from 0, 9 for body text. `list_id` 0 takes a paragraph out of a list.
    """

    names: tuple[str, ...] = ()
    outline: int | None = None
    list_id: int | None = None
    list_level: int | None = None
    bidi: bool | None = None


@dataclass(slots=True)
class Styles:
    """The styles of one file; `defaults` is what a run looks like where no style says anything."""

    defaults: RunLook = RunLook()
    _nodes: dict[str, "Element"] = field(default_factory=dict)
    _default: str | None = None
    _run_defaults: RunLook = RunLook()
    _bidi_default: bool | None = None
    _paragraphs: dict[str | None, ParagraphLook] = field(default_factory=dict)
    _runs: dict[str | None, RunLook] = field(default_factory=dict)
    _looks: dict[tuple[RunLook, str | None, str | None], RunLook] = field(default_factory=dict)

    def paragraph(self, properties: "Element | None") -> ParagraphLook:
        """Return what a paragraph with these properties (`w:pPr`) is set as."""
        style = None if properties is None else value(properties, "pStyle")
        look = self._paragraph_style(style)
        if properties is None:
            return look
        own = _paragraph_look(properties)
        return replace(
            look,
            outline=look.outline if own.outline is None else own.outline,
            list_id=look.list_id if own.list_id is None else own.list_id,
            list_level=look.list_level if own.list_level is None else own.list_level,
            bidi=look.bidi if own.bidi is None else own.bidi,
        )

    def run(self, properties: "Element | None", paragraph_style: str | None) -> RunLook:
        """Return what a run with these properties (`w:rPr`) looks like in a paragraph of this style."""
        own = _run_look(properties)
        style = None if properties is None else value(properties, "rStyle")
        key = (own, style, paragraph_style)
        if key not in self._looks:
            below = self.plain(paragraph_style)
            self._looks[key] = own.over(self._run_style(style).over(below) if style else below)
        return self._looks[key]

    def plain(self, paragraph_style: str | None) -> RunLook:
        """Return what text looks like in a paragraph of this style where its runs say nothing."""
        return self._run_style(paragraph_style if paragraph_style in self._nodes else self._default)

    def _paragraph_style(self, style: str | None) -> ParagraphLook:
        style = style if style in self._nodes else self._default
        if style not in self._paragraphs:
            look = ParagraphLook(bidi=self._bidi_default)
            for node in reversed(self._chain(style)):
                properties = child(node, "pPr")
                own = ParagraphLook() if properties is None else _paragraph_look(properties)
                look = ParagraphLook(
                    ((value(node, "name") or "").lower(), *look.names),
                    look.outline if own.outline is None else own.outline,
                    look.list_id if own.list_id is None else own.list_id,
                    look.list_level if own.list_level is None else own.list_level,
                    look.bidi if own.bidi is None else own.bidi,
                )
            self._paragraphs[style] = look
        return self._paragraphs[style]

    def _run_style(self, style: str | None) -> RunLook:
        if style not in self._runs:
            look = self._run_defaults
            for node in reversed(self._chain(style)):
                look = _run_look(child(node, "rPr")).over(look)
                name = (value(node, "name") or "").lower()
                if name in _CODE:
                    look = replace(look, code=True)
            self._runs[style] = look
        return self._runs[style]

    def _chain(self, style: str | None) -> list["Element"]:
        """Return a style and what it is based on."""
        chain: list[Element] = []
        while style in self._nodes and len(chain) < _DEEPEST:
            node = self._nodes[style]
            if node in chain:
                break
            chain.append(node)
            style = value(node, "basedOn")
        return chain


def read_styles(root: "Element | None") -> Styles:
    """Read the part with the styles, where there is one."""
    styles = Styles()
    if root is None:
        return styles
    for node in root:
        if name_of(node) == "w:style":
            found = attribute(node, "styleId") or ""
            styles._nodes[found] = node
            if attribute(node, "type") == "paragraph" and attribute(node, "default") in ("1", "true", "on"):
                styles._default = found
        elif name_of(node) == "w:docDefaults":
            _read_defaults(node, styles)
    return styles


def _read_defaults(node: "Element", styles: Styles) -> None:
    for part in node:
        properties = next((one for one in part if name_of(one) in ("w:rPr", "w:pPr")), None)
        if properties is None:
            continue
        if name_of(properties) == "w:pPr":
            styles._bidi_default = switch(properties, "bidi")
            continue
        said = _run_look(properties)
        styles.defaults = said
        # A language that holds everywhere was chosen by nobody, and says nothing about a paragraph.
        styles._run_defaults = replace(said, lang=None, complex_lang=None, asian_lang=None)


def _paragraph_look(properties: "Element") -> ParagraphLook:
    numbers = child(properties, "numPr")
    return ParagraphLook(
        outline=number(properties, "outlineLvl"),
        list_id=None if numbers is None else number(numbers, "numId"),
        list_level=None if numbers is None else number(numbers, "ilvl"),
        bidi=switch(properties, "bidi"),
    )


def _run_look(properties: "Element | None") -> RunLook:
    if properties is None or not len(properties):
        return RunLook()
    said = {name_of(one): one for one in properties}

    def text(name: str) -> str | None:
        return attribute(said[name], "val") if name in said else None

    def on(name: str) -> bool | None:
        return is_on(said[name]) if name in said else None

    underline, strike = text("w:u"), on("w:strike")
    fonts, langs = said.get("w:rFonts"), said.get("w:lang")
    return RunLook(
        bold=on("w:b"),
        complex_bold=on("w:bCs"),
        italic=on("w:i"),
        complex_italic=on("w:iCs"),
        underline=None if underline is None else underline != "none",
        strike=on("w:dstrike") if strike is None else strike,
        vertical=_vertical(text("w:vertAlign"), text("w:position"), sized="w:sz" in said),
        hidden=on("w:vanish"),
        rtl=on("w:rtl"),
        font=None if fonts is None else attribute(fonts, "ascii"),
        lang=None if langs is None else attribute(langs, "val"),
        complex_lang=None if langs is None else attribute(langs, "bidi"),
        asian_lang=None if langs is None else attribute(langs, "eastAsia"),
    )


def _vertical(said: str | None, position: str | None, *, sized: bool) -> str | None:
    """Return where a run stands: small letters that are moved up or down are the same as a raised or lowered run."""
    shift = as_number(position)
    if said is None and shift and sized:
        return "superscript" if shift > 0 else "subscript"
    return said
