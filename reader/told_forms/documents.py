"""Why a file cannot be read as a document, or was not added."""

from typing import Final

from reader.interface import message

DOCUMENTS: Final = (
    message("{name}: the file is empty: nothing to translate, check that it was saved or copied whole"),
    message("{name}: no text in it: nothing to translate"),
    message("{name}: no text in it, only white space or page numbers: nothing to translate"),
    message("{name}: no text in this page: nothing to translate"),
    message("{name}: no text in this book, only pictures it seems: nothing to translate"),
    message("{name}: {size} MiB, and the limit is {limit} MiB: split it into parts and read each"),
    message("{name}: binary data, not text: give a text or Markdown file"),
    message("{name}: not text in any encoding that is known: save it as UTF-8 text and try again"),
    message("{name}: locked with a password: open it in the program that made it, save it without one"),
    message("{name}: looks like {format}, not a document: give a text, web page, DOCX, PDF or EPUB"),
    message("{name}: the PDF is damaged or cut short: fetch it again, or print it to a new PDF and give that"),
    message("{name}: the PDF is locked with a password: open it in a PDF program, save it without and give that"),
    message("{name}: locked by its seller (DRM), so that other programs cannot read it: give a copy without"),
    message(
        "{name}: named like {format}, but its content is not: it may be damaged or cut short; fetch or save it "
        "again, or rename it to what it is"
    ),
    message("{name}: {format} is not read: save it as DOCX and give that"),
    message("{name}: {format} is not read: save it as DOCX or PDF and give that"),
    message("{name}: {part} is missing in it: it is damaged, fetch or save it again"),
    message("{name}: no {part} in it, so it is no DOCX or a damaged one: fetch or save it again"),
    message("{name}: damaged or cut short ({cause}): fetch or save it again"),
    message("{name}: no text in it, its pages are pictures: {remedy}"),
    message("{name}: no times (00:00:01,000 --> 00:00:02,000) in it, no subtitles: rename it to .txt to read its text"),
    message("{path}: no such file: check the name and the folder"),
    message("{path}: may not be read: change its permissions, or copy it to where it may"),
    message("{name} was not added: {reason}"),
    message("{name}: the PDF has no pages: nothing to translate"),
    message("{name}: no text on its {pages}: nothing to translate"),
    message("{name}: its fonts do not say which letters they show: {remedy}"),
    message("{name}: {part} in it is damaged: fetch or save it again"),
    message("{name}: {part} in it is damaged: open it in its program, and save it again"),
    message("{name}: {part} in it declares entities, with which a file can grow without end: not read"),
    message("{name}: {part} is damaged ({cause}): fetch or save it again"),
    message("{name}: {part} defines entities of its own, as no DOCX does: not read, do not trust it"),
    message("{name}: no chapter in this book can be found: it is damaged, fetch or save it again"),
    message("{name}: no description of the book (.opf) in it: it is damaged, fetch or save it again"),
    message("{name}: no page in this saved web page: it may be cut short; save it again"),
    message("{name}: no text in this page: it only shows other pages in frames: save those and give them"),
    message(
        "{name}: {size} million characters of text and tags in one page, and the limit is {limit}: save it in "
        "parts and read each"
    ),
    message("{name}: {count} files in it, and the limit is {limit}: not read"),
    message(
        "{name}: unpacks to {size} MiB, and the limit is {limit} MiB: split it, or take the pictures out, and read that"
    ),
    message("{name}: {part} unpacks to {count} times its size and more, as no document does: not read"),
    message("{name}: a file in it is named {part}, a path out of it: not read"),
    message(
        "{name}: {part} is packed in an unusual way (method {method}): open it in the program that made it, and "
        "save it again"
    ),
    message("{name}: locked with a password: unlock it in the program that made it, and save"),
    message("{name}: {format} is not read: save or print it as PDF and give that"),
    message("{name}: {reason}: the PDF is damaged; print it to a new PDF and give that"),
    message("page {number} takes too long to read"),
    message("its pages cannot be read"),
    message("{path}: cannot be read ({cause}): check the path and the disk"),
    message("{path}: folder cannot be read ({cause}): change its permissions"),
    message("{path}: no document found ({known}): name a file or another folder"),
    message(
        "the language model cannot be unpacked into {folder} ({cause}): free space there, set TMPDIR to another "
        "folder, or name the language with --from"
    ),
)
# What a file is instead of a document.
KINDS: Final = (
    message("a {kind} image"),
    message("a {kind} archive"),
    message("an {kind} archive"),
    message("an SQLite database"),
    message("a program"),
    message("an audio file"),
    message("a video file"),
    message("an audio or video file"),
    message("an icon"),
    message("an OpenDocument file"),
    message("an old Microsoft Office file (DOC, XLS, PPT)"),
)
