import pytest
from lxml import etree

from translate.errors import ExchangeError
from translate.exchange.xml_file import Inline, fill, parse, xml_text

BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<x><y></x>", r"a\.xml:1: not well-formed"),
        (b"", "not well-formed"),
        (b"<x>\n<a>\x01</a></x>", r"a\.xml:2: not well-formed"),
        (BOMB, "defines entities of its own"),
        (OUTSIDE, "defines entities of its own"),
        (b"<x>&nbsp;</x>", "not well-formed"),
        (b"<x>" + b"<a>" * 400 + b"</a>" * 400 + b"</x>", "not well-formed"),
    ],
)
def test_damage_and_tricks_are_one_clear_line(data: bytes, said: str) -> None:
    with pytest.raises(ExchangeError, match=said) as caught:
        parse(data, "a.xml")
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith("nothing was imported")


def test_a_reference_that_only_an_outer_file_could_define_is_refused() -> None:
    with pytest.raises(ExchangeError, match="refers to &who;"):
        parse(b'<!DOCTYPE x SYSTEM "nowhere.dtd"><x>&who;</x>', "a.xml")


def test_a_doctype_alone_is_harmless_and_never_fetched() -> None:
    assert parse(b'<!DOCTYPE tmx SYSTEM "http://127.0.0.1:1/tmx14.dtd"><tmx/>', "a.xml").tag == "tmx"


def test_words_are_kept_and_signs_counted() -> None:
    inline = Inline(kept=("b",), character=lambda one: "!" if one.tag == "c" else None)
    element = etree.fromstring("<x>a<b>b<i>gone</i></b><!-- no --> c<c/><p>gone</p> d</x>")
    assert inline.read(element) == ("ab c! d", 3)


def test_filling_names_what_xml_cannot_hold() -> None:
    element = etree.Element("x")
    fill(element, "\x00a\x01\x02b", lambda parent, one: etree.SubElement(parent, "c", n=str(ord(one))))
    assert etree.tostring(element) == b'<x><c n="0"/>a<c n="1"/><c n="2"/>b</x>'
    assert xml_text("a\x07\ud800\uffff") == "a␇[U+D800]\ufffd"
