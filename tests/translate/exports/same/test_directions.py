"""Language and direction of pages in their new language."""

from cache.records import Origin, TranslationUnit
from tests.translate.documents.markup.trees import html
from translate.document import ParallelDocument
from translate.exports.same.directions import set_directions


def parallel(target_lang: str) -> ParallelDocument:
    return ParallelDocument("page.html", "he", target_lang, (), ())


def done(target_lang: str) -> TranslationUnit:
    return TranslationUnit("א", "he", target_lang, "a", Origin.MACHINE)


def test_the_root_says_the_target_in_every_way_that_it_said_the_source() -> None:
    root = html('<html lang="he" xml:lang="he"><body><p>x</p></body></html>')
    set_directions(root, parallel("en"), [root[0][0]], [done("en")])
    assert [root.get(name) for name in ("lang", "xml:lang", "dir")] == ["en", "en", "ltr"]


def test_what_is_around_a_translation_turns_and_other_parts_do_not() -> None:
    root = html(
        '<div dir="rtl" lang="he"><p>x</p></div><div dir="rtl" lang="he"><img></div><div lang="fr"><p>y</p></div>'
    )
    first, second, third = root[0]
    set_directions(root, parallel("en"), [first[0], third[0]], [done("en")] * 2)
    assert (first.get("dir"), first.get("lang")) == ("ltr", "en")
    assert (second.get("dir"), second.get("lang")) == ("rtl", "he")
    assert third.get("lang") == "fr"


def test_a_direction_of_letters_that_is_let_to_the_browser_stays() -> None:
    root = html('<p dir="auto">x</p>')
    set_directions(root, parallel("en"), [root[0][0]], [done("en")])
    assert root[0][0].get("dir") == "auto"


def test_other_directions_of_a_style_stay() -> None:
    root = html('<p style="flex-direction: row; direction : rtl">x</p>')
    set_directions(root, parallel("en"), [root[0][0]], [done("en")])
    assert root[0][0].get("style") == "flex-direction: row; direction: ltr"


def test_what_stays_in_its_language_says_so_where_the_page_turns() -> None:
    root = html('<p>x</p><p dir="ltr">y</p><p lang="yi">z</p><div>w<p>v</p></div>')
    kept = TranslationUnit("א", "he", "en", "א")
    p, q, r, s = root[0]
    set_directions(root, parallel("en"), [p, q, r, s, s[0], None], [kept, kept, kept, kept, done("en"), kept])
    assert [(one.get("dir"), one.get("lang")) for one in (p, q, r, s)] == [
        ("rtl", "he"), ("ltr", None), ("rtl", "yi"), (None, None),
    ]  # fmt: skip


def test_what_stays_needs_nothing_where_the_page_keeps_its_direction() -> None:
    root = html("<p>x</p>")
    set_directions(root, parallel("ar"), [root[0][0]], [TranslationUnit("א", "he", "ar", None)])
    assert len(root[0][0].attrib) == 0
