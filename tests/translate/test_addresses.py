"""Addresses are taken out of text, in time that is in proportion to its length."""

import pytest

from translate.addresses import without_addresses


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("see https://example.org/a?b=c#d now", "see   now"),
        ("git+ssh://host.example/x", " "),
        ("www.example.com", " "),
        ("WWW.EXAMPLE.COM", " "),
        ("write to a.b+c@mail.example.org, please", "write to  , please"),
        ("9 a.m. at 10:30", "9 a.m. at 10:30"),
        ("either/or and a@b", "either/or and a@b"),
        ("שלום https://example.org שלום", "שלום   שלום"),
    ],
)
def test_addresses_go_and_the_rest_stays(text: str, rest: str) -> None:
    assert without_addresses(text) == rest


@pytest.mark.parametrize("piece", ["a", ".", "a.", "@", "a@", "-", "/", ":", "://", "www."])
def test_a_long_run_without_a_blank_is_no_trap(piece: str) -> None:
    # What was quadratic here took hours for this length.
    assert isinstance(without_addresses(piece * (400_000 // len(piece))), str)
