"""A real app on a real SQLite file, with one small quiz written by hand."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from flask import Flask

from questions import Article, Evidence, Item, Option, QuestionSet
from quizapp import create_app
from quizapp.accounts.codes import start_code
from quizapp.authoring.making import keep
from quizapp.config import Settings
from quizapp.store.quizzes import Quiz

from .visitor import Visitor

FERRY = (
    "The ferry Aurora reached Kupang on Monday with 214 passengers. Captain Maria Lopez said the crossing took nine "
    "hours.\n\nIt was the ship's 31st voyage this year. The harbour office expects 40 voyages by December."
)
NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


def make_item(id: str, stem: str, texts: str, key: int, sentence: str, words: str, spares: str = "") -> Item:
    """An item on the ferry article; options and spares parted by "|"."""
    start, answer = FERRY.index(sentence), FERRY.index(words)
    options = tuple(
        Option(text, place == key, "" if place == key else "article") for place, text in enumerate(texts.split("|"))
    )
    return Item(
        id,
        "quantity",
        "The Aurora arrives, 28 February 2026",
        stem,
        options,
        options[key].text,
        Evidence(start, start + len(sentence), sentence, answer, answer + len(words)),
        explanation=f"The article says it: {words}.",
        spares=tuple(Option(text, source="numbers") for text in spares.split("|") if text),
    )


ITEMS = (
    make_item(
        "passengers",
        "How many passengers did the ferry Aurora bring to Kupang?",
        "180|214|250|310",
        1,
        "The ferry Aurora reached Kupang on Monday with 214 passengers.",
        "214",
        "199|275",
    ),
    make_item(
        "captain",
        "Who is the captain of the ferry Aurora?",
        "Maria Lopez|Ana Silva|Rosa Kim|Dewi Sari",
        0,
        "Captain Maria Lopez said the crossing took nine hours.",
        "Maria Lopez",
        "Lina Tan",
    ),
    make_item(
        "voyages",
        "How many voyages does the harbour office expect by December?",
        "28|31|36|40",
        3,
        "The harbour office expects 40 voyages by December.",
        "40",
    ),
)
KEYS = [item.key for item in ITEMS]


def make_set(items: tuple[Item, ...] = ITEMS) -> QuestionSet:
    return QuestionSet(Article(FERRY, "en", "The Aurora arrives", date(2026, 2, 28)), items)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    database = f"sqlite:///{tmp_path / 'quizapp.sqlite3'}"
    return Settings(tmp_path, database, b"a secret of thirty-two characters", samples=False)


@pytest.fixture
def app(settings: Settings) -> Iterator[Flask]:
    app = create_app(settings)
    app.testing = True
    yield app
    app.extensions["store"].close()


def add_quiz(app: Flask, made: QuestionSet, *, published: bool = True) -> Quiz:
    with app.extensions["store"].writing() as session:
        quiz = keep(session, made, None, NOW)
        quiz.published = NOW if published else None
        session.add(quiz)
    return quiz


@pytest.fixture
def quiz(app: Flask) -> Quiz:
    """A published quiz of three questions."""
    return add_quiz(app, make_set())


@pytest.fixture
def learner(app: Flask) -> Visitor:
    return Visitor(app)


@pytest.fixture
def code(app: Flask) -> str:
    """A one-time code of the teacher's side."""
    with app.extensions["store"].writing() as session:
        return start_code(session, app.config["SECRET"], datetime.now(UTC))


@pytest.fixture
def teacher(app: Flask, code: str) -> Visitor:
    return Visitor(app).enter(code)
