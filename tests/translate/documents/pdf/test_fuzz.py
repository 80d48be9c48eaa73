"""Damaged PDFs, read by a program of their own: nothing but Diglot's own errors."""

import random

import pytest

from tests.translate.documents.pdf.files import column, pdf, ruled
from translate.documents import read_bytes
from translate.errors import DocumentError

LINES = ["The lamps of the outer islands were kept by four", "families, who carried the oil up the stairs every"]
NUMBERS = [b"0", b"-1", b"2147483648", b"99999999999", b"1e308", b"0.00001"]


def damaged(seed: int) -> bytes:
    """Change, cut, repeat and insert bytes."""
    chance = random.Random(seed)
    data = bytearray(pdf([column(LINES * 8, 50, 540) + ruled(50, 100, 200)] * 2))
    for _ in range(chance.choice((1, 3, 30))):
        at = chance.randrange(len(data))
        match chance.randrange(5):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.randrange(1, 40)]
            case 2:
                data[at:at] = chance.randbytes(8)
            case 3:
                data[at:at] = chance.choice(NUMBERS)
            case 4:
                data[at:at] = data[at - 40 : at]
    return bytes(data[: chance.randrange(len(data))] if seed % 10 == 0 else data)


@pytest.mark.parametrize("seed", range(12))
def test_damage_ends_in_one_line_or_in_a_document(seed: int) -> None:
    said = ""
    try:
        assert read_bytes(damaged(seed), "odd.pdf", lang="en").paragraphs
    except DocumentError as error:
        said = str(error)
    assert not said or (said.startswith("odd.pdf: ") and "\n" not in said)
