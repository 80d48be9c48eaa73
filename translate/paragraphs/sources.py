"""What tells an entry of a bibliography from a note that explains: addresses, identifiers, years, pages, publishers."""

import re

from translate.paragraphs.marks import count_letters

_SURE = re.compile(
    r"https?://|www\.|\bdoi[:.]|\bISBN|\bISSN|\bPMID|\barXiv|\bet al\.|\bibid\b|\bop\. ?cit|\{\{cite"
    r"|^там же|^сонда|באתר |הוצאת ",
    re.IGNORECASE,
)
_SITE = re.compile(r"(?<![\w@])[\w-]+\.(?:com|org|net|edu|gov|int|info|ru|kz|il|cn|uk|de|fr|br|pt|es|eg|sa|ua|tr)\b")
_TITLE_ALONE = re.compile(r"[\"“«„][^\"”»“]{5,}[\"”»“]\W*(?:\([^()]{2,12}\))?\W*$")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_PAGES = re.compile(
    r"(?<!\w)(?:pp?|pages?|vol|no|nr|s|S|с|т|стр|бб?|№|עמ['׳]?|כרך|סעיף|ص|ج|مج|página|págs?|Bd|Jg)[.:]? ?\d"
    r"|\d+ ?(?:pp?|с|б|бет|s|S|стр)\.|\d+ ?\(\d+\) ?: ?\d",
    re.IGNORECASE,
)
# A title in quotation marks, initials beside a surname, a dash or double stroke between title, place and publisher.
_TITLE = re.compile(r"[\"“«„”][^\"”»“]{5,}[\"”»“]|《")
_AUTHOR = re.compile(r"^\W*[^\W\d_]{2,}(?:[- ][^\W\d_]{2,})?,? (?:[^\W\d_]\. ?){1,3}|^\W*[^\W\d_]{2,}, [^\W\d_]{2,}")
_PARTS = re.compile(r" [–—-] | // |: [^\W\d_]{3,}[^.:]*, ")


def is_source(text: str) -> bool:
    """Tell whether an entry names a source rather than says something."""
    if _SURE.search(text) or _SITE.search(text) or _TITLE_ALONE.match(text):
        return True
    # A sentence or two of prose may name a year and a page as well.
    return count_signs(text) >= (2 if count_letters(text) < 240 else 3)


def count_signs(text: str) -> int:
    """Count the sorts of things that entries name: a year, pages, a title, an author, parts with dashes between."""
    return sum(bool(sign.search(text)) for sign in (_YEAR, _PAGES, _TITLE, _AUTHOR, _PARTS))
