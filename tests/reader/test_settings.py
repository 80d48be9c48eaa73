"""What `diglot read` tells the app travels on the command line and in the environment, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.settings import STORE_VARIABLE, Settings, parse_settings

_WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=30)


@given(
    st.builds(
        Settings,
        st.none() | _WORDS,
        _WORDS,
        st.none() | _WORDS,
        _WORDS,
        st.booleans(),
        st.none() | _WORDS,
        st.none() | _WORDS,
        st.none() | _WORDS,
    )
)
def test_there_and_back(settings: Settings) -> None:
    assert parse_settings(settings.arguments(), settings.environment({})) == settings


def test_without_arguments_everything_is_as_by_default() -> None:
    assert parse_settings([], {}) == Settings()


def test_a_value_that_looks_like_an_option_stays_a_value() -> None:
    assert parse_settings(Settings(engine="--engine", model="-x").arguments(), {}).model == "-x"


def test_the_address_of_the_store_which_may_hold_a_password_is_in_no_argument() -> None:
    settings = Settings(store_url="postgresql+psycopg://me:s3cret@host/texts", model="x", folders=True)
    assert not any("s3cret" in argument for argument in settings.arguments())
    assert "s3cret" in settings.environment({})[STORE_VARIABLE]


def test_the_environment_is_handed_on_but_not_the_store_of_another_reader() -> None:
    inherited = {"PATH": "/bin", STORE_VARIABLE: "sqlite:////of/another.db"}
    assert Settings().environment(inherited) == {"PATH": "/bin"}


def test_an_unknown_argument_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse_settings(["--eng=fake"], {})
    assert "--eng" in capsys.readouterr().err
