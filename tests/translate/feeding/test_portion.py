from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.sentencewise import clean
from translate.feeding.portion import Portion, Way, portion


def prepared(text: str, *, plain_marks: bool = True, to: str = "pt") -> Portion:
    return portion(text, "en", to, plain_marks=plain_marks)


def through(text: str, way: Way, model: Callable[[str], str] = str.upper) -> str | None:
    one = prepared(text)
    pieces = one.pieces(way)
    assert pieces is not None
    return one.finished(way, pieces, [model(piece.text) for piece in pieces if piece.text])


def fed(text: str, way: Way) -> list[str]:
    return [piece.text for piece in prepared(text).pieces(way) or [] if piece.text]


def test_an_ordinary_sentence_is_fed_and_finished_as_it_is() -> None:
    assert fed("The miller sold seven boats.", Way.IN_PLACE) == ["The miller sold seven boats."]
    assert through("The miller sold seven boats.", Way.IN_PLACE) == "THE MILLER SOLD SEVEN BOATS."
    assert prepared("The miller sold seven boats.").last_way is Way.IN_PLACE


@pytest.mark.parametrize("text", ["12.50 — 17%", "https://example.org/x", "[12] 🎉", "`x = 1`", "{a}: <b>{c}</b>", "…"])
def test_without_a_letter_outside_of_marks_there_is_nothing_to_translate(text: str) -> None:
    assert not prepared(text).translatable


@pytest.mark.parametrize(
    ("text", "read", "finished"),
    [
        ("The river is long.[12]", "The river is long.", "THE RIVER IS LONG.[12]"),
        ("The river is long[12].", "The river is long.", "THE RIVER IS LONG[12]."),
        ("The river is long [12][13].", "The river is long.", "THE RIVER IS LONG [12][13]."),
        ("The river is long ⁴.", "The river is long.", "THE RIVER IS LONG ⁴."),
        ("The river is long. ⁴", "The river is long.", "THE RIVER IS LONG. ⁴"),
        ("⁴ The river is long", "The river is long", "⁴ THE RIVER IS LONG"),
        ("It has 3 m³/km²", "It has 3 m³/km²", "IT HAS 3 M³/KM²"),
        ("[12] The river is long", "The river is long", "[12] THE RIVER IS LONG"),
        ("🎉🎉 Well done! 👍", "Well done!", "🎉🎉 WELL DONE! 👍"),
        ("<p><b>Well done</b></p>", "Well done", "<p><b>WELL DONE</b></p>"),
    ],
)
def test_marks_at_the_ends_are_taken_off_and_put_back(text: str, read: str, finished: str) -> None:
    assert fed(text, Way.IN_PLACE) == [read]
    assert through(text, Way.IN_PLACE) == finished


@pytest.mark.parametrize(
    ("text", "output", "finished"),
    [
        ("The river is long.[12]", "O rio é longo.[12]", "O rio é longo.[12]"),
        ("The river is long[12].", "O rio é longo[12].", "O rio é longo[12]."),
        ("The river is long [12].", "O rio é longo [12].", "O rio é longo [12]."),
        ("The river is long³.", "O rio é longo3.", "O rio é longo³."),
        ("The river is long³", "O rio é longo", "O rio é longo³"),
        ("It is 3.³", "São 3.", "São 3.³"),
    ],
)
def test_a_mark_that_the_model_writes_by_itself_is_not_doubled(text: str, output: str, finished: str) -> None:
    assert through(text, Way.IN_PLACE, lambda one: output) == finished


def test_nouns_stay_in_place_then_have_stand_ins_then_part_the_sentence() -> None:
    text = "Write to a@b.org or read `code` today"
    assert fed(text, Way.IN_PLACE) == [text]
    assert fed(text, Way.STAND_IN) == ["Write to 3847 or read 5926 today"]
    assert fed(text, Way.APART) == ["Write to", "or read", "today"]
    for way in (Way.STAND_IN, Way.APART):
        assert through(text, way) == "WRITE TO a@b.org OR READ `code` TODAY"


def test_signs_part_the_sentence_and_notes_are_taken_out() -> None:
    text = "I love[1] pizza 🍕 and the river[2], too"
    assert fed(text, Way.STAND_IN) == ["I love pizza", "and the river, too"]
    assert through(text, Way.STAND_IN) == "I LOVE[1] PIZZA 🍕 AND THE RIVER[2], TOO"
    assert prepared(text).last_way is Way.STAND_IN
    assert fed("the water ⁴ is cold ⁵, too", Way.STAND_IN) == ["the water is cold, too"]
    assert through("the water ⁴ is cold ⁵, too", Way.STAND_IN) == "THE WATER ⁴ IS COLD ⁵, TOO"


def test_what_a_model_adds_to_a_piece_is_taken_back() -> None:
    assert through("Write to a@b.org for more", Way.APART, lambda text: f"X{text[::-1]}.") == (
        "Xot etirW a@b.org xerom rof"
    )
    assert through("Call `f` NATO says", Way.APART, lambda text: text.upper() + ".") == "CALL `f` NATO SAYS"


def test_pieces_without_letters_are_kept() -> None:
    assert fed("Run `a` 12 `b`: now", Way.APART) == ["Run", ": now"]
    assert through("Run `a` 12 `b`: now", Way.APART) == "RUN `a` 12 `b`: NOW"


def test_a_lost_doubled_or_broken_stand_in_is_no_translation() -> None:
    text = "Write to a@b.org today"
    for model in (
        lambda one: one.replace("3847", ""),
        lambda one: one.replace("3847", "3847 3847"),
        lambda one: one.replace("3847", "3848"),
    ):
        assert through(text, Way.STAND_IN, model) is None
    assert through(text, Way.IN_PLACE, lambda one: one.replace("a@b.org", "3847")) is None


def test_more_marks_than_stand_ins_are_taken_apart_at_once() -> None:
    text = " and ".join(f"{{a{number}}}" for number in range(12))
    assert prepared(text).pieces(Way.STAND_IN) is None
    assert through(text, Way.APART) == text.replace("and", "AND")


def test_capitals_are_fed_in_small_letters_but_for_the_marks() -> None:
    one = prepared("VISIT www.x.org TODAY")
    assert one.capitals
    assert fed("VISIT www.x.org TODAY", Way.IN_PLACE) == ["Visit www.x.org today"]
    assert through("VISIT www.x.org TODAY", Way.IN_PLACE, str) == "VISIT www.x.org TODAY"
    assert through("VISIT www.x.org TODAY", Way.APART, str.title) == "VISIT www.x.org TODAY"


def test_marks_are_neither_normalised_nor_restored() -> None:
    text = "“See `a…–“b`,” he said… km²"
    assert fed(text, Way.IN_PLACE) == ['"See `a…–“b`," he said... km²']
    assert through(text, Way.IN_PLACE, lambda one: one.replace("²", "2")) == text


def test_a_model_that_knows_typographic_marks_is_fed_them() -> None:
    pieces = prepared("“See…”", plain_marks=False).pieces(Way.IN_PLACE)
    assert pieces is not None
    assert [piece.text for piece in pieces] == ["“See…”"]


PARTS = [
    *(
        "word",
        "Word",
        "other",
        "12",
        ",",
        ".",
        "–",
        "“x”",
        "[1]",
        "[2]",
        "¹",
        "https://x.org/a",
        "https://x.org",
        "(",
        "字",
    ),
    *("a@b.org", "`c d`", "{e}", "%s", "<b>", "</s>", "🎉", "eng_Latn", "3847", "שלום"),
]
SENTENCES = st.lists(
    st.sampled_from(PARTS),
    max_size=12,
).map(lambda parts: clean(" ".join(parts), "en"))


@given(SENTENCES, st.sampled_from([Way.STAND_IN, Way.APART]))
def test_a_faithful_model_gives_the_sentence_again_in_every_way(text: str, way: Way) -> None:
    one = portion(text, "en", "pt", plain_marks=False)
    pieces = one.pieces(way)
    if pieces is None:
        assert way is Way.STAND_IN
        return
    finished = one.finished(way, pieces, [piece.text for piece in pieces if piece.text])
    assert finished is not None
    kept = sorted(mark.text for mark in one.said.marks)
    assert sorted(mark.text for mark in portion(finished, "en", "pt", plain_marks=False).said.marks) == kept or kept


@given(SENTENCES, st.text(max_size=20))
def test_apart_nothing_that_a_model_says_can_lose_a_mark(text: str, answer: str) -> None:
    one = prepared(text)
    pieces = one.pieces(Way.APART)
    assert pieces is not None
    finished = one.finished(Way.APART, pieces, [answer for piece in pieces if piece.text])
    assert finished is not None
    for mark in one.said.marks:
        assert finished.count(mark.text) >= sum(other.text == mark.text for other in one.said.marks)
