"""Parts of speech and names of one sentence: two conditional random fields a language, read from the package.

The features are the same at run time and in training: ``Features`` is their only source. Word lists stand in
``<code>/words/tagging.toml`` and ``gazetteers/``, the models and their proof (``model.toml``) in ``<code>/``.
"""

import threading
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import pycrfsuite

from questions.languages.tokens import words as tokenise

_PACKAGE = files("questions.languages")
_LONGEST_NAME = 5


class _Form(NamedTuple):
    """What a word shows by itself, made once a word."""

    lower: str
    shape: str
    capital: bool
    own: tuple[str, ...]
    name: tuple[str, ...]
    lists: tuple[str, ...]


def _shape(word: str) -> str:
    """ "Jakarta" is "Xx", "BNPB" "XX", "COVID-19" "XX-d", "1,5" "d,d": classes of characters, runs cut short."""
    out: list[str] = []
    for char in word:
        kind = "d" if char.isdigit() else "X" if char.isupper() else "x" if char.isalpha() else char
        if not out or out[-1] != kind:
            out.append(kind)
        elif kind == "X" and out.count("X") < 2:
            out.append(kind)
    return "".join(out[:8])


class Features:
    """The features of words, from the lists of one language."""

    def __init__(self, lists: Mapping[str, Sequence[str]], gazetteers: Mapping[str, Sequence[str]]) -> None:
        self._lists: dict[str, tuple[str, ...]] = {}
        for name, members in sorted(lists.items()):
            for word in members:
                self._lists[word] = (*self._lists.get(word, ()), name)
        self._joiners = frozenset(lists["joiners"])
        self._endings = tuple(lists["endings"])
        self._gazetteers: dict[tuple[str, ...], tuple[str, ...]] = {}
        for kind, names in sorted(gazetteers.items()):
            for name in names:
                key = tuple(name.split())
                known = self._gazetteers.get(key, ())
                self._gazetteers[key] = known if kind in known else (*known, kind)
        self._first = frozenset(key[0] for key in self._gazetteers)
        self._form = lru_cache(maxsize=50_000)(self._look)

    @classmethod
    def load(cls, code: str) -> "Features":
        """The features of a language, its lists and gazetteers read from the package."""
        table = tomllib.loads((_PACKAGE / code / "words" / "tagging.toml").read_text("utf-8"))
        folder = _PACKAGE / "gazetteers"
        gazetteers = {
            kind: [
                name
                for title in titles
                for line in (folder / title).read_text("utf-8").splitlines()
                if (name := " ".join(tokenise(line)))
            ]
            for kind, titles in table["gazetteers"].items()
        }
        return cls(table["lists"], gazetteers)

    def _look(self, word: str) -> _Form:
        lower = word.lower()
        shape = _shape(word)
        lists = self._lists.get(lower, ())
        letters = [lower[:2], lower[:3], lower[:4], lower[-2:], lower[-3:], lower[-4:]]
        own = ["w=" + lower, "s=" + shape]
        own += [f"{side}={part}" for side, part in zip(("p2", "p3", "p4", "e2", "e3", "e4"), letters, strict=True)]
        own += ["l=" + name for name in lists]
        name = list(own)
        if "-" in lower:
            parts = lower.split("-")
            own.append("twice" if parts[0] == parts[-1] else "half=" + parts[-1])
        for ending in self._endings:
            if lower.endswith(ending) and len(lower) > len(ending) + 2:
                own.append("stem=" + lower[: -len(ending)])
                break
        return _Form(lower, shape, word[:1].isupper(), tuple(own), tuple(name), lists)

    def pos(self, words: Sequence[str]) -> list[list[str]]:
        """The features of every word for its part of speech."""
        forms = [self._form(word) for word in words]
        headline = _headline(forms)
        lowers = ["^^", "^", *(form.lower for form in forms), "$", "$$"]
        shapes = ["^", *(form.shape for form in forms), "$"]
        rows: list[list[str]] = []
        for i, form in enumerate(forms):
            before, after = lowers[i + 1], lowers[i + 3]
            rows.append(
                [
                    "b",
                    *form.own,
                    "-1=" + before,
                    "+1=" + after,
                    "-2=" + lowers[i],
                    "+2=" + lowers[i + 4],
                    "-1e=" + before[-3:],
                    "+1e=" + after[-3:],
                    "-1p=" + before[:3],
                    "+1p=" + after[:3],
                    "-1s=" + shapes[i],
                    "+1s=" + shapes[i + 2],
                    "ss=" + shapes[i] + " " + form.shape + headline,
                ]
            )
        return rows

    def names(self, words: Sequence[str], tags: Sequence[str]) -> list[list[str]]:
        """The features of every word for its name label, given the parts of speech."""
        forms = [self._form(word) for word in words]
        headline = _headline(forms)
        runs = self._runs(forms)
        known = self._known(forms)
        lowers = ["^^", "^", *(form.lower for form in forms), "$", "$$"]
        shapes = ["^", "^", *(form.shape for form in forms), "$", "$"]
        around = ["^", "^", *tags, "$", "$"]
        rows: list[list[str]] = []
        for i, form in enumerate(forms):
            row = [
                "b",
                *form.name,
                "t=" + tags[i],
                "-1t=" + around[i + 1],
                "+1t=" + around[i + 3],
                "-2t=" + around[i],
                "+2t=" + around[i + 4],
                "-1=" + lowers[i + 1],
                "+1=" + lowers[i + 3],
                "-2=" + lowers[i],
                "+2=" + lowers[i + 4],
                "-1s=" + shapes[i + 1],
                "+1s=" + shapes[i + 3],
                "ss=" + shapes[i + 1] + " " + form.shape + " " + shapes[i + 3] + headline,
                *runs[i],
                *known[i],
            ]
            for step in (-2, -1, 1, 2):
                if 0 <= i + step < len(forms):
                    row += [f"{step}l={name}" for name in forms[i + step].lists]
                    if step in (-1, 1):
                        row += [f"{step}{mark}" for mark in known[i + step]]
            rows.append(row)
        return rows

    def _runs(self, forms: Sequence[_Form]) -> list[list[str]]:
        """For each word, what the run of capitalised words says that it stands in ("Bank of England" is one run)."""
        marks: list[list[str]] = [[] for _ in forms]
        start = 0
        lists_before_parenthesis: tuple[str, ...] = ()
        while start < len(forms):
            if not forms[start].capital:
                start += 1
                continue
            end = last = start + 1
            while end < len(forms) and (forms[end].capital or (forms[end].lower in self._joiners and end - last < 2)):
                end += 1
                if forms[end - 1].capital:
                    last = end
            run = forms[start:last]
            before = forms[start - 1] if start else None
            after = forms[last].lower if last < len(forms) else "$"
            lists = tuple(dict.fromkeys(name for form in run for name in form.lists))
            head = ["r0=" + run[0].lower, "r9=" + run[-1].lower] if last - start > 1 else ["single"]
            shared = [
                *head,
                "rb=" + (before.lower if before else "^"),
                "ra=" + after,
                f"rn={min(last - start, 6)}",
                *("rl=" + name for name in lists),
                *("rbl=" + name for name in (before.lists if before else ("^",))),
                *("r0l=" + name for name in run[0].lists),
            ]
            if before and before.lower == "(" and after == ")":
                shared += ["(", *("(" + name for name in lists_before_parenthesis)]
            if after == "(":
                shared.append("r(")
            lists_before_parenthesis = lists
            for place in range(start, last):
                marks[place] = [*shared, f"ri={min(place - start, 4)}"]
            start = last
        return marks

    def _known(self, forms: Sequence[_Form]) -> list[list[str]]:
        """For each word, the gazetteers that hold it, in the longest name that begins at or before it."""
        marks: list[list[str]] = [[] for _ in forms]
        i = 0
        while i < len(forms):
            length = 1
            if forms[i].capital and forms[i].lower in self._first:
                for end in range(min(len(forms), i + _LONGEST_NAME), i, -1):
                    kinds = self._gazetteers.get(tuple(form.lower for form in forms[i:end]))
                    if kinds:
                        length = end - i
                        for place in range(i, end):
                            marks[place] = [f"g{'B' if place == i else 'I'}{kind}" for kind in kinds]
                        break
            i += length
        return marks


def _headline(forms: Sequence[_Form]) -> str:
    """A mark for a sentence in Title Case or capitals, where a capital says little."""
    letters = [form for form in forms if form.lower[:1].isalpha() and len(form.lower) > 3]
    return " T" if len(letters) > 3 and sum(form.capital for form in letters) > 0.7 * len(letters) else ""


def mended(labels: Sequence[str], words: Sequence[str]) -> list[str]:
    """Labels in which each name begins with B and no name is without a letter."""
    out: list[str] = []
    for label, word in zip(labels, words, strict=True):
        if label[:2] == "I-" and (not out or out[-1][2:] != label[2:]):
            label = "B" + label[1:]
        if label[:1] == "B" and not word[:1].isalpha():
            label = "O"
        out.append(label)
    return out


class Tagger:
    """The two models of a language. One tagger may be shared by threads."""

    def __init__(self, features: Features, pos: bytes, names: bytes) -> None:
        self._features = features
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
        folder = _PACKAGE / code
        return Tagger(
            Features.load(code),
            (folder / "pos.crfsuite").read_bytes(),
            (folder / "names.crfsuite").read_bytes(),
        )

    def tag(self, words: Sequence[str]) -> list[tuple[str, str]]:
        """(part of speech, name label) of each word of one sentence.

        Parts of speech are those of Universal Dependencies; labels are O, B-PER, I-PER, B-LOC, I-LOC, B-ORG, I-ORG,
        and an I follows only a B or I of its kind.
        """
        if not words:
            return []
        with self._lock:
            tags: list[str] = self._pos.tag(self._features.pos(words))
            labels: list[str] = self._names.tag(self._features.names(words, tags))
        return list(zip(tags, mended(labels, words), strict=True))
