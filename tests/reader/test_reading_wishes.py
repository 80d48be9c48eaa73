"""What the reader of a page asks for on the reading screen, without a browser: pages, their place, a report."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from cache import Action, Store
from reader import resources
from reader.parallel_view import Kept, Sheet
from reader.parallel_view.wishes import Flagged, Report, Seen, Wish
from reader.screens import read
from tests.reader.conftest import AddDocument
from tests.reader.sheets import address, done, until


def test_arrows_turn_pages_within_the_document(
    app: AppTest, open_at: Callable[..., AppTest], add_document: AddDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    wishes = [Wish(pages=1)]
    monkeypatch.setattr(read, "parallel_view", lambda sheet, key: wishes.pop() if wishes else Wish())
    document = add_document(*(f"Sentence {number}." for number in range(120)))
    app = open_at(document, to="pt", page="2")
    assert address(app)["page"] == "3"
    wishes.append(Wish(pages=1))
    assert address(app.run())["page"] == "3"
    wishes.append(Wish(paragraph=101))
    assert address(app.run())["p"] == "102"


def test_what_a_reader_tells_of_a_page_is_kept(
    open_at: Callable[..., AppTest], store: Store, add_document: AddDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["app.py", "--engine=fake", "--folders", "--reviewer=Dana"])
    wishes: list[Wish] = []
    drawn: list[Sheet] = []

    def draw(sheet: Sheet, key: str) -> Wish:
        del key
        drawn.append(sheet)
        return wishes.pop() if wishes else Wish()

    monkeypatch.setattr(read, "parallel_view", draw)
    document = add_document(*(f"Sentence {number}." for number in range(120)))
    app = open_at(document, to="pt")
    assert drawn[-1].place == Kept(None)
    assert (drawn[-1].count, drawn[-1].reports) == (120, True)
    until(app, drawn, done)
    wishes.append(Wish(seen=Seen(56, 60)))
    app.run()
    wishes.append(Wish(seen=Seen(5, 900), report=Report(900, "of another document")))
    app.run()
    assert drawn[-1].place == Kept(56)
    wishes.append(Wish(report=Report(7, "wrong")))
    app.run()
    assert "reviewers see it first" in app.toast[0].value
    [event] = store.memory.events(action=Action.REPORT)
    assert (event.source, event.note, event.author) == ("Sentence 7.", "wrong", "Dana")
    resources.whereabouts().write()
    place = store.reading_places.get("Dana", document.id)
    assert place is not None
    assert (place.index, place.reached) == (56, 60)
    wishes.append(Wish(flagged=Flagged(0, back=True)))
    app.run()
    assert "No earlier paragraph has a flag" in app.toast[-1].value


def test_who_is_not_known_reports_nothing_and_is_known_to_their_browser_alone(
    open_at: Callable[..., AppTest],
    sheets: list[Sheet],
    store: Store,
    add_document: AddDocument,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = add_document("One.")
    app = open_at(document, to="pt")
    sheet = until(app, sheets, done)
    assert (sheet.place, sheet.reports) == (None, False)
    monkeypatch.setattr(read, "parallel_view", lambda sheet, key: Wish(seen=Seen(0, 0), report=Report(0, "wrong")))
    assert not app.run().exception
    assert resources.whereabouts().of_person("") == {}
    assert store.memory.events() == ()
