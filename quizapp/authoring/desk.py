"""The review desk within a database session: its cards, and changes that refuse to overwrite one another."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from questions import Item, Verdict, judge, level
from quizapp.passage import Paragraph, passage
from quizapp.store.content import item_to_json
from quizapp.store.quizzes import Entry, Quiz, article_of, entry_by_id, item_of, kept_count, lock_quiz


class StaleCard(Exception):
    """The card was changed by somebody else in the meantime."""


class LastQuestion(Exception):
    """A published quiz would be left without a question."""


@dataclass(frozen=True, slots=True)
class Card:
    """An item with its evidence and the engine's verdicts in the reader's language, as the desk shows it. ``typed``
    holds refused input, ``error`` why it was."""

    entry: Entry
    item: Item
    passage: tuple[Paragraph, ...]
    verdicts: tuple[Verdict, ...]
    error: str = ""
    typed: dict[str, str] = field(default_factory=dict)

    @property
    def level(self) -> str:
        """How hard the item is likely to be: "easy", "medium" or "hard"; "" where it is not known."""
        return level(self.item)

    @property
    def faults(self) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if not verdict.passed]


def card(quiz: Quiz, entry: Entry, language: str, error: str = "", typed: dict[str, str] | None = None) -> Card:
    """The card of an entry; refused input (``typed``) is shown in place of what is stored."""
    item, article = item_of(entry), article_of(quiz)
    verdicts = tuple(judge(item, article, reader=language))
    return Card(entry, item, passage(article.text, item.evidence), verdicts, error, typed or {})


def replace_item(session: Session, quiz_id: int, number: int, revision: int, item: Item) -> None:
    """Store a changed item. Raises StaleCard."""
    quiz, entry = _locked(session, quiz_id, number, revision)
    entry.item, entry.edited = item_to_json(item), True
    _count(session, quiz, entry)


def set_dropped(session: Session, quiz_id: int, number: int, revision: int, dropped: bool) -> None:
    """Take an item out of the quiz, or back into it. Raises StaleCard, LastQuestion."""
    quiz, entry = _locked(session, quiz_id, number, revision)
    if dropped and not entry.dropped and quiz.published is not None and kept_count(session, quiz) == 1:
        raise LastQuestion
    entry.dropped = dropped
    _count(session, quiz, entry)


def rename(session: Session, quiz_id: int, title: str) -> None:
    quiz = lock_quiz(session, quiz_id)
    assert quiz is not None
    quiz.title = title
    quiz.revision += 1
    session.add(quiz)


def set_published(session: Session, quiz_id: int, now: datetime | None) -> None:
    """Open the quiz's link, or close it (None). Raises LastQuestion where nothing would be asked."""
    quiz = lock_quiz(session, quiz_id)
    assert quiz is not None
    if now is not None and kept_count(session, quiz) == 0:
        raise LastQuestion
    quiz.published = None if now is None else quiz.published or now
    session.add(quiz)


def _locked(session: Session, quiz_id: int, number: int, revision: int) -> tuple[Quiz, Entry]:
    quiz = lock_quiz(session, quiz_id)
    entry = entry_by_id(session, quiz, number) if quiz is not None else None
    if quiz is None or entry is None or entry.revision != revision:
        raise StaleCard
    return quiz, entry


def _count(session: Session, quiz: Quiz, entry: Entry) -> None:
    entry.revision += 1
    quiz.revision += 1
    session.add_all((quiz, entry))
