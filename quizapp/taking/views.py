"""The learner's pages. Each finds, calls, answers."""

from datetime import datetime

from flask import Blueprint, abort, current_app, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from quizapp.csrf import browser_id, cookie_flags
from quizapp.forms import read, whole_number
from quizapp.i18n import language
from quizapp.permissions import attempt_cookie, hashed
from quizapp.store.attempts import attempt_by_token
from quizapp.store.quizzes import Quiz, article_of, items_of, kept_count, quiz_by_code, ready_quizzes
from quizapp.taking import record
from quizapp.taking.attempt import Refusal
from quizapp.taking.paper import paper
from quizapp.taking.review import review
from quizapp.tokens import good_nonce, new_nonce, sign

bp = Blueprint("taking", __name__)

COOKIE_DAYS = 180


@bp.get("/")
def home() -> ResponseReturnValue:
    with current_app.extensions["store"].reading() as session:
        ready = sorted(ready_quizzes(session), key=lambda found: found[0].language != language())
    return render_template("taking/home.html", ready=ready)


@bp.get("/q/<code>")
def join(code: str) -> ResponseReturnValue:
    return _joining(code)


def _joining(code: str, name: str = "", error: str = "", status: int = 200) -> ResponseReturnValue:
    token = request.cookies.get(attempt_cookie(code), "")
    with current_app.extensions["store"].reading() as session:
        quiz = quiz_by_code(session, code) or abort(404)
        held = attempt_by_token(session, hashed(token), code) if token else None
        blank = record.state(session, held[0]).unanswered if held else ()
        count = kept_count(session, quiz)
    if quiz.published is None and held is None:
        abort(404)
    nonce = new_nonce(current_app.config["SECRET"], browser_id())
    page = render_template(
        "taking/join.html",
        quiz=quiz,
        count=count,
        held=held[0] if held else None,
        onward=blank[0] + 1 if blank else 1,
        nonce=nonce,
        name=name,
        error=error,
    )
    return page, status


@bp.post("/q/<code>/start")
def start(code: str) -> ResponseReturnValue:
    form = read(request.form, "name", "nonce")
    secret = current_app.config["SECRET"]
    if not good_nonce(secret, browser_id(), form["nonce"]):
        abort(400, "form")
    name = record.tidy_name(form["name"])
    if not name:
        return _joining(code, error=_("Write your name, so that your teacher knows whose score this is."), status=422)
    if len(name) > record.NAME_LIMIT:
        return _joining(code, name, _("That name is too long: %(most)s letters at most.", most=record.NAME_LIMIT), 422)
    token = sign(secret, "attempt", f"{form['nonce']}\0{name}")
    with current_app.extensions["store"].writing() as session:
        record.join(session, _open_quiz(quiz_by_code(session, code)), name, hashed(token), g.now)
    response = make_response(redirect(url_for("taking.question", code=code, number=1), 303))
    response.set_cookie(attempt_cookie(code), token, max_age=COOKIE_DAYS * 86400, **cookie_flags(f"/q/{code}"))
    return response


def _open_quiz(quiz: Quiz | None) -> Quiz:
    if quiz is None or quiz.published is None:
        abort(404)
    return quiz


@bp.get("/q/<code>/question/<int(max=9999):number>")
def question(code: str, number: int) -> ResponseReturnValue:
    row, edition, quiz = g.attempt
    if row.finished is not None:
        return redirect(url_for("taking.result", code=code), 303)
    with current_app.extensions["store"].reading() as session:
        attempt = record.state(session, row)
    sheet = paper(edition.title, quiz.language, items_of(edition), row.options)
    if not 1 <= number <= len(sheet.questions):
        abort(404)
    return render_template(
        "taking/question.html",
        code=code,
        paper=sheet,
        question=sheet.questions[number - 1],
        number=number,
        total=len(sheet.questions),
        answers=attempt.answers,
        chosen=attempt.answers[number - 1],
        sequence=attempt.sequence(number - 1),
        answered=len(sheet.questions) - len(attempt.unanswered),
    )


@bp.post("/q/<code>/question/<int(max=9999):number>")
def answer(code: str, number: int) -> ResponseReturnValue:
    row, edition, _quiz = g.attempt
    form = read(request.form, "choice", "sequence", "go")
    if not 1 <= number <= len(edition.items):
        abort(404)
    if form["choice"]:
        sequence = whole_number(form["sequence"])
        with current_app.extensions["store"].writing() as session:
            result = record.answer(session, row.id, number - 1, form["choice"], sequence, g.now)
        if isinstance(result, Refusal):
            abort(409 if result.reason in ("stale", "finished") else 400, result.reason)
    elif row.finished is not None:
        abort(409, "finished")
    return redirect(_onward(code, number, len(edition.items), form["go"]), 303)


def _onward(code: str, number: int, total: int, go: str) -> str:
    """Where the pressed button leads: "previous", "ending", a question's number, or else the next."""
    target = number - 1 if go == "previous" else whole_number(go) if go.isdigit() else number + 1
    if go == "ending" or target > total:
        return url_for("taking.ending", code=code)
    return url_for("taking.question", code=code, number=max(1, target))


@bp.get("/q/<code>/finish")
def ending(code: str) -> ResponseReturnValue:
    row, edition, quiz = g.attempt
    if row.finished is not None:
        return redirect(url_for("taking.result", code=code), 303)
    with current_app.extensions["store"].reading() as session:
        attempt = record.state(session, row)
    return render_template(
        "taking/ending.html",
        code=code,
        title=edition.title,
        content_language=quiz.language,
        total=len(attempt.options),
        unanswered=[question + 1 for question in attempt.unanswered],
    )


@bp.post("/q/<code>/finish")
def finish(code: str) -> ResponseReturnValue:
    row, edition, _quiz = g.attempt
    read(request.form)
    with current_app.extensions["store"].writing() as session:
        record.finish(session, row.id, edition, g.now)
    return redirect(url_for("taking.result", code=code), 303)


@bp.get("/q/<code>/result")
def result(code: str) -> ResponseReturnValue:
    row, edition, quiz = g.attempt
    if row.finished is None:
        return redirect(url_for("taking.question", code=code, number=1), 303)
    with current_app.extensions["store"].reading() as session:
        attempt = record.state(session, row)
    return render_template(
        "taking/result.html",
        code=code,
        quiz=quiz,
        title=edition.title,
        attempt=row,
        minutes=_minutes(row.started, row.finished),
        percent=round(100 * row.score / row.maximum) if row.maximum else 0,
        reviewed=review(article_of(edition), items_of(edition), attempt.answers),
    )


def _minutes(start: datetime, end: datetime) -> int:
    return max(1, round((end - start).total_seconds() / 60))
