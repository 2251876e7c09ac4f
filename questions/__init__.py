"""The engine: a news article in, checked multiple-choice questions out. This is its door; the app uses nothing else.

It knows nothing of HTTP, SQL or users; what it needs from outside (a seed, a publication date) is an argument:
same input, same quiz.
"""

from collections.abc import Sequence
from datetime import date

from questions.difficulty import level
from questions.errors import ArticleError, NoQuestions, NotQuestions, QuestionsError
from questions.formats.document import dump, dump_item, load, load_item, load_lines
from questions.marking import mark
from questions.messages import few_facts, message
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
    background: Sequence[Article] = (),
) -> QuestionSet:
    """At most ``count`` checked questions, None for no limit. With ``candidates`` nothing is chosen among those that
    pass: questions that say much the same are given too, surest first. ``min_confidence``, from 0 to 1, takes the
    place of the language's own thresholds. ``background`` are earlier articles, whose people and posts may be wrong
    answers. Raises NoQuestions for none."""
    from questions import pipeline

    return pipeline.generate(
        article,
        count=count,
        seed=seed,
        options=options,
        candidates=candidates,
        min_confidence=min_confidence,
        background=background,
    )


def judge(
    item: Item, article: Article | None = None, *, language: str | None = None, reader: str | None = None
) -> Sequence[Verdict]:
    """What every rule says of an item, its own or a stranger's. ``language`` is the item's, where no article tells it;
    ``reader`` is the language of the sentences, where it is another."""
    from questions import pipeline

    code = article.language if article else language or "en"
    return pipeline.judge_item(item, article, code, reader or code)


__all__ = [
    "Article",
    "ArticleError",
    "Evidence",
    "Item",
    "Mark",
    "NoQuestions",
    "NotQuestions",
    "Option",
    "QuestionSet",
    "QuestionsError",
    "Response",
    "Verdict",
    "dump",
    "dump_item",
    "few_facts",
    "generate",
    "judge",
    "level",
    "load",
    "load_item",
    "load_lines",
    "mark",
    "message",
    "read_article",
]
