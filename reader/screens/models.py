"""The models: what is installed, what would translate a document, and how to get it without a terminal."""

from collections.abc import Collection
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from reader import resources, session
from reader.language_choice import language_label
from reader.plain_text import as_markdown
from reader.pulls import PullPhase, PullStatus, pull_words, size
from reader.screens.failures import show_problem, shown
from reader.screens.places import link_to_reading
from translate.engines.coverage import coverage_of_folder
from translate.engines.families import FAMILIES
from translate.errors import UnknownLanguage
from translate.languages import find_language
from translate.models import InstalledModel, installed_models, models_folder
from translate.models.known import KnownModel, known_models, models_for
from translate.models.origin import read_origin
from translate.models.pull import free_bytes, unfinished_pulls
from translate.models.removal import find_removable, remove
from translate.review.roles import Change, may_change, require_change

SECONDS_BETWEEN_LOOKS = 1.0
SOURCE, TARGET = "from", "to"
_REMOVE = "Remove…"


def page() -> StreamlitPage:
    """Return the screen for the navigation."""
    return st.Page(show, title="Models", icon=":material/translate:", url_path="models")


def query_for(source_lang: str, target_lang: str) -> dict[str, str]:
    """Return the query of the address that asks what a document in one language needs to be read in another."""
    return {SOURCE: source_lang, TARGET: target_lang}


def show() -> None:
    """Draw the screen."""
    with shown():
        st.title("Models", anchor=False)
        active = any(status.active for status in resources.pulls().look().values())
        # Polls only while something happens; a run of the whole screen starts and ends that.
        body = st.fragment(_body, run_every=SECONDS_BETWEEN_LOOKS if active else None)
        body(_pair(), active)


def _pair() -> tuple[str, str] | None:
    """The languages that the address asks about."""
    try:
        return (
            find_language(st.query_params.get(SOURCE, "")).tag,
            find_language(st.query_params.get(TARGET, "")).tag,
        )
    except UnknownLanguage:
        return None


def _body(pair: tuple[str, str] | None, polling: bool) -> None:
    with shown():
        root = models_folder()
        installed = installed_models(root)
        there = {model.name for model in installed}
        # What is being pulled stays in its place while it appears on the disk.
        offered = [model for model in (models_for(*pair) if pair else known_models()) if model.name not in there]
        _notices()
        if pair is not None and not _served(pair, installed):
            _offer(offered, root)
            _installed(installed)
        else:
            _installed(installed)
            _offer(offered, root)
        st.caption(f"{size(free_bytes(root))} free where models are kept: `{root}`")
    if polling != any(status.active for status in resources.pulls().look().values()):
        st.rerun()


def _notices() -> None:
    """Say which pulls have ended well since the server began; a notice for once would go with the next look."""
    for name, status in resources.pulls().look().items():
        if status.phase is PullPhase.DONE:
            st.success(f"{as_markdown(name)} is installed and checked.", icon=":material/check:")


def _served(pair: tuple[str, str], installed: tuple[InstalledModel, ...]) -> bool:
    """Say what translates from one language to the other, or that it is to be got, and tell whether something does."""
    source, target = (language_label(tag) for tag in pair)
    serving = [model.name for model in installed if model.problem is None and _serves(model, pair)]
    if serving:
        st.success(
            as_markdown(f"{source} → {target}: {serving[0]} is installed and translates this.")
            + " Go back to the document and press **Try again**."
        )
        if session.LAST_POSITION in st.session_state:
            link_to_reading("Back to the document")
    else:
        st.info(as_markdown(f"{source} → {target}: get one of the models below; the first is recommended."))
    return bool(serving)


def _serves(model: InstalledModel, pair: tuple[str, str]) -> bool:
    return model.family is not None and coverage_of_folder(model.path, FAMILIES[model.family]).has(*pair)


def _installed(installed: tuple[InstalledModel, ...]) -> None:
    st.subheader("Installed", anchor=False)
    with st.container(border=True, gap=None):
        st.markdown("**Firefox Translations**")
        st.caption("English ↔ Portuguese · comes with Diglot")
    may_remove = may_change(resources.person().reviewer, Change.REMOVE)
    for model in installed:
        action: str | None = None
        with st.container(border=True, key=session.model_entry(model.name), gap=None):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"**{as_markdown(model.name)}**")
                st.space("stretch")
                if may_remove:
                    action = st.menu_button(
                        "", [_REMOVE], icon=":material/more_horiz:", key=session.model_menu(model.name), type="tertiary"
                    )
            st.caption(as_markdown(" · ".join(_facts(model))))
            if model.problem is not None:
                show_problem(model.problem)
        if action == _REMOVE:
            _confirm_removal(model.name)


def _facts(model: InstalledModel) -> list[str]:
    """What is to be said of an installed model: what it is and translates, how large it is, under which licence."""
    if model.problem is not None or model.family is None:
        return [size(model.bytes), "cannot be used"]
    family = FAMILIES[model.family]
    covered, origin = coverage_of_folder(model.path, family), read_origin(model.path)
    if min(len(covered.sources), len(covered.targets)) == 1:
        translates = f"{_some(covered.sources)} → {_some(covered.targets)}"
    else:
        translates = f"{len(covered.sources.keys() | covered.targets.keys())} languages"
    licence = [f"licence {origin.licence}"] if origin is not None else []
    return [family.title, translates, size(model.bytes), *licence, "ready"]


def _some(tags: Collection[str]) -> str:
    return ", ".join(find_language(tag).name for tag in tags) if len(tags) < 4 else f"{len(tags)} languages"


def _offer(models: list[KnownModel], root: Path) -> None:
    if not models:
        return
    st.subheader("To get", anchor=False)
    may_pull = may_change(resources.person().reviewer, Change.PULL)
    if not may_pull:
        st.markdown(
            "Editors get models here. On the machine that runs Diglot, `diglot models pull NAME` gets one of these."
        )
    pulls, begun = resources.pulls().look(), set(unfinished_pulls(root))
    for model in models:
        with st.container(border=True, key=session.model_entry(model.name), gap=None):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"**{as_markdown(model.name)}** — {as_markdown(model.note)}")
                st.space("stretch")
                if may_pull:
                    _buttons(model, pulls.get(model.name), begun=model.name in begun)
            st.caption(
                f"{as_markdown(_languages(model))} · {size(model.download_bytes)} to download · "
                f"{size(model.disk_bytes)} on the disk · licence {as_markdown(model.licence)}"
                f"{' (not for commercial use)' if '-NC' in model.licence else ''}"
            )
            _state(pulls.get(model.name), may_pull=may_pull)


def _buttons(model: KnownModel, status: PullStatus | None, *, begun: bool) -> None:
    pulls = resources.pulls()
    if status is not None and status.active:
        stopping = status.phase is PullPhase.STOPPING
        if st.button("Cancel", icon=":material/stop:", key=session.model_cancel(model.name), disabled=stopping):
            pulls.cancel(resources.person().reviewer, model.name)
            st.rerun()
        return
    may_remove = may_change(resources.person().reviewer, Change.REMOVE)
    if begun and may_remove and st.button("Throw away", key=session.model_drop(model.name), type="tertiary"):
        _confirm_removal(model.name)
    label = "Go on" if begun else "Get it"
    if st.button(label, icon=":material/download:", key=session.model_get(model.name)):
        _confirm_pull(model)


def _state(status: PullStatus | None, *, may_pull: bool) -> None:
    if status is None:
        return
    if status.failure is not None:
        show_problem(status.failure)
    elif status.phase is PullPhase.CANCELLED:
        st.markdown("Cancelled; what was downloaded stays" + (", and *Go on* goes on from there." if may_pull else "."))
    elif status.active:
        st.progress(status.share, text=pull_words(status))


@st.dialog("Get this model?")
def _confirm_pull(model: KnownModel) -> None:
    with shown():
        reviewer = resources.person().reviewer
        # Before the question too: who may not is told so, whatever the browser has sent to come here.
        require_change(reviewer, Change.PULL)
        root = models_folder()
        st.markdown(f"**{as_markdown(model.name)}** from `{model.repository}`")
        needed, free = model.download_bytes + (model.disk_bytes if model.layout == "hf" else 0), free_bytes(root)
        st.markdown(
            f"- Licence: {as_markdown(model.licence)}"
            f"{', so not for commercial use' if '-NC' in model.licence else ''}\n"
            f"- Download: {size(model.download_bytes)}; it can be stopped and goes on later\n"
            f"- On the disk: {size(model.disk_bytes)} when it is done, {size(needed)} meanwhile; {size(free)} are free"
        )
        if needed > free:
            show_problem("there may not be room enough: free space first, or choose a smaller model")
        with st.container(horizontal=True, horizontal_alignment="right"):
            if st.button("Not now"):
                st.rerun()
            if st.button("Download", type="primary"):
                resources.pulls().start(reviewer, model)
                st.rerun()


@st.dialog("Remove this model?")
def _confirm_removal(name: str) -> None:
    with shown():
        # The whole question runs again when it is answered, and the models themselves know no roles.
        require_change(resources.person().reviewer, Change.REMOVE)
        removable = find_removable(name, models_folder())
        st.markdown(f"**{as_markdown(name)}** takes {size(removable.bytes)}. What it has translated stays.")
        with st.container(horizontal=True, horizontal_alignment="right"):
            if st.button("Keep"):
                st.rerun()
            if st.button("Remove", type="primary"):
                remove(removable)
                resources.pulls().dismiss(name)
                st.rerun()


def _languages(model: KnownModel) -> str:
    return model.languages if "→" in model.languages else f"{model.languages} languages"
