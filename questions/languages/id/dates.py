"""Dates as Indonesian newspapers write them: "Selasa (5/9) lalu", "Senin, 11 September 2023", "pada Juli"."""

import re

from questions.languages.calendar import exists, month_name, months, weekday_name, weekdays
from questions.languages.words import word_set
from questions.model import Day, Span

_WEEKDAY = "|".join(sorted(weekdays("id"), key=len, reverse=True))
_CAPITAL = "|".join(sorted((name.capitalize() for name in weekdays("id")), key=len, reverse=True))
_MONTH = "|".join(sorted(months("id"), key=len, reverse=True))
_TAIL = (
    r"(?:\s+(?:dini\s+hari|pagi|siang|sore|petang|malam))?(?:\s+waktu\s+setempat)?"
    r"(?:,?\s+(?:sekitar\s+)?pukul\s+\d{1,2}[.:]\d{2}(?:\s+(?:WIB|WITA|WIT|GMT))?)?(?:\s+waktu\s+setempat)?(?:\s+(?:lalu|silam))?"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
#: A short month's full stop, where a year shows that it does not end the sentence.
_DOT = rf"(?:\.(?=\s+{_YEAR}\b))?"
_RANGE = r"(?P<range>\d{1,2}\s*(?:[-–]|dan|hingga|sampai|s\.?d\.?)\s*)?"
#: What is counted or measured behind a number is no year.
_COUNTED = "|".join(
    sorted({"orang", "jiwa", "unit", "buah", "ekor", "warga", *filter(str.isalpha, word_set("id", "units", "units"))})
)
_PART = r"(?:(?:awal|akhir|pertengahan)\s+)?"
_DATE = re.compile(
    rf"""(?xi)\b(?:
      (?:(?:hari\s+)?(?P<w1>{_WEEKDAY})\b(?:\s+(?:dini\s+hari|pagi|siang|sore|petang|malam))?,?\s*)?
        \(\s*(?:
            (?P<d1>\d{{1,2}})/(?P<m1>\d{{1,2}})(?:/(?P<y1>{_YEAR}|\d\d))?
          | (?P<d8>\d{{1,2}})-(?P<m8>\d{{1,2}})-(?P<y8>{_YEAR})
        )\s*\)
    | (?:(?:hari\s+)?(?P<w2>{_WEEKDAY})\b,?\s*\(?)?
        (?:tanggal\s+)?{_RANGE}(?P<d2>\d{{1,2}})\s+(?P<m2>{_MONTH})\b{_DOT}
        (?:\s+(?:tahun\s+)?(?P<y2>{_YEAR})\b)?\)?
    | {_PART}(?:bulan\s+)?(?P<m3>{_MONTH})\b{_DOT}(?:\s+(?:tahun\s+)?(?P<y3>{_YEAR})\b)
    | (?:
          (?<=pada\s)|(?<=sejak\s)|(?<=hingga\s)|(?<=sampai\s)|(?<=bulan\s)|(?<=pada\sbulan\s)
        | \b(?:awal|akhir|pertengahan)\s+
        )
        (?:bulan\s+)?(?P<m4>{_MONTH})\b(?!\s+\d)
    | {_PART}(?:
          tahun\s+(?P<y5>{_YEAR})
        | (?:(?<=pada\s)|(?<=sejak\s)|(?<=hingga\s)|(?<=dalam\s)|(?<=sepanjang\s)|(?<=selama\s))(?P<y6>{_YEAR})
        )\b(?![./,]\d|\s*(?:-|–)\s*\d|\s+(?:{_COUNTED})\b)
    | (?:hari\s+)?(?P<w7>(?-i:{_CAPITAL}))\b
    ){_TAIL}"""
)


def find(text: str, span: Span) -> list[tuple[Span, Day]]:
    """The dates of ``text[span]``. Left out: a day that no month has, a range of days ("5-7 September"), a bare bracket
    ("(5/9)"), and "minggu" in small letters, which is a week."""
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
    if part["range"]:
        return None
    if part["d1"] or part["d8"]:
        return _checked(part["y1"] or part["y8"], int(part["m1"] or part["m8"]), int(part["d1"] or part["d8"]), weekday)
    if part["d2"]:
        return _checked(part["y2"], months("id")[part["m2"].lower()], int(part["d2"]), weekday)
    if part["m3"] or part["m4"]:
        return _checked(part["y3"], months("id")[(part["m3"] or part["m4"]).lower()], None, None)
    if part["y5"] or part["y6"]:
        return Day(int(part["y5"] or part["y6"]))
    return Day(None, weekday=weekday)


def _checked(year: str | None, month: int, day: int | None, weekday: int | None) -> Day | None:
    number = int(year) if year else None
    if number is not None and number < 100:
        number += 2000
    return Day(number, month, day, weekday) if exists(number, month, day or 1) else None


def words(day: Day) -> str:
    """ "11 September 2023", "September 2023", "September", "2023" or "Senin"."""
    if day.grain == "weekday":
        return weekday_name("id", day.weekday or 0)
    parts = [str(day.day) if day.day else "", month_name("id", day.month) if day.month else "", str(day.year or "")]
    return " ".join(part for part in parts if part)
