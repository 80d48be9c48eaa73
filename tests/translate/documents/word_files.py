"""DOCX files for tests, written part by part."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_SPACES = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DATA = Path(__file__).parents[2] / "data" / "documents"

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:bidi="he-IL" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
 <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Figure"><w:name w:val="Figure"/><w:basedOn w:val="Caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="HTML Preformatted"/></w:style>
<w:style w:type="paragraph" w:styleId="Bib"><w:name w:val="Bibliography"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Bullets"><w:name w:val="List Bullet"/>
 <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="RTL"><w:name w:val="RTL"/>
 <w:pPr><w:bidi/></w:pPr><w:rPr><w:rtl/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hidden"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Source"><w:name w:val="Source Text"/></w:style>
<w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="Circle"/><w:basedOn w:val="Circle"/></w:style>
"""

_LEVEL = '<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="{1}"/><w:lvlText w:val="{2}"/>{3}</w:lvl>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="10">'
    + _LEVEL.format(0, "decimal", "%1.", "")
    + _LEVEL.format(1, "lowerLetter", "%2)", "")
    + _LEVEL.format(2, "upperRoman", "%1.%2.%3", "")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="11">'
    + _LEVEL.format(0, "bullet", "\uf0b7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')
    + _LEVEL.format(1, "bullet", "o", "")
    + _LEVEL.format(2, "bullet", "\uf0a7", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>')
    + '</w:abstractNum><w:abstractNum w:abstractNumId="12">'
    + _LEVEL.format(0, "hebrew1", "%1.", "")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="10"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="11"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="10"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
    "</w:lvlOverride></w:num>"
    '<w:num w:numId="4"><w:abstractNumId w:val="12"/></w:num>'
)
# Lines of a text file that were full.
PLAIN_TEXT = """The old bridge

The bridge over the river was built by the people of
two villages, who carried the stones from the quarry
on the other bank and laid them without any mortar.

It stood for two hundred years, through floods that
took the mill and the lower road, until a lorry full
of sand was too heavy for its middle arch one autumn.

12

The new one is of steel. Nobody has written a song
about it, but the bus crosses it four times a day and
the children no longer walk to school through the water.
"""


def run(text: str, properties: str = "") -> str:
    """Return a run of a text, which may hold no markup."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*parts: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph; parts that are no markup are made runs."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{''.join(map(_runs, parts))}</w:p>"


def item(text: str, list_id: int, level: int = 0) -> str:
    """Return a paragraph in a list."""
    return par(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def _runs(text: str) -> str:
    return text if text.startswith("<") or not text else run(text)


def field(code: str, result: str) -> str:
    """Return a field with what it shows."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{_runs(result)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def cell(*blocks: str, properties: str = "") -> str:
    """Return a cell with these blocks."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(blocks)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a row of a table."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    """Return a table of these rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def note(id: int, *blocks: str, sort: str = "footnote") -> str:
    """Return a footnote or an endnote, by its `sort`."""
    return f'<w:{sort} w:id="{id}">{"".join(blocks)}</w:{sort}>'


def note_mark(id: int, sort: str = "footnote") -> str:
    """Return the run that refers to a note."""
    return f'<w:r><w:{sort}Reference w:id="{id}"/></w:r>'


def word_file(
    body: str,
    *,
    links: Mapping[str, str] | None = None,
    space: str = W,
    members: Mapping[str, bytes] | None = None,
    content_type: str = _MAIN,
    **parts: str,
) -> bytes:
    """Return a DOCX with this body; `parts` (`footnotes`, `comments`, `header`, …) are the insides of other parts.

    `links` are addresses by the id that hyperlinks name; `members` are put into the archive as they are.
    """
    roots = {"header": "hdr", "footer": "ftr"}
    inside = {"styles": STYLES, "numbering": NUMBERING, **parts}
    relations = [
        f'<Relationship Id="p{at}" Type="{_TYPES}/{part}" Target="{part}.xml"/>' for at, part in enumerate(inside)
    ]
    relations += [
        f'<Relationship Id="{id}" Type="{_TYPES}/hyperlink" Target="{address}" TargetMode="External"/>'
        for id, address in (links or {}).items()
    ]
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    relationships = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    all_members = {
        "[Content_Types].xml": f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{content_type}"/></Types>',
        "_rels/.rels": f'{head}{relationships}<Relationship Id="r" Type="{_TYPES}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'{head}<w:document xmlns:w="{space}" {_SPACES}><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": f"{head}{relationships}{''.join(relations)}</Relationships>",
        **{
            f"word/{part}.xml": f'{head}<w:{roots.get(part, part)} xmlns:w="{space}" {_SPACES}>{text}'
            f"</w:{roots.get(part, part)}>"
            for part, text in inside.items()
        },
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in all_members.items():
            if name in (members or {}):
                continue
            zipped.writestr(zipfile.ZipInfo(name), text.encode(), zipfile.ZIP_DEFLATED)
        for name, data in (members or {}).items():
            zipped.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def opened(text: str, style: str = "") -> bytes:
    """Return what a word processor makes of a text file."""
    return word_file("".join(par(line, style=style) for line in text.split("\n")))
