"""Dates as English newspapers write them: "Tuesday", "on 11 September 2023", "Sept. 12", "in July", "in 2019"."""

import re

from questions.languages.calendar import exists, month_name, months, weekday_name, weekdays
from questions.model import Day, Span

_WEEKDAY = "|".join(sorted(weekdays("en"), key=len, reverse=True))
_MONTH = "|".join(sorted((name for name in months("en")), key=len, reverse=True))
_TAIL = r"(?:\s+(?:morning|afternoon|evening|night))?(?:\s+local\s+time)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
#: A short month's full stop behind a day, where a year shows that it does not end the sentence.
_DOT = rf"(?:\.(?=,?\s+{_YEAR}\b))?"
_RANGE = r"(?P<range>\d{1,2}(?:st|nd|rd|th)?\s*(?:[-–]|and|or|to)\s*)?"
_MORE = r"\s*(?:[-–]|and|or|to)\s*\d"
_PART = r"(?:the\s+(?:morning|afternoon|evening|night)\s+of\s+)?"
_DATE = re.compile(
    rf"""(?x)\b(?:
      {_PART}(?:(?P<w1>{_WEEKDAY})\s*,?\s+(?:the\s+)?)?
        {_RANGE}(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{_MONTH})\b{_DOT}(?:,?\s+(?P<y1>{_YEAR})\b)?
    | {_PART}(?:(?P<w2>{_WEEKDAY})\s*,?\s+)?
        (?P<m2>{_MONTH})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*(?:percent|%|,\d)|{_MORE})
        (?:,?\s+(?P<y2>{_YEAR})\b)?
    | (?:(?:late|early|mid)[\s-])?(?P<m3>{_MONTH})\b\.?\s+(?P<y3>{_YEAR})\b
    | (?:(?<=in\s)|(?<=since\s)|(?<=until\s)|(?<=last\s)|(?<=during\s)|\b(?:late|early|mid)[\s-])
        (?P<m4>{_MONTH})\b(?!\.?\s+\d)
    | (?:(?<=in\s)|(?<=since\s)|(?<=until\s)|(?<=from\s)|(?<=In\s)|(?<=Since\s))
        (?P<y6>{_YEAR})\b(?![./,]\d|\s*[-–]\s*\d|\s+[a-z]+s\b(?<!\swas)(?<!\shas))
    | (?P<w7>{_WEEKDAY})\b
    ){_TAIL}""",
    re.IGNORECASE,
)


def find(text: str, span: Span) -> list[tuple[Span, Day]]:
    """The dates of ``text[span]``. Left out: a day that no month has, a range of days ("5-7 September"), and "may" in
    small letters."""
    found = []
    for match in _DATE.finditer(text, *span):
        day = _day(match)
        if day is not None and _capital(match):
            found.append((Span(*match.span()), day))
    return found


def _capital(match: re.Match[str]) -> bool:
    """Whether the name of the month or weekday has a capital ("may", "march" and "sun" are words too)."""
    return all(name[:1].isupper() for group, name in match.groupdict().items() if group[0] in "wm" and name)


def _day(match: re.Match[str]) -> Day | None:
    part = match.groupdict()
    weekday = weekdays("en").get((part["w1"] or part["w2"] or part["w7"] or "").lower())
    if part["d1"] or part["d2"]:
        if part["range"]:
            return None
        month = months("en")[(part["m1"] or part["m2"]).lower()]
        day, year = int(part["d1"] or part["d2"]), part["y1"] or part["y2"]
        number = int(year) if year else None
        return Day(number, month, day, weekday) if exists(number, month, day) else None
    if part["m3"] or part["m4"]:
        return Day(int(part["y3"]) if part["y3"] else None, months("en")[(part["m3"] or part["m4"]).lower()])
    if part["y6"]:
        return Day(int(part["y6"]))
    return Day(None, weekday=weekday)


_MONTH_FIRST = re.compile(rf"\b(?:{_MONTH})\b\.?\s+\d{{1,2}}(?!\d)", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})\b", re.IGNORECASE)


def month_first(text: str) -> bool:
    """Whether a text writes "September 13" rather than "13 September"."""
    return len(_MONTH_FIRST.findall(text)) > len(_DAY_FIRST.findall(text))


def words(day: Day, month_first: bool = False) -> str:
    """ "11 September 2023" or "September 11, 2023", "September 2023", "September", "2023", "Monday"."""
    if day.grain == "weekday":
        return weekday_name("en", day.weekday or 0)
    month = month_name("en", day.month) if day.month else ""
    if month_first and day.day:
        return f"{month} {day.day}" + (f", {day.year}" if day.year else "")
    return " ".join(str(part) for part in (day.day, month, day.year) if part)
