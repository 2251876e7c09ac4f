"""One-time codes and the sessions that they open."""

from datetime import datetime, timedelta

from sqlmodel import Session

from quizapp.store.access import AccessCode, TeacherSession, unused_code, unused_codes
from quizapp.tokens import hash_token, new_code, new_token, tidy_code

SESSION = timedelta(days=30)
INVITATION = timedelta(days=7)


def start_code(session: Session, secret: bytes, now: datetime) -> str:
    """The code that a server prints when it starts; the unused ones of earlier starts die, invitations do not."""
    for code in unused_codes(session):
        if code.expires is None:
            code.used = now
            session.add(code)
    return _new(session, secret, now, None)


def invitation(session: Session, secret: bytes, now: datetime) -> str:
    """A further code, for another browser; good for a week."""
    return _new(session, secret, now, now + INVITATION)


def _new(session: Session, secret: bytes, now: datetime, expires: datetime | None) -> str:
    code = new_code()
    session.add(AccessCode(code=hash_token(secret, code), made=now, expires=expires))
    return code


def open_session(session: Session, secret: bytes, typed: str, now: datetime) -> str | None:
    """Spend a code: the token of a new session, or None where the code is wrong, spent or expired."""
    code = unused_code(session, hash_token(secret, tidy_code(typed)), now)
    if code is None:
        return None
    code.used = now
    token = new_token()
    session.add_all((code, TeacherSession(token=hash_token(secret, token), opened=now, expires=now + SESSION)))
    return token


def close_session(session: Session, opened: TeacherSession, now: datetime) -> None:
    """Log out, here in the database: the cookie opens nothing any more."""
    opened.closed = now
    session.merge(opened)
