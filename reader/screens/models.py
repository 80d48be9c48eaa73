"""The models: what is installed, what would translate a document, and how to get it without a terminal."""

from collections.abc import Collection
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from reader import counts, resources, session
from reader.interface import _, message, size
from reader.interface.language_names import language_name
from reader.language_choice import known_tag, language_label
from reader.plain_text import as_markdown, name_as_markdown
from reader.pulls import PullPhase, PullStatus, pull_words
from reader.screens.failures import show_problem, shown
from reader.screens.places import link_to_reading
from reader.told import told
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
_REMOVE = message("Remove…")


def page() -> StreamlitPage:
    """Return the screen for the navigation."""
    return st.Page(show, title=_("Models"), icon=":material/translate:", url_path="models")


def query_for(source_lang: str, target_lang: str) -> dict[str, str]:
    """Return the query of the address that asks what a document in one language needs to be read in another."""
    return {SOURCE: source_lang, TARGET: target_lang}


def show() -> None:
    """Draw the screen."""
    with shown():
        st.title(_("Models"), anchor=False)
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
        words = _("{size} free where models are kept: {folder}")
        st.caption(words.format(size=size(free_bytes(root)), folder=f"`{root}`"))
    if polling != any(status.active for status in resources.pulls().look().values()):
        st.rerun()


def _notices() -> None:
    """Say which pulls have ended well since the server began; a notice for once would go with the next look."""
    for name, status in resources.pulls().look().items():
        if status.phase is PullPhase.DONE:
            words = _("{model} is installed and checked.").format(model=as_markdown(name))
            st.success(words, icon=":material/check:")


def _served(pair: tuple[str, str], installed: tuple[InstalledModel, ...]) -> bool:
    """Say what translates from one language to the other, or that it is to be got, and tell whether something does."""
    source, target = (language_label(tag) for tag in pair)
    serving = [model.name for model in installed if model.problem is None and _serves(model, pair)]
    if serving:
        words = _(
            "{source} → {target}: {model} is installed and translates this. "
            "Go back to the document and press **Try again**."
        )
        names = {"source": as_markdown(source), "target": as_markdown(target), "model": as_markdown(serving[0])}
        st.success(words.format(**names))
        if session.LAST_POSITION in st.session_state:
            link_to_reading(_("Back to the document"))
    else:
        words = _("{source} → {target}: get one of the models below; the first is recommended.")
        st.info(words.format(source=as_markdown(source), target=as_markdown(target)))
    return bool(serving)


def _serves(model: InstalledModel, pair: tuple[str, str]) -> bool:
    return model.family is not None and coverage_of_folder(model.path, FAMILIES[model.family]).has(*pair)


def _installed(installed: tuple[InstalledModel, ...]) -> None:
    st.subheader(_("Installed"), anchor=False)
    with st.container(border=True, gap=None):
        st.markdown("**Firefox Translations**")
        pair = f"{language_name('en')} ↔ {language_name('pt')}"
        st.caption(_("{languages} · comes with Diglot").format(languages=pair))
    may_remove = may_change(resources.person().reviewer, Change.REMOVE)
    for model in installed:
        action: str | None = None
        with st.container(border=True, key=session.model_entry(model.name), gap=None):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"**{name_as_markdown(model.name)}**")
                st.space("stretch")
                if may_remove:
                    action = st.menu_button(
                        _("Menu of {name}").format(name=name_as_markdown(model.name)),
                        [_REMOVE],
                        format_func=_,
                        icon=":material/more_horiz:",
                        key=session.model_menu(model.name),
                        type="tertiary",
                    )
            st.caption(as_markdown(" · ".join(_facts(model))))
            if model.problem is not None:
                show_problem(model.problem)
        if action == _REMOVE:
            _confirm_removal(model.name)


def _facts(model: InstalledModel) -> list[str]:
    """What is to be said of an installed model: what it is and translates, how large it is, under which licence."""
    if model.problem is not None or model.family is None:
        return [size(model.bytes), _("cannot be used")]
    family = FAMILIES[model.family]
    covered, origin = coverage_of_folder(model.path, family), read_origin(model.path)
    if min(len(covered.sources), len(covered.targets)) == 1:
        translates = _("{source} → {target}").format(source=_some(covered.sources), target=_some(covered.targets))
    else:
        translates = counts.languages(len(covered.sources.keys() | covered.targets.keys()))
    licence = [_("licence {name}").format(name=origin.licence)] if origin is not None else []
    return [family.title, translates, size(model.bytes), *licence, _("ready")]


def _some(tags: Collection[str]) -> str:
    return ", ".join(map(language_name, tags)) if len(tags) < 4 else counts.languages(len(tags))


def _offer(models: list[KnownModel], root: Path) -> None:
    if not models:
        return
    st.subheader(_("To get"), anchor=False)
    may_pull = may_change(resources.person().reviewer, Change.PULL)
    if not may_pull:
        words = _("Editors get models here. On the machine that runs Diglot, {command} gets one of these.")
        st.markdown(words.format(command="`diglot models pull NAME`"))
    pulls, begun = resources.pulls().look(), set(unfinished_pulls(root))
    for model in models:
        with st.container(border=True, key=session.model_entry(model.name), gap=None):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"**{name_as_markdown(model.name)}** — {as_markdown(_(model.note))}")
                st.space("stretch")
                if may_pull:
                    _buttons(model, pulls.get(model.name), begun=model.name in begun)
            st.caption(as_markdown(" · ".join(_terms(model))))
            _state(pulls.get(model.name), may_pull=may_pull)


def _buttons(model: KnownModel, status: PullStatus | None, *, begun: bool) -> None:
    pulls = resources.pulls()
    if status is not None and status.active:
        stopping = status.phase is PullPhase.STOPPING
        if st.button(_("Cancel"), icon=":material/stop:", key=session.model_cancel(model.name), disabled=stopping):
            pulls.cancel(resources.person().reviewer, model.name)
            st.rerun()
        return
    may_remove = may_change(resources.person().reviewer, Change.REMOVE)
    if begun and may_remove and st.button(_("Throw away"), key=session.model_drop(model.name), type="tertiary"):
        _confirm_removal(model.name)
    label = _("Go on") if begun else _("Get it")
    if st.button(label, icon=":material/download:", key=session.model_get(model.name)):
        _confirm_pull(model)


def _state(status: PullStatus | None, *, may_pull: bool) -> None:
    if status is None:
        return
    if status.failure is not None:
        show_problem(status.failure)
    elif status.phase is PullPhase.CANCELLED:
        words = _("Cancelled; what was downloaded stays.")
        if may_pull:
            words = _("Cancelled; what was downloaded stays, and *Go on* goes on from there.")
        st.markdown(words)
    elif status.active:
        st.progress(status.share, text=pull_words(status))


def _confirm_pull(model: KnownModel) -> None:
    st.dialog(_("Get this model?"))(_ask_for_pull)(model)


def _ask_for_pull(model: KnownModel) -> None:
    with shown():
        reviewer = resources.person().reviewer
        # Before the question too: who may not is told so, whatever the browser has sent to come here.
        require_change(reviewer, Change.PULL)
        root = models_folder()
        words = _("**{model}** from {repository}")
        st.markdown(words.format(model=name_as_markdown(model.name), repository=f"`{model.repository}`"))
        needed, free = model.download_bytes + (model.disk_bytes if model.layout == "hf" else 0), free_bytes(root)
        licence = _("Licence: {name}, so not for commercial use") if "-NC" in model.licence else _("Licence: {name}")
        download = _("Download: {size}; it can be stopped and goes on later")
        room = _("On the disk: {done} when it is done, {needed} meanwhile; {free} are free")
        points = (
            licence.format(name=as_markdown(told(model.licence))),
            download.format(size=size(model.download_bytes)),
            room.format(done=size(model.disk_bytes), needed=size(needed), free=size(free)),
        )
        st.markdown("\n".join(f"- {point}" for point in points))
        if needed > free:
            show_problem(_("there may not be room enough: free space first, or choose a smaller model"))
        with st.container(horizontal=True, horizontal_alignment="right"):
            if st.button(_("Not now")):
                st.rerun()
            if st.button(_("Download"), type="primary"):
                resources.pulls().start(reviewer, model)
                st.rerun()


def _confirm_removal(name: str) -> None:
    st.dialog(_("Remove this model?"))(_ask_for_removal)(name)


def _ask_for_removal(name: str) -> None:
    with shown():
        # The whole question runs again when it is answered, and the models themselves know no roles.
        require_change(resources.person().reviewer, Change.REMOVE)
        removable = find_removable(name, models_folder())
        words = _("**{model}** takes {size}. What it has translated stays.")
        st.markdown(words.format(model=as_markdown(name), size=size(removable.bytes)))
        with st.container(horizontal=True, horizontal_alignment="right"):
            if st.button(_("Keep")):
                st.rerun()
            if st.button(_("Remove"), type="primary"):
                remove(removable)
                resources.pulls().dismiss(name)
                st.rerun()


def _terms(model: KnownModel) -> list[str]:
    """What is to be known of a model before one gets it."""
    licence = _("licence {name}")
    if "-NC" in model.licence:
        licence = _("licence {name} (not for commercial use)")
    return [
        _languages(model),
        _("{size} to download").format(size=size(model.download_bytes)),
        _("{size} on the disk").format(size=size(model.disk_bytes)),
        licence.format(name=told(model.licence)),
    ]


def _languages(model: KnownModel) -> str:
    source, arrow, target = model.languages.partition(" → ")
    if arrow and (known_tag(source), known_tag(target)) == (source, target):
        return _("{source} → {target}").format(source=language_name(source), target=language_name(target))
    # A count, which may have a plus behind it, or what is not known before.
    return model.languages if not source[:1].isdigit() else _("{count} languages").format(count=source)
