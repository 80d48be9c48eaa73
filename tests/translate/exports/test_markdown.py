"""Bilingual Markdown: readable, and nothing in the document can act as markup."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cache.records import Kind
from tests.translate.exports.documents import bridge, document, documents, hostile, outline, rendered, unit
from translate.exports.markdown import escape

MARKUP = {"html_block", "html_inline", "link_open", "image", "s_open", "code_block", "fence", "table_open"}


def tokens(text: str) -> list[Token]:
    """Return all tokens, those inside others too, with every extension on that could find markup."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    found: list[Token] = []
    for token in parser.parse(text):
        found += [token, *(token.children or [])]
    return found


def plain(text: str) -> str:
    return "".join(token.content for token in tokens(text) if token.type == "text")


class TestMarkdown:
    def test_source_then_translation_as_a_quotation(self) -> None:
        text = rendered("md", bridge())
        assert "# הגשר\n\n> # The bridge\n" in text
        assert "הגשר נסגר. איש לא ידע.\n\n> The bridge was closed. Nobody knew.\n" in text
        assert "> *⟪numbers: missing: 2019⟫*" in text
        assert "> *⟪from memory: checked by Dana⟫*" in text
        assert "> *not translated yet*" in text
        assert text.count("1992–2019") == 1

    def test_kinds(self) -> None:
        text = rendered("md", bridge())
        assert "\n- Xi נפגש עם Tokayev בשנת 2019.\n" in text
        assert "\n*עוד לא תורגם.*\n" in text

    def test_the_head(self) -> None:
        head = rendered("md", bridge()).split("---")[0]
        assert "Hebrew · עברית → English" in head
        assert "4 of 5 paragraphs translated (1 from memory, 3 by machine), 1 kept as they are" in head
        assert "`fake v=1 split=1`" in head

    def test_a_memory_is_named_once(self) -> None:
        memory = bridge().units[3]
        text = rendered("md", document(memory, memory))
        assert text.count("checked by Dana") == 1
        assert text.count("from memory⟫") == 1

    @pytest.mark.parametrize("kind", list(Kind))
    def test_hostile_text_is_text(self, kind: Kind) -> None:
        parallel = hostile()
        parallel = document(*parallel.units, kinds=(kind,) * len(parallel.units))
        types = {token.type for token in tokens(rendered("md", parallel))}
        assert not types & (MARKUP - ({"fence"} if kind is Kind.CODE else set()))
        assert "blockquote_open" in types

    @given(documents())
    def test_no_text_makes_markup(self, parallel: Any) -> None:
        found = tokens(rendered("md", parallel))
        types = {token.type for token in found}
        fenced = any(one.kind is Kind.CODE for one in parallel.paragraphs)
        assert not types & (MARKUP - ({"fence"} if fenced else set()))
        assert sum(token.type == "hr" for token in found) == 1

    def test_markers_levels_and_code(self) -> None:
        lines = rendered("md", outline()).split("\n")
        assert "# פרק" in lines
        assert lines[lines.index("x = 1") - 1] == lines[lines.index("x = 1") + 1] == "```"
        assert "- ב. חלב" in lines
        assert "> - ב. Milk" in lines

    def test_no_run_of_backticks_ends_the_code(self) -> None:
        code = "a\n````\n<b>"
        found = tokens(rendered("md", document(unit(code, code, origin=None), kinds=(Kind.CODE,))))
        assert [token.content for token in found if token.type == "fence"] == [f"{code}\n"]

    @pytest.mark.parametrize(("marker", "shown"), [("•", "- חלב"), ("2.", "- 2\\. חלב"), ("*", "- חלב")])
    def test_a_bullet_is_the_lists_own_and_a_number_the_documents(self, marker: str, shown: str) -> None:
        made = outline()
        paragraphs = tuple(replace(one, marker=marker if one.marker else None) for one in made.paragraphs)
        assert shown in rendered("md", replace(made, paragraphs=paragraphs)).split("\n")


class TestEscape:
    @pytest.mark.parametrize(
        "line",
        [
            "# a",
            "* a",
            "- a",
            "1. a",
            "12) a",
            "> a",
            "+ a",
            "a_b_c",
            "*a*",
            "`a`",
            "[a](b)",
            "<b>",
            "&amp;",
            "~~~",
            "===",
            "---",
            "| a |",
            "\\",
            "http://a.b",
            "a@b.c",
            ": a",
        ],
    )
    def test_a_line_reads_as_it_is(self, line: str) -> None:
        assert plain(escape(line)) == line
        assert {token.type for token in tokens(escape(line))} == {
            "paragraph_open",
            "inline",
            "text",
            "paragraph_close",
        } | ({"text_special"} & {token.type for token in tokens(escape(line))})

    def test_runs_of_blanks(self) -> None:
        assert escape("    a   b ") == "a b"
