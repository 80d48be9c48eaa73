"""Web and mail addresses that changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.translate.checks.flags import found
from translate.checks.addresses import addresses, without_any_address

ADDRESSES = [
    "https://www.example.org/news/2019/river.html", "http://example.net/item?id=3471&page=2#top", "www.example.com",
    "editor@gazette.example.org", "harbour.example.org/times", "https://doi.org/10.5555/abcd.2031", "10.5555/abcd.2031",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("form", ["See {}.", "See ({}), please.", "See “{}”!", "راجع {}، من فضلك", "请看{}。", "{}"])
def test_an_address_that_stays_is_no_fault(address: str, form: str) -> None:
    assert addresses(f"See {address}.", form.format(f" {address} ")) is None


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_changed_address_is_found(address: str) -> None:
    middle = len(address) - 3
    for changed in (address[:middle] + address[middle + 1 :], address[:middle] + "q" + address[middle + 1 :], ""):
        flag = found(addresses(f"See {address} now.", f"Veja {changed} agora."))
        assert flag.code == "addresses"
        assert address in flag.evidence


def test_a_made_up_address_is_found() -> None:
    assert found(addresses("See our page.", "Veja www.example.com.")).evidence == "not in the original: www.example.com"


@pytest.mark.parametrize("text", ["She came.He left.", "e.g. this, i.e. that", "It costs 3.50.", "5 p.m.sharp"])
def test_what_is_no_address(text: str) -> None:
    assert addresses(text, "Nada.") is None


def test_invisible_marks_around_an_address_do_not_count() -> None:
    assert addresses("www.example.com", "\u200fwww.example.com\u200e") is None


def test_an_address_is_taken_out() -> None:
    assert without_any_address("See www.example.com/a?b=1 now") == "See   now"


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_can_be_checked(source: str, target: str) -> None:
    addresses(source, target)
    assert addresses(source, source) is None
