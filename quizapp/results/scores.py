"""The scores of a quiz: one row an attempt, one column a question that somebody was asked."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from questions import Response, mark
from quizapp.store.attempts import Attempt, Step, attempts_of, steps_of
from quizapp.store.quizzes import Edition, Quiz, items_of


@dataclass(frozen=True, slots=True)
class Row:
    """An attempt. ``points`` follows the table's columns: None where blank, not asked, or not handed in yet."""

    name: str
    started: datetime
    finished: datetime | None
    score: float | None
    maximum: float | None
    points: tuple[float | None, ...]

    @property
    def percent(self) -> float | None:
        """0 to 100, two decimals."""
        return round(100 * self.score / self.maximum, 2) if self.score is not None and self.maximum else None


@dataclass(frozen=True, slots=True)
class Table:
    """``columns`` are the stems as last asked, in the order of the questions."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def scores(session: Session, quiz: Quiz) -> Table:
    """All attempts, oldest first, as one snapshot."""
    attempts, steps = attempts_of(session, quiz), steps_of(session, quiz)
    stems: dict[str, str] = {}
    for edition in {edition.id: edition for _attempt, edition in attempts}.values():
        stems.update((item.id, item.stem) for item in items_of(edition))
    rows = tuple(_row(attempt, edition, steps.get(attempt.id, []), list(stems)) for attempt, edition in attempts)
    return Table(tuple(stems.values()), rows)


def _row(attempt: Attempt, edition: Edition, steps: list[Step], columns: list[str]) -> Row:
    chosen = {step.question: step.chosen for step in steps if step.action == "answer"}
    points: dict[str, float] = {}
    if attempt.finished is not None:
        for place, item in enumerate(items_of(edition)):
            if place in chosen:
                points[item.id] = mark(item, Response(item.id, chosen[place])).score
    return Row(
        attempt.name,
        attempt.started,
        attempt.finished,
        attempt.score,
        attempt.maximum,
        tuple(points.get(column) for column in columns),
    )
