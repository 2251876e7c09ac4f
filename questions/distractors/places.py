"""Places of the key's own class: those of the article, then neighbours of like size in the same country or region."""

from questions.distractors import Candidate, Source
from questions.languages.base import Language
from questions.languages.places import Place, neighbours, place_of
from questions.model import Draft, Reading


def _offers(draft: Draft, reading: Reading, language: Language) -> list[Candidate]:
    place = (
        place_of(language.code, draft.fact.answer.of(reading.article.text), reading.article.text)
        if draft.kind == "place"
        else None
    )
    if place is None:
        return []
    named, near = language.message("why_place_article"), language.message("why_place_near")
    found = [
        Candidate(other.name, (), "article", named, weight=1)
        for other in _named(reading, language)
        if _like(other, place)
    ]
    found += [
        Candidate(other.name, (), "gazetteer", near, weight=3 + weight)
        for weight, other in enumerate(neighbours(language.code, place))
    ]
    return found


def _named(reading: Reading, language: Language) -> list[Place]:
    known = (
        place_of(language.code, entity.name, reading.article.text)
        for entity in reading.entities
        if entity.kind == "place"
    )
    return [place for place in known if place]


def _like(other: Place, place: Place) -> bool:
    """A city of another country, or a regency of another province, is told at once."""
    return (
        other.kind == place.kind
        and other.name != place.name
        and (place.kind == "country" or other.group == place.group)
    )


SOURCE = Source("places", _offers)
