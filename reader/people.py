"""Who sits before the page, and what they may do: the one person of this machine, or whoever has signed in."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from translate.errors import TranslateError
from translate.review.roles import Reviewer, Role

_AUTH: Final = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")


class PeopleError(TranslateError):
    """A file about people cannot be read, or says what nobody understands."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who sits before the page. Without a `reviewer` nobody is known, who may only read.

    `signs_in` tells whether people sign in here at all.
    """

    reviewer: Reviewer | None = None
    signs_in: bool = False


def owner(name: str) -> Person:
    """Return the one person of a machine that nobody else reaches: they have every right to its store anyway."""
    return Person(Reviewer(name, Role.EDITOR))


def signed_in(user: Mapping[str, Any], roles: Mapping[str, Role]) -> Person:
    """Return the person of whom a sign-in says this much.

    People are known by their mail address: it is theirs alone, which a name is not. An address that whoever vouches for
    it has not verified is nobody's.
    """
    mail = user.get("email")
    verified = user.get("email_verified")
    if not user.get("is_logged_in") or not isinstance(mail, str) or not mail.strip() or verified in (False, "false"):
        return Person(signs_in=True)
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
    """Raise PeopleError unless a file has what it takes to let people sign in."""
    auth = _read(path, "secrets").get("auth")
    if not isinstance(auth, dict):
        raise PeopleError(f"{path} has no table [auth]: write one, with {', '.join(_AUTH)}")
    missing = [name for name in _AUTH if not isinstance(auth.get(name), str)]
    if missing:
        raise PeopleError(f"the table [auth] of {path} has no {', '.join(missing)}: take them from whoever signs in")
    if find_spec("authlib") is None:
        raise PeopleError("signing in takes the package Authlib, which is not installed: pip install 'Authlib>=1.3.2'")


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
