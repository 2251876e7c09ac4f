"""Every route declares who may use it; nobody else gets in; every unsafe route wants its token."""

import hashlib
from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.routing import Rule

from quizapp.permissions import RULES, Who
from quizapp.store.quizzes import Quiz

from .visitor import Visitor

PLACES = {"code": "000000000000", "number": 1, "entry": 1, "filename": "app.css"}


def addresses(app: Flask, quiz: Quiz) -> Iterator[tuple[Rule, str, str]]:
    """Each route with each of its methods, and an address of it that exists."""
    values = PLACES | {"code": quiz.code, "number": quiz.id}
    with app.test_request_context():
        adapter = app.create_url_adapter(None) or app.url_map.bind("localhost")
        for rule in app.url_map.iter_rules():
            for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
                path = adapter.build(rule.endpoint, {name: values[name] for name in rule.arguments}, method=method)
                yield rule, method, path


def test_the_table_and_the_routes_agree(app: Flask) -> None:
    assert {rule.endpoint for rule in app.url_map.iter_rules()} == set(RULES)


def test_an_undeclared_route_answers_nobody(app: Flask) -> None:
    app.add_url_rule("/undeclared", "undeclared", lambda: "secret")
    assert app.test_client().get("/undeclared").status_code == 404


def test_no_teachers_route_answers_a_stranger(app: Flask, quiz: Quiz, learner: Visitor) -> None:
    learner.join(quiz.code)
    csrf = learner.fields("question")["csrf"]
    tried = 0
    for rule, method, path in addresses(app, quiz):
        if RULES[rule.endpoint] is Who.TEACHER:
            tried += 1
            learner.client.open(path, method=method, data={"csrf": csrf} if method == "POST" else None)
            response = learner.client.open(path, method=method, data={"csrf": csrf} if method == "POST" else None)
            assert response.status_code == 403, (method, path)
            assert quiz.title not in response.text
    assert tried >= 11


def test_no_attempts_route_answers_without_the_attempt(app: Flask, quiz: Quiz, learner: Visitor) -> None:
    Visitor(app).join(quiz.code)
    csrf = learner.open(f"/q/{quiz.code}").fields("start")["csrf"]
    for rule, method, path in addresses(app, quiz):
        if RULES[rule.endpoint] is Who.ATTEMPT:
            response = learner.client.open(path, method=method, data={"csrf": csrf} if method == "POST" else None)
            assert response.status_code == (403 if method == "POST" else 303), (method, path)


def test_every_unsafe_route_wants_its_token(app: Flask, quiz: Quiz, learner: Visitor, teacher: Visitor) -> None:
    learner.join(quiz.code)
    stranger = Visitor(app).open(f"/q/{quiz.code}").fields("start")["csrf"]
    before = contents(app)
    for visitor in (learner, teacher):
        for _rule, method, path in addresses(app, quiz):
            if method in ("GET", "HEAD"):
                continue
            for form in ({}, {"csrf": ""}, {"csrf": stranger}):
                assert visitor.client.open(path, method=method, data=form).status_code == 403, (method, path)
    assert contents(app) == before


def test_another_sites_form_is_refused(quiz: Quiz, learner: Visitor) -> None:
    form = learner.open(f"/q/{quiz.code}").fields("start") | {"name": "Rani"}
    assert learner.send(f"/q/{quiz.code}/start", form, headers={"Origin": "http://elsewhere.example"}).status == 403
    assert learner.send(f"/q/{quiz.code}/start", form, headers={"Origin": "null"}).status == 403
    assert learner.send(f"/q/{quiz.code}/start", form, headers={"Origin": "http://localhost"}).status == 200


def test_no_get_changes_the_database(app: Flask, quiz: Quiz, learner: Visitor, teacher: Visitor) -> None:
    learner.join(quiz.code)
    before = contents(app)
    for visitor in (learner, teacher):
        for _rule, method, path in addresses(app, quiz):
            if method == "GET":
                with visitor.client.get(path) as response:
                    assert response.status_code < 500
    assert contents(app) == before


def contents(app: Flask) -> str:
    """A hash of all rows of all tables."""
    with app.extensions["store"].connection() as connection:
        raw = connection.connection.driver_connection
        return hashlib.sha256("\n".join(raw.iterdump()).encode()).hexdigest()


@pytest.mark.parametrize("path", ["/", "/teach/open", "/q/000000000000", "/nowhere"])
def test_every_answer_is_armoured(app: Flask, path: str) -> None:
    headers = app.test_client().get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert "HX-Request" in headers["Vary"]
