"""Every screen in a real browser: what axe-core finds, the keyboard alone, and a page at 200 %."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from cache import Store
from reader.settings import Settings
from tests.reader.axe import grave_findings
from tests.reader.pages import Library, read
from tests.reader.servers import serving
from translate.document_library import add_document
from translate.documents import read_bytes

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SCHEMES = ("light", "dark")
TOWNS = """# The river towns

By *Ana Lima*, with `code` and [the archive](https://example.org/a). It hangs.[^1]

- one item
  - two, which is nested

| Town on the river | People |
|---|---|
| Atyrau | 269,720 |

```
def main(): return "a line that is far too long for a column of this page, and for a phone of any size at all"
```

[^1]: The first note.
"""
LONG = "\n\n".join(f"זו פסקה מספר {number}. היא קצרה." for number in range(1, 61))

# What has the focus, through shadow roots, and whether that can be seen.
FOCUSED = """() => {
  let element = document.activeElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const seen = (one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== "none" || style.boxShadow !== "none" || style.backgroundColor !== "rgba(0, 0, 0, 0)";
  };
  let name = element.getAttribute("aria-label") || element.textContent.trim();
  for (let one = element, up = 0; one && up < 4; one = one.parentElement, up += 1)
    if (seen(one) || [...one.children].some(seen)) return [name, true];
  return [name, false];
}"""


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The URL of a store, and what is in it by name."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'diglot.db'}"
    with Store.open(url) as store:
        add_document(store, read_bytes(TOWNS.encode(), "towns.md", lang="en"))
        add_document(store, read_bytes(LONG.encode(), "long.txt", lang="he"))
        yield url, {document.name: document for document in store.documents.list()}


def set_reading(page: "Page", settings: str) -> None:
    page.evaluate(
        "settings => { localStorage.setItem('diglot.reading', settings); dispatchEvent(new Event('diglot.reading')); }",
        settings,
    )


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_empty_library(
    open_page: Callable[..., "Page"], tmp_path_factory: pytest.TempPathFactory, scheme: str
) -> None:
    folder = tmp_path_factory.mktemp("empty")
    url = f"sqlite:///{folder / 'diglot.db'}"
    Store.open(url).close()
    settings = Settings(store_url=url, engine="fake", folders=True, reviewer="Dana")
    with serving(settings, folder) as address:
        page = open_page(base_url=address, color_scheme=scheme)
        page.goto("/")
        page.get_by_role("button", name="Load the samples").wait_for()
        assert grave_findings(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_screens_around_the_text(open_page: Callable[..., "Page"], documents: Library, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    read(page, documents[1]["towns.md"], "pt")
    for path in ("", "models", "statistics", "review", "glossary", "search"):
        page.goto(f"/{path}")
        page.get_by_role("heading", level=1).wait_for()
        assert grave_findings(page) == [], path


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_text_in_each_layout_and_theme(open_page: Callable[..., "Page"], documents: Library, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    read(page, documents[1]["towns.md"], "he")
    for layout in ("side", "stacked", "source", "target"):
        set_reading(page, f'{{"layout": "{layout}"}}')
        assert grave_findings(page) == [], layout
    for theme in ("light", "sepia", "dark"):
        set_reading(page, f'{{"theme": "{theme}"}}')
        assert grave_findings(page) == [], theme
    page.keyboard.press("?")
    assert grave_findings(page) == [], "keys"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="More").click()
    page.get_by_label("Go to paragraph").wait_for()
    assert grave_findings(page) == [], "more"


def test_everything_is_reached_by_keyboard_and_seen(page: "Page", documents: Library) -> None:
    read(page, documents[1]["long.txt"], "en")
    page.evaluate("document.activeElement.blur()")
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        name, seen = page.evaluate(FOCUSED)
        assert seen, f"nobody sees that the focus is on {name}"
        reached.append(name)
    for name in ("Library", "Read in", "More", "Page 2", "Next page"):
        assert any(name.lower() in one.lower() for one in reached), (name, reached)
    # The whole text is one stop of the Tab key, and its paragraphs' numbers are others.
    assert sum("זו פסקה" in one for one in reached) == 1


def test_every_button_has_a_name(page: "Page", documents: Library) -> None:
    read(page, documents[1]["long.txt"], "en")
    page.get_by_role("button", name="More").click()
    page.get_by_label("Go to paragraph").wait_for()
    for path in (None, "/", "/models", "/statistics", "/review", "/glossary", "/search"):
        if path is not None:
            page.goto(path)
            page.get_by_role("heading", level=1).wait_for()
        nameless = page.get_by_role("button", name=re.compile("^$")).count()
        assert nameless == 0, path


@pytest.mark.parametrize("path", ["", "models", "statistics", "review", "glossary", "search", "read"])
def test_at_200_percent_nothing_is_beside_the_window(
    open_page: Callable[..., "Page"], documents: Library, path: str
) -> None:
    page = open_page(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    if path == "read":
        read(page, documents[1]["towns.md"], "he")
    else:
        page.goto(f"/{path}")
        page.get_by_role("heading", level=1).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    assert page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth") <= 0


def test_the_language_and_the_direction_are_said(page: "Page", documents: Library) -> None:
    read(page, documents[1]["long.txt"], "en")
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.title() == "long.txt · Diglot"
    texts = page.locator(".row .side").evaluate_all("sides => [...new Set(sides.map(s => `${s.lang} ${s.dir}`))]")
    assert sorted(texts) == ["en ltr", "he rtl"]
    assert page.locator(".head").evaluate_all("heads => heads.map(head => head.dir)") == ["rtl", "ltr"]


def test_on_paper_two_columns_stand_in_ink(open_page: Callable[..., "Page"], documents: Library) -> None:
    page = open_page(color_scheme="dark")
    read(page, documents[1]["long.txt"], "en")
    page.emulate_media(media="print")
    row = page.locator(".row").nth(3)
    source, target = row.locator(".side.source").bounding_box(), row.locator(".side.target").bounding_box()
    assert source is not None
    assert target is not None
    assert abs(source["y"] - target["y"]) < 3
    assert abs(source["width"] - target["width"]) < 3
    assert row.locator(".text").first.evaluate("text => getComputedStyle(text).color") == "rgb(0, 0, 0)"
    for hidden in ("stHeader", "stPopover", "stPagination", "stSelectbox"):
        assert not page.get_by_test_id(hidden).first.is_visible(), hidden
    assert page.pdf().startswith(b"%PDF")
