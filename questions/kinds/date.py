"""When: a day, a month, a year or a day of the week, asked by the grain of the answer."""

from questions.kinds import Kind
from questions.languages.base import Language
from questions.model import Day, Fact


def _key(fact: Fact, words: str, language: Language) -> str:
    return language.day_words(fact.value) if isinstance(fact.value, Day) else ""


KIND = Kind("date", ("date",), _key)
