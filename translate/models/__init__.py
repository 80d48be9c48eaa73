"""Models: which Diglot knows, which are installed, and how one is pulled from a hub, converted and checked.

`folders` reads what lies on disk, `known` is the table of models that can be pulled, `hub` downloads, `pull` installs.
"""

from translate.models.folders import (
    DOWNLOAD,
    DOWNLOAD_SIZE,
    REMEDY,
    REMEDY_FOR_HF,
    InstalledModel,
    Layout,
    find_model,
    installed_models,
    models_folder,
    recognise,
    revision,
)

__all__ = [
    "DOWNLOAD",
    "DOWNLOAD_SIZE",
    "REMEDY",
    "REMEDY_FOR_HF",
    "InstalledModel",
    "Layout",
    "find_model",
    "installed_models",
    "models_folder",
    "recognise",
    "revision",
]
