"""Words that were cut at the end of a line."""

from tests.translate.paragraphs.reading import read, texts


def joined(before: str, after: str, *elsewhere: str) -> str:
    lines = [
        "The keepers of this coast have always been a people of",
        f"few words and great patience, and the lamp {before}",
        f"{after} was their pride and their burden in all the long",
    ]
    return texts(*lines, "years that they lived in the tower.", "", *elsewhere)[0]


def test_a_cut_word_is_whole_again() -> None:
    assert "lighthouse was" in joined("of the light-", "house", "A lighthouse is not a home.")
    assert "magnificent was" in joined("so magni-", "ficent")


def test_a_compound_keeps_its_hyphen_when_the_document_writes_it_so() -> None:
    assert "oil-fired was" in joined("that is oil-", "fired", "An oil-fired lamp smokes a little.")


def test_a_soft_hyphen_always_goes() -> None:
    assert "magnificent was" in joined("so magni\u00ad", "ficent")
    assert texts("A soft hy\u00adphen inside is gone as well, for it is no letter of the word.")[0].startswith(
        "A soft hyphen"
    )


def test_before_a_capital_or_a_digit_the_hyphen_is_real() -> None:
    assert "of Saint-Malo was" in joined("of Saint-", "Malo")
    assert "of 1957-1960 was" in joined("of 1957-", "1960")


def test_kazakh_pairs_and_cuts() -> None:
    lines = (
        "Бұл аймақта ерте заманнан бері балықшылар мен аңшылар тұрған, олар жан-",
        "жақты кәсіп жүргізіп, көрші елдермен сауда жасаған. Кейін мұнда жаңа бал-",
        "ықшылар келіп, ескі қоныстың орнына үлкен ауыл салған. Бұл туралы жазба-",
        "лар аз сақталған.",
    )
    (only,) = read(*lines).pieces
    assert "жан-жақты" in only.text
    assert "балықшылар келіп" in only.text
    assert "жазбалар аз" in only.text


def test_a_hebrew_hyphen_is_a_hyphen() -> None:
    words = "השומר טיפס במדרגות בכל ערב עם רדת החשיכה והדליק את ה-"
    rest = "LED החדש שהובא מן העיר הגדולה, ורשם את השעה בספר שעל"
    assert "ה-LED" in texts(words, rest, "השולחן הישן שבחדר העליון של המגדל ואחר כך ירד לישון", "עד הבוקר.")[0]


def test_a_maqaf_is_a_part_of_the_word() -> None:
    words = "השומר טיפס במדרגות בכל ערב עם רדת החשיכה והדליק את בית־"
    rest = "האור הישן שהובא מן העיר הגדולה, ורשם את השעה בספר שעל"
    assert "בית־האור" in texts(words, rest, "השולחן הישן שבחדר העליון של המגדל ואחר כך ירד לישון", "עד הבוקר.")[0]


def test_arabic_words_are_not_cut() -> None:
    words = "كان الحارس يصعد الدرج كل مساء عند الغروب ويشعل المصباح -"
    rest = "كما فعل من سبقه - ثم يكتب الساعة في الدفتر الموضوع على"
    more = ("الطاولة القديمة قرب النافذة الكبيرة، ثم ينزل إلى غرفته", "الصغيرة وينام فيها حتى الصباح.")
    (only,) = read(words, rest, *more).pieces
    assert only.text.startswith(f"{words} {rest}")


def test_a_dash_at_the_line_end_is_a_dash() -> None:
    assert "the lamp -- it was" in joined("--", "it")
