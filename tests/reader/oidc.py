"""An OpenID Connect provider of this machine: whoever is sent to it comes straight back as the user of the test."""

import secrets
import threading
import time
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from json import dumps
from typing import Any, Final
from urllib.parse import parse_qs, parse_qsl, unquote, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT_ID: Final = "diglot-tests"
CLIENT_SECRET: Final = "client-secret-that-nobody-may-see"
DISCOVERY: Final = "/.well-known/openid-configuration"


@dataclass(slots=True)
class Provider:
    """What the test says and sees: who signs in next, and what was asked.

    `refusal` is the error to send back in place of a code. With `signs_out`, who leaves the reader is sent here too.
    """

    address: str = ""
    user: dict[str, Any] = field(default_factory=dict)
    refusal: str | None = None
    signs_out: bool = False
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "tests", "use": "sig"}))
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def metadata(self) -> dict[str, Any]:
        """Return the discovery document."""
        found = {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
        }
        return {**found, "end_session_endpoint": f"{self.address}/end"} if self.signs_out else found

    def authorized(self, asked: dict[str, str]) -> str:
        """Return where a browser goes that asks to be let in."""
        if self.refusal is not None:
            return f"{asked['redirect_uri']}?{urlencode({'error': self.refusal, 'state': asked['state']})}"
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def tokens(self, given: dict[str, str], authorization: str) -> dict[str, Any] | None:
        """Return the tokens for a code, None to whoever does not show what they began with."""
        begun = self.codes.pop(given.get("code", ""), None)
        if begun is None or _client(given, authorization) != (CLIENT_ID, CLIENT_SECRET):
            return None
        challenge = urlsafe_b64encode(sha256(given.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        if challenge != begun.get("code_challenge") or given.get("redirect_uri") != begun["redirect_uri"]:
            return None
        now = int(time.time())
        about = {"iss": self.address, "aud": CLIENT_ID, "sub": "1", "iat": now, "exp": now + 300}
        claims = {**about, "nonce": begun["nonce"], **self.user}
        token = jwt.encode({"alg": "RS256", "kid": "tests"}, claims, self.key)
        return {"access_token": "an-access-token", "token_type": "Bearer", "expires_in": 300, "id_token": token}

    def keys(self) -> dict[str, Any]:
        """Return the public key."""
        return {"keys": [self.key.as_dict(private=False)]}


def _client(given: dict[str, str], authorization: str) -> tuple[str, str]:
    """Return who asks for tokens, and their secret."""
    if authorization.startswith("Basic "):
        name, _, secret = b64decode(authorization.removeprefix("Basic ")).decode().partition(":")
        return unquote(name), unquote(secret)
    return given.get("client_id", ""), given.get("client_secret", "")


class _Handler(BaseHTTPRequestHandler):
    provider: Provider

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        asked = dict(parse_qsl(url.query))
        self.provider.asked.append(url.path)
        if url.path == "/authorize":
            self._go(self.provider.authorized(asked))
        elif url.path == "/end":
            self._go(asked["post_logout_redirect_uri"])
        elif url.path == "/keys":
            self._say(200, self.provider.keys())
        elif url.path == DISCOVERY:
            self._say(200, self.provider.metadata())
        else:
            self._say(404, {})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.provider.asked.append(self.path)
        given = {name: values[0] for name, values in parse_qs(body).items()}
        found = self.provider.tokens(given, self.headers.get("Authorization", ""))
        self._say(400 if found is None else 200, found or {"error": "invalid_grant"})

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def _go(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _say(self, status: int, what: dict[str, Any]) -> None:
        body = dumps(what).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def providing() -> Iterator[Provider]:
    """Run a provider."""
    provider = Provider()
    handler = type("Handler", (_Handler,), {"provider": provider})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        provider.address = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield provider
        finally:
            server.shutdown()
            thread.join()
