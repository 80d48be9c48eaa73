import re

import pytest
from hypothesis import given
from lxml import etree

from cache import Kind, Span, State
from tests.translate.exchange.sheets import HARD, filled, row, sheet, texts, two_sentences
from translate.errors import ExchangeError
from translate.exchange.rows import ReturnedRow, ReviewRow
from translate.exchange.xliff import NAMESPACE, parts, read, write

X = f"{{{NAMESPACE}}}"


def back(*rows: ReviewRow) -> list[ReturnedRow]:
    return list(read(write(sheet(*rows)), "page.xlf").rows)


def tree(*rows: ReviewRow) -> "etree._Element":
    return etree.fromstring(write(sheet(*rows)))


def changed(old: str, new: str, *rows: ReviewRow) -> ReturnedRow:
    text = write(sheet(*rows)).decode()
    assert text.count(old) == 1
    return read(text.replace(old, new).encode(), "page.xlf").rows[0]


@given(filled, texts)
def test_any_text_comes_back(source: str, target: str) -> None:
    [found] = back(row(source, target))
    assert (found.source, found.target) == (source, target if target.strip() else None)


@pytest.mark.parametrize("text", HARD)
def test_hard_texts_come_back(text: str) -> None:
    [found] = back(row(text, text))
    assert (found.source, found.target) == (text, text)


def test_what_comes_back_says_where_it_stood_and_nothing_of_ours_is_a_note() -> None:
    first, second = back(row("One.", number=1), row("Two.", None, number=2))
    assert first.mark == str(row("One.", number=1).token)
    assert first.where.startswith("unit 1 in line ")
    assert (first.state, first.note, first.fault) == (State.TRANSLATED, None, None)
    assert (second.target, second.state) == (None, State.INITIAL)


def test_the_file_keeps_the_rules_of_the_standard() -> None:
    root = tree(row("One."), two_sentences(), row("Three.", None, number=3))
    assert (root.tag, root.get("version"), root.get("srcLang"), root.get("trgLang")) == (f"{X}xliff", "2.0", "en", "pt")
    [file] = root
    assert file.get("id")
    assert file.get("original") == "pa<ge>␇.txt"
    for unit in file:
        assert re.fullmatch(r"[A-Za-z_][\w.\-]*", unit.get("id") or "")
        children = [one.tag.removeprefix(X) for one in unit]
        assert children[0] == "notes"
        assert set(children[1:]) <= {"segment", "ignorable"}
        ids = [one.get("id") for one in unit if one.get("id")]
        assert len(ids) == len(set(ids))
        for part in list(unit)[1:]:
            assert [one.tag.removeprefix(X) for one in part] in (["source", "target"], ["source"])
            # A sub-state needs a state.
            assert part.get("subState") is None or part.get("state")
            assert part.get("state") in (None, *State)


def test_ids_are_unique_in_the_file() -> None:
    ids = [unit.get("id") for unit in tree(row("One.", number=1), row("One.", number=2)).iter(f"{X}unit")]
    assert len(set(ids)) == 2


def test_sentences_that_are_known_are_segments() -> None:
    [unit] = tree(two_sentences()).iter(f"{X}unit")
    assert [(one.tag.removeprefix(X), one[0].text, one[1].text) for one in list(unit)[1:]] == [
        ("segment", "It rose.", "Subiu."),
        ("ignorable", " ", "  "),
        ("segment", "It fell.", "Desceu."),
    ]
    [found] = back(two_sentences())
    assert (found.source, found.target) == ("It rose. It fell.", "Subiu.  Desceu.")


@pytest.mark.parametrize(
    "spans",
    [
        (),
        (Span(0, 17, 0, 15),),
        (Span(0, 8, 0, 6), Span(9, 17, 6, 6)),
        (Span(0, 8, 0, 6), Span(9, 12, 8, 15)),
        (Span(9, 17, 8, 15), Span(0, 8, 0, 6)),
        (Span(0, 10, 0, 6), Span(9, 17, 8, 15)),
    ],
)
def test_sentences_that_do_not_cover_both_texts_are_one_segment(spans: tuple[Span, ...]) -> None:
    one = row("It rose. It fell.", "Subiu.  Desceu.", alignment=spans)
    assert parts(one) == [(one.source, one.target, True)]


def test_remarks_go_out_as_notes_and_a_reviewers_come_back() -> None:
    root = tree(row("One.", source_lang="el", kind=Kind.HEADING))
    notes = {note.get("category"): note.text for note in root.iter(f"{X}note")}
    assert set(notes) == {"diglot-language", "diglot-author", "diglot-flag"}
    assert notes["diglot-flag"] == "numbers: 1824 ␇ <missing>"
    found = changed("</notes>", "<note>Is that\n  right?</note><note id='2'>Yes.</note></notes>", row("One."))
    assert found.note == "Is that right?; Yes."


def test_states_are_the_least_of_the_segments() -> None:
    approved = changed('state="translated"', 'state="final"', row("One."))
    assert approved.state is State.FINAL
    half = changed('id="s1" state="translated"', 'id="s1" state="final"', two_sentences())
    assert half.state is State.TRANSLATED
    assert changed('state="translated"', 'state="great"', row("One.")).state is None


def test_a_half_translated_unit_is_a_fault_and_an_empty_one_has_no_target() -> None:
    assert "one of its segments" in (changed("Desceu.", "", two_sentences()).fault or "")
    emptied = changed("Alvo.", " ", row("One."))
    assert (emptied.target, emptied.fault) == (None, None)


def test_the_order_of_sentences_in_the_translation_counts() -> None:
    text = write(sheet(two_sentences())).decode()
    text = text.replace("<target>Subiu", '<target order="3">Subiu').replace(
        "<target>Desceu", '<target order="1">Desceu'
    )
    assert read(text.encode(), "a").rows[0].target == "Desceu.  Subiu."


def test_signs_for_formatting_are_taken_out_and_counted() -> None:
    text = write(sheet(row("One."))).decode()
    text = text.replace("Alvo.", 'A<pc id="1">lv</pc><ph id="2"/><mrk id="m">o</mrk>.<cp hex="zz"/>')
    found = read(text.encode(), "a")
    assert (found.rows[0].target, found.tags) == ("Alvo.", 4)


def test_units_in_groups_and_of_other_programs_are_read() -> None:
    data = (
        f'<xliff xmlns="{NAMESPACE}" version="2.1" srcLang="en" trgLang="pt-BR"><file id="f"><group id="g">'
        '<unit id="x1"><segment><source>A</source><target>B</target></segment></unit></group></file></xliff>'
    )
    found = read(data.encode(), "a.xlf")
    assert (found.source_lang, found.target_lang) == ("en", "pt-BR")
    assert [(one.mark, one.source, one.target) for one in found.rows] == [("x1", "A", "B")]


def test_what_cannot_be_is_said() -> None:
    with pytest.raises(ExchangeError, match="nothing to send"):
        write(sheet())
    with pytest.raises(ExchangeError, match="no trgLang"):
        read(f'<xliff xmlns="{NAMESPACE}" version="2.0" srcLang="en"/>'.encode(), "a.xlf")
