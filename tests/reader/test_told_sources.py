"""What the library says to people is known to `told`: its sources are walked for what no form has.

A message that never reaches a screen stands in a list here, with the reason.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import cache.errors
import translate.errors
from reader.told import told
from reader.told_forms import FORMS
from tests.reader.speaking import speak

ROOT: Final = Path(translate.errors.__file__).parents[1]
# The place of a value in a message of the sources.
VALUE: Final = "\1"
ERRORS: Final = {
    name
    for module in (cache.errors, translate.errors)
    for name, value in vars(module).items()
    if isinstance(value, type) and issubclass(value, Exception)
} | {"IndexError", "BrokenLine"}
# Functions that return words return such a type.
WORDS_TYPES: Final = re.compile(r"(str|(list|Sequence|Iterator)\[str\]|tuple\[str, \.\.\.\])( \| None)?")
WORDS_NAMES: Final = re.compile(r"REMED|INSTALL")
# Whole modules and packages of which nothing reaches a screen, by where they are.
SILENT_MODULES: Final = {
    "cache/check.py": "'diglot store check' says it in the terminal",
    "cache/prune.py": "'diglot store prune' says it in the terminal",
    "cache/search_check.py": "'diglot store check' says it in the terminal",
    "cache/search_entries.py": "statements in SQL",
    "cache/search_match.py": "statements in SQL",
    "translate/batch.py": "folders are read in the terminal",
    "translate/bench": "for developers",
    "translate/checks/faults": "made to try the checks",
    "translate/cli": "the terminal",
    "translate/demo.py": "the terminal",
    "translate/documents/ocr.py": "--ocr is an option of the terminal",
    "translate/documents/pdf/scans.py": "--ocr is an option of the terminal",
    "translate/documents/source_lines.py": "for who reads the lines of a file in the terminal",
    "translate/engines/devices.py": "the server opens its engine once before it serves, in the terminal",
    "translate/engines/fake.py": "asked for by tests",
    "translate/engines/options.py": "options are refused in the terminal",
    "translate/evaluation": "for developers",
    "translate/exchange": "what comes back from a review is read in the terminal",
    "translate/exports": "exports are files, and files are in English; what is raised is walked",
    "translate/glossary": "what is raised is walked",
    "translate/memory.py": "'diglot memory import' says it in the terminal",
    "translate/paragraphs/explanation.py": "'diglot paragraphs' says it in the terminal",
}
RAISED_ALL_THE_SAME: Final = ("translate/exports/same", "translate/glossary")
# For who converts a checkpoint by hand: they name the files and the fields of its format. Such a model's folder is
# shown with them in English, as the models' own pages are.
MAKERS: Final = "translate/engines/", "translate/models/"
MAKERS_WORDS: Final = re.compile(
    r"tokeniz|vocabulary|vocab\.json|quantization|compute_type|positions: give|the number|weights (lack|have)"
    r"|config\.json|language codes stand behind"
    r"|model of CTranslate2|checkpoint of transformers|two models|a list of tokens|tokens to numbers|JSON object"
    r"|first tokens|which language this model|SMaLL-100|converted model|: if this is|has no \x01: download it again"
    r"|\x01 \x01: download it again|: \x01 is missing: convert|names \x01, but|^\x01 in \x01 is \x01$"
    r"|no known model|name of a model"
    r"|choose another name|and convert again|^diglot models pull|unknown engine|^Diglot reads \x01"
    r"|its own model: leave out"
)
# Single messages that reach no screen.
SILENT: Final = {
    "\1 is not the address of a store: \1": "the server opens its store before it serves, in the terminal",
    "a store cannot be kept in \1 (only in SQLite and PostgreSQL): \1": "as above",
    "the store's URL \1 names no file: \1": "as above",
    "the store's URL \1 has options that SQLite stores do not take: remove \1": "as above",
    "the store's path \1 begins with the folder of an unknown user: \1": "as above",
    "store \1 was in use when this process was forked: fork while nothing uses it, or start processes with 'spawn'": (
        "the server never forks"
    ),
    "\1: a folder, not a document: name the files in it, or give it to a command that takes folders": (
        "folders are searched for files"
    ),
    "unknown language \1: \1'diglot languages' lists the \1 that there are": "caught wherever a page asks",
    "did you mean \1? ": "as above",
    "no path given": "a page asks for one",
    "\1: cancelled; what was downloaded stays": "the page says itself what was cancelled",
    "\1 cannot be written again: choose another format, such as docx or html": "such a download is not offered",
    "\1 another wording holds than here, and this would replace it: \1 by \1 (version \1): replace it with --over \1, "
    "or leave it with --scope place": "the page shows both wordings instead",
    "in this document": "part of the above",
    "\1: cannot be read: \1: name a CSV file of terms": "the file has just been written for reading",
    "\1: cannot be read: \1: name a TBX file": "as above",
    "written as UTF-8, not \1, which has no \1": "a remark in the terminal",
    "nested too deep": "why a text was set aside, which exports say",
    "split=\1/sentencex-\1 checks=\1 pipeline=\1": "a signature",
    "fake version=\1 marks=\1\1": "a signature",
    "\1 model=\1:\1 \1 compute=\1 beam=\1 max_source=\1 max_target=\1 rules=\1": "a signature",
    "bundled \1=\1 model=\1 max_source=\1 marks=plain rules=\1": "a signature",
    "as it was": "kept with a model, which tells where it is from",
}
# Said in parts, with a whole message in which they stand.
IN_PARTS: Final = {
    "too \1: \1, \1 of the usual": "too long: 41 characters for 7, 3.20 of the usual",
    "too short: \1, \1 of the usual": "too short: 7 characters for 41, 0.20 of the usual",
    "too long: \1, \1 of the usual": "too long: 41 characters for 7, 3.20 of the usual",
    "\1 \1 times on end": "'abc ' 7 times on end",
    "\1 missing in the file: \1": "3 chapters are missing in the file: a.xhtml, b.xhtml",
    "\1: \1 is not read: \1": "a.djvu: DjVu is not read: save or print it as PDF and give that",
    "save it as DOCX and give that": "a.odt: ODT is not read: save it as DOCX and give that",
    "save it as DOCX or PDF and give that": "a.doc: RTF is not read: save it as DOCX or PDF and give that",
    "save or print it as PDF and give that": "a.djvu: DjVu is not read: save or print it as PDF and give that",
    "\1: no text in this page: \1": "a.html: no text in this page: nothing to translate",
    "it only shows other pages in frames: save those and give them": (
        "a.html: no text in this page: it only shows other pages in frames: save those and give them"
    ),
    "its fonts do not say which letters they show": (
        "a.pdf: its fonts do not say which letters they show: --ocr reads them with Tesseract (install it)"
    ),
    "no text in it, its pages are pictures": (
        "a.pdf: no text in it, its pages are pictures: --ocr reads them with Tesseract (install tesseract-ocr and the "
        "data of the language, such as tesseract-ocr-heb)"
    ),
    "\1: \1: --ocr reads them with Tesseract (\1)": (
        "pages 3, 5: no text, they may be scanned: --ocr reads them with Tesseract (install tesseract-ocr)"
    ),
    "no text that can be read": "page 3: no text that can be read: --ocr reads them with Tesseract (install it)",
    "no text, they may be scanned": "page 3: no text, they may be scanned: --ocr reads them with Tesseract (get it)",
    "store \1 is to get new tables, but \1": (
        "store /a.db is to get new tables, but does not allow writing: grant write permission on the file and its "
        "folder (on the tables, for a server), or name another store"
    ),
    "\1: \1 missing: convert or download the model again": (
        "/m: vocab.json is missing: convert or download the model again"
    ),
    "\1: \1 missing (\1): copy what is missing from the original, or run '\1'": (
        "/m: a.json and b.model are missing (it is all): copy what is missing from the original, or run 'diglot x'"
    ),
    "\1: \1 missing: copy what is missing from the original, or run '\1'": (
        "/m: a.json, c.txt and b.model are missing: copy what is missing from the original, or run 'diglot x'"
    ),
    "is a pointer of Git LFS and not the file itself": (
        "/m/model.bin is a pointer of Git LFS and not the file itself: download it again"
    ),
    "is no SentencePiece model, or cut short": "/m/s.model is no SentencePiece model, or cut short: download it again",
    "is cut short or damaged (\1)": "/m/vocab.json is cut short or damaged (line 1): download it again",
    "is cut short": "/m/model.bin is cut short: download the checkpoint again",
    " (installed, but not usable: \1)": (
        "no installed model translates Hebrew to Portuguese: run 'diglot models pull x' (2.5 GB), or pass --model DIR "
        "(installed, but not usable: /m/model.bin is empty: download it again)"
    ),
    " with the engine \1": (
        "no installed model translates Hebrew to Portuguese with the engine hf: run 'diglot models pull x "
        "--keep-checkpoint' (2.5 GB), or pass --model DIR"
    ),
    "free it, or use --full-vocabulary": "/m cannot be written (no room): free it, or use --full-vocabulary",
    "\1 cannot be written (\1): \1": "/m cannot be written (no room): free it, or use --full-vocabulary",
    "\1 does not exist (HTTP 404): the hub has no such \1; check the name with 'diglot models list'": (
        "a/b at https://hub.example does not exist (HTTP 404): the hub has no such model; check the name with "
        "'diglot models list'"
    ),
    "\1 of \1 \1: it was damaged on the way and is thrown away; run the pull again, which keeps all other files": (
        "model.bin of a/b has 12 bytes where the hub states 1,200: it was damaged on the way and is thrown away; run "
        "the pull again, which keeps all other files"
    ),
    "has \1 bytes where the hub states \1": "as above",
    "has the SHA-256 \1… where the hub states \1…": (
        "model.bin of a/b has the SHA-256 aa… where the hub states bb…: it was damaged on the way and is thrown away; "
        "run the pull again, which keeps all other files"
    ),
    "has the git hash \1… where the hub states \1…": (
        "model.bin of a/b has the git hash aa… where the hub states bb…: it was damaged on the way and is thrown away; "
        "run the pull again, which keeps all other files"
    ),
    "\1, kept as it is": "code, kept as it is",
    "\1 may not \1 a translation: ask an editor for the role of a reviewer": (
        "Dana (reader) may not correct a translation: ask an editor for the role of a reviewer"
    ),
}
PATTERNS: Final = [re.compile(re.sub(r"\\\{\w+\\\}", ".+?", re.escape(form)), re.DOTALL) for form in FORMS]


def texts(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an expression may be, with `VALUE` for what is known only later."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from joined(node.values)
    elif isinstance(node, ast.IfExp):
        yield from (text for part in (node.body, node.orelse) for text in texts(part))
    elif isinstance(node, ast.BinOp):
        yield from (text for part in (node.left, node.right) for text in texts(part))
    elif isinstance(node, ast.List | ast.Tuple):
        yield from (text for part in node.elts for text in texts(part))
    elif isinstance(node, ast.BoolOp | ast.Dict):
        yield from (text for part in node.values for text in texts(part))


def joined(parts: list[ast.expr]) -> list[str]:
    whole = [""]
    for part in parts:
        choices = [VALUE]
        if isinstance(part, ast.Constant):
            choices = [str(part.value)]
        elif isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.IfExp):
            sides = (part.value.body, part.value.orelse)
            choices = [text for side in sides for text in (list(texts(side)) or [VALUE])]
        whole = [before + one for before in whole for one in choices]
    return whole


def sayings(source: str, *, raised_only: bool = False) -> Iterator[str]:
    """Yield what a module may say: what it raises, the evidence of flags, and words that functions make and return."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ERRORS:
                yield from (text for one in node.args for text in texts(one))
            elif not raised_only and name == "Flag" and len(node.args) > 2:
                yield from texts(node.args[2])
            elif not raised_only and name in ("append", "extend", "_flag") and node.args:
                yield from texts(node.args[0])
        elif not raised_only and isinstance(node, ast.FunctionDef):
            yield from within(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if WORDS_NAMES.search(ast.unparse(target)):
                yield from texts(node.value)


def within(function: ast.FunctionDef) -> Iterator[str]:
    returns = function.returns is not None and WORDS_TYPES.fullmatch(ast.unparse(function.returns))
    for node in ast.walk(function):
        if isinstance(node, ast.Assign | ast.AugAssign) or (returns and isinstance(node, ast.Return | ast.Yield)):
            if node.value is not None:
                yield from texts(node.value)
        elif isinstance(node, ast.keyword) and node.arg in ("notes", "again"):
            yield from texts(node.value)


def is_saying(text: str) -> bool:
    """Tell words for people from names, addresses, patterns and statements."""
    bare = text.replace(VALUE, " ")
    found = re.findall(r"(?<![\w./-])[a-z]{2,}(?![\w/=])", bare)
    if re.search(r"[<>{}\\|]|SELECT|:\w+ OR|@@", bare.replace("<tbx>", "").replace("<term>", "")):
        return ": " in text and len(found) > 5 and "SELECT" not in text
    return len(found) >= 3 or (": " in text and len(found) >= 2)


def known(text: str) -> bool:
    # A value may be quoted where it is put in.
    ways = (text, text.replace(VALUE, f"'{VALUE}'"))
    return any(pattern.fullmatch(way) for pattern in PATTERNS for way in ways)


def unknown(path: Path) -> list[str]:
    where = path.relative_to(ROOT).as_posix()
    raised_only = where.startswith(RAISED_ALL_THE_SAME)
    if where.startswith(tuple(SILENT_MODULES)) and not raised_only:
        return []
    found = sayings(path.read_text(encoding="utf-8"), raised_only=raised_only)
    return [
        one
        for one in dict.fromkeys(found)
        if is_saying(one)
        and not known(one)
        and one not in SILENT
        and one not in IN_PARTS
        and not (where.startswith(MAKERS) and MAKERS_WORDS.search(one))
    ]


def modules() -> list[Path]:
    return sorted(path for name in ("cache", "translate") for path in (ROOT / name).rglob("*.py"))


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_module_says_has_a_form(path: Path) -> None:
    assert unknown(path) == [], "a form in reader/told_forms, or a place in a list here"


@pytest.mark.parametrize("sample", dict.fromkeys(one for one in IN_PARTS.values() if one != "as above"))
@pytest.mark.parametrize("tag", ["he", "ru"])
def test_what_is_said_in_parts_is_known_as_a_whole(monkeypatch: pytest.MonkeyPatch, sample: str, tag: str) -> None:
    speak(monkeypatch, tag)
    words = told(sample)
    assert words.strip("\u2068\u2069") != sample
    assert not re.search(r"\b(again|give|save|with the|they|pages?|not usable)\b", words), words


def test_lists_name_what_is_there() -> None:
    said = {one for path in modules() for one in sayings(path.read_text(encoding="utf-8"))}
    assert [one for one in IN_PARTS if one not in said] == []
    assert [where for where in SILENT_MODULES if not (ROOT / where).exists()] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('raise DocumentError(f"{name}: it is torn: mend it")', ["\1: it is torn: mend it"]),
        ('raise StoreFull("no room is left at all")', ["no room is left at all"]),
        ('Flag("x", WARNING, f"{n} of {m} words are odd")', ["\1 of \1 words are odd"]),
        ('def f() -> list[str]:\n    return [f"{n} pages were left out"]', ["\1 pages were left out"]),
        ('def f():\n    why = "it is torn" if a else "it is burnt"', ["it is torn", "it is burnt"]),
        ("f\"too {'short' if a else 'long'}: it is odd\"\n_REMEDY = \"take it out\"", ["take it out"]),
    ],
)
def test_the_walk_finds_what_is_said(source: str, found: list[str]) -> None:
    assert list(dict.fromkeys(sayings(source))) == found
