"""Trains the two models of a language, parts of speech first: the names' features need them."""

from collections.abc import Sequence
from pathlib import Path

import pycrfsuite

from questions.languages.tagger import Features, mended
from questions.training import crf
from questions.training.corpora import Tagged

PARTS = "pos"
NAMES = "names"


class Pair:
    """The models of ``code`` in ``folder``, as they are trained."""

    def __init__(self, code: str, folder: Path) -> None:
        self.features = Features.load(code)
        self.folder = folder

    def train_parts(self, sentences: Sequence[Tagged], **parameters: float) -> None:
        """Parts of speech."""
        crf.train(((self.features.pos(s.words), s.tags) for s in sentences), self._path(PARTS), **parameters)
        self._parts = self._open(PARTS)

    def train_names(self, sentences: Sequence[Tagged], **parameters: float) -> None:
        """Names, on the parts of speech that the first model guesses."""
        crf.train(((self._rows(s), s.tags) for s in sentences), self._path(NAMES), **parameters)
        self._names = self._open(NAMES)

    def accuracy(self, sentences: Sequence[Tagged]) -> float:
        """Per cent of words with the right part of speech."""
        guessed = [self._parts.tag(self.features.pos(sentence.words)) for sentence in sentences]
        return crf.accuracy([sentence.tags for sentence in sentences], guessed)

    def score(self, sentences: Sequence[Tagged]) -> dict[str, crf.Score]:
        """Scores of whole names."""
        guessed = [mended(self._names.tag(self._rows(sentence)), sentence.words) for sentence in sentences]
        return crf.score([sentence.tags for sentence in sentences], guessed)

    def _rows(self, sentence: Tagged) -> list[list[str]]:
        tags = self._parts.tag(self.features.pos(sentence.words))
        return self.features.names(sentence.words, tags)

    def _path(self, title: str) -> Path:
        return self.folder / f"{title}.crfsuite"

    def _open(self, title: str) -> pycrfsuite.Tagger:
        tagger = pycrfsuite.Tagger()
        tagger.open(str(self._path(title)))
        return tagger


def split(sentences: Sequence[Tagged]) -> tuple[list[Tagged], list[Tagged]]:
    """Distinct sentences, parted: every tenth is held out."""
    seen: dict[tuple[str, ...], Tagged] = {}
    for sentence in sentences:
        seen.setdefault(tuple(sentence.words), sentence)
    kept = list(seen.values())
    return [s for i, s in enumerate(kept) if i % 10 != 9], [s for i, s in enumerate(kept) if i % 10 == 9]


def extent(sentences: Sequence[Tagged]) -> str:
    """"3,667 sentences, 101,234 words"."""
    return f"{len(sentences):,} sentences, {sum(len(s.words) for s in sentences):,} words"
