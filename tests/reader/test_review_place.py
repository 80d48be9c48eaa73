"""The address of the reviewer's desk."""

from hypothesis import given
from hypothesis import strategies as st

from cache import Kind, State
from reader.review_place import ReviewPlace
from translate.review.queue import QueueFilter

WORDS = st.text("abcdef0123456789-", min_size=1, max_size=8)


@given(
    st.builds(
        ReviewPlace,
        target_lang=st.sampled_from([None, "he", "pt"]),
        document_id=st.none() | WORDS,
        paragraph=st.none() | st.integers(0, 99_999),
        only=st.lists(WORDS, unique=True, max_size=3).map(tuple),
        kinds=st.lists(st.sampled_from([kind.value for kind in Kind]), unique=True).map(tuple),
        states=st.lists(st.sampled_from([state.value for state in State]), unique=True).map(tuple),
        codes=st.lists(WORDS, unique=True, max_size=3).map(tuple),
        source_langs=st.lists(st.sampled_from(["en", "kk"]), unique=True).map(tuple),
    )
)
def test_the_address_says_it_all(place: ReviewPlace) -> None:
    assert ReviewPlace.from_query(place.to_query()) == place


@given(
    st.dictionaries(
        st.sampled_from(["document", "to", "paragraph", "only", "kind", "state", "flag", "from"]), st.text()
    )
)
def test_any_address_means_something(query: dict[str, str]) -> None:
    place = ReviewPlace.from_query(query)
    assert ReviewPlace.from_query(place.to_query()) == place


def test_what_makes_no_sense_is_left_out() -> None:
    place = ReviewPlace.from_query(
        {"to": "nowhere", "paragraph": "-3", "kind": "poem,note", "state": "done", "from": "x"}
    )
    assert place == ReviewPlace(kinds=("note",))


def test_people_count_from_one() -> None:
    assert ReviewPlace.from_query({"paragraph": "1"}).paragraph == 0
    assert ReviewPlace.from_query({"paragraph": "0"}).paragraph == 0
    assert ReviewPlace("pt", "d", 6).to_query() == {"document": "d", "to": "pt", "paragraph": "7"}


def test_no_filter_wants_all() -> None:
    assert ReviewPlace("pt").wanted == QueueFilter()
    wanted = ReviewPlace("pt", only=("d",), kinds=("note",), states=("final",), codes=("numbers",)).wanted
    assert wanted == QueueFilter(("d",), None, {Kind.NOTE}, {State.FINAL}, ("numbers",))


def test_another_paragraph_keeps_the_filters() -> None:
    place = ReviewPlace("pt", "d", 3, codes=("numbers",)).at("e", 5)
    assert (place.document_id, place.paragraph, place.codes) == ("e", 5, ("numbers",))
