"""Walkthroughs of the learner's way, through real requests."""

import pytest
from flask import Flask
from sqlmodel import select

from quizapp.store.attempts import Attempt, steps_of
from quizapp.store.quizzes import Quiz

from .conftest import KEYS, add_quiz, make_set
from .visitor import Visitor


def stored_attempts(app: Flask) -> list[Attempt]:
    with app.extensions["store"].reading() as session:
        return list(session.exec(select(Attempt)))


def verdicts(learner: Visitor) -> list[str]:
    return [found.removeprefix("verdict verdict--") for found in learner.page.xpath("//p/@class") if "verdict" in found]


def test_the_whole_way(app: Flask, quiz: Quiz, learner: Visitor) -> None:
    learner.join(quiz.code, "  Rani  Putri ")
    assert learner.path == f"/q/{quiz.code}/question/1"
    assert learner.texts("//h1") == ["How many passengers did the ferry Aurora bring to Kupang?"]
    learner.answer(0).answer(KEYS[1])
    assert learner.path.endswith("/question/3")
    learner.answer(KEYS[2], go="1")
    assert learner.page.xpath("//input[@checked]/@value") == [learner.choices()[0]]
    learner.answer(KEYS[0], go="ending")
    assert learner.texts("//ul[@class='steps']") == []
    learner.press("finish")
    assert learner.path.endswith("/result")
    assert learner.texts("//*[@id='score']") == ["3"]
    assert verdicts(learner) == ["right"] * 3
    assert learner.texts("//mark") == ["214", "Maria Lopez", "40"]
    assert learner.texts("//figure//p")[1].endswith("Captain Maria Lopez said the crossing took nine hours.")
    (attempt,) = stored_attempts(app)
    assert (attempt.name, attempt.score, attempt.maximum) == ("Rani Putri", 3, 3)


def test_wrong_and_blank_answers(quiz: Quiz, learner: Visitor) -> None:
    learner.join(quiz.code).answer(3, go="ending")
    assert learner.texts("//ul[@class='steps']/li") == ["2", "3"]
    learner.press("finish")
    assert learner.texts("//*[@id='score']") == ["0"]
    assert verdicts(learner) == ["wrong", "none", "none"]
    assert learner.texts("//*[@id='question-1']//li[@class='is-wrong']/span[@lang]") == ["310"]
    assert learner.texts("//*[@id='question-1']//li[@class='is-key']/span[@lang]") == ["214"]


def test_moving_without_choosing_answers_nothing(quiz: Quiz, learner: Visitor) -> None:
    learner.join(quiz.code).press("question", ("go", "next"))
    assert learner.path.endswith("/question/2")
    learner.press("question", ("go", "previous"))
    assert learner.path.endswith("/question/1")
    assert learner.page.xpath("//progress/@value") == ["0"]


def test_reopening_the_link_goes_on(quiz: Quiz, learner: Visitor) -> None:
    learner.join(quiz.code).answer(2)
    learner.open(f"/q/{quiz.code}")
    assert "Rani" in learner.text()
    learner.open(f"/q/{quiz.code}/question/1")
    assert learner.page.xpath("//input[@checked]/@value") == [learner.choices()[2]]


@pytest.mark.parametrize("name", ["", "   ", "\u200b\t", "x" * 81])
def test_a_name_is_needed(app: Flask, quiz: Quiz, learner: Visitor, name: str) -> None:
    learner.join(quiz.code, name)
    assert learner.status == 422
    assert learner.page.xpath("//input[@id='name']/@aria-invalid") == ["true"]
    assert stored_attempts(app) == []


def test_the_next_learner_at_one_device_has_an_attempt_of_their_own(app: Flask, quiz: Quiz, learner: Visitor) -> None:
    page = learner.open(f"/q/{quiz.code}").fields("start")
    for name in ("Rani", "Budi", "Rani"):
        learner.send(f"/q/{quiz.code}/start", page | {"name": name})
    with app.extensions["store"].reading() as session:
        assert sorted(attempt.name for attempt in session.exec(select(Attempt))) == ["Budi", "Rani"]


def test_another_browser_has_no_attempt(app: Flask, quiz: Quiz, learner: Visitor) -> None:
    learner.join(quiz.code)
    assert Visitor(app).open(f"/q/{quiz.code}/question/1").path == f"/q/{quiz.code}"


def test_a_finished_attempt_stays_as_it_is(app: Flask, quiz: Quiz, learner: Visitor) -> None:
    learner.join(quiz.code)
    form = learner.fields("question") | {"choice": learner.choices()[KEYS[0]]}
    learner.press("question", ("go", "ending")).press("finish")
    learner.send(f"/q/{quiz.code}/question/1", form)
    assert learner.refusal() == (409, "finished")
    assert stored_attempts(app)[0].score == 0


def test_a_replayed_answer_is_refused(app: Flask, quiz: Quiz, learner: Visitor) -> None:
    learner.join(quiz.code)
    old = learner.fields("question") | {"choice": learner.choices()[0]}
    learner.answer(1)
    learner.send(f"/q/{quiz.code}/question/1", old)
    assert learner.refusal() == (409, "stale")
    with app.extensions["store"].reading() as session:
        ((*_, last),) = steps_of(session, quiz).values()
    assert (last.question, last.chosen) == (0, 1)


def test_an_unpublished_quiz_takes_nobody_new(app: Flask, quiz: Quiz, learner: Visitor, teacher: Visitor) -> None:
    learner.join(quiz.code)
    form = Visitor(app).open(f"/q/{quiz.code}")
    teacher.open(f"/teach/quiz/{quiz.id}").press("unpublish")
    assert Visitor(app).open(f"/q/{quiz.code}").status == 404
    assert form.press("start", name="Budi").status == 404
    assert learner.answer(1).status == 200


def test_home_shows_the_readers_language_first(app: Flask, learner: Visitor) -> None:
    for language in ("id", "en"):
        quiz = add_quiz(app, make_set())
        with app.extensions["store"].writing() as session:
            quiz.sample, quiz.language = language, language
            session.add(quiz)
    for language in ("id", "en"):
        learner.open(f"/?lang={language}")
        assert learner.page.xpath("//ul[@class='cards']/li/@lang")[0] == language
