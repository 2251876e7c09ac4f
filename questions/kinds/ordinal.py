"""Which in a row: the tenth visit, the 77th anniversary."""

from questions.kinds import Kind
from questions.languages.base import Language
from questions.model import Fact, Number


def _key(fact: Fact, words: str, language: Language) -> str:
    if not isinstance(fact.value, Number):
        return ""
    return language.ordinal_words(int(fact.value.value), words)


KIND = Kind("ordinal", ("ordinal",), _key)
