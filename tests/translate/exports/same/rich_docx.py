"""A DOCX with something of everything, the way back into one, and what can be compared of two."""

import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

from lxml import etree

from tests.translate.documents.word_files import W, field, item, par, run, word_file
from tests.translate.exports.same.translations import original, translated
from translate.document import Document
from translate.documents import read_bytes
from translate.documents.options import ReadOptions
from translate.documents.wordprocessing.names import name_of
from translate.exports.same.docx import render

# Before the names of elements and attributes.
WORD = f"{{{W}}}"
LANGUAGE = ("w:lang", "w:rtl", "w:bidi", "w:bidiVisual", "w:bCs", "w:iCs", "w:szCs", "w:proofErr")
# What a change of direction exchanges with its counterpart.
TURNED = (*LANGUAGE, "w:b", "w:i", "w:sz")
FAKE = re.compile(r"«\w+: |»")


def read(body: str, **parts: object) -> Document:
    return read_bytes(word_file(body, **parts), "a.docx", options=ReadOptions(lang="en"))  # type: ignore[arg-type]


def back(document: Document, target_lang: str = "pt", engine: Callable[[str], str] | None = None) -> bytes:
    return render(translated(document, target_lang, engine), original(document)).data


def notes(document: Document, engine: Callable[[str], str]) -> tuple[str, ...]:
    return render(translated(document, "pt", engine), original(document)).notes


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as zipped:
        return etree.fromstring(zipped.read(name))


def shape(node: etree._Element, ignored: tuple[str, ...] = LANGUAGE) -> object:
    """A tree in a form that can be compared: runs that look alike are one, language and direction are left out."""
    children: list[object] = []
    for one in node:
        name = name_of(one)
        if name in ignored:
            continue
        if name == "w:r":
            for look, content in _contents(one, ignored):
                if children and isinstance(children[-1], list) and children[-1][0] == look:
                    children[-1][1] = _joined(children[-1][1], content)
                elif content != ("text", ""):
                    children.append([look, [content]])
        elif name not in ("w:rPr", "w:pPr") or any(name_of(inner) not in ignored for inner in one):
            children.append(shape(one, ignored))
    attributes = tuple(sorted(item for item in node.attrib.items() if "rsid" not in item[0] and "space" not in item[0]))
    return (name_of(node), attributes, FAKE.sub("", node.text or "").strip(), children)


def _contents(run_: etree._Element, ignored: tuple[str, ...]) -> Iterator[tuple[object, object]]:
    look: object = ()
    for one in run_:
        if name_of(one) == "w:rPr":
            look = [shape(inner, ignored) for inner in one if name_of(inner) not in ignored] or ()
        elif name_of(one) == "w:t":
            yield look, ("text", FAKE.sub("", one.text or ""))
        else:
            yield look, shape(one, ignored)


def _joined(contents: list[object], new: object) -> list[object]:
    last = contents[-1]
    if isinstance(last, tuple) and isinstance(new, tuple) and last[0] == new[0] == "text":
        return [*contents[:-1], ("text", last[1] + new[1])]
    return [*contents, new] if new != ("text", "") else contents


def words(data: bytes, name: str = "word/document.xml") -> list[str]:
    """The text of each paragraph, as a word processor shows it."""
    return ["".join(node.text or "" for node in one.iter(f"{WORD}t")) for one in part(data, name).iter(f"{WORD}p")]


def looks(data: bytes) -> list[tuple[str, list[str]]]:
    """The runs of a document with what they look like."""
    found = []
    for one in part(data).iter(f"{WORD}r"):
        text = "".join(node.text or "" for node in one.iter(f"{WORD}t"))
        properties = one.find(f"{WORD}rPr")
        names = [name_of(node)[2:] for node in properties if properties is not None] if properties is not None else []
        if text:
            found.append((text, [name for name in names if name != "lang"]))
    return found


PAGE, BREAK = field(" PAGE ", "7"), "<w:r><w:br/></w:r>"
DELETED = '<w:del w:id="6"><w:r><w:delText>old</w:delText></w:r></w:del>'
RICH = (
    par("The harbour", style="1")
    + par(
        '<w:bookmarkStart w:id="1" w:name="b"/>',
        "The ferry leaves at ",
        run("seven", "<w:b/>"),
        " from the ",
        run("northern", "<w:i/>"),
        " pier.",
        '<w:bookmarkEnd w:id="1"/>',
        " Tickets",
        '<w:r><w:rPr/><w:footnoteReference w:id="2"/></w:r>',
        " are sold on board.",
    )
    + par(
        "See ",
        f'<w:hyperlink r:id="l">{run("the harbour site")}</w:hyperlink>',
        " and page ",
        PAGE,
        ".",
    )
    + par('<w:r><w:drawing><inline xmlns="urn:x"/></w:drawing></w:r>', "A picture stands before this.")
    + par('<w:commentRangeStart w:id="0"/>', "Line one", BREAK, "line two", '<w:commentRangeEnd w:id="0"/>')
    + par("Name:", "<w:r><w:tab/></w:r>", "Anna Holm", "<w:r><w:tab/></w:r>")
    + par(
        f'<w:ins w:id="5" w:author="x">{run("Inserted whole.")}</w:ins>',
        DELETED,
    )
    + item("First item", 1)
    + item("Second item", 1)
    + par("Run ", run("make all", '<w:rStyle w:val="Source"/>'), " now.")
    + par("20 m", run("2", '<w:vertAlign w:val="superscript"/>'), " of deck.")
    + par("<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r>", '<w:r><w:br w:type="page"/></w:r>')
    + f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{par('Pier')}</w:tc><w:tc>{par('7:00')}</w:tc></w:tr></w:tbl>"
    + "<w:sectPr><w:pgSz w:w='11906'/></w:sectPr>"
)
PARTS: dict[str, object] = {
    "links": {"l": "https://example.org/"},
    "footnotes": f'<w:footnote w:id="2">{par("<w:r><w:footnoteRef/></w:r>", " Cash only.")}</w:footnote>',
    "comments": f'<w:comment w:id="0">{par("Is this right?")}</w:comment>',
    "members": {"word/media/image1.png": b"\x89PNG", "customXml/item1.xml": b"<a/>"},
}
