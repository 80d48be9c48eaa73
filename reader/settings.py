"""What `diglot read` tells the app, as arguments after `--` on streamlit's command line."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the store is, what translates, and whether folders of this machine may be added by their path.

    `store_url` None means the default store. Folders are allowed where only people of this machine reach the app.
    """

    store_url: str | None = None
    engine: str = "auto"
    model: str | None = None
    folders: bool = False

    def arguments(self) -> list[str]:
        """Return the settings as arguments, the inverse of `parse_settings`."""
        given = [f"--engine={self.engine}"]
        if self.store_url is not None:
            given.append(f"--store={self.store_url}")
        if self.model is not None:
            given.append(f"--model={self.model}")
        if self.folders:
            given.append("--folders")
        return given


def parse_settings(arguments: Sequence[str]) -> Settings:
    """Return the settings that the arguments of the script hold; raises SystemExit on an unknown one."""
    parser = argparse.ArgumentParser(prog="reader", allow_abbrev=False)
    parser.add_argument("--store")
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--model")
    parser.add_argument("--folders", action="store_true")
    given = parser.parse_args(arguments)
    return Settings(store_url=given.store, engine=given.engine, model=given.model, folders=given.folders)
