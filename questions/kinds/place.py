"""Where: in which country, state, city, province or regency."""

from questions.kinds import Kind
from questions.languages.base import Language
from questions.languages.places import bare, place_of
from questions.model import Fact


def _key(fact: Fact, words: str, language: Language) -> str:
    place = place_of(language.code, words)
    return place.name if place else bare(language.code, words)


KIND = Kind("place", ("place",), _key)
