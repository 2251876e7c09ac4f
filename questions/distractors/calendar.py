"""Neighbouring days, months, years and weekdays, never past the story."""

from dataclasses import replace
from datetime import date

from questions.distractors import Candidate, Source, rank_of
from questions.languages.base import Language
from questions.languages.calendar import exists
from questions.model import Day, Draft, Reading


def _offers(draft: Draft, reading: Reading, language: Language) -> list[Candidate]:
    value = draft.fact.value
    if not isinstance(value, Day):
        return []
    why = language.message("why_calendar")
    found = []
    last = last_year(reading)
    for weight, day in enumerate(_neighbours(value)):
        words = language.day_words(day)
        if in_bounds(day, value, reading, last):
            found.append(Candidate(words, rank_of(day), "calendar", why, weight=3 + weight))
    return found


def _neighbours(day: Day) -> list[Day]:
    """Nearest first: days and weekdays one by one, months by month, years by year."""
    steps = [step for distance in (1, 2, 3, 4, 5) for step in (-distance, distance)]
    if day.grain == "weekday":
        return [
            replace(day, weekday=(day.weekday or 0) + step) for step in steps if 0 <= (day.weekday or 0) + step <= 6
        ]
    if day.grain == "day" and day.year:
        number = date(day.year, day.month or 1, day.day or 1).toordinal()
        near = [number + step for step in steps if 1 <= number + step <= date.max.toordinal()]
        return [Day(each.year, each.month, each.day) for each in map(date.fromordinal, near)]
    if day.grain == "day":
        return [
            Day(None, day.month, (day.day or 1) + step)
            for step in steps
            if exists(None, day.month or 1, (day.day or 1) + step)
        ]
    if day.grain == "month only":
        return [Day(None, (day.month or 1) + step) for step in steps if 1 <= (day.month or 1) + step <= 12]
    if day.grain == "month":
        return [_month(day, step) for step in steps]
    return [Day((day.year or 0) + step) for step in steps]


def _month(day: Day, step: int) -> Day:
    count = (day.year or 0) * 12 + (day.month or 1) - 1 + step
    return Day(count // 12, count % 12 + 1)


def last_year(reading: Reading) -> int | None:
    """The last year that the article names."""
    return max((day.year for _, day in reading.dates if day.year), default=None)


def in_bounds(day: Day, key: Day, reading: Reading, last: int | None) -> bool:
    """Whether a reader could believe a date: on the key's side of the day of publication, and no later than the
    article's ``last`` year where that day is not known."""
    published = reading.article.published
    if published is None:
        return day.year is None or last is None or day.year <= last
    if day.year is None:
        return day.month is None or (key.month or 0) > published.month or day.month <= published.month
    today = (published.year, published.month, published.day)
    key_parts = (key.year or 0, key.month or 0, key.day or 0)
    parts = (day.year, day.month or 0, day.day or 0)
    return (parts > today) == (key_parts > today)


SOURCE = Source("calendar", _offers)
