"""The quizzes that are there at the first start, made by the engine from the articles in ``quizapp/samples``."""

import logging
from datetime import date, datetime
from pathlib import Path

from sqlmodel import select

from questions import ArticleError
from quizapp.authoring.making import ask, keep
from quizapp.store.quizzes import Quiz
from quizapp.store.transaction import Store

FOLDER = Path(__file__).parent.parent / "samples"

log = logging.getLogger(__name__)


def make_samples(store: Store, now: datetime) -> None:
    """Make and publish those samples that the database has not had yet."""
    with store.reading() as session:
        known = set(session.exec(select(Quiz.sample)))
    for path in sorted(FOLDER.glob("*.txt")):
        if path.stem not in known:
            _make(store, path, now)


def _make(store: Store, path: Path, now: datetime) -> None:
    title, published, text = split_sample(path.read_text(encoding="utf-8"))
    try:
        made = ask(text, name=path.name, title=title, published=published, language="auto")
    except ArticleError:
        log.exception("no quiz from the sample %s", path.name)
        return
    with store.writing() as session:
        if session.exec(select(Quiz).where(Quiz.sample == path.stem)).first() is None:
            quiz = keep(session, made, None, now)
            quiz.sample, quiz.published = path.stem, now
            session.add(quiz)


def split_sample(text: str) -> tuple[str, date, str]:
    """Title, date and body of a sample: the title's line, a blank line, the date's line, a blank line, the body."""
    title, published, body = text.split("\n\n", 2)
    return title.strip(), date.fromisoformat(published.strip()), body
