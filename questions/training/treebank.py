"""Trees on the engine's own tokens: from a treebank's files, and from spaCy's rows; relations cut to those in use."""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from questions.languages.tokens import spans
from questions.model import Span

Tag = Callable[[Sequence[str]], list[str]]
#: A word of spaCy: start, end, part of speech, kind of name, begins a name, begins a sentence, head, relation.
Row = tuple[int, int, str, str, bool, bool, int, str]


class Parsed(NamedTuple):
    """A sentence with its tree; the head of the root is -1."""

    words: list[str]
    tags: list[str]
    heads: list[int]
    labels: list[str]


def read_trees(path: Path, tag: Tag) -> Iterator[Parsed]:
    """The sentences of a CoNLL-U file whose trees can be laid on the engine's tokens."""
    rows: list[list[str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line.startswith("#"):
            continue
        if line.strip():
            rows.append(line.split("\t"))
        elif rows:
            found = _laid(rows, tag)
            if found:
                yield found
            rows = []


@cache
def _relations() -> dict[str, Any]:
    return tomllib.loads((files("questions.training") / "relations.toml").read_text("utf-8"))


def _laid(rows: Sequence[Sequence[str]], tag: Tag) -> Parsed | None:
    """A sentence of a treebank in the engine's tokens; None where its root or a head falls away."""
    units = _units(rows)
    text, starts = "", []
    for form, _ in units:
        text += " " if text else ""
        starts.append(len(text))
        text += form
    places = spans(text)
    unit_of = [max(k for k, start in enumerate(starts) if start <= place.start) for place in places]
    token_of: dict[int, int] = {}
    for token, unit in enumerate(unit_of):
        token_of.setdefault(unit, token)
    for unit, start in enumerate(starts):
        inside = next((token for token, place in enumerate(places) if place.start <= start < place.end), None)
        if inside is not None:
            token_of.setdefault(unit, inside)
    unit_with = {number: unit for unit, (_, numbers) in enumerate(units) for number in numbers}
    tree = {int(row[0]): (int(row[6]), row[7]) for row in rows if row[0].isdigit()}
    heads, labels = [], []
    for token in range(len(places)):
        covered = [unit for unit in range(len(units)) if token_of.get(unit) == token]
        if not covered:
            heads.append(token_of[unit_of[token]])
            labels.append("flat")
            continue
        numbers = [number for unit in covered for number in units[unit][1]]
        top = next(number for number in numbers if tree[number][0] not in numbers)
        head, label = tree[top]
        place = token_of.get(unit_with[head]) if head else -1
        if place is None or place == token:
            return None
        heads.append(place)
        labels.append("root" if head == 0 else _cut(label))
    words = [place.of(text) for place in places]
    return Parsed(words, tag(words), heads, labels) if heads.count(-1) == 1 else None


def _units(rows: Sequence[Sequence[str]]) -> list[tuple[str, list[int]]]:
    """The surface words of a sentence, each with the numbers of its syntactic words."""
    joined: dict[int, tuple[int, str]] = {}
    for row in rows:
        if "-" in row[0]:
            first, last = (int(part) for part in row[0].split("-"))
            joined[first] = (last, row[1])
    found: list[tuple[str, list[int]]] = []
    end = 0
    for row in rows:
        if not row[0].isdigit() or int(row[0]) <= end:
            continue
        number = int(row[0])
        end, form = joined.get(number, (number, row[1]))
        found.append((form, list(range(number, end + 1))))
    return found


def _cut(label: str) -> str:
    """A relation as the parser knows it."""
    table = _relations()["universal"]
    known, base = set(table["kept"]), label.split(":")[0]
    label = table["renamed"].get(label, label)
    return label if label in known else base if base in known else "dep"


def laid(text: str, rows: Sequence[Row], tag: Tag) -> Iterator[Parsed]:
    """spaCy's sentences of a paragraph in the engine's tokens, its relations turned into those of Universal
    Dependencies: a preposition hangs from its noun."""
    places = spans(text)
    token_of, covered = _covered(places, rows)
    for sentence in _sentences(covered, rows):
        found = _tree(sentence, token_of, covered, rows)
        if found:
            words = [places[token].of(text) for token in sentence]
            yield _turned(Parsed(words, tag(words), *found))


def _covered(places: Sequence[Span], rows: Sequence[Row]) -> tuple[dict[int, int], list[list[int]]]:
    token_of: dict[int, int] = {}
    covered: list[list[int]] = [[] for _ in places]
    token = 0
    for number, row in enumerate(rows):
        while token < len(places) - 1 and places[token].end <= row[0]:
            token += 1
        if places and places[token].start <= row[0] < places[token].end:
            token_of[number] = token
            covered[token].append(number)
    return token_of, covered


def _sentences(covered: Sequence[Sequence[int]], rows: Sequence[Row]) -> list[list[int]]:
    found: list[list[int]] = []
    for token, inside in enumerate(covered):
        if not found or (inside and rows[inside[0]][5]):
            found.append([])
        found[-1].append(token)
    return [sentence for sentence in found if len(sentence) > 2]


def _tree(
    sentence: Sequence[int], token_of: dict[int, int], covered: Sequence[Sequence[int]], rows: Sequence[Row]
) -> tuple[list[int], list[str]] | None:
    place = {token: number for number, token in enumerate(sentence)}
    heads, labels = [], []
    renamed = _relations()["spacy"]
    for token in sentence:
        tops = [n for n in covered[token] if token_of.get(rows[n][6]) != token or rows[n][6] == n]
        tops = [n for n in tops if rows[n][7] != "punct"] or tops
        if not tops:
            return None
        head = rows[tops[0]][6]
        if head == tops[0]:
            heads.append(-1)
            labels.append("root")
        elif token_of.get(head) in place and token_of[head] != token:
            heads.append(place[token_of[head]])
            labels.append(renamed.get(rows[tops[0]][7], rows[tops[0]][7]))
        else:
            return None
    return (heads, labels) if heads.count(-1) == 1 else None


def _turned(sentence: Parsed) -> Parsed:
    """Prepositions below their nouns, and what hangs from a noun named so."""
    heads, labels = list(sentence.heads), list(sentence.labels)
    for word, label in enumerate(sentence.labels):
        preposition = sentence.heads[word]
        if label == "pobj" and labels[preposition] != "case":
            heads[word], labels[word] = heads[preposition], labels[preposition]
            heads[preposition], labels[preposition] = word, "case"
            for other, head in enumerate(heads):
                if head == preposition and other != word:
                    heads[other] = word
    nominal = {"NOUN", "PROPN", "PRON", "NUM"}
    labels = [
        "nmod" if label == "obl" and heads[word] >= 0 and sentence.tags[heads[word]] in nominal else label
        for word, label in enumerate(labels)
    ]
    return sentence._replace(heads=heads, labels=labels)
