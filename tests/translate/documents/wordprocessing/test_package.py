"""The parts of a DOCX and what they refer to."""

import pytest

from tests.translate.documents.word_files import par, word_file
from translate.documents.wordprocessing.package import MAIN, open_package, parse_xml
from translate.errors import DocumentError

_RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relationships(*targets: tuple[str, str, str]) -> bytes:
    """Return a list of relationships: type, target, further attributes."""
    rows = (
        f'<Relationship Id="i{at}" Type="{_TYPE}/{t}" Target="{to}" {more}/>'
        for at, (t, to, more) in enumerate(targets)
    )
    return _RELATIONSHIPS.format("".join(rows)).encode()


def test_the_main_part_is_found_by_its_relationship() -> None:
    data = word_file(
        par("x"),
        members={"_rels/.rels": relationships(("officeDocument", "/text/main.xml", "")), "text/main.xml": b"<a/>"},
    )
    assert open_package(data, "a.docx").main == "text/main.xml"


def test_parts_are_found_in_any_case_and_from_any_folder() -> None:
    listed = relationships(("styles", "../Word/STYLES.xml", ""), ("header", "nowhere.xml", ""))
    package = open_package(word_file(par("x"), members={"word/_rels/document.xml.rels": listed}), "a.docx")
    assert package.related("styles") == ["word/styles.xml"]
    assert package.related("header") == []


def test_what_lies_outside_is_never_a_part() -> None:
    listed = relationships(
        ("styles", "word/styles.xml", 'TargetMode="External"'), ("numbering", "../../../../etc/passwd", "")
    )
    package = open_package(word_file(par("x"), members={"word/_rels/document.xml.rels": listed}), "a.docx")
    assert package.related("styles") == package.related("numbering") == []


@pytest.mark.parametrize(
    ("content_type", "media_type"),
    [
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", MAIN),
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
        ),
        (
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            "application/vnd.ms-word.document.macroEnabled.12",
        ),
        ("text/plain", MAIN),
    ],
)
def test_media_types(content_type: str, media_type: str) -> None:
    assert open_package(word_file(par("x"), content_type=content_type), "a.docx").media_type == media_type


def test_no_element_is_expanded_or_fetched() -> None:
    with pytest.raises(DocumentError, match=r"^a: b defines entities of its own, as no DOCX does"):
        parse_xml(b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "a", "b")


def test_what_is_nested_too_deep_is_damage() -> None:
    with pytest.raises(DocumentError, match="b is damaged"):
        parse_xml(b"<a>" * 5000 + b"</a>" * 5000, "a", "b")
