"""Who may use which route: one table. A route that is not in it answers nobody."""

from enum import Enum

from flask import Flask, abort, current_app, g, redirect, request, url_for
from werkzeug import Response as AnyResponse

from quizapp.store.access import session_by_token
from quizapp.store.attempts import attempt_by_token
from quizapp.tokens import hash_token

TEACHER_COOKIE = "teacher"


class Who(Enum):
    EVERYONE = "everyone"
    ATTEMPT = "the learner whose attempt it is"
    TEACHER = "a teacher"


RULES: dict[str, Who] = {
    "static": Who.EVERYONE,
    "taking.home": Who.EVERYONE,
    "taking.join": Who.EVERYONE,
    "taking.start": Who.EVERYONE,
    "taking.question": Who.ATTEMPT,
    "taking.answer": Who.ATTEMPT,
    "taking.ending": Who.ATTEMPT,
    "taking.finish": Who.ATTEMPT,
    "taking.result": Who.ATTEMPT,
    "accounts.door": Who.EVERYONE,
    "accounts.enter": Who.EVERYONE,
    "accounts.leave": Who.TEACHER,
    "accounts.invite": Who.TEACHER,
    "authoring.quizzes": Who.TEACHER,
    "authoring.new": Who.TEACHER,
    "authoring.create": Who.TEACHER,
    "authoring.desk": Who.TEACHER,
    "authoring.rename": Who.TEACHER,
    "authoring.publish": Who.TEACHER,
    "authoring.unpublish": Who.TEACHER,
    "authoring.change": Who.TEACHER,
    "results.attempts": Who.TEACHER,
    "results.download": Who.TEACHER,
}


def attempt_cookie(code: str) -> str:
    return f"attempt_{code}"


def hashed(token: str) -> str:
    """A secret as the database holds it."""
    return hash_token(current_app.config["SECRET"], token)


def is_teacher() -> bool:
    """Whether this browser has an open session of the teacher's side."""
    if "teacher" not in g:
        token = request.cookies.get(TEACHER_COOKIE)
        g.teacher = None
        if token:
            with current_app.extensions["store"].reading() as session:
                g.teacher = session_by_token(session, hashed(token), g.now)
    return g.teacher is not None


def init_app(app: Flask) -> None:
    app.before_request(_let_in)
    app.jinja_env.globals["is_teacher"] = is_teacher


def _let_in() -> AnyResponse | None:
    if request.endpoint is None:
        return None
    who = RULES.get(request.endpoint)
    if who is None:
        abort(404)
    if who is Who.TEACHER and not is_teacher():
        abort(403, "teacher")
    if who is Who.ATTEMPT:
        return _find_attempt(request.view_args["code"])  # type: ignore[index]
    return None


def _find_attempt(code: str) -> AnyResponse | None:
    """The attempt that this browser holds at this quiz, in ``g.attempt``; without one, to the quiz's first page."""
    token = request.cookies.get(attempt_cookie(code))
    if token:
        with current_app.extensions["store"].reading() as session:
            g.attempt = attempt_by_token(session, hashed(token), code)
        if g.attempt is not None:
            return None
    if request.method in ("GET", "HEAD"):
        return redirect(url_for("taking.join", code=code), 303)
    return abort(403, "attempt")
