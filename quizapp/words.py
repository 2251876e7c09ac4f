"""Template filters for numbers and times, in the reader's language."""

from datetime import datetime

from flask import Flask
from flask_babel import format_datetime, format_decimal


def init_app(app: Flask) -> None:
    app.jinja_env.filters.update(points=points, when=when)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True


def points(value: float | None) -> str:
    """7.0 as "7", 7.5 as "7.5" or "7,5", None as a dash."""
    return "–" if value is None else str(format_decimal(value))


def when(value: datetime | None) -> str:
    """A moment by the server's own clock and zone, or a dash."""
    return "–" if value is None else str(format_datetime(value.astimezone(), "d MMM y, HH:mm", rebase=False))
