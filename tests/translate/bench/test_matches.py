"""The measurement of fuzzy look-ups measures what it says."""

from pathlib import Path

from translate.bench.matches import fuzzy_look_ups


def test_changed_texts_find_their_originals(tmp_path: Path) -> None:
    found = fuzzy_look_ups(60, tmp_path)
    assert found.corrections == 60
    assert found.found > 0.8
    assert 0 < found.median <= found.p99
    assert list(tmp_path.iterdir()) == []
