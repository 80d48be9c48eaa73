"""DOCX in, DOCX out: nothing but the text changes, and what a translation moves finds its place."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.translate.documents.word_files import DATA, PLAIN_TEXT, field, opened, par, run, word_file
from tests.translate.exports.same.rich_docx import (
    PARTS,
    RICH,
    TURNED,
    WORD,
    back,
    looks,
    notes,
    part,
    read,
    shape,
    words,
)
from tests.translate.exports.same.translations import original, translated
from translate.document import Original, ParallelDocument
from translate.documents import read_bytes, read_document
from translate.documents.docx import read_docx
from translate.documents.options import ReadOptions
from translate.documents.wordprocessing.names import name_of
from translate.errors import ExportError
from translate.exports.same.docx import render

DOCUMENTS = ["keeper.he.docx", "harbour.ar.docx", "notes.en.docx", "steppe.kk.docx", "log.en.docx", "road.kk.docx"]


def test_nothing_but_the_text_changes() -> None:
    document = read(RICH, **PARTS)
    result = back(document)
    for name in ("word/document.xml", "word/footnotes.xml", "word/comments.xml"):
        assert shape(part(result, name)) == shape(part(document.data or b"", name))
    assert (
        words(result)[1] == "«pt: The ferry leaves at seven from the northern pier.» «pt: Tickets are sold on board.»"
    )


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("target_lang", ["pt", "ar"])
def test_nothing_but_the_text_changes_in_documents_of_a_word_processor(name: str, target_lang: str) -> None:
    document = read_document(DATA / name)
    if document.lang == target_lang:
        document = replace(document, paragraphs=tuple(replace(one, lang="en") for one in document.paragraphs))
    result = back(document, target_lang)
    with zipfile.ZipFile(BytesIO(document.data or b"")) as before, zipfile.ZipFile(BytesIO(result)) as after:
        assert before.namelist() == after.namelist()
        for member in before.namelist():
            if member.removeprefix("word/") in ("document.xml", "footnotes.xml", "endnotes.xml", "comments.xml"):
                assert _without_alignment(part(result, member)) == _without_alignment(
                    part(document.data or b"", member)
                )
            else:
                assert before.read(member) == after.read(member)


def _without_alignment(root: etree._Element) -> object:
    """Alignment at the wrong side is set right with the direction."""
    for one in list(root.iter(f"{WORD}jc")):
        one.getparent().remove(one)  # type: ignore[union-attr]
    return shape(root, TURNED)


def test_the_translation_is_a_document_with_the_same_paragraphs() -> None:
    document = read(RICH, **PARTS)
    again = read_bytes(back(document), "b.docx")
    assert [(one.kind, one.level, one.marker, one.cell) for one in again.paragraphs] == [
        (one.kind, one.level, one.marker, one.cell) for one in document.paragraphs
    ]
    units = translated(document, "pt").units
    assert [one.text for one in again.paragraphs] == [unit.target for unit in units]


def test_what_is_kept_or_pending_is_not_touched() -> None:
    document = read(par("One stays. ", run("As it", "<w:b/>")) + par("Two changes."))
    parallel = translated(document, "he")
    units = (replace(parallel.units[0], target=None), parallel.units[1])
    result = render(replace(parallel, units=units), original(document)).data
    before, after = (list(part(data).iter(f"{WORD}p")) for data in (document.data or b"", result))
    assert etree.tostring(before[0]) == etree.tostring(after[0])
    assert words(result)[1] == "«he: Two changes.»"


def test_a_document_without_translations_comes_back_byte_for_byte_within() -> None:
    document = read(par("One."))
    parallel = translated(document, "pt")
    result = render(replace(parallel, units=(replace(parallel.units[0], target=None),)), original(document)).data
    with zipfile.ZipFile(BytesIO(document.data or b"")) as before, zipfile.ZipFile(BytesIO(result)) as after:
        assert {name: before.read(name) for name in before.namelist()} == {
            name: after.read(name) for name in after.namelist()
        }


def test_what_is_no_longer_there_is_said_and_left() -> None:
    document = read(par("One.") + par("Two."))
    parallel = translated(document, "pt")
    other = read(par("One.") + par("Changed."))
    export = render(parallel, original(other))
    assert words(export.data) == ["«pt: One.»", "Changed."]
    assert export.notes == ("left in the original language, not found again in the file: paragraph 2",)


def test_a_damaged_original_is_said() -> None:
    document = read(par("One."))
    with pytest.raises(ExportError, match=r"^a\.docx: damaged or cut short"):
        render(translated(document, "pt"), Original(document.media_type, None, (document.data or b"")[:80]))


# Formats, links, fields and objects in a real translation


def as_given(*sentences: str) -> Callable[[str], str]:
    """An engine that gives these translations in turn."""
    waiting = iter(sentences)
    return lambda _: next(waiting)


def test_formats_find_their_words_again_and_others_are_lost_with_a_note() -> None:
    document = read(par("In ", run("Lisboa", "<w:b/>"), " it ", run("rains", "<w:i/>"), " in 1999."))
    engine = "Chove em Lisboa em 1999."
    assert looks(back(document, engine=as_given(engine))) == [
        ("Chove em ", []),
        ("Lisboa", ["b"]),
        (" em 1999.", []),
    ]
    assert notes(document, as_given(engine)) == ("1 inline mark found no place in the translation: paragraph 1",)


def test_the_format_of_most_of_the_text_is_that_of_what_finds_no_place() -> None:
    document = read(
        par(
            run("Red as ", '<w:color w:val="FF0000"/>'),
            run("so", "<w:b/>"),
            run(" it is.", '<w:color w:val="FF0000"/>'),
        )
    )
    assert looks(back(document, engine=as_given("Vermelho como é."))) == [("Vermelho como é.", ["color"])]


def test_a_link_around_a_whole_sentence_stays_around_it() -> None:
    document = read(par(f'<w:hyperlink w:anchor="x">{run("Read this.")}</w:hyperlink>', " Then go."))
    root = part(back(document, engine=as_given("Leia isto.", "Depois vá.")))
    link = next(root.iter(f"{WORD}hyperlink"))
    assert "".join(map(str, link.itertext())) == "Leia isto."
    assert link.get(f"{WORD}anchor") == "x"


def test_a_link_that_finds_no_place_stands_around_its_sentence() -> None:
    document = read(par("Go to ", f'<w:hyperlink w:anchor="x">{run("the beach")}</w:hyperlink>', " today. Swim."))
    engine = as_given("Vá hoje à praia.", "Nade.")
    [link] = part(back(document, engine=engine)).iter(f"{WORD}hyperlink")
    assert "".join(map(str, link.itertext())) == "Vá hoje à praia."
    assert notes(document, as_given("Vá hoje à praia.", "Nade.")) == ()


def test_two_links_without_a_place_share_the_sentence_and_the_text_stays() -> None:
    links = [f'<w:hyperlink w:anchor="{at}">{run(text)}</w:hyperlink>' for at, text in enumerate(("the sea", "beach"))]
    document = read(par("Go to ", links[0], " by the ", links[1], " today."))
    result = back(document, engine=as_given("Vá hoje ao mar."))
    assert words(result) == ["Vá hoje ao mar."]
    made = [
        (one.get(f"{WORD}anchor"), "".join(map(str, one.itertext()))) for one in part(result).iter(f"{WORD}hyperlink")
    ]
    assert made == [("0", "Vá hoje"), ("1", "ao mar.")]
    assert notes(document, as_given("Vá hoje ao mar.")) == ()


def test_a_link_without_a_place_leaves_other_links_and_their_words_alone() -> None:
    known = f'<w:hyperlink w:anchor="1">{run("Lisboa")}</w:hyperlink>'
    document = read(par("In ", known, ", ", f'<w:hyperlink w:anchor="2">{run("go")}</w:hyperlink>', " and swim."))
    [link] = part(back(document, engine=as_given("Vá nadar em Lisboa."))).iter(f"{WORD}hyperlink")
    assert (link.get(f"{WORD}anchor"), "".join(map(str, link.itertext()))) == ("1", "Lisboa")


def test_notes_stay_where_their_marks_are() -> None:
    reference = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>'
    document = read(
        par("One", reference.format(4), " and two", reference.format(6), " and more."),
        footnotes="".join(f'<w:footnote w:id="{id}">{par("x")}</w:footnote>' for id in (4, 6)),
    )
    result = part(back(document, engine=as_given("Dois[2] e um[1] e mais.", "x", "x")))
    first = next(result.iter(f"{WORD}p"))
    shown = ["".join(map(str, one.itertext())) or one[-1].get(f"{WORD}id") for one in first.iter(f"{WORD}r")]
    assert shown == ["Dois", "6", " e um", "4", " e mais."]


def test_a_note_whose_mark_the_engine_dropped_is_still_there() -> None:
    document = read(
        par("One", '<w:r><w:footnoteReference w:id="4"/></w:r>', " and more."),
        footnotes=f'<w:footnote w:id="4">{par("x")}</w:footnote>',
    )
    result = part(back(document, engine=as_given("Um e mais.", "x")))
    assert len(list(result.iter(f"{WORD}footnoteReference"))) == 1


def test_fields_keep_their_results_or_become_text() -> None:
    document = read(par("On page ", field(" PAGE ", "7"), " stands ", field(" REF a ", "the house"), "."))
    result = back(document, engine=as_given("Na página 7 está a casa."))
    codes = [one.text for one in part(result).iter(f"{WORD}instrText")]
    assert (words(result), codes) == (["Na página 7 está a casa."], [" PAGE "])
    assert len(list(part(result).iter(f"{WORD}fldChar"))) == 3
    assert notes(document, as_given("Na página 7 está a casa.")) == (
        "1 field is mere text now, and will not be updated",
    )


def test_code_keeps_its_letters_and_loses_its_fence() -> None:
    document = read(par("Run ", run("make", '<w:rStyle w:val="Source"/>'), " to build."))
    assert looks(back(document, engine=as_given("Para construir, `make` corre."))) == [
        ("Para construir, ", []),
        ("make", ["rStyle"]),
        (" corre.", []),
    ]


def test_pictures_bookmarks_and_deletions_are_never_lost() -> None:
    objects = (
        '<w:bookmarkStart w:id="1" w:name="b"/>',
        '<w:r><w:drawing><x xmlns="urn:x"/></w:drawing></w:r>',
        '<w:bookmarkEnd w:id="1"/>',
        '<w:del w:id="6"><w:r><w:delText>old</w:delText></w:r></w:del>',
        "<w:r><w:annotationRef/></w:r>",
    )
    parts = [each for pair in zip(["One ", "two ", "three ", "four ", "five."], objects, strict=True) for each in pair]
    result = part(back(read(par(*parts)), engine=as_given("Um dois três quatro cinco.")))
    names = [name_of(one) for one in result.iter() if name_of(one)]
    for name in ("w:bookmarkStart", "w:drawing", "w:bookmarkEnd", "w:del", "w:annotationRef"):
        assert names.count(name) == 1
    assert names.index("w:bookmarkStart") < names.index("w:bookmarkEnd")


def test_text_boxes_are_written_in_both_ways_that_they_are_stored() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"
    both = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    result = part(back(read(par("Around it.", both))))
    assert ["".join(map(str, one.itertext())) for one in result.iter(f"{WORD}txbxContent")] == ["«pt: In a box.»"] * 2


def test_what_is_bound_to_data_is_let_go() -> None:
    bound = '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    result = part(back(read(par(bound.format(run("A title"))))))
    assert not list(result.iter(f"{WORD}dataBinding"))
    assert "".join(map(str, next(result.iter(f"{WORD}sdtContent")).itertext())) == "«pt: A title»"


def test_typed_markers_and_pages_of_contents_stay() -> None:
    tab = "<w:r><w:tab/></w:r>"
    document = read(par("• Bread") + par("1.2", tab, "The pier", tab, "17", style="TOC1"))
    assert words(back(document)) == ["• «pt: Bread»", "1.2«pt: The pier»17"]


def test_a_translation_may_hold_any_character() -> None:
    document = read(par("One."))
    result = back(document, engine=lambda _: "a<b>&amp;\x00\x1b\ufffe\ud800 \u202e c\nd\te")
    assert read_bytes(result, "b.docx").paragraphs[0].text.startswith("a<b>&amp;")


# Plain texts, whose paragraphs are lines


def test_a_translation_takes_the_place_of_its_lines() -> None:
    document = read_bytes(opened(PLAIN_TEXT), "a.docx", options=ReadOptions(lang="en"))
    parallel = translated(document, "pt")
    result = render(parallel, original(document))
    shown = [text for text in words(result.data) if text]
    targets = [unit.target for unit in parallel.units]
    assert shown == targets
    assert result.notes == ()


def test_lines_of_what_is_pending_stay() -> None:
    document = read_bytes(opened(PLAIN_TEXT), "a.docx", options=ReadOptions(lang="en"))
    parallel = translated(document, "pt")
    pending = tuple(replace(unit, target=None) if at == 1 else unit for at, unit in enumerate(parallel.units))
    shown = words(render(replace(parallel, units=pending), original(document)).data)
    assert "two villages, who carried the stones from the quarry" in shown
    assert parallel.units[2].target in shown


# Anything


def test_what_no_person_makes_costs_no_more_than_its_length() -> None:
    bold = [run(f"w{at} ", "<w:b/>" if at % 2 else "") for at in range(3000)]
    links = [f'<w:hyperlink w:anchor="x">{run(f"w{at} ")}</w:hyperlink>' for at in range(3000)]
    nested = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' * 500
    ends = '<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 500
    document = read(par(*bold) + par(*links) + par(nested, "x", ends))
    result = back(document)
    assert [text[:9] for text in words(result)] == ["«pt: w0 w"] * 2 + ["«pt: x»"]
    assert len(list(part(result).iter(f"{WORD}fldChar"))) >= 3 * 500 - 3 * 16


_PIECES = st.lists(
    st.tuples(
        st.sampled_from(["one ", "two. ", "Three! ", "4 ", "five", " ", "שש ", "سبعة. ", "八。", "a–b "]),
        st.sampled_from(["", "<w:b/>", "<w:i/>", '<w:vertAlign w:val="subscript"/>', '<w:rStyle w:val="Source"/>']),
        st.sampled_from(["", "link", "ins", "field", "sdt", "mark", "picture", "break", "tab", "note"]),
    ),
    min_size=1,
    max_size=12,
)


def _built(pieces: list[tuple[str, str, str]]) -> str:
    around = {
        "link": '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
        "ins": '<w:ins w:id="1">{}</w:ins>',
        "sdt": "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "mark": '<w:bookmarkStart w:id="1" w:name="b"/>{}<w:bookmarkEnd w:id="1"/>',
        "picture": '{}<w:r><w:drawing><x xmlns="urn:x"/></w:drawing></w:r>',
        "break": "{}<w:r><w:br/></w:r>",
        "tab": "{}<w:r><w:tab/></w:r>",
        "note": '{}<w:r><w:footnoteReference w:id="2"/></w:r>',
    }
    parts = []
    for text, look, kind in pieces:
        inner = run(text, look)
        parts.append(field(" REF x ", inner) if kind == "field" else around.get(kind, "{}").format(inner))
    return par(*parts)


@settings(max_examples=30, deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=3), st.sampled_from(["pt", "he", "zh-Hans"]), st.text(max_size=30))
def test_no_text_and_no_object_is_lost(bodies: list[list[tuple[str, str, str]]], lang: str, anything: str) -> None:
    data = word_file("".join(map(_built, bodies)), footnotes=f'<w:footnote w:id="2">{par("n")}</w:footnote>')
    if not any(text.strip() for pieces in bodies for text, _, _ in pieces):
        return
    document = read_docx(data, "a.docx", ReadOptions(lang="en"))
    counts = {}
    for engine in (None, lambda _: f"x {anything}"):
        result = back(document, lang, engine)
        again = read_docx(result, "b.docx", ReadOptions(lang=lang))
        for name in ("drawing", "bookmarkStart", "bookmarkEnd", "footnoteReference"):
            counts[name] = len(list(part(result).iter(f"{WORD}{name}")))
            assert counts[name] == len(list(part(data).iter(f"{WORD}{name}")))
        shown = "".join("".join(one.text.split()) for one in again.paragraphs)
        for unit in translated(document, lang, engine).units if engine is None else ():
            assert "".join((unit.target or "").replace("`", "").split()) in shown.replace("`", "")


def test_a_parallel_document_of_another_file_changes_nothing() -> None:
    document = read(par("One."))
    parallel = ParallelDocument("a.docx", "en", "pt", document.paragraphs, translated(document, "pt").units)
    other = read(par("Other."))
    assert words(render(parallel, original(other)).data) == ["Other."]
