import os
import shutil
from pathlib import Path

import pytest

from tests.tiny_nllb import sentences
from translate.engines import shortlist, shortlist_folder
from translate.engines.ct2 import Ct2Engine
from translate.engines.families import END, NLLB, UNKNOWN
from translate.engines.options import EngineOptions
from translate.engines.shortlist import Shortlist, held_out, make_shortlist, rules
from translate.engines.shortlist_folder import FOLDER, VOCABULARY_MAP, remove_shortlists
from translate.engines.tokens import Tokens, open_tokens
from translate.engines.vocabulary import vocabulary_of_ct2
from translate.errors import ModelError
from translate.languages import all_languages, find_language
from translate.models import recognise
from translate.scripts import script_of

WORDS = ["▁the", "the", "▁bridge", "▁Bridge", "▁BRIDGE", "▁xqzv", "▁Łódź", "▁qu", "ß", "▁zzz", "▁o", "k"]
HEBREW = ["▁הגשר", "ים", "ש", "־"]
OTHERS = ["▁мост", "▁جسر", "桥", "▁पुल", "्", "▁α", "α", "▁λόγος"]
SIGNS = ["▁", ".", ",", "▁7", "42", "%", "€", "😀", "。", "।"]
CODES = ["eng_Latn", "heb_Hebr", "zho_Hans"]
VOCABULARY = ["<s>", "<pad>", END, UNKNOWN, *WORDS, *HEBREW, *OTHERS, *SIGNS, *CODES, "<mask>", "madeupword7"]


class Words(Tokens):
    """Cuts at spaces only."""

    def encode(self, text: str) -> list[str]:
        return [f"▁{word}" for word in text.split()]

    def sample(self) -> list[str]:
        return []


@pytest.fixture
def small_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tiny vocabularies have lists too."""
    monkeypatch.setattr(shortlist, "_SMALLEST_VOCABULARY", 1)
    monkeypatch.setattr(shortlist, "_LARGEST_SHARE", 1.0)


def listed(target: str) -> Shortlist:
    made = make_shortlist(VOCABULARY, Words(), NLLB, find_language(target))
    assert made is not None
    return made


@pytest.mark.usefixtures("small_enough")
class TestList:
    def test_a_latin_language_has_the_pieces_of_its_words_and_those_that_spell_names(self) -> None:
        always = listed("en").always
        assert {"▁the", "the", "▁bridge", "▁Bridge", "▁BRIDGE", "▁qu", "▁o", "k", "ß", "▁zzz"} <= always
        assert "▁xqzv" not in always

    @pytest.mark.parametrize("target", ["en", "he", "zh-Hans", "hi"])
    def test_signs_codes_and_the_end_are_always_allowed_and_control_tokens_never(self, target: str) -> None:
        always = listed(target).always
        assert {*SIGNS, *CODES, END} <= always
        assert not always & {"<s>", "<pad>", UNKNOWN, "<mask>", "madeupword7"}

    @pytest.mark.parametrize(
        ("target", "own"),
        [("he", set(HEBREW)), ("ru", {"▁мост"}), ("ar", {"▁جسر"}), ("zh-Hant", {"桥"}), ("hi", {"▁पुल", "्"})],
    )
    def test_another_script_has_all_its_own_pieces_and_no_third_script(self, target: str, own: set[str]) -> None:
        always = listed(target).always
        assert own <= always
        assert not always & ({*HEBREW, *OTHERS} - own - {"▁α", "α"})
        assert {"▁the", "k"} <= always, "names are spelled in Latin letters anywhere"

    def test_lone_greek_letters_are_signs_and_greek_words_are_not(self) -> None:
        for target in ("en", "he"):
            assert {"▁α", "α"} <= listed(target).always
            assert "▁λόγος" not in listed(target).always

    def test_a_latin_language_without_a_frequency_list_has_all_latin_pieces(self) -> None:
        assert set(WORDS) <= listed("sw").always

    def test_no_letter_of_another_script_is_allowed_in_any_language(self) -> None:
        scripts = {"Hans": {"Han"}, "Hant": {"Han"}, "Jpan": {"Han", "Kana"}}
        for language in all_languages():
            made = make_shortlist(VOCABULARY, Words(), NLLB, language)
            assert made is not None
            text = "".join(made.always - {*CODES, END})
            allowed = scripts.get(language.script, {language.script}) | {"Latn"}
            assert {script for letter in text if (script := script_of(letter))} <= allowed | {"Grek"}, language.tag

    def test_the_file_has_one_line_so_that_the_allowed_set_never_changes(self) -> None:
        [line] = listed("en").lines()
        assert line.startswith("\t")
        assert set(line[1:].split(" ")) == listed("en").always

    def test_coverage_counts_what_the_model_could_write_in_the_language(self) -> None:
        found = listed("en").cover(Words(), set(VOCABULARY), ["the bridge xqzv", "мост λόγος unheard"])
        assert (found.pieces, found.allowed, found.missing) == (3, 2, ("▁xqzv",))
        assert found.share == pytest.approx(2 / 3)
        assert listed("en").cover(Words(), set(VOCABULARY), []).share == 1.0


def test_without_a_gain_there_is_no_list(monkeypatch: pytest.MonkeyPatch) -> None:
    assert make_shortlist(VOCABULARY, Words(), NLLB, find_language("en")) is None, "a small vocabulary is fast anyway"
    monkeypatch.setattr(shortlist, "_SMALLEST_VOCABULARY", 1)
    latin = [*VOCABULARY, *(f"▁word{number}" for number in range(500))]
    assert make_shortlist(latin, Words(), NLLB, find_language("sw")) is None, "nearly everything would be allowed"


def test_words_to_try_a_list_with_are_rare_ones() -> None:
    rare, share = held_out(find_language("en"))
    assert len(rare) > 1000
    assert 0 < share < 0.02
    assert "the" not in rare
    assert held_out(find_language("he")) == ([], 0.0)


# One with the weights and vocabulary of the tiny model, decoded with and without a list.


def engine_of(folder: Path, root: Path | None, **changes: object) -> Ct2Engine:
    settings = {"threads": 1, "max_target_tokens": 24, "beam_size": 2, **changes}
    return Ct2Engine(recognise(folder), EngineOptions(**settings), shortlists=root)  # type: ignore[arg-type]


def outputs(engine: Ct2Engine, target: str) -> list[str]:
    return [one.text for one in engine.translate(sentences("he", 6), "he", target)]


def only(monkeypatch: pytest.MonkeyPatch, always: set[str]) -> None:
    made = Shortlist(frozenset(always), frozenset({"Latn"}))
    monkeypatch.setattr("translate.engines.ct2.make_shortlist", lambda *arguments: made)


def test_outputs_are_those_of_the_full_vocabulary_when_the_list_has_all_that_they_need(
    nllb_ct2: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = outputs(engine_of(nllb_ct2, None), "en")
    tokens = open_tokens(nllb_ct2)
    vocabulary = set(vocabulary_of_ct2(nllb_ct2))
    unused = [piece for piece in tokens.sample() if not any(piece.strip("▁") in text for text in full)]
    assert len(unused) > 20
    only(monkeypatch, vocabulary - set(unused) - {UNKNOWN})
    assert outputs(engine_of(nllb_ct2, tmp_path), "en") == full


@pytest.mark.usefixtures("small_enough")
@pytest.mark.parametrize(("target", "script"), [("en", "Latn"), ("kk", "Cyrl"), ("ar", "Arab"), ("zh-Hans", "Han")])
def test_no_output_is_in_a_script_that_is_not_the_languages_or_latin(
    nllb_ct2: Path, tmp_path: Path, target: str, script: str
) -> None:
    def scripts(engine: Ct2Engine) -> set[str]:
        return {found for text in outputs(engine, target) for letter in text if (found := script_of(letter))}

    assert scripts(engine_of(nllb_ct2, tmp_path)) <= {script, "Latn", "Grek"}
    assert scripts(engine_of(nllb_ct2, None)) - {script, "Latn"}, "random weights write in any script"


def test_batch_after_batch_the_code_and_the_text_stay_right(
    nllb_ct2: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, set(vocabulary_of_ct2(nllb_ct2)[4:600]) | {END})
    texts = sentences("he", 12)
    engine = engine_of(nllb_ct2, tmp_path, batch_tokens=16)
    together = engine.translate(texts, "he", "en")
    assert [engine.translate([text], "he", "en")[0].text for text in texts] == [one.text for one in together]


def test_the_folder_is_made_once_of_links_and_belongs_to_one_target(
    nllb_ct2: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, {END, "a"})
    engine = engine_of(nllb_ct2, tmp_path)
    outputs(engine, "en")
    outputs(engine, "kk")
    folders = sorted((tmp_path / FOLDER).iterdir())
    assert [folder.name for folder in folders] == [
        f"{engine._revision}-{target}-{rules().removeprefix('shortlist-').replace(':', '-')}" for target in ("en", "kk")
    ]
    for folder in folders:
        assert (folder / "model.bin").samefile(nllb_ct2 / "model.bin")
        assert (folder / VOCABULARY_MAP).read_text(encoding="utf-8") == "\t</s> a\n"
    monkeypatch.setattr("translate.engines.ct2.make_shortlist", lambda *arguments: pytest.fail("made twice"))
    outputs(engine_of(nllb_ct2, tmp_path), "en")
    assert remove_shortlists(tmp_path, engine._revision) == 2
    assert list((tmp_path / FOLDER).iterdir()) == []


def test_one_translator_is_loaded_at_a_time(nllb_ct2: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, {END, "a"})
    engine = engine_of(nllb_ct2, tmp_path)
    outputs(engine, "en")
    first = engine._translator
    outputs(engine, "en")
    assert engine._translator is first
    outputs(engine, "kk")
    assert engine._translator is not first


def test_where_links_are_impossible_the_files_are_copied(
    nllb_ct2: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object) -> None:
        raise OSError("Invalid cross-device link")

    monkeypatch.setattr(os, "link", refuse)
    only(monkeypatch, {END, "a"})
    outputs(engine_of(nllb_ct2, tmp_path), "en")
    [folder] = (tmp_path / FOLDER).iterdir()
    assert (folder / "model.bin").read_bytes() == (nllb_ct2 / "model.bin").read_bytes()


def test_what_cannot_be_written_is_said_with_the_remedy_and_leaves_nothing(
    nllb_ct2: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shortlist_folder, "_fill", full)
    only(monkeypatch, {END, "a"})
    with pytest.raises(ModelError, match=r"No space left on device.*or use --full-vocabulary"):
        outputs(engine_of(nllb_ct2, tmp_path), "en")
    assert list((tmp_path / FOLDER).iterdir()) == []


def test_another_process_may_be_faster_and_a_killed_one_leaves_nothing_for_long(
    nllb_ct2: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, {END, "a"})
    outputs(engine_of(nllb_ct2, tmp_path), "en")
    [made] = (tmp_path / FOLDER).iterdir()
    leftover = made.parent / f".{made.name}.killed"
    shutil.copytree(made, leftover)
    os.utime(leftover, (0, 0))
    kept = shutil.move(made, tmp_path / "kept")
    fill = shortlist_folder._fill

    def slowly(*arguments: object) -> None:
        fill(*arguments)  # type: ignore[arg-type]
        shutil.copytree(kept, made)

    monkeypatch.setattr(shortlist_folder, "_fill", slowly)
    outputs(engine_of(nllb_ct2, tmp_path), "en")
    assert list((tmp_path / FOLDER).iterdir()) == [made]


def test_the_signature_names_the_rules_and_is_the_same_for_all_targets(nllb_ct2: Path, tmp_path: Path) -> None:
    assert engine_of(nllb_ct2, tmp_path).signature.split()[-1].startswith("vocabulary=shortlist-v2:wordfreq=")
    whole = engine_of(nllb_ct2, tmp_path, full_vocabulary=True)
    assert whole.signature == engine_of(nllb_ct2, None).signature
    assert whole.signature.endswith(" vocabulary=full")
    outputs(whole, "en")
    assert not (tmp_path / FOLDER).exists()
