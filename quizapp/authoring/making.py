"""An article becomes a quiz: the engine first, without any transaction; then one short write."""

import hashlib
from datetime import date, datetime

from sqlmodel import Session

from questions import Article, QuestionSet, generate, read_article
from quizapp.store.quizzes import Quiz, add_quiz, new_quiz, quiz_by_nonce
from quizapp.tokens import new_code

QUESTIONS, FEW = 10, 5
"""How many questions are made at most, and below which number the article is said to have few facts."""

TITLE_LIMIT = 200
"""Characters of a quiz's title."""


def ask(data: bytes | str, *, name: str | None, title: str, published: date | None, language: str) -> QuestionSet:
    """The questions of an article. Raises questions.errors.ArticleError, NoQuestions among them."""
    article = read_article(data, name=name, title=title or None, published=published, language=language)
    return generate(article, count=QUESTIONS)


def keep(session: Session, made: QuestionSet, nonce: str | None, now: datetime) -> Quiz:
    """Store a fresh set as an unpublished quiz; a form sent twice with the same article gives the first one back."""
    nonce = _sent_once(nonce, made.article) if nonce else None
    known = quiz_by_nonce(session, nonce) if nonce else None
    if known is not None:
        return known
    title = quiz_title(made.article)
    quiz = new_quiz(made.article, code=new_code().lower(), title=title, made=now, nonce=nonce)
    return add_quiz(session, quiz, made.items)


def _sent_once(nonce: str, article: Article) -> str:
    """A browser's back button brings the same form, and perhaps for another article."""
    said = (nonce, article.text, article.title, str(article.published), article.language)
    return hashlib.sha256("\0".join(said).encode()).hexdigest()


def quiz_title(article: Article) -> str:
    """The headline, or the article's first words."""
    return shorten(article.title or article.text.split("\n", 1)[0], 80 if not article.title else TITLE_LIMIT)


def shorten(text: str, limit: int) -> str:
    """``text`` in one line, cut at a word where it is longer than ``limit``."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
