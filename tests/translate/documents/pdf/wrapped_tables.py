"""Tables without rules whose cells go over several lines, drawn on a page."""

from tests.translate.documents.pdf.files import column

ROWS = [
    ["Island", "Keeper", "What became of it"],
    ["Eastern Skerry", "Anna Petersen and|her two daughters", "Sold to a painter, who|stayed for eleven years"],
    ["Long Reef", "Boris Holm", "Fell into the sea"],
    ["Gull Rock", "nobody, after the|old ferryman left", "Let to guests in|summer"],
]
COLUMNS = [50, 150, 270]


def table(rows: list[list[str]], top: float = 500, *, gap: float = 0, bold: bool = True, leading: float = 14) -> str:
    """Show rows of cells, whose lines are parted by bars, from the top."""
    content = ""
    for number, row in enumerate(rows):
        cells = [cell.split("|") for cell in row]
        for place, cell in zip(COLUMNS, cells, strict=False):
            content += column(cell, place, top, leading=leading, font="F2" if bold and not number else "F1")
        top -= leading * max(map(len, cells)) + gap
    return content
