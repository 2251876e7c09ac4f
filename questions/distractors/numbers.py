"""Numbers of the key's own shape: as many digits, as round, with the same decimals, per cent up to a hundred."""

from dataclasses import replace
from fractions import Fraction

from questions.distractors import Candidate, Source, rank_of
from questions.languages.base import Language
from questions.languages.numerals import digits_value
from questions.model import Draft, Number, Reading


def _offers(draft: Draft, reading: Reading, language: Language) -> list[Candidate]:
    value = draft.fact.value
    if not isinstance(value, Number) or draft.kind != "quantity" or value.value <= 0:
        return []
    why = language.message("why_number")
    found = []
    for weight, number in enumerate(neighbours(value, language.decimal)):
        words = language.amount_words(number)
        if not value.digits or len(words.split()) == len(language.amount_words(value).split()):
            found.append(Candidate(words, rank_of(number), "numbers", why, weight=4 + weight))
    return found


def neighbours(number: Number, decimal: str) -> list[Number]:
    """Numbers that could stand in the key's place, nearest first, alternating below and above."""
    unit, place = step(number, decimal)
    low = min(number.value, Fraction(1 if number.unit or number.value <= 2 else 2)) if unit >= 1 else unit
    high = 100 if number.unit.lower() in PER_CENT and number.value <= 100 else MOST
    found = []
    for distance in range(1, 7):
        for sign in (-1, 1):
            value = number.value + sign * distance * unit
            if low <= value <= high and (value / place).denominator == 1:
                found.append(replace(number, value=value, hedge=""))
    return found


#: Languages write out numbers below 10^15.
MOST = 10**15 - 1
PER_CENT = {"%", "persen", "percent", "per cent"}


def step(number: Number, decimal: str) -> tuple[Fraction, Fraction]:
    """The distance between neighbours, and what all of them are multiples of.

    Of the figures that the key shows (2 in "2 juta"): up to 12, whole numbers one apart. Above, about a tenth to a
    quarter of the value, in the last place that the key uses; a key of one digit and zeros (20, 300) goes by halves of
    that place (15, 25; 250, 350) where it is in digits.
    """
    scale = _scale(number, decimal)
    value = number.value / scale
    if value.denominator == 1 and value <= 12:
        return scale, scale
    place = Fraction(1)
    if value.denominator > 1:
        while (value / place).denominator > 1:
            place /= 10
    else:
        while (value / (place * 10)).denominator == 1:
            place *= 10
    figures = value / place
    if figures <= 5 and place >= 10 and number.digits:
        return place / 2 * scale, place / 2 * scale
    return place * max(1, round(figures / 12)) * scale, place * scale


def _scale(number: Number, decimal: str) -> Fraction:
    """What one of the figures stands for: a million in "2 juta", else one."""
    first, *names = number.words.split()
    shown = digits_value(first, decimal)
    return number.value / shown if names and shown and not any(c.isdigit() for c in "".join(names)) else Fraction(1)


SOURCE = Source("numbers", _offers)
