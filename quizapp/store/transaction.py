"""The one way to the database: ``store.reading()`` and ``store.writing()``, each one transaction and one session."""

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

PATIENCE = 10.0
"""Seconds that a writing transaction waits for its turn before it gives up with OperationalError."""


def normalise(url: str) -> str:
    """``DATABASE_URL`` as SQLAlchemy 2.1 takes it: "postgres://" and "postgresql://" are psycopg's."""
    for scheme in ("postgres://", "postgresql://"):
        if url.startswith(scheme):
            return "postgresql+psycopg://" + url.removeprefix(scheme)
    return url


class Store:
    """A database with two doors. What a ``with`` block wrote is committed when the block has ended without an error.

    On SQLite the writers of this process queue at a lock of its own, so that only one of them contends with other
    processes. SQLite's own waiting sleeps up to 100 ms between tries and starved some of 50 writers for seconds.
    """

    def __init__(self, url: str, patience: float = PATIENCE) -> None:
        self.url, self.patience = normalise(url), patience
        self.sqlite = make_url(self.url).get_backend_name() == "sqlite"
        self.engine = self._sqlite_engine() if self.sqlite else create_engine(self.url, pool_pre_ping=True)
        self._writing = self.engine.execution_options(begin="IMMEDIATE")
        self._turn = Lock()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one snapshot. Values stay readable after the block."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that holds the write lock from its start (SQLite), committed at the end of the block."""
        with self.connection() as connection, Session(connection, expire_on_commit=False) as session:
            yield session
            session.flush()

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A bare writing connection, for migrations; committed at the end of the block."""
        until = time.monotonic() + self.patience
        if self.sqlite and not self._turn.acquire(timeout=self.patience):
            raise OperationalError("BEGIN IMMEDIATE", None, TimeoutError("database is locked: the queue is too long"))
        try:
            with self._writing.execution_options(until=until).begin() as connection:
                yield connection
        finally:
            if self.sqlite:
                self._turn.release()

    def close(self) -> None:
        """Close idle connections: before a fork, and at the end."""
        self.engine.dispose()

    def _sqlite_engine(self) -> Engine:
        engine = create_engine(self.url, connect_args={"timeout": PATIENCE, "check_same_thread": False})

        @event.listens_for(engine, "connect")
        def connected(raw: Any, record: object) -> None:
            raw.isolation_level = None
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
                raw.execute(f"PRAGMA {pragma}").close()

        @event.listens_for(engine, "begin")
        def begun(connection: Connection) -> None:
            options = connection.get_execution_options()
            if options.get("begin") == "IMMEDIATE":
                _begin_immediate(connection, options.get("until", time.monotonic() + self.patience))
            else:
                connection.exec_driver_sql("BEGIN DEFERRED")

        return engine


def _begin_immediate(connection: Connection, until: float) -> None:
    """Take the write lock, trying every few milliseconds. Raises OperationalError after ``until``."""
    connection.exec_driver_sql("PRAGMA busy_timeout=0")
    try:
        while True:
            try:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                return
            except OperationalError as error:
                if "locked" not in str(error.orig) or time.monotonic() > until:
                    raise
                time.sleep(random.uniform(0.001, 0.004))
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout={round(PATIENCE * 1000)}")
