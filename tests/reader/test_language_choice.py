"""Languages as people choose them."""

import pytest

from reader.language_choice import choice_labels, default_target, language_label, locale_tag, target_choices


class TestLanguages:
    def test_preferred_first_then_by_name(self) -> None:
        choices = target_choices("en", ["pt", None, "he", "en", "pt", "nonsense"])
        assert choices[:2] == ["pt", "he"]
        assert "en" not in choices
        assert len(choices) == len(set(choices)) == 201
        names = [language_label(tag) for tag in choices[2:]]
        assert names[0].startswith("Acehnese")

    def test_labels(self) -> None:
        assert language_label("he") == "Hebrew · \u2068עברית\u2069"
        assert language_label("en") == "English"
        assert language_label("xx") == "xx"

    @pytest.mark.parametrize(
        ("locale", "tag"), [("pt-BR", "pt"), ("he", "he"), ("", None), (None, None), ("xx-YY", None)]
    )
    def test_the_browsers_language(self, locale: str | None, tag: str | None) -> None:
        assert locale_tag(locale) == tag

    @pytest.mark.parametrize(
        ("progress", "last", "locale", "target"),
        [
            ({}, None, None, None),
            ({}, None, "en", None),
            ({}, None, "pt", "pt"),
            ({}, "he", "pt", "he"),
            ({"fr": 3, "de": 9}, None, "pt", "de"),
            ({"fr": 3, "de": 9}, "he", "pt", "de"),
            ({"fr": 3, "de": 9}, "fr", "pt", "fr"),
            ({}, "en", "pt", "pt"),
        ],
    )
    def test_the_language_to_open_in(
        self, progress: dict[str, int], last: str | None, locale: str | None, target: str | None
    ) -> None:
        assert default_target("en", progress, last, locale) == target

    def test_what_can_be_had_now_comes_before_what_needs_a_model(self) -> None:
        choices = target_choices("en", ["kk"], {"pt", "he"})
        assert choices[:3] == ["kk", "he", "pt"]
        assert language_label(choices[3]).startswith("Acehnese")
        assert len(choices) == 201

    def test_what_needs_a_model_says_so(self) -> None:
        assert choice_labels({"pt"})["pt"] == language_label("pt")
        assert choice_labels({"pt"})["kk"] == f"{language_label('kk')} — needs a model"
