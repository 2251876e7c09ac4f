"""The database's shape, step by step. ``upgrade`` is safe to call at every start, from several processes at once."""

from pathlib import Path

from quizapp.store.transaction import Store

HEAD = "0001"
"""The newest revision, so that a start with nothing to do need not load alembic."""

_FOLDER = Path(__file__).parent
_LOCK = 7_240_551


def upgrade(store: Store) -> None:
    """Bring the database to ``HEAD`` in one transaction that holds the write lock throughout."""
    if _revision(store) == HEAD:
        return
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    with store.connection() as connection:
        if not store.sqlite:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _revision(store: Store) -> str | None:
    from sqlalchemy import inspect

    with store.engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return str(found)
