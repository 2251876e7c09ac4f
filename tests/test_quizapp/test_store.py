"""The database's shape, its transactions, and the secret beside it."""

import multiprocessing
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy.exc import IntegrityError

import quizapp.store.migrations as migrations
from quizapp.config import ConfigError, Settings, load_settings
from quizapp.store.access import tally
from quizapp.store.attempts import Attempt
from quizapp.store.content import article_from_json, article_to_json, item_from_json, item_to_json
from quizapp.store.quizzes import Quiz
from quizapp.store.tables import metadata
from quizapp.store.transaction import Store, normalise
from quizapp.throttle import Limit, count

from .conftest import ITEMS, NOW, make_set
from .visitor import Visitor

LIMIT = Limit("test", 1, timedelta(days=9999))


def test_head_is_the_newest_revision() -> None:
    folder = Path(migrations.__file__).parent
    assert ScriptDirectory(str(folder)).get_current_head() == migrations.HEAD


def test_models_and_migrations_agree(settings: Settings) -> None:
    store = Store(settings.database)
    migrations.upgrade(store)
    with store.connection() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    migrations.upgrade(store)
    store.close()


def _upgrade(url: str) -> None:
    store = Store(url)
    migrations.upgrade(store)
    store.close()


def test_processes_that_start_together_migrate_once(settings: Settings) -> None:
    context = multiprocessing.get_context("spawn")
    starters = [context.Process(target=_upgrade, args=(settings.database,)) for _ in range(4)]
    for starter in starters:
        starter.start()
    for starter in starters:
        starter.join(60)
    assert [starter.exitcode for starter in starters] == [0] * 4


def _count_together(url: str, times: int) -> None:
    """Eight threads that read a number and write it back, one larger."""

    def increase(_: int) -> None:
        with store.writing() as session:
            count(session, LIMIT, "all", NOW)

    store = Store(url)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(increase, range(times)))
    store.close()


def test_writers_of_two_processes_wait_for_one_another(app: Flask, settings: Settings) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_count_together, args=(settings.database, 100)) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0, 0]
    with app.extensions["store"].reading() as session:
        assert tally(session, LIMIT.what, "all").count == 200


def test_a_writing_transaction_is_all_or_nothing(app: Flask, quiz: Quiz) -> None:
    store = app.extensions["store"]
    with pytest.raises(ZeroDivisionError), store.writing() as session:
        session.get(Quiz, quiz.id).title = "lost"
        session.flush()
        raise ZeroDivisionError
    with store.reading() as session:
        assert session.get(Quiz, quiz.id).title == quiz.title


def test_foreign_keys_hold(app: Flask) -> None:
    attempt = Attempt(edition_id=99, token="t", name="n", options=[], started=NOW)
    with pytest.raises(IntegrityError), app.extensions["store"].writing() as session:
        session.add(attempt)


def test_sqlite_is_set_for_safety(app: Flask) -> None:
    with app.extensions["store"].connection() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")]
    assert found == ["wal", 2]


def test_a_lock_held_too_long_is_503(app: Flask, settings: Settings, quiz: Quiz) -> None:
    learner = Visitor(app).join(quiz.code)
    app.extensions["store"].patience = 0.3
    other = sqlite3.connect(settings.data / "quizapp.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        assert learner.answer(1).status == 503
        assert learner.response.headers["Retry-After"] == "5"
        assert Visitor(app).open(f"/q/{quiz.code}").status == 200
    finally:
        other.execute("ROLLBACK")
        other.close()
    learner.open(f"/q/{quiz.code}/question/1").answer(1)
    assert learner.path.endswith("/question/2")


def test_values_come_back_as_they_were() -> None:
    article = make_set().article
    assert article_from_json(article_to_json(article)) == article
    for item in ITEMS:
        assert item_from_json(item_to_json(item)) == item


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgres://u:p@h/d", "postgresql+psycopg://u:p@h/d"),
        ("postgresql://h/d", "postgresql+psycopg://h/d"),
        ("postgresql+psycopg://h/d", "postgresql+psycopg://h/d"),
        ("sqlite:///x.db", "sqlite:///x.db"),
    ],
)
def test_addresses(given: str, used: str) -> None:
    assert normalise(given) == used


def test_the_secret_is_made_once_and_kept_close(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    first = load_settings({}, data=folder)
    assert load_settings({"QUIZAPP_DATA": str(folder)}) == first
    assert stat.S_IMODE((folder / "secret").stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == ["secret"]


@pytest.mark.parametrize("environ", [{"FLASK_DEBUG": "1"}, {"QUIZAPP_DEBUG": "true"}, {"QUIZAPP_SECRET": "short"}])
def test_unsafe_settings_are_refused(environ: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        load_settings(environ, data=tmp_path)


@pytest.mark.parametrize("damage", [b"", b"short", b"\xff" * 64])
def test_a_damaged_secret_is_refused(damage: bytes, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(damage)
    with pytest.raises(ConfigError):
        load_settings({}, data=tmp_path)


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="file"):
        load_settings({}, data=tmp_path / "file")


def test_any_folder_name_will_do(tmp_path: Path) -> None:
    folder = tmp_path / "why? 100% #1"
    store = Store(load_settings({}, data=folder).database)
    with store.writing():
        pass
    store.close()
    assert (folder / "quizapp.sqlite3").exists()
