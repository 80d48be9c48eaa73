"""Who sits before the page: sign-ins, roles, and the files that say so."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from reader.people import PeopleError, check_secrets, owner, read_roles, signed_in
from translate.review.roles import Reviewer, Role

AUTH = """[auth]
redirect_uri = "http://texts.example/oauth2callback"
cookie_secret = "x"
client_id = "diglot"
client_secret = "y"
server_metadata_url = "https://login.example/.well-known/openid-configuration"
"""


def write(folder: Path, text: str) -> str:
    path = folder / "file.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_owner_of_a_machine_may_do_everything() -> None:
    assert owner("Dana").reviewer == Reviewer("Dana", Role.EDITOR)
    assert not owner("Dana").signs_in


def test_who_has_signed_in_has_the_role_of_their_address() -> None:
    roles = {"dana@texts.example": Role.REVIEWER}
    user = {"is_logged_in": True, "email": "Dana@Texts.example", "email_verified": True, "name": "An Editor"}
    assert signed_in(user, roles).reviewer == Reviewer("dana@texts.example", Role.REVIEWER)
    assert signed_in({**user, "email": "noa@texts.example"}, roles).reviewer == Reviewer(
        "noa@texts.example", Role.READER
    )


@pytest.mark.parametrize(
    "user",
    [
        {},
        {"is_logged_in": False, "email": "dana@texts.example"},
        {"is_logged_in": True},
        {"is_logged_in": True, "email": " "},
        {"is_logged_in": True, "email": ["dana@texts.example"]},
        # Anybody may write anybody's address into their account.
        {"is_logged_in": True, "email": "dana@texts.example", "email_verified": False},
        {"is_logged_in": True, "email": "dana@texts.example", "email_verified": "false"},
    ],
)
def test_who_is_not_known_is_nobody(user: dict[str, Any]) -> None:
    person = signed_in(user, {"dana@texts.example": Role.EDITOR})
    assert person.reviewer is None
    assert person.signs_in


def test_roles_are_read(tmp_path: Path) -> None:
    path = write(tmp_path, '[roles]\n"Dana@Texts.example" = "editor"\n"noa@texts.example" = "reviewer"\n')
    assert read_roles(path) == {"dana@texts.example": Role.EDITOR, "noa@texts.example": Role.REVIEWER}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", r"no table \[roles\]"),
        ("roles = 1", r"no table \[roles\]"),
        ('[roles]\n"a@b" = "boss"', "gives a@b the role 'boss': choose one of reader, reviewer, editor"),
        ('[roles]\n"a@b" = 1', "the role 1"),
        ("[roles", "cannot read the roles"),
    ],
)
def test_roles_that_nobody_understands(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(PeopleError, match=said):
        read_roles(write(tmp_path, text))


def test_files_that_are_not_there(tmp_path: Path) -> None:
    for check in (read_roles, check_secrets):
        with pytest.raises(PeopleError, match="No such file"):
            check(str(tmp_path / "nowhere.toml"))


def test_secrets(tmp_path: Path) -> None:
    with pytest.raises(PeopleError, match=r"no table \[auth\]"):
        check_secrets(write(tmp_path, "[other]\n"))
    with pytest.raises(PeopleError, match="has no cookie_secret, client_id"):
        check_secrets(write(tmp_path, AUTH.replace("cookie_secret", "cookies").replace("client_id", "client")))
    path = write(tmp_path, AUTH)
    if find_spec("authlib") is None:
        with pytest.raises(PeopleError, match="takes the package Authlib"):
            check_secrets(path)
    else:
        check_secrets(path)
