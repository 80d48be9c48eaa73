"""A table in DOCX, to be edited in a word processor: each paragraph beside its translation, with room for notes.

The last column, narrow and small, holds the rows' marks; its head names the languages. The cells that are not to be
edited are grey.
"""

from html import escape
from importlib.resources import files
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from translate.exchange.characters import escaped
from translate.exchange.rows import ReviewRow, ReviewSheet
from translate.exports.summary import language_label
from translate.exports.visible import one_line
from translate.languages import direction_of

# The column's head in the file that comes back; what follows is free.
ORIGINAL: Final = "Original"
TRANSLATION: Final = "Translation"
REMARKS: Final = "Remarks"
NOTE: Final = "Note"
MARK: Final = "diglot"
_OURS: Final = "en"
# Twentieths of a point, on a sheet of A4 that lies.
_WIDTHS: Final = (700, 5450, 5450, 1750, 1750, 300)
_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES: Final = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_MAIN}.styles+xml"/>
</Types>
"""
_LINKS: Final = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" \
Target="styles.xml"/>
</Relationships>
"""
_BEGIN: Final = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
"""
_END: Final = """
<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="720" w:right="720" \
w:bottom="720" w:left="720" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>
</w:body></w:document>
"""
_GREY: Final = '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>'
_SMALL: Final = '<w:noProof/><w:color w:val="A6A6A6"/><w:sz w:val="4"/><w:szCs w:val="4"/>'
_BOLD: Final = "<w:b/><w:bCs/>"


def write(sheet: ReviewSheet) -> bytes:
    """Return the sheet as a file; the same sheet gives the same bytes."""
    head = [
        _paragraph(one_line(sheet.name), _OURS, _BOLD),
        _paragraph(
            f"Edit the white cells only: the translation, and a note if you have something to say. Leave the grey ones "
            f"and the rows as they are. Then bring the file back with: diglot review return ({len(sheet.rows):,} rows)",
            _OURS,
        ),
    ]
    heads = (
        "№",
        f"{ORIGINAL}: {language_label(sheet.source_lang)} (do not edit)",
        f"{TRANSLATION}: {language_label(sheet.target_lang)}",
        f"{REMARKS} (do not edit)",
        NOTE,
        f"{MARK}.{sheet.source_lang}.{sheet.target_lang}",
    )
    cells = (_cell(place, text, _OURS, _BOLD if place < 5 else _SMALL, grey=True) for place, text in enumerate(heads))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    table = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>\n'
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"
    )
    rows = "\n".join(_row(row, sheet) for row in sheet.rows)
    return _packed(f"{_BEGIN}{''.join(head)}{table}\n{rows}</w:tbl>{_END}")


def _row(row: ReviewRow, sheet: ReviewSheet) -> str:
    remarks = "\n".join((row.state.value, *(one.text for one in sheet.remarks(row))))
    cells = (
        _cell(0, str(row.number), _OURS, grey=True),
        _cell(1, row.source, row.source_lang, grey=True),
        _cell(2, row.target or "", row.target_lang),
        _cell(3, remarks, _OURS, grey=True),
        _cell(4, "", _OURS),
        _cell(5, str(row.token), _OURS, _SMALL, grey=True),
    )
    return f"<w:tr>{''.join(cells)}</w:tr>"


def _cell(place: int, text: str, lang: str, look: str = "", *, grey: bool = False) -> str:
    margins = '<w:tcMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tcMar>' if place == 5 else ""
    properties = f'<w:tcW w:w="{_WIDTHS[place]}" w:type="dxa"/>{_GREY if grey else ""}{margins}'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{_paragraph(text, lang, look)}</w:tc>"


def _paragraph(text: str, lang: str, look: str = "") -> str:
    """Return a paragraph in the direction of its language; line breaks and tabs in it are kept."""
    rtl = direction_of(lang) == "rtl"
    pieces = escape(escaped(text), quote=False).replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    pieces = pieces.replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    said = f'<w:lang w:{"bidi" if rtl else "val"}="{escape(lang)}"/>'
    marks = f"<w:rPr>{look}{'<w:rtl/>' if rtl else ''}{said}</w:rPr>"
    properties = f"<w:pPr>{'<w:bidi/>' if rtl else ''}{marks}</w:pPr>"
    return f"<w:p>{properties}<w:r>{marks}<w:t xml:space='preserve'>{pieces}</w:t></w:r></w:p>"


def _packed(document: str) -> bytes:
    assets = files("translate.exports").joinpath("assets", "docx")
    members = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": assets.joinpath("relationships.xml").read_text(encoding="utf-8"),
        "word/_rels/document.xml.rels": _LINKS,
        "word/styles.xml": assets.joinpath("styles.xml").read_text(encoding="utf-8"),
        "word/document.xml": document,
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as zipped:
        for member, text in members.items():
            # No times: the same sheet gives the same bytes.
            zipped.writestr(ZipInfo(member), text.encode(), ZIP_DEFLATED)
    return out.getvalue()
