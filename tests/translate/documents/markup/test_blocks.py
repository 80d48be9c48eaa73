"""Pieces from trees: where one ends and the next begins, and what each is."""

import pytest

from cache.records import Cell, Dropped, Kind, Mark, Style
from tests.translate.documents.markup.trees import blocks, only, pieces, texts, xhtml
from translate.documents.markup.blocks import read_blocks


def kinds(source: str) -> list[tuple[str, int | None, str | None, str]]:
    return [(piece.kind.value, piece.level, piece.marker, piece.text) for piece in pieces(source)]


def test_blocks_are_pieces_and_blanks_are_as_a_browser_shows_them() -> None:
    source = "<h1> The \n cape </h1>\n<p>  One\tline,\n <b> bold </b> and more.</p>"
    assert texts(source) == ["The cape", "One line, bold and more."]


def test_text_beside_blocks_is_a_piece_of_its_own() -> None:
    assert texts("<div>before<p>within</p>between <i>and</i> more<div>inner</div>behind</div>") == [
        "before", "within", "between and more", "inner", "behind",
    ]  # fmt: skip


def test_an_item_goes_on_behind_the_list_within_it() -> None:
    assert kinds("<ul><li>one<ul><li>inner</li></ul>more</li><li>two</li></ul>") == [
        ("list_item", 1, "•", "one"),
        ("list_item", 2, "•", "inner"),
        ("list_item", 1, None, "more"),
        ("list_item", 1, "•", "two"),
    ]


def test_a_break_is_a_line_end_and_two_of_them_end_a_paragraph() -> None:
    assert texts("<p>one<br>two <br> <br/>three<br>&nbsp;<br>four<br></p>") == ["one\ntwo", "three", "four"]


def test_breaks_end_paragraphs_within_a_part_of_a_line_too() -> None:
    assert texts("<p><font><b>one<br><br>two</b></font></p>") == ["one", "two"]


def test_a_link_around_a_block_is_a_mark_over_all_of_it() -> None:
    piece = only('<a href="/x"><div>Read <b>on</b></div></a>')
    assert piece.text == "Read on"
    assert piece.marks == (Mark(0, 7, Style.LINK, "/x"), Mark(5, 7, Style.BOLD))


def test_a_part_of_a_line_that_is_styled_as_a_block_is_one() -> None:
    assert texts('one<span style="color:red; display:block">two</span>three') == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("source", "kind", "level"),
    [
        ("<h3>x</h3>", Kind.HEADING, 3),
        ('<div role="heading" aria-level="4">x</div>', Kind.HEADING, 4),
        ('<div role="heading">x</div>', Kind.HEADING, 2),
        ("<h2><div>x</div></h2>", Kind.HEADING, 2),
        ("<figure><figcaption>x</figcaption></figure>", Kind.CAPTION, None),
        ('<p class="wp-caption-text">x</p>', Kind.CAPTION, None),
        ("<blockquote>x</blockquote>", Kind.PARAGRAPH, None),
        ("<ul><li><p>x</p></ul>", Kind.LIST_ITEM, 1),
        ("<dl><dd>x</dl>", Kind.LIST_ITEM, 1),
        ('<aside role="note">x</aside>', Kind.NOTE, None),
        ('<div role="note" class="hatnote">x</div>', Kind.PARAGRAPH, None),
        ('<aside role="doc-footnote"><p>x</p></aside>', Kind.NOTE, None),
        ('<section class="footnotes"><ol><li>x</ol></section>', Kind.NOTE, None),
        ('<ol class="references"><li>x</ol>', Kind.REFERENCE, None),
        ('<div role="doc-bibliography"><p>x</p></div>', Kind.REFERENCE, None),
        ('<div id="comments"><p>x</p></div>', Kind.COMMENT, 1),
        ('<div class="byline">x</div>', Kind.BYLINE, None),
        ('<p class="article-meta">x</p>', Kind.BYLINE, None),
        ("<address>x</address>", Kind.BYLINE, None),
        ('<p><a rel="author" href="/a">x</a></p>', Kind.BYLINE, None),
        ("<p><time>1 May 2020</time></p>", Kind.BYLINE, None),
        ("<p>on <time>1 May 2020</time></p>", Kind.PARAGRAPH, None),
        ("<pre>x</pre>", Kind.CODE, None),
    ],
)
def test_kinds(source: str, kind: Kind, level: int | None) -> None:
    piece = only(source)
    assert (piece.kind, piece.level) == (kind, level)


def test_what_is_called_the_authors_and_is_long_is_text() -> None:
    text = "She was born in a village by the sea, and she has written about boats ever since she could hold a pen."
    assert only(f'<div class="author">{text}</div>').kind is Kind.PARAGRAPH


def test_epub_types_are_understood_with_and_without_a_namespace() -> None:
    found = read_blocks(
        xhtml('<aside epub:type="footnote"><p>x</p></aside><section epub:type="bibliography">y</section>')
    )
    assert [piece.kind for piece in found.pieces] == [Kind.NOTE, Kind.REFERENCE]
    assert only('<aside epub:type="endnote">x</aside>').kind is Kind.NOTE


def test_answers_stand_deeper_than_what_they_answer() -> None:
    source = (
        '<ol class="comment-list"><li class="comment"><article class="comment-body"><p>one</p></article>'
        '<ol><li class="comment"><article class="comment-body"><p>two</p></article></li></ol></li>'
        '<li class="comment"><p>three</p></li></ol>'
    )
    assert [(piece.level, piece.text) for piece in pieces(source)] == [(1, "one"), (2, "two"), (1, "three")]


def test_the_number_of_a_note_is_its_marker() -> None:
    assert kinds('<p class="footnote"><a href="#r"><sup>[2]</sup></a> See <i>there</i>.</p>') == [
        ("note", None, "[2]", "See there.")
    ]
    assert kinds('<p><a href="#r">[2]</a> See there.</p>') == [("paragraph", None, None, "[2] See there.")]


def test_the_bullets_of_a_word_processor_are_markers() -> None:
    source = "<p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Item</p>"
    assert kinds(source) == [("list_item", 1, "·", "Item")]


def test_cells_know_their_place_and_tables_are_counted() -> None:
    source = "<table><tr><th>a<th>b<tr><td colspan=2>c</table><table><tr><td>d<tr><td>e</table>"
    assert [(piece.text, piece.cell) for piece in pieces(source)] == [
        ("a", Cell(0, 0, 0, header=True)),
        ("b", Cell(0, 0, 1, header=True)),
        ("c", Cell(0, 1, 0)),
        ("d", Cell(1, 0, 0)),
        ("e", Cell(1, 1, 0)),
    ]


def test_tables_are_counted_on() -> None:
    found = read_blocks(xhtml("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>"), first_table=7)
    assert [piece.cell and piece.cell.table for piece in found.pieces] == [7, 7]
    assert found.tables == 8


def test_a_cell_with_several_paragraphs_is_several_pieces_with_one_place() -> None:
    source = "<table><tr><th>x</th></tr><tr><td><p>one</p><ul><li>two</ul></td></tr></table>"
    assert [(piece.text, piece.kind, piece.cell) for piece in pieces(source)][1:] == [
        ("one", Kind.TABLE, Cell(0, 1, 0)),
        ("two", Kind.TABLE, Cell(0, 1, 0)),
    ]


def test_a_grid_for_layout_holds_paragraphs() -> None:
    inner = "<table><tr><td>1</td></tr><tr><td>2</td></tr></table>"
    source = f"<table><tr><td>menu</td><td><h1>Title</h1>{inner}</td></tr></table>"
    assert [(piece.kind, piece.cell) for piece in pieces(source)] == [
        (Kind.PARAGRAPH, None), (Kind.HEADING, None), (Kind.TABLE, Cell(0, 0, 0)), (Kind.TABLE, Cell(0, 1, 0)),
    ]  # fmt: skip


def test_code_stays_as_it_is() -> None:
    piece = only("<pre><code>if x:\n    <b>y</b>()\n\n</code></pre>")
    assert (piece.text, piece.verbatim, piece.marks) == ("if x:\n    y()", True, ())
    assert only("<pre>one<br>two</pre>").text == "one\ntwo"


def test_languages_are_those_of_the_nearest_element_and_not_of_the_whole() -> None:
    source = '<html lang="en"><body lang="en"><p>a</p><div lang="he"><p>b</p><p lang="ar">c</p></div></body></html>'
    assert [piece.lang for piece in pieces(source)] == [None, "he", "ar"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>x</p>",
        '<div style="color: red; display : none">x</div>',
        '<div style="visibility:hidden"><p>x</p></div>',
        '<p><span class="sr-only">x</span></p>',
        '<p aria-hidden="true">x</p>',
        "<dialog><p>x</p></dialog>",
        "<noscript><p>x</p></noscript>",
        "<iframe>x</iframe>",
    ],
)
def test_what_nobody_sees_is_set_aside(hidden: str) -> None:
    found = blocks(f"<p>one</p>{hidden}<p>two</p>")
    assert [piece.text for piece in found.pieces] == ["one", "two"]
    assert found.dropped == (Dropped((), "x", "hidden", before=1),)


def test_a_page_behind_an_open_dialogue_is_read() -> None:
    text = "The lighthouse stands on the cape. " * 12
    assert texts(f'<div aria-hidden="true"><p>{text}</p></div>') == [text.strip()]


@pytest.mark.parametrize("program", ["<script>x</script>", "<style>x</style>", "<template><p>x</p></template>"])
def test_programs_are_no_text(program: str) -> None:
    assert blocks(f"<p>one {program} two</p>").dropped == ()
    assert texts(f"<p>one {program}two</p>") == ["one two"]


def test_pictures_say_nothing() -> None:
    assert texts('<p>one <img alt="a picture"> two</p>') == ["one two"]


def test_controls_are_set_aside_but_for_a_button_that_is_a_heading() -> None:
    found = blocks("<p>one <button>Like</button><select><option>x</select></p><h3><button>Part two</button></h3>")
    assert [piece.text for piece in found.pieces] == ["one", "Part two"]
    assert [(one.text, one.reason) for one in found.dropped] == [("Like", "form control"), ("x", "form control")]


@pytest.mark.parametrize(
    ("source", "text", "aside", "reason"),
    [
        ('Part<span class="mw-editsection">[<a>edit</a>]</span>', "Part", "[edit]", "edit link"),
        ('Part <a class="headerlink" href="#p">¶</a>', "Part", "¶", "anchor sign"),
        ('Part <a href="#fnref1">↩</a>', "Part", "↩", "back link"),
        ('<b class="mw-cite-backlink">^</b> Part', "Part", "^", "back link"),
        ('Part <a class="comment-reply-link" href="/r">Reply</a>', "Part", "Reply", "button"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢", "( kan )", "reading aid"),
    ],
)
def test_small_furniture_is_set_aside(source: str, text: str, aside: str, reason: str) -> None:
    found = blocks(f"<h2>{source}</h2>")
    assert [piece.text for piece in found.pieces] == [text]
    assert " ".join(one.text for one in found.dropped) == aside
    assert {one.reason for one in found.dropped} == {reason}


def test_what_was_dropped_says_before_which_piece_it_stood() -> None:
    found = blocks("<p hidden>a</p><p>one</p><p hidden>b</p><p>two</p><p hidden>c</p>")
    assert [(one.text, one.before) for one in found.dropped] == [("a", 0), ("b", 1), ("c", None)]


def test_a_tree_without_text_has_no_pieces() -> None:
    assert blocks("<html><body><img src=x><p>&nbsp;</p><p> </p><hr></body></html>").pieces == ()


def test_elements_stand_in_each_other_two_thousand_deep() -> None:
    assert texts("<div>" * 1800 + "x" + "</div>" * 1800 + "<p>y") == ["x", "y"]
    assert texts("<p>" + "<b>" * 1800 + "x" + "</b>" * 1800) == ["x"]


def test_a_paragraph_of_nothing_but_code_is_not_for_translation() -> None:
    assert only("<p><code>ls -l</code></p>").verbatim
    assert not only("<p><code>ls -l</code>.</p>").verbatim
