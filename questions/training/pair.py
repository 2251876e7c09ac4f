"""Trains the models of a language, parts of speech first: the features of the others need them."""

from collections.abc import Sequence
from pathlib import Path

import pycrfsuite

from questions.languages.parser import Parser
from questions.languages.tagger.features import Features
from questions.languages.tagger.lists import Lists
from questions.languages.tagger.mending import Mender
from questions.training import crf, trees
from questions.training.corpora import Tagged
from questions.training.crf import Parameters
from questions.training.treebank import Parsed

PARTS = "pos"
NAMES = "names"
TREE = "tree"


class Pair:
    """The models of ``code`` in ``folder``, as they are trained."""

    def __init__(self, code: str, folder: Path) -> None:
        lists = Lists.load(code)
        self._features = Features(lists)
        self._mender = Mender(lists)
        self.folder = folder

    def train_parts(self, sentences: Sequence[Tagged], parameters: Parameters) -> None:
        """Parts of speech."""
        crf.train(((self._features.pos(s.words), s.tags) for s in sentences), self._path(PARTS), parameters)
        self._parts = self._open(PARTS)

    def train_names(self, sentences: Sequence[Tagged], parameters: Parameters) -> None:
        """Names, on the parts of speech that the first model guesses."""
        crf.train(((self._rows(s), s.tags) for s in sentences), self._path(NAMES), parameters)
        self._names = self._open(NAMES)

    def tags(self, words: Sequence[str]) -> list[str]:
        """Parts of speech as the tagger gives them."""
        return self._tags(Tagged(list(words), []))

    def train_tree(self, sentences: Sequence[Parsed], parameters: Parameters) -> None:
        """The parser, on the parts of speech that the first model guesses."""
        trees.train(sentences, self._path(TREE), parameters)

    def score_tree(self, sentences: Sequence[Parsed]) -> dict[str, float]:
        return trees.score(Parser(self._path(TREE).read_bytes()), sentences)

    def accuracy(self, sentences: Sequence[Tagged]) -> float:
        """Per cent of words with the right part of speech."""
        guessed = [self._tags(sentence) for sentence in sentences]
        return crf.accuracy([sentence.tags for sentence in sentences], guessed)

    def score(self, sentences: Sequence[Tagged]) -> dict[str, crf.Score]:
        """Scores of whole names."""
        guessed = [self._mender.labels(self._names.tag(self._rows(s)), s.words) for s in sentences]
        return crf.score([sentence.tags for sentence in sentences], guessed)

    def settled(self, sentence: Tagged) -> Tagged:
        """A sentence's name labels as the tagger would give them: what its rules decide, decided."""
        return Tagged(sentence.words, self._mender.labels(sentence.tags, sentence.words))

    def _rows(self, sentence: Tagged) -> list[list[str]]:
        return self._features.names(sentence.words, self._tags(sentence))

    def _tags(self, sentence: Tagged) -> list[str]:
        return self._mender.tags(self._parts.tag(self._features.pos(sentence.words)), sentence.words)

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


def extent(sentences: Sequence[Tagged] | Sequence[Parsed]) -> str:
    """How much text that is: "3,667 sentences, 101,234 words"."""
    return f"{len(sentences):,} sentences, {sum(len(s.words) for s in sentences):,} words"
