"""Drafts for tests of distractors: a value, its key as a language writes it, and an article that holds it."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from questions.languages import LANGUAGES
from questions.model import Article, Day, Draft, Entity, Fact, Name, Number, Placed, Reading, Span, Value

from .sentences import sentence

STEMS = {"id": "Berapa gerbong yang dimiliki kereta itu?", "en": "How many carriages does the train have?"}


def key_of(code: str, value: Value, like: str = "") -> str:
    """The key as the value's kind shows it; ``like`` for an ordinal."""
    language = LANGUAGES[code]
    if isinstance(value, Day):
        return language.day_words(value)
    if isinstance(value, Name):
        return value.entity.name
    return language.ordinal_words(int(value.value), like) if like else language.amount_words(value)


def draft_of(
    code: str,
    value: Value,
    *,
    kind: str,
    like: str = "",
    stem: str = "",
    others: str = "",
    published: date | None = None,
) -> tuple[Draft, Reading]:
    """A draft and its reading. The article is the key, which is the evidence, and a paragraph of ``others``."""
    key = key_of(code, value, like)
    text = f"{key}.\n\n{others}" if others else f"{key}."
    evidence = Span(0, len(key) + 1)
    fact = Fact(kind, "", value, Span(0, len(key)), evidence, {})
    language = LANGUAGES[code]
    reading = Reading(
        Article(text, code, published=published),
        (),
        (),
        dates=Placed.of(language.dates(text, Span(0, len(text)))),
        numbers=Placed.of(language.numbers(sentence(text))),
    )
    return Draft(kind, stem or STEMS[code], key, fact), reading


def number_of(code: str, value: Fraction | int, like: str, unit: str = "") -> Number:
    """A number of that value in the form of ``like``: "16.700", "1,5 juta", "dua puluh"."""
    digits = any(character.isdigit() for character in like)
    words = LANGUAGES[code].number_words(Number(Fraction(value), like, digits))
    return Number(Fraction(value), words, digits, unit=unit)


def people(*names: str, roles: Sequence[str] = ()) -> tuple[Entity, ...]:
    """People with a role each, mentioned far behind every sentence."""
    given = [*roles, *(f"minister {place}" for place in range(len(roles), len(names)))]
    return tuple(
        Entity(name, "person", (), (Span(1000 + place, 1001 + place),), role)
        for place, (name, role) in enumerate(zip(names, given, strict=True))
    )
