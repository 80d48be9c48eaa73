"""How far the translation is, what keeps it, and the buttons to pause it and go on."""

from collections.abc import Collection

import streamlit as st

from cache import StoredDocument
from reader import session
from reader.interface import _, size
from reader.job_status import JobStatus, Phase, progress_words
from reader.jobs import Translations
from reader.language_choice import language_label
from reader.plain_text import as_markdown, shortened
from reader.screens import models
from reader.screens.failures import show_problem
from reader.told import told
from translate.models.known import KnownModel, models_for


def show_progress(
    jobs: Translations, document: StoredDocument, target_lang: str, status: JobStatus, pending: Collection[str]
) -> None:
    """Draw the state of a job; `pending` are the languages of paragraphs on this page without a translation.

    Draws nothing when there is nothing to say.
    """
    _show_uncovered(document, target_lang, status, pending)
    if status.failure is not None:
        show_problem(status.failure)
    again = _again(status, pending)
    if status.active or status.phase is Phase.PAUSED:
        if not pending and not status.paragraphs_total:
            return
        with st.container(horizontal=True, vertical_alignment="center"):
            st.progress(status.paragraphs_done / max(status.paragraphs_total, 1), text=progress_words(status))
            if status.phase is Phase.PAUSED:
                if st.button(_("Continue"), icon=":material/play_arrow:"):
                    jobs.resume(document.id, target_lang)
                    st.rerun()
            elif st.button(_("Pause"), icon=":material/pause:"):
                jobs.pause(document.id, target_lang)
                st.rerun()
    elif again and st.button(again, icon=":material/refresh:", type="tertiary"):
        jobs.resume(document.id, target_lang)
        st.rerun()


def _show_uncovered(document: StoredDocument, target_lang: str, status: JobStatus, pending: Collection[str]) -> None:
    """Say loudly that the document's own language has no engine, and quietly that a passage in another has none."""
    for lang, remedy in status.uncovered:
        label, words = language_label(lang), as_markdown(shortened(told(remedy), 1_000))
        if lang == document.lang:
            _show_missing_model(lang, target_lang, words)
        elif lang in pending:
            with st.expander(
                _("A passage in {language} stays as it is").format(language=label), icon=":material/translate:"
            ):
                st.markdown(words)


def _show_missing_model(source_lang: str, target_lang: str, words: str) -> None:
    """Say what is missing, how to get it, and under which terms."""
    source, target = language_label(source_lang), language_label(target_lang)
    with st.container(border=True, key=session.MISSING_MODEL):
        missing = _("**Nothing at hand translates {source} to {target}.** The original can be read meanwhile.")
        st.markdown(missing.format(source=source, target=target))
        known = models_for(source_lang, target_lang)
        if known:
            st.markdown(_("1. Get a model, once. It stays on this machine, and texts never leave it."))
            with st.container(horizontal=True, vertical_alignment="center"):
                wanted = models.query_for(source_lang, target_lang)
                st.page_link(
                    models.page(),
                    label=_("Models that translate this"),
                    icon=":material/download:",
                    query_params=wanted,
                )
                st.markdown(_("or, in a terminal,"))
                st.code(f"diglot models pull {known[0].name}", language=None, width="content")
            st.markdown(_("2. Come back and press **Try again**."))
            st.caption(_terms(known[0]))
        with st.expander(_("What the engine says")):
            st.markdown(words)


def _terms(model: KnownModel) -> str:
    words = _("{model}: {size} to download; its licence is {licence} (any use).")
    if "-NC" in model.licence:
        words = _("{model}: {size} to download; its licence is {licence} (no commercial use).")
    return as_markdown(words.format(model=model.name, size=size(model.download_bytes), licence=told(model.licence)))


def _again(status: JobStatus, pending: Collection[str]) -> str | None:
    """The label of the button that tries once more, None where there is nothing to try."""
    if status.phase is Phase.FAILED or any(lang in pending for lang, _ in status.uncovered):
        return _("Try again")
    return _("Translate what is missing") if pending and status.phase is Phase.DONE else None
