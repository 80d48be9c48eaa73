"""What `diglot read` tells the app: arguments after `--` on streamlit's command line, and the store in the environment.

A command line can be read by everybody on the machine, and the URL of a store may hold a password.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

STORE_VARIABLE: Final = "DIGLOT_READER_STORE"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the store is, what translates on which device, whether folders may be added by their path, who reviews.

    `store_url` None means the default store. Folders are allowed where only people of this machine reach the app; there
    all is done in the name of the one `reviewer`. Elsewhere people sign in as the file `secrets` says, and have the
    roles of the file `roles`; without `secrets` nobody is known.
    """

    store_url: str | None = None
    engine: str = "auto"
    model: str | None = None
    device: str = "auto"
    folders: bool = False
    reviewer: str | None = None
    roles: str | None = None
    secrets: str | None = None

    def arguments(self) -> list[str]:
        """Return what may stand on a command line as arguments."""
        given = [f"--engine={self.engine}", f"--device={self.device}"]
        for name in ("model", "reviewer", "roles", "secrets"):
            if (value := getattr(self, name)) is not None:
                given.append(f"--{name}={value}")
        if self.folders:
            given.append("--folders")
        return given

    def environment(self, inherited: Mapping[str, str]) -> dict[str, str]:
        """Return the environment of the app's process: what it inherits, and what may hold a secret."""
        given = {name: value for name, value in inherited.items() if name != STORE_VARIABLE}
        return given if self.store_url is None else {**given, STORE_VARIABLE: self.store_url}


def parse_settings(arguments: Sequence[str], environment: Mapping[str, str]) -> Settings:
    """Return the settings that the script's arguments and environment hold; raises SystemExit on an unknown argument.

    The inverse of `Settings.arguments` and `Settings.environment`.
    """
    parser = argparse.ArgumentParser(prog="reader", allow_abbrev=False)
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--model")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--folders", action="store_true")
    parser.add_argument("--reviewer")
    parser.add_argument("--roles")
    parser.add_argument("--secrets")
    given = parser.parse_args(arguments)
    return Settings(
        store_url=environment.get(STORE_VARIABLE),
        engine=given.engine,
        model=given.model,
        device=given.device,
        folders=given.folders,
        reviewer=given.reviewer,
        roles=given.roles,
        secrets=given.secrets,
    )
