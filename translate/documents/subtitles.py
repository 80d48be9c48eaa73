"""The readers of subtitles: SubRip (.srt) and WebVTT (.vtt)."""

from cache.records import Kind
from translate.document import Document
from translate.documents.assembly import Found, make_document
from translate.documents.encoding import decode
from translate.documents.options import ReadOptions
from translate.documents.utterances import Subtitles, Utterance, find_subtitles, find_utterances
from translate.errors import DocumentError
from translate.paragraphs.pieces import Piece

SUBRIP = "application/x-subrip"
WEBVTT = "text/vtt"


def read_subrip(data: bytes, name: str, options: ReadOptions) -> Document:
    """Read SubRip subtitles: a paragraph is what one speaker says without a stop, over as many cues as that takes."""
    return _read(data, name, options, SUBRIP)


def read_webvtt(data: bytes, name: str, options: ReadOptions) -> Document:
    """Read WebVTT subtitles as `read_subrip` reads SubRip."""
    return _read(data, name, options, WEBVTT)


def _read(data: bytes, name: str, options: ReadOptions, media_type: str) -> Document:
    decoded = decode(data, name)
    subtitles = find_subtitles(decoded.text, web=media_type == WEBVTT)
    if not subtitles.file.cues:
        raise DocumentError(
            f"{name}: no times (00:00:01,000 --> 00:00:02,000) in it, no subtitles: rename it to .txt to read its text"
        )
    pieces = [_piece(subtitles, one) for one in find_utterances(subtitles)]
    found = Found(pieces, subtitles.file.dropped, decoded.encoding, notes=decoded.notes)
    return make_document(name, media_type, data, found, options)


def _piece(subtitles: Subtitles, utterance: Utterance) -> Piece:
    cues = [subtitles.file.cues[number] for number in dict.fromkeys(part.place.cue for part in utterance.parts)]
    lines = [
        number + 1 for cue in cues for number in range(cue.first, cue.last) if subtitles.file.lines[number].strip()
    ]
    return Piece(
        Kind.PARAGRAPH,
        utterance.text,
        lines=tuple(lines),
        marker=utterance.parts[0].turn.voice or utterance.parts[0].turn.marker.strip() or None,
        marks=utterance.marks,
        original=utterance.original,
        path=utterance.path,
    )
