"""The statistics: how far people have come, how fast, and how near each engine comes to what they wrote."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from cache import Correction, NotInStore, Store, StoredDocument
from reader import resources, session
from reader.bars import show_days, show_names
from reader.columns import in_order
from reader.interface import _, message, ngettext, number, percent
from reader.language_choice import language_label
from reader.plain_text import as_markdown, shortened
from reader.screens.failures import screen_shown
from reader.screens.places import link_to_library
from translate.errors import UnknownLanguage
from translate.evaluation.progress import Reviewed, by_day, paces, reviewed
from translate.evaluation.scores import Score, scores
from translate.evaluation.triples import as_json_lines, memory_triples
from translate.languages import find_language

TARGET = "to"
# Each has all its paragraphs looked up.
_DOCUMENTS_SHOWN = 50
_EVENTS_COUNTED = 20_000
_ENGINE_NAME = 60
# Pixels.
_WIDTH_OF_NAMES = 160
# Streamlit's own would take the digits of the browser, and not those of the numbers beside it.
_PERCENT: Final = "%d %%"
_HEADS: Final = {
    "document": message("document"),
    "paragraphs": message("paragraphs"),
    "corrected": message("corrected"),
    "reviewed": message("reviewed"),
    "final": message("final"),
    "person": message("person"),
    "accepted as it was": message("accepted as it was"),
    "minutes at the desk": message("minutes at the desk"),
    "paragraphs an hour": message("paragraphs an hour"),
    "engine": message("engine"),
    "from": message("from"),
}


def page() -> StreamlitPage:
    """Return the screen for the navigation."""
    return st.Page(show, title=_("Statistics"), icon=":material/bar_chart:", url_path="statistics")


def show() -> None:
    """Draw the screen."""
    with screen_shown():
        st.title(_("Statistics"), anchor=False)
        store = resources.store()
        documents = store.documents.list()[:_DOCUMENTS_SHOWN]
        targets = _targets(store, documents)
        if not targets:
            st.markdown(_("Nothing is translated yet. Once people read and correct, this page tells how far they are."))
            link_to_library(_("Go to the library"))
            return
        target_lang = _choose(targets)
        events = store.memory.events(target_lang=target_lang, limit=_EVENTS_COUNTED)
        _progress(store, documents, target_lang)
        _people(events)
        _engines(store, target_lang)


def _targets(store: Store, documents: Sequence[StoredDocument]) -> list[str]:
    """The languages that anything is translated to, the most used first."""
    counts: dict[str, int] = {}
    for document in documents:
        for tag, done in store.documents.progress(document.id).items():
            counts[tag] = counts.get(tag, 0) + done
    return sorted(counts, key=lambda tag: (-counts[tag], tag))


def _choose(targets: Sequence[str]) -> str:
    """Let people choose the language; the address says it, so that the page can be sent to others."""
    try:
        asked = find_language(st.query_params.get(TARGET, "")).tag
    except UnknownLanguage:
        asked = targets[0]
    st.session_state[session.STATISTICS_TARGET] = asked if asked in targets else targets[0]

    def choose() -> None:
        st.query_params[TARGET] = st.session_state[session.STATISTICS_TARGET]

    chosen: str = st.selectbox(
        _("Translations to"),
        targets,
        format_func=language_label,
        key=session.STATISTICS_TARGET,
        on_change=choose,
        width=360,
    )
    return chosen


def _progress(store: Store, documents: Sequence[StoredDocument], target_lang: str) -> None:
    st.subheader(_("Reviewed"), anchor=False)
    rows = [row for row in (_reviewed(store, document.id, target_lang) for document in documents) if row is not None]
    done = sum(row.reviewed + row.final for row in rows)
    total = sum(row.document.translatable for row in rows)
    words = _("{done} of {total} are reviewed or final").format(done=number(done), total=number(total))
    st.metric(_("of all paragraphs"), percent(done / max(total, 1)), help=words)
    _table(
        {
            "document": [row.document.name for row in rows],
            "paragraphs": [row.document.translatable for row in rows],
            "corrected": [row.translated for row in rows],
            "reviewed": [row.reviewed for row in rows],
            "final": [row.final for row in rows],
            "share": [_whole(row.share) for row in rows],
        },
        column_config={
            **_heads("document", "paragraphs", "corrected", "reviewed", "final"),
            "share": st.column_config.ProgressColumn(_("reviewed or final"), format=_PERCENT, max_value=100),
        },
    )


def _reviewed(store: Store, document_id: str, target_lang: str) -> Reviewed | None:
    try:
        return reviewed(store, document_id, target_lang)
    except NotInStore:
        # Deleted in another tab while this page is drawn.
        return None


def _people(events: Sequence[Correction]) -> None:
    st.subheader(_("People"), anchor=False)
    found = paces(events)
    if not found:
        st.caption(_("Nobody has corrected or accepted a paragraph in this language yet."))
        return
    show_days(by_day(events), _("paragraphs decided"))
    _table(
        {
            "person": [pace.author for pace in found],
            "corrected": [pace.corrected for pace in found],
            "accepted as it was": [pace.accepted for pace in found],
            "minutes at the desk": [round(pace.hours * 60) for pace in found],
            "paragraphs an hour": [round(pace.per_hour) for pace in found],
        },
        column_config=_heads("person", "corrected", "accepted as it was", "minutes at the desk", "paragraphs an hour"),
    )
    st.caption(_("Pauses of more than ten minutes are left out."))


def _engines(store: Store, target_lang: str) -> None:
    st.subheader(_("Engines against what people wrote"), anchor=False)
    with st.spinner(_("Comparing…")):
        rows = _scores(store.url, store.memory.newest_id(), store.stats().units, target_lang, _store=store)
    if not rows:
        st.caption(
            _("There is nothing to compare: no paragraph that people corrected was translated by an engine here.")
        )
        return
    names: dict[str, float] = {}
    for row in rows:
        name = f"{shortened(row.signature, _ENGINE_NAME)} ({row.source_lang})"
        # Signatures may differ only behind the cut.
        names[name if name not in names else f"{name} {len(names) + 1}"] = row.chrf
    show_names(names, _("engine"), "chrF++")
    _table(
        {
            "engine": [row.signature for row in rows],
            "from": [language_label(row.source_lang) for row in rows],
            "paragraphs": [row.paragraphs for row in rows],
            "chrF++": [round(row.chrf, 1) for row in rows],
            "BLEU": [round(row.bleu, 1) for row in rows],
            "words changed": [_whole(row.edits) for row in rows],
            "left as they were": [_whole(row.untouched) for row in rows],
        },
        column_config={
            **_heads("engine", "from", "paragraphs"),
            "words changed": st.column_config.NumberColumn(_("words changed"), format=_PERCENT),
            "left as they were": st.column_config.NumberColumn(_("left as they were"), format=_PERCENT),
        },
    )
    st.caption(as_markdown(" · ".join(dict.fromkeys(sign for row in rows for sign in _signatures(row)))))
    triples = sum(row.paragraphs for row in rows)
    words = ngettext(
        "Download {count} triple (source, engine, person)", "Download {count} triples (source, engine, person)", triples
    )
    st.download_button(
        words.format(count=number(triples)),
        data=partial(_triples, store, target_lang),
        file_name=f"triples.{target_lang}.jsonl",
        mime="application/x-ndjson",
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
    )


@st.cache_data(max_entries=20, show_spinner=False)
def _scores(url: str, newest_event: int, units: int, target_lang: str, *, _store: Store) -> list[Score]:
    """Score engines again only when an event or a machine translation has come: BLEU of thousands takes seconds."""
    del url, newest_event, units
    return scores(memory_triples(_store, target_lang))


def _table(rows: dict[str, list[Any]], column_config: dict[str, Any]) -> None:
    first = next(iter(rows))
    # The last from the left grows as wide as its longest name, and in a right-to-left page that is the first.
    names = st.column_config.Column(column_config[first], width=_WIDTH_OF_NAMES)
    config = {**column_config, first: names}
    st.dataframe(rows, column_config=config, column_order=in_order(rows), hide_index=True)


def _heads(*names: str) -> dict[str, str]:
    """Return what stands above columns, which are named as in English."""
    return {name: _(_HEADS[name]) for name in names}


def _whole(share: float) -> int:
    return round(share * 100)


def _signatures(row: Score) -> tuple[str, str]:
    return row.chrf_signature, row.bleu_signature


def _triples(store: Store, target_lang: str) -> str:
    return "".join(f"{line}\n" for line in as_json_lines(memory_triples(store, target_lang)))
