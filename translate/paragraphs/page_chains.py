"""Numbers that count pages: each stands as much text behind the last one as its pages hold."""

from translate.paragraphs.lines import Line
from translate.scripts import UNSPACED, script_of

# Characters on a page, from a leaflet's to a newspaper's.
_PAGE_SIZE = (300, 9000)


def characters_before(lines: list[Line]) -> list[int]:
    """Return the characters before each line."""
    passed = [0]
    for line in lines:
        # A Chinese sign says what two or three letters say.
        passed.append(passed[-1] + line.length * (1 + (script_of(line.text[0]) in UNSPACED)))
    return passed


def page_chains(counted: dict[int, int], passed: list[int]) -> list[list[int]]:
    """Put numbers together that count pages: each more than the last by as many as the text between them fills."""
    chains: list[list[int]] = []
    for at, number in counted.items():
        for chain in reversed(chains[-8:]):
            pages = number - counted[chain[-1]]
            if pages > 0 and _PAGE_SIZE[0] <= (passed[at] - passed[chain[-1]]) / pages <= _PAGE_SIZE[1]:
                chain.append(at)
                break
        else:
            chains.append([at])
    return chains
