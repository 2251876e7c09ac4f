"""The language of the interface: ``?lang=``, else the cookie, else what the browser prefers, else English."""

from typing import Any

from flask import Flask, Response, current_app, g, request, url_for
from flask_babel import Babel
from werkzeug.exceptions import HTTPException

from quizapp.csrf import cookie_flags

LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}
COOKIE = "lang"


def init_app(app: Flask) -> None:
    app.config.setdefault("BABEL_DEFAULT_LOCALE", "en")
    app.config.setdefault("BABEL_TRANSLATION_DIRECTORIES", "translations")
    Babel(app, locale_selector=language)
    app.after_request(_keep)
    app.jinja_env.globals.update(LANGUAGES=LANGUAGES, language=language, language_url=language_url)


def language() -> str:
    """ "id" or "en"."""
    if "language" not in g:
        asked = (request.args.get("lang"), request.cookies.get(COOKIE))
        known = next((code for code in asked if code in LANGUAGES), None)
        g.language = known or _preferred() or "en"
    return str(g.language)


def _preferred() -> str | None:
    """The first of the browser's languages that is one of ours, whatever its region: "en-GB", or "in" (id, once)."""
    wanted = (tag.lower().replace("_", "-").split("-")[0] for tag in request.accept_languages.values())
    return next((code for tag in wanted if (code := "id" if tag == "in" else tag) in LANGUAGES), None)


def language_url(code: str) -> str:
    """This page in another language; the home page where this one cannot be asked for again."""
    if request.method not in ("GET", "HEAD") and not _readable():
        return url_for("taking.home", lang=code)
    if request.endpoint is None:
        return url_for("taking.home", lang=code)
    values: dict[str, Any] = {**request.args, **(request.view_args or {}), "lang": code}
    own = {name: value for name, value in values.items() if name != "endpoint" and not name.startswith("_")}
    return url_for(request.endpoint, **own)


def _readable() -> bool:
    try:
        current_app.create_url_adapter(request).match(method="GET")  # type: ignore[union-attr]
    except HTTPException:
        return False
    return True


def _keep(response: Response) -> Response:
    asked = request.args.get("lang")
    if asked in LANGUAGES and request.cookies.get(COOKIE) != asked:
        response.set_cookie(COOKIE, asked, max_age=365 * 86400, **cookie_flags())
    if response.mimetype == "text/html":
        response.vary.update(("Accept-Language", "Cookie"))
        response.content_language.add(language())
    return response
