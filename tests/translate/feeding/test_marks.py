import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.feeding.marks import Kind, find_marks


def marks(text: str) -> list[str]:
    return [mark.text for mark in find_marks(text).marks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://example.org/a?b=c&d=1.", ["https://example.org/a?b=c&d=1"]),
        ("(see https://example.org/a_(b), page 3)", ["https://example.org/a_(b)"]),
        ("[https://example.org/a]", ["https://example.org/a"]),
        ("“https://example.org/x”…", ["https://example.org/x"]),
        ("请看https://example.org/x。谢谢", ["https://example.org/x"]),
        ("https://example.org/x를 보세요", ["https://example.org/x"]),
        ("https://he.wikipedia.org/wiki/עברית היא", ["https://he.wikipedia.org/wiki/עברית"]),
        ("at www.example.com/press!", ["www.example.com/press"]),
        ("at example.org, or docs.example.co.uk/a.", ["example.org", "docs.example.co.uk/a"]),
        ("write to ana.lima+x@mail.example.com.", ["ana.lima+x@mail.example.com"]),
        ("כתבו אל info@example.org היום", ["info@example.org"]),
        ("run `pip install x` and ``a`` now", ["`pip install x`", "``a``"]),
        ("in /etc/hosts, C:\\Users\\Ana\\a.txt or ~/notes.", ["/etc/hosts", "C:\\Users\\Ana\\a.txt", "~/notes"]),
        ("open src/main.py and report.pdf", ["src/main.py", "report.pdf"]),
        ("打开report.pdf吧", ["report.pdf"]),
        ("long[12] and north.[3][a] so[1, 2–4]", ["[12]", "[3]", "[a]", "[1, 2–4]"]),
        ("long[ii] and north.[xiv]", ["[ii]", "[xiv]"]),
        ("the bridge³ was closed.¹²", ["³", "¹²"]),
        ("The water ⁴.", ["⁴"]),
        ("The water ⁴ is cold, he said. ⁵", ["⁴", "⁵"]),
        ("האמת ³. и вода ⁴, المياه ⁵", ["³", "⁴", "⁵"]),
        ("we go³, לו⁴, من⁵.", ["³", "⁴", "⁵"]),
        ("¹² Smith, History", ["¹²"]),
        ("on and/or off⁷ he/they went⁸", ["⁷", "⁸"]),
        ("Hello {name}, {0} {{ user.name }} ${x} {}", ["{name}", "{0}", "{{ user.name }}", "${x}", "{}"]),
        ("%s of %d, %(name)s and %.2f, $HOME_DIR", ["%s", "%d", "%(name)s", "%.2f", "$HOME_DIR"]),
        ('click <b>Save</b><br/> <a href="x">y</a>', ["<b>", "</b>", "<br/>", '<a href="x">', "</a>"]),
        ("</s>, <unk>, <2he> eng_Latn __en__", ["</s>", "<unk>", "<2he>", "eng_Latn", "__en__"]),
        ("fish &amp; chips &#39;", ["&amp;", "&#39;"]),
        ("pizza 🍕, 👨\u200d👩\u200d👧 👍🏽👍 🇵🇹 ❤️ 1️⃣", ["🍕", "👨\u200d👩\u200d👧", "👍🏽👍", "🇵🇹", "❤️", "1️⃣"]),
        ("max_source_tokens by @ana_lima", ["max_source_tokens", "@ana_lima"]),
    ],
)
def test_what_must_survive_is_found(text: str, expected: list[str]) -> None:
    assert marks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "He and/or she drove at 90 km/h on 1/2/2024.",
        "A 50% discount, 100 % sure; a < b and b > c.",
        "25 km² and 10⁶ and m³",
        "3 m³/km², 5 m³/s/km², kg·m²/s³, mol²/min² and (m³)",
        "1 000 km ² of land and 20 cm ³.",
        "2 000 м³/с, 5 км², 7 كم² and x¹²",
        "in water ⁴He is rare and 10 ⁶ too",
        "⁴He is helium",
        "the end.But then",
        "[t]he cat and [sic] and array[i]x",
        "“quoted” — it's 5 o'clock; AT&T; $5; #1",
        "e.g. this, i.e. that, etc.",
        'שלום לכולם, צה"ל',
        "3.14 and 1:30 and 12.04.2021",
    ],
)
def test_ordinary_text_has_none(text: str) -> None:
    assert marks(text) == []


def test_each_has_its_kind() -> None:
    found = find_marks("See[1] https://x.org/a 🎉 <b> {x} `y`").marks
    assert [mark.kind for mark in found] == [Kind.NOTE, Kind.NOUN, Kind.SIGN, Kind.SIGN, Kind.NOUN, Kind.NOUN]


@given(st.text(alphabet=st.sampled_from(list("ab1 .:/@_<>[](){}%`\\$&;🎉³¹中ש\u200d\ufe0f'\"=-")), max_size=60))
def test_the_parts_are_the_sentence(text: str) -> None:
    parts = find_marks(text)
    assert parts.joined() == text
    assert len(parts.texts) == len(parts.marks) + 1
    assert all(mark.text for mark in parts.marks)


@pytest.mark.parametrize("text", ["<a " + "b " * 3000, "a." * 5000, "a_" * 5000, "/a" * 5000, "`" * 5000, "[1," * 3000])
def test_long_text_that_almost_matches_takes_no_time_to_speak_of(text: str) -> None:
    assert find_marks(text).joined() == text
