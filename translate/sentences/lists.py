"""What the splitter knows about each language: word lists in data files that anyone can extend."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_SECTIONS = {
    "never ends a sentence": "never_ends",
    "before a number": "before_number",
    "may end a sentence": "may_end",
    "inside names": "inside_names",
    "starters": "starters",
    "label before a letter": "labels",
    "word of one letter": "one_letter_words",
    "prefix": "prefixes",
    "speech": "speech",
}
# Languages that share another one's lists.
_SHARED = {
    **dict.fromkeys(("acm", "acq", "aeb", "ajp", "apc", "ars", "ary", "arz"), "ar"),
    "yue": "zh",
}
_INNER_BLANK = re.compile(r"(?<=\.)\s+")


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of one language; abbreviations are kept folded, without their last full stop and without blanks."""

    never_ends: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    inside_names: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    one_letter_words: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    # False where nobody has written down yet what this language shortens.
    own: bool = False

    def has(self, section: frozenset[str], token: str) -> bool:
        """Tell whether a token is listed, also behind a letter that this language writes together with it."""
        return token in section or (len(token) > 1 and token[0] in self.prefixes and token[1:] in section)

    def knows(self, token: str) -> bool:
        """Tell whether a token is an abbreviation of any sort."""
        return any(
            self.has(section, token)
            for section in (self.never_ends, self.before_number, self.may_end, self.inside_names)
        )


def abbreviation(text: str) -> str:
    """Fold an abbreviation for look-up: small letters, no blanks after full stops, no last full stop."""
    return _INNER_BLANK.sub("", text.casefold()).removesuffix(".")


@cache
def load(language: str) -> Lists:
    """Return the lists of a primary language subtag (`zh` for `zh-Hans`); empty ones where there is no file."""
    found: dict[str, set[str]] = {name: set() for name in _SECTIONS.values()}
    own = _read(_SHARED.get(language, language), found)
    _read("common", found)
    return Lists(**{name: frozenset(entries) for name, entries in found.items()}, own=own)


def _read(name: str, found: dict[str, set[str]]) -> bool:
    """Add the entries of one data file; tell whether there is one."""
    source = files("translate.sentences").joinpath("data", f"{name}.txt")
    if not source.is_file():
        return False
    section = ""
    for line in source.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = _SECTIONS[line.strip().strip("[]")]
        elif line.strip() and not line.startswith("#"):
            found[section].update(_entries(line, section))
    return True


def _entries(line: str, section: str) -> set[str]:
    """Cut a line into entries, folded where they are abbreviations."""
    if section in ("never_ends", "before_number", "may_end", "inside_names"):
        return {abbreviation(entry) for entry in line.split()}
    return set(line.split())
