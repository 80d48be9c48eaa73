"""Texts in five scripts that are hard to set, and how a browser has set them."""

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from PIL.Image import Image
    from playwright.sync_api import FloatRect, Locator, Page

ENGLISH: Final = """# A keeper's guide (2nd edition)

Ruth Levin (born 1974) wrote to IBM: “The price is 1,250.50.” Is it *really* so **high**? Gjögýf, Łódź, façade.

1. https://example.org/a/path/that/does/not/end/soon/and/has/no/spaces/in/it/whatsoever?query=abcdefghijklmnopqrstuvw

| Name | Count | Change |
| --- | --- | --- |
| Green pears of the upper valley | 1,200 | -4.5% |
"""
HEBREW: Final = """# מדריך לשומרים (מהדורה 2)

רות לוין (Ruth Levin, 1974) כתבה ל־IBM: "המחיר הוא 1,250.50." האם הוא *באמת* כה **גבוה**, 北京?

1. https://example.org/a/path/that/does/not/end/soon/and/has/no/spaces/in/it/whatsoever?query=abcdefghijklmnopqrstuvw

| שם | כמות | שינוי |
| --- | --- | --- |
| אגסים ירוקים מן העמק העליון | 1,200 | -4.5% |
"""
POINTED: Final = "הַשּׁוֹמֵר קָם בְּטֶרֶם־אוֹר, וְלֹא לָן; לְךָ יִקְרָא: קֻפְסַת צֳרִי לָךְ!"
ARABIC: Final = "كَتَبَ حارسُ المَنارَةِ في دَفْتَرِهِ: لا شَيْءَ، ثُمَّ إِنَّهُ أَمْرٌ عَجِيبٌ وَجِّهْ يُحيِيهِمْ؛ حَقًّا!"
KAZAKH: Final = "Қаңтарда өзен мұз құрсауында жатты; үлкен жел соқты, һәм ғажап. *Әңгіме* осы, Ә. Ғ. Ұлы Ңөү."
CHINESE: Final = "灯塔看守人在日记里写道：“风停了。”他说（1974年）：好！"


def lettered(page: "Page") -> None:
    """Wait until what is laid out has the letters that it asks for."""
    # Before their sheet is there nothing is asked for, and all letters that were asked for have come.
    page.wait_for_function("() => document.querySelector('link[href*=\"static/fonts/\"]')?.sheet")
    page.evaluate(
        """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
             document.fonts.ready.then(() => done(null));
           })))"""
    )


def words(text: "Locator", *wanted: str) -> list[tuple[float, float, float]]:
    """Return for each of these strings where its first occurrence stands: left, right and middle from above."""
    found: list[tuple[float, float, float]] = text.evaluate(
        """(text, wanted) => wanted.map((word) => {
             const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
             for (let node = walker.nextNode(); node; node = walker.nextNode()) {
               const at = node.data.indexOf(word);
               if (at < 0) continue;
               const range = document.createRange();
               range.setStart(node, at);
               range.setEnd(node, at + word.length);
               const box = range.getBoundingClientRect();
               return [box.left, box.right, (box.top + box.bottom) / 2];
             }
           })""",
        list(wanted),
    )
    return found


def faces(page: "Page", text: "Locator") -> dict[str, bool]:
    """Return the families whose letters a browser has really drawn there, each with whether the page brought it."""
    text.evaluate("text => { window.looked = text; }")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    session.send("DOM.getDocument")
    found: dict[str, Any] = session.send("Runtime.evaluate", {"expression": "window.looked"})
    node = session.send("DOM.requestNode", {"objectId": found["result"]["objectId"]})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    session.detach()
    return {font["familyName"]: font["isCustomFont"] for font in fonts}


def picture(page: "Page", text: "Locator", *, around: float = 0) -> "Image":
    """Return what is drawn there, and `around` it so many CSS pixels."""
    from PIL import Image

    text.scroll_into_view_if_needed()
    box = text.bounding_box()
    assert box is not None
    clip: FloatRect = {
        "x": box["x"] - around,
        "y": box["y"] - around,
        "width": box["width"] + 2 * around,
        "height": box["height"] + 2 * around,
    }
    return Image.open(BytesIO(page.screenshot(clip=clip, animations="disabled", caret="hide"))).convert("RGB")


def difference(one: "Image", other: "Image") -> int:
    """Return how many pixels differ visibly between two pictures of one size."""
    from PIL import ImageChops

    assert one.size == other.size
    histogram = ImageChops.difference(one, other).convert("L").histogram()
    return sum(histogram[24:])
