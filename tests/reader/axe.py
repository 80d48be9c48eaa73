"""What axe-core, a checker of accessibility, finds on a page. Its licence, MPL-2.0, lies beside it."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.reader.pages import PATIENCE_MS

if TYPE_CHECKING:
    from playwright.sync_api import Page

_AXE: Final = Path(__file__).parents[1] / "data" / "axe" / "axe.min.js"
_GRAVE: Final = ("serious", "critical")
# What Streamlit draws by itself and no page of ours can mend, by rule and by what stands in the element, with the
# reason; a finding that is listed here and does not come any more is taken out.
EXCUSED: Final[dict[tuple[str, str], str]] = {}

_SETTLED: Final = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const roots = [...document.querySelectorAll("*")].map((element) => element.shadowRoot).filter(Boolean);
  // Components come a moment after what Streamlit draws by itself: the frame with our styles, others with their words.
  const spoken = roots.every((root) => !root.querySelector("[data-name]:not([aria-label])"));
  const dressed = document.getElementById("diglot-styles") && spoken;
  return app?.dataset.testScriptState === "notRunning" && dressed && !document.querySelector('[data-stale="true"]');
}"""
# What is being drawn anew fades meanwhile, and comes back by and by: half of a colour is no contrast.
_UNFADED: Final = """[data-testid="stElementContainer"], [data-stale] {
  opacity: 1 !important;
  transition: none !important;
}"""


def grave_findings(page: "Page") -> list[str]:
    """Return what is seriously wrong with a page that has come to rest, a line for each kind of fault."""
    # A row that has just come appears by and by, but not to those who asked for less motion.
    page.emulate_media(reduced_motion="reduce")
    page.add_style_tag(content=_UNFADED)
    page.wait_for_function(_SETTLED, timeout=PATIENCE_MS)
    page.evaluate(_AXE.read_text(encoding="utf-8"))
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']}).then((found) => found.violations)")
    return [
        f"{fault['id']} ({fault['impact']}): {node['html'][:200]}: {node['failureSummary']}"
        for fault in found
        if fault["impact"] in _GRAVE
        for node in fault["nodes"]
        if not any(rule == fault["id"] and part in node["html"] for rule, part in EXCUSED)
    ]
