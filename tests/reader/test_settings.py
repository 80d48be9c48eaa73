"""What `diglot read` tells the app travels on the command line, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.settings import Settings, parse_settings

_WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=30)


@given(st.builds(Settings, st.none() | _WORDS, _WORDS, st.none() | _WORDS, st.booleans()))
def test_there_and_back(settings: Settings) -> None:
    assert parse_settings(settings.arguments()) == settings


def test_without_arguments_everything_is_as_by_default() -> None:
    assert parse_settings([]) == Settings()


def test_a_value_that_looks_like_an_option_stays_a_value() -> None:
    assert parse_settings(Settings(store_url="--engine", model="-x").arguments()).store_url == "--engine"


def test_an_unknown_argument_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse_settings(["--eng=fake"])
    assert "--eng" in capsys.readouterr().err
