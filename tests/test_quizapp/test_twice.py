"""One form sent twice, at once: one attempt, one finish, one quiz."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from flask import Flask
from sqlmodel import select

from quizapp.store.attempts import Attempt, Step
from quizapp.store.quizzes import Quiz

from .visitor import Visitor


def at_once(app: Flask, visitor: Visitor, path: str, form: dict[str, Any], times: int) -> list[tuple[int, str]]:
    """The same form sent by ``times`` threads with the same cookies: status and where each was led."""
    barrier = Barrier(times)
    names = ("browser", "attempt_" + path.split("/")[2], "teacher")
    cookies = [
        cookie
        for name in names
        for where in ("/", "/".join(path.split("/")[:3]))
        if (cookie := visitor.client.get_cookie(name, path=where))
    ]

    def send(_: int) -> tuple[int, str]:
        client = app.test_client()
        for cookie in cookies:
            client.set_cookie(cookie.key, cookie.value, path=cookie.path)
        barrier.wait()
        response = client.post(path, data=form)
        cookie = response.headers.get("Set-Cookie", "").split(";")[0]
        return response.status_code, f"{response.headers.get('Location', '')} {cookie}".strip()

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(send, range(times)))


def test_two_starts_make_one_attempt(app: Flask, quiz: Quiz, learner: Visitor) -> None:
    form = learner.open(f"/q/{quiz.code}").fields("start") | {"name": "Rani"}
    replies = at_once(app, learner, f"/q/{quiz.code}/start", form, 8)
    assert {status for status, _ in replies} == {303}
    assert len(set(replies)) == 1
    with app.extensions["store"].reading() as session:
        assert len(session.exec(select(Attempt)).all()) == 1


def test_two_finishes_are_one(app: Flask, quiz: Quiz, learner: Visitor) -> None:
    learner.join(quiz.code).answer(1, go="ending")
    replies = at_once(app, learner, f"/q/{quiz.code}/finish", learner.fields("finish"), 8)
    assert replies == [(303, f"/q/{quiz.code}/result")] * 8
    with app.extensions["store"].reading() as session:
        assert [step.action for step in session.exec(select(Step))] == ["start", "answer", "finish"]
        assert session.exec(select(Attempt)).one().score == 1


def test_one_of_two_answers_at_once_is_taken(app: Flask, quiz: Quiz, learner: Visitor) -> None:
    learner.join(quiz.code)
    form = learner.fields("question") | {"choice": learner.choices()[2]}
    replies = at_once(app, learner, f"/q/{quiz.code}/question/1", form, 8)
    assert sorted(status for status, _ in replies) == [303] + [409] * 7
