"""Numbers of the key's own shape: as many digits, as round, with the same decimals, per cent up to a hundred."""

from dataclasses import replace
from fractions import Fraction

from questions.distractors import Candidate, Source, rank_of
from questions.languages.base import Language
from questions.model import Draft, Number, Reading


def _offers(draft: Draft, reading: Reading, language: Language) -> list[Candidate]:
    value = draft.fact.value
    if not isinstance(value, Number) or draft.kind != "quantity" or value.value <= 0:
        return []
    why = language.message("why_number")
    found = []
    for weight, number in enumerate(neighbours(value)):
        words = language.amount_words(number)
        if words not in draft.stem.split():
            found.append(Candidate(words, rank_of(number), "numbers", why, weight=4 + weight))
    return found


def neighbours(number: Number) -> list[Number]:
    """Numbers that could stand in the key's place, nearest first, alternating below and above."""
    unit, scale = step(number)
    low = Fraction(2 if number.value > 2 and not number.unit else 1) if unit >= 1 else unit
    high = Fraction(100) if number.unit.lower() in {"%", "persen", "percent", "per cent"} else None
    found = []
    for distance in range(1, 7):
        for sign in (-1, 1):
            value = number.value + sign * distance * unit
            if value >= low and (high is None or value <= high or number.value > high) and _as_round(value, scale):
                found.append(replace(number, value=value, hedge=""))
    return found


def step(number: Number) -> tuple[Fraction, Fraction]:
    """The distance between neighbours, and what all of them are multiples of.

    Up to 12, whole numbers one apart. Above, about a tenth to a quarter of the value, in the last place that the
    key uses; a key of one digit and zeros (20, 300) goes by halves of that place (15, 25; 250, 350).
    """
    value = number.value
    if value.denominator == 1 and value <= 12:
        return Fraction(1), Fraction(1)
    place = Fraction(1)
    if value.denominator > 1:
        while (value / place).denominator > 1:
            place /= 10
    else:
        while (value / (place * 10)).denominator == 1:
            place *= 10
    digits = value / place
    if digits <= 5:
        return place / 2, place / 2
    return place * max(1, round(digits / 12)), place


def _as_round(value: Fraction, scale: Fraction) -> bool:
    return (value / scale).denominator == 1


SOURCE = Source("numbers", _offers)
