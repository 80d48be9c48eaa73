"""PDF: lines by geometry, paragraphs from lines, scanned pages through OCR."""

from translate.documents.pdf.reader import read_pdf

__all__ = ["read_pdf"]
