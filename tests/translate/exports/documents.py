"""Parallel documents for the tests of exports."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from cache.records import (
    Cell,
    Flag,
    Kind,
    Location,
    Mark,
    Origin,
    Paragraph,
    Severity,
    Span,
    State,
    Style,
    TranslationUnit,
)
from translate import exports
from translate.document import Original, ParallelDocument

SIGNATURE = "fake v=1 split=1"

# What a hostile or a broken document may hold.
HOSTILE = (
    "<script>alert(1)</script>",
    "</textarea></style><!-- --> &amp; &lt;b&gt;",
    "=cmd()|' /C calc'!A0",
    "\u202egnp.exe\u202c and \u2066never closed",
    "\u2069\u202c closes nothing",
    "\x1b[31mred\x1b[0m \x9b31m \x00 \x7f",
    "lone \ud800 surrogate \udfff",
    '"quoted"\tand\ttabbed',
    "two\nlines\r\nand\u2028three",
    "# heading *bold* _soft_ `code` [link](http://a.b) ![x](y) <http://c.d> www.e.f ~~g~~ | h | \\ $x$",
    "1. item\n- item\n> quote\n    code\n---\n===",
    "-5 degrees",
    "＝1+1",
    " \u200e@SUM(A1)",
)


def unit(source: str, target: str | None = None, **changes: object) -> TranslationUnit:
    """Return a Hebrew to English unit; one with a target was translated by a machine unless `changes` say otherwise."""
    values: dict[str, object] = {"source": source, "source_lang": "he", "target_lang": "en", "target": target}
    if target is not None:
        values |= {
            "origin": Origin.MACHINE,
            "state": State.TRANSLATED,
            "signature": SIGNATURE,
            "score": -0.25,
            "alignment": (Span(0, len(source), 0, len(target)),),
        }
    return TranslationUnit(**{**values, **changes})  # type: ignore[arg-type]


def document(
    *units: TranslationUnit, kinds: tuple[Kind, ...] = (), name: str = "bridge.txt", source_lang: str = "he"
) -> ParallelDocument:
    """Return a document of these units, paragraphs where no other kind is given."""
    kinds += (Kind.PARAGRAPH,) * (len(units) - len(kinds))
    return ParallelDocument(
        name=name,
        source_lang=source_lang,
        target_lang=units[0].target_lang if units else "en",
        paragraphs=tuple(
            Paragraph(index, kind, one.source, one.source_lang, translatable=one.origin is not None)
            for index, (kind, one) in enumerate(zip(kinds, units, strict=True))
        ),
        units=units,
    )


def bridge() -> ParallelDocument:
    """Return a small document in which every state of a paragraph occurs."""
    two = "הגשר נסגר. איש לא ידע."
    translated = "The bridge was closed. Nobody knew."
    return document(
        unit("הגשר", "The bridge"),
        unit(two, translated, alignment=(Span(0, 10, 0, 22), Span(11, 22, 23, 35))),
        unit(
            "Xi נפגש עם Tokayev בשנת 2019.",
            "Xi met Tokayev.",
            flags=(Flag("numbers", Severity.WARNING, "missing: 2019"),),
        ),
        unit(
            "היה קר.",
            "It was cold.",
            origin=Origin.MEMORY,
            state=State.FINAL,
            signature=None,
            score=None,
            note="checked by Dana",
        ),
        unit("עוד לא תורגם."),
        unit(
            "1992–2019",
            "1992–2019",
            origin=None,
            state=State.INITIAL,
            signature=None,
            score=None,
            flags=(Flag("kept", Severity.INFO, "nothing to translate"),),
        ),
        kinds=(Kind.HEADING, Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.NOTE, Kind.CAPTION, Kind.TABLE),
    )


def hostile() -> ParallelDocument:
    """Return a document whose every text is hostile."""
    return document(
        *(
            unit(text, text, signature=text, note=text, flags=(Flag("copy", Severity.WARNING, text),))
            for text in HOSTILE
        ),
        kinds=tuple(Kind)[: len(HOSTILE)],
        name="../<b>evil</b>\u202e\x1b.txt",
    )


_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.characters(min_codepoint=0xD800, max_codepoint=0xDFFF, categories=["Cs"]),
        st.sampled_from("<>&\"'`*_#[]()!|~=+-@\t\n\r\x00\x1b\x85\u2028\u202e\u202b\u202c\u2067\u2069\ufeff אב"),
    ),
    max_size=30,
)


@st.composite
def documents(draw: st.DrawFn) -> ParallelDocument:
    """Draw a document with any text in every place."""
    units = draw(
        st.lists(
            st.builds(
                lambda source, target, note, origin, kept: unit(
                    source,
                    target,
                    note=note,
                    origin=None if target is None or kept else origin,
                    flags=(Flag("copy", Severity.WARNING, note),),
                ),
                _TEXT,
                st.none() | _TEXT,
                _TEXT,
                st.sampled_from(Origin),
                st.booleans(),
            ),
            max_size=4,
        )
    )
    kinds = draw(st.lists(st.sampled_from(Kind), min_size=len(units), max_size=len(units)))
    return document(*units, kinds=tuple(kinds), name=draw(_TEXT))


def outline() -> ParallelDocument:
    """Return a document with a heading of the second level, a repaired list item, marks, code and a table of 2 x 2."""
    made = document(
        unit("פרק", "Chapter"),
        unit("חלב", "Milk"),
        unit("See Dana and the page.", "Veja Dana e a página.", source_lang="en", target_lang="pt"),
        unit("x = 1", "x = 1", origin=None),
        unit("שם", "Name"),
        unit("גיל", "Age"),
        unit("דנה", "Dana"),
        unit("41", "41", origin=None),
        kinds=(Kind.HEADING, Kind.LIST_ITEM, Kind.PARAGRAPH, Kind.CODE, *(Kind.TABLE,) * 4),
    )
    changes: dict[int, dict[str, Any]] = {
        0: {"level": 2},
        1: {"level": 2, "marker": "ב.", "original": "חלבב", "location": Location(page=7)},
        2: {
            "marks": (
                Mark(4, 8, Style.BOLD),
                Mark(4, 8, Style.LINK, "https://example.org/?a=1&b=<2>"),
                Mark(0, 22, Style.ITALIC),
            )
        },
        **{4 + at: {"cell": Cell(0, at // 2, at % 2)} for at in range(4)},
    }
    paragraphs = tuple(replace(one, **changes.get(one.index, {})) for one in made.paragraphs)
    return replace(made, paragraphs=paragraphs)


def rendered(format: str, parallel: ParallelDocument) -> str:
    """Return an export of a format that is text."""
    return exports.render(format, parallel, no_original).data.decode()


def written(parallel: ParallelDocument, format: str, path: Path) -> None:
    """Write an export that needs no original file."""
    exports.write(exports.render(format, parallel, no_original), path)


def no_original() -> Original:
    """Stand where an original would be asked for in vain."""
    raise AssertionError("nobody needs the original file")
