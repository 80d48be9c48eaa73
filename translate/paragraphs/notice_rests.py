"""The further lines of what a site says of itself (rights, where a page comes from) in text that a program wrapped."""

from translate.paragraphs.lines import Line
from translate.paragraphs.page_width import page_width, runs_on
from translate.paragraphs.web_page import WebPage


def mark_rests(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """Add to `reasons` what goes on from furniture over the page's text or under it, whose line had no room for it."""
    width = page_width(lines)
    if width is None:
        return
    for at in sorted(reasons):
        end = at
        while not (page.in_text(end) or page.in_talk(end)) and end + 1 not in reasons and runs_on(lines, end, width):
            end += 1
            reasons[end] = reasons[at]
