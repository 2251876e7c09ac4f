"""Numbers and dates stand in order: options that are such rise, or fall, from first to last."""

from fractions import Fraction

from questions.languages.base import Language
from questions.languages.telling import amount
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
    found = [each for text in texts if (each := amount(text, language)) is not None]
    alike = len(found) == len(texts) and len({rest for _, rest in found}) <= 1
    return [(value,) for value, _ in found] if alike else []


RULE = Rule("in order", _check)
