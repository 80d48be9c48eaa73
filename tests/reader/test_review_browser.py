"""The reviewer's desk as people use it: real servers, real browsers, two reviewers on one paragraph."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cache import Action, Store
from reader.settings import Settings
from tests.reader.desk_pages import (
    HEBREW,
    OTHER_ENGINE,
    PORTUGUESE,
    TEXTS,
    at,
    checked,
    editor,
    held,
    notice,
    review,
    seen_whole,
    unit,
)
from tests.reader.pages import Library, read
from tests.reader.servers import serving
from translate.document_library import add_document
from translate.documents import read_bytes

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The URL of a store, and what is in it by name: each test has a document of its own."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'diglot.db'}"
    with Store.open(url) as store:
        for name in (
            "two",
            "draft",
            "keys",
            "hebrew",
            "history",
            "report",
            "shared",
            "pick",
            "slip",
            "windows",
            "elsewhere",
        ):
            texts = [f"{text} ({name})" for text in TEXTS]
            add_document(store, read_bytes("\n\n".join(texts).encode(), f"{name}.txt", lang="en"))
            [stored] = store.documents.find(f"{name}.txt")
            paragraphs = store.documents.paragraphs(stored.id)
            assert [one.text for one in paragraphs] == texts
            store.units.put_many(
                unit(text, f"{made} ({name})", score=-0.2 - 0.1 * number)
                for number, (text, made) in enumerate(zip(texts, PORTUGUESE, strict=True))
            )
        store.units.put_many([unit(f"{TEXTS[1]} (hebrew)", HEBREW, "he")])
        store.units.put_many(
            [
                unit(f"{TEXTS[1]} (pick)", "As águas subiram três dias. (pick)", signature=OTHER_ENGINE),
                unit(f"{TEXTS[1]} (pick)", f"{PORTUGUESE[1]} (pick)"),
            ]
        )
        yield url, {document.name.removesuffix(".txt"): document for document in store.documents.list()}
        assert store.check() == ()


@pytest.fixture
def store(documents: Library) -> Iterator[Store]:
    with Store.open(documents[0]) as opened:
        yield opened


def test_two_reviewers_on_one_paragraph(
    open_page: Callable[..., "Page"], documents: Library, store: Store, tmp_path_factory: pytest.TempPathFactory
) -> None:
    url, known = documents
    document = known["two"]
    settings = Settings(store_url=url, engine="fake", folders=True, reviewer="Noa")
    with serving(settings, tmp_path_factory.mktemp("noa")) as noas:
        dana, noa = open_page(), open_page(base_url=noas)
        review(dana, document, 1).fill("Em 12 de maio de 1994 o conselho reuniu-se na velha sala. (two)")
        mine = "Em 12 de maio de 1995 a câmara reuniu-se na velha sala. (two)"
        review(noa, document, 1).fill(mine)
        dana.keyboard.press("Control+Enter")
        notice(dana, "Saved")
        noa.keyboard.press("Control+Enter")
        clash = noa.locator(".desk .clash")
        clash.wait_for()
        # Nothing of what was typed is gone, and nothing of hers has been recorded.
        assert editor(noa).input_value() == mine
        assert held(store, document, 1) == "Em 12 de maio de 1994 o conselho reuniu-se na velha sala. (two)"
        assert "Dana" in clash.locator(".way.theirs .head").inner_text()
        assert clash.locator(".way.mine ins").inner_text() == "a câmara"
        assert clash.locator(".way.theirs ins").inner_text() == "1994"
        noa.get_by_role("button", name="Take both together").click()
        merged = "Em 12 de maio de 1994 a câmara reuniu-se na velha sala. (two)"
        assert editor(noa).input_value() == merged
        clash.wait_for(state="hidden")
        assert seen_whole(editor(noa))
        noa.keyboard.press("Control+Enter")
        notice(noa, "Saved")
        assert held(store, document, 1) == merged
    authors = [event.author for event in store.memory.events(document_id=document.id)]
    assert authors == ["Noa", "Dana"]


def test_a_draft_survives_a_reload_and_is_gone_when_it_is_saved(page: "Page", documents: Library, store: Store) -> None:
    document = documents[1]["draft"]
    field = review(page, document, 2)
    field.press("End")
    field.press_sequentially(" Mais uma vez.", delay=20)
    page.locator(".desk .draft", has_text="Draft saved").wait_for()
    assert page.locator(".desk .diff ins").inner_text().strip() == "Mais uma vez."
    typed = field.input_value()
    page.reload()
    at(page, 2)
    assert editor(page).input_value() == typed
    assert held(store, document, 2) is None
    editor(page).press("Control+Enter")
    notice(page, "Saved")
    assert held(store, document, 2) == typed
    assert store.drafts.list("Dana", document.id) == ()


def test_typing_is_left_alone(page: "Page", documents: Library) -> None:
    field = review(page, documents[1]["draft"], 4)
    field.evaluate("field => { window.field = field }")
    field.press("Control+Home")
    for word in ("one", "two", "three", "four", "five", "six"):
        field.press_sequentially(f"{word} ", delay=30)
        page.wait_for_timeout(400)
    assert field.input_value().startswith("one two three four five six Ninguém")
    assert field.evaluate("field => field === window.field && field.selectionStart") == len(
        "one two three four five six "
    )


def test_the_change_that_is_shown_is_the_change(page: "Page", documents: Library) -> None:
    """What is struck and what stays is the old text, what is new and what stays is the new one."""
    field = review(page, documents[1]["draft"], 3)
    old = field.input_value()
    for new in (
        "Barcos.",
        f"Os velhos {old}",
        old.replace(" ", "  "),
        "Os barcos moveram os pescadores antes, e depois,  da  noite.\n\n(draft)",
        "漁師たち moveram 😀 os barcos.",
    ):
        field.fill(new)
        shown = page.locator(".desk .diff > *")
        # Drawn with the next picture of the page.
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        parts = shown.evaluate_all("parts => parts.map((part) => [part.tagName, part.textContent])")
        assert "".join(text for tag, text in parts if tag != "INS") == old
        assert "".join(text for tag, text in parts if tag != "DEL") == new


def test_keys(page: "Page", documents: Library, store: Store) -> None:
    document = documents[1]["keys"]
    review(page, document, 1)
    # Its checks take their time.
    page.locator(".desk .items li:first-child .why", has_text="¶ 1: number differs").wait_for()
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("Alt+n")
    page.locator('.desk .entry[aria-current="true"]', has_text="¶ 6").wait_for()
    at(page, 6)
    assert "paragraph=6" in page.url
    page.keyboard.press("Alt+a")
    notice(page, "Accepted: ¶ 6")
    at(page, 5)
    assert held(store, document, 6) == f"{PORTUGUESE[5]} (keys)"
    page.keyboard.press("Alt+p")
    at(page, 1)
    page.keyboard.press("Alt+z")
    notice(page, "Taken back everywhere: ¶ 6")
    at(page, 6)
    assert held(store, document, 6) is None
    page.keyboard.press("Alt+c")
    page.keyboard.type("Ask the author.")
    page.keyboard.press("Alt+c")
    notice(page, "Comment kept: ¶ 6")
    page.locator(".desk .history summary").click()
    page.locator(".desk .history .said", has_text="Ask the author.").wait_for()
    page.go_back()
    at(page, 1)


def test_right_to_left(page: "Page", documents: Library, store: Store) -> None:
    document = documents[1]["hebrew"]
    field = review(page, document, 2, "he")
    assert (field.get_attribute("dir"), field.get_attribute("lang")) == ("rtl", "he")
    assert field.evaluate("field => getComputedStyle(field).textAlign") == "start"
    assert page.locator(".desk .standing .text").get_attribute("dir") == "rtl"
    field.press("Control+End")
    page.get_by_role("button", name="RLM").click()
    page.get_by_role("button", name="־").click()
    assert field.input_value() == f"{HEBREW}\u200f־"
    assert page.locator(".desk .diff").get_attribute("dir") == "rtl"
    assert page.locator(".desk .diff ins .sign").inner_text() == "RLM"
    page.get_by_role("button", name=re.compile("^Save")).click()
    notice(page, "Saved")
    assert held(store, document, 2, "he") == f"{HEBREW}\u200f־"


def test_a_pick_becomes_the_correction(page: "Page", documents: Library, store: Store) -> None:
    document = documents[1]["pick"]
    review(page, document, 2)
    card = page.locator(".desk .card", has_text="Firefox Translations")
    assert card.locator("ins").first.inner_text() == "As águas subiram"
    # Beside the editor: nobody looks for suggestions that they do not see.
    assert seen_whole(card)
    card.get_by_role("button", name="Use this").click()
    assert editor(page).input_value() == "As águas subiram três dias. (pick)"
    page.get_by_role("button", name=re.compile("^Save")).click()
    notice(page, "Saved")
    assert held(store, document, 2) == "As águas subiram três dias. (pick)"


def test_history_and_restore(page: "Page", documents: Library, store: Store) -> None:
    document = documents[1]["history"]
    for wording in ("Primeira.", "Segunda."):
        review(page, document, 3).fill(wording)
        page.keyboard.press("Control+Enter")
        page.locator(".desk .doubts", has_text="unusual length").wait_for()
        page.keyboard.press("Control+Enter")
        notice(page, "Saved")
        assert held(store, document, 3) == wording
    review(page, document, 3)
    page.locator(".desk .history summary").click()
    events = page.locator(".desk .history li")
    assert events.count() == 2
    assert "holds" in events.first.locator(".head").inner_text()
    assert events.first.locator("ins").inner_text() == "Segunda"
    events.nth(1).get_by_role("button", name="Restore this").click()
    notice(page, "Restored")
    assert held(store, document, 3) == "Primeira."
    assert editor(page).input_value() == "Primeira."
    assert len(store.memory.events(document_id=document.id)) == 3


def test_a_slip_is_asked_about_and_kept_by_the_same_key(page: "Page", documents: Library, store: Store) -> None:
    document = documents[1]["slip"]
    slip = "Em 12 de maio de 1984 o conselho reuniu-se na velha sala. (slip)"
    review(page, document, 1).fill(slip)
    page.keyboard.press("Control+Enter")
    asked = page.locator(".desk .doubts")
    asked.get_by_text("Save again to keep it all the same.").wait_for()
    assert (asked.get_attribute("role"), asked.get_attribute("aria-live")) == ("status", "polite")
    assert "number differs" in asked.inner_text()
    assert seen_whole(asked)
    assert held(store, document, 1) is None
    # Whoever goes on typing is not asked any more, and is asked anew.
    editor(page).press("End")
    page.keyboard.type("!")
    page.wait_for_function("() => !document.querySelector('.stApp').innerText.includes('Save again')")
    assert asked.inner_text() == ""
    page.keyboard.press("Control+Enter")
    asked.get_by_text("Save again to keep it all the same.").wait_for()
    assert editor(page).evaluate("field => field.getRootNode().activeElement === field")
    page.keyboard.press("Control+Enter")
    notice(page, "Saved: ¶ 1")
    assert held(store, document, 1) == f"{slip}!"
    assert store.drafts.list("Dana", document.id) == ()
    # What is accepted is asked about too: here by the mouse.
    review(page, document, 1)
    for _ in range(2):
        page.get_by_role("button", name=re.compile("^Accept")).click()
        page.locator(".desk .doubts, .desk .notice", has_text=re.compile("Accept again|Accepted")).first.wait_for()
    notice(page, "Accepted: ¶ 1")


def test_two_windows_of_one_person_lose_neither_draft(
    open_page: Callable[..., "Page"], server: str, documents: Library, store: Store
) -> None:
    document = documents[1]["windows"]
    one, other = open_page(base_url=server), open_page(base_url=server)
    first, second = review(one, document, 2), review(other, document, 2)
    first.fill("A água subiu. (windows)")
    one.locator(".desk .draft", has_text="Draft saved").wait_for()
    second.fill("As águas subiram. (windows)")
    said = other.locator(".desk .other")
    said.get_by_text("In another window you have typed something else here").wait_for()
    [kept] = store.drafts.list("Dana", document.id)
    assert kept.text == "A água subiu. (windows)"
    # What no draft keeps is not left behind.
    other.keyboard.press("Alt+n")
    other.wait_for_timeout(300)
    assert second.input_value() == "As águas subiram. (windows)"
    other.get_by_role("button", name="Keep what stands here").click()
    other.locator(".desk .draft", has_text="Draft saved").wait_for()
    [kept] = store.drafts.list("Dana", document.id)
    assert kept.text == "As águas subiram. (windows)"
    first.press("End")
    one.keyboard.type("!")
    one.get_by_role("button", name="Take the other").click()
    assert first.input_value() == "As águas subiram. (windows)"
    one.locator(".desk .other:empty").wait_for(state="attached")


def test_a_wording_elsewhere_is_shown_and_not_replaced_unseen(page: "Page", documents: Library, store: Store) -> None:
    from translate.review.desk import Desk
    from translate.review.roles import Reviewer, Scope

    document = documents[1]["elsewhere"]
    noa = Desk(store, Reviewer("Noa"))
    first = noa.correct(noa.look(document.id, 2, "pt"), "Os pescadores levaram os barcos antes da noite. (elsewhere)")
    here = "Os pescadores tiraram os barcos antes da noite. (elsewhere)"
    noa.correct(noa.look(document.id, 2, "pt"), here, scope=Scope.PLACE)
    field = review(page, document, 3)
    assert page.locator(".desk .wider ins").inner_text() == "levaram"
    mine = "Os pescadores moveram os seus barcos antes da noite. (elsewhere)"
    field.fill(mine)
    # Meanwhile somebody writes another one.
    theirs = "Os pescadores puxaram os barcos antes da noite. (elsewhere)"
    store.memory.record(replace(first, id=None, after=theirs))
    page.keyboard.press("Control+Enter")
    clash = page.locator(".desk .clash")
    clash.get_by_text("Another wording holds elsewhere").wait_for()
    assert clash.locator(".way").count() == 2
    assert field.input_value() == mine
    page.get_by_role("button", name="Take mine").click()
    page.keyboard.press("Control+Enter")
    notice(page, "Saved: ¶ 3")
    assert held(store, document, 3) == mine


def test_a_report_from_the_reading_room_comes_to_the_queue(page: "Page", documents: Library, store: Store) -> None:
    document = documents[1]["report"]
    read(page, document, "pt", p="4")
    row = page.locator('.row[data-index="3"]')
    row.hover()
    row.get_by_role("button", name="Report paragraph 4").click()
    row.get_by_role("textbox", name="What is wrong with paragraph 4").fill("It says winter twice.")
    row.get_by_role("button", name="Report", exact=True).click()
    page.get_by_text("Thank you").wait_for()
    assert seen_whole(page.get_by_text("Thank you"))
    assert row.get_by_role("textbox").count() == 0
    [report] = store.memory.events(document_id=document.id, action=Action.REPORT)
    assert (report.author, report.note) == ("Dana", "It says winter twice.")
    page.get_by_role("button", name="More").click()
    page.get_by_role("link", name="Review paragraph 4").click()
    at(page, 4)
    flag = page.locator(".desk .flags .error", has_text="reported")
    assert "It says winter twice." in flag.inner_text()
    assert page.locator(".desk .entry").first.locator(".why").inner_text().startswith("¶ 4: reported")


def test_a_shared_server_without_a_sign_in_is_read_only(
    open_page: Callable[..., "Page"], documents: Library, store: Store, tmp_path_factory: pytest.TempPathFactory
) -> None:
    document = documents[1]["shared"]
    before = store.memory.newest_id()
    with serving(Settings(store_url=documents[0], engine="fake"), tmp_path_factory.mktemp("shared")) as address:
        page = open_page(base_url=address)
        page.goto(f"/review?document={document.id}&to=pt&paragraph=1&only={document.id}")
        at(page, 1)
        checked(page)
        page.locator(".desk .readonly", has_text="nobody can sign in").wait_for()
        assert not editor(page).is_visible()
        assert page.get_by_role("button", name=re.compile("^(Save|Accept|Undo|Comment|Report)")).count() == 0
        page.keyboard.press("Alt+a")
        page.keyboard.press("Alt+n")
        at(page, 6)
        read(page, document, "pt", p="4")
        page.get_by_role("button", name="More").click()
        page.get_by_label("Go to paragraph").wait_for()
        assert page.get_by_role("button", name="Report").count() == 0
    assert store.memory.newest_id() == before


def test_a_phone_has_the_paragraph_first(open_page: Callable[..., "Page"], documents: Library) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    field = review(page, documents[1]["keys"], 1)
    box = field.bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not page.locator(".desk .items").is_visible()
