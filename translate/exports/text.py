"""Source and target in turn, as plain text."""

from cache.records import Kind
from translate.document import ParallelDocument
from translate.exports.summary import is_kept, remarks, summary
from translate.exports.visible import one_line, visible


def render(parallel: ParallelDocument) -> str:
    """Return each paragraph followed by its translation, a blank line between pairs.

    Paragraphs that are kept as they are stand once. Remarks of ours stand in double angle brackets.
    """
    blocks = [_head(parallel)]
    told: set[str] = set()
    for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True):
        marker = f"{one_line(paragraph.marker)} " if paragraph.marker else ""
        lines = [marker + visible(unit.source)]
        if unit.target is None:
            lines.append("⟪not translated yet⟫")
            lines.extend(f"⟪{one_line(remark)}⟫" for remark in remarks(unit, told))
        elif not is_kept(unit):
            lines.append(marker + visible(unit.target))
            lines.extend(f"⟪{one_line(remark)}⟫" for remark in remarks(unit, told))
        if paragraph.kind is Kind.HEADING:
            lines.append("")
        blocks.append("\n".join(lines).rstrip())
    return "\n\n".join(blocks) + "\n"


def _head(parallel: ParallelDocument) -> str:
    facts = summary(parallel)
    lines = [one_line(parallel.name), facts.languages, facts.progress]
    lines += [one_line(signature) for signature in facts.signatures]
    return "\n".join(lines) + "\n" + "=" * 40
