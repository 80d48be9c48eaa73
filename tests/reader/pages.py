"""What the tests in a browser do with a page, whatever it shows."""

from typing import TYPE_CHECKING, Final

from cache import StoredDocument

if TYPE_CHECKING:
    from playwright.sync_api import Page

Library = tuple[str, dict[str, StoredDocument]]
"""The URL of a store, and what is in it by name."""

PATIENCE_MS: Final = 30_000

# Whether rows are there and none is pending, through shadow roots.
_FILLED: Final = """() => {
  const roots = [...document.querySelectorAll("*")].map((element) => element.shadowRoot).filter(Boolean);
  const rows = roots.flatMap((root) => [...root.querySelectorAll(".row, .cell")]);
  return rows.length > 0 && !rows.some((row) => row.classList.contains("pending"));
}"""


def read(page: "Page", document: StoredDocument, to: str, **query: str) -> None:
    """Open a document at an address and wait until its page is translated."""
    rest = "".join(f"&{name}={value}" for name, value in query.items())
    page.goto(f"/read?doc={document.id}&to={to}{rest}")
    page.locator(".row").first.wait_for()
    filled(page)


def filled(page: "Page") -> None:
    """Wait until the page is translated."""
    page.wait_for_function(_FILLED, timeout=PATIENCE_MS)
