"""Dates as newspapers write them, and what only looks like one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.languages import LANGUAGES
from questions.languages.calendar import exists, months
from questions.model import Day, Span

from ..tables import rows

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def shown(day: Day) -> str:
    """A day as the table writes it."""
    weekday = [] if day.weekday is None else [WEEKDAYS[day.weekday]]
    parts = [] if day.grain == "weekday" else ["/".join(str(part or "-") for part in (day.year, day.month, day.day))]
    return " ".join(parts + weekday)


@pytest.mark.parametrize(("code", "row"), rows("dates"))
def test_dates_of_a_sentence(code: str, row: dict[str, Any]) -> None:
    text = row["text"]
    found = LANGUAGES[code].dates(text, Span(0, len(text)))
    assert [f"{span.of(text)} = {shown(day)}" for span, day in found] == row.get("dates", [])


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_a_span_keeps_to_itself(code: str) -> None:
    """Only ``text[span]`` is read, and the offsets are those of the whole text."""
    before = {"id": "Pada 2 Mei 2001 hujan. ", "en": "On 2 May 2001 it rained. "}[code]
    here = {"id": "Pada 3 Mei 2002 cerah.", "en": "On 3 May 2002 it was dry."}[code]
    text = f"🌧️ {before}{here}"
    start = text.index(here)
    ((span, day),) = LANGUAGES[code].dates(text, Span(start, len(text)))
    assert (day.year, day.month, day.day) == (2002, 5, 3)
    assert text[span.start : span.end].endswith("2002")


days = st.dates().filter(lambda each: 1500 <= each.year < 2100).map(lambda each: Day(each.year, each.month, each.day))


@pytest.mark.parametrize("code", sorted(LANGUAGES))
@given(day=days)
def test_a_day_as_an_option_shows_it_is_read_back(code: str, day: Day) -> None:
    words = LANGUAGES[code].day_words(day)
    assert [each for _, each in LANGUAGES[code].dates(words, Span(0, len(words)))] == [day]


@pytest.mark.parametrize("code", sorted(LANGUAGES))
@pytest.mark.parametrize("day", [Day(2023, 9), Day(None, 9), Day(2023), Day(None, weekday=0)])
def test_coarser_dates_are_shown_and_read_back(code: str, day: Day) -> None:
    before = {"id": {"weekday": "hari "}.get(day.grain, "pada "), "en": {"weekday": "on "}.get(day.grain, "in ")}[code]
    text = before + LANGUAGES[code].day_words(day)
    assert [each for _, each in LANGUAGES[code].dates(text, Span(0, len(text)))] == [day]


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_month_has_its_names(code: str) -> None:
    assert set(months(code).values()) == set(range(1, 13))


@pytest.mark.parametrize(
    ("day", "real"),
    [
        ((2023, 2, 29), False),
        ((2024, 2, 29), True),
        ((None, 2, 29), True),
        ((None, 2, 30), False),
        ((2023, 13, 1), False),
    ],
)
def test_the_calendar_knows_which_days_exist(day: tuple[int | None, int, int], real: bool) -> None:
    assert exists(*day) is real
