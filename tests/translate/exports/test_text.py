"""Plain text: source and target in turn."""

from tests.translate.exports.documents import bridge, document, outline, rendered, unit


class TestText:
    def test_source_and_target_in_turn(self) -> None:
        text = rendered("txt", bridge())
        assert "\n\nהגשר נסגר. איש לא ידע.\nThe bridge was closed. Nobody knew.\n\n" in text

    def test_what_is_said_about_a_translation(self) -> None:
        text = rendered("txt", bridge())
        assert "Xi met Tokayev.\n⟪numbers: missing: 2019⟫\n" in text
        assert "It was cold.\n⟪from memory: checked by Dana⟫\n" in text
        assert "עוד לא תורגם.\n⟪not translated yet⟫\n" in text

    def test_what_is_kept_stands_once(self) -> None:
        assert rendered("txt", bridge()).count("1992–2019") == 1

    def test_the_head(self) -> None:
        assert rendered("txt", bridge()).startswith(
            "bridge.txt\nHebrew · עברית → English\n"
            "4 of 5 paragraphs translated (1 from memory, 3 by machine), 1 kept as they are\nfake v=1 split=1\n"
        )

    def test_an_item_has_its_marker_on_both_sides(self) -> None:
        assert "\n\nב. חלב\nב. Milk\n\n" in rendered("txt", outline())

    def test_line_breaks_stay(self) -> None:
        assert "roses\nviolets\nrosas\nvioletas\n" in rendered(
            "txt", document(unit("roses\r\nviolets", "rosas\nvioletas"))
        )

    def test_control_characters_are_shown(self) -> None:
        assert "␛[31mred" in rendered("txt", document(unit("\x1b[31mred", "\x07")))
