"""How downloads begin, as a page for a box in which nothing runs."""

import re
from datetime import UTC, datetime

import pytest

from cache import Correction, Store, StoredDocument
from reader.downloads import offered
from reader.previews import preview
from translate.document_library import add_document
from translate.documents import read_bytes
from translate.errors import ExchangeError

HOSTILE = "<img src=x onerror=hacked()> & <script>hacked()</script>"


def hand(store: Store, source: str, after: str, lang: str) -> None:
    store.memory.record(Correction(source, lang, "pt", after, "Dana", datetime.now(UTC)))


def text_of(page: str) -> str:
    return re.sub(r"<style.*?</style>|<[^>]+>", "", page, flags=re.DOTALL)


@pytest.fixture
def document(store: Store) -> StoredDocument:
    """A document of which all but the last paragraph is translated by hand."""
    data = f"{HOSTILE}\n\nשלום לכולם.\n\nLast.".encode()
    add_document(store, read_bytes(data, "letter.txt", lang="en"))
    [made] = store.documents.list()
    hand(store, HOSTILE, f"Um {HOSTILE}", "en")
    hand(store, "שלום לכולם.", "Olá a todos.", "he")
    return made


@pytest.mark.parametrize("form", offered("text/plain"))
def test_every_form_has_one_that_runs_nothing_and_fetches_nothing(
    store: Store, document: StoredDocument, form: str
) -> None:
    page = preview(store, document, "pt", form)
    assert page.startswith('<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"')
    assert "default-src 'none'" in page[:200]
    assert "<img" not in page
    assert "<script>hacked" not in page
    assert "Olá a todos." in text_of(page)


def test_languages_run_in_their_directions(store: Store, document: StoredDocument) -> None:
    for form in ("docx", "epub", "epub-facing"):
        page = preview(store, document, "pt", form)
        assert '<p lang="he" dir="rtl">שלום לכולם.</p>' in page
        assert '<p lang="pt" dir="ltr">Olá a todos.</p>' in page
    assert preview(store, document, "pt", "docx").count("<td>") == 6


def test_what_is_not_translated_stays_as_it_was_in_the_originals_own_format(store: Store) -> None:
    add_document(store, read_bytes(b"# One\n\nTwo <b>.\n\nThree.\n", "a.md", lang="en"))
    [document] = store.documents.list()
    hand(store, "One", "Um", "en")
    assert text_of(preview(store, document, "pt", "same")).startswith("# Um&nbsp;Two &lt;b&gt;.&nbsp;Three.")


def test_a_web_page_of_strangers_may_not_come_before_the_policy(store: Store) -> None:
    html = b"<html><head><meta http-equiv=refresh content='0;url=http://example.org'></head><body><p>One.</p></body></html>"
    add_document(store, read_bytes(html, "a.html", lang="en"))
    [document] = store.documents.list()
    page = preview(store, document, "pt", "same")
    assert 0 < page.index("Content-Security-Policy") < page.index("<html") < page.index("example.org")


@pytest.mark.parametrize("form", ["same", "html"])
def test_links_look_like_links_and_lead_nowhere(store: Store, form: str) -> None:
    html = (
        b"<html><body><p>One <A title='>' HREF=https://example.org/x>two</A> and <a\nhref='#n'>three</a>.</p>"
        b"<map name=m><area href='https://example.org/y'></map><p>Say &lt;a href=x&gt; here.</p></body></html>"
    )
    add_document(store, read_bytes(html, "a.html", lang="en"))
    [document] = store.documents.list()
    page = preview(store, document, "pt", form)
    assert re.search(r"<(a|area)\b", page, re.IGNORECASE) is None
    assert re.search(r'<no-link[^>]* ?href="https://example.org/x"', page)
    assert "&lt;a href=x&gt; here." in page


def test_a_long_document_is_not_drawn_up_whole(store: Store) -> None:
    data = "\n\n".join(f"Paragraph number {index}." for index in range(2_000)).encode()
    add_document(store, read_bytes(data, "long.txt", lang="en"))
    [document] = store.documents.list()
    for index in (0, 1_999):
        hand(store, f"Paragraph number {index}.", f"Parágrafo {index}.", "en")
    for form in offered("text/plain"):
        page = preview(store, document, "pt", form)
        assert "Parágrafo 0." in page
        assert "Parágrafo 1999." not in page
        assert len(page) < 400_000


def test_where_nothing_is_translated_that_is_shown_too(store: Store) -> None:
    add_document(store, read_bytes(b"2024", "year.txt", lang="en"))
    [document] = store.documents.list()
    with pytest.raises(ExchangeError):
        preview(store, document, "pt", "xliff")
    assert "2024" in preview(store, document, "pt", "docx")
