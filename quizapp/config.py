"""Settings: where the data lies, which database, the secret. Read once at the start, from the environment."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL

from quizapp.store.transaction import normalise

UPLOAD_LIMIT = 2 * 1024 * 1024
"""Bytes of a request. The engine refuses articles over 1 MiB; a form needs some room around one."""


DEBUG = ("QUIZAPP_DEBUG", "FLASK_DEBUG")


class ConfigError(Exception):
    """A setting that must not be used. The message says which and why."""


@dataclass(frozen=True, slots=True)
class Settings:
    """``database`` is a SQLAlchemy address, ``secret`` signs the forms and hashes the tokens.
    ``public`` is where learners reach the app ("http://192.168.1.5:8000"), "" for wherever the page was asked for."""

    data: Path
    database: str
    secret: bytes
    public: str = ""
    samples: bool = True


def load_settings(environ: Mapping[str, str] | None = None, *, data: Path | None = None) -> Settings:
    """Settings from QUIZAPP_DATA, DATABASE_URL, QUIZAPP_SECRET, QUIZAPP_PUBLIC, QUIZAPP_ENV, and QUIZAPP_DEBUG or
    FLASK_DEBUG.

    The data folder is made when it is not there. Raises ConfigError for debug outside QUIZAPP_ENV=development, and
    for a folder or a secret that cannot be used.
    """
    environ = os.environ if environ is None else environ
    folder = (data or Path(environ.get("QUIZAPP_DATA") or "data")).resolve()
    debug = any(environ.get(name, "0").lower() not in ("", "0", "false", "no") for name in DEBUG)
    if debug and environ.get("QUIZAPP_ENV", "production") != "development":
        raise ConfigError("Debug mode is on, and this is not QUIZAPP_ENV=development: refusing to start.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        secret = _secret(environ, folder)
    except OSError as error:
        raise ConfigError(f"{folder} cannot be used as the data folder: {error.strerror or error}.") from error
    embedded = URL.create("sqlite", database=str(folder / "quizapp.sqlite3"))
    database = environ.get("DATABASE_URL") or embedded.render_as_string()
    public = environ.get("QUIZAPP_PUBLIC", "").rstrip("/")
    return Settings(folder, normalise(database), secret, public)


def _secret(environ: Mapping[str, str], folder: Path) -> bytes:
    given = environ.get("QUIZAPP_SECRET", "")
    if given:
        if len(given) < 32:
            raise ConfigError("QUIZAPP_SECRET is shorter than 32 characters.")
        return given.encode()
    path = folder / "secret"
    if not path.exists():
        _write_once(path, secrets.token_hex(32))
    found = path.read_bytes().decode("ascii", errors="replace").strip()
    if len(found) < 32 or not found.isascii():
        raise ConfigError(f"{path} is damaged: remove it, and a new secret is made (open sessions end).")
    return found.encode()


def _write_once(path: Path, text: str) -> None:
    """Whole or not at all, and the first of two processes wins."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
