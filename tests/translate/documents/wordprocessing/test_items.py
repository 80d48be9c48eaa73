"""What is text in a paragraph of a DOCX, and what is not."""

from cache.records import Kind
from tests.translate.documents.word_files import field, par, run
from tests.translate.documents.wordprocessing.reading import read, texts


def test_insertions_are_text_and_deletions_are_not() -> None:
    document = read(
        par(
            "We ",
            f'<w:ins w:id="1">{run("always ")}</w:ins>',
            '<w:del w:id="2"><w:r><w:delText>never </w:delText></w:r></w:del>',
            f'<w:moveTo w:id="3">{run("return")}</w:moveTo>',
            f'<w:moveFrom w:id="4">{run("went")}</w:moveFrom>',
            ".",
        )
    )
    assert texts(document) == ["We always return."]


def test_results_of_fields_are_text_and_their_codes_are_not() -> None:
    document = read(
        par("Page ", field(" PAGE ", "7"), " of ", f'<w:fldSimple w:instr=" NUMPAGES ">{run("9")}</w:fldSimple>')
        + par("A ", field(" IF ", field(" REF x ", "nested")), "b")
    )
    assert texts(document) == ["Page 7 of 9", "A nestedb"]


def test_a_field_over_several_paragraphs() -> None:
    begin, end = field(" TOC ", "x").split(run("x"))
    document = read(par(begin, "One") + par("Two") + par("Three", end) + par("Four"))
    assert texts(document) == ["One", "Two", "Three", "Four"]


def test_a_field_that_never_ends_hides_nothing() -> None:
    document = read(par('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + par("All the rest of the text."))
    assert texts(document) == ["All the rest of the text."]


def test_lines_of_contents_without_their_pages() -> None:
    tab = "<w:r><w:tab/></w:r>"
    document = read(par("1.2", tab, "The pier", tab, "17", style="TOC1"))
    one = document.paragraphs[0]
    assert (one.text, one.marker, one.kind) == ("The pier", "1.2", Kind.LIST_ITEM)


def test_hidden_text_is_no_text() -> None:
    document = read(
        par("Seen", run(" unseen", "<w:vanish/>"), run(" neither", '<w:rStyle w:val="Hidden"/>'), ".")
        + par(run("All hidden", "<w:vanish/>"))
    )
    assert texts(document) == ["Seen."]


def test_breaks_tabs_and_special_hyphens() -> None:
    document = read(
        par("One", "<w:r><w:br/></w:r>", "two", "<w:r><w:cr/></w:r>", "three")
        + par("Name:", "<w:r><w:tab/><w:tab/></w:r>", "Anna")
        + par("<w:r><w:tab/></w:r>", "Indented", "<w:r><w:tab/></w:r>")
        + par("<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>kn</w:t><w:softHyphen/><w:t>own</w:t></w:r>")
        + par('<w:r><w:br w:type="page"/></w:r>')
        + par("Before", '<w:r><w:br w:type="page"/></w:r>', "after")
    )
    assert texts(document) == ["One\ntwo\nthree", "Name:\nAnna", "Indented", "well‑known", "Before\nafter"]


def test_lines_broken_because_they_were_full_are_one() -> None:
    lines = (
        "The ferry leaves the northern pier at seven and goes",
        "across the sound to the island, where the passengers",
        "wait for the bus that takes them to the village.",
    )
    document = read(par(*"<w:r><w:br/></w:r>".join(run(line) for line in lines).split("\0")))
    assert texts(document) == [" ".join(lines)]


def test_blanks_count_only_where_the_file_says_so() -> None:
    document = read("<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'> b </w:t></w:r></w:p>")
    assert texts(document) == ["a b"]


def test_symbols() -> None:
    document = read(
        par(
            '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
            " go ",
            '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>',
            '<w:r><w:sym w:font="Unheard" w:char="F001"/></w:r>',
            '<w:r><w:sym w:font="Symbol" w:char="nonsense"/></w:r>',
        )
    )
    assert texts(document) == ["→ go α"]


def test_formulas_stand_between_backticks_and_alone_are_not_translated() -> None:
    formula = "<m:oMath><m:r><m:t>E=mc²</m:t></m:r></m:oMath>"
    document = read(par("Since ", formula, " holds, we go on.") + par(formula))
    assert texts(document) == ["Since `E=mc²` holds, we go on.", "E=mc²"]
    assert [(one.kind, one.translatable) for one in document.paragraphs] == [
        (Kind.PARAGRAPH, True),
        (Kind.CODE, False),
    ]


def test_readings_above_the_line_are_no_text() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('とうきょう')}</w:rt><w:rubyBase>{run('東京')}</w:rubyBase></w:ruby></w:r>"
    assert texts(read(par(ruby, "に行きます。"))) == ["東京に行きます。"]


def test_content_controls_smart_tags_and_directions_hold_text() -> None:
    document = read(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{par('In a control.')}</w:sdtContent></w:sdt>"
        + par(
            f"<w:sdt><w:sdtContent>{run('A')}</w:sdtContent></w:sdt>",
            f"<w:smartTag>{run('B')}</w:smartTag>",
            f'<w:bdo w:val="ltr">{run("C")}</w:bdo>',
            f"<w:customXml>{run('D')}</w:customXml>",
        )
    )
    assert texts(document) == ["In a control.", "ABCD"]
