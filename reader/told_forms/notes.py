"""What readers of documents remark: what was guessed, left out or found damaged, and where."""

from typing import Final

from reader.interface import message

NOTES: Final = (
    message("language guessed with little evidence: {language} ({tag}), --from overrides"),
    message("no letters to tell a language by: taken as {language}, --from overrides"),
    message("encoding guessed: {encoding}"),
    message("mixed encodings: {count} line is read as {encoding}, the rest as utf-8"),
    message("mixed encodings: {count} lines are read as {encoding}, the rest as utf-8"),
    message("{count} characters could not be decoded"),
    message("{count} lone surrogates shown as \ufffd"),
    message("{count} NUL characters shown as \u2400"),
    message("{count} NUL characters left out"),
    message("says that it is in {encoding}, and is not"),
    message("elements stand in each other more than {count} deep: read without those that do"),
    message("holds macros: they are never run, and stay in the file"),
    message(
        "{count} parts are embedded in other formats (altChunk) and not read: open and save it in a word "
        "processor first"
    ),
    message("the text of {count} charts or diagrams is not read: it stays as it is"),
    message("1 chapter is missing in the file: {names}"),
    message("{count} chapters are missing in the file: {names}"),
    message("{part}: damaged, read as far as it can be"),
    message("{part} and {count} more: damaged, read as far as it can be"),
    message("{part}: nothing in it"),
    message("{part} and {count} more: nothing in it"),
    message("{pages}: no text that can be read: {remedy}"),
    message("{pages}: no text, they may be scanned: {remedy}"),
    message("none of its {pages} could be read"),
    message("{pages}: damaged, left out: print the document to a new PDF and give that"),
    message(
        "{pages}: only the first {limit} characters of a page are read, and {count} more were left out: split the "
        "page, or give the text in another format"
    ),
    message("--ocr reads them with Tesseract ({remedy})"),
    message("install tesseract-ocr and the data of the language, such as {package}"),
    message("1 page"),
    message("{count} pages"),
    message("page {number}"),
    message("pages {numbers}"),
    message("pages {numbers} and {count} more"),
    message("line {number}"),
    message("lines {numbers}"),
    message("lines {numbers} and {count} more"),
    message("words that a scanner gave twice were taken out at {lines}: the record keeps them"),
    message("words seem to stand twice at {lines}: compare with the page, and correct the file"),
)
