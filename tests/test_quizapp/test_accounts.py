"""One-time codes, sessions, and guessing slowed down."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask

from quizapp.accounts.codes import start_code
from quizapp.config import Settings
from quizapp.permissions import TEACHER_COOKIE
from quizapp.tokens import tidy_code

from .visitor import Visitor


def test_a_code_works_once(app: Flask, code: str) -> None:
    first, second = Visitor(app).enter(code), Visitor(app).enter(code)
    assert (first.status, first.path) == (200, "/teach/")
    assert (second.status, second.path) == (422, "/teach/open")
    assert second.open("/teach/").refusal() == (403, "teacher")


def test_looking_at_the_door_spends_nothing(app: Flask, code: str) -> None:
    Visitor(app).open(f"/teach/open?code={code}")
    assert Visitor(app).enter(code).path == "/teach/"


def test_a_new_start_ends_old_codes(app: Flask, code: str) -> None:
    with app.extensions["store"].writing() as session:
        newer = start_code(session, app.config["SECRET"], datetime.now(UTC))
    assert Visitor(app).enter(code).status == 422
    assert Visitor(app).enter(newer).path == "/teach/"


def test_a_new_start_leaves_invitations(app: Flask, teacher: Visitor) -> None:
    app.config["PUBLIC"] = "http://192.168.1.5:8000"
    teacher.send("/teach/invite", {"csrf": teacher.page.xpath("//form//input[@name='csrf']/@value")[0]})
    address = teacher.texts("//*[@id='invitation']")[0]
    with app.extensions["store"].writing() as session:
        start_code(session, app.config["SECRET"], datetime.now(UTC))
    other = Visitor(app).open(address.removeprefix("http://192.168.1.5:8000")).press("door")
    assert other.path == "/teach/"


def test_logging_out_ends_the_session_itself(app: Flask, teacher: Visitor) -> None:
    cookie = teacher.client.get_cookie(TEACHER_COOKIE)
    assert cookie is not None and cookie.http_only and cookie.same_site == "Lax" and not cookie.secure
    form = {"csrf": teacher.page.xpath("//form//input[@name='csrf']/@value")[0]}
    assert teacher.send("/teach/close", form).path == "/"
    teacher.client.set_cookie(TEACHER_COOKIE, cookie.value)
    assert teacher.open("/teach/").status == 403


def test_the_cookie_is_secure_over_https(app: Flask, code: str) -> None:
    visitor = Visitor(app)
    visitor.client.environ_base["wsgi.url_scheme"] = "https"
    visitor.open(f"/teach/open?code={code}", base_url="https://localhost")
    form = visitor.fields("door")
    response = visitor.client.post("/teach/open", data=form, base_url="https://localhost")
    assert all("Secure" in cookie for cookie in response.headers.getlist("Set-Cookie"))


def test_logging_in_makes_older_forms_void(app: Flask, code: str) -> None:
    visitor = Visitor(app).open(f"/teach/open?code={code}")
    old = visitor.fields("door")
    visitor.press("door")
    assert visitor.send("/teach/open", old).refusal() == (403, "csrf")


def test_a_teacher_lets_another_browser_in(app: Flask, teacher: Visitor) -> None:
    teacher.send("/teach/invite", {"csrf": teacher.page.xpath("//form//input[@name='csrf']/@value")[0]})
    address = teacher.texts("//*[@id='invitation']")[0]
    other = Visitor(app).open(address.removeprefix("http://localhost")).press("door")
    assert other.path == "/teach/"
    late = Visitor(app)
    teacher.open("/teach/").send("/teach/invite", {"csrf": teacher.page.xpath("//input[@name='csrf']/@value")[0]})
    address = teacher.texts("//*[@id='invitation']")[0]
    with time_machine.travel(datetime.now(UTC) + timedelta(days=8)):
        assert late.open(address.removeprefix("http://localhost")).press("door").status == 422


def test_wrong_codes_are_slowed_down_across_restarts(app: Flask, settings: Settings, code: str) -> None:
    guesser = Visitor(app).open("/teach/open")
    for _ in range(10):
        assert guesser.press("door", code="WRONG").status == 422
    refused = guesser.send("/teach/open", guesser.fields("door") | {"code": code})
    assert refused.status == 429
    assert 0 < int(refused.response.headers["Retry-After"]) <= 601
    assert Visitor(app).enter(code).path == "/teach/"


def test_an_address_has_a_limit_too(app: Flask, code: str) -> None:
    statuses = [Visitor(app).open("/teach/open").press("door", code="WRONG").status for _ in range(101)]
    assert statuses == [422] * 100 + [429]
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=11)):
        assert Visitor(app).enter(code).path == "/teach/"


@pytest.mark.parametrize(
    ("typed", "meant"), [("abcd-efgh 2345", "ABCDEFGH2345"), (" 0o1l ", "0011"), ("i", "1"), ("", "")]
)
def test_codes_are_forgiving(typed: str, meant: str) -> None:
    assert tidy_code(typed) == meant
