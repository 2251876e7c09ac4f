"""Who is let in: teachers' sessions, one-time codes, and tallies that slow guessing. Secrets are stored hashed."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, SQLModel, col, select


class TeacherSession(SQLModel, table=True):
    """An open session of the teacher's side. ``token`` is a hash of the cookie."""

    __tablename__ = "teacher_session"

    id: int = Field(default=None, primary_key=True)
    token: str = Field(unique=True)
    opened: datetime
    expires: datetime
    closed: datetime | None = None


class AccessCode(SQLModel, table=True):
    """A code that opens one session, once."""

    __tablename__ = "access_code"

    id: int = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    made: datetime
    expires: datetime | None = None
    used: datetime | None = None


class Tally(SQLModel, table=True):
    """How often something was tried by ``who`` since ``since``."""

    __tablename__ = "tally"
    __table_args__ = (UniqueConstraint("what", "who", name="tally_who"),)

    id: int = Field(default=None, primary_key=True)
    what: str
    who: str
    since: datetime
    count: int = 0


def session_by_token(session: Session, token: str, now: datetime) -> TeacherSession | None:
    """The open session of this (hashed) token."""
    found = session.exec(select(TeacherSession).where(TeacherSession.token == token)).first()
    return found if found is not None and found.closed is None and now < found.expires else None


def unused_code(session: Session, code: str, now: datetime) -> AccessCode | None:
    """The code of this hash, if it still opens a session."""
    found = session.exec(select(AccessCode).where(AccessCode.code == code, col(AccessCode.used).is_(None))).first()
    return found if found is not None and (found.expires is None or now < found.expires) else None


def unused_codes(session: Session) -> list[AccessCode]:
    return list(session.exec(select(AccessCode).where(col(AccessCode.used).is_(None))))


def tally(session: Session, what: str, who: str) -> Tally | None:
    return session.exec(select(Tally).where(Tally.what == what, Tally.who == who)).first()
