import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.tiny_marian import build_madlad_ct2, build_marian
from tests.tiny_nllb import NLLB_FILES, build_nllb
from tests.translate.models.conftest import NAME, REPOSITORY
from tests.translate.models.hub import FakeHub
from translate.engines.ct2 import Ct2Engine
from translate.engines.options import EngineOptions
from translate.errors import ModelError, PullCancelled, PullError
from translate.models import installed_models, recognise
from translate.models.hub import Hub
from translate.models.known import KnownModel, find_known
from translate.models.origin import read_origin
from translate.models.pull import PullProgress, Stage, forget_pull, plan_pull, pull, unfinished_pulls, work_folder


@pytest.fixture
def model() -> KnownModel:
    return find_known(NAME)


def visible(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_a_pull_ends_with_a_model_that_works(
    model: KnownModel, root: Path, hub: Hub, served: FakeHub, nllb: Path
) -> None:
    plan = plan_pull(model, root, hub)
    assert (plan.listing.commit, plan.target) == (model.revision, root / NAME)
    assert plan.download_bytes == sum((nllb / name).stat().st_size for name in NLLB_FILES)
    assert (plan.present_bytes, plan.has_room) == (0, True)
    assert not root.exists()

    seen: list[PullProgress] = []
    pulled = pull(plan, hub, on_progress=seen.append)

    assert (pulled.path, pulled.layout, pulled.family, pulled.problem) == (root / NAME, "ct2", "nllb", None)
    assert sorted(served.fetched()) == sorted(NLLB_FILES)
    assert list(dict.fromkeys(event.stage for event in seen)) == [Stage.DOWNLOAD, Stage.CONVERT, Stage.CHECK]
    done = [event.bytes_done for event in seen]
    assert done == sorted(done)
    assert done[-1] == seen[-1].bytes_total == plan.download_bytes
    origin = read_origin(pulled.path)
    assert origin is not None
    assert (origin.repository, origin.commit, origin.quantization) == (REPOSITORY, model.revision, "int8")
    assert visible(root) == [NAME]
    assert not work_folder(pulled.path).exists()
    assert [one.problem for one in installed_models(root)] == [None]
    engine = Ct2Engine(pulled, EngineOptions(threads=1, max_target_tokens=16))
    assert len(engine.translate(["the wall"], "en", "he")) == 1
    with pytest.raises(PullError, match=f"is there already: use it, or run 'diglot models remove {NAME}' first"):
        plan_pull(model, root, hub)


def test_the_checkpoint_can_be_kept(model: KnownModel, root: Path, hub: Hub, nllb: Path) -> None:
    pull(plan_pull(model, root, hub), hub, keep_checkpoint=True)
    assert visible(root) == [NAME, f"{NAME}-checkpoint"]
    kept = recognise(root / f"{NAME}-checkpoint")
    assert (kept.layout, kept.problem) == ("hf", None)


def test_weights_without_pickles_are_preferred(
    model: KnownModel, root: Path, hub: Hub, served: FakeHub, tmp_path: Path
) -> None:
    both = build_nllb(tmp_path / "both", safetensors=True)
    (both / "pytorch_model.bin").write_bytes(b"a pickle that nobody needs")
    (both / "rust_model.ot").write_bytes(b"for another framework")
    served.repositories[REPOSITORY] = both
    names = [file.name for file in plan_pull(model, root, hub).files]
    assert "model.safetensors" in names
    assert not {"pytorch_model.bin", "rust_model.ot"} & set(names)


def test_what_is_ready_made_is_not_converted(root: Path, hub: Hub, served: FakeHub, nllb_ct2: Path) -> None:
    served.repositories["somebody/ready"] = nllb_ct2
    ready = KnownModel("ready", "somebody/ready", None, "madlad", "ct2", "MIT", 1, 1, "202", "")
    plan = plan_pull(ready, root, hub)
    assert plan.needed_bytes == plan.download_bytes
    seen: list[PullProgress] = []
    pulled = pull(plan, hub, on_progress=seen.append)
    assert Stage.CONVERT not in {event.stage for event in seen}
    assert (pulled.name, pulled.layout) == ("ready", "ct2")
    origin = read_origin(pulled.path)
    assert origin is not None
    assert (origin.commit, origin.quantization) == (served.commit, "as it was")


def test_a_model_of_opus_mt_is_pulled_by_its_pair(root: Path, hub: Hub, served: FakeHub, tmp_path: Path) -> None:
    served.repositories["Helsinki-NLP/opus-mt-en-he"] = build_marian(tmp_path / "marian")
    pulled = pull(plan_pull(find_known("opus-mt-en-he"), root, hub), hub)
    assert (pulled.name, pulled.family, pulled.layout) == ("opus-mt-en-he", "marian", "ct2")
    origin = read_origin(pulled.path)
    assert origin is not None
    assert origin.commit == served.commit


def test_madlad_comes_ready_made(root: Path, hub: Hub, served: FakeHub, tmp_path: Path) -> None:
    known = find_known("madlad400-3b")
    served.repositories[known.repository] = build_madlad_ct2(tmp_path / "madlad")
    pulled = pull(plan_pull(known, root, hub), hub)
    assert (pulled.name, pulled.family, pulled.layout) == ("madlad400-3b", "madlad", "ct2")


def test_a_repository_that_lacks_a_file_is_refused_before_the_download(
    model: KnownModel, root: Path, hub: Hub, served: FakeHub, tmp_path: Path
) -> None:
    served.repositories[REPOSITORY] = build_nllb(tmp_path / "trap", tokenizer_json=False, vocabulary_only=True)
    with pytest.raises(PullError, match=rf"{REPOSITORY} has no config\.json, tokenizer\.json, model\.safetensors or "):
        plan_pull(model, root, hub)
    assert served.fetched() == []


def test_no_room_is_said_before_the_download(
    model: KnownModel, root: Path, hub: Hub, served: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=1000))
    plan = plan_pull(model, root, hub)
    assert not plan.has_room
    with pytest.raises(PullError, match=rf"has 0\.0 GB free, but {NAME} needs .*: free space and run the pull again"):
        pull(plan, hub)
    assert served.fetched() == []


def test_a_pull_that_failed_goes_on_with_what_it_has(model: KnownModel, root: Path, hub: Hub, served: FakeHub) -> None:
    served.failures["pytorch_model.bin"] = [(500, {})] * 3
    with pytest.raises(PullError, match="HTTP 500"):
        pull(plan_pull(model, root, hub), hub)
    assert visible(root) == []
    assert unfinished_pulls(root) == (NAME,)
    served.requests.clear()
    plan = plan_pull(model, root, hub)
    assert 0 < plan.present_bytes < plan.download_bytes
    assert pull(plan, hub).problem is None
    assert served.fetched() == ["pytorch_model.bin"]
    assert unfinished_pulls(root) == ()


def test_files_of_another_commit_are_not_mixed_in(model: KnownModel, root: Path, hub: Hub, served: FakeHub) -> None:
    served.failures["pytorch_model.bin"] = [(500, {})] * 3
    with pytest.raises(PullError):
        pull(plan_pull(model, root, hub), hub)
    served.commit = "e" * 40
    plan = plan_pull(model, root, hub, revision="e" * 40)
    assert plan.present_bytes == 0
    served.requests.clear()
    served.failures["pytorch_model.bin"] = [(500, {})] * 3
    with pytest.raises(PullError):
        pull(plan, hub)
    assert set(NLLB_FILES) == set(served.fetched())


def test_what_does_not_pass_the_check_is_not_installed(
    model: KnownModel, root: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    from translate.models import check

    monkeypatch.setattr(check, "_ENGLISH_AT", 48)
    with pytest.raises(ModelError, match=r"eng_Latn has the number \d+ and not \d+, so outputs would be in the wrong"):
        pull(plan_pull(model, root, hub), hub)
    assert visible(root) == []
    assert unfinished_pulls(root) == ()


def test_a_pull_can_be_cancelled(model: KnownModel, root: Path, hub: Hub, served: FakeHub) -> None:
    cancelled = threading.Event()
    plan = plan_pull(model, root, hub)

    def stop(progress: PullProgress) -> None:
        if progress.file == "pytorch_model.bin":
            cancelled.set()

    with pytest.raises(PullCancelled):
        pull(plan, hub, on_progress=stop, cancelled=cancelled)
    assert visible(root) == []
    assert forget_pull(root / NAME)
    assert not forget_pull(root / NAME)
    assert unfinished_pulls(root) == ()


def test_two_at_once_are_one(model: KnownModel, root: Path, hub: Hub, served: FakeHub) -> None:
    served.slow = "pytorch_model.bin"
    plan = plan_pull(model, root, hub)
    made: list[object] = []
    first = threading.Thread(target=lambda: made.append(pull(plan, hub)))
    first.start()
    assert served.begun.wait(30)
    with pytest.raises(PullError, match=f"{NAME} is being pulled by another process: wait for that, or stop it"):
        pull(plan, hub)
    with pytest.raises(PullError, match="is being pulled: cancel that first"):
        forget_pull(root / NAME)
    served.go.set()
    first.join()
    assert len(made) == 1
    with pytest.raises(PullError, match="another process has just installed it"):
        pull(plan, hub)


def test_a_killed_process_leaves_what_the_next_one_goes_on_with(
    model: KnownModel, root: Path, hub: Hub, served: FakeHub
) -> None:
    served.slow = "pytorch_model.bin"
    code = (
        "import sys; from pathlib import Path; from translate.models.hub import Hub\n"
        "from translate.models.known import find_known; from translate.models.pull import plan_pull, pull\n"
        f"hub = Hub({served.url!r}); pull(plan_pull(find_known({NAME!r}), Path({str(root)!r}), hub), hub)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code])
    assert served.begun.wait(60)
    part = work_folder(root / NAME) / "checkpoint" / NAME / "pytorch_model.bin.part"
    pause = threading.Event()
    while not part.exists():
        pause.wait(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    served.slow = ""
    served.go.set()
    assert visible(root) == []
    (work_folder(root / NAME) / ".converted.leftover").mkdir()

    assert pull(plan_pull(model, root, hub), hub).problem is None

    assert sorted(served.fetched()) == sorted([*NLLB_FILES, "pytorch_model.bin"])
    assert visible(root) == [NAME]


def test_a_folder_that_cannot_be_written_is_named(model: KnownModel, hub: Hub, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    plan = plan_pull(model, tmp_path / "file", hub)
    with pytest.raises(PullError, match="cannot be written"):
        pull(plan, hub)
