"""Parts of speech and names of one sentence: two conditional random fields a language, read from the package.

Word lists stand in ``<code>/words/tagging.toml`` and ``gazetteers/``, the models and their proof (``model.toml``) in
``<code>/``. ``features`` says what the models see of a word, ``mending`` what lists decide after them.
"""

import threading
from collections.abc import Sequence
from functools import cache

import pycrfsuite

from questions.languages.tagger.features import Features
from questions.languages.tagger.lists import Lists
from questions.languages.tagger.mending import Mender
from questions.languages.words import folder


class Tagger:
    """The two models of a language. One tagger may be shared by threads."""

    def __init__(self, lists: Lists, pos: bytes, names: bytes) -> None:
        self._features = Features(lists)
        self._mender = Mender(lists)
        self._bytes = (pos, names)  # open_inmemory reads them for as long as the model is used, and does not own them
        self._pos = pycrfsuite.Tagger()
        self._pos.open_inmemory(pos)
        self._names = pycrfsuite.Tagger()
        self._names.open_inmemory(names)
        self._lock = threading.Lock()

    @staticmethod
    @cache
    def load(code: str) -> "Tagger":
        """The tagger of ``code`` ("id", "en"), read once a process."""
        place = folder(code)
        return Tagger(
            Lists.load(code),
            (place / "pos.crfsuite").read_bytes(),
            (place / "names.crfsuite").read_bytes(),
        )

    def tag(self, words: Sequence[str]) -> list[tuple[str, str]]:
        """(part of speech, name label) of each word of one sentence.

        Parts of speech are those of Universal Dependencies; labels are O, B-PER, I-PER, B-LOC, I-LOC, B-ORG, I-ORG,
        and an I follows only a B or I of its kind.
        """
        if not words:
            return []
        with self._lock:
            tags = self._mender.tags(self._pos.tag(self._features.pos(words)), words)
            labels = self._names.tag(self._features.names(words, tags))
        return list(zip(tags, self._mender.labels(labels, words), strict=True))
