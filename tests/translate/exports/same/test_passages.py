"""Translations put into trees, with the elements around the same words."""

from collections.abc import Callable

import pytest
from lxml import etree

from cache.records import Mark, Origin, Span, Style, TranslationUnit
from tests.translate.documents.markup.trees import html, xhtml
from translate.documents.markup.blocks import read_blocks
from translate.exports.same.passages import Passage, Replaced, replace_texts
from translate.sentences import join, split


def unit(source: str, engine: Callable[[str], str]) -> TranslationUnit:
    sentences = split(source, "en")
    target, ranges = join([engine(one.text) for one in sentences], [one.separator for one in sentences], "pt")
    spans, at = [], 0
    for one, (start, end) in zip(sentences, ranges, strict=True):
        spans.append(Span(at, at + len(one.text), start, end))
        at += len(one.text) + len(one.separator)
    return TranslationUnit(source, "en", "pt", target, Origin.MACHINE, alignment=tuple(spans))


def replaced(root: etree._Element, engine: Callable[[str], str]) -> Replaced:
    found = [one for one in read_blocks(root).pieces if not one.verbatim]
    return replace_texts(root, [Passage(one.path or "", unit(one.text, engine)) for one in found])


def written(source: str, engine: Callable[[str], str] = lambda text: f"«{text}»") -> str:
    root = html(source)
    replaced(root, engine)
    return etree.tostring(root[0], encoding="unicode", method="html").removeprefix("<body>").removesuffix("</body>")


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("<p>One <b>two</b> three.</p>", "<p>«One <b>two</b> three.»</p>"),
        ("<p><b>One</b> two.</p>", "<p>«<b>One</b> two.»</p>"),
        ("<p>One <b>two</b></p>", "<p>«One <b>two</b>»</p>"),
        ("<p><b>One two.</b></p>", "<p><b>«One two.»</b></p>"),
        ("<p>One. <b>Two.</b> Three.</p>", "<p>«One.» <b>«Two.»</b> «Three.»</p>"),
        (
            "<p><a href=x class=y><i>One</i> two</a> three.</p>",
            '<p>«<a href="x" class="y"><i>One</i> two</a> three.»</p>',
        ),
        ("<p>a <b>a</b> a <i>a</i></p>", "<p>«a <b>a</b> a <i>a</i>»</p>"),
        ("<p>One<sup>2</sup> three.</p>", "<p>«One<sup>2</sup> three.»</p>"),
        ("<p>Run <code class=k>ls <i>-l</i></code>.</p>", '<p>«Run <code class="k">ls <i>-l</i></code>.»</p>'),
        ("<p>one<br class=x>two</p>", '<p>«one»<br class="x">«two»</p>'),
        ("<p>One <img src=x> two.</p>", '<p>«One <img src="x"> two.»</p>'),
        ("<p>One.<img src=x> Two.</p>", '<p>«One.»<img src="x"> «Two.»</p>'),
        ('<p><a name="n"></a>One <a id="m"></a>two.</p>', '<p><a name="n"></a>«One <a id="m"></a>two.»</p>'),
        ("<p>\n  One.\n</p>", "<p>\n  «One.»\n</p>"),
        ("<div>one<p>two</p>three</div>", "<div>«one»<p>«two»</p>«three»</div>"),
        ("<div>one<br><br>two <i>x</i><br><br>three</div>", "<div>«one»<br><br>«two <i>x</i>»<br><br>«three»</div>"),
        ("<p><ruby>漢<rt>kan</rt></ruby>字</p>", "<p>«<ruby>漢<rt>kan</rt></ruby>字»</p>"),
        ("<p>one <script>x()</script>two</p>", "<p>«one <script>x()</script>two»</p>"),
        ("<p>one <span hidden>x</span>two</p>", "<p>«one <span hidden>x</span>two»</p>"),
        ("<pre>as it is</pre>", "<pre>as it is</pre>"),
        ("<p>汉<b>字</b>很美。</p>", "<p>«汉<b>字</b>很美。»</p>"),
        ("<p>One <b>two. Three</b> four.</p>", "<p>«One <b>two.» «Three</b> four.»</p>"),
    ],
)
def test_a_copy_keeps_every_element_around_its_words(source: str, wanted: str) -> None:
    assert written(source) == wanted


def test_elements_go_where_their_words_are() -> None:
    engine = {"Call Anna Berg in Oslo now.": "Agora, em Oslo, ligue para Anna Berg."}.__getitem__
    source = '<p>Call <a href="/a">Anna Berg</a> in <b>Oslo</b> now.</p>'
    assert written(source, engine) == '<p>Agora, em <b>Oslo</b>, ligue para <a href="/a">Anna Berg</a>.</p>'


def test_what_finds_no_place_is_left_out_and_returned() -> None:
    root = html('<p>One <b>two</b> <span class="x">three</span> <i>four</i>.</p>')
    found = replaced(root, lambda _: "Um four.")
    assert found.lost == ((Mark(4, 7, Style.BOLD),),)
    assert etree.tostring(root[0][0], method="html", encoding="unicode") == "<p>Um <i>four</i>.</p>"


def test_places_that_links_lead_to_stay_when_their_words_are_gone() -> None:
    assert written('<p>One <b id="k">two</b> three.</p>', lambda _: "Um. ") == '<p>Um<b id="k"></b>.</p>'
    source = '<p>One <a href="#r">two</a> and <a id="k" href="#s">three</a>.</p>'
    assert written(source, lambda _: "Um. ") == '<p><a href="#r">Um.</a><a id="k"></a></p>'


def test_a_link_whose_words_are_gone_stands_around_what_is_free_of_its_sentence() -> None:
    source = '<p>Go. One <a href="#r">two</a> three to <b>Oslo</b>.</p>'
    engine = {"Go.": "Vá.", "One two three to Oslo.": "A Oslo, pelo caminho."}.__getitem__
    assert written(source, engine) == '<p>Vá. A <b>Oslo</b>, <a href="#r">pelo caminho.</a></p>'
    # A mere place is no link.
    assert written('<p>One <a name="k">two</a> three.</p>', lambda _: "Um. ") == '<p>Um<a name="k"></a>.</p>'


def test_two_links_whose_words_are_gone_share_the_sentence() -> None:
    source = '<p>One <a href="#r">two</a> <a href="#s">three</a>.</p>'
    assert written(source, lambda _: "Um dois.") == '<p><a href="#r">Um</a> <a href="#s">dois.</a></p>'
    assert replaced(html(source), lambda _: "Um.").lost == ((Mark(8, 13, Style.LINK, "#s"),),)


def test_pictures_stay_when_the_words_around_them_are_gone() -> None:
    assert written("<p>One <b>two <img src=x></b> three.</p>", lambda _: "Um dois.").count("<img") == 1


def test_words_of_a_whole_sentence_keep_their_element() -> None:
    assert written("<p>One. <i>Two <b>three</b>.</i></p>", str.upper) == "<p>ONE. <i>TWO <b>THREE</b>.</i></p>"


def test_raised_numbers_and_backticks_are_none_of_the_page() -> None:
    assert written("<p>Word<sup>3</sup> and <code>x</code>.</p>", lambda text: text.replace("and", "e")) == (
        "<p>Word<sup>3</sup> e <code>x</code>.</p>"
    )
    assert written("<p>A <code>x</code> b.</p>", lambda _: "`x` ou `x`.") == "<p>x ou x.</p>"


def test_line_ends_of_a_person_become_breaks_or_spaces_and_breaks_stay() -> None:
    root = html("<p>one<br>two</p>")
    target = TranslationUnit("one\ntwo", "en", "pt", "um dois", Origin.MEMORY, alignment=(Span(0, 7, 0, 7),))
    replace_texts(root, [Passage("0/0:0-2", target)])
    assert len(root[0][0]) == 1


def test_a_text_that_was_read_otherwise_before_keeps_what_is_around_all_of_it() -> None:
    root = html("<p><b>One <i>two</i></b></p>")
    old = TranslationUnit("One  two!", "en", "pt", "Um dois!", Origin.MACHINE, alignment=(Span(0, 9, 0, 8),))
    found = replace_texts(root, [Passage("0/0:1-1", old)])
    assert etree.tostring(root[0][0], method="html", encoding="unicode") == "<p><b>Um dois!</b></p>"
    assert found.lost == ((Mark(4, 7, Style.ITALIC),),)


def test_paths_that_lead_nowhere_are_told() -> None:
    one = unit("One.", str.upper)
    found = replace_texts(html("<p>One.</p>"), [Passage("0/7:0-0", one), Passage("", one), Passage("0/0:0-0", one)])
    assert (found.astray, found.lost) == ((0, 1), ((), (), ()))


def test_what_is_kept_or_waits_is_not_touched() -> None:
    root = html("<p>One  <b> two</b></p>")
    before = etree.tostring(root)
    replace_texts(root, [Passage("0/0:0-1", TranslationUnit("One two", "en", "pt", "One two")),
                         Passage("0/0:0-1", TranslationUnit("One two", "en", "pt"))])  # fmt: skip
    assert etree.tostring(root) == before


def test_elements_with_a_namespace_are_moved_alike() -> None:
    root = xhtml('<p xml:lang="en">One <b>two</b><br/>three <i>four</i>.</p>')
    before = [element.tag for element in root.iter()]
    replaced(root, lambda text: f"«{text}»")
    assert [element.tag for element in root.iter()] == before
    assert "".join(map(str, root.itertext())) == "«One two»«three four.»"


def test_elements_a_thousand_deep_are_moved() -> None:
    source = "<p>" + "<b>" * 1500 + "one" + "</b>" * 1500 + " two</p>"
    assert written(source, str.upper).count("<b>") == 1500
    assert written(source).count("<b>") == 1500


def test_many_passages_in_one_element_take_no_longer_than_few() -> None:
    assert written("one <b>x</b><br><br>" * 3000).count("«one <b>x</b>»") == 3000
