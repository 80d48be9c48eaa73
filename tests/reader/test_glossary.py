"""The glossary screen, without a browser."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from cache import Store, Term
from reader import resources
from reader.people import Person
from reader.screens import glossary
from reader.settings import STORE_VARIABLE, Settings
from tests.reader.conftest import AddDocument
from translate.errors import GlossaryError
from translate.review.roles import Reviewer, Role
from translate.review.terms import TermScope

AT = datetime(2026, 1, 1, tzinfo=UTC)
PAIR = TermScope("en", "pt")


def _screen() -> None:
    """The screen alone: AppTest finds pages by their file, and those of the app are functions."""
    from reader.screens import glossary

    glossary.show()


@pytest.fixture
def screen(store_url: str, store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., AppTest]]:
    """Open the screen from English to Portuguese, as somebody with a role."""
    monkeypatch.setattr("sys.argv", ["app.py", *Settings(store_url=store_url, engine="fake").arguments()])
    monkeypatch.setenv(STORE_VARIABLE, store_url)

    def open_as(role: Role | None = Role.EDITOR) -> AppTest:
        person = Person(None if role is None else Reviewer("Ana", role))
        monkeypatch.setattr(resources, "person", lambda: person)
        app = AppTest.from_function(_screen, default_timeout=60)
        app.query_params["from"], app.query_params["to"] = "en", "pt"
        return app.run()

    yield open_as
    resources.release()


def term(source: str, target: str, **scope: str) -> Term:
    return Term(source, target, "en", "pt", "Leila", AT, **scope)  # type: ignore[arg-type]


def listed(app: AppTest) -> list[list[str]]:
    return app.dataframe[0].value[["term", "translation", "holds in"]].to_numpy().tolist() if app.dataframe else []


def test_an_editor_adds_a_term(screen: Callable[..., AppTest], store: Store) -> None:
    app = screen()
    assert listed(app) == []
    for field, text in zip(app.text_input, ("boat", "barco", "not a ship"), strict=True):
        field.set_value(text)
    app.button[0].click().run()
    assert not app.exception
    assert listed(app) == [["boat", "barco", "everywhere"]]
    [added] = store.glossary.list()
    assert (added.author, added.note, added.source_lang, added.target_lang) == ("Ana", "not a ship", "en", "pt")


def test_without_an_address_the_languages_with_the_most_terms_are_shown(
    screen: Callable[..., AppTest], store: Store
) -> None:
    app = screen()
    app.query_params.clear()
    assert [box.value for box in app.run().selectbox][:2] == ["en", "pt"]
    for source, target in (("barco", "boat"), ("rio", "river")):
        store.glossary.add(Term(source, target, "pt", "en", "Leila", AT))
    store.glossary.add(term("boat", "barco"))
    app.run()
    assert [box.value for box in app.selectbox][:2] == ["pt", "en"]
    assert [source for source, *_ in listed(app)] == ["barco", "rio"]


def test_a_term_needs_both_sides(screen: Callable[..., AppTest], store: Store) -> None:
    app = screen()
    app.text_input[0].set_value("boat")
    app.button[0].click().run()
    assert "Write the term and its translation" in app.warning[0].value
    assert store.glossary.list() == ()


@pytest.mark.parametrize("role", [None, Role.READER, Role.REVIEWER])
def test_others_read_it_and_change_nothing(screen: Callable[..., AppTest], store: Store, role: Role | None) -> None:
    store.glossary.add(term("boat", "barco"))
    app = screen(role)
    assert listed(app) == [["boat", "barco", "everywhere"]]
    assert list(app.text_input) == []
    assert list(app.button) == []


def test_each_scope_is_named(screen: Callable[..., AppTest], store: Store, add_document: AddDocument) -> None:
    document = add_document("A boat.", name="letter.txt")
    store.documents.set_collection(document.id, "letters")
    store.glossary.add(term("boat", "barco"))
    store.glossary.add(term("boat", "barca", collection="letters"))
    store.glossary.add(term("boat", "bote", document_id=document.id))
    app = screen()
    assert {row[2] for row in listed(app)} == {"everywhere", "letters", "letter.txt"}
    app.selectbox[2].set_value("letters").run()
    assert listed(app) == [["boat", "barca", "letters"]]


def test_a_file_that_was_sent_is_named_as_it_was_sent(tmp_path: object) -> None:
    rows = glossary._read("terms.csv", "source;target;note\r\nboat;barco;\r\n".encode("utf-8-sig"), PAIR)
    assert [(row.source, row.target) for row in rows] == [("boat", "barco")]
    with pytest.raises(GlossaryError, match=r"^\.\./up\.csv:?"):
        glossary._read("../up.csv", b"no header here", PAIR)
    with pytest.raises(GlossaryError, match=r"^terms\.tbx"):
        glossary._read("terms.tbx", b"<tbx", PAIR)
