"""Every unsafe request carries a token tied to the browser's own cookie, and comes from a page of ours."""

from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Request, Response, abort, current_app, g, request
from markupsafe import Markup

from quizapp.tokens import new_token, same, sign

COOKIE = "browser"
FIELD = "csrf"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def init_app(app: Flask) -> None:
    app.before_request(_check)
    app.after_request(_keep)
    app.jinja_env.globals["csrf"] = csrf_field


def browser_id() -> str:
    """The random name of this browser, made on its first visit."""
    if "browser" not in g:
        known = request.cookies.get(COOKIE, "")
        g.browser = known if 32 <= len(known) <= 64 and known.isascii() else new_token()
    return str(g.browser)


def renew_browser_id() -> None:
    """After a log-in: forms from before it are dead."""
    g.browser = new_token()


def csrf_token() -> str:
    return sign(current_app.config["SECRET"], "csrf", browser_id())


def csrf_field() -> Markup:
    """The hidden field for a form."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, csrf_token())


def _check() -> None:
    if request.method in SAFE:
        return
    if not _own_origin(request) or not same(request.form.get(FIELD, ""), csrf_token()):
        abort(403, "csrf")


def _own_origin(request: Request) -> bool:
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.host


def _keep(response: Response) -> Response:
    if "browser" in g and request.cookies.get(COOKIE) != g.browser:
        response.set_cookie(COOKIE, g.browser, max_age=365 * 86400, **cookie_flags())
    return response


def cookie_flags(path: str = "/") -> dict[str, Any]:
    """For ``set_cookie``: Secure only over https, so that plain http on a school's network works."""
    return {"path": path, "httponly": True, "samesite": "Lax", "secure": request.is_secure}
