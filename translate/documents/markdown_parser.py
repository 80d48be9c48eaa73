"""The parser for Markdown (CommonMark with tables, struck text, footnotes), which keeps how inline markup is written.

Tokens of links, pictures, code and HTML carry in `meta` how they are written in the file, so that they can be written
so again: `raw` is all of one, `tail` what stands behind the words of a link or a picture.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_InlineRule = Callable[["StateInline", bool], bool]
# The parser calls itself at each level, and Python allows it a thousand calls.
_DEEPEST = 100
# Within a line the parser tries again at each level: what is nested deeper there is no writing of a person.
_DEEPEST_INLINE = 20
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,80})\]:")
_REFERENCE = re.compile(r"\[\^([^\]\s]{1,80})\](?!\()")


def markdown_parser() -> "MarkdownIt":
    """Return a parser; `env["footnotes"]` then holds the names of footnotes, in the order of the file."""
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import autolink, backtick, escape, html_inline, image, link, newline

    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph", "reference"]})
    parser.core.ruler.after("block", "depth", _limit_inline)
    parser.inline.ruler.before("link", "footnote_reference", _footnote_reference)
    parser.inline.ruler.at("link", _with_raw(link, "link_open", tailed=True))
    parser.inline.ruler.at("image", _with_raw(image, "image", tailed=True))
    parser.inline.ruler.at("autolink", _with_raw(autolink, "link_open"))
    parser.inline.ruler.at("backticks", _with_raw(backtick, "code_inline"))
    parser.inline.ruler.at("html_inline", _with_raw(html_inline, "html_inline"))
    parser.inline.ruler.at("escape", _with_raw(escape, "hardbreak"))
    parser.inline.ruler.at("newline", _with_raw(newline, "hardbreak"))
    return parser


def _limit_inline(state: "StateCore") -> None:
    state.md.options["maxNesting"] = _DEEPEST_INLINE


def _with_raw(rule: _InlineRule, kind: str, *, tailed: bool = False) -> _InlineRule:
    """Let a rule keep the source of the token that it makes; `tailed`, also the part of it behind the words."""

    def applied(state: "StateInline", silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        token = None if silent else _made(state, count, kind)
        if token is not None:
            token.meta = {**token.meta, "raw": state.src[start : state.pos]}
            if tailed:
                token.meta["tail"] = _tail(state, start, kind)
        return True

    return applied


def _tail(state: "StateInline", start: int, kind: str) -> str:
    """Return what stands behind the words of a link or a picture that begins at `start`."""
    label = start + (kind == "image")
    end = state.md.helpers.parseLinkLabel(state, label, kind != "image")
    tail = state.src[end : state.pos]
    # Without an address, the words were the name of what is defined elsewhere, and they will be others.
    return f"][{state.src[label + 1 : end]}]" if tail in ("]", "][]") else tail


def _made(state: "StateInline", count: int, kind: str) -> "Token | None":
    return next((token for token in state.tokens[count:] if token.type == kind), None)


def _footnote_reference(state: "StateInline", silent: bool) -> bool:
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None or match[1] not in state.env.get("footnotes", {}):
        return False
    if not silent:
        token = state.push("footnote_reference", "", 0)
        token.content = match[1]
        token.meta = {"raw": match[0]}
    state.pos = match.end()
    return True


def _footnote(state: "StateBlock", first: int, end: int, silent: bool) -> bool:
    """Read `[^name]: text`, and what is indented below it."""
    if state.is_code_block(first):
        return False
    start = state.bMarks[first] + state.tShift[first]
    match = _FOOTNOTE.match(state.src, start, state.eMarks[first])
    if match is None:
        return False
    if silent:
        return True
    state.env.setdefault("footnotes", {}).setdefault(match[1], None)
    token = state.push("footnote_open", "", 1)
    token.content, token.map = match[1], [first, first]
    before = (state.bMarks[first], state.tShift[first], state.sCount[first], state.blkIndent, state.parentType)
    text = state.src[match.end() : state.eMarks[first]]
    state.bMarks[first] = match.end()
    state.tShift[first] = len(text) - len(text.lstrip())
    state.blkIndent += 4
    # Its first line counts as indented like those below it, however many blanks there are.
    state.sCount[first] = state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, first, end)
    state.bMarks[first], state.tShift[first], state.sCount[first], state.blkIndent, state.parentType = before
    token.map = [first, state.line]
    state.push("footnote_close", "", -1)
    return True
