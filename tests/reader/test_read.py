"""The reading screen, without a browser: what it hands to the component, and where it says that the reader is."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from cache import Correction, Kind, Origin, Paragraph, Store, TranslationUnit
from reader import session
from reader.job_status import JobStatus, Phase
from reader.parallel_view import Sheet, sheet_data
from reader.screens import read
from tests.reader.conftest import AddDocument
from tests.reader.sheets import address, done, targets, until
from translate.document import ParallelDocument
from translate.errors import NoEngineForPair


def test_a_page_is_translated_while_it_is_read(
    open_at: Callable[..., AppTest], sheets: list[Sheet], add_document: AddDocument
) -> None:
    document = add_document("One. Two.", "2024", "Three.")
    app = open_at(document, to="pt")
    sheet = until(app, sheets, done)
    assert targets(sheet) == ["«pt: One.» «pt: Two.»", "2024", "«pt: Three.»"]
    assert [row.status for row in sheet.rows] == ["translated", "kept", "translated"]
    assert (sheet.source.label, sheet.target.label) == ("English", "Portuguese · \u2068português\u2069")
    assert address(app) == {"doc": document.id, "to": "pt"}


def test_only_the_page_travels(open_at: Callable[..., AppTest], sheets: list[Sheet], add_document: AddDocument) -> None:
    document = add_document(*(f"Sentence {number}." for number in range(120)))
    app = open_at(document, to="pt", page="2")
    sheet = until(app, sheets, done)
    assert [row.index for row in sheet.rows] == list(range(50, 100))
    app.query_params["page"] = "3"
    app.run()
    assert [row.index for row in sheets[-1].rows] == list(range(100, 120))


def test_a_page_beyond_the_end_is_the_last_one(
    open_at: Callable[..., AppTest], sheets: list[Sheet], add_document: AddDocument
) -> None:
    document = add_document(*(f"Sentence {number}." for number in range(60)))
    app = open_at(document, to="pt", page="99")
    assert [row.index for row in sheets[-1].rows] == list(range(50, 60))
    assert address(app)["page"] == "2"


def test_a_paragraph_can_be_gone_to(
    open_at: Callable[..., AppTest], sheets: list[Sheet], add_document: AddDocument
) -> None:
    document = add_document(*(f"Sentence {number}." for number in range(120)))
    app = open_at(document, to="pt")
    app.number_input(key=session.GO_TO).set_value(77).run()
    assert address(app) == {"doc": document.id, "to": "pt", "p": "77"}
    assert (sheets[-1].mark, sheets[-1].rows[0].index) == (76, 50)
    assert app.number_input(key=session.GO_TO).value is None


def test_the_language_is_in_the_address_and_remembered(
    open_at: Callable[..., AppTest], sheets: list[Sheet], add_document: AddDocument
) -> None:
    document, other = add_document("One.", name="one.txt"), add_document("Two.", name="two.txt")
    app = open_at(document, to="pt")
    box = app.selectbox(key=session.TARGET)
    assert "Hebrew · \u2068עברית\u2069" in box.options
    box.set_value("he").run()
    assert address(app)["to"] == "he"
    assert targets(until(app, sheets, done)) == ["«he: One.»"]
    app.query_params.clear()
    app.query_params["doc"] = other.id
    app.run()
    assert address(app)["to"] == "he"
    assert app.selectbox(key=session.TARGET).options[0].startswith("Hebrew")


def test_no_language_is_guessed(
    open_at: Callable[..., AppTest], sheets: list[Sheet], add_document: AddDocument
) -> None:
    app = open_at(add_document("One."))
    assert not app.exception
    assert app.selectbox(key=session.TARGET).value is None
    assert sheets == []


def test_what_people_translated_is_marked(
    open_at: Callable[..., AppTest], sheets: list[Sheet], store: Store, add_document: AddDocument
) -> None:
    document = add_document("Good morning.", "Good night.")
    store.memory.record(
        Correction(
            source="Good morning.",
            source_lang="en",
            target_lang="pt",
            after="Bom dia.",
            author="me",
            at=datetime(2024, 5, 1, tzinfo=UTC),
            note="by hand",
        )
    )
    sheet = until(open_at(document, to="pt"), sheets, done)
    assert [row.remark for row in sheet.rows] == ["from memory, final (me, 2024-05-01): by hand", None]
    assert targets(sheet) == ["Bom dia.", "«pt: Good night.»"]


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        raise NoEngineForPair("no installed model translates English to Portuguese: run 'diglot models pull x'")

    monkeypatch.setattr("translate.engines.open_engine", refuse)


@pytest.mark.usefixtures("no_engine")
def test_a_pair_without_an_engine_is_said_with_the_remedy_and_memory_is_shown(
    open_at: Callable[..., AppTest], sheets: list[Sheet], store: Store, add_document: AddDocument
) -> None:
    document = add_document("Good morning.", "Good night.")
    store.memory.record(
        Correction(
            source="Good morning.",
            source_lang="en",
            target_lang="pt",
            after="Bom dia.",
            author="me",
            at=datetime.now(UTC),
        )
    )
    app = open_at(document, to="pt")
    until(app, sheets, lambda sheet: not sheet.working)
    said = "\n".join(part.value for part in app.markdown).replace("\\", "")
    assert "Nothing at hand translates English to Portuguese" in said
    assert "run 'diglot models pull x'" in said
    assert [code.value for code in app.code] == ["diglot models pull nllb-200-distilled-600M"]
    assert any("CC-BY-NC-4.0 (no commercial use)" in part.value.replace("\\", "") for part in app.caption)
    # Said once, and not again on each row.
    assert all(row.badges == () for row in sheets[-1].rows)
    assert targets(sheets[-1]) == ["Bom dia.", ""]
    assert "Try again" in [button.label for button in app.button]


def test_a_failure_is_said_and_can_be_tried_again(
    open_at: Callable[..., AppTest], sheets: list[Sheet], add_document: AddDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    from translate.engines.fake import FakeEngine, Mischief

    bad = FakeEngine(mischief=Mischief(fail_on="One"))
    engines = [bad]
    monkeypatch.setattr("translate.engines.open_engine", lambda *_args, **_options: engines[0])
    app = open_at(add_document("One."), to="pt")
    until(app, sheets, lambda sheet: not sheet.working)
    assert "fail on" in app.error[0].value
    [row] = sheets[-1].rows
    assert row.status == "pending"
    monkeypatch.setattr(bad, "_mischief", Mischief())
    next(button for button in app.button if button.label == "Try again").click().run()
    assert targets(until(app, sheets, done)) == ["«pt: One.»"]
    assert not app.error


def test_a_translation_can_be_paused_and_go_on(
    open_at: Callable[..., AppTest], sheets: list[Sheet], add_document: AddDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    from translate.engines.fake import FakeEngine, Mischief

    monkeypatch.setattr("reader.jobs.WINDOW_SENTENCES", 1)
    slow = FakeEngine(mischief=Mischief(seconds=0.05))
    monkeypatch.setattr("translate.engines.open_engine", lambda *_args, **_options: slow)
    app = open_at(add_document(*(f"Sentence {number}." for number in range(200))), to="pt")
    next(button for button in app.button if button.label == "Pause").click().run()
    assert not app.exception
    assert not sheets[-1].working
    assert "Continue" in [button.label for button in app.button]
    monkeypatch.setattr(slow, "_mischief", Mischief())
    next(button for button in app.button if button.label == "Continue").click().run()
    until(app, sheets, done)


def test_a_document_that_is_gone_is_said(
    app: AppTest, open_at: Callable[..., AppTest], add_document: AddDocument
) -> None:
    open_at(add_document("One."), to="pt")
    app.query_params["doc"] = "nonsense"
    app.run()
    assert not app.exception
    assert "it was deleted, or the address is not whole" in app.error[0].value.replace("\\", "")
    assert [getattr(link, "label", "") for link in app.get("page_link")] == ["Go to the library"]


def test_where_nothing_is_open_there_is_a_way_to_the_library(app: AppTest) -> None:
    def open_reading_room() -> None:
        from reader.screens import read

        read.show()

    app.run()
    screen = AppTest.from_function(open_reading_room, default_timeout=30)
    screen.run()
    assert "No document is open yet" in screen.markdown[0].value


def test_every_export_can_be_downloaded(
    open_at: Callable[..., AppTest], sheets: list[Sheet], store: Store, add_document: AddDocument
) -> None:
    from reader.downloads import LABELS, download_name, offered, render_download
    from translate.exports import FORMATS

    document = add_document("One <b>.", "Two.")
    app = open_at(document, to="pt")
    until(app, sheets, done)
    assert set(LABELS) == {*FORMATS, "xliff", "tmx"}
    found = offered(document.media_type)
    for form in found:
        # As if it had been chosen in the window before: AppTest runs no window by itself.
        app.session_state[session.DOWNLOAD_FORM] = form
        app.button(key=session.DOWNLOADS).click().run()
        assert not app.exception
        assert not app.error
        assert [one.key for one in app.download_button] == [session.download(form)]
    for form, type in found.items():
        made = render_download(store, document.id, "pt", form)
        assert made.startswith(b"PK") or form == "same" or "«pt: Two.»" in made.decode()
        assert download_name(document.name, "pt", type).endswith(type.suffix)
    assert "same" not in offered("image/png")
    assert "One <b>" not in render_download(store, document.id, "pt", "html").decode()


def test_what_travels_is_plain_data(
    open_at: Callable[..., AppTest], sheets: list[Sheet], add_document: AddDocument
) -> None:
    import json

    sheet = until(open_at(add_document("One \ud83d.", "Two\x00."), to="pt"), sheets, done)
    data = sheet_data(sheet)
    json.dumps(data, ensure_ascii=False).encode()
    page = {"source", "target", "rows", "row", "piece", "query", "mark", "working", "reports", "count", "place"}
    assert set(data) == {*page, "labels", "interface"}


def test_a_paragraph_that_the_engine_fails_on_says_so_and_stops_no_other(
    open_at: Callable[..., AppTest], sheets: list[Sheet], add_document: AddDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    from translate.engines.fake import FakeEngine, Mischief

    bad = FakeEngine(mischief=Mischief(fail_on="bad"))
    monkeypatch.setattr("translate.engines.open_engine", lambda *_args, **_options: bad)
    app = open_at(add_document("One.", "A bad one.", "Three."), to="pt")
    sheet = until(app, sheets, lambda sheet: not sheet.working)
    assert [row.status for row in sheet.rows] == ["translated", "pending", "translated"]
    [badge] = sheet.rows[1].badges
    assert (badge.label, badge.severity) == ("translation failed", "error")
    assert "paragraph 2 could not be translated" in app.error[0].value
    assert "Try again" in [button.label for button in app.button]


def test_the_engine_is_named(
    open_at: Callable[..., AppTest], sheets: list[Sheet], store: Store, add_document: AddDocument
) -> None:
    app = open_at(add_document("One."), to="pt")
    until(app, sheets, done)
    [line] = [caption for caption in app.caption if "ranslated by" in caption.value]
    assert "the fake engine" in line.value
    assert "fake version" in line.proto.help.replace("\\", "")


@pytest.mark.parametrize(
    ("phase", "target", "origin", "seconds"),
    [
        (Phase.RUNNING, None, None, read.SECONDS_BEFORE_THE_FIRST),
        (Phase.WAITING, "2024", None, read.SECONDS_BEFORE_THE_FIRST),
        (Phase.RUNNING, "Bom dia.", Origin.MACHINE, read.SECONDS_BETWEEN_LOOKS),
        (Phase.RUNNING, "Bom dia.", Origin.MEMORY, read.SECONDS_BETWEEN_LOOKS),
        (Phase.DONE, None, None, None),
        (Phase.PAUSED, None, None, None),
        (None, None, None, None),
    ],
)
def test_a_page_on_which_nothing_is_there_yet_is_looked_at_more_often(
    phase: Phase | None, target: str | None, origin: Origin | None, seconds: float | None
) -> None:
    unit = TranslationUnit(source="Good morning.", source_lang="en", target_lang="pt", target=target, origin=origin)
    page = ParallelDocument(
        "letter.txt", "en", "pt", (Paragraph(0, Kind.PARAGRAPH, "Good morning.", "en", True),), (unit,)
    )
    assert read._seconds_between_looks(JobStatus(phase) if phase else None, page) == seconds


def test_a_click_that_comes_again_with_a_look_leaves_the_reader_where_they_are(
    open_at: Callable[..., AppTest], sheets: list[Sheet], add_document: AddDocument
) -> None:
    """While a page fills, the browser tells again what it held before it heard of the page that is open now."""
    document = add_document(*(f"Sentence {number}." for number in range(170)))
    app = open_at(document, to="pt")
    callbacks: list[Callable[[], None]] = []

    def pagination(*_: object, on_change: Callable[[], None], **__: object) -> None:
        callbacks.append(on_change)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.pagination", pagination)
        app.run()
        first = callbacks[0]
        app.query_params["page"] = "3"
        app.run()
        assert sheets[-1].rows[0].index == 100
        # The browser has not heard of it: its address and its widget are those of the first page.
        state = {session.LAST_POSITION: app.session_state[session.LAST_POSITION], session.page_above(0): 2}
        patch.setattr("streamlit.session_state", state)
        first()
    wished = state[session.WISHED_POSITION]
    assert wished == app.session_state[session.LAST_POSITION]
    assert wished.page == 2
