"""How far the translation is, what keeps it, and the buttons to pause it and go on."""

from collections.abc import Collection

import streamlit as st

from cache import StoredDocument
from reader import view
from reader.job_status import JobStatus, Phase, progress_words
from reader.jobs import Translations
from reader.plain_text import as_markdown, shortened
from reader.screens.failures import show_problem


def show_progress(
    jobs: Translations, document: StoredDocument, target_lang: str, status: JobStatus, pending: Collection[str]
) -> None:
    """Draw the state of a job; `pending` are the languages of paragraphs on this page without a translation.

    Draws nothing when there is nothing to say.
    """
    _show_uncovered(document, status, pending)
    if status.failure is not None:
        show_problem(status.failure)
    again = _again(status, pending)
    if status.active or status.phase is Phase.PAUSED:
        if not pending and not status.paragraphs_total:
            return
        with st.container(horizontal=True, vertical_alignment="center"):
            st.progress(status.paragraphs_done / max(status.paragraphs_total, 1), text=progress_words(status))
            if status.phase is Phase.PAUSED:
                if st.button("Continue", icon=":material/play_arrow:"):
                    jobs.resume(document.id, target_lang)
                    st.rerun()
            elif st.button("Pause", icon=":material/pause:"):
                jobs.pause(document.id, target_lang)
                st.rerun()
    elif again and st.button(again, icon=":material/refresh:", type="tertiary"):
        jobs.resume(document.id, target_lang)
        st.rerun()


def _show_uncovered(document: StoredDocument, status: JobStatus, pending: Collection[str]) -> None:
    """Say loudly that the document's own language has no engine, and quietly that a passage in another has none."""
    for lang, remedy in status.uncovered:
        label, words = view.language_label(lang), as_markdown(shortened(remedy, 1_000))
        if lang == document.lang:
            st.info(f"Not translated: {words}", icon=":material/translate:")
        elif lang in pending:
            with st.expander(f"A passage in {label} stays as it is", icon=":material/translate:"):
                st.markdown(words)


def _again(status: JobStatus, pending: Collection[str]) -> str | None:
    """The label of the button that tries once more, None where there is nothing to try."""
    if status.phase is Phase.FAILED or any(lang in pending for lang, _ in status.uncovered):
        return "Try again"
    return "Translate what is missing" if pending and status.phase is Phase.DONE else None
