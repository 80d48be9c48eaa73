"""Install a known model: download, convert, check, and only then give it its name.

All of it happens in a hidden folder beside the models. A pull that ends early, however it ends, leaves there what is
whole, and the next pull of the same model goes on with it.
"""

import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from translate.errors import ModelError, PullCancelled, PullError
from translate.models.check import check_model
from translate.models.folders import InstalledModel, recognise
from translate.models.hub import Hub, HubFile, Listing
from translate.models.known import KnownModel
from translate.models.lock import only_one
from translate.models.origin import Origin, write_origin
from translate.models.wanted import wanted_files

_WORK: Final = ".pulling-"
_COMMIT: Final = ".commit"
# In each a folder of the model's name, by which one recognises some models of Opus-MT.
_CHECKPOINT: Final = "checkpoint"
_CONVERTED: Final = "converted"
QUANTIZATION: Final = "int8"


class Stage(StrEnum):
    """What a pull is doing."""

    DOWNLOAD = "download"
    CONVERT = "convert"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class PullProgress:
    """How far a pull is: the file that is being downloaded, and the bytes of all files together."""

    stage: Stage
    file: str = ""
    bytes_done: int = 0
    bytes_total: int = 0


@dataclass(frozen=True, slots=True)
class PullPlan:
    """What a pull will do: shown before it starts.

    `download_bytes` is what the files take together, `present_bytes` what of that an earlier pull left.
    """

    model: KnownModel
    target: Path
    listing: Listing
    files: tuple[HubFile, ...]
    download_bytes: int
    present_bytes: int
    free_bytes: int

    @property
    def needed_bytes(self) -> int:
        """The room that is needed: what is still to come, and the converted model beside it."""
        converted = self.model.disk_bytes if self.model.layout == "hf" else 0
        # The table is about the published model; a small one on a hub of one's own needs no more than its own size.
        return self.download_bytes - self.present_bytes + min(converted, self.download_bytes)

    @property
    def has_room(self) -> bool:
        """Whether there is that much room."""
        return self.free_bytes >= self.needed_bytes

    @property
    def work(self) -> Path:
        """The hidden folder in which it happens."""
        return work_folder(self.target)


def work_folder(target: Path) -> Path:
    """Return the hidden folder in which the model that will be `target` is downloaded and converted."""
    return target.parent / f"{_WORK}{target.name}"


def free_bytes(root: Path) -> int:
    """Return how much room there is where `root` is, or will be."""
    while not root.exists():
        root = root.parent
    return shutil.disk_usage(root).free


def plan_pull(
    model: KnownModel,
    root: Path,
    hub: Hub,
    *,
    revision: str | None = None,
    cancelled: threading.Event | None = None,
) -> PullPlan:
    """Ask the hub what a pull of a model into `root` takes. `revision` is another commit than the table's.

    Raises PullError, also when the model is installed already.
    """
    target = root / model.name
    if target.exists():
        raise PullError(f"{target} is there already: use it, or run 'diglot models remove {model.name}' first")
    listing = hub.listing(model.repository, revision or model.revision, cancelled)
    work = work_folder(target)

    def read(file: HubFile) -> bytes:
        with only_one(_lock(target), _busy(model)):
            _keep_only(work, listing.commit)
            return hub.fetch(listing, file, work / _CHECKPOINT / target.name, cancelled=cancelled).read_bytes()

    files = wanted_files(listing, model.family, model.layout, read)
    return PullPlan(
        model=model,
        target=target,
        listing=listing,
        files=files,
        download_bytes=sum(file.bytes or 0 for file in files),
        present_bytes=sum(_present(work, target.name, listing.commit, file) for file in files),
        free_bytes=free_bytes(root),
    )


def pull(
    plan: PullPlan,
    hub: Hub,
    *,
    on_progress: Callable[[PullProgress], None] = lambda _progress: None,
    cancelled: threading.Event | None = None,
    keep_checkpoint: bool = False,
) -> InstalledModel:
    """Carry out a plan and return the model. Raises PullError or ModelError; nothing is then half installed.

    `cancelled` stops the download at the next megabyte, and the conversion, which takes minutes, at its end. A kept
    checkpoint becomes the folder NAME-checkpoint beside the model.
    """
    cancelled = cancelled or threading.Event()
    target, work = plan.target, plan.work
    if not plan.has_room:
        raise PullError(
            f"{target.parent} has {_gb(plan.free_bytes)} free, but {plan.model.name} needs {_gb(plan.needed_bytes)} "
            "(the download, and the converted model beside it): free space and run the pull again"
        )
    with only_one(_lock(target), _busy(plan.model)):
        if target.exists():
            raise PullError(f"{target} is there already: another process has just installed it")
        try:
            _keep_only(work, plan.listing.commit)
            made = _make(plan, hub, on_progress, cancelled)
            on_progress(PullProgress(Stage.CHECK, "", plan.download_bytes, plan.download_bytes))
            _check(made, work)
            if cancelled.is_set():
                raise PullCancelled(f"{plan.model.name}: cancelled; what was downloaded stays")
            write_origin(made, _origin(plan))
            kept = target.with_name(f"{target.name}-checkpoint")
            if keep_checkpoint and plan.model.layout == "hf" and not kept.exists():
                (work / _CHECKPOINT / target.name).rename(kept)
            made.rename(target)
        except OSError as error:
            raise PullError(f"{target} cannot be written ({error}): free space, and run the pull again") from error
        shutil.rmtree(work, ignore_errors=True)
    return recognise(target)


def unfinished_pulls(root: Path) -> tuple[str, ...]:
    """Return the names of the models of which an interrupted pull has left something under `root`."""
    if not root.is_dir():
        return ()
    return tuple(sorted(folder.name.removeprefix(_WORK) for folder in root.glob(f"{_WORK}*") if folder.is_dir()))


def forget_pull(target: Path) -> bool:
    """Throw away what an unfinished pull of `target` has left, and tell whether there was any. Raises PullError."""
    work = work_folder(target)
    if not work.is_dir():
        return False
    with only_one(_lock(target), f"{target.name} is being pulled: cancel that first"):
        shutil.rmtree(work)
    return True


def _make(plan: PullPlan, hub: Hub, on_progress: Callable[[PullProgress], None], cancelled: threading.Event) -> Path:
    """Download and convert, and return the folder that will be the model."""
    from translate.engines.convert import convert

    checkpoint, made = (plan.work / kind / plan.target.name for kind in (_CHECKPOINT, _CONVERTED))
    done = 0
    for file in plan.files:
        before = done

        def tell(count: int, name: str = file.name, before: int = before) -> None:
            on_progress(PullProgress(Stage.DOWNLOAD, name, before + count, plan.download_bytes))

        path = hub.fetch(plan.listing, file, checkpoint, on_bytes=tell, cancelled=cancelled)
        done += path.stat().st_size
    if plan.model.layout == "ct2":
        return checkpoint
    if cancelled.is_set():
        raise PullCancelled(f"{plan.model.name}: cancelled; what was downloaded stays")
    on_progress(PullProgress(Stage.CONVERT, "", plan.download_bytes, plan.download_bytes))
    # What a killed process was converting is of no use.
    for leftover in plan.work.iterdir():
        if leftover.is_dir() and leftover != checkpoint.parent:
            shutil.rmtree(leftover)
    convert(checkpoint, made, QUANTIZATION)
    return made


def _check(made: Path, work: Path) -> None:
    """Check what was made. The download is thrown away with what does not pass: it would end the same way again."""
    try:
        check_model(made, published=True)
    except ModelError:
        shutil.rmtree(work)
        raise


def _keep_only(work: Path, commit: str) -> None:
    """Make the work folder one for this commit: files of two commits do not fit together."""
    if work.is_dir() and not _is_of(work, commit):
        shutil.rmtree(work)
    work.mkdir(parents=True, exist_ok=True)
    (work / _COMMIT).write_text(commit, encoding="utf-8")


def _is_of(work: Path, commit: str) -> bool:
    mark = work / _COMMIT
    return mark.is_file() and mark.read_text(encoding="utf-8") == commit


def _present(work: Path, name: str, commit: str, file: HubFile) -> int:
    folder = work / _CHECKPOINT / name
    for path in (folder / file.name, folder / f"{file.name}.part"):
        if path.is_file() and _is_of(work, commit):
            return min(path.stat().st_size, file.bytes or 0)
    return 0


def _origin(plan: PullPlan) -> Origin:
    stored = QUANTIZATION if plan.model.layout == "hf" else "as it was"
    return Origin(plan.model.name, plan.model.repository, plan.listing.commit, plan.model.licence, stored)


def _lock(target: Path) -> Path:
    return target.parent / f".{target.name}.lock"


def _busy(model: KnownModel) -> str:
    return f"{model.name} is being pulled by another process: wait for that, or stop it"


def _gb(count: int) -> str:
    return f"{count / 1e9:.1f} GB"
