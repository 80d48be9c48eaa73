"""Text from a document, made safe to look at: what is invisible and could mislead is shown or shut in."""

import re

_OVERRIDES = "\u202d\u202e"
_EMBEDDINGS = "\u202a\u202b"
_ISOLATES = "\u2066\u2067\u2068"
_POP_EMBEDDING = "\u202c"
_POP_ISOLATE = "\u2069"
_BIDI = re.compile(f"[{_EMBEDDINGS}{_ISOLATES}{_POP_EMBEDDING}{_POP_ISOLATE}]")
_LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# C0 controls have pictures; C1 controls, overrides and lone surrogates are named.
_CONTROL = re.compile(f"[\x00-\x08\x0e-\x1f\x7f\x80-\x9f{_OVERRIDES}\ud800-\udfff\ufff9-\ufffb]")


def visible(text: str) -> str:
    """Show control characters by signs (␛ for escape, [U+202E] for an override) and balance the other bidi controls.

    Every kind of line break becomes `\\n`; tabs stay. What comes out can be encoded in UTF-8, does not drive a
    terminal, and cannot turn the text around it: embeddings and isolates end where the line ends.
    """
    lines = _LINE_BREAK.sub("\n", text).split("\n")
    return "\n".join(_balanced(_CONTROL.sub(_sign, line)) for line in lines)


def one_line(text: str, line_break: str = " ") -> str:
    """Show control characters as `visible` does, and write line breaks and tabs as something else."""
    return visible(text).replace("\n", line_break).replace("\t", " ")


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"[U+{code:04X}]"


def _balanced(line: str) -> str:
    """Drop marks that close nothing and close those that stay open."""
    if not _BIDI.search(line):
        return line
    open_marks: list[str] = []
    open_isolates = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal open_isolates
        mark = match[0]
        if mark in _EMBEDDINGS:
            open_marks.append(_POP_EMBEDDING)
        elif mark in _ISOLATES:
            open_marks.append(_POP_ISOLATE)
            open_isolates += 1
        elif mark == _POP_EMBEDDING:
            if not open_marks or open_marks[-1] != _POP_EMBEDDING:
                return ""
            open_marks.pop()
        else:
            if not open_isolates:
                return ""
            open_isolates -= 1
            # Closing an isolate closes the embeddings in it.
            while open_marks.pop() != _POP_ISOLATE:
                pass
        return mark

    kept = _BIDI.sub(keep, line)
    return kept + "".join(reversed(open_marks))
