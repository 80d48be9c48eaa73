"""The models screen, without a browser, against a hub on this machine."""

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import MenuButton

from reader import resources, session
from reader.interface import size
from reader.pulls import PullPhase, Pulls, PullStatus, pull_words
from reader.screens import models
from reader.settings import STORE_VARIABLE, Settings
from tests.reader.screen_texts import texts
from tests.tiny_marian import build_marian
from tests.translate.models.hub import FakeHub, serve_hub
from translate.models import recognise
from translate.models.hub import Hub, Patience
from translate.models.known import KnownModel, find_known
from translate.models.origin import Origin, write_origin
from translate.models.pull import PullProgress, Stage, work_folder
from translate.review.roles import Reviewer

NAME = "nllb-200-distilled-600M"
PATIENCE = 60.0
EDITOR = Reviewer("Leila")


@pytest.fixture
def served(nllb: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    """A hub, from which the reader pulls."""
    with serve_hub() as hub:
        hub.repositories[f"facebook/{NAME}"] = nllb
        hub.commit = find_known(NAME).revision or hub.commit
        monkeypatch.setattr(resources, "Pulls", lambda root: Pulls(root, Hub(hub.url)))
        yield hub


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "diglot" / "models"


def _screen() -> None:
    """The screen alone: AppTest finds pages by their file, and those of the app are functions."""
    from reader.screens import models

    models.show()


def _question() -> None:
    """The question before a pull: AppTest runs no fragment by itself, so the dialog alone."""
    from reader.screens import models
    from translate.models.known import find_known

    models._confirm_pull(find_known("nllb-200-distilled-600M"))


def _removal() -> None:
    from reader.screens import models

    models._confirm_removal("m2m100-418M")


def _removal_of_nllb() -> None:
    from reader.screens import models

    models._confirm_removal("nllb-200-distilled-600M")


@pytest.fixture
def screen(store_url: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """The screen on the machine of the person who looks at it; nobody has opened it yet."""
    given = Settings(store_url=store_url, engine="fake", folders=True, reviewer="Dana")
    monkeypatch.setattr("sys.argv", ["app.py", *given.arguments()])
    monkeypatch.setenv(STORE_VARIABLE, store_url)
    yield AppTest.from_function(_screen, default_timeout=30)
    resources.release()


@pytest.fixture
def model() -> KnownModel:
    return find_known(NAME)


def wait(pulls: Pulls, until: Callable[[PullStatus], bool]) -> PullStatus:
    pause = threading.Event()
    for _ in range(int(PATIENCE / 0.01)):
        status = pulls.look()[NAME]
        if until(status):
            return status
        pause.wait(0.01)
    raise AssertionError(status)


def ended(status: PullStatus) -> bool:
    return not status.active


def on_weights(status: PullStatus) -> bool:
    return status.progress is not None and status.progress.file == "pytorch_model.bin"


def test_a_pull_in_the_background_ends_with_a_model(root: Path, served: FakeHub, model: KnownModel) -> None:
    pulls = Pulls(root, Hub(served.url))
    assert pulls.look() == {}
    pulls.start(EDITOR, model)
    assert wait(pulls, ended) == PullStatus(PullPhase.DONE)
    assert recognise(root / NAME).problem is None
    pulls.dismiss(NAME)
    assert pulls.look() == {}
    assert pulls.close(PATIENCE)


def test_a_pull_can_be_cancelled_and_gone_on_with(root: Path, served: FakeHub, model: KnownModel) -> None:
    served.slow = "pytorch_model.bin"
    pulls = Pulls(root, Hub(served.url))
    pulls.start(EDITOR, model)
    status = wait(pulls, on_weights)
    assert status.progress is not None
    assert status.progress.stage is Stage.DOWNLOAD
    pulls.start(EDITOR, model)
    pulls.dismiss(NAME)
    pulls.cancel(EDITOR, NAME)
    assert pulls.look()[NAME].phase is PullPhase.STOPPING
    served.go.set()
    assert wait(pulls, ended).phase is PullPhase.CANCELLED
    assert work_folder(root / NAME).is_dir()
    pulls.cancel(EDITOR, NAME)
    pulls.start(EDITOR, model)
    assert wait(pulls, ended).phase is PullPhase.DONE
    assert served.fetched().count("tokenizer.json") == 1
    assert pulls.close(PATIENCE)


def test_a_failure_is_told_in_a_line(root: Path, served: FakeHub, model: KnownModel) -> None:
    served.failures[f"{NAME}/revision/{served.commit}"] = [(403, {"X-Error-Code": "GatedRepo"})]
    pulls = Pulls(root, Hub(served.url, patience=Patience(tries=1)))
    pulls.start(EDITOR, model)
    status = wait(pulls, ended)
    assert status.phase is PullPhase.FAILED
    assert "not open to everyone (HTTP 403)" in (status.failure or "")
    assert "\n" not in (status.failure or "")
    assert pulls.close(PATIENCE)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_defect_is_told_too(root: Path, model: KnownModel) -> None:
    class Defective(Hub):
        def listing(self, *arguments: object, **named: object) -> object:  # type: ignore[override]
            raise RuntimeError("defect")

    pulls = Pulls(root, Defective())
    pulls.start(EDITOR, model)
    assert "defect of Diglot" in (wait(pulls, ended).failure or "")
    assert pulls.close(PATIENCE)


def test_closing_stops_what_runs_and_begins_nothing(root: Path, served: FakeHub, model: KnownModel) -> None:
    served.slow = "pytorch_model.bin"
    pulls = Pulls(root, Hub(served.url))
    pulls.start(EDITOR, model)
    wait(pulls, on_weights)
    assert not pulls.close(0)
    served.go.set()
    assert pulls.close(PATIENCE)
    pulls.start(EDITOR, model)
    assert pulls.look()[NAME].phase is PullPhase.CANCELLED


RUNNING = PullStatus(PullPhase.RUNNING)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (RUNNING, "Asking the hub…"),
        (replace(RUNNING, phase=PullPhase.STOPPING), "Stopping… what is downloaded stays."),
        (
            replace(RUNNING, progress=PullProgress(Stage.DOWNLOAD, "model.bin", 500_000_000, 2_500_000_000)),
            "500 MB of 2.5 GB · model.bin",
        ),
        (
            replace(RUNNING, progress=PullProgress(Stage.CONVERT)),
            "Converting, once: this takes minutes and cannot be stopped halfway.",
        ),
        (replace(RUNNING, progress=PullProgress(Stage.CHECK)), "Checking…"),
    ],
)
def test_words(status: PullStatus, words: str) -> None:
    assert pull_words(status) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 KB"), (404_000, "404 KB"), (82_000_000, "82 MB"), (2_485_000_000, "2.5 GB"), (17_605_000_000, "17.6 GB")],
)
def test_size(count: int, words: str) -> None:
    assert size(count) == words


def opened(screen: AppTest, **query: str) -> AppTest:
    for name, value in query.items():
        screen.query_params[name] = value
    return screen.run()


def test_the_screen_shows_what_is_there_and_what_can_be_had(screen: AppTest, root: Path, nllb_ct2: Path) -> None:
    shutil.copytree(nllb_ct2, root / "small")
    write_origin(root / "small", Origin(NAME, f"facebook/{NAME}", "f8d333a098d1", "CC-BY-NC-4.0", "int8"))
    build_marian(root / "opus-mt-en-he")
    (root / "broken").mkdir()
    (root / "broken" / "model.bin").write_bytes(b"")
    opened(screen)
    assert not screen.exception
    said = texts(screen)
    assert "Firefox Translations" in said
    assert re.search(r"NLLB-200 · 202 languages · \d+ [KM]B · licence CC-BY-NC-4\.0 · ready", said)
    assert "Opus-MT · English → Hebrew · " in said
    assert "broken" in said
    assert " KB · cannot be used" in said
    assert "config.json" in said
    assert f"**\u2068{NAME}\u2069**" in said
    assert "2.5 GB to download · 645 MB on the disk · licence CC-BY-NC-4.0 (not for commercial use)" in said
    assert "free where models are kept" in said


def test_a_model_is_got_by_two_clicks(screen: AppTest, root: Path, served: FakeHub) -> None:
    opened(screen)
    screen.button(key=session.model_get(NAME)).click().run()
    assert "Get it" in [button.label for button in screen.button]
    question = AppTest.from_function(_question, default_timeout=30).run()
    assert "Licence: CC-BY-NC-4.0, so not for commercial use" in texts(question)
    next(button for button in question.button if button.label == "Download").click().run()
    assert wait(resources.pulls(), ended).phase is PullPhase.DONE
    assert recognise(root / NAME).problem is None
    screen.run()
    assert not screen.exception
    assert f"{NAME} is installed and checked." in texts(screen)
    # It stays, for whoever else has the screen open, and for who looks a second later.
    assert f"{NAME} is installed and checked." in texts(screen.run())
    removal = AppTest.from_function(_removal_of_nllb, default_timeout=30).run()
    next(button for button in removal.button if button.label == "Remove").click().run()
    assert f"{NAME} is installed and checked." not in texts(screen.run())


def test_what_a_document_needs_comes_first(screen: AppTest, root: Path) -> None:
    opened(screen, **models.query_for("he", "en"))
    said = texts(screen)
    assert "Hebrew" in said
    assert "get one of the models below; the first is recommended" in said
    assert next(button for button in screen.button if button.label == "Get it").key == session.model_get(NAME)


def test_an_installed_model_that_serves_is_named(screen: AppTest, root: Path, nllb_ct2: Path) -> None:
    shutil.copytree(nllb_ct2, root / "small")
    opened(screen, **models.query_for("he", "en"))
    assert "small is installed and translates this. Go back to the document and press **Try again**." in texts(screen)


def test_the_menu_of_a_model_has_a_name(screen: AppTest, root: Path, nllb_ct2: Path) -> None:
    shutil.copytree(nllb_ct2, root / "small")
    opened(screen)
    [menu] = screen.get("menu_button")
    assert isinstance(menu, MenuButton)
    assert "small" in menu.label
    assert menu.label.startswith("Menu of ")


def test_a_failed_and_a_cancelled_pull_are_said(screen: AppTest, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ends = {
        NAME: PullStatus(PullPhase.FAILED, failure="the disk is full: free space"),
        "m2m100-418M": PullStatus(PullPhase.CANCELLED),
    }
    work_folder(root / "m2m100-418M").mkdir(parents=True)
    monkeypatch.setattr(Pulls, "look", lambda self: ends)
    opened(screen)
    assert "the disk is full: free space" in texts(screen)
    assert "Cancelled; what was downloaded stays" in texts(screen)
    assert screen.button(key=session.model_get("m2m100-418M")).label == "Go on"
    screen.button(key=session.model_drop("m2m100-418M")).click().run()
    question = AppTest.from_function(_removal, default_timeout=30).run()
    next(button for button in question.button if button.label == "Remove").click().run()
    assert not work_folder(root / "m2m100-418M").exists()


def test_people_of_other_machines_only_look(
    screen: AppTest, root: Path, monkeypatch: pytest.MonkeyPatch, store_url: str
) -> None:
    monkeypatch.setattr("sys.argv", ["app.py", *Settings(store_url=store_url, engine="fake").arguments()])
    opened(screen)
    assert "On the machine that runs Diglot, `diglot models pull NAME` gets one of these." in texts(screen)
    assert not [button for button in screen.button if button.label == "Get it"]
