"""Small PDF files made by hand, whose content is known to the byte, and reading them without a program of its own."""

import io
import zlib
from collections.abc import Sequence

from cache.records import Dropped
from translate.documents.pdf.frames import load_page, read_frame
from translate.documents.pdf.furniture import set_aside
from translate.documents.pdf.layout import Page
from translate.documents.pdf.reader import pieces_of
from translate.documents.pdf.worker import main
from translate.paragraphs.pieces import Piece

HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
BOLD = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"
A5 = (0, 0, 420, 595)


def shown(text: str, x: float, y: float, *, size: float = 11, font: str = "F1") -> str:
    """Show a text at a place, in points from the lower left corner."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET\n"


def ruled(x: float, y: float, width: float) -> str:
    """Draw a flat line."""
    return f"0.5 w {x} {y} m {x + width} {y} l S\n"


def column(
    lines: Sequence[str], x: float, top: float, *, leading: float = 14, size: float = 11, font: str = "F1"
) -> str:
    """Show lines under each other."""
    return "".join(shown(line, x, top - at * leading, size=size, font=font) for at, line in enumerate(lines))


def pdf(
    contents: Sequence[str],
    *,
    box: Sequence[float] = A5,
    rotate: int = 0,
    fonts: dict[str, str] | None = None,
    extra: Sequence[str] = (),
    catalog: str = "",
    page: str = "",
) -> bytes:
    """Return a PDF with a page for each content stream; objects in `extra` are numbered from 100."""
    named = fonts or {"F1": HELVETICA, "F2": BOLD}
    objects: dict[int, bytes] = {}
    kids = " ".join(f"{10 + 2 * at} 0 R" for at in range(len(contents)))
    objects[1] = f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode()
    objects[2] = f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode()
    resources = "<< /Font << " + " ".join(f"/{name} {font}" for name, font in named.items()) + " >> >>"
    frame = " ".join(map(str, box))
    for at, content in enumerate(contents):
        number = 10 + 2 * at
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{frame}] /Rotate {rotate} /Resources {resources} "
            f"/Contents {number + 1} 0 R {page} >>"
        ).encode()
        objects[number + 1] = stream(content.encode("cp1252", errors="replace"))
    start = max(100, 10 + 2 * len(contents))
    for at, one in enumerate(extra):
        objects[start + at] = one.encode("latin-1")
    return _file(objects)


def stream(data: bytes, entries: str = "") -> bytes:
    """Return a stream object."""
    return f"<< /Length {len(data)} {entries} >>\nstream\n".encode() + data + b"\nendstream"


def picture_pdf(width: int, height: int, grey: bytes, *, text: str = "") -> bytes:
    """Return a PDF whose page is one grey picture, as a scanner makes it; `text` is shown over it."""
    packed = zlib.compress(grey)
    image = stream(
        packed,
        f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray "
        "/BitsPerComponent 8 /Filter /FlateDecode",
    )
    content = "q 420 0 0 595 0 0 cm /Im Do Q\n" + (shown(text, 50, 500) if text else "")
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>",
        10: (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 11 0 R "
            f"/Resources << /XObject << /Im 12 0 R >> /Font << /F1 {HELVETICA} >> >> >>"
        ).encode(),
        11: stream(content.encode()),
        12: image,
    }
    return _file(objects)


def _file(objects: dict[int, bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number in sorted(objects):
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + objects[number] + b"\nendobj\n"
    table = len(out)
    size = max(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    for number in range(1, size):
        out += f"{places[number]:010d} 00000 n \n".encode() if number in places else b"0000000000 00000 f \n"
    out += f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def pages_of(data: bytes) -> list[Page]:
    """Read the pages of a PDF in this process."""
    out = io.BytesIO()
    main(["text", "1"], io.BytesIO(data), out)
    out.seek(0)
    assert read_frame(out) is not None
    pages = []
    while (frame := read_frame(out)) is not None:
        pages.append(load_page(frame))
    return pages


def found_in(data: bytes) -> tuple[list[Piece], list[Dropped]]:
    """Return the pieces of a PDF and what was set aside."""
    pages = pages_of(data)
    dropped = set_aside(pages)
    return pieces_of(pages), dropped


def texts_in(data: bytes) -> list[str]:
    """Return the texts of a PDF's pieces."""
    return [piece.text for piece in found_in(data)[0]]
