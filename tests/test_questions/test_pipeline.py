"""From an article to its questions, on articles of our own."""

import re
from pathlib import Path
from typing import Any

import pytest

import questions
from questions.model import Article, QuestionSet

from .checking import clashes, faults
from .tables import sections

ROOT = Path(__file__).parent.parent.parent
ARTICLES = sorted((ROOT / "tests" / "articles").glob("*.txt"))
SAMPLES = sorted((ROOT / "quizapp" / "samples").glob("*.txt"))
EXPECTED: Any = sections("articles")


def name_of(path: Path) -> str:
    return path.name


def article_of(path: Path) -> Article:
    return questions.read_article(path.read_bytes(), name=path.name)


def candidates(path: Path, **options: int) -> QuestionSet:
    return questions.generate(article_of(path), count=None, candidates=True, **options)


def test_there_are_six_articles_a_language_and_expectations_for_all() -> None:
    names = [path.name for path in ARTICLES]
    assert len([name for name in names if name.endswith(".id.txt")]) == 6
    assert len([name for name in names if name.endswith(".en.txt")]) == 6
    assert set(EXPECTED) == set(names)


@pytest.mark.parametrize("path", ARTICLES, ids=name_of)
def test_what_an_article_must_give(path: Path) -> None:
    found = candidates(path).items
    for wanted in EXPECTED[path.name]["expected"]:
        pattern = re.compile(".*".join(map(re.escape, wanted["stem"])))
        stems = {item.stem: item.answer for item in found if pattern.search(item.stem)}
        assert wanted["key"] in stems.values(), (wanted, [(item.stem, item.answer) for item in found])


@pytest.mark.parametrize("path", [*ARTICLES, *SAMPLES], ids=name_of)
@pytest.mark.parametrize("options", [3, 4, 5])
def test_what_holds_for_every_question(path: Path, options: int) -> None:
    assert faults(candidates(path, options=options, seed=options), options) == []


@pytest.mark.parametrize("path", [*ARTICLES, *SAMPLES], ids=name_of)
def test_a_default_set(path: Path) -> None:
    found = questions.generate(article_of(path))
    every = {item.id: item for item in candidates(path).items}
    assert 1 <= len(found.items) <= 10
    assert all(every[item.id] == item for item in found.items)
    assert clashes(found) == []
    starts = [item.evidence.start for item in found.items if item.evidence]
    assert starts == sorted(starts)


def test_the_samples_give_full_quizzes() -> None:
    """What a first visitor sees; the English one may lack a question or two."""
    assert [len(questions.generate(article_of(path)).items) >= 8 for path in SAMPLES] == [True, True]


def test_checks_name_every_rule() -> None:
    found = candidates(ARTICLES[0])
    rules = [verdict.rule for verdict in questions.judge(found.items[0], found.article)]
    assert rules
    assert all(dict(item.checks) == dict.fromkeys(rules, "pass") for item in found.items)


@pytest.mark.parametrize("code", ["id", "en"])
def test_nothing_to_ask_is_said(code: str) -> None:
    text = {
        "id": "Hujan turun. Angin bertiup pelan. Orang-orang berjalan pulang sambil bercerita.",
        "en": "Rain fell. The wind was slow. People walked home and told stories.",
    }[code]
    with pytest.raises(questions.NoQuestions):
        questions.generate(Article(text, code))


@pytest.mark.parametrize("text", ["", "?", "1", "9" * 6000, "(((", "A. B. C.", "\n\n\n", "Kim", "ke-10 ke-10 20 20 20"])
@pytest.mark.parametrize("code", ["id", "en"])
def test_any_text_is_read_or_refused(code: str, text: str) -> None:
    """An Article made by hand, past intake, never crashes the stages."""
    with pytest.raises(questions.NoQuestions):
        questions.generate(Article(text, code))
