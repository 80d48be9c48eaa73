"""Records to put into stores, and Hypothesis strategies that make any of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from cache import (
    Box,
    Cell,
    Correction,
    Dropped,
    Flag,
    Kind,
    Location,
    Mark,
    Origin,
    Paragraph,
    SentenceHypothesis,
    Severity,
    Span,
    State,
    Store,
    StoredDocument,
    Style,
    TranslationUnit,
)

NOON = datetime(2024, 5, 1, 12, 0, 0, 123456, tzinfo=UTC)

# What documents really hold, and databases choke on: scripts, damage, markup, directions, our own escape character.
TEXTS = (
    "The river rose overnight.",
    "הנהר עלה במשך הלילה.",
    "ارتفع النهر خلال الليل.",
    "Өзен түнде көтерілді.",
    "河水夜里上涨。",
    "a\x00b",
    "\x00",
    "half of a pair: \ud83d, the other: \udca9",
    "\x10",
    "\x100000 looks like an escape",
    "\x10\x00\x10D800",
    "'; DROP TABLE corrections; --",
    "<script>alert(1)</script> %s :name ?1 \\0",
    "\u202eevil\u202c \x1b[31mred\x1b[0m",
    "𐍈 👩‍👩‍👧 e\u0301",
    " two\n lines\t",
)

texts = st.text(st.characters(codec=None, exclude_categories=()) | st.sampled_from("\x00\x10\ud800\udfffAé\u202e "))
filled_texts = texts.filter(bool)
# What the rules about damaged characters look at, and what stands around it, in every order.
damaged_texts = st.text(
    st.sampled_from("((()) .,aAeiIhHckEzшСсеАқһіӘəSאבשכىيیکەۀہےلعمو")
    | st.sampled_from("\u0654\u064e\u0640\u0301\u0308\u200c\u200f\x00\ufedf\ufdfa\ufe71\ufe70\ufb2a")
    | st.characters(codec=None, exclude_categories=()),
    max_size=40,
)
languages = st.sampled_from(["he", "ar", "kk", "en", "pt", "zh-Hans", "fa"])
scores = st.none() | st.floats(-50, 0, allow_nan=False)
zones = st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=8))])
times = st.datetimes(datetime(1000, 1, 2), datetime(9000, 1, 1), timezones=zones)
flags = st.builds(Flag, code=filled_texts, severity=st.sampled_from(Severity), evidence=texts)


@st.composite
def units(draw: st.DrawFn) -> TranslationUnit:
    """Make a machine translation whose alignment lies inside its texts."""
    source, target = draw(filled_texts), draw(texts)
    ranges = st.tuples(st.integers(0, len(source)), st.integers(0, len(target)))
    pairs = draw(st.lists(st.tuples(ranges, ranges), max_size=3))
    alignment = tuple(Span(*sorted((one[0], other[0])), *sorted((one[1], other[1]))) for one, other in pairs)
    return TranslationUnit(
        source=source,
        source_lang=draw(languages),
        target_lang=draw(languages),
        target=target,
        origin=Origin.MACHINE,
        state=draw(st.sampled_from(State)),
        signature=draw(st.sampled_from(["ct2|nllb|beam:4", "fake", "\x00odd\ud800"])),
        score=draw(scores),
        alignment=alignment,
        flags=tuple(draw(st.lists(flags, max_size=2))),
        note=draw(st.none() | texts),
    )


hypotheses = st.builds(
    SentenceHypothesis,
    source=texts,
    source_lang=languages,
    target_lang=languages,
    signature=st.sampled_from(["ct2|nllb|beam:4", "fake"]),
    target=texts,
    score=scores,
    truncated=st.booleans(),
)

corrections = st.builds(
    Correction,
    source=texts,
    source_lang=languages,
    target_lang=languages,
    after=texts,
    author=texts,
    at=times,
    before=st.none() | texts,
    note=st.none() | texts,
    document_id=st.none() | texts,
    state=st.sampled_from(State),
)


def paragraphs(*texts: str, lang: str = "he") -> list[Paragraph]:
    """Number paragraphs with these texts; a text of digits is not translatable."""
    return [
        Paragraph(index, Kind.PARAGRAPH, text, lang, not text.isdigit(), Location((index * 2 + 1, index * 2 + 2)))
        for index, text in enumerate(texts)
    ]


DROPPED = (
    Dropped((), "Page \ud800 7\x00", "page number", page=7, before=2),
    Dropped((3, 4), "edit | history", "edit link"),
)


def detailed_paragraphs(*texts: str) -> list[Paragraph]:
    """Number paragraphs with these texts that have everything that a paragraph can have."""
    return [
        replace(
            one,
            location=Location((), page=one.index + 1, box=Box(1, 2.5, 3, 4), path=f"/0/{one.text}"),
            level=one.index,
            marker=one.text,
            cell=Cell(0, one.index, 1, header=one.index == 0),
            marks=tuple(Mark(0, 1, style, one.text) for style in Style),
            original=one.text,
        )
        for one in paragraphs(*texts)
    ]


def unit(source: str = "שלום לכם.", target: str = "Hello to you.", **changes: Any) -> TranslationUnit:
    """Make a Hebrew paragraph in English, of one sentence."""
    made = TranslationUnit(
        source=source,
        source_lang="he",
        target_lang="en",
        target=target,
        origin=Origin.MACHINE,
        state=State.TRANSLATED,
        signature="ct2|nllb-600M|int8|beam:4",
        score=-0.25,
        alignment=(Span(0, len(source), 0, len(target)),),
        flags=(Flag("length", Severity.WARNING, "13 for 9 characters"),),
    )
    return replace(made, **changes)


def hypothesis(source: str = "שלום לכם.", target: str = "Hello to you.", **changes: Any) -> SentenceHypothesis:
    """Make a Hebrew sentence in English."""
    return replace(SentenceHypothesis(source, "he", "en", "ct2|nllb-600M|int8|beam:4", target, -0.25), **changes)


def correction(source: str = "שלום לכם.", after: str = "Peace be with you.", **changes: Any) -> Correction:
    """Make a correction of a Hebrew paragraph in English."""
    return replace(Correction(source, "he", "en", after, "Dana", NOON, before="Hello to you."), **changes)


def add(store: Store, *texts: str, name: str = "a.txt", lang: str = "he") -> StoredDocument:
    """Put a document of these paragraphs into a store."""
    return store.documents.add(
        name=name,
        media_type="text/plain",
        encoding=None,
        lang=lang,
        data="\n".join(texts).encode("utf-8", "surrogatepass"),
        paragraphs=paragraphs(*texts, lang=lang),
    )
