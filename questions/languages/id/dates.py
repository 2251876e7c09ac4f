"""Dates as Indonesian newspapers write them: "Selasa (5/9) lalu", "Senin, 11 September 2023", "pada Juli"."""

import re

from questions.languages.calendar import month_name, months, weekday_name, weekdays
from questions.model import Day, Span

_WEEKDAY = "|".join(sorted(weekdays("id"), key=len, reverse=True))
_CAPITAL = "|".join(sorted((name.capitalize() for name in weekdays("id")), key=len, reverse=True))
_MONTH = "|".join(sorted(months("id"), key=len, reverse=True))
_TAIL = (
    r"(?:\s+(?:dini hari|pagi|siang|sore|petang|malam))?(?:\s+waktu setempat)?"
    r"(?:,?\s+(?:sekitar\s+)?pukul\s+\d{1,2}[.:]\d{2}(?:\s+(?:WIB|WITA|WIT|GMT))?)?(?:\s+waktu setempat)?(?:\s+(?:lalu|silam))?"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_DATE = re.compile(
    rf"""(?xi)\b(?:
      (?:(?:hari\s+)?(?P<w1>{_WEEKDAY})\b(?:\s+(?:dini\s+hari|pagi|siang|sore|petang|malam))?,?\s*)?
        \(\s*(?P<d1>\d{{1,2}})[/-](?P<m1>\d{{1,2}})(?:[/-](?P<y1>{_YEAR}|\d\d))?\s*\)
    | (?:(?:hari\s+)?(?P<w2>{_WEEKDAY})\b,?\s*\(?)?(?:tanggal\s+)?(?P<d2>\d{{1,2}})\s+(?P<m2>{_MONTH})\b
        (?:\s+(?:tahun\s+)?(?P<y2>{_YEAR})\b)?\)?
    | (?:bulan\s+)?(?P<m3>{_MONTH})(?:\s+(?:tahun\s+)?(?P<y3>{_YEAR})\b)
    | (?:(?<=pada\s)|(?<=sejak\s)|(?<=hingga\s)|(?<=sampai\s)|(?<=akhir\s)|(?<=awal\s)|(?<=bulan\s)|(?<=pada\sbulan\s))
        (?:bulan\s+)?(?P<m4>{_MONTH})\b(?!\s+\d)
    | (?:tahun\s+(?P<y5>{_YEAR})|(?:(?<=pada\s)|(?<=sejak\s)|(?<=hingga\s)|(?<=dalam\s)|(?<=sepanjang\s)|(?<=selama\s))(?P<y6>{_YEAR}))\b(?![./,]\d|\s*(?:-|–)\s*\d)
    | (?:hari\s+)?(?P<w7>(?-i:{_CAPITAL}))\b
    ){_TAIL}"""
)


def find(text: str, span: Span) -> list[tuple[Span, Day]]:
    """The dates of ``text[span]``; a day that no month has is left out."""
    found = []
    for match in _DATE.finditer(text, *span):
        day = _day(match)
        if day is not None:
            start, end = match.span()
            if text[start] == "(":
                continue
            found.append((Span(start, end), day))
    return found


def _day(match: re.Match[str]) -> Day | None:
    part = match.groupdict()
    weekday = weekdays("id").get((part["w1"] or part["w2"] or part["w7"] or "").lower())
    if part["d1"]:
        return _checked(part["y1"], int(part["m1"]), int(part["d1"]), weekday)
    if part["d2"]:
        return _checked(part["y2"], months("id")[part["m2"].lower()], int(part["d2"]), weekday)
    if part["m3"] or part["m4"]:
        return _checked(part["y3"], months("id")[(part["m3"] or part["m4"]).lower()], None, None)
    if part["y5"] or part["y6"]:
        return Day(int(part["y5"] or part["y6"]))
    return Day(None, weekday=weekday)


def _checked(year: str | None, month: int, day: int | None, weekday: int | None) -> Day | None:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    number = int(year) if year else None
    if number is not None and number < 100:
        number += 2000
    return Day(number, month, day, weekday)


def words(day: Day) -> str:
    """ "11 September 2023", "September 2023", "September", "2023" or "Senin"."""
    if day.grain == "weekday":
        return weekday_name("id", day.weekday or 0)
    parts = [str(day.day) if day.day else "", month_name("id", day.month) if day.month else "", str(day.year or "")]
    return " ".join(part for part in parts if part)
