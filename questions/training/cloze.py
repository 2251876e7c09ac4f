"""Learns which gaps make a question that a strict reader prints: ``python -m questions.training.cloze``.

``labels/cloze_<code>.tsv`` has a line a sentence of the articles under QUIZAPP_SHARED: the article's name, the first
twelve figures of the sentence's SHA-256, whether it is sound, stands alone and is worth asking (1 or 0), then its gaps
as ``start-end`` in the sentence, a ``+`` behind those that a reader would print. Plain logistic regression with a
quadratic penalty, full gradient steps, no random start: the same numbers on every machine.
"""

import hashlib
import math
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from questions.acceptance import features
from questions.facts.gaps import gaps
from questions.intake import read_article
from questions.languages import language as language_of
from questions.languages.tagger import Tagger
from questions.model import Fact, Reading, Sentence
from questions.reading import read

HERE = Path(__file__).parent
LANGUAGES = HERE.parent / "languages"
FOLDS, STEPS, RATE, PENALTY = 5, 400, 0.5, 0.02
#: The share of good ones that the threshold aims at, on text held out, of at least so many.
AIM, LEAST = 0.8, 20
#: Where no chance is high enough, clozes stay among the candidates.
NEVER = 1.01
#: Below this chance a cloze is not even a candidate.
LEAST_CHANCE = 0.2
Row = Mapping[str, float]


@dataclass(frozen=True)
class Example:
    """A gap of a labelled sentence."""

    article: str
    row: Row
    good: bool


def main() -> int:
    shared = Path(os.environ.get("QUIZAPP_SHARED", "../shared"))
    for code in ("id", "en"):
        examples = list(_examples(code, shared / "articles"))
        held_out = _held_out(examples)
        level, precision, kept = _threshold(held_out)
        _write(code, fit(examples), examples, _auc(held_out), level, precision, kept)
    return 0


def digest(sentence: str) -> str:
    """What stands for a sentence in the labels."""
    return hashlib.sha256(sentence.encode()).hexdigest()[:12]


def _examples(code: str, articles: Path) -> Iterator[Example]:
    labelled: dict[str, dict[str, set[tuple[int, int]]]] = {}
    for line in (HERE / "labels" / f"cloze_{code}.tsv").read_text("utf-8").splitlines()[1:]:
        article, name, *_, spans = line.split("\t")
        good = {tuple(map(int, span[:-1].split("-"))) for span in spans.split() if span.endswith("+")}
        labelled.setdefault(article, {})[name] = {(first, last) for first, last in good}
    for article, sentences in sorted(labelled.items()):
        path = articles / f"{article}.txt"
        if path.exists():
            yield from _of_article(code, article, path, sentences)


def _of_article(
    code: str, article: str, path: Path, sentences: Mapping[str, set[tuple[int, int]]]
) -> Iterator[Example]:
    text = read_article(path.read_bytes(), name=path.name, language=code)
    language = language_of(code)
    reading = read(text, language, Tagger.load(code).tag)
    for sentence in reading.sentences:
        good = sentences.get(digest(sentence.span.of(text.text)))
        if good is not None:
            for fact in _facts(reading, sentence, code):
                span = (fact.answer.start - sentence.span.start, fact.answer.end - sentence.span.start)
                yield Example(article, features(fact, reading, sentence, language), span in good)


def _facts(reading: Reading, sentence: Sentence, code: str) -> Iterator[Fact]:
    for kind, span, value in gaps(reading, language_of(code), sentence):
        yield Fact(kind, "cloze", value, span, sentence.span, {})


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weights of the features, rounded to three decimals; those below a hundredth left out."""
    counts: dict[str, int] = {}
    for example in examples:
        for name in example.row:
            counts[name] = counts.get(name, 0) + 1
    weights = {name: 0.0 for name, count in sorted(counts.items()) if count >= 5}
    for _ in range(STEPS):
        slopes = dict.fromkeys(weights, 0.0)
        for example in examples:
            missed = _chance(weights, example.row) - example.good
            for name, value in example.row.items():
                if name in slopes:
                    slopes[name] += missed * value
        for name in weights:
            penalty = 0.0 if name == "bias" else PENALTY * weights[name]
            weights[name] -= RATE * (slopes[name] / len(examples) * 10 + penalty) / 2
    return {name: round(weight, 3) for name, weight in weights.items() if abs(weight) >= 0.01}


def _chance(weights: Mapping[str, float], row: Row) -> float:
    score = sum(weights.get(name, 0.0) * value for name, value in row.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def _held_out(examples: Sequence[Example]) -> list[tuple[float, bool]]:
    """Each example's chance by a model that has not seen its article, and whether it is good."""
    found = []
    for fold in range(FOLDS):
        inside = [each for each in examples if int(digest(each.article), 16) % FOLDS != fold]
        weights = fit(inside)
        found += [
            (_chance(weights, each.row), each.good)
            for each in examples
            if int(digest(each.article), 16) % FOLDS == fold
        ]
    return sorted(found, reverse=True)


def _threshold(held_out: Sequence[tuple[float, bool]]) -> tuple[float, float, int]:
    """The lowest chance from which on the share of good ones reaches the aim, that share, and how many there are."""
    best = (NEVER, 0.0, 0)
    good = 0
    for number, (level, is_good) in enumerate(held_out, 1):
        good += is_good
        if number >= LEAST and good / number >= AIM:
            best = (level, good / number, number)
    return best


def _auc(held_out: Sequence[tuple[float, bool]]) -> float:
    """The chance that a good one stands above a bad one."""
    good, above = sum(is_good for _, is_good in held_out), 0
    seen = 0
    for _, is_good in held_out:
        seen += is_good
        above += 0 if is_good else seen
    return above / max(1, good * (len(held_out) - good))


def _write(
    code: str,
    weights: Mapping[str, float],
    examples: Sequence[Example],
    auc: float,
    level: float,
    precision: float,
    kept: int,
) -> None:
    good, articles = sum(example.good for example in examples), len({each.article for each in examples})
    lines = [
        "# Which gaps make a question that a strict reader prints. Written by questions/training/cloze.py.",
        f'corpus = "{len(examples)} gaps of labelled sentences of {articles} articles, {good} of them good"',
        'labels = "questions/training/labels, by language models as strict readers; licence as the project"',
        f"threshold = {level:.3f}",
        f"least = {LEAST_CHANCE}",
        "",
        "[held_out]",
        f'split = "{FOLDS} parts by article"',
        f"auc = {auc:.3f}",
        f"good_at_threshold = {precision:.3f}",
        f"kept_at_threshold = {kept}",
        f"base = {good / max(1, len(examples)):.3f}",
        "",
        "[weights]",
        *(f'"{name}" = {weight}' for name, weight in sorted(weights.items())),
    ]
    (LANGUAGES / code / "cloze.toml").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
