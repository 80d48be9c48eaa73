from pathlib import Path

import platformdirs
import pytest

from cache import Store, StoreUnavailable, default_url
from cache.address import file_url, parse_url


def test_the_default_is_in_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(platformdirs, "user_data_path", lambda name: tmp_path / name)
    assert default_url() == f"sqlite:///{tmp_path}/diglot/diglot.db"
    with Store.open() as store:
        assert store.url == default_url()
    assert (tmp_path / "diglot" / "diglot.db").exists()


def test_a_relative_path_becomes_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert parse_url("sqlite:///store.db").database == str(tmp_path / "store.db")
    assert parse_url("sqlite:////store.db").database == "/store.db"


def test_a_tilde_is_the_users_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert parse_url("sqlite:///~/store.db").database == str(tmp_path / "store.db")


@pytest.mark.parametrize("name", ["with space.db", "50%.db", "what?.db", "a#b.db", "מאגר.db", "a&b=c.db", "a%20b.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    url = file_url(tmp_path / name)
    with Store.open(url) as store:
        assert store.check() == ()
    assert (tmp_path / name).exists()
    with Store.open(store.url) as again:
        assert again.url == store.url


NAMES = ["with space.db", "50%.db", "a%20b.db", "what?mode=ro.db", "a#b.db", "me@home.db", "c:d.db", "מאגר.db", "+.db"]


@pytest.mark.parametrize("name", NAMES)
def test_a_bare_path_is_a_file_whatever_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    for address in (name, str(tmp_path / name)):
        with Store.open(address) as store:
            assert parse_url(store.url).database == str(tmp_path / name)
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_bare_path_may_begin_with_a_tilde(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert parse_url("~/store.db") == parse_url(file_url(tmp_path / "store.db"))


@pytest.mark.parametrize("scheme", ["postgresql", "postgresql+psycopg", "postgresql+psycopg2", "postgresql+asyncpg"])
def test_every_way_to_say_postgresql(scheme: str) -> None:
    url = parse_url(f"{scheme}://me:secret@example.org:5433/texts")
    assert url.render_as_string(False) == "postgresql+psycopg://me:secret@example.org:5433/texts"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "'' is not the address of a store: write a path, sqlite:////path"),
        ("  ", "is not the address of a store: write a path"),
        (":memory:", "is not the address of a store: write a path"),
        ("sqlite:store.db", "'sqlite:store.db' is not the address of a store: write a path, sqlite:////path"),
        ("postgresql+psycopg:texts", "is not the address of a store: write a path"),
        ("~nobody-of-this-name/store.db", "begins with the folder of an unknown user: write a path"),
        (
            "mysql://localhost/texts",
            r"cannot be kept in 'mysql' \(only in SQLite and PostgreSQL\): write a path, sqlite",
        ),
        ("postgresql://host:port/texts", "is not the address of a store: write a path, sqlite.*or postgresql"),
        ("sqlite://", "names no file: write a path, sqlite"),
        ("sqlite:///:memory:", "names no file: write a path, sqlite"),
        ("sqlite:///x.db?mode=ro&cache=shared", "has options that SQLite stores do not take: remove cache, mode"),
    ],
)
def test_a_bad_address_is_told_how_to_be_good(text: str, message: str) -> None:
    with pytest.raises(StoreUnavailable, match=message):
        Store.open(text)


def test_a_bad_address_is_not_repeated_with_its_password() -> None:
    with pytest.raises(StoreUnavailable) as raised:
        Store.open("postgresql://me:secret@host:port/texts")
    assert "secret" not in str(raised.value)
