"""The app that people see: quizzes to take, a review desk to make them, scores. ``create_app`` puts it together."""

from datetime import UTC, datetime
from pathlib import Path

from flask import Flask, g

from quizapp.config import UPLOAD_LIMIT, Settings, load_settings


def create_app(settings: Settings | None = None) -> Flask:
    """The app on its database, which is brought up to date first; at the very first start the samples are made."""
    from quizapp import csrf, errors, headers, htmx, i18n, permissions, words
    from quizapp.accounts.views import bp as accounts
    from quizapp.authoring.samples import make_samples
    from quizapp.authoring.views import bp as authoring
    from quizapp.results.views import bp as results
    from quizapp.store.migrations import upgrade
    from quizapp.store.transaction import Store
    from quizapp.taking.views import bp as taking

    settings = settings or load_settings()
    app = Flask("quizapp", template_folder=str(_templates()))
    app.config.update(
        SECRET=settings.secret,
        PUBLIC=settings.public,
        MAX_CONTENT_LENGTH=UPLOAD_LIMIT,
        MAX_FORM_MEMORY_SIZE=UPLOAD_LIMIT,
        MAX_FORM_PARTS=200,
    )
    store = Store(settings.database)
    app.extensions["store"] = store
    upgrade(store)

    app.before_request(_read_clock)
    for part in (htmx, i18n, permissions, csrf, headers, errors, words):
        part.init_app(app)
    for room in (taking, authoring, results, accounts):
        app.register_blueprint(room)
    if settings.samples:
        make_samples(store, datetime.now(UTC))
    return app


def _read_clock() -> None:
    """The server's time, before any work: what the request is judged by."""
    g.now = datetime.now(UTC)


def _templates() -> Path:
    """Inside an installed package, or beside it in a checkout."""
    inside = Path(__file__).parent / "templates"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "templates"
