"""What a page says of its site goes where no class names it; its own lists, headings and tables stay."""

from translate.documents.html import read_html
from translate.documents.options import ReadOptions

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."
MORE = "On the last of them he found that the oil was gone, and sat down to wait for the morning boat."
MENU = "<div><a>Skip to content</a></div><div><a>Log in</a></div><div><a>Subscribe</a></div>"
FOOT = "<div><a>Contact us</a></div><div><a>Privacy policy</a></div><div>© Lamps and Co.</div>"


def texts(within: str = "", under: str = "", lang: str = "en") -> list[str]:
    page = (
        f"<html lang='{lang}'><body>{MENU}<div class='x1'><h1>The lamp</h1><p>{TEXT}</p>{within}<p>{MORE}</p>"
        f"{under}</div>{FOOT}</body></html>"
    )
    return [one.text for one in read_html(page.encode(), "page.html", ReadOptions()).paragraphs]


def test_shares_and_links_to_other_articles_go() -> None:
    shares = "<h3>Share this:</h3><ul><li><a>Share on Facebook</a></li><li><a>Share on Twitter</a></li></ul>"
    links = "<h3>You may also like</h3><ul><li><a>The long stair</a></li><li><a>Six lamps</a></li></ul>"

    assert texts(under=shares + links) == ["The lamp", TEXT, MORE]


def test_buttons_and_rights_under_the_text_go() -> None:
    assert texts(under="<div><a>Previous</a> <a>Next</a></div><p>Was this page helpful?</p>") == [
        "The lamp",
        TEXT,
        MORE,
    ]


def test_headings_of_the_text_stay() -> None:
    assert texts(within="<h2>Contact us</h2>") == ["The lamp", TEXT, "Contact us", MORE]


def test_a_list_stays_as_a_whole() -> None:
    terms = "<dl><dt>Account</dt><dd>Where the keepers sign.</dd><dt>Settings</dt><dd>Where they sign again.</dd></dl>"

    assert texts(under=terms)[3:] == ["Account", "Where the keepers sign.", "Settings", "Where they sign again."]


def test_tables_stay() -> None:
    table = "<table><tr><th>Share</th><th>Save</th></tr><tr><td>Print</td><td>Reply</td></tr></table>"

    assert texts(under=table)[3:] == ["Share", "Save", "Print", "Reply"]


def test_a_page_from_right_to_left_loses_its_interface_too() -> None:
    links = "<h3>כתבות נוספות</h3><ul><li><a>המעבורת האחרונה</a></li><li><a>מי צובע את המגדל</a></li></ul>"

    assert texts(under=links, lang="he") == ["The lamp", TEXT, MORE]


def test_without_an_interface_nothing_goes() -> None:
    page = f"<html><body><h1>The lamp</h1><p>{TEXT}</p><h2>Share</h2><p>{MORE}</p><p>Reply</p></body></html>"
    found = read_html(page.encode(), "page.html", ReadOptions())

    assert [one.text for one in found.paragraphs] == ["The lamp", TEXT, "Share", MORE, "Reply"]
