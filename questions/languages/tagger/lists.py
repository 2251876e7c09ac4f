"""The word lists and gazetteers of a language, asked for one word or one name."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from questions.languages.tokens import words as tokenise
from questions.languages.words import table


class Lists:
    """What ``<code>/words/tagging.toml`` says, and the files in ``gazetteers/`` that it names. All in lower case."""

    def __init__(self, code: str) -> None:
        tagging = table(code, "words/tagging")
        folder = files("questions.languages") / "gazetteers"
        self._members = {name: tuple(words) for name, words in tagging["lists"].items()}
        self._of: dict[str, tuple[str, ...]] = {}
        for name, words in sorted(self._members.items()):
            for word in dict.fromkeys(words):
                self._of[word] = (*self._of.get(word, ()), name)
        self._kinds: dict[str, tuple[str, ...]] = {}
        self._longest: dict[str, int] = {}
        for kind, titles in sorted(tagging["gazetteers"].items()):
            lines = [line for title in titles for line in (folder / title).read_text("utf-8").splitlines()]
            for name in {line if line.isalpha() else " ".join(tokenise(line)) for line in lines}:
                self._kinds[name] = (*self._kinds[name], kind) if name in self._kinds else (kind,)
                if " " in name:
                    first = name[: name.index(" ")]
                    self._longest[first] = max(name.count(" ") + 1, self._longest.get(first, 1))
        self._classes: dict[str, str] = {
            word: line[: line.index(" ")]
            for line in (folder / tagging["lexicon"]).read_text("utf-8").splitlines()
            for word in line.split()[1:]
        }

    @staticmethod
    @cache
    def load(code: str) -> "Lists":
        """The lists of a language, read once a process."""
        return Lists(code)

    def members(self, name: str) -> tuple[str, ...]:
        """The words of the list ``name``."""
        return self._members[name]

    def of(self, word: str) -> tuple[str, ...]:
        """The names of the lists that hold the word."""
        return self._of.get(word, ())

    def kinds(self, words: Sequence[str]) -> tuple[str, ...]:
        """The gazetteers that hold the name ``words``: person, family, place, country, organisation."""
        return self._kinds.get(" ".join(words), ())

    def longest(self, first: str) -> int:
        """How many words the longest name has that begins with ``first``; 1 where none is known."""
        return self._longest.get(first, 1)

    def known(self, word: str) -> str:
        """The class of a word that the lexicon has in small letters, "" where it has not."""
        return self._classes.get(word, "")
