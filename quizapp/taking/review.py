"""The result: each question with the answer given, the key, and the sentence of the article that proves it."""

from dataclasses import dataclass
from typing import Literal

from questions import Article, Item
from quizapp.passage import Paragraph, passage


@dataclass(frozen=True, slots=True)
class Shown:
    """An option as the result shows it."""

    text: str
    key: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A question as the result shows it. ``verdict`` is "none" where it was left blank."""

    caption: str
    stem: str
    options: tuple[Shown, ...]
    verdict: Literal["right", "wrong", "none"]
    explanation: str
    passage: tuple[Paragraph, ...]


def review(article: Article, items: tuple[Item, ...], answers: tuple[int | None, ...]) -> tuple[Reviewed, ...]:
    return tuple(_reviewed(article, item, chosen) for item, chosen in zip(items, answers, strict=True))


def _reviewed(article: Article, item: Item, chosen: int | None) -> Reviewed:
    shown = tuple(Shown(option.text, option.correct, place == chosen) for place, option in enumerate(item.options))
    verdict: Literal["right", "wrong", "none"] = "none"
    if chosen is not None:
        verdict = "right" if item.options[chosen].correct else "wrong"
    return Reviewed(item.caption, item.stem, shown, verdict, item.explanation, passage(article.text, item.evidence))
