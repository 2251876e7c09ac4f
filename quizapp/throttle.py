"""Guessing slowed down, counted in the database: across processes and restarts."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from quizapp.store.access import Tally, tally


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``most`` wrong tries of ``what`` in ``window``."""

    what: str
    most: int
    window: timedelta


CODES_PER_BROWSER = Limit("code by browser", 10, timedelta(minutes=10))
CODES_PER_ADDRESS = Limit("code by address", 100, timedelta(minutes=10))


def wait(session: Session, limit: Limit, who: str, now: datetime) -> int:
    """Seconds until ``who`` may try again; 0 when now."""
    found = tally(session, limit.what, who)
    if found is None or found.count < limit.most:
        return 0
    left = (found.since + limit.window - now).total_seconds()
    return max(0, int(left) + 1) if left > 0 else 0


def count(session: Session, limit: Limit, who: str, now: datetime) -> None:
    """One more wrong try (in a writing session)."""
    found = tally(session, limit.what, who) or Tally(what=limit.what, who=who, since=now)
    if found.since + limit.window <= now:
        found.since, found.count = now, 0
    found.count += 1
    session.add(found)
