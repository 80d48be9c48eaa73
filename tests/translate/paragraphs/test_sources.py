"""An entry that names a source, and a note that says something."""

import pytest

from translate.paragraphs.sources import is_source


@pytest.mark.parametrize(
    "text",
    [
        "Holm, Anna (1988). Lamps of the North Shore. Elmsea: Parish Press. pp. 12–19.",
        "Lights of the North - County Press, https://example.org/lights",
        "Вавилов Н.И. Дикие родичи плодовых деревьев // Труды по ботанике. – 1931. – Т. 26. – С. 85-107.",
        "Қазақстанның Қызыл кітабы. 2-том: Өсімдіктер. – Астана, 2014. – 452 б.",
        "سالم، كريم (1988). منارات الساحل. دار المثال. ص. 12–19.",
        "רון שדה, תולדות הרכבל, הוצאת הנמל, 1988, עמ' 12",
        '"The oldest house" (PDF).',
        "Why the lamp went out, thecourier.com (באנגלית)",
        "Field N. et al. Leaves and what they hide",
        "ISBN 978-0-0000-0000-1",
    ],
)
def test_sources(text: str) -> None:
    assert is_source(text)


@pytest.mark.parametrize(
    "text",
    [
        "(See the map)",
        "The basket is shown in the parish museum, between the font and the door.",
        "That is the old name of the village; nobody has used it since the war.",
        "Так называли в деревне северный ветер.",
        "هكذا كان أهل القرية يسمون ريح الشمال.",
        "In 1824 there were forty houses in the village, and only three of them had a stove.",
        "",
    ],
)
def test_explanations(text: str) -> None:
    assert not is_source(text)
