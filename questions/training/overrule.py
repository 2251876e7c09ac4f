"""Corrects spaCy's names over one document, where its small model errs in a known way."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from questions.training.lists import Lists


class Word(NamedTuple):
    """A word, its part of speech, its name label."""

    text: str
    tag: str
    label: str


Name = tuple[int, int, str]

# Words that stand before, in or after a name without being part of it.
_LEADING = ("the", "a", "an", "'s", "’s", '"', "“", "'", "‘", "(", "-", "–", "—")
_TRAILING = ("'s", "’s", '"', "”", "'", "’", ")", "-", "–", "—", ",", ".")


def overrule(sentences: Sequence[Sequence[Word]]) -> list[list[str]]:
    """Name labels of a document's sentences: trimmed, corrected by lists, then by the document's majority."""
    lists = Lists.load("en")
    found = [[_settled(sentence, name, lists) for name in _trimmed(sentence, lists)] for sentence in sentences]
    votes: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    people: Counter[str] = Counter()
    for sentence, names in zip(sentences, found, strict=True):
        for start, end, kind, sure in names:
            votes[_key(sentence, start, end)][kind] += 3 if sure else 1
            if kind == "PER" and end - start > 1:
                people[sentence[end - 1].text] += 1
    out: list[list[str]] = []
    for sentence, names in zip(sentences, found, strict=True):
        labels = ["O"] * len(sentence)
        for start, end, kind, sure in names:
            if not sure:
                kind = max(votes[_key(sentence, start, end)].items(), key=lambda vote: (vote[1], vote[0]))[0]
                if end - start == 1 and people[sentence[start].text]:
                    kind = "PER"
            _put(labels, start, end, kind)
        _fill(sentence, labels, votes, people)
        out.append(labels)
    return out


def _key(sentence: Sequence[Word], start: int, end: int) -> tuple[str, ...]:
    return tuple(word.text for word in sentence[start:end])


def _put(labels: list[str], start: int, end: int, kind: str) -> None:
    for place in range(start, end):
        labels[place] = ("B-" if place == start else "I-") + kind


def _trimmed(sentence: Sequence[Word], lists: Lists) -> list[Name]:
    """spaCy's names without articles, genitives, titles, dates and numbers at their edges."""
    names: list[Name] = []
    start = 0
    while start < len(sentence):
        if sentence[start].label == "O":
            start += 1
            continue
        kind = sentence[start].label[2:]
        end = start + 1
        while end < len(sentence) and sentence[end].label == "I-" + kind:
            end += 1
        left, right = start, end
        while left < right and _outside(sentence[left], kind, lists, _LEADING):
            left += 1
        while right > left and _outside(sentence[right - 1], kind, lists, _TRAILING):
            right -= 1
        if left < right and sentence[left].text[:1].isalnum() and any(w.text[:1].isupper() for w in sentence[left:right]):
            names.append((left, right, kind))
        start = end
    return names


def _outside(word: Word, kind: str, lists: Lists, edges: Sequence[str]) -> bool:
    lower = word.text.lower()
    if lower in edges or lists.has(lower, "days_months") or not any(char.isalpha() for char in lower):
        return True
    return kind == "PER" and edges is _LEADING and (lists.has(lower, "titles") or word.text.islower())


def _settled(sentence: Sequence[Word], name: Name, lists: Lists) -> tuple[int, int, str, bool]:
    """The kind that lists and the words around say, and whether they say it for sure."""
    start, end, kind = name
    words = [word.text.lower() for word in sentence[start:end]]
    before = sentence[start - 1].text.lower() if start else ""
    known = lists.gazetteers(words)
    if lists.has(words[-1], "organisation_tails") and end - start > 1:
        return start, end, "ORG", True
    if lists.has(words[-1], "place_tails") and end - start > 1:
        return start, end, "LOC", True
    if lists.has(words[0], "organisation_heads") and len(words) > 2 and words[1] in ("of", "for"):
        return start, end, "ORG", True
    if "organisation" in known:
        return start, end, "ORG", True
    if "place" in known and "person" not in known:
        return start, end, "LOC", True
    if lists.has(before, "titles") and kind != "ORG" and sentence[start - 1].tag in ("PROPN", "NOUN"):
        return start, end, "PER", True
    if kind == "PER" and len(words) == 1 and sentence[start].text.isupper() and len(words[0]) > 2:
        return start, end, "ORG", False
    return start, end, kind, False


def _fill(
    sentence: Sequence[Word],
    labels: list[str],
    votes: dict[tuple[str, ...], Counter[str]],
    people: Counter[str],
) -> None:
    """Names that the document has elsewhere, where spaCy saw none."""
    for start in range(len(sentence)):
        for end in range(min(len(sentence), start + 5), start, -1):
            if any(label != "O" for label in labels[start:end]):
                continue
            key = _key(sentence, start, end)
            single = end - start == 1
            if not all(word.tag in ("PROPN", "ADP", "DET", "PART") for word in sentence[start:end]):
                continue
            if single and people[key[0]]:
                _put(labels, start, end, "PER")
            elif key in votes and (not single or votes[key].total() > 1):
                _put(labels, start, end, max(votes[key].items(), key=lambda vote: (vote[1], vote[0]))[0])
