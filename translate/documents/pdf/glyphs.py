"""What PDFium knows about a page: its characters with their places, and the lines drawn on it."""

import ctypes
import math
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from translate.documents.pdf.layout import ALEFS, Glyph, Marks, Rule

if TYPE_CHECKING:
    import pypdfium2

# What symbol fonts put into the private area, as far as lists use it.
_SYMBOLS: Final = {
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF0D8: "➢",
    0xF0FC: "✓",
    0xF076: "❖",
    0xF06F: "○",
    0xF02D: "-",
    # PDFium's own sign for a hyphen at the end of a line.
    0x0002: "-",
}
_FORMS: Final = ((0xFB00, 0xFDCF), (0xFE70, 0xFEFE))
# Ornate brackets, and ligatures that stand for whole phrases.
_KEPT_FORMS: Final = frozenset({0xFD3E, 0xFD3F})
# Beyond these a page is damaged or an attack: nobody reads it.
MOST_GLYPHS: Final = 200_000
_MOST_OBJECTS: Final = 50_000
# Points: how thick a rule may be and how short.
_THICK: Final = 3.0
_SHORT: Final = 12.0
# Points across a dot that is drawn as a bullet.
_DOT: Final = (1.5, 9.0)
_FORCE_BOLD: Final = 1 << 18
_ITALIC: Final = 1 << 6
# Directions of text in degrees: how far from a right angle a watermark is.
_SLANT: Final = 8.0


@dataclass(frozen=True, slots=True)
class _Face:
    """How a text object sets its characters: height in points, direction in degrees as seen, looks."""

    size: float
    angle: float
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    """The visible part of a page, and by how many quarter turns it is shown."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the page's own space as it is seen, from the top left corner."""
        match self.turns:
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case 3:
                return self.top - y, self.right - x
        return x - self.left, self.top - y

    def turned(self, more: int) -> "_Frame":
        """Return the same page seen after `more` quarter turns."""
        return _Frame(self.left, self.bottom, self.right, self.top, (self.turns + more) % 4)

    @property
    def width(self) -> float:
        """Points, as seen."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Points, as seen."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom


@dataclass(slots=True)
class _Character:
    """A character in the page's own space."""

    text: str
    face: _Face
    origin: tuple[float, float]
    box: tuple[float, float, float, float]
    readable: bool


def read_marks(page: "pypdfium2.PdfPage") -> Marks:
    """Return the glyphs and rules of a page, turned so that most of its text runs from left to right."""
    frame = _frame(page)
    text_page = page.get_textpage()
    characters = _characters(text_page)
    cut = max(0, text_page.count_chars() - MOST_GLYPHS)
    text_page.close()
    turns = _usual_turn(characters, frame)
    frame = frame.turned(turns)
    marks = Marks(frame.width, frame.height, cut=cut)
    slanted: list[str] = []
    outside: list[str] = []
    seen: set[tuple[str, int, int]] = set()
    sideways: list[Glyph] = []
    for one in characters:
        angle = (one.face.angle - frame.turns * 90) % 360
        quarter = round(angle / 90) % 4
        if abs((angle + 45) % 90 - 45) > _SLANT:
            slanted.append(one.text)
            continue
        glyph = _glyph(one, frame.turned(-quarter) if quarter else frame)
        x, y = frame.place(*one.origin)
        if not (-2 <= x <= frame.width + 2 and -2 <= y <= frame.height + 2):
            outside.append(one.text)
            continue
        spot = (glyph.text, round(glyph.left), round(glyph.baseline))
        if glyph.text.isspace():
            if not quarter:
                marks.spaces.append(glyph)
            continue
        if spot in seen:
            # Bold by printing twice.
            continue
        seen.add(spot)
        marks.unreadable += not one.readable
        if quarter:
            # Beside the page's own direction: read as if the sheet were turned, and put below everything.
            glyph.baseline += 2 * max(frame.width, frame.height) * quarter
            sideways.append(glyph)
        else:
            marks.glyphs.append(glyph)
    marks.glyphs.extend(sideways)
    marks.slanted = " ".join("".join(slanted).split())
    marks.outside = " ".join("".join(outside).split())
    _look_at_objects(page, frame, marks)
    return marks


def _frame(page: "pypdfium2.PdfPage") -> _Frame:
    left, bottom, right, top = page.get_cropbox()
    return _Frame(left, bottom, max(right, left + 1), max(top, bottom + 1), page.get_rotation() // 90 % 4)


def _usual_turn(characters: list[_Character], frame: _Frame) -> int:
    """How many more quarter turns make most of the text run from left to right."""
    turns = Counter(round((one.face.angle - frame.turns * 90) / 90) % 4 for one in characters)
    return turns.most_common(1)[0][0] if turns else 0


def _characters(text_page: "pypdfium2.PdfTextPage") -> list[_Character]:
    import pypdfium2.raw as pdfium

    raw = text_page.raw
    faces: dict[int | None, _Face] = {}
    found: list[_Character] = []
    x, y = ctypes.c_double(), ctypes.c_double()
    box = pdfium.FS_RECTF()
    last: int | None = None
    spots: dict[tuple[float, float], _Character] = {}
    for at in range(min(text_page.count_chars(), MOST_GLYPHS)):
        if pdfium.FPDFText_IsGenerated(raw, at) == 1:
            continue
        owner = ctypes.cast(pdfium.FPDFText_GetTextObject(raw, at), ctypes.c_void_p).value
        if owner is None:
            # A space that PDFium put in where it saw a gap.
            continue
        if owner not in faces:
            faces[owner] = _face(pdfium, raw, at)
        code = pdfium.FPDFText_GetUnicode(raw, at)
        text = _text(code)
        if not text:
            continue
        pdfium.FPDFText_GetCharOrigin(raw, at, x, y)
        pdfium.FPDFText_GetLooseCharBox(raw, at, box)
        origin = (x.value, y.value)
        if not all(map(math.isfinite, (*origin, box.left, box.right, box.bottom, box.top))):
            continue
        if origin in spots and not text.isspace():
            if text != spots[origin].text or owner == last:
                # Else it is bold by printing twice.
                _join(spots[origin], text, (box.left, box.bottom, box.right, box.top))
            continue
        readable = text == "\ufffd" or pdfium.FPDFText_HasUnicodeMapError(raw, at) != 1
        last = owner
        one = _Character(text, faces[owner], origin, (box.left, box.bottom, box.right, box.top), readable=readable)
        found.append(one)
        if not text.isspace():
            spots[origin] = one
    return found


def _join(one: _Character, text: str, box: tuple[float, float, float, float]) -> None:
    """Give a glyph another letter that it stands for, or a mark; PDFium tells them in the order of either direction."""
    left, bottom, right, top = one.box
    one.box = (min(left, box[0]), min(bottom, box[1]), max(right, box[2]), max(top, box[3]))
    if unicodedata.category(one.text[0]) == "Mn" or (text == "\u0644" and one.text in ALEFS):
        # No ligature begins with a mark or joins alef to lam.
        one.text = text + one.text
    else:
        one.text += text
    if one.text == "\u0647\u0644\u0644":
        one.text = one.text[::-1]


@lru_cache(maxsize=8192)
def _text(code: int) -> str:
    """The character for a code, presentation forms and ligatures as the letters they stand for; "" for none."""
    if code in _SYMBOLS:
        return _SYMBOLS[code]
    if code in (0x0A, 0x0D, 0xAD, 0xFEFF) or 0x200B <= code <= 0x200F or 0x202A <= code <= 0x202E:
        return "\u00ad" if code == 0xAD else ""
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF or code < 0x20 or 0x7F <= code < 0xA0:
        return "\ufffd"
    if 0xE000 <= code <= 0xF8FF or code >= 0xF0000 or code in (0xFFFE, 0xFFFF):
        return "\ufffd"
    character = chr(code)
    if any(first <= code <= last for first, last in _FORMS) and code not in _KEPT_FORMS:
        return unicodedata.normalize("NFKC", character).strip() or character
    return " " if character.isspace() else character


def _face(pdfium: Any, raw: Any, at: int) -> _Face:
    matrix = pdfium.FS_MATRIX()
    name = ctypes.create_string_buffer(256)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetMatrix(raw, at, matrix)
    pdfium.FPDFText_GetFontInfo(raw, at, name, 256, flags)
    size = pdfium.FPDFText_GetFontSize(raw, at) * math.hypot(matrix.c, matrix.d)
    looks = name.value.decode("utf-8", errors="replace").lower()
    angle = math.degrees(math.atan2(matrix.b, matrix.a))
    leaning = abs(matrix.c) > 0.1 * abs(matrix.d) and abs(matrix.b) < 0.01 * abs(matrix.a)
    return _Face(
        size=size if math.isfinite(size) and size > 0 else 1.0,
        angle=angle if math.isfinite(angle) else 0.0,
        bold=any(word in looks for word in ("bold", "black", "heavy")) or bool(flags.value & _FORCE_BOLD),
        italic=any(word in looks for word in ("italic", "oblique")) or bool(flags.value & _ITALIC) or leaning,
    )


def _glyph(one: _Character, frame: _Frame) -> Glyph:
    left, bottom, right, top = one.box
    first, second = frame.place(left, bottom), frame.place(right, top)
    _, baseline = frame.place(*one.origin)
    return Glyph(
        one.text,
        min(first[0], second[0]),
        max(first[0], second[0]),
        baseline,
        one.face.size,
        one.face.bold,
        one.face.italic,
    )


def _look_at_objects(page: "pypdfium2.PdfPage", frame: _Frame, marks: Marks) -> None:
    """Note the thin bars and the frames of boxes among the page's paths, and how much of it a picture covers."""
    import pypdfium2.raw as pdfium

    sides = [ctypes.c_float() for _ in range(4)]
    whole = max(1.0, frame.width * frame.height)
    for at in range(min(pdfium.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        one = pdfium.FPDFPage_GetObject(page.raw, at)
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT or not pdfium.FPDFPageObj_GetBounds(one, *sides):
            continue
        left, bottom, right, top = (side.value for side in sides)
        if not all(map(math.isfinite, (left, bottom, right, top))):
            continue
        a, b = frame.place(left, bottom), frame.place(right, top)
        low, high = (min(a[0], b[0]), min(a[1], b[1])), (max(a[0], b[0]), max(a[1], b[1]))
        if kind != pdfium.FPDF_PAGEOBJ_PATH:
            wide = min(high[0], frame.width) - max(low[0], 0.0)
            tall = min(high[1], frame.height) - max(low[1], 0.0)
            marks.covered = max(marks.covered, max(0.0, wide) * max(0.0, tall) / whole)
            continue
        marks.paths += 1
        wide, tall = high[0] - low[0], high[1] - low[1]
        if _DOT[0] <= wide <= _DOT[1] and abs(wide - tall) <= 0.25 * wide:
            marks.dots.append(Rule(*low, *high))
        marks.rules.extend(_sides(*low, *high, _stroked(pdfium, one)))


def _stroked(pdfium: Any, one: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(pdfium.FPDFPath_GetDrawMode(one, fill, stroke)) and bool(stroke.value)


def _sides(left: float, top: float, right: float, bottom: float, stroked: bool) -> list[Rule]:
    """A bar as it is; the four sides of a stroked box."""
    wide, high = right - left, bottom - top
    if min(wide, high) <= _THICK:
        return [Rule(left, top, right, bottom)] if max(wide, high) >= _SHORT else []
    if not stroked or min(wide, high) < 6:
        return []
    return [
        Rule(left, top, right, top),
        Rule(left, bottom, right, bottom),
        Rule(left, top, left, bottom),
        Rule(right, top, right, bottom),
    ]
