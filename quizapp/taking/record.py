"""Steps to rows and back; joining, answering and finishing within a database session."""

import unicodedata
from datetime import datetime

from sqlmodel import Session, select

from questions import Item, Mark, Response, mark
from quizapp.store.attempts import Attempt as Row
from quizapp.store.attempts import Step as StepRow
from quizapp.store.attempts import lock_attempt, steps
from quizapp.store.quizzes import Edition, Quiz, current_edition, items_of, lock_quiz
from quizapp.taking.attempt import Action, Answer, Attempt, Finish, Refusal, Start, Step, act
from quizapp.taking.paper import draw_ids

NAME_LIMIT = 80
"""Characters of a learner's name."""


def tidy_name(name: str) -> str:
    """A name without control and invisible characters, in single spaces."""
    kept = "".join(" " if char.isspace() else char for char in name if char.isspace() or char.isprintable())
    return " ".join(unicodedata.normalize("NFC", kept).split())


def join(session: Session, quiz: Quiz, name: str, token: str, now: datetime) -> Row:
    """Begin an attempt; with a token that has one already, that one (a form sent twice)."""
    lock_quiz(session, quiz.id)
    known = session.exec(select(Row).where(Row.token == token)).first()
    if known is not None:
        return known
    edition = current_edition(session, quiz)
    row = Row(edition_id=edition.id, token=token, name=name, options=draw_ids(items_of(edition)), started=now)
    session.add(row)
    session.flush()
    _store(session, row, _act(replay(row, []), Start(), now))
    return row


def replay(row: Row, happened: list[StepRow]) -> Attempt:
    """The attempt as pure steps."""
    return Attempt(tuple(len(ids) for ids in row.options), tuple(_step(step) for step in happened))


def state(session: Session, row: Row) -> Attempt:
    return replay(row, steps(session, row))


def answer(session: Session, number: int, question: int, id: str, sequence: int, now: datetime) -> Step | Refusal:
    """Store that the option with this id was chosen; refused where the id is not of this question."""
    row = lock_attempt(session, number)
    known = row.options[question] if 0 <= question < len(row.options) else []
    chosen = known.index(id) if id in known else -1
    result = act(state(session, row), Answer(question, chosen, sequence), now)
    if isinstance(result, Step):
        _store(session, row, result)
    return result


def finish(session: Session, number: int, edition: Edition, now: datetime) -> Step | Refusal:
    """Hand in and mark; handing in again changes nothing."""
    row = lock_attempt(session, number)
    before = state(session, row)
    result = act(before, Finish(), now)
    if isinstance(result, Step) and result not in before.steps:
        _store(session, row, result)
        marks = marks_of(items_of(edition), before.answers)
        row.finished = result.at
        row.score = sum(given.score for given in marks)
        row.maximum = sum(given.maximum for given in marks)
        session.add(row)
    return result


def marks_of(items: tuple[Item, ...], answers: tuple[int | None, ...]) -> tuple[Mark, ...]:
    return tuple(mark(item, Response(item.id, chosen)) for item, chosen in zip(items, answers, strict=True))


def _act(attempt: Attempt, action: Action, now: datetime) -> Step:
    result = act(attempt, action, now)
    assert isinstance(result, Step)
    return result


def _store(session: Session, row: Row, step: Step) -> None:
    action = step.action
    name = {Start: "start", Answer: "answer", Finish: "finish"}[type(action)]
    stored = StepRow(attempt_id=row.id, number=step.number, action=name, at=step.at)
    if isinstance(action, Answer):
        stored.question, stored.chosen, stored.sequence = action.question, action.chosen, action.sequence
    session.add(stored)
    session.flush()


def _step(row: StepRow) -> Step:
    if row.action == "answer":
        assert row.question is not None and row.chosen is not None and row.sequence is not None
        return Step(row.number, row.at, Answer(row.question, row.chosen, row.sequence))
    return Step(row.number, row.at, Start() if row.action == "start" else Finish())
