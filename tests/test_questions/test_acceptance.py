"""The chance that a cloze is printed: what the model looks at, and the numbers that it was given."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import questions
from questions.acceptance import chance, features, hopeless, threshold
from questions.facts.gaps import find_gaps
from questions.languages import language as language_of
from questions.languages.tagger import Tagger
from questions.languages.words import table
from questions.model import Article, Reading
from questions.reading import read

TEXTS = {
    "id": "Gunung Tambora di Pulau Sumbawa meletus dengan dahsyat pada April 1815. "
    "Letusan Gunung Tambora menewaskan 71.000 orang di Pulau Sumbawa dan Pulau Lombok. "
    "Ia berdiri di sana pada April 1815 bersama dua orang dari Pulau Lombok.",
    "en": "Mount Tambora on the island of Sumbawa erupted with great force in April 1815. "
    "The eruption of Mount Tambora killed 71,000 people on the islands of Sumbawa and Lombok. "
    "He stood there in April 1815 with 12 people from the island of Lombok.",
}


def reading(code: str) -> Reading:
    return read(Article(TEXTS[code], code), language_of(code), Tagger.load(code).tag)


@pytest.mark.parametrize("code", ["id", "en"])
def test_a_chance_is_between_nothing_and_certainty_and_the_same_again(code: str) -> None:
    found = reading(code)
    language = language_of(code)
    for fact in find_gaps(found, language):
        assert 0 <= chance(fact, found, language) <= 1
        assert chance(fact, found, language) == chance(fact, found, language)


@pytest.mark.parametrize("code", ["id", "en"])
def test_only_sentences_that_could_stand_alone_have_gaps(code: str) -> None:
    found = reading(code)
    last = found.sentences[-1].span
    facts = find_gaps(found, language_of(code))
    assert facts == [fact for fact in facts if fact.evidence != last]
    assert all(fact.slots["cloze"].count("____") == 1 for fact in facts)
    assert all(fact.answer.of(found.article.text) not in fact.slots["cloze"] for fact in facts)


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_feature_with_a_weight_can_be_seen(code: str) -> None:
    """Weights of names that ``features`` never gives would be dead: the common ones must come from a real sentence."""
    found = reading(code)
    names = {
        name
        for fact in find_gaps(found, language_of(code))
        for name in features(fact, found, found.sentences[0], language_of(code))
    }
    weights = table(code, "cloze")["weights"]
    assert {"bias", "kind date"} <= names
    assert len(names & set(weights)) > 10


@pytest.mark.parametrize("code", ["id", "en"])
def test_what_is_held_out_is_written_down(code: str) -> None:
    model = table(code, "cloze")
    assert 0.5 < model["held_out"]["auc"] < 1
    assert hopeless(code, model["least"] - 0.01) and not hopeless(code, model["least"])
    assert threshold(code) > model["least"]


@pytest.mark.parametrize("code", ["id", "en"])
def test_a_cloze_under_the_threshold_is_only_a_candidate(code: str) -> None:
    path = next((Path(__file__).parents[2] / "quizapp" / "samples").glob(f"*.{code}.txt"))
    article = questions.read_article(path.read_bytes(), name=path.name)
    every = questions.generate(article, count=None, candidates=True)
    clozes = [item for item in every.items if item.confidence is not None]
    assert clozes and every.items[-len(clozes) :] == tuple(clozes)
    chances = [item.confidence or 0 for item in clozes]
    assert chances == sorted(chances, reverse=True)
    assert {each.rule for each in every.dropped} >= {"acceptance"}
    chosen = questions.generate(article)
    assert all(item.confidence is None or item.confidence >= threshold(code) for item in chosen.items)


def test_the_model_is_what_the_labels_give(shared: Path) -> None:
    """Built again from the labels and the articles that they speak of: the same numbers but for the last figure."""
    code = (
        "import json, sys, pathlib\n"
        "from questions.training import cloze\n"
        "found = {}\n"
        "for code in ('id', 'en'):\n"
        "    found[code] = cloze.fit(list(cloze._examples(code, pathlib.Path(sys.argv[1]))))\n"
        "print(json.dumps(found))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(shared / "articles")], capture_output=True, text=True, check=True
    )
    built = json.loads(done.stdout)
    for language in ("id", "en"):
        kept = table(language, "cloze")["weights"]
        apart = {name: abs(built[language].get(name, 0) - kept.get(name, 0)) for name in {*kept, *built[language]}}
        assert max(apart.values()) <= 0.015, max(apart, key=lambda name: apart[name])
