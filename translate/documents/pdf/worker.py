"""The program that opens a PDF: apart from Diglot, since a damaged file may crash or stall PDFium.

`python -P -m translate.documents.pdf.worker text FIRST` reads the file from its standard input and writes a frame with
what the file is, then one a page; `picture PAGE…` writes pages as images. Pages count from 1.
"""

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from translate.documents.pdf.frames import dump, dump_page, write_frame
from translate.documents.pdf.layout import Page

if TYPE_CHECKING:
    import pypdfium2

DPI: Final = 300
# No page is drawn with more dots than a sheet of A3 has.
_MOST_DOTS: Final = 18_000_000
# Bytes of address space: a page that needs more is an attack.
_MEMORY: Final = 3 << 29


def main(arguments: list[str], source: BinaryIO, out: BinaryIO) -> None:
    """Do what `arguments` say."""
    data = source.read()
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        write_frame(out, dump({"problem": "locked" if locked else "damaged"}))
        return
    write_frame(out, dump({"pages": count, "lang": _language(pdfium, document)}))
    if arguments[0] == "text":
        rtl = False
        for number in range(int(arguments[1]), count + 1):
            page = _read(document, number, rtl)
            rtl = page.rtl
            write_frame(out, dump_page(page))
        return
    for number in map(int, arguments[1:]):
        write_frame(out, _picture(document, number))


def _bound_memory() -> None:
    """Let the system refuse memory beyond the bound, where it can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _language(pdfium: Any, document: "pypdfium2.PdfDocument") -> str | None:
    """The tag that the file gives itself."""
    import ctypes

    size = pdfium.FPDFCatalog_GetLanguage(document.raw, None, 0)
    if not 2 < size < 200:
        return None
    text = ctypes.create_string_buffer(size)
    pdfium.FPDFCatalog_GetLanguage(document.raw, ctypes.cast(text, ctypes.POINTER(ctypes.c_ushort)), size)
    return text.raw.decode("utf-16-le", errors="replace").rstrip("\0") or None


def _read(document: "pypdfium2.PdfDocument", number: int, rtl: bool) -> Page:
    import pypdfium2

    from translate.documents.pdf.glyphs import read_marks
    from translate.documents.pdf.pages import read_page

    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return Page(number, 0.0, 0.0, failed=True)
    try:
        return read_page(number, read_marks(page), rtl)
    except (pypdfium2.PdfiumError, MemoryError):
        return Page(number, 0.0, 0.0, failed=True)
    finally:
        page.close()


def _picture(document: "pypdfium2.PdfDocument", number: int) -> bytes:
    """The page as a grey image in the PGM format; empty when it cannot be drawn."""
    import pypdfium2

    try:
        page = document[number - 1]
        width, height = page.get_size()
        if not (1 <= width <= 20_000 and 1 <= height <= 20_000):
            return b""
        scale = min(DPI / 72, (_MOST_DOTS / (width * height)) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True)
        page.close()
    except (pypdfium2.PdfiumError, MemoryError):
        return b""
    rows = memoryview(bitmap.buffer).cast("B")
    body = b"".join(bytes(rows[at * bitmap.stride : at * bitmap.stride + bitmap.width]) for at in range(bitmap.height))
    head = f"P5\n# {72 * scale:.2f} dpi\n{bitmap.width} {bitmap.height}\n255\n"
    bitmap.close()
    return head.encode("ascii") + body


if __name__ == "__main__":
    _bound_memory()
    main(sys.argv[1:], sys.stdin.buffer, sys.stdout.buffer)
