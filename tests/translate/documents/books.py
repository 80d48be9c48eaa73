"""Books made for the tests."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

CONTAINER = (
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
NAV = (
    f"<html {XHTML}><head><title>Contents</title></head><body><nav epub:type='toc'><h1>What is in it</h1><ol>"
    "<li><a href='one.xhtml'>The harbour</a></li><li><a href='two.xhtml'>At sea, later</a></li></ol></nav>"
    "</body></html>"
)
NCX = (
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head/>'
    "<docTitle><text>The Ferry</text></docTitle>"
    '<navMap><navPoint id="a" playOrder="1"><navLabel><text>The harbour</text></navLabel><content src="one.xhtml"/>'
    '</navPoint><navPoint id="b" playOrder="2"><navLabel><text>Far out</text></navLabel><content src="two.xhtml"/>'
    '</navPoint></navMap><pageList><pageTarget id="p" type="normal" playOrder="3"><navLabel><text>vii</text></navLabel>'
    '<content src="one.xhtml"/></pageTarget></pageList></ncx>'
)
ONE = (
    f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html {XHTML} lang="en" xml:lang="en"><head>'
    "<title>The harbour</title><style>p { margin: 0 }</style></head><body><h1>The harbour</h1>\n"
    "<p>The ferry left the <b>old harbour</b> at six.&nbsp;Nobody saw it.</p><img src='a.png' alt=''/></body></html>"
)
TWO = f"<html {XHTML}><head><title/></head><body><p>The sea was calm that day.</p></body></html>"
NOTES = (
    f"<html {XHTML}><head><title/></head><body><aside epub:type='footnote'><p>A note about the sea.</p></aside>"
    "</body></html>"
)


def package(*, version: str = "3.0", spine: str = "", items: str = "", metadata: str = "") -> str:
    """Return a package of the two chapters, the notes and the contents."""
    return (
        f'<package xmlns="http://www.idpf.org/2007/opf" version="{version}" unique-identifier="i">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:x:1</dc:identifier>'
        f"<dc:title>The Ferry</dc:title><dc:language>en-GB</dc:language>"
        f'<meta property="dcterms:modified">2020-01-01T00:00:00Z</meta>{metadata}</metadata><manifest>'
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="notes" href="notes.xhtml" media-type="application/xhtml+xml"/>'
        f'<item id="css" href="style.css" media-type="text/css"/>{items}</manifest>'
        + (spine or '<spine><itemref idref="notes" linear="no"/><itemref idref="one"/><itemref idref="two"/></spine>')
        + "</package>"
    )


def parts(**changes: str) -> dict[str, str]:
    """Return the members of a small book; `changes` are contents by the last part of the name, before its dot."""
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OPS/book.opf": package(),
        "OPS/nav.xhtml": NAV,
        "OPS/one.xhtml": ONE,
        "OPS/two.xhtml": TWO,
        "OPS/notes.xhtml": NOTES,
        "OPS/style.css": "body { direction: ltr; color: black }",
    }
    for name, text in changes.items():
        found = next((one for one in members if one.rpartition("/")[2].partition(".")[0] == name), f"OPS/{name}.xhtml")
        members[found] = text
    return members


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of these members, in this order, the first of them as it is."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number, (name, content) in enumerate(members.items()):
            info = zipfile.ZipInfo(name, (2020, 1, 2, 3, 4, 6))
            info.compress_type = zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED
            archive.writestr(info, content)
    return buffer.getvalue()


def book(**changes: str) -> bytes:
    """Return a small book."""
    return packed(parts(**changes))


def members(data: bytes) -> dict[str, str]:
    """Return the members of a book by name."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}
