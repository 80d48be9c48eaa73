import ctypes

import pytest

from translate.engines import allocation
from translate.engines.allocation import given_back


class Glibc:
    def __init__(self) -> None:
        self.calls: list[tuple[str, int, int]] = []

    def mallopt(self, name: int, value: int) -> int:
        self.calls.append(("mallopt", name, value))
        return 1

    def malloc_trim(self, pad: int) -> int:
        self.calls.append(("malloc_trim", pad, 0))
        return 1


def test_large_blocks_go_back_while_loading_and_the_rest_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    glibc = Glibc()
    monkeypatch.setattr(allocation, "_glibc", lambda: glibc)
    with given_back():
        assert glibc.calls == [("mallopt", -3, 1 << 20)]
    assert glibc.calls[1:] == [("mallopt", -3, 32 << 20), ("malloc_trim", 0, 0)]


def test_a_model_that_cannot_be_loaded_leaves_the_usual_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    glibc = Glibc()
    monkeypatch.setattr(allocation, "_glibc", lambda: glibc)
    with pytest.raises(RuntimeError, match="no such model"), given_back():
        raise RuntimeError("no such model")
    assert glibc.calls[1] == ("mallopt", -3, 32 << 20)


@pytest.mark.parametrize("failure", [OSError("no such library"), TypeError("bad argument type")])
def test_systems_with_another_library_are_left_alone(monkeypatch: pytest.MonkeyPatch, failure: Exception) -> None:
    def missing(name: object) -> None:
        raise failure

    allocation._glibc.cache_clear()
    monkeypatch.setattr(ctypes, "CDLL", missing)
    with given_back():
        assert allocation._glibc() is None
    monkeypatch.undo()
    allocation._glibc.cache_clear()


def test_a_library_without_these_functions_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    allocation._glibc.cache_clear()
    monkeypatch.setattr(ctypes, "CDLL", lambda name: object())
    assert allocation._glibc() is None
    monkeypatch.undo()
    allocation._glibc.cache_clear()
