"""Corrects spaCy's names over one document, where its small model errs in a known way."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from questions.languages.tagger.lists import Lists


class Word(NamedTuple):
    """A word, its part of speech, its name label."""

    text: str
    tag: str
    label: str


Key = tuple[str, ...]


class Name(NamedTuple):
    """The words ``start`` to ``end`` of a sentence, and whether lists are sure of the kind."""

    start: int
    end: int
    kind: str
    sure: bool


# Words that stand before, in or after a name without being part of it.
_LEADING = ("the", "a", "an", "'s", "’s", '"', "“", "'", "‘", "(", "-", "–", "—")
_TRAILING = ("'s", "’s", '"', "”", "'", "’", ")", "-", "–", "—", ",", ".")


def overrule(sentences: Sequence[Sequence[Word]]) -> list[list[str]]:
    """Name labels of a document's sentences: trimmed, corrected by lists, then by the document's majority."""
    lists = Lists.load("en")
    found = [_names(sentence, lists) for sentence in sentences]
    votes: defaultdict[Key, Counter[str]] = defaultdict(Counter)
    people: Counter[str] = Counter()
    storms = {
        word.text
        for sentence in sentences
        for before, word in zip(sentence, sentence[1:], strict=False)
        if before.text.lower() in ("hurricane", "typhoon", "storm", "cyclone")
    }
    for sentence, names in zip(sentences, found, strict=True):
        if headline(sentence):
            continue
        for name in names:
            key = _key(sentence, name)
            votes[key][name.kind] += 3 if name.sure else 1
            votes[key] += _hints(sentence, name, lists)
            if name.kind == "PER" and len(key) > 1:
                people.update(word for word in key if len(word) > 2 and not lists.known(word.lower()))
    out: list[list[str]] = []
    for sentence, names in zip(sentences, found, strict=True):
        labels = ["O"] * len(sentence)
        for name in names:
            key = _key(sentence, name)
            if len(key) == 1 and key[0] in storms:
                continue
            if headline(sentence) and key not in votes and not name.sure and not people[key[-1]]:
                continue
            kind = name.kind if name.sure or key not in votes else _winner(votes[key])
            if len(key) == 1 and people[key[0]] and not name.sure:
                kind = "PER"
            _put(labels, name.start, name.end, kind)
        _fill(sentence, labels, votes, people)
        out.append(labels)
    return out


def headline(sentence: Sequence[Word]) -> bool:
    """Whether a sentence is in Title Case, where spaCy sees names in common words."""
    long = [word.text for word in sentence if word.text[:1].isalpha() and len(word.text) > 3]
    return len(long) > 3 and sum(word[:1].isupper() for word in long) > 0.7 * len(long)


def _winner(votes: Counter[str]) -> str:
    return max(votes.items(), key=lambda vote: (vote[1], vote[0]))[0]


def _key(sentence: Sequence[Word], name: Name) -> Key:
    return tuple(word.text for word in sentence[name.start : name.end])


def _hints(sentence: Sequence[Word], name: Name, lists: Lists) -> Counter[str]:
    """What the words around a name of one word say: "Lima said", "in Lima", "the Lima"."""
    if name.end - name.start > 1 or sentence[name.start].text.isupper():
        return Counter()
    before = sentence[name.start - 1].text.lower() if name.start else ""
    after = sentence[name.end].text.lower() if name.end < len(sentence) else ""
    person = "person" in _kinds(lists, [sentence[name.start].text.lower()])
    if name.kind == "LOC" and _is(lists, after, "speech"):
        return Counter({"PER": 2})
    if name.kind == "PER" and not person and before in ("in", "the", "across", "near"):
        return Counter({"LOC": 2})
    return Counter()


def _is(lists: Lists, word: str, name: str) -> bool:
    return name in lists.of(word)


def _kinds(lists: Lists, words: Sequence[str]) -> set[str]:
    return set(lists.kinds(words))


def _put(labels: list[str], start: int, end: int, kind: str) -> None:
    for place in range(start, end):
        labels[place] = ("B-" if place == start else "I-") + kind


def _names(sentence: Sequence[Word], lists: Lists) -> list[Name]:
    """spaCy's names without articles, genitives, titles, dates and numbers at their edges, settled by lists."""
    names: list[Name] = []
    start = 0
    while start < len(sentence):
        if sentence[start].label == "O":
            start += 1
            continue
        kind = sentence[start].label[2:]
        end = start + 1
        while end < len(sentence) and sentence[end].label == "I-" + kind and sentence[end].text not in "()":
            end += 1
        left, right = start, end
        while left < right and _outside(sentence[left], kind, lists, _LEADING):
            left += 1
        while right > left and _outside(sentence[right - 1], kind, lists, _TRAILING):
            right -= 1
        number = right < end and sentence[right].text.isdigit()
        if left < right and not _nameless(sentence, left, right, number, lists):
            names.append(_settled(sentence, left, right, kind, lists))
        start = end
    return names


def _outside(word: Word, kind: str, lists: Lists, edges: Sequence[str]) -> bool:
    lower = word.text.lower()
    if lower in edges or _is(lists, lower, "days_months") or not any(char.isalpha() for char in lower):
        return True
    return kind == "PER" and edges is _LEADING and (_is(lists, lower, "titles") or word.text.islower())


def _nameless(sentence: Sequence[Word], start: int, end: int, number: bool, lists: Lists) -> bool:
    """Whether the words name neither person, place nor organisation: "Hurricane Lorenzo", "Secretary of State"."""
    words = [word.text.lower() for word in sentence[start:end]]
    if not any(word.text[:1].isupper() for word in sentence[start:end]) or not words[0][:1].isalnum():
        return True
    if _is(lists, words[0], "other_heads") or _is(lists, words[-1], "other_heads") or _is(lists, words[-1], "nations"):
        return True
    if len(words) == 1 and (number or _is(lists, words[0], "titles")):
        return True
    office = start > 1 and sentence[start - 1].text == "of" and _is(lists, sentence[start - 2].text.lower(), "titles")
    return office and len(words) == 1 and not _kinds(lists, words)


def _settled(sentence: Sequence[Word], start: int, end: int, kind: str, lists: Lists) -> Name:
    """The kind that lists and the words around say, and whether they say it for sure."""
    words = [word.text.lower() for word in sentence[start:end]]
    before = sentence[start - 1].text.lower() if start else ""
    known = _kinds(lists, words)
    several = len(words) > 1
    if several and (_is(lists, words[-1], "organisation_tails") or _is(lists, words[0], "decisive_organisation")):
        return Name(start, end, "ORG", True)
    if several and (_is(lists, words[-1], "place_tails") or _is(lists, words[0], "decisive_place")):
        return Name(start, end, "LOC", True)
    if _is(lists, words[0], "organisation_heads") and len(words) > 2 and words[1] in ("of", "for"):
        return Name(start, end, "ORG", True)
    if "organisation" in known:
        return Name(start, end, "ORG", True)
    if "country" in known or ("place" in known and not known & {"person", "family"}):
        return Name(start, end, "LOC", True)
    titled = start > 0 and _is(lists, before, "titles") and sentence[start - 1].tag in ("PROPN", "NOUN")
    first = _kinds(lists, words[:1])
    named = several and "person" in first and not first & {"place", "country"}
    named = named and len(words) < 5 and not any(lists.known(word) for word in words[1:])
    if (titled and kind != "ORG") or named:
        return Name(start, end, "PER", True)
    if kind == "PER" and not several and sentence[start].text.isupper() and len(words[0]) > 2:
        return Name(start, end, "ORG", False)
    return Name(start, end, kind, False)


def _fill(
    sentence: Sequence[Word],
    labels: list[str],
    votes: dict[Key, Counter[str]],
    people: Counter[str],
) -> None:
    """Names that the document has elsewhere, where spaCy saw none."""
    for start in range(len(sentence)):
        for end in range(min(len(sentence), start + 5), start, -1):
            if any(label != "O" for label in labels[start:end]):
                continue
            key = tuple(word.text for word in sentence[start:end])
            single = end - start == 1
            if not all(word.tag in ("PROPN", "ADP", "DET", "PART") for word in sentence[start:end]):
                continue
            if single and people[key[0]]:
                _put(labels, start, end, "PER")
            elif key in votes and (not single or votes[key].total() > 1):
                _put(labels, start, end, _winner(votes[key]))
