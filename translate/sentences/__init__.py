"""Sentences: paragraphs are cut without loss, translated one by one, and put together again."""

from translate.sentences.alignment import align_texts
from translate.sentences.joining import join
from translate.sentences.splitting import SPLITTER_VERSION, Sentence, split

__all__ = ["SPLITTER_VERSION", "Sentence", "align_texts", "join", "split"]
