"""The engine: a news article in, checked multiple-choice questions out. This is its door; the app uses nothing else.

It knows nothing of HTTP, SQL or users; what it needs from outside (a seed, a publication date) is an argument:
same input, same quiz.
"""

from collections.abc import Sequence
from datetime import date

from questions.errors import ArticleError, NoQuestions, QuestionsError
from questions.formats.document import dump, dump_item, load, load_item
from questions.marking import mark
from questions.messages import message
from questions.model import Article, Evidence, Item, Mark, Option, QuestionSet, Response, Verdict


def read_article(
    data: bytes | str,
    *,
    name: str | None = None,
    title: str | None = None,
    published: date | None = None,
    language: str = "auto",
) -> Article:
    """The article in ``data`` (text or HTML). Raises ArticleError where it cannot be used."""
    from questions import intake

    return intake.read_article(data, name=name, title=title, published=published, language=language)


def generate(
    article: Article,
    *,
    count: int | None = 10,
    seed: int = 0,
    options: int = 4,
    candidates: bool = False,
    min_confidence: float | None = None,
) -> QuestionSet:
    """At most ``count`` checked questions, None for no limit. With ``candidates`` nothing is chosen among those that
    pass: questions that say much the same are given too, surest first. ``min_confidence``, from 0 to 1, takes the
    place of the language's own thresholds. Raises NoQuestions for none."""
    from questions import pipeline

    return pipeline.generate(
        article, count=count, seed=seed, options=options, candidates=candidates, min_confidence=min_confidence
    )


def judge(item: Item, article: Article | None = None, *, language: str | None = None) -> Sequence[Verdict]:
    """What every rule says of an item, its own or a stranger's; in the article's language unless one is given."""
    from questions import pipeline

    return pipeline.judge_item(item, article, language or (article.language if article else "en"))


__all__ = [
    "Article",
    "ArticleError",
    "Evidence",
    "Item",
    "Mark",
    "NoQuestions",
    "Option",
    "QuestionSet",
    "QuestionsError",
    "Response",
    "Verdict",
    "dump",
    "dump_item",
    "generate",
    "judge",
    "load",
    "load_item",
    "mark",
    "message",
    "read_article",
]
