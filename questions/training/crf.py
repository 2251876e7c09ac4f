"""Trains a conditional random field to a file, and scores one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

Example = tuple[list[list[str]], list[str]]


class Score(NamedTuple):
    """Precision, recall and F of whole names, in per cent."""

    precision: float
    recall: float
    f: float
    names: int


class Parameters(NamedTuple):
    """L-BFGS with L1 and L2 terms ``c1`` and ``c2``; features seen fewer than ``minfreq`` times are left out."""

    c1: float
    c2: float
    minfreq: int
    iterations: int


def train(examples: Iterable[Example], path: Path, parameters: Parameters, *, chained: bool = True) -> None:
    """Trains to the file ``path``; what is not ``chained`` has no next to go on to."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c1": parameters.c1,
            "c2": parameters.c2,
            "feature.minfreq": parameters.minfreq,
            "max_iterations": parameters.iterations,
            "feature.possible_transitions": chained,
        }
    )
    for rows, tags in examples:
        trainer.append(rows, tags)
    trainer.train(str(path))


def accuracy(gold: Iterable[Sequence[str]], guessed: Iterable[Sequence[str]]) -> float:
    """Per cent of words whose tag is right."""
    pairs = [(a, b) for left, right in zip(gold, guessed, strict=True) for a, b in zip(left, right, strict=True)]
    return 100 * sum(a == b for a, b in pairs) / len(pairs)


def names(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """The names in a sentence's labels, as (first word, word after the last, kind)."""
    found: set[tuple[int, int, str]] = set()
    start: int | None = None
    for i, label in enumerate([*labels, "O"]):
        if start is not None and (label[:2] != "I-" or label[2:] != labels[start][2:]):
            found.add((start, i, labels[start][2:]))
            start = None
        if label[:2] == "B-" or (label[:2] == "I-" and start is None):
            start = i
    return found


def score(gold: Iterable[Sequence[str]], guessed: Iterable[Sequence[str]]) -> dict[str, Score]:
    """Scores of each kind of name, and of "all"."""
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for left, right_side in zip(gold, guessed, strict=True):
        truth, guess = names(left), names(right_side)
        for counter, found in ((right, truth & guess), (wanted, truth), (given, guess)):
            for *_, kind in found:
                counter[kind] += 1
                counter["all"] += 1
    return {
        kind: Score(
            100 * right[kind] / (given[kind] or 1),
            100 * right[kind] / wanted[kind],
            200 * right[kind] / (wanted[kind] + given[kind]),
            wanted[kind],
        )
        for kind in sorted(wanted)
    }
