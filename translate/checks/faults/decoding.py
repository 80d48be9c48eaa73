"""Faults of engines: nothing, half, the same again, the source, other letters, too much or too little."""

from translate.checks.faults.fault import Fault, Ground, by_machine, by_people
from translate.scripts import UNSPACED, main_script

_SENTENCE = 40
_FINAL = ".!?…。！？؟"


def emptied(ground: Ground) -> Fault | None:
    """Take a sentence's translation away, or leave a sign of it."""
    span = ground.sentence(8)
    return Fault(by_machine(ground.unit, span, ground.random.choice(["", "...", "–"]))) if span else None


def cut(ground: Ground) -> Fault | None:
    """Break off in mid-sentence: an engine at its limit, which says so, or a person who pasted half of it."""
    span = ground.sentence(_SENTENCE)
    if span is None:
        return None
    sentence = ground.target[span.target_start : span.target_end]
    if ground.random.random() < 0.5:
        return Fault(by_machine(ground.unit, span, _shortened(sentence, 0.6), truncated=True))
    source = ground.unit.source.rstrip()
    if source[-1] not in _FINAL or ground.target.rstrip()[-1] not in _FINAL:
        return None
    return Fault(by_people(ground.unit, _shortened(ground.target, ground.random.uniform(0.65, 0.9))))


def looped(ground: Ground) -> Fault | None:
    """Say the last words of a sentence again and again."""
    span = ground.sentence(_SENTENCE)
    if span is None:
        return None
    sentence = ground.target[span.target_start : span.target_end]
    if main_script(sentence) in UNSPACED:
        end = sentence[-ground.random.randint(3, 6) :]
        return Fault(by_machine(ground.unit, span, sentence + end * 5))
    words = sentence.split()
    end = " ".join(words[-ground.random.randint(1, min(5, len(words))) :])
    times = ground.random.randint(4, 8)
    return Fault(by_machine(ground.unit, span, " ".join([sentence, *[end] * times])))


def copied(ground: Ground) -> Fault | None:
    """Give a sentence back as it was."""
    span = ground.sentence(_SENTENCE)
    if span is None:
        return None
    source = ground.unit.source[span.source_start : span.source_end]
    return Fault(by_machine(ground.unit, span, source))


def strange(ground: Ground) -> Fault | None:
    """Put a sentence in letters of neither language for one."""
    span = ground.sentence(_SENTENCE)
    if span is None or not ground.strangers:
        return None
    return Fault(by_machine(ground.unit, span, ground.random.choice(ground.strangers)))


def resized(ground: Ground) -> Fault | None:
    """Pass over most of a sentence, make up more than it says, or leave out half of a paragraph."""
    way = ground.random.randrange(3)
    spans = ground.unit.alignment
    if way == 2 and len(spans) >= 3:
        kept = len(spans) // 2
        return Fault(by_people(ground.unit, ground.target[: spans[kept - 1].target_end]))
    span = ground.sentence(70)
    if span is None:
        return None
    sentence = ground.target[span.target_start : span.target_end]
    if way == 1:
        more = [other.target for other in ground.others if other.target and len(other.target) > 1.6 * len(sentence)]
        return Fault(by_machine(ground.unit, span, f"{sentence} {ground.random.choice(more)}")) if more else None
    ending = sentence[-1] if sentence[-1] in _FINAL else ""
    return Fault(by_machine(ground.unit, span, _shortened(sentence, 0.25) + ending))


def _shortened(text: str, share: float) -> str:
    """Return the beginning of a text, up to a blank where it has blanks."""
    beginning = text[: max(1, int(len(text) * share))]
    return (beginning.rpartition(" ")[0] or beginning).rstrip(" ,.;:!?…。！？؟»”\"')")
