"""What all pages share: the language, the frame, readable errors."""

import pytest
from flask import Flask, abort
from werkzeug.exceptions import HTTPException

from quizapp.errors import SENTENCES
from quizapp.htmx import respond
from quizapp.store.quizzes import Quiz

from .visitor import Visitor


@pytest.mark.parametrize(
    ("query", "cookie", "accepts", "language"),
    [
        ("?lang=id", "en", "en", "id"),
        ("", "id", "en", "id"),
        ("", None, "id-ID,id;q=0.9,en;q=0.8", "id"),
        ("", None, "en-GB,id;q=0.5", "en"),
        ("", None, "en;q=0.5,in-ID", "id"),
        ("", None, "fr", "en"),
        ("", None, "", "en"),
        ("?lang=xx", None, "id", "id"),
        ("", "xx", "id", "id"),
    ],
)
def test_the_language(app: Flask, query: str, cookie: str | None, accepts: str, language: str) -> None:
    visitor = Visitor(app)
    if cookie:
        visitor.client.set_cookie("lang", cookie)
    visitor.open(f"/{query}", headers={"Accept-Language": accepts})
    assert visitor.page.get("lang") == language
    assert visitor.response.headers["Content-Language"] == language


def test_the_switch_keeps_the_page_and_is_remembered(quiz: Quiz, learner: Visitor) -> None:
    learner.join(quiz.code)
    learner.open(learner.page.xpath("//a[@hreflang='id']/@href")[0])
    assert (learner.path, learner.page.get("lang")) == (f"/q/{quiz.code}/question/1", "id")
    assert learner.texts("//h1[@lang='en']") == ["How many passengers did the ferry Aurora bring to Kupang?"]
    assert learner.answer(0).page.get("lang") == "id"


@pytest.mark.parametrize("name", ["endpoint", "values", "self", "_external", "_method"])
def test_the_switch_takes_any_address(learner: Visitor, name: str) -> None:
    assert learner.open(f"/?{name}=x").status == 200


def test_the_switch_on_a_refused_form_leads_to_a_page(quiz: Quiz, learner: Visitor) -> None:
    learner.join(quiz.code, " ")
    assert learner.status == 422
    assert learner.open(learner.page.xpath("//a[@hreflang='id']/@href")[0]).status == 200


@pytest.mark.parametrize("status", sorted(SENTENCES))
def test_every_error_has_a_page_in_both_languages(app: Flask, status: int) -> None:
    class Trouble(HTTPException):
        code = status

    def trouble() -> None:
        raise Trouble

    app.view_functions["taking.home"] = trouble
    seen = set()
    for language in ("id", "en"):
        visitor = Visitor(app).open(f"/?lang={language}")
        assert visitor.status == status
        seen.add(visitor.texts("//h1")[0])
    assert len(seen) == 2


def test_a_fault_is_a_page_without_details(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> None:
        raise RuntimeError("inner workings")

    app.view_functions["taking.home"] = broken
    app.testing = False
    response = app.test_client().get("/")
    assert response.status_code == 500
    assert "inner workings" not in response.text
    assert "inner workings" in caplog.text


def test_a_wrong_method_says_which_are_right(app: Flask, quiz: Quiz) -> None:
    response = app.test_client().get(f"/q/{quiz.code}/start")
    assert response.status_code == 405
    assert set(response.headers["Allow"].split(", ")) == {"OPTIONS", "POST"}


@pytest.mark.parametrize("style", ["beforebegin", "afterbegin", "outerHTML show:top", "innerHTML swap:1s", "none"])
def test_all_swap_styles(app: Flask, style: str) -> None:
    with app.test_request_context():
        response = respond("x", reswap=style, reselect="#a")
    assert (response.headers["HX-Reswap"], response.headers["HX-Reselect"]) == (style, "#a")


def test_no_other_swap_style(app: Flask) -> None:
    with app.test_request_context(), pytest.raises(ValueError, match="swap style"):
        respond("x", reswap="sideways")


@pytest.mark.parametrize("header", ["HX-Boosted", "HX-History-Restore-Request"])
def test_the_whole_page_where_htmx_wants_it(app: Flask, header: str) -> None:
    assert app.test_client().get("/no", headers={"HX-Request": "true", header: "true"}).text.startswith("<!doctype")
    assert not app.test_client().get("/no", headers={"HX-Request": "true"}).text.startswith("<!doctype")


def test_no_inline_style_or_script(app: Flask, quiz: Quiz, teacher: Visitor) -> None:
    teacher.join(quiz.code).press("question", ("go", "ending")).press("finish")
    for path in ("/", f"/q/{quiz.code}/result", f"/teach/quiz/{quiz.id}", "/teach/new", "/teach/"):
        page = teacher.open(path).page
        assert page.xpath("//@style | //style | //script[not(@src)] | //@*[starts-with(name(), 'on')]") == []


def test_abort_reasons_have_sentences(app: Flask) -> None:
    @app.get("/undeclared")
    def refuse() -> None:
        abort(403, "csrf")

    assert Visitor(app).open("/undeclared").status == 404
