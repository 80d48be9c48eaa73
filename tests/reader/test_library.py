"""The library screen, without a browser."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from cache import ReadingPlace, Store
from reader import resources, session
from reader.listing import Order, Stage
from reader.people import Person
from reader.settings import STORE_VARIABLE
from tests.reader.conftest import AddDocument
from tests.reader.screen_texts import texts
from translate.review.roles import Reviewer
from translate.samples import samples

EDITOR = Reviewer("Leila")


@pytest.fixture
def app(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app on the machine of the person who looks at it."""
    monkeypatch.setattr(sys, "argv", [*sys.argv, "--reviewer=Dana"])
    return app


def test_a_new_user_is_told_what_to_do(app: AppTest) -> None:
    app.run()
    assert not app.exception
    assert "Add a document" in texts(app)
    assert [button.label for button in app.button] == ["Load the samples", "Add"]


def test_the_samples_can_be_loaded(app: AppTest, store: Store) -> None:
    app.run()
    app.button[0].click().run()
    assert not app.exception
    with samples() as known:
        assert {document.name for document in store.documents.list()} == {sample.path.name for sample in known}
    assert "Added 6 documents." in texts(app)
    assert "English · 100 %" in texts(app)
    app.run()
    assert "Added" not in texts(app)


def test_a_document_has_its_language_length_and_progress(app: AppTest, store: Store, add_document: AddDocument) -> None:
    from translate.document_library import load_document
    from translate.engines.fake import FakeEngine
    from translate.pipeline import translate

    document = add_document("One.", "שתיים.", "2024", name="a.txt", langs=["en", "he", "en"])
    translate([load_document(store, document.id)], "pt", FakeEngine(pairs=frozenset({("en", "pt")})), store)
    translate([load_document(store, document.id)], "he", FakeEngine(), store)
    app.run()
    assert "English · 3 paragraphs · 14 characters · added" in texts(app)
    assert "Portuguese · \u2068português\u2069 · 50 %" in texts(app)
    # The paragraph that is in Hebrew already does not keep the Hebrew edition from being whole.
    assert "· 100 %" in texts(app)


def test_files_are_uploaded_and_a_bad_one_stops_no_other(app: AppTest, store: Store) -> None:
    app.run()
    app.file_uploader[0].set_value(
        [("good.txt", b"First paragraph of a good letter.", "text/plain"), ("empty.txt", b"", "text/plain")]
    ).run()
    assert not app.exception
    assert [document.name for document in store.documents.list()] == ["good.txt"]
    assert "Added \u2068good.txt\u2069." in texts(app)
    [error] = app.error
    assert "empty" in error.value


def test_a_folder_is_added_with_all_below_it(app: AppTest, store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "texts" / "deep"
    folder.mkdir(parents=True)
    (folder / "one.txt").write_text("A first letter to a friend.", encoding="utf-8")
    (tmp_path / "texts" / "two.md").write_text("# A title\n\nAnd a paragraph.", encoding="utf-8")
    app.run()
    app.text_input(key=session.FOLDER).input(str(tmp_path / "texts"))
    app.button(key="FormSubmitter:folder-Add").click().run()
    assert not app.exception
    assert {document.name for document in store.documents.list()} == {"one.txt", "two.md"}


@pytest.mark.parametrize("path", ["/no/such/folder", "relative/nothing"])
def test_a_folder_that_is_not_there_is_said_in_one_line(app: AppTest, store: Store, path: str) -> None:
    app.run()
    app.text_input(key=session.FOLDER).input(path)
    app.button(key="FormSubmitter:folder-Add").click().run()
    assert not app.exception
    assert path.split("/")[-1] in texts(app)
    assert store.documents.list() == ()


def test_folders_are_offered_only_where_the_server_is_for_this_machine(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["app.py", "--engine=fake"])
    monkeypatch.setattr(resources, "person", lambda: Person(EDITOR, signs_in=True))
    app.run()
    assert app.file_uploader
    assert not app.text_input


def test_a_document_is_deleted_only_after_a_question(app: AppTest, store: Store, add_document: AddDocument) -> None:
    document = add_document("One.", name="a.txt")

    def ask() -> None:
        from reader import resources
        from reader.screens import library_handling

        [only] = resources.store().documents.list()
        library_handling.confirm_delete(resources.store(), only)

    app.run()
    question = AppTest.from_function(ask, default_timeout=30).run()
    assert not question.exception
    buttons = {button.label: button for button in question.button}
    assert set(buttons) == {"Keep", "Delete"}
    assert store.documents.list() == (document,)
    assert any("stay in the store" in part.value for part in question.markdown)
    buttons["Delete"].click().run()
    assert store.documents.list() == ()


def test_a_language_that_was_taken_for_another_can_be_set_right(app: AppTest, store: Store) -> None:
    from reader.additions import add_uploads, set_language

    [added] = add_uploads(store, EDITOR, [("a.txt", "Um dois três quatro.".encode())])
    assert added.document_id is not None
    set_language(store, EDITOR, added.document_id, "gl")
    [document] = store.documents.list()
    assert (document.id, document.lang) == (added.document_id, "gl")


def test_many_documents_are_searched_and_paged(app: AppTest, add_document: AddDocument) -> None:
    for number in range(25):
        add_document(f"Text {number}.", name=f"letter-{number:02}.txt", lang="he" if number == 3 else "en")
    app.run()
    opened = [button for button in app.button if "letter" in button.label]
    assert len(opened) == 20
    app.text_input(key=session.LIBRARY_FILTER).input("hebrew").run()
    assert [button.label for button in app.button if "letter" in button.label] == ["\u2068letter\\-03\\.txt\u2069"]
    app.text_input(key=session.LIBRARY_FILTER).input("nothing like it").run()
    assert not app.exception
    assert "None of the 25 documents" in texts(app)


def test_a_name_is_shown_and_not_interpreted(app: AppTest, add_document: AddDocument) -> None:
    add_document("One.", name="**a** :smile: <b>.txt")
    app.run()
    assert "\u2068\\*\\*a\\*\\* \\:\u2060smile\\: \\<b\\>\\.txt\u2069" in [button.label for button in app.button]


def test_a_store_that_cannot_be_opened_is_said_in_one_line(
    app: AppTest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "not-a-database.db"
    broken.write_text("this is no database, but it is long enough to look at" * 10, encoding="utf-8")
    monkeypatch.setenv(STORE_VARIABLE, f"sqlite:///{broken}")
    app.run()
    assert not app.exception
    [error] = app.error
    assert "not-a-database.db" in error.value.replace("\\", "")
    assert "\n" not in error.value


def test_marks_of_the_fake_engine_do_not_look_like_a_translation(
    app: AppTest, store: Store, add_document: AddDocument
) -> None:
    from translate.document_library import load_document
    from translate.engines.fake import FakeEngine
    from translate.pipeline import translate

    document = add_document("One.", name="a.txt")
    translate([load_document(store, document.id)], "pt", FakeEngine(), store)
    app.run()
    assert "· 100 % · fake engine" in texts(app)
    assert "green-badge" not in texts(app)
    assert "1 paragraph ·" in texts(app)


def test_documents_of_one_name_have_the_time_and_menus_have_names(app: AppTest, add_document: AddDocument) -> None:
    for text in ("One.", "Two."):
        add_document(text, name="twin.txt")
    add_document("Three.", name="single.txt")
    app.run()
    times = {caption.value.count(":") for caption in app.caption if "added" in caption.value}
    assert times == {0, 2}
    assert {getattr(menu, "label", "").replace("\\", "") for menu in app.get("menu_button")} >= {
        "Menu of \u2068twin.txt\u2069",
        "Menu of \u2068single.txt\u2069",
    }


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.rtf", b"{\\rtf1 text}", "RTF is not read: save it as DOCX"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "a PNG image"),
    ],
)
def test_a_format_that_is_not_read_is_named(app: AppTest, name: str, data: bytes, message: str) -> None:
    app.run()
    app.file_uploader[0].set_value([(name, data, "application/octet-stream")]).run()
    [error] = app.error
    assert message in error.value.replace("\\", "")


def test_the_uploader_names_what_is_read(app: AppTest) -> None:
    app.run()
    assert app.file_uploader[0].label == "Files: text, Markdown, web pages, DOCX, PDF, EPUB, subtitles"


def test_what_was_deleted_can_be_taken_back(app: AppTest, store: Store, add_document: AddDocument) -> None:
    from reader.deletions import delete

    document = add_document("One.", name="a.txt")
    app.run()
    app.session_state[session.DELETED] = delete(store, EDITOR, document.id)
    app.run()
    assert "Deleted \u2068a.txt\u2069." in texts(app)
    app.button(key=session.UNDO_DELETE).click().run()
    assert not app.exception
    assert store.documents.list() == (document,)
    assert "\u2068a.txt\u2069 is back." in texts(app)
    app.run()
    assert "Undo" not in [button.label for button in app.button]


def test_a_document_is_put_into_a_collection_and_tagged(app: AppTest, store: Store, add_document: AddDocument) -> None:
    document = add_document("One.", name="a.txt")

    def ask() -> None:
        from reader import resources
        from reader.screens import library_handling

        [only] = resources.store().documents.list()
        library_handling.sort_in(resources.store(), only)

    store.documents.set_collection(document.id, "Old letters")
    store.tags.put(document.id, ["kept"])
    app.run()
    assert "Old letters" in texts(app)
    assert "kept" in texts(app)
    question = AppTest.from_function(ask, default_timeout=30).run()
    assert not question.exception
    assert question.selectbox[0].value == "Old letters"
    question.multiselect[0].unselect("kept")
    question.button[0].click().run()
    assert not question.exception
    assert store.documents.get(document.id).collection == "Old letters"
    assert store.tags.all() == {}


def test_many_documents_are_sorted_and_filtered(app: AppTest, store: Store, add_document: AddDocument) -> None:
    for number in range(10):
        document = add_document(
            f"Text {'x' * number}.", name=f"letter-{number}.txt", lang="he" if number == 3 else "en"
        )
    store.tags.put(document.id, ["last"])
    app.run()

    def names() -> list[str]:
        return ["".join(filter(str.isdigit, one.label[1:-1])) for one in app.button if "letter" in one.label]

    assert names() == list("9876543210")
    app.selectbox(key=session.LIBRARY_ORDER).select("Shortest first").run()
    assert names() == list("0123456789")
    app.selectbox(key=session.filter_of_library("Language")).select("he").run()
    assert names() == ["3"]
    app.selectbox(key=session.filter_of_library("Tag")).select("last").run()
    assert names() == []
    assert "take something out of the filter" in texts(app)
    assert not app.exception


def test_where_one_was_is_gone_on_with(app: AppTest, store: Store, add_document: AddDocument) -> None:
    documents = [add_document(*(f"Sentence {n}." for n in range(120)), name=f"{one}.txt") for one in "abcdefghij"]
    store.reading_places.put_many([ReadingPlace("Dana", documents[2].id, 76, 80, datetime.now(UTC))])
    app.run()
    assert "68 % read" in texts(app)
    app.selectbox(key=session.LIBRARY_ORDER).set_value(Order.LAST_READ).run()
    first = next(one for one in app.button if one.key and one.key.startswith(session.open_button("")))
    assert first.key == session.open_button(documents[2].id)
    app.selectbox(key=session.filter_of_library("Reading")).set_value(Stage.IN_PART.value).run()
    assert "b\\.txt" not in "".join(one.label for one in app.button)
    button = app.button(key=session.go_on_button(documents[2].id))
    assert button.label == "Go on at ¶ 77"
    button.click().run()
    assert not app.exception
    assert app.query_params["p"] in ("77", ["77"])


def test_the_space_that_is_used_is_said(app: AppTest, add_document: AddDocument) -> None:
    add_document("One.")
    app.run()
    assert "1 document · 0." in texts(app)
    assert "MB used, with all translations" in texts(app)
