"""Who sits before the page, and what they may do: the one person of this machine, or whoever has signed in."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from reader.interface import message
from translate.errors import TranslateError
from translate.review.roles import Reviewer, Role

_AUTH: Final = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
# Where the server waits for who comes back, whatever the file says.
_CALLBACK: Final = "/oauth2callback"
# Characters. Whoever guesses it signs in as anybody.
_SHORTEST_SECRET: Final = 32


class PeopleError(TranslateError):
    """A file about people cannot be read, or says what nobody understands."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who sits before the page. Without a `reviewer` nobody is known, who may only read.

    `signs_in` tells whether people sign in here at all, `refused` why somebody who has is nobody all the same.
    """

    reviewer: Reviewer | None = None
    signs_in: bool = False
    refused: str | None = None


def owner(name: str) -> Person:
    """Return the one person of a machine that nobody else reaches: they have every right to its store anyway."""
    return Person(Reviewer(name, Role.EDITOR))


def signed_in(user: Mapping[str, Any], roles: Mapping[str, Role]) -> Person:
    """Return the person of whom a sign-in says this much.

    People are known by their mail address: it is theirs alone, which a name is not. An address that whoever vouches for
    it has not verified is nobody's.
    """
    if not user.get("is_logged_in"):
        return Person(signs_in=True)
    mail = user.get("email")
    if not isinstance(mail, str) or not mail.strip():
        return Person(signs_in=True, refused=message("your account tells no mail address"))
    # Not everybody who vouches for people says this; who does must say yes.
    if user.get("email_verified", True) not in (True, "true"):
        return Person(signs_in=True, refused=message("the mail address of your account is not verified"))
    name = mail.strip().lower()
    return Person(Reviewer(name, roles.get(name, Role.READER)), signs_in=True)


def read_roles(path: str) -> dict[str, Role]:
    """Return the roles that a file gives, by mail address in small letters; raises PeopleError.

    The file is TOML, with a table `roles` of `"mail@address" = "editor"`.
    """
    found = _read(path, "roles").get("roles")
    if not isinstance(found, dict):
        raise PeopleError(f'{path} has no table [roles]: write one, with lines such as "mail@address" = "editor"')
    return {mail.strip().lower(): _role(path, mail, role) for mail, role in found.items()}


def check_secrets(path: str) -> None:
    """Raise PeopleError unless a file has what it takes to let people sign in. No message quotes what is secret."""
    if not path.endswith(".toml"):
        raise PeopleError(f"the server takes secrets only from a file whose name ends in .toml: rename {path}")
    auth = _read(path, "secrets").get("auth")
    if not isinstance(auth, dict):
        raise PeopleError(f"{path} has no table [auth]: write one, with {', '.join(_AUTH)}")
    missing = [name for name in _AUTH if not isinstance(auth.get(name), str)]
    if missing:
        raise PeopleError(f"the table [auth] of {path} has no {', '.join(missing)}: take them from whoever signs in")
    _check_callback(path, auth["redirect_uri"])
    if len(auth["cookie_secret"]) < _SHORTEST_SECRET:
        raise PeopleError(
            f"the cookie_secret of {path} has fewer than {_SHORTEST_SECRET} characters: make a random one, as by "
            "python -c 'import secrets; print(secrets.token_hex(32))'"
        )
    try:
        # Itself, for it needs packages that it does not bring.
        import_module("authlib.integrations.starlette_client")
    except ImportError as error:
        raise PeopleError(
            f"signing in takes packages that are not installed ({error}): pip install 'diglot[shared]'"
        ) from error


def address_of_sign_in(path: str, port: int) -> str:
    """Return where people who sign in must open the reader: at any other address they come back as nobody."""
    uri: str = _read(path, "secrets")["auth"]["redirect_uri"]
    return uri.replace("{port}", str(port)).removesuffix(_CALLBACK)


def _check_callback(path: str, uri: str) -> None:
    try:
        whole = urlsplit(uri.replace("{port}", "1"))
        right = whole.scheme in ("http", "https") and bool(whole.hostname) and whole[2:] == (_CALLBACK, "", "")
    except ValueError:
        right = False
    if not right:
        raise PeopleError(
            f"the redirect_uri of {path} is {uri}: name the address at which people open the reader, and {_CALLBACK} "
            f"after it, as in https://texts.example{_CALLBACK}"
        )


def _read(path: str, what: str) -> dict[str, Any]:
    try:
        return tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PeopleError(f"cannot read the {what} in {path}: {reason}; name a TOML file with --{what}") from error


def _role(path: str, mail: str, role: object) -> Role:
    if role not in tuple(Role):
        raise PeopleError(f"{path} gives {mail} the role {role!r}: choose one of {', '.join(Role)}")
    return Role(str(role))
