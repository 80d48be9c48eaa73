"""What an engine makes today of what people have corrected: for an engine that came after the corrections.

Memory comes before every engine, so a newer one is never asked for a corrected paragraph. Here it is, in a store of its
own, which is thrown away: nothing of it shows anywhere else.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from cache import Correction, Kind, Origin, Paragraph, Store
from translate.document import Document
from translate.engines.base import Engine
from translate.evaluation.triples import Held, Triple, as_triple
from translate.pipeline import translate
from translate.pipeline.engine_choice import EngineChoice


def trial(held: Iterable[Held], target_lang: str, engine: Engine | EngineChoice) -> Iterator[Triple]:
    """Yield a triple for each correction whose source the engine translates, with its text of this moment.

    Raises DecodingError when the engine does nothing but fail.
    """
    listed = list(held)
    sources = dict.fromkeys(_source(one.correction) for one in listed)
    if not sources:
        return
    paragraphs = [Paragraph(index, Kind.PARAGRAPH, *source, True) for index, source in enumerate(sources)]
    document = Document("trial", "text/plain", paragraphs[0].lang, tuple(paragraphs), None)
    with TemporaryDirectory() as folder, Store.open(str(Path(folder) / "trial.db")) as empty:
        [parallel] = translate([document], target_lang, engine, empty)
    made = {source: unit for source, unit in zip(sources, parallel.units, strict=True) if unit.origin is Origin.MACHINE}
    for one in listed:
        if (unit := made.get(_source(one.correction))) is not None:
            yield as_triple(one, unit)


def _source(correction: Correction) -> tuple[str, str]:
    return correction.source, correction.source_lang
