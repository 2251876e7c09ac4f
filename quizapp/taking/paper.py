"""What the learner is given: questions, and options under random ids. These types have no key and no evidence."""

import secrets
from dataclasses import dataclass

from questions import Item


@dataclass(frozen=True, slots=True)
class Choice:
    """An option: ``id`` is random and this attempt's own."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    caption: str
    stem: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    title: str
    language: str
    questions: tuple[Question, ...]


def draw_ids(items: tuple[Item, ...]) -> list[list[str]]:
    """Fresh random ids for all options. The order stays the item's: the engine places the key."""
    return [[secrets.token_hex(8) for _ in item.options] for item in items]


def paper(title: str, language: str, items: tuple[Item, ...], ids: list[list[str]]) -> Paper:
    """The items without their keys."""
    return Paper(
        title,
        language,
        tuple(
            Question(
                item.caption,
                item.stem,
                tuple(Choice(id, option.text) for id, option in zip(own, item.options, strict=True)),
            )
            for item, own in zip(items, ids, strict=True)
        ),
    )
