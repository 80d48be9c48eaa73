"""Signing in at a shared server: a real server, a real browser, and an OpenID Connect provider of this machine."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from cache import Action, Origin, State, Store, StoredDocument, TranslationUnit
from reader.launch import command
from reader.people import check_secrets
from reader.settings import Settings
from tests.reader.oidc import CLIENT_ID, CLIENT_SECRET, DISCOVERY, Provider, providing
from tests.reader.pages import Library, read
from tests.reader.servers import serving
from translate.document_library import add_document
from translate.documents import read_bytes

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

COOKIE_SECRET: Final = "cookie-secret-that-nobody-may-see"
TEXTS: Final = {
    "The ferry leaves at dawn.": "A balsa parte ao amanhecer.",
    "Nobody waits for the mail.": "Ninguém espera o correio.",
    "The bells were rung twice.": "Os sinos tocaram duas vezes.",
}
ROLES: Final = """[roles]
"dana@texts.example" = "editor"
"Noa@texts.example" = "reviewer"
"""
WORK: Final = re.compile("^(Save|Accept|Undo|Comment|Report)")


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'diglot.db'}"
    with Store.open(url) as store:
        add_document(store, read_bytes("\n\n".join(TEXTS).encode(), "ferry.txt", lang="en"))
        store.units.put_many(
            TranslationUnit(source, "en", "pt", target, Origin.MACHINE, State.TRANSLATED, "hf model=m2m100:1", -0.2)
            for source, target in TEXTS.items()
        )
        yield url, {"ferry": store.documents.list()[0]}
        assert store.check() == ()


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with providing() as started:
        yield started


@pytest.fixture(autouse=True)
def nobody_yet(provider: Provider) -> None:
    provider.user, provider.refusal, provider.signs_out = {}, None, False
    provider.asked.clear()


@pytest.fixture(scope="module")
def settings(documents: Library, provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """What `diglot read` says at an address that others reach."""
    folder = tmp_path_factory.mktemp("people")
    auth = {
        "redirect_uri": "http://127.0.0.1:{port}/oauth2callback",
        "cookie_secret": COOKIE_SECRET,
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "server_metadata_url": provider.address + DISCOVERY,
    }
    (folder / "secrets.toml").write_text("[auth]\n" + "".join(f'{name} = "{auth[name]}"\n' for name in auth))
    (folder / "roles.toml").write_text(ROLES)
    check_secrets(str(folder / "secrets.toml"))
    people = {"roles": str(folder / "roles.toml"), "secrets": str(folder / "secrets.toml")}
    return Settings(store_url=documents[0], engine="fake", **people)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def folder_of_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("server")


@pytest.fixture(scope="module")
def server(settings: Settings, folder_of_log: Path) -> Iterator[str]:
    with serving(settings, folder_of_log) as address:
        yield address
    assert_no_secret((folder_of_log / "log").read_text())


@pytest.fixture
def page(open_page: Callable[..., "Page"], provider: Provider) -> "Page":
    return open_page(provider.address)


@pytest.fixture
def document(documents: Library) -> StoredDocument:
    return documents[1]["ferry"]


@pytest.fixture
def store(documents: Library) -> Iterator[Store]:
    with Store.open(documents[0]) as opened:
        yield opened


def assert_no_secret(text: str) -> None:
    assert CLIENT_SECRET not in text
    assert COOKIE_SECRET not in text


def review(page: "Page", document: StoredDocument, paragraph: int = 1) -> None:
    page.goto(f"/review?document={document.id}&to=pt&paragraph={paragraph}&only={document.id}")
    page.locator(".desk .where", has_text=f"¶ {paragraph} of").wait_for()


def sign_in(page: "Page", provider: Provider, document: StoredDocument, **user: Any) -> None:
    """Sign in at the desk, and go there again."""
    provider.user = user
    review(page, document)
    page.get_by_role("button", name="Sign in").click()
    # Who comes back comes to the library.
    page.get_by_role("button", name="Sign out").wait_for()
    assert page.get_by_role("heading", name="Library").is_visible()
    review(page, document)


def sign_out(page: "Page", document: StoredDocument) -> None:
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in").wait_for()
    review(page, document)


def read_only(page: "Page", why: str) -> None:
    page.locator(".desk .readonly", has_text=why).wait_for()
    assert not page.locator(".desk textarea").is_visible()
    assert page.get_by_role("button", name=WORK).count() == 0
    assert page.get_by_text("Find and replace").count() == 0


def states(page: "Page") -> list[str]:
    page.locator(".desk .state").wait_for()
    found: list[str] = page.locator(".desk .state option").evaluate_all("all => all.map((option) => option.value)")
    return found


def may_add(page: "Page") -> bool:
    page.goto("/")
    # What is drawn last.
    page.get_by_text("used, with all translations").wait_for()
    return page.get_by_text("Add documents").count() > 0


def test_nobody_reads_only(page: "Page", provider: Provider, document: StoredDocument, store: Store) -> None:
    before = store.memory.newest_id()
    review(page, document)
    read_only(page, "sign in to review")
    assert page.get_by_role("button", name="Sign in").is_visible()
    assert page.get_by_role("button", name="Sign out").count() == 0
    page.keyboard.press("Alt+a")
    assert not may_add(page)
    assert_no_secret(page.content())
    assert provider.asked == []
    assert store.memory.newest_id() == before


def test_an_editor(page: "Page", provider: Provider, document: StoredDocument, store: Store) -> None:
    sign_in(page, provider, document, email="Dana@Texts.example", email_verified=True, name="Somebody Else")
    page.get_by_text("\u2068dana\u2060@texts.example\u2069 · editor").wait_for()
    assert states(page) == ["translated", "reviewed", "final"]
    page.get_by_text("Find and replace").wait_for()
    page.keyboard.press("Alt+a")
    page.locator(".desk .notice", has_text="Accepted").wait_for()
    [event] = store.memory.events(document_id=document.id, action=Action.ACCEPT)
    assert (event.author, event.state) == ("dana@texts.example", State.FINAL)
    assert_no_secret(page.content())
    assert may_add(page)
    # Who reloads is still there; who has signed out is not, nor by the way back.
    page.reload()
    page.get_by_role("button", name="Sign out").wait_for()
    sign_out(page, document)
    read_only(page, "sign in to review")
    page.go_back()
    page.get_by_role("button", name="Sign in").wait_for()
    assert [cookie for cookie in page.context.cookies() if "streamlit_user" in cookie.get("name", "")] == []


def test_a_reviewer_who_leaves_here_leaves_the_provider_too(
    page: "Page", provider: Provider, document: StoredDocument, store: Store
) -> None:
    provider.signs_out = True
    sign_in(page, provider, document, email="noa@texts.example", email_verified=True)
    page.get_by_text("\u2068noa\u2060@texts.example\u2069 · reviewer").wait_for()
    review(page, document, 2)
    assert states(page) == ["translated", "reviewed"]
    page.locator(".desk textarea").fill("Ninguém espera pelo correio.")
    page.keyboard.press("Control+Enter")
    page.locator(".desk .notice", has_text="Saved").wait_for()
    assert page.get_by_text("Find and replace").count() == 0
    [event] = store.memory.events(document_id=document.id, action=Action.CORRECT)
    assert (event.author, event.state) == ("noa@texts.example", State.REVIEWED)
    assert may_add(page)
    sign_out(page, document)
    assert "/end" in provider.asked
    read_only(page, "sign in to review")


def test_who_is_not_listed_is_a_reader(
    page: "Page", provider: Provider, document: StoredDocument, store: Store
) -> None:
    # Whoever vouches for people need not say whether their mail is verified.
    sign_in(page, provider, document, email="eli@texts.example")
    page.get_by_text("\u2068eli\u2060@texts.example\u2069 · reader").wait_for()
    page.locator(".desk .readonly", has_text="You read here").wait_for()
    assert not page.locator(".desk textarea").is_visible()
    assert not may_add(page)
    read(page, document, "pt", p="3")
    page.get_by_role("button", name="Report paragraph 3").click()
    page.get_by_role("textbox", name="What is wrong with paragraph 3").fill("Once, not twice.")
    page.get_by_role("button", name="Report", exact=True).click()
    page.get_by_text("Thank you").wait_for()
    assert store.memory.events(document_id=document.id, action=Action.REPORT)[0].author == "eli@texts.example"
    # A cookie that somebody has changed is nobody's.
    [cookie] = [one for one in page.context.cookies() if one.get("name") == "_streamlit_user"]
    assert (cookie.get("httpOnly"), cookie.get("sameSite")) == (True, "Lax")
    value = cookie.get("value", "").strip('"')
    changed = ("B" if value[10] != "B" else "C").join((value[:10], value[11:]))
    page.context.add_cookies([{"name": "_streamlit_user", "value": changed, "domain": "127.0.0.1", "path": "/"}])
    assert [one.get("value") for one in page.context.cookies() if one.get("name") == "_streamlit_user"] == [changed]
    review(page, document)
    read_only(page, "sign in to review")


def test_who_cannot_be_known_is_told_why(page: "Page", provider: Provider, document: StoredDocument) -> None:
    sign_in(page, provider, document, email="dana@texts.example", email_verified=False)
    read_only(page, "the mail address of your account is not verified")
    assert not may_add(page)
    page.get_by_text("Read only: the mail address of your account is not verified").wait_for()
    sign_out(page, document)
    read_only(page, "sign in to review")


def test_who_is_refused_comes_back_as_nobody(page: "Page", provider: Provider, document: StoredDocument) -> None:
    provider.refusal = "access_denied"
    review(page, document)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="Library").wait_for()
    page.get_by_role("button", name="Sign in").wait_for()
    assert "/token" not in provider.asked


def test_the_secrets_are_not_on_the_command_line(settings: Settings) -> None:
    assert_no_secret(" ".join(command(8123, "0.0.0.0", settings)))
    assert_no_secret(" ".join(settings.environment({}).values()))
