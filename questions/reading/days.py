"""Which day "Selasa (5/9)" was: the year comes from publication, or from the latest full date of the article."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from questions.languages.base import Language
from questions.model import Article, Day, Reference, Span


def resolve_days(
    article: Article, found: Sequence[tuple[Span, Day]]
) -> tuple[list[tuple[Span, Day]], dict[Span, Span]]:
    """The dates with their years filled in where that is sure, and for those the span that supplied the year.

    A day without a year that follows publication by more than five months belongs to the year before.
    """
    known = [(span, day) for span, day in found if day.year and day.month and day.day]
    because: dict[Span, Span] = {}
    resolved = []
    for span, day in found:
        if day.year is None and day.month and day.day:
            if article.published:
                day = _nearest(day, article.published, latest=150)
            elif known:
                source, full = max(known, key=lambda pair: (pair[1].year, pair[1].month, pair[1].day, pair[0]))
                nearest = _nearest(day, date(full.year or 1, full.month or 1, full.day or 1))
                if _agrees(nearest):
                    day, because[span] = nearest, source
        if _agrees(day):
            resolved.append((span, day))
    return resolved, because


def written_out(
    text: str, dates: Sequence[tuple[Span, Day]], because: Mapping[Span, Span], language: Language
) -> list[Reference]:
    """Full dates with a weekday or brackets ("Rabu (13/9/2023)") as a stem writes them."""
    return [
        Reference(span, language.day_words(day), (because[span],) if span in because else (), "date")
        for span, day in dates
        if day.grain == "day" and day.year and (day.weekday is not None or "(" in span.of(text))
    ]


def years_named(article: Article, language: Language) -> list[Reference]:
    """ "tahun lalu", "last year", by the year of publication; nothing where that is not known."""
    if article.published is None:
        return []
    found = []
    for words, (apart, form, bare) in language.years().items():
        for match in re.finditer(rf"(?i)(?<![\w-]){words}(?![\w'’-])", article.text):
            year = article.published.year + apart
            before = article.text[: match.start()].split()[-1:]
            governed = bool(before) and before[0].lower() in language.words("grammar", "date_prepositions")
            found.append(Reference(Span(*match.span()), (bare if governed else form).format(year=year), (), "year"))
    return found


def _nearest(day: Day, anchor: date, latest: int = 366) -> Day:
    """``day`` in the year that brings it closest to ``anchor``, no more than ``latest`` days after it."""
    candidates = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            days = (date(year, day.month or 1, day.day or 1) - anchor).days
        except ValueError:
            continue
        if days <= latest:
            candidates.append((abs(days), year))
    return replace(day, year=min(candidates)[1]) if candidates else day


def _agrees(day: Day) -> bool:
    """Whether the date exists, and falls on the weekday that the text names."""
    if not (day.year and day.month and day.day):
        return True
    try:
        real = date(day.year, day.month, day.day)
    except ValueError:
        return False
    return day.weekday is None or real.weekday() == day.weekday
