"""The page: one file that asks nothing of anyone, in which text is text, each side in its own direction."""

import base64
import hashlib
import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given

from cache.records import Cell, Flag, Kind, Mark, Origin, Severity, Span, State, Style
from tests.translate.exports.documents import HOSTILE, bridge, document, documents, hostile, outline, rendered, unit
from translate import checks
from translate.document import ParallelDocument
from translate.exports.explanations import EXPLANATIONS
from translate.exports.visible import visible
from translate.flag_codes import FAILED, KEPT, NO_ENGINE, OCR_OVERLAP

ALLOWED = {
    *("html", "head", "meta", "title", "style", "script", "body", "header", "main", "div", "p", "h1", "h2", "ul", "li"),
    *("figure", "figcaption", "details", "summary", "span", "bdi", "code", "pre", "table", "tr", "td"),
}
VOID = {"meta", "link", "br", "hr", "img", "input"}


@dataclass
class Element:
    name: str
    attributes: dict[str, str | None]
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def all(self, name: str = "", css: str = "") -> list["Element"]:
        """Return the elements below with this name and class, in document order."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                classes = (child.attributes.get("class") or "").split()
                if name in ("", child.name) and (not css or css in classes):
                    found.append(child)
                found += child.all(name, css)
        return found

    def one(self, name: str = "", css: str = "") -> "Element":
        (found,) = self.all(name, css)
        return found


class Reader(HTMLParser):
    """Builds a tree, and fails where elements are not properly nested."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        assert len(element.attributes) == len(attrs), f"an attribute twice: {attrs}"
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def page(parallel: ParallelDocument) -> Element:
    reader = Reader()
    reader.feed(rendered("html", parallel))
    reader.close()
    assert reader.open == [reader.root]
    return reader.root


def pairs(parallel: ParallelDocument) -> list[tuple[Element, Element]]:
    return [(row.one("div", "source"), row.one("div", "target")) for row in page(parallel).all("div", "pair")]


class TestPage:
    def test_it_is_html_in_utf_8(self) -> None:
        text = rendered("html", bridge())
        assert text.startswith("<!DOCTYPE html>")
        assert '<meta charset="utf-8">' in text[:200]

    def test_only_its_own_style_and_script_may_run(self) -> None:
        root = page(bridge())
        policy = next(
            meta.attributes["content"] or ""
            for meta in root.all("meta")
            if meta.attributes.get("http-equiv") == "Content-Security-Policy"
        )
        assert policy.startswith("default-src 'none'; ")
        for name, directive in (("style", "style-src"), ("script", "script-src")):
            digest = base64.b64encode(hashlib.sha256(root.one(name).text.encode()).digest()).decode()
            assert f"{directive} 'sha256-{digest}'" in policy
        assert "unsafe" not in policy

    @pytest.mark.parametrize("make", [bridge, hostile])
    def test_nothing_is_fetched_or_run(self, make: Any) -> None:
        root = page(make())
        assert len(root.all("script")) == len(root.all("style")) == 1
        assert {element.name for element in root.all()} <= ALLOWED
        names = {name for element in root.all() for name in element.attributes}
        assert not names & {"src", "href", "style", "action"}
        assert not any(name.startswith("on") for name in names)
        assert not re.search(r"url\(|@import|https?:", root.one("style").text + root.one("script").text)

    def test_the_head_says_what_this_is(self) -> None:
        head = page(bridge()).one("header").text
        assert "bridge.txt" in head
        assert "Hebrew · עברית → English" in head
        assert "4 of 5 paragraphs translated (1 from memory, 3 by machine), 1 kept as they are" in head
        assert "fake v=1 split=1" in head

    def test_the_legend_explains_only_what_occurs(self) -> None:
        assert "from memory" not in page(document(unit("א", "a"))).one("details", "legend").text
        legend = page(bridge()).one("details", "legend").text
        assert "from memory" in legend
        assert "flag" in legend
        assert "on both sides" in legend

    @given(documents())
    def test_it_is_well_formed_whatever_the_text(self, parallel: ParallelDocument) -> None:
        assert len(pairs(parallel)) == len(parallel.units)


class TestSides:
    def test_each_side_has_its_language_and_direction(self) -> None:
        for source, target in pairs(document(unit("הגשר", "The bridge"))):
            assert (source.attributes["lang"], source.attributes["dir"]) == ("he", "rtl")
            assert (target.attributes["lang"], target.attributes["dir"]) == ("en", "ltr")

    def test_a_paragraph_goes_by_its_own_language(self) -> None:
        (source, target), _ = pairs(document(unit("Bridge", "גשר", source_lang="en", target_lang="he"), unit("א", "a")))
        assert (source.attributes["dir"], target.attributes["dir"]) == ("ltr", "rtl")

    def test_kept_text_is_the_same_on_both_sides(self) -> None:
        source, target = pairs(document(unit("גשר", "גשר", origin=None)))[0]
        assert source.text == target.text == "גשר"
        assert target.attributes["lang"] == "he"

    def test_kept_digits_follow_their_column(self) -> None:
        source, target = pairs(document(unit("1992–2019", "1992–2019", origin=None)))[0]
        assert (source.attributes["dir"], target.attributes["dir"]) == ("rtl", "ltr")

    def test_a_pending_paragraph_says_so(self) -> None:
        source, target = pairs(document(unit("גשר")))[0]
        assert (source.text, target.text) == ("גשר", "not translated yet")

    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_text_is_text(self, text: str) -> None:
        source, target = pairs(document(unit(text, text)))[0]
        assert source.text == visible(text)
        assert target.text == visible(text)

    @pytest.mark.parametrize(
        ("kind", "name", "css"),
        [
            (Kind.PARAGRAPH, "p", ""),
            (Kind.LIST_ITEM, "li", ""),
            (Kind.CAPTION, "figcaption", ""),
            (Kind.NOTE, "p", "note"),
            (Kind.COMMENT, "p", "comment"),
            (Kind.TABLE, "p", "table"),
        ],
    )
    def test_kinds_are_elements(self, kind: Kind, name: str, css: str) -> None:
        for side in pairs(document(unit("גשר", "bridge"), kinds=(kind,)))[0]:
            assert side.one(name, css).text in ("גשר", "bridge")

    def test_the_first_heading_is_the_title(self) -> None:
        root = page(document(*[unit("א", "a")] * 3, kinds=(Kind.HEADING, Kind.HEADING)))
        assert len(root.all("h1")) == len(root.all("h2")) == 2
        assert page(document(unit("א", "a"))).one("h1").text == "bridge.txt"

    def test_an_item_has_its_own_mark_on_both_sides_and_no_second_one(self) -> None:
        assert not page(document(unit("one", "um"), kinds=(Kind.LIST_ITEM,))).all("ul", "marked")
        for side, text in zip(pairs(outline())[1], ("ב. חלב", "ב. Milk"), strict=True):
            assert side.one("ul", "marked").attributes["class"] == "marked depth2"
            assert side.one("li").text == text

    def test_headings_have_their_levels(self) -> None:
        made = document(*[unit("א", "a")] * 4, kinds=(Kind.HEADING,) * 4)
        levels = (None, 3, None, 99)
        paragraphs = tuple(replace(one, level=level) for one, level in zip(made.paragraphs, levels, strict=True))
        root = page(replace(made, paragraphs=paragraphs))
        assert [len(root.all(name)) for name in ("h1", "h2", "h3", "h6")] == [2, 2, 2, 2]

    def test_what_was_repaired_can_be_seen_as_it_stood(self) -> None:
        source, target = pairs(outline())[1]
        assert source.one("details", "original").one("p").text == "חלבב"
        assert not target.all("details", "original")

    def test_marks_are_elements_on_both_sides_where_they_have_a_place(self) -> None:
        for side in pairs(outline())[2]:
            assert side.one("b").text == side.one("a").text == "Dana"
            assert side.one("a").attributes["href"] == "https://example.org/?a=1&b=<2>"
            assert "".join(one.text for one in side.all("i")) == side.one("span", "s").text

    @pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "", None])
    def test_only_addresses_of_the_web_and_of_mail_can_be_followed(self, address: str | None) -> None:
        made = outline()
        marks = (Mark(4, 8, Style.LINK, address),)
        paragraphs = tuple(replace(one, marks=marks if one.index == 2 else ()) for one in made.paragraphs)
        assert not page(replace(made, paragraphs=paragraphs)).all("a")

    def test_the_last_cell_of_a_short_row_fills_it(self) -> None:
        made = outline()
        paragraphs = tuple(one for one in made.paragraphs if one.cell != Cell(0, 0, 1))
        units = tuple(made.units[one.index] for one in paragraphs)
        for side in pairs(replace(made, paragraphs=paragraphs, units=units))[-1]:
            assert [cell.attributes.get("colspan") for cell in side.all("td")] == ["2", None, None]

    def test_the_cells_of_a_table_make_a_table_on_both_sides(self) -> None:
        both = (["שם", "גיל", "דנה", "41"], ["Name", "Age", "Dana", "41"])
        for side, texts in zip(pairs(outline())[-1], both, strict=True):
            assert [len(row.all("td")) for row in side.one("table").all("tr")] == [2, 2]
            assert [cell.text for cell in side.all("td")] == texts
            numbers = [one.attributes["data-s"] for one in side.all("span", "s")]
            assert len(set(numbers)) == len(numbers) == 3


class TestSentences:
    def test_pairs_carry_the_same_number(self) -> None:
        source, target = pairs(bridge())[1]
        assert [(s.attributes["data-s"], s.text) for s in source.all("span", "s")] == [
            ("0", "הגשר נסגר."),
            ("1", "איש לא ידע."),
        ]
        assert [(s.attributes["data-s"], s.text) for s in target.all("span", "s")] == [
            ("0", "The bridge was closed."),
            ("1", "Nobody knew."),
        ]
        assert source.text == "הגשר נסגר. איש לא ידע."

    @pytest.mark.parametrize(
        "alignment",
        [(Span(0, 99, 5, 2),), (Span(2, 3, 0, 1), Span(0, 2, 1, 4)), (Span(0, 0, 0, 0),), (Span(-4, 2, -1, 1),)],
    )
    def test_a_wrong_alignment_loses_no_text(self, alignment: tuple[Span, ...]) -> None:
        source, target = pairs(document(unit("גשר", "bridge", alignment=alignment)))[0]
        assert (source.text, target.text) == ("גשר", "bridge")


class TestBadges:
    def test_a_flag_is_explained(self) -> None:
        badge = pairs(bridge())[2][1].one("details", "badge")
        assert "warning" in (badge.attributes["class"] or "")
        assert badge.one("summary").text == "numbers"
        assert badge.one("p").text == "A number of the original is missing or different. missing: 2019"

    def test_every_check_has_an_explanation(self) -> None:
        codes = re.findall(r"^(\w+) {2,}", checks.__doc__ or "", re.MULTILINE)
        assert set(EXPLANATIONS) == {*codes, NO_ENGINE, FAILED, OCR_OVERLAP}

    @pytest.mark.parametrize(
        ("code", "severity", "meaning"),
        [(NO_ENGINE, Severity.WARNING, "no model that is installed"), (FAILED, Severity.ERROR, "the engine failed")],
    )
    def test_a_paragraph_without_translation_says_why(self, code: str, severity: Severity, meaning: str) -> None:
        target = pairs(document(unit("גשר", flags=(Flag(code, severity, "because <b>so</b>"),))))[0][1]
        badge = target.one("details", "badge")
        assert target.one("p", "waiting").text == "not translated"
        assert severity.value in (badge.attributes["class"] or "")
        assert badge.one("summary").text == code
        assert meaning in badge.one("p").text
        assert badge.one("bdi").text == "because <b>so</b>"

    def test_memory_is_named_and_marked(self) -> None:
        memory = bridge().units[3]
        first, second = page(document(memory, memory)).all("div", "pair")
        assert "remembered" in (second.attributes["class"] or "")
        assert first.one("span", "memory").text == second.one("span", "memory").text == "from memory: checked by Dana"
        assert "unseen" not in (first.one("span", "memory").attributes["class"] or "")
        assert "unseen" in (second.one("span", "memory").attributes["class"] or "")

    def test_a_correction_says_who_and_when_below_each_new_hand(self) -> None:
        at = datetime(2024, 5, 1, 12, 30, tzinfo=UTC)
        dana = unit("א", "a", origin=Origin.MEMORY, state=State.REVIEWED, author="Dana", at=at, note="<b>")
        noam = replace(dana, author="Noam")
        badges = [one.one("span", "memory") for one in page(document(dana, dana, noam, dana)).all("div", "pair")]
        assert badges[0].text == "from memory, reviewed (Dana, 2024-05-01): <b>"
        assert badges[2].text == "from memory, reviewed (Noam, 2024-05-01): <b>"
        assert ["unseen" in (badge.attributes["class"] or "") for badge in badges] == [False, True, False, False]

    def test_reviewed_machine_text_says_so(self) -> None:
        target = pairs(document(unit("א", "a", state=State.REVIEWED)))[0][1]
        assert target.one("span", "badge").text == "reviewed"

    def test_kept_text_needs_no_badge_unless_it_is_a_warning(self) -> None:
        def kept(severity: Severity) -> ParallelDocument:
            return document(unit("א", "א", origin=None, flags=(Flag(KEPT, severity, "no engine"),)))

        assert not page(kept(Severity.INFO)).all("div", "badges")
        assert "no engine" in page(kept(Severity.WARNING)).one("div", "badges").text

    def test_a_memory_without_a_note(self) -> None:
        target = pairs(document(unit("א", "a", origin=Origin.MEMORY)))[0][1]
        assert target.one("span", "badge").text == "from memory"
