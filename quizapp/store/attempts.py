"""Attempts: who, which edition, the random ids of its options, and the list of steps that are its state."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, UniqueConstraint, func
from sqlmodel import Field, Session, SQLModel, col, select

from quizapp.store.quizzes import Edition, Quiz


class Attempt(SQLModel, table=True):
    """One learner's go at an edition. ``token`` is a hash of the browser's secret; ``options`` holds, for each
    question, the random ids of its options in the order shown. Score and maximum are set at the finish."""

    __tablename__ = "attempt"

    id: int = Field(default=None, primary_key=True)
    edition_id: int = Field(foreign_key="edition.id", ondelete="CASCADE", index=True)
    token: str = Field(unique=True)
    name: str
    options: list[list[str]] = Field(sa_type=JSON)
    started: datetime
    finished: datetime | None = None
    score: float | None = None
    maximum: float | None = None


class Step(SQLModel, table=True):
    """What happened to an attempt, in order. ``question`` counts from 0; ``chosen`` is the option's place."""

    __tablename__ = "step"
    __table_args__ = (
        UniqueConstraint("attempt_id", "number", name="step_number"),
        CheckConstraint("action IN ('start', 'answer', 'finish')", name="step_action"),
    )

    id: int = Field(default=None, primary_key=True)
    attempt_id: int = Field(foreign_key="attempt.id", ondelete="CASCADE")
    number: int
    action: str
    at: datetime
    question: int | None = None
    sequence: int | None = None
    chosen: int | None = None


def attempt_by_token(session: Session, token: str, code: str) -> tuple[Attempt, Edition, Quiz] | None:
    """The attempt of this (hashed) token, if it belongs to the quiz of this code."""
    return session.exec(
        select(Attempt, Edition, Quiz)
        .join(Edition, col(Attempt.edition_id) == col(Edition.id))
        .join(Quiz, col(Edition.quiz_id) == col(Quiz.id))
        .where(Attempt.token == token, Quiz.code == code)
    ).first()


def steps(session: Session, attempt: Attempt) -> list[Step]:
    return list(session.exec(select(Step).where(Step.attempt_id == attempt.id).order_by(col(Step.number))))


def attempts_of(session: Session, quiz: Quiz) -> list[tuple[Attempt, Edition]]:
    """All attempts at a quiz, oldest first, each with what it was asked."""
    return list(
        session.exec(
            select(Attempt, Edition)
            .join(Edition, col(Attempt.edition_id) == col(Edition.id))
            .where(Edition.quiz_id == quiz.id)
            .order_by(col(Attempt.id))
        )
    )


def steps_of(session: Session, quiz: Quiz) -> dict[int, list[Step]]:
    """The steps of all attempts at a quiz, by the attempt's id."""
    rows = session.exec(
        select(Step)
        .join(Attempt, col(Step.attempt_id) == col(Attempt.id))
        .join(Edition, col(Attempt.edition_id) == col(Edition.id))
        .where(Edition.quiz_id == quiz.id)
        .order_by(col(Step.attempt_id), col(Step.number))
    )
    found: dict[int, list[Step]] = {}
    for step in rows:
        found.setdefault(step.attempt_id, []).append(step)
    return found


def attempt_counts(session: Session) -> dict[int, int]:
    """How many attempts each quiz has, by the quiz's id."""
    rows = session.exec(
        select(Edition.quiz_id, func.count(col(Attempt.id)))
        .join(Attempt, col(Attempt.edition_id) == col(Edition.id))
        .group_by(col(Edition.quiz_id))
    )
    return dict(rows.all())


def lock_attempt(session: Session, number: int) -> Attempt:
    """The attempt of this id, its row locked until the transaction ends (where the database locks rows)."""
    return session.exec(select(Attempt).where(Attempt.id == number).with_for_update()).one()
