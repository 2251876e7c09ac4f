"""Which word hangs from which: a greedy parser whose steps a maximum-entropy model chooses.

The model stands in ``<code>/tree.crfsuite`` beside the taggers' (``model.toml`` has its proof). Relations are those of
Universal Dependencies, cut to what the stages ask for; a preposition hangs from its noun in both languages.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from questions.languages.parser.features import features
from questions.languages.parser.transitions import SHIFT, State
from questions.languages.words import folder
from questions.model import Token


@dataclass(frozen=True, slots=True)
class Tree:
    """The head of each word (-1 for the root), its relation, and the chance of the least sure step on the way."""

    heads: tuple[int, ...]
    labels: tuple[str, ...]
    sure: float

    @property
    def root(self) -> int:
        """The word that hangs from nothing; the first where the parser left none."""
        return self.heads.index(-1) if -1 in self.heads else 0

    def children(self, word: int) -> list[int]:
        return [k for k, head in enumerate(self.heads) if head == word]

    def extent(self, word: int) -> tuple[int, int]:
        """The first word below ``word``, itself among them, and the one behind the last."""
        inside = [word]
        for k in inside:
            inside += self.children(k)
        return min(inside), max(inside) + 1


class Parser:
    """A language's parser. One may be shared by threads."""

    def __init__(self, model: bytes) -> None:
        import pycrfsuite  # a page that makes no questions never loads it

        self._bytes = model
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)
        self._lock = threading.Lock()
        self._parse = lru_cache(maxsize=512)(self._grow)

    @staticmethod
    @cache
    def load(code: str) -> "Parser":
        return Parser((folder(code) / "tree.crfsuite").read_bytes())

    def parse(self, words: Sequence[str], tags: Sequence[str]) -> Tree:
        """The tree of one sentence; of the last few hundred sentences it is remembered."""
        return self._parse(tuple(words), tuple(tags))

    def _grow(self, words: tuple[str, ...], tags: tuple[str, ...]) -> Tree:
        low = [word.lower() for word in words]
        state, sure = State(len(low)), 1.0
        with self._lock:
            while not state.done:
                step, chance = self._step(state, low, tags)
                sure = min(sure, chance)
                state.take(step)
        return Tree(tuple(-1 if head is None else head for head in state.heads), tuple(state.labels), round(sure, 3))

    def _step(self, state: State, low: Sequence[str], tags: Sequence[str]) -> tuple[str, float]:
        self._tagger.set([features(state, low, tags)])
        step = self._tagger.tag()[0]
        if state.may(step):
            return step, self._tagger.marginal(step, 0)
        legal = [label for label in self._tagger.labels() if state.may(label)]
        best = max(legal, key=lambda label: (self._tagger.marginal(label, 0), label)) if legal else ""
        return (best, self._tagger.marginal(best, 0)) if best else (SHIFT if state.may(SHIFT) else "R:dep", 0.0)


def tree_of(code: str, tokens: Sequence[Token]) -> Tree:
    """The tree of a sentence of a language."""
    return Parser.load(code).parse([token.text for token in tokens], [token.tag for token in tokens])
