"""Which day a date of the text was: from the day of publication, or from the latest full date of the article."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.languages import LANGUAGES
from questions.model import Article, Day, Span
from questions.reading.days import resolve_days


def resolved(text: str, code: str, published: date | None) -> tuple[list[tuple[str, Day]], dict[str, str]]:
    """The dates of a text with their words, and which words gave which its year."""
    found = LANGUAGES[code].dates(text, Span(0, len(text)))
    days, because = resolve_days(Article(text, code, published=published), found)
    return [(span.of(text), day) for span, day in days], {span.of(text): why.of(text) for span, why in because.items()}


@pytest.mark.parametrize(
    ("code", "text", "published", "day"),
    [
        ("id", "Ia tiba Selasa (5/9) lalu.", date(2023, 9, 14), Day(2023, 9, 5, 1)),
        ("id", "Ia tiba pada 28 Desember.", date(2024, 1, 3), Day(2023, 12, 28)),
        ("id", "Ia akan tiba pada 4 Januari.", date(2023, 12, 20), Day(2024, 1, 4)),
        ("id", "Ia lahir pada 29 Februari.", date(2024, 3, 2), Day(2024, 2, 29)),
        ("en", "She arrived on Wednesday, September 13.", date(2023, 9, 14), Day(2023, 9, 13, 2)),
        ("en", "She arrived on 31 December.", date(2024, 1, 1), Day(2023, 12, 31)),
        ("en", "She arrived on 11 September 2001.", date(2024, 1, 1), Day(2001, 9, 11)),
    ],
)
def test_the_year_is_the_one_nearest_to_publication(code: str, text: str, published: date, day: Day) -> None:
    ((_, found),), because = resolved(text, code, published)
    assert (found, because) == (day, {})


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Ia tiba pada Rabu (5/9) lalu."),
        ("id", "Ia tiba pada Minggu, 11 September 2023."),
        ("en", "She arrived on Tuesday, September 13."),
        ("en", "She arrived on Friday, Sept. 15, 2022."),
    ],
)
def test_a_wrong_weekday_is_no_date(code: str, text: str) -> None:
    assert resolved(text, code, date(2023, 9, 14)) == ([], {})


def test_without_publication_the_latest_full_date_of_the_article_gives_the_year() -> None:
    text = "She came on 3 May 2019 and left on 5 May. They had met on 2 June 1999; on 4 June she wrote."
    days, because = resolved(text, "en", None)
    assert dict(days)["5 May"] == Day(2019, 5, 5)
    assert dict(days)["4 June"] == Day(2019, 6, 4)
    assert because == {"5 May": "3 May 2019", "4 June": "3 May 2019"}


def test_without_either_the_year_stays_open() -> None:
    assert resolved("Ia tiba pada 5 Mei.", "id", None) == ([("5 Mei", Day(None, 5, 5))], {})


def test_a_weekday_that_disagrees_with_the_year_of_another_date_leaves_it_open() -> None:
    """5 May 2019 was a Sunday, so that full date does not tell the year of this Monday."""
    days, because = resolved("She came on 3 May 2019 and left on Monday, May 5.", "en", None)
    assert dict(days)["Monday, May 5"] == Day(None, 5, 5, 0)
    assert because == {}


def test_coarse_dates_are_left_as_they_are() -> None:
    text = "Ia tiba pada Juli, pulang pada hari Rabu, dan kembali pada 2019."
    days, _ = resolved(text, "id", date(2023, 9, 14))
    assert [day for _, day in days] == [Day(None, 7), Day(None, weekday=2), Day(2019)]


near = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@given(published=near, shift=st.integers(-150, 31))
def test_a_day_near_publication_is_found_again(published: date, shift: int) -> None:
    """Written without its year, with its weekday, a day keeps its year from five months before publication
    to one after it."""
    real = date.fromordinal(published.toordinal() + shift)
    code = LANGUAGES["en"]
    text = f"{code.day_words(Day(None, weekday=real.weekday()))}, {code.day_words(Day(None, real.month, real.day))}"
    ((_, day),), _ = resolved(text, "en", published)
    assert (day.year, day.month, day.day) == (real.year, real.month, real.day)
