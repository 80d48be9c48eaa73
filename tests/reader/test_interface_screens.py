"""Every screen in Hebrew, without a browser: what it says is not English."""

import re
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from cache import Store
from reader import session
from tests.reader.conftest import AddDocument
from translate.document_library import load_document
from translate.engines.fake import FakeEngine
from translate.pipeline import translate
from translate.review.desk import Desk
from translate.review.roles import Reviewer

# What is called so in every language, and what documents and people say.
SPARED = re.compile(
    r"chrF\S+ · BLEU\S+|opus-mt-\S+"
    r"|Diglot|DOCX|PDF|EPUB|Markdown|TBX|CSV|XLIFF|TMX|TSV|JSON|Word|Firefox Translations|CTranslate2|transformers|NLLB"
    r"|CC-BY-NC-4\.0|CC-BY-4\.0|Apache-2\.0|MIT|[MGK]B\b|source|target|note|chrF\+*|BLEU|diglot models pull NAME"
    r"|Alt\+Z|Dana|letter\.txt|English|[a-z]+[\w.-]*\d[\w.-]*|`[^`]*`|:\w[\w-]*\[|:material/\w+:|\S+:[\w.]+=\S+|/\S+"
)
ENGLISH = re.compile(r"[A-Za-z]{3,}")


@pytest.fixture
def hebrew(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app of one who reads Hebrew."""
    monkeypatch.setattr(sys, "argv", [*sys.argv, "--reviewer=Dana"])
    app.session_state[session.INTERFACE] = "he"
    return app


def said(app: AppTest) -> Iterator[str]:
    """Everything that a screen says: texts, labels, help, placeholders, choices."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "error", "info", "success", "warning")
    for kind in kinds:
        yield from (str(element.value) for element in getattr(app, kind))
    widgets = ("button", "selectbox", "multiselect", "text_input", "number_input", "radio", "checkbox", "file_uploader")
    for kind in (*widgets, "download_button", "metric", "expander"):
        for element in app.get(kind) if kind in ("download_button", "expander") else getattr(app, kind):
            proto: Any = element.proto
            yield from (str(getattr(proto, name, "")) for name in ("label", "help", "placeholder"))
            if kind in ("radio", "multiselect"):
                yield from proto.options


def english(app: AppTest) -> list[str]:
    assert not app.exception
    return [text for text in said(app) if ENGLISH.search(SPARED.sub(" ", text.replace("\\", "")))]


@pytest.fixture
def document(store: Store, add_document: AddDocument) -> str:
    found = add_document("Ninety-nine ships came.", "Nobody else.", name="letter.txt")
    translate([load_document(store, found.id)], "he", FakeEngine(), store)
    desk = Desk(store, Reviewer("Dana"))
    desk.correct(desk.look(found.id, 0, "he"), "תשעים ותשע אניות באו.")
    return found.id


def without_text(lines: list[str]) -> list[str]:
    return [line for line in lines if "ships came" not in line and "Nobody else" not in line]


def test_an_empty_library(hebrew: AppTest) -> None:
    hebrew.run()
    assert english(hebrew) == []
    assert hebrew.title[0].value == "ספרייה"


def test_the_library(hebrew: AppTest, document: str) -> None:
    hebrew.run()
    assert english(hebrew) == []
    assert any("אנגלית" in one.value and "2 פסקאות" in one.value for one in hebrew.caption)


@pytest.mark.parametrize("screen", ["search", "review", "glossary", "statistics", "models", "read"])
def test_the_other_screens(hebrew: AppTest, document: str, screen: str) -> None:
    query = {"to": "he", "from": "en"}
    if screen == "search":
        query = {"q": "ships"}
    elif screen == "read":
        query = {"doc": document, "to": "he"}
    # A page that is a function is no file, which is what an AppTest can switch to.
    alone = AppTest.from_string(
        f"from reader.frame import frame\nfrom reader.screens import {screen}\nframe()\n{screen}.show()",
        default_timeout=60,
    )
    alone.session_state[session.INTERFACE] = "he"
    for name, value in query.items():
        alone.query_params[name] = value
    alone.run()
    assert without_text(english(alone)) == []


def test_what_went_wrong_is_said_in_hebrew(hebrew: AppTest) -> None:
    hebrew.run()
    hebrew.file_uploader[0].set_value([("empty.txt", b"", "text/plain")]).run()
    [error] = hebrew.error
    assert "הקובץ ריק" in error.value


def test_a_language_chosen_in_mid_session_changes_all_of_a_screen(hebrew: AppTest, document: str) -> None:
    hebrew.run()
    hebrew.session_state[session.INTERFACE] = "ru"
    hebrew.run()
    assert hebrew.title[0].value == "Библиотека"
