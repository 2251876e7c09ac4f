"""Forms and addresses that no page of ours makes: always 4xx, never a change."""

import pytest
from flask import Flask
from sqlmodel import select

from quizapp.store.attempts import Step
from quizapp.store.quizzes import Quiz

from .conftest import add_quiz, make_set
from .visitor import Visitor


def steps(app: Flask) -> int:
    with app.extensions["store"].reading() as session:
        return len(session.exec(select(Step)).all())


@pytest.mark.parametrize(
    "change",
    [
        {"choice": "0000000000000000"},
        {"choice": "1"},
        {"choice": "x\0y"},
        {"choice": ["a", "b"]},
        {"score": "10"},
        {"correct": "1"},
        {"choice[]": "1"},
        {"sequence": "-1"},
        {"sequence": ""},
        {"sequence": "9" * 400},
        {"sequence": "½"},
        {"go": "9" * 400, "choice": ""},
        {f"field-{number}": "1" for number in range(10_000)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_tampered_answer_is_refused(app: Flask, quiz: Quiz, learner: Visitor, change: dict[str, str]) -> None:
    learner.join(quiz.code)
    form = {**learner.fields("question"), "choice": learner.choices()[0], **change}
    learner.send(f"/q/{quiz.code}/question/1", form)
    assert 400 <= learner.status < 500
    assert steps(app) == 1


def test_an_option_of_another_question_or_attempt_is_refused(app: Flask, quiz: Quiz, learner: Visitor) -> None:
    other = Visitor(app).join(quiz.code).choices()[0]
    learner.join(quiz.code)
    form, own = learner.fields("question"), learner.choices()[0]
    for question, choice in ((1, other), (2, own)):
        learner.send(f"/q/{quiz.code}/question/{question}", form | {"choice": choice})
        assert learner.status == 400
    assert steps(app) == 2


def test_an_attempt_opens_no_other_quiz(app: Flask, quiz: Quiz, learner: Visitor) -> None:
    other = add_quiz(app, make_set())
    cookie = learner.join(quiz.code).client.get_cookie(f"attempt_{quiz.code}", path=f"/q/{quiz.code}")
    learner.client.set_cookie(f"attempt_{other.code}", cookie.value)
    assert learner.open(f"/q/{other.code}/question/1").path == f"/q/{other.code}"


@pytest.mark.parametrize("nonce", ["", "x", "x.y", "A" * 22 + "." + "0" * 64])
def test_a_form_that_was_never_shown_starts_nothing(app: Flask, quiz: Quiz, learner: Visitor, nonce: str) -> None:
    learner.open(f"/q/{quiz.code}").press("start", name="Rani", nonce=nonce)
    assert learner.status == 400
    assert steps(app) == 0


def test_another_browsers_form_starts_nothing(app: Flask, quiz: Quiz, learner: Visitor) -> None:
    nonce = Visitor(app).open(f"/q/{quiz.code}").fields("start")["nonce"]
    assert learner.open(f"/q/{quiz.code}").press("start", name="Rani", nonce=nonce).status == 400


@pytest.mark.parametrize(
    "path",
    [
        "/q/{code}/question/0", "/q/{code}/question/4", "/q/{code}/question/99999999999999999999",
        "/q/{code}/question/-1", "/q/nosuchquiz00", "/q/%00", "/q/", "/teach/quiz/99999999999999999999",
        "/teach/quiz/77", "/teach/quiz/77/results", "/teach/quiz/77/results/scores.csv", "/static/../config.py",
        "/static/%2e%2e/config.py",
    ],
)  # fmt: skip
def test_addresses_that_lead_nowhere(quiz: Quiz, teacher: Visitor, path: str) -> None:
    teacher.join(quiz.code)
    assert teacher.open(path.format(code=quiz.code)).status == 404


def test_an_item_of_another_quiz_is_not_found(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    other = add_quiz(app, make_set())
    form = teacher.open(f"/teach/quiz/{quiz.id}").page.xpath("//li[starts-with(@id, 'item-')]//form")[0]
    path = form.action.replace(f"/quiz/{quiz.id}/", f"/quiz/{other.id}/")
    assert teacher.send(path, dict(form.form_values()) | {"do": "drop"}).status == 404


def test_a_button_that_is_not_there(quiz: Quiz, teacher: Visitor) -> None:
    form = teacher.open(f"/teach/quiz/{quiz.id}").page.xpath("//li[starts-with(@id, 'item-')]//form")[0]
    for do in ("", "delete", "swap-", "swap-x"):
        assert teacher.send(form.action, dict(form.form_values()) | {"do": do, "spare": "0"}).status == 400
