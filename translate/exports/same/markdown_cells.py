"""Where the cells of a table stand in a line of Markdown."""

import re

_SIGN = re.compile(r"[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?")
_MOST_SIGNS = 100


def cell_ranges(line: str, column: int, content: str) -> tuple[int, int] | None:
    """Return where a cell with this content stands, a half-open range of columns without the blanks around it.

    A table may stand in a list or in a quotation: then its line begins with signs that belong to none of its cells.
    """
    start = 0
    for _ in range(_MOST_SIGNS):
        ranges = _ranges(line, start)
        if column < len(ranges):
            begin, end = ranges[column]
            if line[begin:end].replace("\\|", "|") == content:
                return begin, end
        sign = _SIGN.match(line, start)
        if sign is None:
            return None
        start = sign.end()
    return None


def _ranges(line: str, start: int) -> list[tuple[int, int]]:
    pipes = [at for at in range(start, len(line)) if line[at] == "|" and (at == start or line[at - 1] != "\\")]
    edges = [(a, b) for a, b in zip([start, *(at + 1 for at in pipes)], [*pipes, len(line)], strict=True)]
    if edges and not line[edges[0][0] : edges[0][1]].strip():
        edges.pop(0)
    return [_stripped(line, a, b) for a, b in edges]


def _stripped(line: str, start: int, end: int) -> tuple[int, int]:
    part = line[start:end]
    begin = start + len(part) - len(part.lstrip())
    return (begin, start + len(part.rstrip())) if part.strip() else (start, start)
