"""Names whose tagging a reader would mend at once: titles and offices come off people, a role shows who follows it,
and what the document calls somebody once it calls so everywhere."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from questions.languages.base import Language
from questions.model import Sentence, Token

Labels = list[str]
#: A name of so many words at the most is looked for behind a role.
LONGEST = 4


def repair(sentences: Sequence[Sentence], language: Language) -> list[Sentence]:
    """The sentences with the labels of their tokens mended."""
    labels = [[token.label for token in sentence.tokens] for sentence in sentences]
    for sentence, own in zip(sentences, labels, strict=True):
        _peel(sentence.tokens, own, language)
        _behind_role(sentence.tokens, own, language)
    _agree(sentences, labels)
    _spread(sentences, labels)
    return [
        replace(
            sentence,
            tokens=tuple(replace(token, label=label) for token, label in zip(sentence.tokens, own, strict=True)),
        )
        for sentence, own in zip(sentences, labels, strict=True)
    ]


def runs(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Labelled runs: first token, one past the last, "PER", "LOC" or "ORG"."""
    found = []
    start = 0
    while start < len(labels):
        if labels[start] == "O":
            start += 1
            continue
        end = start + 1
        while end < len(labels) and labels[end] == f"I-{labels[start][2:]}":
            end += 1
        found.append((start, end, labels[start][2:]))
        start = end
    return found


def put(labels: Labels, start: int, end: int, kind: str) -> None:
    """Label ``start`` to ``end`` as one name of ``kind``, as none where that is empty."""
    for place in range(start, end):
        labels[place] = f"{'B' if place == start else 'I'}-{kind}" if kind else "O"


def _peel(tokens: Sequence[Token], labels: Labels, language: Language) -> None:
    """Titles and seats of power come off the front of a person; "The Guardian" is none."""
    for start, end, kind in runs(labels):
        if kind != "PER":
            continue
        first = start
        while first < end - 1 and _no_name(tokens[first].text, language):
            first += 1
        put(labels, start, first, "ORG" if tokens[start].text.lower() in language.words("roles", "seats") else "")
        put(labels, first, end, "PER")
        if tokens[start].text == "The" or tokens[first].text.lower() in language.words("roles", "seats"):
            put(labels, start, end, "ORG")


def _no_name(word: str, language: Language) -> bool:
    low = word.lower().rstrip(".")
    return low in language.words("roles", "titles") or low in language.words("roles", "seats")


def _behind_role(tokens: Sequence[Token], labels: Labels, language: Language) -> None:
    """Capitalised words behind a role that the tagger gave no label are the name of a person."""
    heads = language.words("roles", "heads")
    for place, token in enumerate(tokens):
        if token.text.lower() not in heads or labels[place] not in {"O", "B-PER"}:
            continue
        end = place + 1
        while end < len(tokens) and tokens[end].tag in {"PROPN", "NOUN", "ADJ"} and not labels[end].endswith("PER"):
            end += 1
        if end < len(tokens) and labels[end].endswith("PER"):
            continue
        start = end
        while start > place + 1 and end - start < LONGEST and _may_name(tokens[start - 1], labels[start - 1], language):
            start -= 1
        if end - start >= 2 and (end == len(tokens) or tokens[end].tag in {"VERB", "AUX", "PUNCT", "ADV"}):
            put(labels, start, end, "PER")


def _may_name(token: Token, label: str, language: Language) -> bool:
    return token.tag == "PROPN" and label == "O" and token.text[:1].isupper() and language.may_name(token.text)


def _agree(sentences: Sequence[Sentence], labels: Sequence[Labels]) -> None:
    """The same words have one kind in a document: the one that most of their mentions have."""
    votes: dict[tuple[str, ...], Counter[str]] = {}
    places = []
    for sentence, own in zip(sentences, labels, strict=True):
        for start, end, kind in runs(own):
            words = tuple(token.text for token in sentence.tokens[start:end])
            votes.setdefault(words, Counter())[kind] += 0 if sentence.heading else 1
            places.append((words, own, start, end))
    for words, own, start, end in places:
        best = min(votes[words], key=lambda kind: (-votes[words][kind], kind))
        put(own, start, end, best)


def _spread(sentences: Sequence[Sentence], labels: Sequence[Labels]) -> None:
    """A full name, or the last word of one, that stands without a label elsewhere gets the label that it has."""
    names: dict[tuple[str, ...], str] = {}
    for sentence, own in zip(sentences, labels, strict=True):
        for start, end, kind in runs(own):
            words = tuple(token.text for token in sentence.tokens[start:end])
            names.setdefault(words, kind)
            if kind == "PER" and len(words) > 1 and len(words[-1]) > 3:
                names.setdefault(words[-1:], kind)
    longest = max((len(words) for words in names), default=0)
    for sentence, own in zip(sentences, labels, strict=True):
        for start in range(len(own)):
            for size in range(min(longest, len(own) - start), 0, -1):
                words = tuple(token.text for token in sentence.tokens[start : start + size])
                if words in names and all(label == "O" for label in own[start : start + size]):
                    if sentence.tokens[start].tag == "PROPN":
                        put(own, start, start + size, names[words])
                    break
