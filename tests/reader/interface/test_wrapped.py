"""No word for people stands in the sources that a catalogue could not know."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest

import reader

ROOT: Final = Path(reader.__file__).parent
# What Streamlit shows of its arguments: the first of these calls, and these names of any.
SHOWN: Final = {
    "badge", "button", "caption", "checkbox", "dialog", "download_button", "error", "expander", "file_uploader",
    "form_submit_button", "header", "info", "link_button", "markdown", "menu_button", "metric", "multiselect",
    "number_input", "pills", "popover", "progress", "radio", "segmented_control", "selectbox", "slider", "spinner",
    "subheader", "success", "tabs", "text", "text_area", "text_input", "title", "toast", "toggle", "warning", "write",
    "show_problem",
}  # fmt: skip
NAMED: Final = {"help", "label", "placeholder", "text", "title", "body"}
# Not words: names of files and products, samples of what is typed, marks.
SPARED: Final = {"Diglot", "/home/me/texts", "chrF++", "BLEU", "**Firefox Translations**"}
LOOKED_UP: Final = {"_", "message", "ngettext", "pgettext"}
# The figures of `diglot bench` are for developers.
SOURCES: Final = sorted(path for path in ROOT.rglob("*.py") if "bench" not in path.relative_to(ROOT).parts)
WORD: Final = re.compile(r"[^\W\d_]{2,}")


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def is_log(call: ast.Call) -> bool:
    """Tell whether a call writes for whoever runs the server."""
    return isinstance(call.func, ast.Attribute) and "log" in getattr(call.func.value, "id", "").lower()


def texts(node: ast.expr) -> Iterator[str]:
    """Yield the literal texts of an expression that are not looked up: of constants, f-strings, choices, lists."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    elif isinstance(node, ast.IfExp):
        yield from (text for part in (node.body, node.orelse) for text in texts(part))
    elif isinstance(node, ast.BinOp):
        yield from (text for part in (node.left, node.right) for text in texts(part))
    elif isinstance(node, ast.BoolOp):
        yield from (text for part in node.values for text in texts(part))
    elif isinstance(node, ast.List | ast.Tuple):
        yield from (text for part in node.elts for text in texts(part))


def words(text: str) -> list[str]:
    """The words of a text for people: what Markdown and icons are made of is none."""
    bare = re.sub(r":material/\w+:|:\w+(-badge)?\[|`[^`]*`|<[^>]*>|:\w+$", " ", text)
    return [] if text in SPARED else WORD.findall(bare)


def unwrapped(source: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        given = [one.value for one in node.keywords if one.arg in NAMED] if isinstance(node.func, ast.Attribute) else []
        if name_of(node) in SHOWN and not is_log(node):
            given += node.args[:1]
        for one in given:
            yield from ((node.lineno, text) for text in texts(one) if words(text))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_shown_is_looked_up(path: Path) -> None:
    # Where a name means nothing to people: arguments of the reader's own process, its file of settings.
    if path.name in ("settings.py", "launch.py", "streamlit_words.py", "update.py"):
        return
    assert list(unwrapped(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('st.button("Save")', ["Save"]),
        ('st.button(_("Save"), help="now")', ["now"]),
        ('left.text_input(f"Find {x}")', ["Find "]),
        ('st.caption("a" if x else _("Save"))', []),
        ('st.caption("all" if x else _("Save"))', ["all"]),
        ('st.markdown(":material/delete: " + name)', []),
        ('st.button(_("Save"), key="save")', []),
    ],
)
def test_the_search_finds_words(source: str, found: list[str]) -> None:
    assert [text for _, text in unwrapped(source)] == found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_looked_up_is_a_whole_literal(path: Path) -> None:
    """Of an f-string no catalogue knows, and what stands inside one is not found by who gathers messages."""
    if path.name == "words.py":
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and name_of(node) in LOOKED_UP - {"_"}:
            literals = node.args[:1] if name_of(node) == "message" else node.args[:2]
            assert all(isinstance(one, ast.Constant) for one in literals), f"{path}:{node.lineno}"
        elif isinstance(node, ast.Call) and name_of(node) == "_":
            assert not isinstance(node.args[0], ast.JoinedStr | ast.BinOp), f"{path}:{node.lineno}"
        elif isinstance(node, ast.JoinedStr):
            inside = [one for part in node.values for one in ast.walk(part) if isinstance(one, ast.Call)]
            assert not [one for one in inside if name_of(one) in LOOKED_UP and isinstance(one.args[0], ast.Constant)], (
                f"{path}:{node.lineno}"
            )


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found += WORD.findall(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [f"{name}={value}" for name, value in attrs if name in ("aria-label", "title", "placeholder")]


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.html")), ids=lambda path: path.name)
def test_no_page_of_a_component_has_words(path: Path) -> None:
    parser = _Words()
    parser.feed(path.read_text(encoding="utf-8"))
    assert parser.found == []


# A capital and small letters, or two words: nothing that a script says to the browser looks so.
PROSE: Final = re.compile(r"^[A-Z][a-z]+( [a-z]+)*$|^[A-Za-z]+ [a-z]+ [a-z ]+$|[a-z]{3,} [a-z]{2,} [a-z]{3,}")
KEYS: Final = {
    "Key",
    "Escape",
    "noopener noreferrer nofollow",
    "Enter",
    "Esc",
    "Range",
    "Control",
    "Ctrl",
    "ArrowDown",
    "ArrowUp",
    "ArrowLeft",
    "ArrowRight",
}


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.js")), ids=lambda path: path.name)
def test_no_script_has_words(path: Path) -> None:
    code = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
    found = re.findall(r'"((?:[^"\\\n]|\\.)*)"', code) + re.findall(r"`([^`]*)`", code)
    prose = [text for text in found if PROSE.search(re.sub(r"\$\{[^}]*\}", "", text)) and text not in KEYS]
    assert [text for text in prose if not re.search(r"[\[\].#:=>]|Key[A-Z]", text)] == []


@pytest.mark.parametrize("folder", ["parallel_view", "review_view", "reading_settings", "hits_view"])
def test_every_word_that_a_script_asks_for_is_sent(folder: str) -> None:
    import importlib

    package = importlib.import_module(f"reader.{folder}")
    labels = set(package.labels())
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / folder).glob("*.[jh]*")]
    asked = {name for text in texts for name in re.findall(r'worded\("(\w+)"', text)}
    asked |= {name for text in texts for name in re.findall(r'data-(?:word|name|hint)="(\w+)"', text)}
    assert asked <= labels
