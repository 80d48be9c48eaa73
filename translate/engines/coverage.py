"""Which languages one model has, read from the files in its folder, and the token by which each is written.

NLLB and M2M100 have the same codes in every checkpoint. A model of MADLAD-400 lists its own in the vocabulary. Opus-MT
has a model for each pair, or for one source and many targets, and says which in small files that often got lost.
"""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from translate.engines.families import Family
from translate.engines.vocabulary import CONFIG, CT2_VOCABULARIES, TOKENIZER_CONFIG, read_object, vocabulary_of_ct2
from translate.errors import ModelError
from translate.languages import ALIASES, Language, all_languages

# What else codes call a language: the macrolanguage, where our table names its largest member.
_MACROLANGUAGES: Final = {
    "ar": "ara", "az": "aze", "et": "est", "fa": "fas", "lv": "lav", "mg": "mlg", "mn": "mon", "ms": "msa", "nb": "nor",
    "ne": "nep", "om": "orm", "or": "ori", "ps": "pus", "sq": "sqi", "sw": "swa", "uz": "uzb", "yi": "yid",
    "zh-Hans": "zho",
}  # fmt: skip
# `opus-mt-en-he`, `opus-mt-tc-big-he-en`, with what people put behind it when they convert.
_NAMED: Final = re.compile(
    r"opus[-_](?:mt|tatoeba)(?:[-_](?:tc|big|base|tiny|small))*[-_](?P<source>[A-Za-z_]+)-(?P<target>[A-Za-z_]+?)"
    r"(?:[-_]+(?:ct2|ctranslate2|int8|int16|float16|float32|fp16).*)?"
)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The languages that a model reads and writes, by tag, each with its token; empty where it is written nowhere."""

    sources: Mapping[str, str]
    targets: Mapping[str, str]

    def has(self, source_lang: str, target_lang: str) -> bool:
        """Tell whether the model translates from one language tag to another."""
        return source_lang != target_lang and source_lang in self.sources and target_lang in self.targets


def coverage(folder: Path, family: Family, vocabulary: Collection[str]) -> Coverage:
    """Return what the model in a folder covers, `vocabulary` being the tokens that it knows.

    Raises ModelError for a model of Opus-MT of which no file says what it reads or writes.
    """
    if family.placement == "forced":
        return Coverage(
            sources={tag: code for tag, code in {**family.source_codes, **family.codes}.items() if code in vocabulary},
            targets={tag: code for tag, code in family.codes.items() if code in vocabulary},
        )
    tokens = _language_tokens(family, vocabulary)
    if family.placement == "text":
        return Coverage(sources=dict.fromkeys(tokens, ""), targets=tokens)
    return _of_pair(folder, family, tokens)


def coverage_of_folder(folder: Path, family: Family) -> Coverage:
    """Return what the model in a folder covers, whichever runtime it is for; of NLLB and M2M100 what each should.

    Raises ModelError.
    """
    if family.placement == "forced":
        # Nothing need be read: an engine that is opened looks closer.
        return coverage(folder, family, {*family.codes.values(), *family.source_codes.values()})
    if any((folder / name).is_file() for name in CT2_VOCABULARIES):
        return coverage(folder, family, frozenset(vocabulary_of_ct2(folder)))
    return coverage(folder, family, read_object(folder / "vocab.json").keys())


def named_languages(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the pairs of codes that a folder's files, and then its name, say that the model is for, in this order."""
    settings = [read_object(folder / name) for name in (TOKENIZER_CONFIG, CONFIG) if (folder / name).is_file()]
    for described in settings:
        yield _text(described, "source_lang"), _text(described, "target_lang")
    names = [_text(described, key) for described in settings for key in ("_name_or_path", "name_or_path")]
    for name in (*names, folder.resolve().name):
        found = _NAMED.fullmatch(name.replace("\\", "/").rpartition("/")[2])
        if found is not None:
            yield found["source"], found["target"]


def _of_pair(folder: Path, family: Family, tokens: Mapping[str, str]) -> Coverage:
    pairs = list(named_languages(folder))
    source = next((tag for code, _ in pairs if (tag := language_of(code))), None)
    target = next((tag for _, code in pairs if (tag := language_of(code))), None)
    if source is None or (target is None and not tokens):
        which = " and ".join(
            which for which, tag in (("from", source), ("to", target)) if tag is None and not (which == "to" and tokens)
        )
        raise ModelError(
            f"{folder}: no file says which language this model of {family.title} translates {which}: rename the folder "
            "like the model, such as opus-mt-en-he for English to Hebrew"
        )
    targets = tokens or {str(target): ""}
    return Coverage(sources={source: ""}, targets=targets)


def keep_languages(source: Path, target: Path) -> None:
    """Write into a folder that was made from a model of Opus-MT for which languages it is: its name is another."""
    pairs = list(named_languages(source))
    path = target / TOKENIZER_CONFIG
    described = read_object(path) if path.is_file() else {}
    described["source_lang"] = next(code for code, _ in pairs if language_of(code))
    described["target_lang"] = next((code for _, code in pairs if language_of(code)), described.get("target_lang"))
    path.write_text(json.dumps(described, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def language_of(code: str) -> str | None:
    """Return the tag of the language that a model's file calls `code`, None for a group or for one that is not ours."""
    return _spellings().get(_folded(code))


def _language_tokens(family: Family, vocabulary: Collection[str]) -> dict[str, str]:
    """Return the tokens of a vocabulary that stand for a language, by tag; the plainest where there are several."""
    found = {
        _folded(token.strip("<>").removeprefix("2")): token
        for token in vocabulary
        if family.code_pattern.fullmatch(token)
    }
    return {
        language.tag: next(found[name] for name in _names(language) if name in found)
        for language in all_languages()
        if any(name in found for name in _names(language))
    }


@cache
def _spellings() -> dict[str, str]:
    known: dict[str, str] = {}
    for language in all_languages():
        for name in _names(language):
            known.setdefault(name, language.tag)
    return known


@cache
def _names(language: Language) -> tuple[str, ...]:
    """Return the codes for a language, the plainest first; a code that several scripts share is none of theirs."""
    names = [language.tag, *(alias for alias, tag in ALIASES.items() if tag == language.tag.lower())]
    if _uses()[language.iso639_3] == 1:
        names.append(language.iso639_3)
    names += [_MACROLANGUAGES[language.tag]] if language.tag in _MACROLANGUAGES else []
    names += [language.flores, f"{language.tag.partition('-')[0]}-{language.script}"]
    if language.tag.startswith("zh-"):
        names.append(f"cmn-{language.script}")
    if language.tag == "pt":
        names.append("pt-br")
    return tuple(dict.fromkeys(map(_folded, names)))


@cache
def _uses() -> Counter[str]:
    return Counter(language.iso639_3 for language in all_languages())


def _folded(code: str) -> str:
    return code.replace("_", "-").lower()


def _text(described: Mapping[str, Any], key: str) -> str:
    value = described.get(key)
    return value if isinstance(value, str) else ""
