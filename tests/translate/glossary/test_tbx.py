"""A glossary comes back from TBX as it was; files of other programs are read, and broken ones are said to be."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from translate.errors import GlossaryError
from translate.glossary.rows import TermRow
from translate.glossary.tbx import read, write

ROWS = [
    TermRow("בית משפט", "court", "legal"),
    TermRow("בית משפט", "tribunal"),
    TermRow("נהר", "<river> & sea"),
]
# A concept as other programs write it: more languages, synonyms, categories, comments; in version 2 other names.
CONCEPT = """<{concept} id="1"><!-- a comment --><descrip type="subjectField">law</descrip>
<{language} xml:lang="en-US"><{section}><term>court</term><termNote type="partOfSpeech">noun</termNote></{section}>
<{section}><term>tribunal</term><note>older</note></{section}></{language}>
<{language} xml:lang="pt"><{section}><term>tri<hi>bu</hi>nal</term></{section}></{language}>
<{language} xml:lang="x-none"><{section}><term>zzz</term></{section}></{language}></{concept}>"""
THREE = {"concept": "conceptEntry", "language": "langSec", "section": "termSec"}
TWO = {"concept": "termEntry", "language": "langSet", "section": "tig"}


def read_text(tmp_path: Path, text: str | bytes, pair: tuple[str, str] = ("en", "pt")) -> list[TermRow]:
    path = tmp_path / "terms.tbx"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return read(path, *pair)


def test_what_is_written_comes_back(tmp_path: Path) -> None:
    assert read_text(tmp_path, write(ROWS, "he", "en"), ("he", "en")) == ROWS


def test_what_is_written_is_as_the_standard_wants_it() -> None:
    root = etree.fromstring(write(ROWS, "he", "en"))
    name = "{urn:iso:std:iso:30042:ed-2}"
    assert root.tag == f"{name}tbx"
    assert (root.get("type"), root.get("style")) == ("TBX-Basic", "dca")
    assert [child.tag for child in root] == [f"{name}tbxHeader", f"{name}text"]
    assert root.find(f"{name}tbxHeader/{name}fileDesc/{name}sourceDesc/{name}p") is not None
    concepts = root.findall(f"{name}text/{name}body/{name}conceptEntry")
    assert [one.get("id") for one in concepts] == ["c1", "c2"]
    languages = [one.get("{http://www.w3.org/XML/1998/namespace}lang") for one in concepts[0]]
    assert languages == ["he", "en"]


@pytest.mark.parametrize(
    "text",
    [
        '<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic"><text><body>'
        f"{CONCEPT.format(**THREE)}</body></text></tbx>",
        f'<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX"><text><body>{CONCEPT.format(**TWO)}'
        "</body></text></martif>",
    ],
    ids=["version 3", "version 2"],
)
def test_files_of_other_programs_are_read(tmp_path: Path, text: str) -> None:
    assert read_text(tmp_path, text) == [TermRow("court", "tribunal"), TermRow("tribunal", "tribunal", "older")]


def page(concept: str) -> str:
    return f'<tbx xmlns="urn:iso:std:iso:30042:ed-2">\n<text><body>\n{concept}\n</body></text></tbx>'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"terms\.tbx:1: not well-formed XML"),
        (page("<conceptEntry>"), r":4: not well-formed XML .*: mend it and import again; nothing was imported"),
        ("<tmx/>", r":1: begins with <tmx> and not <tbx>: name a TBX file"),
        (page(""), r"no concept has terms in en and pt, only in no language"),
        (page(CONCEPT.format(**THREE).replace('"pt"', '"fr"')), r"in en and pt, only in en, fr, x-none: name two of"),
        (
            page("<conceptEntry>\n<langSec><termSec><term>a</term></termSec></langSec></conceptEntry>"),
            r":4: <langSec> ",
        ),
        (page('<conceptEntry><langSec xml:lang="en"/></conceptEntry>'), r":3: <langSec> has no <term>"),
        (
            page('<conceptEntry><langSec xml:lang="en"><termSec><term> </term></termSec></langSec></conceptEntry>'),
            r":3: <term> is empty",
        ),
    ],
)
def test_what_is_broken_is_said_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(GlossaryError, match=message):
        read_text(tmp_path, text)


def test_entities_read_no_files_and_do_not_grow(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    concept = CONCEPT.format(**THREE).replace("tri<hi>bu</hi>nal", "a&secret;b")
    text = f'<!DOCTYPE tbx [<!ENTITY secret SYSTEM "{secret.as_uri()}">]>{page(concept)}'
    assert all("secret" not in row.target.replace("&secret;", "") for row in read_text(tmp_path, text))


def test_files_that_are_not_there_and_terms_that_xml_cannot_hold_are_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="cannot be read: No such file"):
        read(tmp_path / "none.tbx", "en", "pt")
    with pytest.raises(GlossaryError, match=r"term 'a' has a control character, .*: mend it, or export CSV"):
        write([TermRow("a", "b\x00")], "en", "pt")


texts = st.text(st.characters(codec="utf-8", categories=["L", "P", "S"]), min_size=1, max_size=10)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.builds(TermRow, texts, texts, st.none() | texts), min_size=1, max_size=4, unique=True))
def test_any_terms_come_back(tmp_path: Path, rows: list[TermRow]) -> None:
    assert set(read_text(tmp_path, write(rows, "he", "kk"), ("he", "kk"))) == set(rows)
