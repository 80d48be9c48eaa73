"""Why a paragraph is shown on both sides as it is, and hits that were stored for the text in other characters."""

import pytest

from cache import Kind, Origin, Paragraph, Severity, Span, TranslationUnit
from translate.flag_codes import KEPT
from translate.pipeline.units import fitted, kept_reason, kept_unit


def paragraph(text: str, kind: Kind = Kind.PARAGRAPH, *, lang: str = "en", translatable: bool = True) -> Paragraph:
    return Paragraph(0, kind, text, lang, translatable)


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (paragraph("A bridge."), None),
        (paragraph("Uma ponte.", lang="pt"), "already in Portuguese"),
        (paragraph("Uma ponte.", Kind.REFERENCE, lang="pt", translatable=False), "already in Portuguese"),
        (paragraph("1984"), "nothing to translate"),
        (paragraph("https://example.org/a", Kind.REFERENCE, translatable=False), "nothing to translate"),
        (paragraph("Smith, J. (1984). Bridges.", Kind.REFERENCE, translatable=False), "a reference, kept as it is"),
        (paragraph("Smith, J. Ponts.", Kind.REFERENCE, lang="fr", translatable=False), "a reference, kept as it is"),
        (paragraph("Smith, J. (1984). Bridges.", Kind.REFERENCE), None),
        (paragraph("make demo", Kind.CODE, translatable=False), "code, kept as it is"),
        (paragraph("Un pont.", Kind.NOTE, lang="fr", translatable=False), "in French, kept as it is"),
        (paragraph("Un pont.", lang="fr", translatable=False), "in French, kept as it is"),
    ],
)
def test_the_reason_is_said_in_words(one: Paragraph, reason: str | None) -> None:
    assert kept_reason(one, "pt") == reason


def test_a_kept_paragraph_says_why() -> None:
    unit = kept_unit(paragraph("Un pont."), "pt", "in French, kept as it is")
    [flag] = unit.flags
    assert (flag.code, flag.severity, flag.evidence) == (KEPT, Severity.INFO, "in French, kept as it is")
    assert unit.target == unit.source


def test_a_hit_is_shown_beside_the_text_as_it_stands() -> None:
    damaged, sound = "ארגון ((SCO, מנגנון חדש. הוא גדול.", "ארגון (SCO), מנגנון חדש. הוא גדול."
    stored = TranslationUnit(
        source=sound,
        source_lang="he",
        target_lang="en",
        target="The SCO, a new body. It is big.",
        origin=Origin.MACHINE,
        alignment=(Span(0, 24, 0, 20), Span(25, 34, 21, 31)),
    )
    unit = fitted(stored, damaged)
    assert unit.source == damaged
    assert [damaged[span.source_start : span.source_end] for span in unit.alignment] == [damaged[:24], damaged[25:]]
    assert [span.target_end for span in unit.alignment] == [20, 31]
