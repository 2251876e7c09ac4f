"""The chance that an item is printed: what the model looks at, and the numbers that it was given."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import questions
from questions.acceptance import chance, least, squashed, threshold
from questions.languages.words import table
from questions.model import Article
from questions.pipeline import RARE, Candidate, find_candidates

SAMPLES = Path(__file__).parents[2] / "quizapp" / "samples"


def articles(code: str) -> list[Article]:
    return [questions.read_article(path.read_bytes(), name=path.name) for path in sorted(SAMPLES.glob(f"*.{code}.txt"))]


def candidates(code: str) -> list[Candidate]:
    return [each for article in articles(code) for each in find_candidates(article) if each.item]


@pytest.mark.parametrize("code", ["id", "en"])
def test_a_chance_is_between_nothing_and_certainty_and_the_same_again(code: str) -> None:
    first, second = candidates(code), candidates(code)
    assert first == second
    assert all(each.item and each.item.confidence is not None for each in first)
    assert all(0 < each.item.confidence < 1 for each in first if each.item and each.item.confidence)
    assert len({each.item.confidence for each in first if each.item}) > 3


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_feature_is_there_once(code: str) -> None:
    for each in candidates(code):
        assert len(each.features) == len(set(each.features))
        assert each.features[0] == "bias"


@pytest.mark.parametrize("code", ["id", "en"])
def test_weights_are_of_names_that_items_have(code: str) -> None:
    """Weights of names that ``features`` never gives would be dead: the common ones must come from real items."""
    weights = table(code, "acceptance")["weights"]
    names = {name for each in candidates(code) for name in each.features}
    assert len(names & set(weights)) > 60


@pytest.mark.parametrize("code", ["id", "en"])
def test_what_is_held_out_is_written_down(code: str) -> None:
    model = table(code, "acceptance")
    assert 0.6 < model["held_out"]["auc"] < 1
    assert 0 < least(code) < threshold(code) < 1
    assert model["held_out"]["calibration_error"] <= 0.07
    assert chance([], code) == squashed(model["shift"])


@pytest.mark.parametrize("code", ["id", "en"])
def test_the_default_set_is_sure_and_the_candidates_go_down(code: str) -> None:
    for article in articles(code):
        every = questions.generate(article, count=None, candidates=True)
        chances = [item.confidence or 0 for item in every.items]
        assert chances == sorted(chances, reverse=True)
        sure = [
            item for item in every.items if (item.confidence or 0) >= threshold(code) - RARE * (item.kind == "ordinal")
        ]
        if sure:
            chosen = questions.generate(article).items
            assert chosen and {item.id for item in chosen} <= {item.id for item in sure}


def test_the_model_is_what_the_labels_give(shared: Path) -> None:
    """Built again from the labels and the articles that they speak of: the same numbers but for the last figure."""
    code = (
        "import json, sys, pathlib\n"
        "from questions.training import acceptance\n"
        "found = {}\n"
        "for code in ('id', 'en'):\n"
        "    found[code] = acceptance.fit(list(acceptance.read(code, pathlib.Path(sys.argv[1]))))\n"
        "print(json.dumps(found))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(shared / "articles")], capture_output=True, text=True, check=True
    )
    built = json.loads(done.stdout)
    for language in ("id", "en"):
        kept = table(language, "acceptance")["weights"]
        apart = {name: abs(built[language].get(name, 0) - kept.get(name, 0)) for name in {*kept, *built[language]}}
        assert max(apart.values()) <= 0.015, max(apart, key=lambda name: apart[name])


@pytest.mark.parametrize("code", ["id", "en"])
def test_another_least_chance(code: str) -> None:
    """At 0 everything that the gate passes is a candidate; a set takes nothing below what is asked."""
    for article in articles(code):
        every = questions.generate(article, count=None, candidates=True, min_confidence=0).items
        usual = questions.generate(article, count=None, candidates=True).items
        assert {item.id for item in usual} <= {item.id for item in every}
        middle = sorted(item.confidence or 0 for item in every)[len(every) // 2]
        chosen = questions.generate(article, min_confidence=middle).items
        assert chosen and all((item.confidence or 0) >= middle for item in chosen)
