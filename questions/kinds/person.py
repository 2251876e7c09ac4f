"""Who, by role: the person whom the text names with an office, and what that person said or did."""

from questions.kinds import Kind
from questions.languages.base import Language
from questions.model import Fact, Name


def _key(fact: Fact, words: str, language: Language) -> str:
    return fact.value.entity.name if isinstance(fact.value, Name) else ""


KIND = Kind("person", ("person",), _key)
