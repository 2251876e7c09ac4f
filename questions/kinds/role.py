"""Role of whom: the post that the text gives somebody."""

from questions.kinds import Kind
from questions.languages.base import Language
from questions.model import Fact, Words


def _key(fact: Fact, words: str, language: Language) -> str:
    return fact.value.text if isinstance(fact.value, Words) else ""


KIND = Kind("role", ("role",), _key)
