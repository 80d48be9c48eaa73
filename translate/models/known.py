"""The models that Diglot can pull: one table, and Opus-MT by its pairs."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from translate.engines.families import FAMILIES
from translate.errors import ModelError, UnknownLanguage
from translate.languages import find_language
from translate.models.folders import RECOMMENDED, Layout

# Thousands of pairs have a repository each, all named alike; sizes are those of the usual one.
_OPUS: Final = re.compile(r"opus-mt(?:-tc-big)?-([A-Za-z_]+)-([A-Za-z_]+)")
_OPUS_DOWNLOAD: Final = 315_000_000
_OPUS_DISK: Final = 82_000_000


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model on the hub.

    `revision` is the commit that is pulled; None means the newest one, which is then recorded. `layout` is what the
    repository holds: a checkpoint (`hf`) is converted after the download. Bytes are what is downloaded, and what the
    installed model takes; the hub states the exact figures. `languages` is a count, or the pair of a model of one pair.
    """

    name: str
    repository: str
    revision: str | None
    family: str
    layout: Layout
    licence: str
    download_bytes: int
    disk_bytes: int
    languages: str
    note: str

    def covers(self, source_lang: str, target_lang: str) -> bool:
        """Tell whether the model translates between two language tags, as far as its family or its name says."""
        pair = _pair(self.name)
        if pair is not None:
            return pair == (source_lang, target_lang)
        family = FAMILIES.get(self.family)
        return (
            family is not None
            and family.source_code(source_lang) is not None
            and family.target_code(target_lang) is not None
        )


@cache
def known_models() -> tuple[KnownModel, ...]:
    """Return the models of the table that this version can translate with; Opus-MT has a model for each pair."""
    table = files("translate.models").joinpath("known.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines()[1:]]
    models = (
        KnownModel(
            name=name,
            repository=repository,
            revision=revision or None,
            family=family,
            layout="ct2" if layout == "ct2" else "hf",
            licence=licence,
            download_bytes=int(download),
            disk_bytes=int(disk),
            languages=languages,
            note=note,
        )
        for name, repository, revision, family, layout, licence, download, disk, languages, note in rows
    )
    return tuple(model for model in models if model.family in FAMILIES)


def find_known(name: str) -> KnownModel:
    """Return the known model of this name, of this repository, or of this Opus-MT pair. Raises ModelError."""
    for model in known_models():
        if name.casefold() in (model.name.casefold(), model.repository.casefold()):
            return model
    short = name.removeprefix("Helsinki-NLP/")
    if "marian" in FAMILIES and _OPUS.fullmatch(short):
        return _opus(short)
    names = ", ".join(model.name for model in known_models())
    opus = " or opus-mt-SOURCE-TARGET" if "marian" in FAMILIES else ""
    raise ModelError(
        f"no known model is called {name!r}: give one of {names}{opus}, or convert a checkpoint that you have with "
        "'diglot models convert DIR NAME'"
    )


def models_for(source_lang: str, target_lang: str) -> tuple[KnownModel, ...]:
    """Return the known models for a pair of language tags, the recommended one first."""
    found = [model for model in known_models() if model.covers(source_lang, target_lang)]
    found.sort(key=lambda model: model.name != RECOMMENDED)
    codes = (source_lang.split("-")[0], target_lang.split("-")[0])
    if "marian" in FAMILIES and all(len(code) == 2 for code in codes):
        found.append(_opus(f"opus-mt-{codes[0]}-{codes[1]}"))
    return tuple(found)


def _opus(name: str) -> KnownModel:
    pair = _pair(name)
    return KnownModel(
        name=name,
        repository=f"Helsinki-NLP/{name}",
        revision=None,
        family="marian",
        layout="hf",
        licence="CC-BY-4.0 (some: Apache-2.0; its page says)",
        download_bytes=_OPUS_DOWNLOAD,
        disk_bytes=_OPUS_DISK,
        languages=" → ".join(pair) if pair else "several: its name says which",
        note="small and fast, for one pair; not every pair has one",
    )


def _pair(name: str) -> tuple[str, str] | None:
    """Return the language tags of an Opus-MT model, None for one of a group of languages or for another model."""
    match = _OPUS.fullmatch(name)
    if match is None:
        return None
    try:
        return find_language(match[1]).tag, find_language(match[2]).tag
    except UnknownLanguage:
        return None
