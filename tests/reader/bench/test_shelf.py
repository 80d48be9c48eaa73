from pathlib import Path

from cache import Store
from reader.bench.shelf import fill


def test_one_document_is_translated_to_the_end_and_the_other_is_not_begun(tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path / 'bench.db'}") as store:
        shelf = fill(store, 60)

        assert store.documents.progress(shelf.warm.id) == {shelf.warm.target_lang: 60}
        assert store.documents.progress(shelf.unread.id) == {}
        assert {one.paragraphs for one in (shelf.warm, shelf.unread)} == {60}
        assert store.check() == ()


def test_no_sentence_is_there_twice(tmp_path: Path) -> None:
    """Or the translation that runs meanwhile would end before it is measured."""
    from translate.sentences import split

    with Store.open(f"sqlite:///{tmp_path / 'bench.db'}") as store:
        shelf = fill(store, 120)
        for work in (shelf.warm, shelf.unread):
            texts = [
                sentence.text
                for paragraph in store.documents.paragraphs(work.id)
                for sentence in split(paragraph.text, paragraph.lang)
            ]
            assert len(set(texts)) > 0.9 * len(texts)
