"""Readable pages for what goes wrong, in the reader's language. htmx gets a fragment for the page's notice."""

from flask import Flask, Response, current_app, make_response, render_template
from flask_babel import lazy_gettext as _l
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException, ServiceUnavailable

from quizapp.htmx import respond, wants_fragment

SENTENCES = {
    400: (_l("That did not arrive whole"), _l("The form was incomplete. Go back, reload the page, try again.")),
    403: (_l("This is not open to you"), _l("You need other rights, or another link, to see this page.")),
    404: (_l("Nothing here"), _l("There is no page at this address. Check the link: every letter counts.")),
    405: (_l("Not this way"), _l("This address does not take that kind of request.")),
    409: (_l("Something changed meanwhile"), _l("The page was out of date. Nothing was changed: open it again.")),
    413: (_l("Too large"), _l("What you sent is larger than this site takes: 1 MB of text at most.")),
    422: (_l("That cannot be used"), _l("Something in the form needs another look.")),
    429: (_l("Too many tries"), _l("Wait a few minutes, then try again.")),
    500: (_l("Our mistake"), _l("Something broke on our side. What you saved before is safe. Try again in a moment.")),
    503: (_l("Busy just now"), _l("This could not be saved just now. Go back and try again in a few seconds.")),
}

REASONS = {
    "csrf": (
        _l("This page has grown old"),
        _l("For your safety the form was not accepted. Reload the page and send it again. Cookies must be allowed."),
    ),
    "teacher": (
        _l("The teacher's side is locked"),
        _l("Open the teacher's address that the server printed at its start, or enter a code."),
    ),
    "attempt": (_l("No attempt in this browser"), _l("Open the quiz's link in this browser to begin.")),
    "stale": (
        _l("This question has moved on"),
        _l("It was answered in the meantime, perhaps in another tab or by the back button. Your latest answer stands."),
    ),
    "finished": (_l("Already handed in"), _l("This attempt is finished, and its answers stand.")),
    "card": (
        _l("Somebody changed this question"),
        _l("It was changed in the meantime, perhaps in another tab. Reload the review desk and make your edit again."),
    ),
    "last": (_l("One question must stay"), _l("A published quiz needs at least one question.")),
}


PASSING = ("locked", "busy", "disk is full", "disk I/O", "readonly", "connection")
"""Words of a database's complaint that may be gone at the next try."""


def init_app(app: Flask) -> None:
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(OperationalError, _database)


def _http(error: HTTPException) -> Response:
    status = error.code or 500
    reason = error.description if error.description in REASONS else ""
    heading, text = REASONS.get(reason or "") or SENTENCES.get(status) or SENTENCES[500 if status > 499 else 400]
    response = _page(status, heading, text, reason or "")
    for name, value in error.get_headers():
        if name in ("Retry-After", "Allow"):
            response.headers[name] = value
    return response


def _page(status: int, heading: object, text: object, reason: str) -> Response:
    values = {"status": status, "heading": heading, "text": text, "reason": reason}
    if wants_fragment():
        return respond(
            render_template("errors/_notice.html", **values),
            status,
            retarget="#notice",
            reswap="innerHTML show:window:top",
        )
    return make_response(render_template("errors/error.html", **values), status)


def _database(error: OperationalError) -> Response:
    """A lock held for too long is an answer (503), anything else a fault (500)."""
    current_app.logger.exception("database")
    return _http(ServiceUnavailable(retry_after=5)) if _passing(error) else _page(500, *SENTENCES[500], "")


def _passing(error: OperationalError) -> bool:
    return any(words in str(error.orig) for words in PASSING)
