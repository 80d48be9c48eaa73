"""Where marks of the source stand in the translation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.records import Mark, Span, Style, TranslationUnit
from translate.exports.inline import place_marks
from translate.sentences import align_texts

SOURCE = "Dana bought 12 apples. She ate none. Nobody asked."
TARGET = "12 maçãs Dana comprou. Ela não comeu nenhuma. Ninguém perguntou."


def unit(source: str = SOURCE, target: str | None = TARGET, *, aligned: bool = True) -> TranslationUnit:
    spans = tuple(align_texts(source, target, "en", "pt")) if aligned and target is not None else ()
    return TranslationUnit(source, "en", "pt", target, alignment=spans)


def mark(part: str, source: str = SOURCE, style: Style = Style.BOLD, value: str | None = None) -> Mark:
    start = source.index(part)
    return Mark(start, start + len(part), style, value)


def placed(part: str, source: str = SOURCE, target: str = TARGET, *, aligned: bool = True) -> str | None:
    found = place_marks(unit(source, target, aligned=aligned), [mark(part, source)])
    assert len(found.marks) + len(found.lost) == 1
    return target[found.marks[0].start : found.marks[0].end] if found.marks else None


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("Dana", "Dana"),
        ("12", "12"),
        ("Dana bought 12 apples.", "12 maçãs Dana comprou."),
        ("Dana bought 12 apples", "12 maçãs Dana comprou."),
        ("She ate none. Nobody asked.", "Ela não comeu nenhuma. Ninguém perguntou."),
        (SOURCE, TARGET),
        # Between two words that are known there is no other place for it.
        ("She ate none", "Ela não comeu nenhuma."),
        # What is written otherwise on the other side could be anywhere in the sentence.
        ("apples", None),
        ("none. Nobody", None),
        (" ", None),
    ],
)
def test_a_mark_is_placed_where_its_words_are_known_to_stand(part: str, expected: str | None) -> None:
    assert placed(part) == expected


def test_style_and_address_go_with_it() -> None:
    link = mark("Dana", style=Style.LINK, value="https://example.org/dana")
    [found] = place_marks(unit(), [link]).marks
    assert (found.style, found.value) == (Style.LINK, "https://example.org/dana")


def test_words_that_occur_twice_keep_their_turn() -> None:
    source, target = "Max saw Max run.", "Max viu Max correr."
    second = Mark(8, 11, Style.BOLD)
    assert place_marks(unit(source, target), [second]).marks == (second,)
    third = unit("Max saw Max run.", "Max, Max e Max.")
    assert place_marks(third, [second]).lost == (second,)


def test_a_word_is_not_found_inside_of_another() -> None:
    assert placed("art", "His art lives.", "O artista vive.") is None


@pytest.mark.parametrize(
    ("source", "target", "part"),
    [
        ("Water² is here.", "A água² está aqui.", "²"),
        ("他在上海工作。", "他现在上海上班。", "上海"),
    ],
)
def test_what_hangs_on_a_word_or_stands_among_chinese_words_is_found(source: str, target: str, part: str) -> None:
    assert placed(part, source, target) == part


def test_a_part_of_a_word_is_not_found_inside_of_others() -> None:
    assert placed("un", "An unhappy end.", "Um fim do mundo.") is None


def test_case_does_not_matter_and_edges_may_differ() -> None:
    assert placed("NATO,", "He left NATO, then.", "Saiu da nato então.") == "nato"


LAW = "The International Court of Justice sits in The Hague, and it has 15 judges."
DIREITO = "O Tribunal Internacional de Justiça tem sede em Haia, e conta com 15 juízes."


@pytest.mark.parametrize(
    ("source", "target", "part", "expected"),
    [
        # Words of one origin, alone and several.
        ("The museum is closed.", "O museu está fechado.", "museum", "museu"),
        ("An independent body decides.", "Decide um corpo independente.", "independent", "independente"),
        (LAW, DIREITO, "International Court of Justice", "Internacional de Justiça"),
        ("Ask the University of Coimbra.", "Pergunte à Universidade de Coimbra.", "University of Coimbra",
         "Universidade de Coimbra"),
        # Numbers in another notation, with what is counted.
        ("He paid 1,200 dollars for it.", "Pagou por isso 1.200 dólares.", "1,200 dollars", "1.200 dólares"),
        ("He paid 2.5 pounds.", "Pagou 2,5 libras.", "2.5", "2,5"),
        ("In ١٩٩٩ it rained here.", "Aqui choveu em 1999.", "١٩٩٩", "1999"),
        # Between the same signs, with the sign where the mark had it.
        ("Note: it is deep.", "Atenção: é funda.", "Note:", "Atenção:"),
        ("Note: it is deep.", "Atenção: é funda.", "Note", "Atenção"),
        ("The book “Red Sails” is old.", "O livro “Velas Rubras” é velho.", "Red Sails", "Velas Rubras"),
        ("The mill (now a shop) is old.", "O moinho (hoje loja) é velho.", "now a shop", "hoje loja"),
        ("In May, the keeper, an old man, left.", "Em maio, o faroleiro, um velho, saiu.", "the keeper", "o faroleiro"),
        # Between words that are known.
        ("Dana bought 12 apples.", "Dana comprou 12 maçãs.", "bought", "comprou"),
        ("It destroyed two boats.", "Destruiu dois barcos.", "two boats", "dois barcos"),
        ("The centre of central Lisbon.", "O centro da Lisboa central.", "centre of", "centro"),
        # No place: nothing known, several candidates, other signs, or words that say something else.
        ("He sells fish here.", "Ele vende peixe aqui.", "fish", None),
        ("Communism and community.", "Comunismo, comunidade e comunhão.", "and", None),
        ("Now, the keeper left.", "O faroleiro saiu agora.", "the keeper", None),
        ("In 1910, the keeper, Anna, left.", "A faroleira, Anna, saiu, em 1910.", "the keeper", None),
    ],
)  # fmt: skip
def test_words_that_say_the_same_are_found(source: str, target: str, part: str, expected: str | None) -> None:
    assert placed(part, source, target, aligned=False) == expected


LINKED = "See the old mill. Go home. Then come back by the river."
LINKS = "Veja isto. Vá para casa. Depois volte."


def test_a_link_that_finds_no_place_stands_around_its_sentence() -> None:
    link = mark("old mill", LINKED, Style.LINK, "/mill")
    found = place_marks(unit(LINKED, LINKS), [link, mark("river", LINKED)])
    assert [(LINKS[one.start : one.end], one.value) for one in found.marks] == [("Veja isto.", "/mill")]
    assert (found.loose, [one.style for one in found.lost]) == (found.marks, [Style.BOLD])


def test_links_of_different_sentences_each_have_theirs() -> None:
    links = [mark(part, LINKED, Style.LINK, part) for part in ("mill", "home", "river")]
    assert [LINKS[one.start : one.end] for one in place_marks(unit(LINKED, LINKS), links).marks] == [
        "Veja isto.",
        "Vá para casa.",
        "Depois volte.",
    ]


def test_lost_links_of_one_sentence_share_its_words_in_order() -> None:
    links = [mark("old", LINKED, Style.LINK, "a"), mark("mill", LINKED, Style.LINK, "b")]
    found = place_marks(unit(LINKED, LINKS), links)
    assert [(LINKS[one.start : one.end], one.value) for one in found.marks] == [("Veja", "a"), ("isto.", "b")]
    assert found.loose == found.marks
    assert found.lost == ()


def test_a_lost_link_beside_a_found_one_takes_what_that_leaves() -> None:
    source, target = "Ask Dana or the keeper.", "Pergunte a Dana ou ao faroleiro."
    links = [mark("keeper", source, Style.LINK, "b"), mark("Dana", source, Style.LINK, "a")]
    found = place_marks(unit(source, target), links)
    assert [target[one.start : one.end] for one in found.marks] == ["Dana", "ou ao faroleiro."]
    assert [one.value for one in found.loose] == ["b"]


def test_more_links_than_words_are_lost() -> None:
    source, target = "The very old mill.", "Moinho antigo."
    links = [mark(word, source, Style.LINK, word) for word in ("very", "old", "mill")]
    found = place_marks(unit(source, target), links)
    assert [target[one.start : one.end] for one in found.marks] == ["Moinho", "antigo."]
    assert [one.value for one in found.lost] == ["mill"]


def test_links_among_chinese_need_no_spaces() -> None:
    source, target = "The mill and the harbour are old.", "磨坊和港口都很古老"
    links = [mark(word, source, Style.LINK, word) for word in ("mill", "harbour")]
    found = place_marks(unit(source, target), links)
    assert "".join(target[one.start : one.end] for one in found.marks) == target


def test_found_links_in_another_order_leave_no_room() -> None:
    source, target = "Ask Dana or the keeper or Noa.", "Pergunte a Noa ou ao faroleiro ou a Dana."
    links = [mark(word, source, Style.LINK, word) for word in ("Dana", "keeper", "Noa")]
    assert [one.value for one in place_marks(unit(source, target), links).lost] == ["keeper"]


def test_a_link_over_two_sentences_has_none_of_its_own() -> None:
    link = mark("mill. Go", LINKED, Style.LINK, "a")
    assert place_marks(unit(LINKED, LINKS), [link]).lost == (link,)


def test_marks_by_the_thousand_in_an_endless_paragraph_take_no_more_time() -> None:
    source = "ab cd " * 20_000
    made = TranslationUnit(source, "en", "pt", source.upper(), alignment=(Span(0, len(source), 0, len(source)),))
    found = place_marks(made, [Mark(at, at + 2, Style.BOLD) for at in range(0, len(source), 6)])
    assert len(found.lost) > 19_000


def test_the_same_text_on_both_sides_keeps_its_marks_as_they_are() -> None:
    marks = [Mark(0, 3, Style.BOLD), Mark(2, 5, Style.ITALIC)]
    assert place_marks(unit("x = 1", "x = 1"), marks).marks == tuple(marks)


def test_without_an_alignment_the_paragraph_is_one_sentence() -> None:
    assert placed("Dana", aligned=False) == "Dana"
    assert placed("She", aligned=False) is None


def test_nothing_is_lost_where_nothing_is_translated() -> None:
    assert place_marks(unit(target=None), [mark("Dana")]).lost == ()


def test_marks_come_in_order_the_wider_first() -> None:
    marks = [mark("12"), mark("Dana"), mark(SOURCE, style=Style.ITALIC)]
    found = place_marks(unit(), marks).marks
    assert [TARGET[one.start : one.end] for one in found] == [TARGET, "12", "Dana"]


@given(
    words=st.lists(st.sampled_from(["Dana", "saw", "12", "(x)", "Haifa.", "«No»", "אבג."]), min_size=1, max_size=12),
    cut=st.tuples(st.integers(0, 60), st.integers(0, 60)),
)
def test_every_mark_is_placed_in_the_text_or_lost(words: list[str], cut: tuple[int, int]) -> None:
    source = " ".join(words)
    start, end = sorted(min(at, len(source)) for at in cut)
    target = f"«pt: {source}»"
    made = TranslationUnit(source, "en", "pt", target, alignment=(Span(0, len(source), 0, len(target)),))
    found = place_marks(made, [Mark(start, end, Style.BOLD)])
    assert len(found.marks) + len(found.lost) == 1
    for one in found.marks:
        assert 0 <= one.start < one.end <= len(target)
        assert target[one.start : one.end].strip()
