"""Rows of JSON: exactly the fields that are promised, and every text as it was."""

import json
import math
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given

from cache import Origin, State
from tests.translate.exports.documents import HOSTILE, SIGNATURE, bridge, document, documents, outline, rendered, unit
from translate.document import ParallelDocument

KEYS = [
    *("document", "index", "kind", "level", "marker", "page", "cell", "source_lang", "target_lang", "source"),
    *("original", "target", "origin", "state", "signature", "score", "flags", "alignment", "note", "author", "at"),
]


def rows(parallel: ParallelDocument) -> list[dict[str, Any]]:
    return [json.loads(line) for line in rendered("jsonl", parallel).splitlines()]


class TestJsonl:
    def test_every_row_has_exactly_the_promised_fields(self) -> None:
        assert [list(row) for row in rows(bridge())] == [KEYS] * 6

    def test_a_machine_unit(self) -> None:
        assert rows(bridge())[1] == {
            "document": "bridge.txt",
            "index": 1,
            "kind": "paragraph",
            "level": None,
            "marker": None,
            "page": None,
            "cell": None,
            "source_lang": "he",
            "target_lang": "en",
            "source": "הגשר נסגר. איש לא ידע.",
            "original": None,
            "target": "The bridge was closed. Nobody knew.",
            "origin": "machine",
            "state": "translated",
            "signature": SIGNATURE,
            "score": -0.25,
            "flags": [],
            "alignment": [[0, 10, 0, 22], [11, 22, 23, 35]],
            "note": None,
            "author": None,
            "at": None,
        }

    def test_what_only_some_paragraphs_have(self) -> None:
        heading, item, *_, cell = rows(outline())
        assert (heading["level"], item["level"], item["marker"]) == (2, 2, "ב.")
        assert (item["page"], item["original"]) == (7, "חלבב")
        assert cell["cell"] == [0, 1, 1]

    def test_a_correction_says_who_and_when(self) -> None:
        at = datetime(2024, 5, 1, 12, 30, tzinfo=UTC)
        [row] = rows(document(unit("א", "a", origin=Origin.MEMORY, state=State.REVIEWED, author="Dana", at=at)))
        assert (row["state"], row["author"], row["at"]) == ("reviewed", "Dana", "2024-05-01T12:30:00+00:00")

    def test_flags_memory_and_pending(self) -> None:
        _, _, flagged, memory, pending, kept = rows(bridge())
        assert flagged["flags"] == [{"code": "numbers", "severity": "warning", "evidence": "missing: 2019"}]
        assert (memory["origin"], memory["state"], memory["note"]) == ("memory", "final", "checked by Dana")
        assert (pending["target"], pending["origin"], pending["alignment"]) == (None, None, [])
        assert (kept["origin"], kept["target"]) == (None, "1992–2019")

    def test_letters_stand_as_they_are(self) -> None:
        assert "הגשר" in rendered("jsonl", bridge())

    @pytest.mark.parametrize("text", HOSTILE)
    def test_any_text_comes_back(self, text: str) -> None:
        assert rows(document(unit(text, text)))[0]["source"] == text

    @pytest.mark.parametrize("score", [math.nan, -math.inf])
    def test_a_score_that_json_does_not_know(self, score: float) -> None:
        assert rows(document(unit("א", "a", score=score)))[0]["score"] is None

    @given(documents())
    def test_one_line_a_unit(self, parallel: ParallelDocument) -> None:
        text = rendered("jsonl", parallel)
        assert text.count("\n") == len(parallel.units) == len(text.splitlines())
        assert [row["index"] for row in rows(parallel)] == list(range(len(parallel.units)))
