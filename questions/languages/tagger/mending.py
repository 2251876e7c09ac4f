"""What lists decide of the labels and tags that the models give, at run time and of the corpora before training."""

from collections.abc import Sequence

from questions.languages.tagger.lists import Lists

_DECISIVE = (("decisive_organisation", "ORG"), ("decisive_place", "LOC"))
_SURE = {("organisation",): "ORG", ("place",): "LOC", ("country",): "LOC", ("country", "place"): "LOC"}
_FILLED = {("organisation",): "ORG", ("country",): "LOC", ("country", "place"): "LOC"}
_MONEY = frozenset({"Rp", "US$", "A$", "S$", "NZ$", "HK$", "AS$", "$"})
_QUOTES = frozenset("\"“”'‘’")


class Mender:
    """The rules of one language."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists

    def tags(self, tags: Sequence[str], words: Sequence[str]) -> list[str]:
        """Parts of speech in which what is written in digits is a number ("4/9/2023")."""
        return [
            "NUM" if word[0].isdigit() and not any(map(str.isalpha, word)) else tag
            for tag, word in zip(tags, words, strict=True)
        ]

    def labels(self, labels: Sequence[str], words: Sequence[str]) -> list[str]:
        """Labels in which B begins each name, no name holds a parenthesis, a number or day alone is no name, and the
        head word decides between organisation and place ("Bank Kalsel", "Jalan Sudirman").
        """
        out: list[str] = []
        for label, word in zip(labels, words, strict=True):
            if word in "()[]" or word in _MONEY or (label[:1] == "B" and not word[:1].isalnum()):
                label = "O"
            if label[:2] == "I-" and (not out or out[-1][2:] != label[2:]):
                label = "B" + label[1:]
            out.append(label)
        for start, end in _stretches(out):
            self._decide(out, start, end, words)
        self._fill(out, words)
        for i in range(2, len(words) - 2):
            quoted = words[i - 1] in _QUOTES and words[i + 1] in _QUOTES
            if quoted and all(out[place][2:] == "PER" for place in (i - 2, i, i + 2)):
                out[i - 1 : i + 3] = ["I-PER"] * 4
        return out

    def _decide(self, out: list[str], start: int, end: int, words: Sequence[str]) -> None:
        """Writes into ``out`` what lists say of the name from ``start`` to ``end``."""
        if all(self._is(word, "days_months") or not any(map(str.isalpha, word)) for word in words[start:end]):
            out[start:end] = ["O"] * (end - start)
            return
        kind = next((kind for name, kind in _DECISIVE if self._is(words[start], name) and end - start > 1), "")
        kind = kind or _SURE.get(self._kinds(words[start:end]), "") or out[start][2:]
        _write(out, start, end, kind)
        titled = any(self._is(word, "titles") for word in words[max(0, start - 5) : start])
        person = self._person(words[start:end], kind, titled)
        if person:
            _write(out, start + person, end, "PER")
            if kind == "PER":
                _write(out, start, start + person, _SURE[self._kinds(words[start : start + person])])

    def _fill(self, out: list[str], words: Sequence[str]) -> None:
        """Names countries and organisations that are nothing else, where the model saw no name."""
        for start in range(len(words)):
            if out[start] != "O" or not words[start][:1].isupper():
                continue
            longest = self._lists.longest(words[start].lower())
            for end in range(min(len(words), start + longest), start, -1):
                kinds = self._kinds(words[start:end])
                if kinds not in _FILLED or any(label != "O" for label in out[start:end]):
                    continue
                single = words[start] if end - start == 1 else ""
                if single and (self._lists.known(single.lower()) or (len(single) < 5 and not single.isupper())):
                    continue
                _write(out, start, end, _FILLED[kinds])
                break

    def _is(self, word: str, name: str) -> bool:
        return name in self._lists.of(word.lower())

    def _kinds(self, words: Sequence[str]) -> tuple[str, ...]:
        return self._lists.kinds([word.lower() for word in words])

    def _person(self, words: Sequence[str], kind: str, titled: bool) -> int:
        """Where in a name of several words somebody's own begins ("Kremlin | Dmitry Peskov"), 0 where none does."""
        for place in range(1, len(words)):
            rest = [word.lower() for word in words[place:]]
            if any(self._lists.of(word) or self._lists.known(word) or not word.isalpha() for word in rest):
                continue
            listed = "person" in self._lists.kinds(rest[:1])
            if not listed and not (titled and len(rest) > 1):
                continue
            if kind == "PER":
                if self._kinds(words[:place]) in _SURE and len(rest) > 1:
                    return place
            elif any(_SURE.get(self._kinds(words[i:place])) == "LOC" for i in range(place)):
                return place
        return 0


def _write(labels: list[str], start: int, end: int, kind: str) -> None:
    labels[start:end] = ["B-" + kind, *["I-" + kind] * (end - start - 1)]


def _stretches(labels: Sequence[str]) -> list[tuple[int, int]]:
    """The names in well-formed labels, as half-open ranges."""
    starts = [i for i, label in enumerate(labels) if label[:1] == "B"]
    found: list[tuple[int, int]] = []
    for start in starts:
        end = start + 1
        while end < len(labels) and labels[end][:1] == "I":
            end += 1
        found.append((start, end))
    return found
