"""What the tests of paragraphs look at, and sentences of their own that make paragraphs."""

from translate.paragraphs import Extraction, extract

LONG = (
    "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book on the table."
)
OTHER = (
    "Nobody remembers who built the tower, but the stone came from the quarry behind the village church, by ox cart."
)
HEBREW = "השומר טיפס במדרגות בכל ערב עם רדת החשיכה, הדליק את המנורה ורשם את השעה בספר שעל השולחן הישן שבחדר העליון."
ARABIC = (
    "كان الحارس يصعد الدرج كل مساء عند الغروب، ويشعل المصباح، ثم يكتب الساعة في الدفتر الموضوع على الطاولة القديمة."
)


def read(*lines: str) -> Extraction:
    """Return what is found in a text of these lines."""
    return extract("\n".join(lines))


def texts(*lines: str) -> list[str]:
    """Return the texts of the paragraphs in order."""
    return [piece.text for piece in read(*lines).pieces]


def kinds(*lines: str) -> list[str]:
    """Return the kinds of the paragraphs in order."""
    return [piece.kind.value for piece in read(*lines).pieces]
