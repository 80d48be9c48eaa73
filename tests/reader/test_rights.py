"""Who changes the library and the models on a shared server: what each screen offers, and what it does when forced."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from cache import Store
from reader import resources, session
from reader.additions import add_paths, add_samples, add_uploads, set_language
from reader.deletions import delete
from reader.people import Person
from reader.pulls import Pulls
from reader.settings import STORE_VARIABLE, Settings
from tests.reader import rights_screens as screens
from tests.reader.conftest import AddDocument
from tests.reader.screen_texts import texts
from tests.tiny_marian import build_marian
from translate.errors import NotAllowed
from translate.models.hub import Hub
from translate.models.known import find_known
from translate.models.pull import work_folder
from translate.review.roles import Reviewer, Role

# Nobody listens there: a check that failed would fetch nothing from anywhere.
NO_HUB = "http://127.0.0.1:9"
NAME = "nllb-200-distilled-600M"
EDITOR = Reviewer("Leila", Role.EDITOR)
EVERYBODY = [None, Role.READER, Role.REVIEWER, Role.EDITOR]
NO_REVIEWER = [None, Role.READER]
NO_EDITOR = [None, Role.READER, Role.REVIEWER]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "diglot" / "models"


Become = Callable[[Role | None], None]


def somebody(role: Role | None) -> Reviewer | None:
    return None if role is None else Reviewer("Ana", role)


@pytest.fixture
def become(store_url: str, store: Store, root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Become]:
    """Sit before a shared server as somebody with a role, or as nobody known."""
    monkeypatch.setattr("sys.argv", ["app.py", *Settings(store_url=store_url, engine="fake").arguments()])
    monkeypatch.setenv(STORE_VARIABLE, store_url)

    monkeypatch.setattr(resources, "Pulls", lambda root: Pulls(root, Hub(NO_HUB)))

    def sit(role: Role | None) -> None:
        monkeypatch.setattr(resources, "person", lambda: Person(somebody(role)))

    yield sit
    resources.release()
    st.cache_data.clear()


def run(screen: Callable[[], None]) -> AppTest:
    app = AppTest.from_function(screen, default_timeout=60).run()
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def menu(app: AppTest) -> list[str]:
    return [option for found in app.menu_button for option in found.options]


@pytest.mark.parametrize("role", EVERYBODY)
def test_the_library_offers_what_is_allowed(become: Become, add_document: AddDocument, role: Role | None) -> None:
    add_document("One.", name="a.txt")
    become(role)
    app = run(screens.listing)
    reviewing, editing = role in (Role.REVIEWER, Role.EDITOR), role is Role.EDITOR
    assert bool(app.file_uploader) == reviewing
    assert menu(app) == ["Collection and tags…"] * reviewing + ["Language…", "Delete…"] * editing
    # Everybody reads and searches.
    assert any("a\\.txt" in button.label for button in app.button)
    assert app.text_input(key=session.LIBRARY_SEARCH).label == "Search"
    assert ("Read only" in texts(app)) == (role is None)


@pytest.mark.parametrize("role", EVERYBODY)
def test_an_empty_library_asks_for_documents_who_may_add_them(become: Become, role: Role | None) -> None:
    become(role)
    app = run(screens.listing)
    reviewing = role in (Role.REVIEWER, Role.EDITOR)
    assert bool(app.file_uploader) == reviewing
    assert [button.label for button in app.button] == ["Load the samples"] * reviewing
    assert ("reviewers and editors add documents" in texts(app)) != reviewing


@pytest.mark.parametrize("role", EVERYBODY)
def test_only_an_editor_is_offered_to_take_a_deletion_back(
    become: Become, store: Store, add_document: AddDocument, role: Role | None
) -> None:
    deletion = delete(store, EDITOR, add_document("One.").id)
    become(role)
    app = AppTest.from_function(screens.listing, default_timeout=60)
    app.session_state[session.DELETED] = deletion
    app.run()
    assert "Deleted" in texts(app)
    assert ("Undo" in [button.label for button in app.button]) == (role is Role.EDITOR)


@pytest.mark.parametrize("role", NO_EDITOR)
def test_who_lost_the_right_meanwhile_takes_no_deletion_back(
    become: Become, store: Store, add_document: AddDocument, role: Role | None
) -> None:
    deletion = delete(store, EDITOR, add_document("One.").id)
    become(Role.EDITOR)
    app = AppTest.from_function(screens.listing, default_timeout=60)
    app.session_state[session.DELETED] = deletion
    app.run()
    become(role)
    # The button stands on the page still, and the callback behind it is called.
    app.button(key=session.UNDO_DELETE).click().run()
    assert not app.exception
    assert store.documents.list() == ()
    assert "may not delete documents or bring them back" in texts(app)


@pytest.mark.parametrize("role", NO_REVIEWER)
def test_an_upload_without_the_right_adds_nothing(become: Become, store: Store, role: Role | None) -> None:
    become(role)
    app = run(screens.adding)
    app.file_uploader[0].set_value([("a.txt", b"A letter to a friend.", "text/plain")]).run()
    assert not app.exception
    assert store.documents.list() == ()
    assert "may not add documents" in texts(app)
    assert "Add" not in [button.label for button in app.button]


@pytest.mark.parametrize("role", NO_REVIEWER)
def test_samples_without_the_right_add_nothing(become: Become, store: Store, role: Role | None) -> None:
    become(role)
    app = press(run(screens.adding_samples), "Load the samples")
    assert store.documents.list() == ()
    assert store.memory.newest_id() == 0
    assert "may not add documents" in texts(app)


def test_a_reviewer_adds_documents(become: Become, store: Store) -> None:
    become(Role.REVIEWER)
    run(screens.listing).file_uploader[0].set_value([("a.txt", b"A letter to a friend.", "text/plain")]).run()
    assert [document.name for document in store.documents.list()] == ["a.txt"]


@pytest.mark.parametrize("role", NO_REVIEWER)
def test_the_library_itself_refuses_who_may_not_add(store: Store, tmp_path: Path, role: Role | None) -> None:
    (tmp_path / "a.txt").write_text("A letter.", encoding="utf-8")
    for additions in (
        add_uploads(store, somebody(role), [("a.txt", b"A letter.")]),
        add_paths(store, somebody(role), str(tmp_path / "a.txt")),
        add_samples(store, somebody(role)),
    ):
        with pytest.raises(NotAllowed, match="may not add documents"):
            next(additions)
    assert store.documents.list() == ()


def test_adding_again_gives_no_other_language_without_the_right(store: Store, tmp_path: Path) -> None:
    data, path = b"Um dois tr\xc3\xaas quatro.", tmp_path / "a.txt"
    path.write_bytes(data)
    [added] = add_uploads(store, somebody(Role.REVIEWER), [("a.txt", data)])
    assert added.document_id is not None
    found = store.documents.get(added.document_id).lang
    set_language(store, EDITOR, added.document_id, "gl")
    for additions in (
        add_uploads(store, somebody(Role.REVIEWER), [("a.txt", data)]),
        add_paths(store, somebody(Role.REVIEWER), str(path)),
    ):
        assert [again.document_id for again in additions] == [added.document_id]
        assert [document.lang for document in store.documents.list()] == ["gl"]
    list(add_uploads(store, EDITOR, [("a.txt", data)]))
    assert [document.lang for document in store.documents.list()] == [found]


@pytest.mark.parametrize("role", NO_EDITOR)
@pytest.mark.parametrize("question", [screens.deleting, screens.re_languaging])
def test_a_question_for_editors_is_not_asked_of_others(
    become: Become, store: Store, add_document: AddDocument, question: Callable[[], None], role: Role | None
) -> None:
    document = add_document("One.")
    become(role)
    app = run(question)
    [error] = app.error
    assert "may not" in error.value
    assert not app.button
    assert store.documents.list() == (document,)


@pytest.mark.parametrize("role", NO_EDITOR)
def test_an_answer_after_the_right_was_lost_deletes_nothing(
    become: Become, store: Store, add_document: AddDocument, role: Role | None
) -> None:
    document = add_document("One.")
    become(Role.EDITOR)
    app = run(screens.deleting)
    become(role)
    press(app, "Delete")
    assert store.documents.list() == (document,)
    assert "may not delete documents" in texts(app)


@pytest.mark.parametrize("role", NO_EDITOR)
def test_the_library_itself_keeps_the_language(store: Store, add_document: AddDocument, role: Role | None) -> None:
    document = add_document("One.", lang="en")
    with pytest.raises(NotAllowed, match="may not change the language of a document"):
        set_language(store, somebody(role), document.id, "pt")
    assert store.documents.list() == (document,)


@pytest.mark.parametrize("role", EVERYBODY)
def test_reviewers_sort_in_and_others_do_not(
    become: Become, store: Store, add_document: AddDocument, role: Role | None
) -> None:
    document = add_document("One.")
    store.documents.set_collection(document.id, "Letters")
    store.tags.put(document.id, ["kept"])
    become(Role.REVIEWER)
    app = run(screens.sorting)
    app.multiselect[0].unselect("kept")
    become(role)
    press(app, "Save")
    if role in NO_REVIEWER:
        assert store.tags.all() == {document.id: ("kept",)}
        assert "may not put documents into collections or tag them" in texts(app)
        assert not run(screens.sorting).button
    else:
        assert store.tags.all() == {}


@pytest.mark.parametrize("role", EVERYBODY)
def test_the_models_offer_what_is_allowed(become: Become, root: Path, role: Role | None) -> None:
    build_marian(root / "opus-mt-en-he")
    work_folder(root / "m2m100-418M").mkdir(parents=True)
    become(role)
    app = run(screens.models)
    labels = {button.label for button in app.button}
    assert labels == ({"Get it", "Go on", "Throw away"} if role is Role.EDITOR else set())
    assert menu(app) == ["Remove…"] * (role is Role.EDITOR)
    # Everybody sees what is there, and how to come by more.
    assert "opus-mt-en-he" in texts(app)
    assert ("Editors get models here." in texts(app)) == (role is not Role.EDITOR)


@pytest.mark.parametrize("role", NO_EDITOR)
def test_no_model_is_pulled_without_the_right(become: Become, root: Path, role: Role | None) -> None:
    become(role)
    app = run(screens.pulling)
    assert not app.button
    assert "may not get models" in texts(app)
    become(Role.EDITOR)
    app = run(screens.pulling)
    become(role)
    press(app, "Download")
    assert resources.pulls().look() == {}
    assert "may not get models" in texts(app)


@pytest.mark.parametrize("role", NO_EDITOR)
def test_pulls_themselves_refuse_others(root: Path, role: Role | None) -> None:
    pulls = Pulls(root, Hub(NO_HUB))
    with pytest.raises(NotAllowed, match="may not get models"):
        pulls.start(somebody(role), find_known(NAME))
    with pytest.raises(NotAllowed, match="may not get models"):
        pulls.cancel(somebody(role), NAME)
    assert pulls.look() == {}
    assert pulls.close(1.0)


@pytest.mark.parametrize("role", NO_EDITOR)
def test_no_model_is_removed_without_the_right(become: Become, root: Path, role: Role | None) -> None:
    build_marian(root / "opus-mt-en-he")
    become(role)
    assert not run(screens.removing).button
    become(Role.EDITOR)
    app = run(screens.removing)
    become(role)
    press(app, "Remove")
    assert (root / "opus-mt-en-he").is_dir()
    assert "may not remove models" in texts(app)


def test_an_editor_of_a_shared_server_removes_a_model(become: Become, root: Path) -> None:
    build_marian(root / "opus-mt-en-he")
    become(Role.EDITOR)
    press(run(screens.removing), "Remove")
    assert not (root / "opus-mt-en-he").exists()


@pytest.mark.parametrize("role", EVERYBODY)
def test_everybody_searches(become: Become, add_document: AddDocument, role: Role | None) -> None:
    add_document("A letter to a friend.")
    become(role)
    app = AppTest.from_function(screens.search, default_timeout=60)
    app.query_params["q"] = "letter"
    app.run()
    assert "Found 1 time" in texts(app)


@pytest.mark.parametrize("role", EVERYBODY)
def test_everybody_reads_and_takes_along(become: Become, add_document: AddDocument, role: Role | None) -> None:
    document = add_document("A letter to a friend.")
    become(role)
    app = AppTest.from_function(screens.read, default_timeout=60)
    app.query_params["doc"], app.query_params["to"] = document.id, "pt"
    app.run()
    assert not app.exception
    assert not app.error
    assert app.button(key=session.DOWNLOADS)
    assert not app.file_uploader
    assert not app.menu_button
    # Translating what is read is no change.
    assert resources.translations().look(document.id, "pt") is not None
