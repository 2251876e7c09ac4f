"""The one way to the database: ``store.reading()`` and ``store.writing()``, each one transaction and one session."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlmodel import Session

BUSY_TIMEOUT = 5.0
"""Seconds that a transaction waits for another process's write lock before it gives up."""


def normalise(url: str) -> str:
    """``DATABASE_URL`` as SQLAlchemy 2.1 takes it: "postgres://" and "postgresql://" are psycopg's."""
    for scheme in ("postgres://", "postgresql://"):
        if url.startswith(scheme):
            return "postgresql+psycopg://" + url.removeprefix(scheme)
    return url


class Store:
    """A database with two doors. What a ``with`` block wrote is committed when the block has ended without an error."""

    def __init__(self, url: str) -> None:
        self.url = normalise(url)
        self.sqlite = make_url(self.url).get_backend_name() == "sqlite"
        self.engine = _sqlite_engine(self.url) if self.sqlite else create_engine(self.url, pool_pre_ping=True)
        self._writing = self.engine.execution_options(begin="IMMEDIATE")

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one snapshot. Values stay readable after the block."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that holds the write lock from its first statement (SQLite), committed at the end of the block."""
        with Session(self._writing, expire_on_commit=False) as session:
            yield session
            session.commit()

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A bare writing connection, for migrations."""
        with self._writing.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close idle connections: before a fork, and at the end."""
        self.engine.dispose()


def _sqlite_engine(url: str) -> Engine:
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def connected(raw: Any, record: object) -> None:
        raw.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            raw.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        mode = connection.get_execution_options().get("begin", "DEFERRED")
        connection.exec_driver_sql(f"BEGIN {mode}")

    return engine
