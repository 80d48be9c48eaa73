import errno
import hashlib
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from tests.translate.models.conftest import REPOSITORY
from tests.translate.models.hub import FakeHub
from translate.errors import ModelError, PullCancelled, PullError
from translate.models import hub as module
from translate.models.hub import Hub, HubFile, Listing, Patience

WEIGHTS = "pytorch_model.bin"


@pytest.fixture
def listing(hub: Hub) -> Listing:
    return hub.listing(REPOSITORY, None)


@pytest.fixture
def weights(listing: Listing) -> HubFile:
    return next(file for file in listing.files if file.name == WEIGHTS)


def small(listing: Listing) -> HubFile:
    return next(file for file in listing.files if file.name == "config.json")


def test_a_listing_has_commit_sizes_and_hashes(listing: Listing, weights: HubFile, nllb: Path, served: FakeHub) -> None:
    data = (nllb / WEIGHTS).read_bytes()
    assert listing.commit == served.commit
    assert {file.name for file in listing.files} == {path.name for path in nllb.iterdir()}
    assert (weights.bytes, weights.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert weights.git_sha1 is None
    assert len(small(listing).git_sha1 or "") == 40


def test_a_file_arrives_whole_with_its_progress(
    hub: Hub, listing: Listing, weights: HubFile, nllb: Path, tmp_path: Path
) -> None:
    seen: list[int] = []
    path = hub.fetch(listing, weights, tmp_path / "new", on_bytes=seen.append)
    assert path.read_bytes() == (nllb / WEIGHTS).read_bytes()
    assert seen[0] == 0
    assert seen == sorted(seen)
    assert seen[-1] == weights.bytes
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_is_there_is_not_fetched_again(
    hub: Hub, listing: Listing, weights: HubFile, served: FakeHub, tmp_path: Path
) -> None:
    hub.fetch(listing, weights, tmp_path)
    seen: list[int] = []
    hub.fetch(listing, weights, tmp_path, on_bytes=seen.append)
    assert served.fetched() == [WEIGHTS]
    assert seen == [weights.bytes]


def test_a_cut_connection_goes_on_where_it_was_cut(
    hub: Hub, listing: Listing, weights: HubFile, served: FakeHub, nllb: Path, tmp_path: Path
) -> None:
    # More cuts than tries: each brought something, so each begins the count anew.
    served.cuts[WEIGHTS] = [100_000] * 4
    path = hub.fetch(listing, weights, tmp_path)
    assert path.read_bytes() == (nllb / WEIGHTS).read_bytes()
    assert len(served.asked_ranges) == 4
    starts = [int(asked.removeprefix("bytes=").rstrip("-")) for asked in served.asked_ranges]
    assert starts == sorted(set(starts))
    assert starts[0] > 0


def test_connections_that_bring_nothing_are_given_up(
    hub: Hub, listing: Listing, weights: HubFile, served: FakeHub, tmp_path: Path
) -> None:
    served.cuts[WEIGHTS] = [150_000, 0, 0, 0, 0]
    with pytest.raises(PullError, match=rf"{WEIGHTS} of {REPOSITORY} at http.* cannot be reached .*it resumes"):
        hub.fetch(listing, weights, tmp_path)
    assert 0 < (tmp_path / f"{WEIGHTS}.part").stat().st_size <= 150_000
    served.cuts.clear()
    assert hub.fetch(listing, weights, tmp_path).is_file()


def test_a_server_without_ranges_sends_everything_again(
    hub: Hub, listing: Listing, weights: HubFile, served: FakeHub, nllb: Path, tmp_path: Path
) -> None:
    served.ranges = False
    served.cuts[WEIGHTS] = [100_000]
    assert hub.fetch(listing, weights, tmp_path).read_bytes() == (nllb / WEIGHTS).read_bytes()


@pytest.mark.parametrize("name", [WEIGHTS, "config.json"])
def test_a_wrong_hash_is_thrown_away_and_said(hub: Hub, served: FakeHub, tmp_path: Path, name: str) -> None:
    served.lies[name] = "0" * (64 if name == WEIGHTS else 40)
    listing = hub.listing(REPOSITORY, None)
    file = next(file for file in listing.files if file.name == name)
    with pytest.raises(PullError, match=rf"{name} of .* where the hub states 000000000000….*run the pull again"):
        hub.fetch(listing, file, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("difference", [7, -7])
def test_a_wrong_size_is_thrown_away_and_said(
    hub: Hub, listing: Listing, weights: HubFile, served: FakeHub, tmp_path: Path, difference: int
) -> None:
    stated = replace(weights, bytes=(weights.bytes or 0) + difference)
    with pytest.raises(PullError, match=r"416|bytes where the hub states"):
        hub.fetch(listing, stated, tmp_path)
    assert not (tmp_path / WEIGHTS).exists()


def test_a_file_of_unknown_size_is_taken_as_it_comes(
    hub: Hub, listing: Listing, weights: HubFile, tmp_path: Path
) -> None:
    (tmp_path / f"{WEIGHTS}.part").write_bytes(b"of something else")
    path = hub.fetch(listing, HubFile(WEIGHTS, None, weights.sha256), tmp_path)
    assert path.stat().st_size == weights.bytes


@pytest.mark.parametrize("status", [500, 502, 503, 504, 429, 408])
def test_what_may_pass_is_tried_again(hub: Hub, listing: Listing, served: FakeHub, tmp_path: Path, status: int) -> None:
    served.failures["config.json"] = [(status, {}), (status, {})]
    assert hub.fetch(listing, small(listing), tmp_path).is_file()
    assert served.fetched() == ["config.json"] * 3


def test_tries_are_bounded(hub: Hub, listing: Listing, served: FakeHub, tmp_path: Path) -> None:
    served.failures["config.json"] = [(503, {})] * 9
    with pytest.raises(PullError, match=r"the hub fails \(HTTP 503\): run the pull again later, it resumes"):
        hub.fetch(listing, small(listing), tmp_path)
    assert served.fetched() == ["config.json"] * 3


def test_a_busy_hub_is_waited_for_as_it_asks_but_not_for_long(served: FakeHub, hub: Hub) -> None:
    served.failures[REPOSITORY] = [(429, {"Retry-After": "0"})]
    assert hub.listing(REPOSITORY, None).files
    served.failures[REPOSITORY] = [(429, {"Retry-After": "3600"})]
    with pytest.raises(PullError, match=r"wants 3600 s of rest \(HTTP 429\): run the pull again then"):
        hub.listing(REPOSITORY, None)


def test_the_hub_s_own_header_about_its_limits_counts_too(served: FakeHub, hub: Hub) -> None:
    served.failures[REPOSITORY] = [(429, {"ratelimit": '"api";r=0;t=240'})]
    with pytest.raises(PullError, match="wants 240 s of rest"):
        hub.listing(REPOSITORY, None)


@pytest.mark.parametrize("status", [401, 403])
def test_a_gated_model_says_how_to_get_it(served: FakeHub, hub: Hub, status: int) -> None:
    served.failures[REPOSITORY] = [(status, {"X-Error-Code": "GatedRepo"})]
    with pytest.raises(PullError, match=rf"not open to everyone \(HTTP {status}\).*'hf auth login'"):
        hub.listing(REPOSITORY, None)


def test_a_model_a_revision_or_a_file_that_is_not_there(
    served: FakeHub, hub: Hub, listing: Listing, tmp_path: Path
) -> None:
    with pytest.raises(
        PullError, match=r"nobody/nothing at http.*not open to everyone \(HTTP 401\), or does not exist"
    ):
        hub.listing("nobody/nothing", None)
    with pytest.raises(PullError, match=r"has no such revision any more \(HTTP 404\)"):
        hub.listing(REPOSITORY, "f" * 40)
    with pytest.raises(PullError, match=r"no\.bin of .*does not exist \(HTTP 404\): the hub has no such file"):
        hub.fetch(listing, HubFile("no.bin", 3), tmp_path)
    served.failures[REPOSITORY] = [(404, {})]
    with pytest.raises(PullError, match="the hub has no such model"):
        hub.listing(REPOSITORY, None)


def test_an_unreachable_hub_is_named(tmp_path: Path) -> None:
    nowhere = Hub("http://127.0.0.1:9/", patience=Patience(tries=2, wait=0))
    with pytest.raises(
        PullError, match=r"facebook/x at http://127\.0\.0\.1:9 cannot be reached \(.*\): check the conn"
    ):
        nowhere.listing("facebook/x", None)


def test_an_endpoint_that_is_no_address(tmp_path: Path) -> None:
    with pytest.raises(PullError, match=r"HF_ENDPOINT is 'hub\.example': give an address that begins with https"):
        Hub("hub.example").listing("facebook/x", None)


def test_what_is_no_hub_is_said(served: FakeHub, hub: Hub) -> None:
    served.failures[REPOSITORY] = [(200, {"Content-Type": "text/html"})]
    with pytest.raises(PullError, match="what answers there is no hub of models"):
        hub.listing(REPOSITORY, None)


def test_offline_mode_is_respected(monkeypatch: pytest.MonkeyPatch, hub: Hub) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "is_offline_mode", lambda: True)
    with pytest.raises(PullError, match="HF_HUB_OFFLINE is set: unset it"):
        hub.listing(REPOSITORY, None)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_keeps_what_is_there(hub: Hub, listing: Listing, weights: HubFile, tmp_path: Path) -> None:
    (tmp_path / f"{WEIGHTS}.part").symlink_to("/dev/full")
    with pytest.raises(PullError, match="the disk is full: free space and run the pull again, what was downloaded"):
        hub.fetch(listing, weights, tmp_path)


def test_a_folder_that_cannot_be_written_is_named(hub: Hub, listing: Listing, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(PullError, match="cannot be written"):
        hub.fetch(listing, small(listing), tmp_path / "file" / "sub")
    assert "right to write" in str(module._no_room(tmp_path, PermissionError(errno.EACCES, "no")))
    assert "no file so large may be there" in str(module._no_room(tmp_path, OSError(errno.EFBIG, "no")))


def test_a_download_can_be_cancelled_and_resumed(
    hub: Hub, listing: Listing, weights: HubFile, served: FakeHub, tmp_path: Path
) -> None:
    cancelled = threading.Event()

    def stop(count: int) -> None:
        if count > 0:
            cancelled.set()

    with pytest.raises(PullCancelled, match="cancelled; what was downloaded stays"):
        hub.fetch(listing, weights, tmp_path, on_bytes=stop, cancelled=cancelled)
    with pytest.raises(PullCancelled):
        hub.fetch(listing, weights, tmp_path, cancelled=cancelled)
    assert hub.fetch(listing, weights, tmp_path).stat().st_size == weights.bytes
    assert len(served.asked_ranges) == 1


def test_errors_of_the_hub_are_errors_of_models() -> None:
    assert issubclass(PullCancelled, PullError)
    assert issubclass(PullError, ModelError)
