"""How many, how much, how far: a number in the form that the text gives it, with its unit."""

from questions.kinds import Kind
from questions.languages.base import Language
from questions.model import Fact, Number


def _key(fact: Fact, words: str, language: Language) -> str:
    return language.amount_words(fact.value) if isinstance(fact.value, Number) else ""


KIND = Kind("quantity", ("quantity",), _key)
