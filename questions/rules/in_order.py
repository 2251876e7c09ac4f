"""Numbers and dates stand in order: options that are such rise, or fall, from first to last."""

import re
from fractions import Fraction

from questions.languages.base import Language
from questions.languages.numerals import digits_value
from questions.languages.tokens import words
from questions.model import Item, Reading
from questions.rules import Rule


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    texts = [option.text for option in item.options]
    places = _dates(texts, language) or _numbers(texts, language)
    return "" if places in (sorted(places), sorted(places, reverse=True)) else "fault_order"


def _dates(texts: list[str], language: Language) -> list[tuple[int, ...]]:
    """The options' places in the calendar; empty where one is no date, or where they are not all as fine."""
    days = [day for text in texts if (day := language.day(text))]
    if len(days) < len(texts) or len({day.grain for day in days}) > 1:
        return []
    return [(day.year or 0, day.month or 0, day.day or 0, day.weekday or 0) for day in days]


def _numbers(texts: list[str], language: Language) -> list[tuple[Fraction]]:
    """The one number of each option; empty where one has none or more, or where other words differ ("900 ribu")."""
    found, others = [], set()
    for text in texts:
        tokens = words(text)
        values = [_value(word, language) for word in tokens]
        numbers = [value for value in values if value is not None]
        if len(numbers) != 1:
            return []
        found.append((numbers[0],))
        others.add(tuple(word for word, value in zip(tokens, values, strict=True) if value is None))
    return found if len(others) <= 1 else []


def _value(word: str, language: Language) -> Fraction | None:
    ordinal = re.fullmatch(r"(?:ke-)?(\d{1,4})(?:st|nd|rd|th)?", word)
    return digits_value(word, language.decimal) or language.number(word) or (Fraction(ordinal[1]) if ordinal else None)


RULE = Rule("in order", _check)
