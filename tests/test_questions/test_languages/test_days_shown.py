"""Dates that options show, read back, and which date gives another one away."""

import pytest

from questions.languages import LANGUAGES
from questions.languages.calendar import tells
from questions.languages.telling import is_told
from questions.model import Day


@pytest.mark.parametrize(
    ("code", "words", "day"),
    [
        ("id", "11 September 2023", Day(2023, 9, 11)),
        ("id", "September 2023", Day(2023, 9)),
        ("id", "September", Day(None, 9)),
        ("id", "2023", Day(2023)),
        ("id", "Senin", Day(None, weekday=0)),
        ("en", "11 September 2023", Day(2023, 9, 11)),
        ("en", "September 11, 2023", Day(2023, 9, 11)),
        ("en", "May", Day(None, 5)),
        ("en", "Sunday", Day(None, weekday=6)),
        ("id", "20 gerbong", None),
        ("id", "11 September 2023 atau sesudahnya", None),
        ("id", "31 September 2023", None),
        ("en", "16,700", None),
        ("en", "3000", None),
        ("en", "Theresa May", None),
        ("en", "", None),
    ],
)
def test_the_day_of_an_option(code: str, words: str, day: Day | None) -> None:
    assert LANGUAGES[code].day(words) == day


@pytest.mark.parametrize(
    ("told", "day", "gives"),
    [
        (Day(2023, 9, 13), Day(2023, 9, 13), True),
        (Day(None, 9, 13), Day(2023, 9, 13), True),
        (Day(None, 9, 13, 2), Day(2023, 9, 13), True),
        (Day(2022, 9, 13), Day(2023, 9, 13), False),
        (Day(2023, 9), Day(2023, 9, 13), False),
        (Day(2023, 9, 13), Day(2023, 9), True),
        (Day(2023, 9, 13), Day(None, 9), True),
        (Day(2023, 9, 13), Day(2023), True),
        (Day(None, 9, 13), Day(2023), False),
        (Day(2023), Day(2023, 9), False),
        (Day(None, weekday=2), Day(None, weekday=2), True),
        (Day(None, 9, 13, 2), Day(None, weekday=2), True),
        (Day(None, 9, 13), Day(None, weekday=2), False),
    ],
)
def test_which_date_gives_another_one_away(told: Day, day: Day, gives: bool) -> None:
    assert tells(told, day) is gives


@pytest.mark.parametrize(
    ("code", "key", "shown", "told"),
    [
        ("id", "20", "Kereta 20 gerbong", True),
        ("id", "20", "Kereta 200 gerbong pada 20 Juli", False),
        ("id", "20 km", "Jarak berapa km", False),
        ("en", "seven", "7 die in fire", True),
        ("en", "Kim Jong Un", "Kim arrives", True),
        ("en", "Kim Jong Un", "Kimberly arrives", False),
        ("en", "2019", "Election 2019", True),
        ("en", "July", "He came on July 4, 2019", True),
        ("en", "July", "", False),
    ],
)
def test_what_a_headline_tells(code: str, key: str, shown: str, told: bool) -> None:
    assert is_told(key, shown, LANGUAGES[code]) is told
