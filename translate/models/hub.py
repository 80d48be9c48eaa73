"""Download the files of a model from a hub, as huggingface_hub finds and names them.

The bytes are fetched here rather than by `hf_hub_download`, which cannot be cancelled, waits as long as a busy hub
tells it to, and gives up at the first 5xx.
"""

import errno
import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from translate.errors import PullCancelled, PullError

if TYPE_CHECKING:
    from huggingface_hub import HfApi

_CHUNK: Final = 64 * 1024  # small enough that a slow download can be cancelled at once
_TIMEOUT: Final = 30.0
_PASSING: Final = frozenset({408, 429, 500, 502, 503, 504})
_PARTIAL: Final = 206

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a request that failed is tried again, and how long to wait before: doubled each time, in seconds.

    A hub that asks for a longer wait than `longest` is left alone, and the person told when to come back.
    """

    tries: int = 4
    wait: float = 1.0
    longest: float = 60.0


@dataclass(frozen=True, slots=True)
class HubFile:
    """A file of a repository. `bytes` and the hashes are None where the hub does not state them.

    Large files have a SHA-256, small ones the SHA-1 by which git knows them.
    """

    name: str
    bytes: int | None
    sha256: str | None = None
    git_sha1: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """What is in a repository at one commit."""

    repository: str
    commit: str
    files: tuple[HubFile, ...]


class Hub:
    """A hub of models. `endpoint` None leaves it to huggingface_hub, which reads HF_ENDPOINT."""

    def __init__(self, endpoint: str | None = None, *, patience: Patience | None = None) -> None:
        self._given = endpoint.rstrip("/") if endpoint else None
        self._patience = patience or Patience()

    def listing(self, repository: str, revision: str | None, cancelled: threading.Event | None = None) -> Listing:
        """Return what a repository holds at a revision, None meaning the newest. Raises PullError."""
        api = self._api()

        def ask() -> Listing:
            info = api.model_info(repository, revision=revision, files_metadata=True, timeout=_TIMEOUT)
            return Listing(repository, info.sha or revision or "main", tuple(_file(one) for one in info.siblings or []))

        return self._patiently(ask, f"{repository} at {api.endpoint}", cancelled or threading.Event(), lambda: 0)

    def fetch(
        self,
        listing: Listing,
        file: HubFile,
        folder: Path,
        *,
        on_bytes: Callable[[int], None] = lambda _count: None,
        cancelled: threading.Event | None = None,
    ) -> Path:
        """Download a file into a folder, going on where an earlier try ended, and return where it is.

        It has its name only when it is whole and verified. `on_bytes` gets the number of bytes that are there, at the
        start and as it grows. Raises PullError, and PullCancelled when `cancelled` is set meanwhile.
        """
        cancelled = cancelled or threading.Event()
        target, part = folder / file.name, folder / f"{file.name}.part"
        if target.is_file():
            on_bytes(target.stat().st_size)
            return target
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if file.bytes is None or _size(part) > file.bytes:
                part.unlink(missing_ok=True)
            what = f"{file.name} of {listing.repository} at {self._api().endpoint}"
            while file.bytes is None or _size(part) < file.bytes or not part.is_file():
                before = _size(part)
                self._patiently(
                    lambda: self._append(listing, file, part, on_bytes, cancelled), what, cancelled, lambda: _size(part)
                )
                if file.bytes is None or _size(part) <= before:
                    break
            on_bytes(_size(part))
            _verify(part, file, listing)
            part.replace(target)
        except OSError as error:
            raise _no_room(folder, error) from error
        return target

    def _append(
        self, listing: Listing, file: HubFile, part: Path, on_bytes: Callable[[int], None], cancelled: threading.Event
    ) -> None:
        from huggingface_hub import hf_hub_url
        from huggingface_hub.utils import (  # type: ignore[attr-defined] # public, but not listed for type checkers
            build_hf_headers,
            get_session,
            hf_raise_for_status,
        )

        endpoint = self._api().endpoint
        url = hf_hub_url(listing.repository, file.name, revision=listing.commit, endpoint=endpoint)
        # Compressed on the way, a file could neither be resumed nor counted.
        headers = {**build_hf_headers(), "Accept-Encoding": "identity"}
        start = _size(part) if file.bytes is not None else 0
        if start:
            headers["Range"] = f"bytes={start}-"
        with get_session().stream("GET", url, headers=headers, timeout=_TIMEOUT) as response:
            hf_raise_for_status(response)
            # A server that does not know ranges sends everything.
            resumed = start > 0 and response.status_code == _PARTIAL
            done = start if resumed else 0
            with part.open("ab" if resumed else "wb") as out:
                on_bytes(done)
                for chunk in response.iter_bytes(_CHUNK):
                    if cancelled.is_set():
                        raise PullCancelled(f"{listing.repository}: cancelled; what was downloaded stays")
                    out.write(chunk)
                    done += len(chunk)
                    if file.bytes is not None and done > file.bytes:
                        break
                    on_bytes(done)

    def _patiently(
        self, action: Callable[[], Result], what: str, cancelled: threading.Event, size: Callable[[], int]
    ) -> Result:
        """Try again, a bounded number of times, what may pass; a try that brought something begins the count anew."""
        from huggingface_hub.errors import HfHubHTTPError, OfflineModeIsEnabled

        # The HTTP library's own root, by way of huggingface_hub: which library that is has changed, and will again.
        http_error = cast(type[Exception], HfHubHTTPError.__mro__[1])
        tries = 0
        while True:
            before = size()
            if cancelled.is_set():
                raise PullCancelled(f"{what}: cancelled; what was downloaded stays")
            try:
                return action()
            except OfflineModeIsEnabled as error:
                raise PullError(f"{what}: HF_HUB_OFFLINE is set: unset it and run the pull again") from error
            except http_error as error:
                tries = 1 if size() > before else tries + 1
                wait = self._wait(error, tries)
                if wait is None:
                    raise PullError(_explained(error, what)) from error
                cancelled.wait(wait)
            except ValueError as error:
                raise PullError(
                    f"{what}: what answers there is no hub of models ({error}): check HF_ENDPOINT"
                ) from error

    def _wait(self, error: BaseException, tries: int) -> float | None:
        """Return how long to wait before the next try, None when there is to be none."""
        response = getattr(error, "response", None)
        if (response is not None and response.status_code not in _PASSING) or tries >= self._patience.tries:
            return None
        asked: float | None = _retry_after(response)
        if asked is None:
            return min(self._patience.wait * 2.0 ** (tries - 1), self._patience.longest)
        return asked if asked <= self._patience.longest else None

    def _api(self) -> "HfApi":
        from huggingface_hub import HfApi

        api = HfApi(endpoint=self._given)
        if not api.endpoint.startswith(("http://", "https://")):
            raise PullError(f"HF_ENDPOINT is {api.endpoint!r}: give an address that begins with https:// or http://")
        return api


def _file(sibling: Any) -> HubFile:
    lfs = sibling.lfs
    return HubFile(
        sibling.rfilename,
        lfs.size if lfs is not None else sibling.size,
        sha256=lfs.sha256 if lfs is not None else None,
        git_sha1=None if lfs is not None else sibling.blob_id,
    )


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _verify(part: Path, file: HubFile, listing: Listing) -> None:
    """Raise PullError, and drop the download, when it is not the file that the hub described."""
    size = _size(part)
    problem = None
    if file.bytes is not None and size != file.bytes:
        problem = f"has {size:,} bytes where the hub states {file.bytes:,}"
    elif file.sha256 is not None and (found := _digest(part, hashlib.sha256())) != file.sha256:
        problem = f"has the SHA-256 {found[:12]}… where the hub states {file.sha256[:12]}…"
    elif file.git_sha1 is not None:
        found = _digest(part, hashlib.sha1(f"blob {size}\0".encode(), usedforsecurity=False))
        if found != file.git_sha1:
            problem = f"has the git hash {found[:12]}… where the hub states {file.git_sha1[:12]}…"
    if problem is not None:
        part.unlink()
        raise PullError(
            f"{file.name} of {listing.repository} {problem}: it was damaged on the way and is thrown away; run the "
            "pull again, which keeps all other files"
        )


def _digest(path: Path, digest: "hashlib._Hash") -> str:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _retry_after(response: Any) -> float | None:
    """Return the seconds that a hub asks to wait, None when it does not say."""
    from huggingface_hub.utils import parse_ratelimit_headers  # type: ignore[attr-defined] # as above

    if response is None:
        return None
    value = response.headers.get("Retry-After", "")
    if value.isdecimal():
        return float(value)
    limit = parse_ratelimit_headers(response.headers)
    return float(limit.reset_in_seconds) if limit is not None and limit.remaining == 0 else None


def _explained(error: BaseException, what: str) -> str:
    """Say what an error of the hub means, and what to do, in one line."""
    from huggingface_hub.errors import EntryNotFoundError, GatedRepoError, RevisionNotFoundError

    response = getattr(error, "response", None)
    if response is None:
        reason = " ".join(str(error).split()) or type(error).__name__
        return f"{what} cannot be reached ({reason}): check the connection and run the pull again, it resumes"
    status = response.status_code
    if status in (401, 403) or isinstance(error, GatedRepoError):
        return (
            f"{what} is not open to everyone (HTTP {status}), or does not exist: accept its licence on its page, log "
            "in with 'hf auth login', and run the pull again"
        )
    if isinstance(error, RevisionNotFoundError):
        return f"{what} has no such revision any more (HTTP {status}): report this, and pull another model meanwhile"
    if status == 404:
        kind = "file" if isinstance(error, EntryNotFoundError) else "model"
        return f"{what} does not exist (HTTP 404): the hub has no such {kind}; check the name with 'diglot models list'"
    asked = _retry_after(response)
    if status == 429 and asked is not None:
        return f"{what}: the hub is asked too often and wants {asked:.0f} s of rest (HTTP 429): run the pull again then"
    return f"{what}: the hub fails (HTTP {status}): run the pull again later, it resumes"


def _no_room(folder: Path, error: OSError) -> PullError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return PullError(f"{folder}: the disk is full: free space and run the pull again, what was downloaded stays")
    if error.errno == errno.EFBIG:
        # Of 4 GB on the file systems of memory cards, or what the operator allows.
        return PullError(f"{folder}: no file so large may be there: use a disk that takes it, or pull a smaller model")
    return PullError(f"{folder} cannot be written ({error}): give Diglot the right to write there")
