import re
import unicodedata

import pytest

from cache.vowel_points import ARABIC, HEBREW, QURANIC


@pytest.mark.parametrize(
    ("pointed", "plain"),
    [("בְּרֵאשִׁית", "בראשית"), ("כׇּל־הָעָם׃", "כל־העם׃"), ("كِتَابٌ", "كتاب"), ("رَحْمَٰن", "رحمن"), ("قُلۡ", "قل")],
)
def test_points_go_and_letters_and_stops_stay(pointed: str, plain: str) -> None:
    assert re.sub(f"[{HEBREW}{ARABIC}{QURANIC}]", "", pointed) == plain


@pytest.mark.parametrize("signs", [HEBREW, ARABIC, QURANIC])
def test_all_of_them_are_marks_that_take_no_room_of_their_own(signs: str) -> None:
    kinds = {unicodedata.category(chr(code)) for code in range(0x590, 0x700) if re.match(f"[{signs}]", chr(code))}
    assert kinds <= {"Mn", "Cn"}
