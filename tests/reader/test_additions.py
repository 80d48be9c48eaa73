"""New documents for the library, where the store takes none of them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cache import Store
from reader.additions import add_uploads
from translate.review.roles import Reviewer, Role

DANA = Reviewer("Dana", Role.EDITOR)


def test_what_a_store_does_not_take_is_left_for_another_try(store_url: str, store: Store) -> None:
    files = [("good.txt", b"A letter of several words."), ("empty.txt", b"")]
    path = Path(store_url.removeprefix("sqlite:///"))
    with (
        Store.open(store_url, busy_timeout=0.05) as mine,
        closing(sqlite3.connect(path, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        good, empty = add_uploads(mine, DANA, files)
        other.execute("ROLLBACK")
        assert (good.name, good.document_id, good.left) == ("good.txt", None, files[0][1])
        assert (good.problem or "").startswith("good.txt was not added: store ")
        # Of what is no document another try would be no better.
        assert empty.left is None
        assert empty.problem is not None
        [again] = add_uploads(mine, DANA, [(good.name, good.left or b"")])
    assert again.document_id is not None
    assert [one.name for one in store.documents.list()] == ["good.txt"]


@pytest.mark.parametrize("name", ["../../x.txt", "a\nb.txt", "\u202etxt.exe.txt", "x" * 3_000 + ".txt", "=1+1.txt"])
def test_a_name_is_kept_and_no_path(store: Store, name: str) -> None:
    [one] = add_uploads(store, DANA, [(name, b"A letter of several words.")])
    assert one.problem is None
    [document] = store.documents.list()
    assert document.name.endswith("x.txt" if "/" in name else name)
