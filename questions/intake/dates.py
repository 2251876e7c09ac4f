"""The date of publication, where a line of the text gives it."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from questions.intake.words import CODES, choice, listed
from questions.languages.calendar import months, weekdays

_NAME = r"(?P<{0}>[A-Za-z]{{3,10}})\.?"
_ISO = re.compile(
    r"(?<!\d)(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})(?!\d)(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d\d:?\d\d)?)?"
)
_NUMBERS = re.compile(r"(?<!\d)(?P<d>\d{1,2})[-/](?P<m>\d{1,2})[-/](?P<y>\d{4})(?!\d)")
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?<!\d-)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[-+ ]{_NAME.format('n')},?[-+ ](?P<y>\d{{4}}|\d{{2}})(?!\d)"
)
_MONTH_FIRST = re.compile(rf"\b{_NAME.format('n')} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})(?!\d)")
_TIME = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?::\d{2})?(?!\d)")
_WORD = re.compile(r"[^\W_]+(?:[.'’/-][^\W_]+)*")


class Found(NamedTuple):
    """A date in a line, where it stands, and whether it can be read in one way only."""

    day: date
    start: int
    end: int
    sure: bool = True


@cache
def _months() -> dict[str, int]:
    return {name: number for code in CODES for name, number in months(code).items()}


@cache
def _weekdays() -> frozenset[str]:
    names = {name for code in CODES for name in weekdays(code)}
    return frozenset(names | {name[:3] for name in names} | {"tues", "thur", "thurs"})


def find(line: str, day_first: bool = False) -> Found | None:
    """The first full date in ``line``; "03-06-2026" is taken day first, and is sure only where that is the custom."""
    found: list[Found] = []
    for pattern in (_ISO, _NUMBERS, _DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(line):
            parts = match.groupdict()
            month = int(parts["m"]) if "m" in parts else _months().get(parts["n"].lower(), 0)
            year = int(parts["y"]) + (0 if len(parts["y"]) == 4 else 2000 if int(parts["y"]) < 70 else 1900)
            day = _day(year, month, int(parts["d"]))
            if day:
                sure = pattern is not _NUMBERS or day_first or day.day > 12 or day.day == day.month
                found.append(Found(day, match.start(), match.end(), sure))
                break
    return min(found, key=lambda each: each.start, default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None


def date_line(line: str, day_first: bool = False, names: int = 5) -> Found | None:
    """The date of a line that holds little else: weekday, time, place, outlet, a by-line. None for other lines.
    ``names``: how many words of other kinds there may be where no time of day stands beside the date."""
    if len(line) > 160:
        return None
    found = find(line, day_first)
    if found is None:
        return None
    rest, times = _TIME.subn(" ", line[: found.start] + " " + line[found.end :])
    known = _weekdays() | frozenset(listed("date_line"))
    others = [word for word in _WORD.findall(rest) if word.lower() not in known and not word.isdigit()]
    if len(others) > (8 if times else names) or any(word[0].islower() and "." not in word for word in others):
        return None
    return found


def is_update(line: str) -> bool:
    """Whether a date line says when the text was changed, not when it came out."""
    return re.search(rf"\b(?:{choice('updated')})\b", line.lower()) is not None
