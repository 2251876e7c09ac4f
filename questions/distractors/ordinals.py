"""Neighbouring ordinals in the key's own form."""

from fractions import Fraction

from questions.distractors import Candidate, Source
from questions.languages.base import Language
from questions.model import Draft, Number, Reading


def _offers(draft: Draft, reading: Reading, language: Language) -> list[Candidate]:
    value = draft.fact.value
    if not isinstance(value, Number) or draft.kind != "ordinal":
        return []
    why, key = language.message("why_ordinal"), int(value.value)
    steps = [step for distance in (1, 2, 3, 4) for step in (-distance, distance)]
    places = [key + step for step in steps if key + step > 0]
    return [
        Candidate(language.ordinal_words(place, value.words), (Fraction(place),), "ordinals", why, weight)
        for weight, place in enumerate(places)
    ]


SOURCE = Source("ordinals", _offers)
