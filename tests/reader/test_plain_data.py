from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reader.plain_data import defaults, plain


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Leaf:
    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    leaves: tuple[Leaf, ...]
    by_name: dict[str, Leaf]
    listed: list[Any]
    inner: "Tree | None" = None


leaves = st.builds(Leaf, st.text(max_size=5), st.none() | st.integers())
atoms = st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=5) | st.just(Colour.RED)
trees = st.recursive(
    st.builds(
        Tree,
        st.lists(leaves, max_size=3).map(tuple),
        st.dictionaries(st.text(max_size=3), leaves, max_size=2),
        st.lists(atoms, max_size=3),
    ),
    lambda inner: st.builds(Tree, st.just(()), st.just({}), st.just([]), inner),
    max_leaves=3,
)


@given(trees)
def test_records_are_what_asdict_makes_of_them(tree: Tree) -> None:
    assert plain(tree) == asdict(tree)


@given(trees)
def test_brief_records_are_whole_with_what_they_left_out(tree: Tree) -> None:
    def whole(found: Any) -> Any:
        if isinstance(found, dict) and "text" in found:
            return {**defaults(Leaf), **found}
        if isinstance(found, dict):
            return {name: whole(one) for name, one in found.items()}
        return type(found)(whole(one) for one in found) if isinstance(found, list | tuple) else found

    assert whole(plain(tree, (Leaf,))) == asdict(tree)


def test_brief_records_leave_out_what_is_as_by_default() -> None:
    assert plain([Leaf("a"), Leaf("b", 1)], (Leaf,)) == [{"text": "a"}, {"text": "b", "number": 1}]
    assert plain(Leaf("a")) == {"text": "a", "number": None}
    assert defaults(Leaf) == {"number": None}


def test_what_is_no_record_stays() -> None:
    assert plain("a") == "a"
    assert plain(Colour.RED) is Colour.RED
    assert plain([Leaf("a"), 1]) == [{"text": "a", "number": None}, 1]
