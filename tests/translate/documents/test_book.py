"""What the package of a book says."""

import pytest

from tests.translate.documents.books import CONTAINER, NCX, book, package, packed, parts
from translate.documents.book import open_book
from translate.errors import DocumentError

ENCRYPTED = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">'
    '<enc:EncryptedData><enc:EncryptionMethod Algorithm="{}"/><enc:CipherData><enc:CipherReference URI="{}"/>'
    "</enc:CipherData></enc:EncryptedData></encryption>"
)


def test_the_reading_order_and_what_stands_outside_of_it() -> None:
    found = open_book(book(), "ferry.epub")

    assert found.chapters == ("OPS/one.xhtml", "OPS/two.xhtml", "OPS/notes.xhtml")
    assert (found.title, found.lang, found.version) == ("The Ferry", "en", "3.0")
    assert (found.contents, found.ncx, found.sheets) == ("OPS/nav.xhtml", None, ("OPS/style.css",))


def test_the_contents_of_epub_2() -> None:
    items = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    members = parts(book=package(version="2.0", items=items)) | {"OPS/toc.ncx": NCX}

    assert open_book(packed(members), "ferry.epub").ncx == "OPS/toc.ncx"


def test_what_is_listed_and_in_no_order_is_read_at_the_end() -> None:
    found = open_book(book(book=package(spine='<spine><itemref idref="two"/></spine>')), "ferry.epub")

    assert found.chapters == ("OPS/two.xhtml", "OPS/one.xhtml", "OPS/notes.xhtml")


def test_addresses_may_be_escaped_and_written_in_other_letters() -> None:
    members = parts(book=package().replace('"one.xhtml"', '"Kap%C3%ADtulo%201.XHTML#x"'))
    members["OPS/Kapítulo 1.xhtml"] = members.pop("OPS/one.xhtml")

    assert open_book(packed(members), "ferry.epub").chapters[0] == "OPS/Kapítulo 1.xhtml"


def test_missing_chapters_are_named() -> None:
    members = parts()
    del members["OPS/two.xhtml"]

    found = open_book(packed(members), "ferry.epub")

    assert found.chapters == ("OPS/one.xhtml", "OPS/notes.xhtml")
    assert found.notes == ("1 chapter is missing in the file: OPS/two.xhtml",)


@pytest.mark.parametrize(
    "address", ["../../etc/passwd", "/etc/passwd", "http://a.b/c.xhtml", "file:///etc/passwd", "//x/y", "..", ""]
)
def test_addresses_that_lead_out_of_the_book_lead_nowhere(address: str) -> None:
    found = open_book(book(book=package().replace('"one.xhtml"', f'"{address}"')), "ferry.epub")

    assert found.chapters == ("OPS/two.xhtml", "OPS/notes.xhtml")


def test_a_book_without_its_container_is_found_by_its_package() -> None:
    members = parts()
    del members["META-INF/container.xml"]

    assert len(open_book(packed(members), "ferry.epub").chapters) == 3


def test_a_book_without_a_package_is_said() -> None:
    with pytest.raises(DocumentError, match=r"^ferry\.epub: no description of the book \(\.opf\) in it"):
        open_book(packed({"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER}), "ferry.epub")


def test_a_book_without_chapters_is_said() -> None:
    members = {name: text for name, text in parts().items() if not name.endswith(".xhtml")}

    with pytest.raises(DocumentError, match="no chapter in this book can be found"):
        open_book(packed(members), "ferry.epub")


def test_a_locked_book_is_said_in_one_line() -> None:
    lock = ENCRYPTED.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/one.xhtml")

    with pytest.raises(DocumentError, match=r"^ferry\.epub: locked by its seller \(DRM\).*without$"):
        open_book(packed(parts() | {"META-INF/encryption.xml": lock}), "ferry.epub")


@pytest.mark.parametrize(
    ("method", "member"),
    [
        ("http://www.idpf.org/2008/embedding", "OPS/one.xhtml"),
        ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/a.otf"),
    ],
)
def test_mangled_fonts_lock_nothing(method: str, member: str) -> None:
    assert open_book(packed(parts() | {"META-INF/encryption.xml": ENCRYPTED.format(method, member)}), "a.epub").chapters


def test_a_package_that_is_not_well_formed_is_read_as_far_as_it_can_be() -> None:
    assert open_book(book(book=package().replace("</metadata>", "<b></metadata>")), "ferry.epub").title == "The Ferry"


def test_a_package_with_entities_is_refused() -> None:
    bomb = '<!DOCTYPE package [<!ENTITY a "aaaa">]>' + package()

    with pytest.raises(DocumentError, match=r"'OPS/book\.opf' in it declares entities"):
        open_book(book(book=bomb), "ferry.epub")


@pytest.mark.parametrize("language", ["xx-unknown", "", "en_US", "EN"])
def test_languages_as_programs_write_them(language: str) -> None:
    found = open_book(book(book=package().replace("en-GB", language)), "a.epub")

    assert found.lang == ("en" if language.lower().startswith("en") else None)
