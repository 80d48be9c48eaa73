"""Text that strangers wrote (documents, their names, messages that quote them), made safe to show."""

import re

from translate.exports.visible import one_line, visible

# First strong isolate … pop directional isolate: a name keeps its own direction and leaves its surroundings theirs.
_ISOLATE, _POP = "\u2068", "\u2069"
_WORD_JOINER = "\u2060"
# How many characters of a text may come to be one on a line: what is more is looked at no further.
_BLANK_AT_MOST = 20

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# What Streamlit's Markdown still changes after backslashes are gone: emoji and icon codes, typographic arrows that
# stand alone, and links that it finds in plain text. A word joiner, which nobody sees, breaks each of them.
_SHORTCODE = re.compile(r":(?=[\w+/.-]+:)")
_ARROW = re.compile(r"(?:(?<=\s)|^)(<->|<-|->|--|>=|<=|~=)(?=\s|$)")
_LINK = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?=@)", re.IGNORECASE)


def shortened(text: str, limit: int = 200) -> str:
    """Return `text` on one line, what is invisible made visible, cut at `limit` characters."""
    # Of megabytes nobody sees more than the beginning.
    looked_at = _BLANK_AT_MOST * (limit + 1)
    line = " ".join(one_line(text[:looked_at]).split())
    return line if len(line) <= limit and len(text) <= looked_at else line[: limit - 1] + "…"


def isolated(name: str) -> str:
    """Return a name on one line that neither takes over its surroundings' direction nor takes theirs."""
    return f"{_ISOLATE}{shortened(name)}{_POP}"


def as_markdown(text: str) -> str:
    """Return Markdown that Streamlit shows as `text`, letter for letter."""
    plain = _LINK.sub(_WORD_JOINER, visible(text))
    plain = _SHORTCODE.sub(f":{_WORD_JOINER}", plain)
    plain = _ARROW.sub(lambda found: found[1][0] + _WORD_JOINER + found[1][1:], plain)
    return _PUNCTUATION.sub(r"\\\1", plain)


def name_as_markdown(name: str) -> str:
    """Return Markdown that shows a document's name: one line, isolated, nothing in it interpreted."""
    return as_markdown(isolated(name))
