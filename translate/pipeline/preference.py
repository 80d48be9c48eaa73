"""Which engine's text is read where several have translated the same: the one that was asked for last."""

from cache import Origin, Store
from cache.keys import source_key
from translate.document import ParallelDocument


def prefer(store: Store, parallel: ParallelDocument) -> int:
    """Make the machine text of `parallel` the newest that the store has, and return how many paragraphs that moved.

    A run that finds all in the cache writes nothing by itself, and a reader without an engine would go on showing what
    another engine made in between. Writes nothing where this text is the newest already.
    """
    made = {source_key(unit.source, unit.source_lang): unit for unit in parallel.units if unit.origin is Origin.MACHINE}
    newest = store.units.latest(made, parallel.target_lang)
    behind = [unit for key, unit in made.items() if key not in newest or newest[key].signature != unit.signature]
    if behind:
        store.units.put_many(behind)
    return len(behind)
