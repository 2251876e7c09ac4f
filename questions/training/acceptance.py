"""Learns which items a strict reader prints unedited: ``python -m questions.training.acceptance``.

``labels/items_<code>.tsv`` has a line a judgement: the article's name under ``articles`` of QUIZAPP_SHARED, or its path
in this project; the first twelve figures of the SHA-256 of stem and key; the verdict (publish, touch, reject); whether
stem and key alone are printable; and the main cause where it is no "publish". An item judged twice has two lines. Items
are made anew from the articles; those that the engine no longer makes are left out. The weights are those of a
maximum-entropy model that CRFsuite fits by L-BFGS: no random start, the same numbers on every machine.
"""

import csv
import hashlib
import itertools
import math
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pycrfsuite

from questions.acceptance import score, squashed
from questions.errors import QuestionsError
from questions.intake import read_article
from questions.model import Article
from questions.pipeline import find_candidates

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LANGUAGES = HERE.parent / "languages"
FOLDS, SPLITS, PENALTY, RARE = 5, 4, 40.0, 4
#: A set takes what is more likely printed than not.
EVEN = 0.5
STEPS, BINS = 30, 5
#: The feature of items that no set takes.
WEEKDAY = "date: weekday"
#: Below this chance an item is not even a candidate.
LEAST_CHANCE = 0.15


@dataclass(frozen=True)
class Example:
    """A judged item."""

    article: str
    row: tuple[str, ...]
    good: bool


def main() -> int:
    shared = Path(os.environ.get("QUIZAPP_SHARED", "../shared"))
    for code in ("id", "en"):
        examples = list(read(code, shared / "articles"))
        weights = fit(examples)
        write(code, weights, examples, held_out(examples))
    return 0


def digest(stem: str, key: str) -> str:
    """What stands for an item in the labels."""
    return hashlib.sha256(f"{stem}\0{key}".encode()).hexdigest()[:12]


def read(code: str, articles: Path) -> Iterator[Example]:
    """The judged items that the engine still makes."""
    labelled: dict[str, dict[str, list[bool]]] = {}
    with (HERE / "labels" / f"items_{code}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            labelled.setdefault(row["article"], {}).setdefault(row["item"], []).append(row["verdict"] == "publish")
    for name, items in sorted(labelled.items()):
        own = ROOT / f"{name}.txt"
        article = article_of(own if own.exists() else articles / f"{name}.txt", code)
        for each in find_candidates(article) if article else ():
            if each.item and not each.failed:
                for good in items.get(digest(each.item.stem, each.item.answer), ()):
                    yield Example(name, each.features, good)


def article_of(path: Path, code: str) -> Article | None:
    """An article with the date that the list of sources gives; None where it is not there or not readable."""
    if not path.exists():
        return None
    folder = next((each for each in path.parents if each.name == "articles"), path.parent)
    published = dates(folder).get(path.stem)
    try:
        return read_article(path.read_bytes(), name=path.name, language=code, published=published)
    except QuestionsError:
        return None


@cache
def dates(folder: Path) -> Mapping[str, date]:
    """When the articles of the lists of sources were published, those of which the day is known."""
    found = {}
    for path in sorted(folder.rglob("SOURCES*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                try:
                    found[Path(row["file"]).stem] = date.fromisoformat(row["date"])
                except ValueError:
                    continue
    return found


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weights of the features, rounded to three decimals; those below a hundredth left out."""
    counts: dict[str, int] = {}
    for example in examples:
        for name in example.row:
            counts[name] = counts.get(name, 0) + 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
        trainer.set_params({"c1": 0.0, "c2": PENALTY, "max_iterations": 300, "feature.possible_states": True})
        for example in examples:
            row = [name for name in example.row if counts[name] >= RARE]
            trainer.append([row], ["good" if example.good else "bad"])
        trainer.train(str(path))
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        found: dict[str, float] = {}
        for (name, label), weight in tagger.info().state_features.items():
            found[name] = found.get(name, 0.0) + (weight if label == "good" else -weight)
        tagger.close()
    return {name: round(weight, 3) for name, weight in sorted(found.items()) if abs(weight) >= 0.01}


def held_out(examples: Sequence[Example]) -> list[tuple[float, bool]]:
    """Each example's score by models that have not seen its article, and whether it is good, once for each of several
    splits; surest first. Days of the week are left out, as from every set."""
    found = []
    for split, fold in itertools.product(range(SPLITS), range(FOLDS)):
        weights = fit([each for each in examples if _fold(each.article, split) != fold])
        inside = [each for each in examples if _fold(each.article, split) == fold and WEEKDAY not in each.row]
        found += [(score(each.row, weights), each.good) for each in inside]
    return sorted(found, reverse=True)


def _fold(article: str, split: int) -> int:
    return int(hashlib.sha256(f"{split} {article}".encode()).hexdigest(), 16) % FOLDS


def calibrate(ranked: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Scale and shift that make the scores of text held out chances: logistic regression of two numbers, by Newton's
    method (Platt 1999)."""
    scale, shift = 1.0, 0.0
    for _ in range(STEPS):
        g1 = g0 = h11 = h10 = h00 = 0.0
        for total, good in ranked:
            p = 1 / (1 + math.exp(-(scale * total + shift)))
            g1, g0 = g1 + (good - p) * total, g0 + good - p
            h11, h10, h00 = h11 + p * (1 - p) * total**2, h10 + p * (1 - p) * total, h00 + p * (1 - p)
        size = h11 * h00 - h10**2
        scale, shift = scale + (h00 * g1 - h10 * g0) / size, shift + (h11 * g0 - h10 * g1) / size
    return round(scale, 2), round(shift, 2)


def calibration_error(chances: Sequence[tuple[float, bool]]) -> float:
    """How far chance and share lie apart in the middle of five parts of one size, surest first."""
    size = -(-len(chances) // BINS)
    parts = [chances[start : start + size] for start in range(0, len(chances), size)]
    return sum(abs(sum(chance - good for chance, good in part)) for part in parts) / len(chances)


def auc(ranked: Sequence[tuple[float, bool]]) -> float:
    """The chance that a good one stands above a bad one."""
    good = sum(is_good for _, is_good in ranked)
    seen = above = 0
    for _, is_good in ranked:
        seen += is_good
        above += 0 if is_good else seen
    return above / max(1, good * (len(ranked) - good))


def write(
    code: str, weights: Mapping[str, float], examples: Sequence[Example], ranked: Sequence[tuple[float, bool]]
) -> None:
    good, articles = sum(example.good for example in examples), len({each.article for each in examples})
    scale, shift = calibrate(ranked)
    chances = [(squashed(scale * total + shift), good) for total, good in ranked]
    kept = [good for chance, good in chances if chance >= EVEN]
    lines = [
        "# Which items a strict reader prints unedited. Written by questions/training/acceptance.py.",
        f'corpus = "{len(examples)} judgements on items of {articles} articles, {good} of them publish"',
        'labels = "questions/training/labels, by language models as strict readers; licence as the project"',
        f"threshold = {EVEN}",
        f"least = {LEAST_CHANCE}",
        f"scale = {scale}",
        f"shift = {shift}",
        "",
        "[held_out]",
        f'split = "{FOLDS} parts by article, {SPLITS} times"',
        f"auc = {auc(ranked):.3f}",
        f"good_at_threshold = {sum(kept) / max(1, len(kept)):.3f}",
        f"kept_at_threshold = {len(kept) // SPLITS}",
        f"calibration_error = {calibration_error(chances):.3f}",
        f"base = {good / max(1, len(examples)):.3f}",
        "",
        "[weights]",
        *(f"'{name}' = {weight}" if '"' in name else f'"{name}" = {weight}' for name, weight in weights.items()),
    ]
    (LANGUAGES / code / "acceptance.toml").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
