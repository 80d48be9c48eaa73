"""Who sits before the page: sign-ins, roles, and the files that say so."""

import sys
from pathlib import Path
from typing import Any

import pytest

from reader.people import PeopleError, address_of_sign_in, check_secrets, owner, read_roles, signed_in
from translate.review.roles import Reviewer, Role

AUTH = """[auth]
redirect_uri = "http://texts.example/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
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
        {"is_logged_in": True, "email": "dana@texts.example", "email_verified": "no"},
        {"is_logged_in": True, "email": "dana@texts.example", "email_verified": None},
    ],
)
def test_who_is_not_known_is_nobody(user: dict[str, Any]) -> None:
    person = signed_in(user, {"dana@texts.example": Role.EDITOR})
    assert person.reviewer is None
    assert person.signs_in
    assert (person.refused is not None) == bool(user.get("is_logged_in"))


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


def test_packages_that_are_not_there_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, AUTH)
    check_secrets(path)
    for gone in ("authlib.integrations.starlette_client", "authlib"):
        monkeypatch.setitem(sys.modules, gone, None)
    with pytest.raises(PeopleError, match=r"not installed \(.*authlib.*\): pip install"):
        check_secrets(path)


@pytest.mark.parametrize(
    "uri",
    [
        "http://texts.example/",
        "http://texts.example/callback",
        "http://texts.example/reader/oauth2callback",
        "http://texts.example/oauth2callback?to=me",
        "texts.example/oauth2callback",
        "ftp://texts.example/oauth2callback",
        "http:///oauth2callback",
        "http://[texts.example/oauth2callback",
    ],
)
def test_an_address_that_nobody_comes_back_to(tmp_path: Path, uri: str) -> None:
    path = write(tmp_path, AUTH.replace("http://texts.example/oauth2callback", uri))
    with pytest.raises(PeopleError, match="name the address at which people open the reader"):
        check_secrets(path)


def test_a_secret_that_can_be_guessed_is_refused_and_not_told(tmp_path: Path) -> None:
    path = write(tmp_path, AUTH.replace("0123456789abcdef0123456789abcdef", "hunter2"))
    with pytest.raises(PeopleError, match="fewer than 32 characters") as caught:
        check_secrets(path)
    assert "hunter2" not in str(caught.value)


def test_the_server_reads_no_secrets_from_a_file_of_another_name(tmp_path: Path) -> None:
    path = tmp_path / "secrets.txt"
    path.write_text(AUTH, encoding="utf-8")
    with pytest.raises(PeopleError, match=r"rename .*secrets\.txt"):
        check_secrets(str(path))


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("https://texts.example/oauth2callback", "https://texts.example"),
        ("http://localhost:{port}/oauth2callback", "http://localhost:8501"),
    ],
)
def test_where_people_sign_in(tmp_path: Path, uri: str, address: str) -> None:
    path = write(tmp_path, AUTH.replace("http://texts.example/oauth2callback", uri))
    assert address_of_sign_in(path, 8501) == address
