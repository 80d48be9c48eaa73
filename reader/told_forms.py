"""The forms of what the library says to readers, for translation; a test has the library say each, and finds it known.

Places are named by what stands there: `{reason}` is another thing that the library says, `{source}`, `{target}` and
`{language}` are languages.
"""

from typing import Final

from reader.interface import message

_DOCUMENTS: Final = (
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
    message("language guessed with little evidence: {language} ({tag}), --from overrides"),
)
# What a file is instead of a document.
_KINDS: Final = (
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
_TRANSLATING: Final = (
    message("paragraph {number} could not be translated: {reason}"),
    message("paragraph {number} and {count} more could not be translated: {reason}"),
    message("no installed model translates {source} to {target}: {remedy}"),
    message("{engine} does not translate {source} to {target}: use --engine auto, or pass --model DIR"),
    message(
        "the memory of this machine ran out while a text was translated: close other programs, or use a smaller model, "
        "and try again"
    ),
    message("{licence} (some: {other}; its page says)"),
    message("already in {language}"),
    message("nothing to translate"),
    message("a reference, kept as it is"),
    message("code, kept as it is"),
    message("in {language}, kept as it is"),
)
_STORE: Final = (
    message(
        "store {location} is being written by another process, which has not let go within the busy timeout: "
        "wait for it to end or stop it, then do the same again ({cause})"
    ),
    message(
        "store {location} has no space left, and nothing of this write was kept: free space on the disk (or raise the "
        "quota or file size limit) and do the same again ({cause})"
    ),
    message(
        "store {location} is not a sound database: restore it from a backup, or move it away and name a new one "
        "({cause})"
    ),
    message(
        "store {location} cannot be opened: check the path or the server's address, that it is up, and that you may "
        "use it ({cause})"
    ),
    message("no store at {location}: check the path, put its file back, or add a document to make one there"),
    message(
        "the file of store {location} was moved, deleted or replaced while it was open, and nothing more is kept in "
        "it: put it back and do the same again"
    ),
    message("no document '{id}' in the store: take an id from the list of documents, or add the file"),
)
_PEOPLE: Final = (
    message("who is not known here may not {change}: sign in, or ask an editor to do it"),
    message("{who} may not {change}: ask an editor to do it, or for the role of {role}"),
    message("this translation is final, and {who} may not change it: comment, or ask an editor"),
    message("{who} may not take back what {author} did: correct it, or ask an editor"),
    message("a translation cannot be blank: write one, or undo to get the machine's back"),
    message("there is no translation to accept yet: write one"),
    message("nobody has corrected this paragraph: there is nothing to take back"),
)
_ROLES: Final = (message("reader"), message("reviewer"), message("editor"))
_CHANGES: Final = (
    message("add documents"),
    message("put documents into collections or tag them"),
    message("delete documents or bring them back"),
    message("change the language of a document"),
    message("get models"),
    message("remove models"),
)
_EVIDENCE: Final = (
    message("missing: {what}"),
    message("missing: {what}, instead: {spare}"),
    message("not in the original: {what}"),
    message("left as it was: {what}"),
    message("{count} words came back unchanged"),
    message("{count} signs came back unchanged"),
    message("nothing for {count} characters"),
    message("does not end as the original does: {end}"),
    message("{language}, it seems: {text}"),
    message("'{text}' {times} times on end"),
    message("{rare} for {word}, in {count} other paragraphs {usual}"),
    message("{count} of {total} letters are not {script} (mostly {other})"),
    message("too short: {count} characters for {total}, {ratio} of the usual"),
    message("too long: {count} characters for {total}, {ratio} of the usual"),
    message("without its other half: {signs}"),
    message("missing: {count} of {total} pairs of brackets"),
    message("quotation marks: {count}, in the original {total}"),
)
FORMS: Final = (*_DOCUMENTS, *_KINDS, *_TRANSLATING, *_STORE, *_PEOPLE, *_ROLES, *_CHANGES, *_EVIDENCE)
