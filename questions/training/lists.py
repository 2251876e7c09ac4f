"""The tagger's word lists and gazetteers, asked for one word or name."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from questions.languages.tokens import words as tokenise


class Lists:
    """``has("bank", "organisation_tails")``; ``gazetteers(["costa", "rica"])`` is {"place"}. All in lower case."""

    def __init__(self, code: str) -> None:
        package = files("questions.languages")
        table = tomllib.loads((package / code / "words" / "tagging.toml").read_text("utf-8"))
        self._members = {name: frozenset(words) for name, words in table["lists"].items()}
        self._names: dict[tuple[str, ...], set[str]] = {}
        for kind, titles in table["gazetteers"].items():
            for title in titles:
                for line in (package / "gazetteers" / title).read_text("utf-8").splitlines():
                    self._names.setdefault(tuple(tokenise(line)), set()).add(kind)

    @staticmethod
    @cache
    def load(code: str) -> "Lists":
        """The lists of a language, read once."""
        return Lists(code)

    def has(self, word: str, name: str) -> bool:
        """Whether the list ``name`` holds the word."""
        return word in self._members[name]

    def gazetteers(self, words: Sequence[str]) -> set[str]:
        """The kinds of the gazetteers that hold the name."""
        return self._names.get(tuple(words), set())
