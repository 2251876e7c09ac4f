"""Scores as CSV (RFC 4180): UTF-8 with a byte-order mark, comma, CRLF, ISO 8601 times with the server's offset."""

import csv
import io
from datetime import datetime

from quizapp.results.scores import Row, Table

HEADER = ("name", "started", "finished", "score", "maximum", "percent")

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\u2212")


def to_csv(table: Table) -> bytes:
    """One row an attempt, then one column a question: the points, empty where it was left blank."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*HEADER, *(f"{number}. {stem}" for number, stem in enumerate(table.columns, start=1))])
    writer.writerows(_cells(row) for row in table.rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cells(row: Row) -> list[str]:
    numbers = (row.score, row.maximum, row.percent, *row.points)
    return [safe(row.name), _time(row.started), _time(row.finished), *map(_number, numbers)]


def safe(text: str) -> str:
    """Free text that no spreadsheet takes for a formula: an apostrophe before what begins like one."""
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def _time(value: datetime | None) -> str:
    return "" if value is None else value.astimezone().isoformat(timespec="seconds")


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}" if value == int(value) else f"{value:.2f}"
