"""The door to the teacher's side."""

from flask import Blueprint, current_app, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import TooManyRequests

from quizapp.accounts import codes
from quizapp.address import public
from quizapp.csrf import browser_id, cookie_flags, renew_browser_id
from quizapp.forms import read
from quizapp.permissions import TEACHER_COOKIE, hashed, is_teacher
from quizapp.throttle import CODES_PER_ADDRESS, CODES_PER_BROWSER, count, wait

bp = Blueprint("accounts", __name__, url_prefix="/teach")


@bp.get("/open")
def door() -> ResponseReturnValue:
    if is_teacher() and not request.args.get("code"):
        return redirect(url_for("authoring.quizzes"), 303)
    return render_template("accounts/door.html", code=request.args.get("code", "")[:40], error="")


@bp.post("/open")
def enter() -> ResponseReturnValue:
    form = read(request.form, "code")
    limits = ((CODES_PER_BROWSER, hashed(browser_id())), (CODES_PER_ADDRESS, request.remote_addr or ""))
    token = None
    with current_app.extensions["store"].writing() as session:
        pause = max(wait(session, limit, who, g.now) for limit, who in limits)
        if not pause:
            token = codes.open_session(session, current_app.config["SECRET"], form["code"], g.now)
            if token is None:
                for limit, who in limits:
                    count(session, limit, who, g.now)
    if pause:
        raise TooManyRequests(retry_after=pause)
    if token is None:
        error = _("This code opens nothing: it was used already, or it is mistyped.")
        return render_template("accounts/door.html", code=form["code"][:40], error=error), 422
    renew_browser_id()
    response = make_response(redirect(url_for("authoring.quizzes"), 303))
    response.set_cookie(TEACHER_COOKIE, token, max_age=int(codes.SESSION.total_seconds()), **cookie_flags())
    return response


@bp.post("/close")
def leave() -> ResponseReturnValue:
    read(request.form)
    with current_app.extensions["store"].writing() as session:
        codes.close_session(session, g.teacher, g.now)
    renew_browser_id()
    response = make_response(redirect(url_for("taking.home"), 303))
    response.delete_cookie(TEACHER_COOKIE)
    return response


@bp.post("/invite")
def invite() -> ResponseReturnValue:
    read(request.form)
    with current_app.extensions["store"].writing() as session:
        code = codes.invitation(session, current_app.config["SECRET"], g.now)
    address = public(url_for("accounts.door", code=code))
    return render_template("accounts/invitation.html", code=code, address=address)
