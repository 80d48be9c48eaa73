"""Parts of a page that are not its content, by what they are called: navigation, banners, related links, forms."""

import re
from enum import Enum
from typing import TYPE_CHECKING, Final

from translate.documents.markup.elements import name_of, roles

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROLES: Final = frozenset(
    "navigation menu menubar search banner contentinfo complementary dialog alertdialog doc-toc toolbar tablist".split()
)
# Words that say it by themselves, each a part of a class or an id between hyphens, underlines or capitals.
_WORDS: Final = frozenset(
    "nav navbar navigation navbox breadcrumb breadcrumbs sidebar footer cookie cookies consent gdpr advert advertisement "
    "advertising ads sponsor sponsored promo related recommended recommendations share sharing sharebar social "
    "newsletter subscribe subscription paywall popup modal overlay lightbox toolbar pagination pager tagcloud login "
    "signin signup register search skip skiplink toc trending catlinks printfooter sitenotice masthead megamenu "
    "colophon outbrain taboola disclaimer rating ratings feedback jumplink".split()
)
# Words that mean so only as the whole of a class or an id.
_WHOLE: Final = frozenset(
    "menu ad banner widget widgets tags tag-list post-tags entry-tags links most-read mostread popular more-news "
    "read-more see-more comment-respond comment-form respond mw-jump-link mw-navigation mw-panel mw-head p-lang-btn "
    "vector-toc siteSub contentSub author-bio author-box about-author site-header site-info top-bar topbar site-nav "
    "post-navigation nav-links sistersitebox portal toclimit-3 reply-link comment-reply-link".lower().split()
)
_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BETWEEN: Final = re.compile(r"[\s_-]+")


class Zone(Enum):
    """What a part of a page is to its reader."""

    OPEN = "open"
    FURNITURE = "furniture"
    COMMENTS = "comments"


_COMMENTS: Final = frozenset(
    "comments comment-list commentlist comments-list comments-area comments-section comment-section user-comments "
    "talkbacks".split()
)


def zone_of(element: "_Element", outer: Zone) -> Zone:
    """Return what an element is that stands in a part of this sort."""
    if outer is Zone.FURNITURE:
        return outer
    name = name_of(element)
    own = f"{element.get('class') or ''} {element.get('id') or ''}"
    whole = frozenset(own.lower().split())
    if name in ("nav", "search") or not _ROLES.isdisjoint(roles(element)):
        return Zone.FURNITURE
    if not _COMMENTS.isdisjoint(whole):
        return Zone.COMMENTS
    if name == "footer" and outer is not Zone.COMMENTS and not _quotes(element):
        return Zone.FURNITURE
    if name in ("header", "aside", "form") and outer is Zone.OPEN and not roles(element) & {"note", "doc-footnote"}:
        # What is called so may still be the article's own: its share of the content decides.
        return Zone.FURNITURE if not _heads_article(element, name) else outer
    if name in ("html", "body", "main", "article"):
        return outer
    if not whole.isdisjoint(_WHOLE):
        return Zone.FURNITURE
    words = frozenset(_BETWEEN.split(_CAPITAL.sub(" ", own).lower()))
    return Zone.FURNITURE if not words.isdisjoint(_WORDS) else outer


def _quotes(element: "_Element") -> bool:
    """Whether a footer says where a quotation is from."""
    parent = element.getparent()
    return parent is not None and name_of(parent) in ("blockquote", "figure")


def _heads_article(element: "_Element", name: str) -> bool:
    """Whether a header is that of a text: there is a title in it, and a text around it."""
    if name != "header":
        return False
    titled = next(element.iter("h1", "{*}h1"), None) is not None
    return titled or any(name_of(parent) in ("article", "main", "section") for parent in element.iterancestors())
