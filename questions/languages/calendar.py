"""Names of months and days in every language, from CLDR through Babel."""

from datetime import date
from functools import cache

from babel import Locale

from questions.model import Day


@cache
def months(code: str) -> dict[str, int]:
    """Month names and their usual short forms, lower-cased, to 1..12."""
    locale = Locale.parse(code)
    names = {}
    for width in ("abbreviated", "wide"):
        for number, name in locale.months["format"][width].items():
            names[name.lower().rstrip(".")] = int(number)
    names.update({"sept": 9} if code == "en" else {"sept": 9, "agt": 8, "agust": 8, "pebruari": 2, "nopember": 11})
    return names


@cache
def weekdays(code: str) -> dict[str, int]:
    """Weekday names, lower-cased, to Monday 0 .. Sunday 6."""
    names = {name.lower(): number for number, name in Locale.parse(code).days["format"]["wide"].items()}
    return names | ({"ahad": 6, "jum'at": 4} if code == "id" else {})


@cache
def month_name(code: str, month: int) -> str:
    return str(Locale.parse(code).months["format"]["wide"][month])


@cache
def weekday_name(code: str, weekday: int) -> str:
    return str(Locale.parse(code).days["format"]["wide"][weekday])


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether a calendar has that day; 29 February where the year is not known."""
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def tells(told: Day, day: Day) -> bool:
    """Whether a date that is told gives another one away: it has every part of it, though perhaps not its year."""
    if day.grain == "weekday":
        return told.weekday == day.weekday
    if day.year and (told.year not in (None, day.year) or (told.year is None and day.grain == "year")):
        return False
    return day.month in (None, told.month) and day.day in (None, told.day)
