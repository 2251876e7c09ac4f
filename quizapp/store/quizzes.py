"""Quizzes: the draft on the review desk (quiz and entries) and the editions that learners were given."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, Text, UniqueConstraint, func
from sqlmodel import Field, Session, SQLModel, col, select

from questions import Article, Item
from quizapp.store.content import Json, article_from_json, article_to_json, item_from_json, item_to_json


class Quiz(SQLModel, table=True):
    """A quiz as its author sees it. ``code`` stands in the learner's link; ``revision`` grows with each edit."""

    __tablename__ = "quiz"
    __table_args__ = (CheckConstraint("language IN ('id', 'en')", name="quiz_language"),)

    id: int = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    title: str
    language: str
    article: Json = Field(sa_type=JSON)
    made: datetime
    nonce: str | None = Field(default=None, unique=True)
    sample: str | None = Field(default=None, unique=True)
    published: datetime | None = None
    revision: int = 1


class Entry(SQLModel, table=True):
    """An item on the review desk. ``item`` is the engine's value; ``revision`` refuses edits of a stale card."""

    __tablename__ = "entry"
    __table_args__ = (UniqueConstraint("quiz_id", "place", name="entry_place"),)

    id: int = Field(default=None, primary_key=True)
    quiz_id: int = Field(foreign_key="quiz.id", ondelete="CASCADE")
    place: int
    item: Json = Field(sa_type=JSON)
    dropped: bool = False
    edited: bool = False
    revision: int = 1


class Edition(SQLModel, table=True):
    """A quiz as it was asked: fixed for good once an attempt has it. One for each revision that somebody took."""

    __tablename__ = "edition"
    __table_args__ = (UniqueConstraint("quiz_id", "revision", name="edition_revision"),)

    id: int = Field(default=None, primary_key=True)
    quiz_id: int = Field(foreign_key="quiz.id", ondelete="CASCADE")
    revision: int
    title: str = Field(sa_type=Text)
    article: Json = Field(sa_type=JSON)
    items: list[Json] = Field(sa_type=JSON)


def article_of(holder: Quiz | Edition) -> Article:
    return article_from_json(holder.article)


def item_of(entry: Entry) -> Item:
    return item_from_json(entry.item)


def items_of(edition: Edition) -> tuple[Item, ...]:
    return tuple(item_from_json(item) for item in edition.items)


def quiz_by_code(session: Session, code: str) -> Quiz | None:
    return session.exec(select(Quiz).where(Quiz.code == code)).first()


def quiz_by_id(session: Session, number: int) -> Quiz | None:
    return session.exec(select(Quiz).where(Quiz.id == number)).first()


def lock_quiz(session: Session, number: int) -> Quiz | None:
    """The quiz of this id, its row locked until the transaction ends (where the database locks rows)."""
    return session.exec(select(Quiz).where(Quiz.id == number).with_for_update()).first()


def quiz_by_nonce(session: Session, nonce: str) -> Quiz | None:
    return session.exec(select(Quiz).where(Quiz.nonce == nonce)).first()


def all_quizzes(session: Session) -> list[Quiz]:
    """Newest first."""
    return list(session.exec(select(Quiz).order_by(col(Quiz.id).desc())))


def ready_quizzes(session: Session) -> list[tuple[Quiz, int]]:
    """The published samples, each with its number of questions."""
    rows = session.exec(
        select(Quiz).where(col(Quiz.sample).is_not(None), col(Quiz.published).is_not(None)).order_by(col(Quiz.id))
    )
    return [(quiz, kept_count(session, quiz)) for quiz in rows]


def kept_count(session: Session, quiz: Quiz) -> int:
    query = select(func.count()).select_from(Entry).where(Entry.quiz_id == quiz.id, col(Entry.dropped).is_(False))
    return session.exec(query).one()


def entries(session: Session, quiz: Quiz) -> list[Entry]:
    return list(session.exec(select(Entry).where(Entry.quiz_id == quiz.id).order_by(col(Entry.place))))


def entry_by_id(session: Session, quiz: Quiz, number: int) -> Entry | None:
    return session.exec(select(Entry).where(Entry.id == number, Entry.quiz_id == quiz.id)).first()


def add_quiz(session: Session, quiz: Quiz, items: tuple[Item, ...]) -> Quiz:
    """Store a quiz with its items in their order."""
    session.add(quiz)
    session.flush()
    for place, item in enumerate(items, start=1):
        session.add(Entry(quiz_id=quiz.id, place=place, item=item_to_json(item)))
    session.flush()
    return quiz


def new_quiz(article: Article, *, code: str, title: str, made: datetime, nonce: str | None = None) -> Quiz:
    return Quiz(
        code=code, title=title, language=article.language, article=article_to_json(article), made=made, nonce=nonce
    )


def current_edition(session: Session, quiz: Quiz) -> Edition:
    """The edition of the quiz's present revision, made when the first learner needs it (in a writing session)."""
    found = session.exec(select(Edition).where(Edition.quiz_id == quiz.id, Edition.revision == quiz.revision)).first()
    if found is not None:
        return found
    kept = [entry.item for entry in entries(session, quiz) if not entry.dropped]
    edition = Edition(quiz_id=quiz.id, revision=quiz.revision, title=quiz.title, article=quiz.article, items=kept)
    session.add(edition)
    session.flush()
    return edition
