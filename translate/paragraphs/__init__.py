"""From the text of a file to its paragraphs, by evidence from the text itself."""

from translate.paragraphs.explanation import Explained, Explanation, Region, explain
from translate.paragraphs.extraction import Extraction, extract
from translate.paragraphs.pieces import Piece

__all__ = ["Explained", "Explanation", "Extraction", "Piece", "Region", "explain", "extract"]
