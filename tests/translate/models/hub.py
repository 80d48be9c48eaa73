"""A hub on 127.0.0.1: the answers of the real one to what Diglot asks, over files of a folder, and its misbehaviour."""

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

COMMIT: Final = "0123456789abcdef0123456789abcdef01234567"
# From this size on, a file is stated with its SHA-256; below it, with the SHA-1 of git.
LARGE: Final = 200_000


@dataclass
class FakeHub:
    """What the hub has, and what it does wrong; tests change the fields at any time.

    `failures` are statuses, with headers, that answer the next requests for a path ending like their key, one after
    another. `cuts` says after how many bytes the next answers for a file are cut, `lies` which hash a file is said to
    have. The body of the file that is called `slow` waits for `go` after its first bytes.
    """

    url: str = ""
    repositories: dict[str, Path] = field(default_factory=dict)
    commit: str = COMMIT
    failures: dict[str, list[tuple[int, dict[str, str]]]] = field(default_factory=dict)
    cuts: dict[str, list[int]] = field(default_factory=dict)
    lies: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    ranges: bool = True
    slow: str = ""
    go: threading.Event = field(default_factory=threading.Event)
    begun: threading.Event = field(default_factory=threading.Event)
    requests: list[str] = field(default_factory=list)
    asked_ranges: list[str] = field(default_factory=list)

    def fetched(self) -> list[str]:
        """The names of the files that were asked for, in order."""
        return [path.rsplit("/", 1)[-1] for path in self.requests if "/resolve/" in path]


@contextmanager
def serve_hub() -> Iterator[FakeHub]:
    """Serve a hub within the block."""
    hub = FakeHub()

    class Handler(_Handler):
        state = hub

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield hub
    finally:
        hub.go.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    state: FakeHub
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        path = unquote(urlsplit(self.path).path)
        self.state.requests.append(path)
        for ending, answers in self.state.failures.items():
            if path.endswith(ending) and answers:
                status, headers = answers.pop(0)
                self._send(status, headers, b"")
                return
        if path.startswith("/api/models/"):
            self._listing(path.removeprefix("/api/models/"))
        elif "/resolve/" in path:
            repository, rest = path.lstrip("/").split("/resolve/", 1)
            self._file(repository, *rest.split("/", 1), body=body)
        else:
            self._send(404, {}, b"")

    def _listing(self, rest: str) -> None:
        repository, _, revision = rest.partition("/revision/")
        folder = self.state.repositories.get(repository)
        if folder is None:
            # As the real one answers people without a token, so as not to tell which private models there are.
            self._send(401, {"X-Error-Code": "RepoNotFound"}, b"")
            return
        if revision not in ("", "main", self.state.commit):
            self._send(404, {"X-Error-Code": "RevisionNotFound"}, b"")
            return
        siblings = []
        for file in sorted(folder.iterdir()):
            data = file.read_bytes()
            size = self.state.sizes.get(file.name, len(data))
            git = hashlib.sha1(f"blob {len(data)}\0".encode() + data).hexdigest()
            sibling: dict[str, object] = {"rfilename": file.name, "size": size, "blobId": git}
            if len(data) >= LARGE:
                sha256 = self.state.lies.get(file.name, hashlib.sha256(data).hexdigest())
                sibling["lfs"] = {"sha256": sha256, "size": size, "pointerSize": 134}
            elif file.name in self.state.lies:
                sibling["blobId"] = self.state.lies[file.name]
            siblings.append(sibling)
        answer = {"id": repository, "modelId": repository, "sha": self.state.commit, "siblings": siblings, "tags": []}
        self._send(200, {"Content-Type": "application/json"}, json.dumps(answer).encode())

    def _file(self, repository: str, revision: str, name: str, *, body: bool) -> None:
        folder = self.state.repositories.get(repository)
        if folder is None or revision != self.state.commit:
            self._send(404, {"X-Error-Code": "RevisionNotFound"}, b"")
            return
        if not (folder / name).is_file():
            self._send(404, {"X-Error-Code": "EntryNotFound"}, b"")
            return
        data = (folder / name).read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        headers = {
            "X-Repo-Commit": self.state.commit,
            "ETag": f'"{digest}"',
            "X-Linked-Etag": f'"{digest}"',
            "X-Linked-Size": str(len(data)),
            "Accept-Ranges": "bytes",
        }
        status, start = 200, 0
        asked = self.headers.get("Range")
        if asked and self.state.ranges:
            self.state.asked_ranges.append(asked)
            status, start = 206, int(asked.removeprefix("bytes=").rstrip("-"))
            headers["Content-Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
        part = data[start:]
        cuts = self.state.cuts.get(name)
        stall = body and name == self.state.slow
        cut = cuts.pop(0) if cuts else None
        self._send(status, headers, part if body else b"", size=len(part), cut=cut, stall=stall)

    def _send(
        self,
        status: int,
        headers: dict[str, str],
        body: bytes,
        *,
        size: int | None = None,
        cut: int | None = None,
        stall: bool = False,
    ) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if size is None else size))
        self.end_headers()
        if cut is not None:
            self.wfile.write(body[:cut])
            self.close_connection = True
            return
        if stall:
            self.wfile.write(body[: LARGE // 2])
            self.wfile.flush()
            self.state.begun.set()
            self.state.go.wait(30)
            body = body[LARGE // 2 :]
        try:
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
