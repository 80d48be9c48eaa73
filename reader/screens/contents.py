"""The contents of a document, in a window of their own: nothing is looked up until somebody asks."""

from collections.abc import Callable

import streamlit as st

from cache import StoredDocument
from reader import listing, resources, session
from reader.contents import Section, sections
from reader.interface import _, number, percent
from reader.plain_text import as_markdown, isolated, shortened
from reader.screens.failures import shown
from translate.document_library import load_document
from translate.pipeline import assemble_document

_SECTIONS_SHOWN = 300
_LONGEST_TITLE = 90


def show_contents(document: StoredDocument, target_lang: str, go_to: Callable[[int], None]) -> None:
    """Draw the button that opens the contents; `go_to` is called with the index of the paragraph that is chosen."""
    if st.button(_("Contents"), icon=":material/toc:", key=session.CONTENTS, type="tertiary"):
        st.dialog(_("Contents"))(_contents)(document, target_lang, go_to)


def _contents(document: StoredDocument, target_lang: str, go_to: Callable[[int], None]) -> None:
    with shown():
        store = resources.store()
        found = sections(assemble_document(store, load_document(store, document.id), target_lang))
        if not found:
            st.markdown(_("This document has no headings."))
        with st.container(gap=None):
            for section in found[:_SECTIONS_SHOWN]:
                if st.button(_words(section), key=session.section(section.index), type="tertiary", wrap=True):
                    go_to(section.index)
                    st.rerun()
        if len(found) > _SECTIONS_SHOWN:
            words = _("… and {count} more sections: go to them by their paragraph.")
            st.caption(words.format(count=number(len(found) - _SECTIONS_SHOWN)))


def _words(section: Section) -> str:
    # Blanks at the beginning would be cut off, were it not for the sign that nobody sees.
    indent = "\u2060" + "\u2003" * (max(section.level, 1) - 1)
    names = [one for one in (section.title, section.translated) if one] or [_("Before the first heading")]
    title = " · ".join(as_markdown(isolated(shortened(name, _LONGEST_TITLE))) for name in dict.fromkeys(names))
    done = _("{share} translated").format(share=percent(listing.share(section.done, section.total) / 100))
    return f"{indent}{title} :gray[¶ {number(section.index + 1)} · {done}]"
