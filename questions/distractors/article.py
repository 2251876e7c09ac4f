"""Dates and numbers of the same kind and form that the article gives for something else."""

import re

from questions.distractors import Candidate, Source, rank_of
from questions.distractors.calendar import in_bounds, last_year
from questions.languages.base import Language
from questions.model import Day, Draft, Number, Reading


def _offers(draft: Draft, reading: Reading, language: Language) -> list[Candidate]:
    value = draft.fact.value
    why = language.message("why_article")
    found: list[Candidate] = []
    if isinstance(value, Day) and value.grain in {"day", "month"}:
        last = last_year(reading)
        for span, day in reading.dates.near(draft.fact.answer, _MOST):
            text = language.day_words(day)
            as_fine = day.grain == value.grain and bool(day.year) is bool(value.year)
            if as_fine and _elsewhere(draft, span.start) and in_bounds(day, value, reading, last):
                found.append(Candidate(text, rank_of(day), "article", why, weight=_far(day, value)))
    if isinstance(value, Number) and draft.kind == "quantity":
        for span, number in reading.numbers.near(draft.fact.answer, _MOST):
            if _same_form(number, value) and _elsewhere(draft, span.start):
                found.append(Candidate(language.amount_words(number), rank_of(number), "article", why, weight=2))
    return found


#: So many dates or numbers are looked at for one item.
_MOST = 120


def _far(day: Day, key: Day) -> int:
    """A date of the article tempts where it is close to the key; one of another year is a last resort."""
    months = abs(((day.year or 0) - (key.year or 0)) * 12 + (day.month or 0) - (key.month or 0))
    return 1 if months <= 2 else 6 if months <= 18 else 30


def _elsewhere(draft: Draft, start: int) -> bool:
    return not draft.fact.evidence.start <= start < draft.fact.evidence.end


def _same_form(number: Number, value: Number) -> bool:
    """The same unit, the same figures and marks or both words, and of like size."""
    if number.unit != value.unit or number.digits != value.digits or number.value == value.value:
        return False
    if number.digits and _DIGIT.sub("0", number.words) != _DIGIT.sub("0", value.words):
        return False
    return value.value / 2 <= number.value <= value.value * 2


_DIGIT = re.compile(r"\d")
SOURCE = Source("article", _offers)
