"""The features of words: one source for training and run time."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from questions.languages.tagger.lists import Lists


class _Form(NamedTuple):
    """What a word shows by itself, made once a word."""

    lower: str
    shape: str
    capital: bool
    own: tuple[str, ...]
    name: tuple[str, ...]
    lists: tuple[str, ...]
    known: str


def _shape(word: str) -> str:
    """Classes of characters, runs cut short: "Jakarta" is "Xx", "BNPB" "XX", "COVID-19" "XX-d", "1,5" "d,d"."""
    out: list[str] = []
    for char in word:
        kind = "d" if char.isdigit() else "X" if char.isupper() else "x" if char.isalpha() else char
        if not out or out[-1] != kind or (kind == "X" and out.count("X") < 2):
            out.append(kind)
    return "".join(out[:8])


class Features:
    """The features of words, from the lists of one language."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._joiners = frozenset(lists.members("joiners"))
        self._endings = lists.members("endings")
        self._form = lru_cache(maxsize=50_000)(self._look)

    def _look(self, word: str) -> _Form:
        lower = word.lower()
        shape = _shape(word)
        lists = self._lists.of(lower)
        stem = next((e for e in self._endings if lower.endswith(e) and len(lower) > len(e) + 2), "")
        stem = lower[: -len(stem)] if stem else lower
        known = self._lists.known(lower) or self._lists.known(stem) or "rare"
        if word[:1].isupper():
            lists = (*lists, "rare" if known == "rare" else "common")
        letters = [lower[:2], lower[:3], lower[:4], lower[-2:], lower[-3:], lower[-4:]]
        own = ["w=" + lower, "s=" + shape]
        own += [f"{side}={part}" for side, part in zip(("p2", "p3", "p4", "e2", "e3", "e4"), letters, strict=True)]
        own += ["l=" + name for name in lists]
        name = list(own)
        own.append("x=" + known)
        if "-" in lower:
            parts = lower.split("-")
            own.append("twice" if parts[0] == parts[-1] else "half=" + parts[-1])
        if stem != lower:
            own.append("stem=" + stem)
        return _Form(lower, shape, word[:1].isupper(), tuple(own), tuple(name), lists, known)

    def pos(self, words: Sequence[str]) -> list[list[str]]:
        """The features of every word for its part of speech."""
        forms = [self._form(word) for word in words]
        headline = _headline(forms)
        lowers = ["^^", "^", *(form.lower for form in forms), "$", "$$"]
        shapes = ["^", *(form.shape for form in forms), "$"]
        known = ["^", *(form.known for form in forms), "$"]
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
                    "-1x=" + known[i],
                    "+1x=" + known[i + 2],
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
                "st=" + form.shape + " " + around[i + 1] + " " + around[i + 3],
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
            if forms[i].capital:
                longest = self._lists.longest(forms[i].lower)
                for end in range(min(len(forms), i + longest), i, -1):
                    kinds = self._lists.kinds([form.lower for form in forms[i:end]])
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
