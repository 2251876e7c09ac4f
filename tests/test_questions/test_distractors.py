"""Wrong answers: as many as asked or none, of the key's form, in order, and the key anywhere among them."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions import registry
from questions.distractors import choose, day_of, digest, rank_of
from questions.languages import LANGUAGES
from questions.languages.calendar import exists, months, weekdays
from questions.languages.en import numbers as english
from questions.languages.id import numbers as indonesian
from questions.languages.tokens import stands_in
from questions.model import Day, Draft, Name, Number, Option, Reading, Span

from .drafts import draft_of, number_of, people

CODES = sorted(LANGUAGES)
SOURCES = registry.plug_ins("quizapp.distractors")
COUNTS = st.sampled_from([3, 4, 5])
SEEDS = st.integers(0, 10**6)
#: The statistic that chance passes once in a hundred times, by degrees of freedom.
CHI_SQUARE = {2: 9.210, 3: 11.345, 4: 13.277}

#: How numbers stand in newspapers: a model, and what its last figure is worth.
FORMS = {
    "id": [("5", 1), ("16.700", 1), ("16.700", 100), ("7,5", Fraction(1, 10)), ("0,25", Fraction(1, 100)),
           ("3 juta", 10**6), ("1,5 juta", 10**5), ("22 miliar", 10**9), ("dua", 1), ("dua", 10), ("dua", 1000)],
    "en": [("5", 1), ("16,700", 1), ("16,700", 100), ("7.5", Fraction(1, 10)), ("0.25", Fraction(1, 100)),
           ("3 million", 10**6), ("1.5 million", 10**5), ("22 billion", 10**9), ("two", 1), ("two", 10), ("two", 1000)],
}  # fmt: skip
UNITS = {"id": ["", "km", "persen", "%", "Rp", "US$"], "en": ["", "km", "percent", "%", "$", "£"]}


def options_of(draft: Draft, reading: Reading, count: int, seed: int) -> tuple[Option, ...]:
    language = LANGUAGES[reading.article.language]
    shown, spares = choose(draft, reading, language, SOURCES, count, seed)
    assert len(shown) in (0, count)
    assert not {option.text for option in spares} & {option.text for option in shown}
    assert not any(option.correct for option in spares)
    for option in shown:
        assert option.text
        assert bool(option.source and option.why) is not option.correct
    if shown:
        assert [option.text for option in shown if option.correct] == [draft.key]
        assert len({option.text.casefold() for option in shown}) == count
    wrong = [option.text for option in (*shown, *spares) if not option.correct]
    assert not [text for text in wrong if stands_in(text, draft.stem) or stands_in(text, draft.key)]
    return shown


def amount(code: str, text: str, unit: str) -> Fraction:
    """What an option that shows a number is worth."""
    parse = {"id": indonesian.parse, "en": english.parse}[code]
    value = parse(text.replace(unit, "").split() if unit else text.split())
    assert value is not None, text
    return value


def figures(text: str) -> str:
    return re.sub(r"\D", "", text)


@pytest.mark.parametrize("code", CODES)
@given(data=st.data(), count=COUNTS, seed=SEEDS)
def test_numbers(code: str, data: st.DataObject, count: int, seed: int) -> None:
    like, place = data.draw(st.sampled_from(FORMS[code]))
    unit = data.draw(st.sampled_from(UNITS[code])) if like not in {"dua", "two"} else ""
    value = data.draw(st.integers(2, 99 if place != 1 else 3000)) * Fraction(place)
    number = number_of(code, value, like, unit)
    draft, reading = draft_of(code, number, kind="quantity")
    shown = options_of(draft, reading, count, seed)
    values = [amount(code, option.text, unit) for option in shown]
    assert values == sorted(set(values))
    for option, value in zip(shown, values, strict=True):
        assert any(c.isdigit() for c in option.text) is number.digits
        assert re.sub(r"[\d.,]", "", option.text) == re.sub(r"[\d.,]", "", draft.key) or not number.digits
        decimal = LANGUAGES[code].decimal
        if number.digits:
            assert len(option.text.partition(decimal)[2]) == len(draft.key.partition(decimal)[2])
            zeros = len(figures(draft.key)) - len(figures(draft.key).rstrip("0"))
            one_figure = len(figures(draft.key).strip("0")) == 1
            least = zeros - (1 if one_figure and zeros else 0)
            assert figures(option.text).endswith("0" * least), (option.text, draft.key)
        if unit in {"persen", "percent", "%"} and number.value <= 100:
            assert value <= 100
        assert value > 0


@pytest.mark.parametrize(
    ("code", "like", "unit", "texts"),
    [
        ("id", "20", "", "5 | 10 | 15 | 20 | 25 | 30 | 35"),
        ("id", "7", "", "4 | 5 | 6 | 7 | 8 | 9 | 10"),
        ("id", "3", "", "2 | 3 | 4 | 5 | 6"),
        ("id", "16", "", "13 | 14 | 15 | 16 | 17 | 18 | 19"),
        ("id", "300", "km", "150 km | 200 km | 250 km | 300 km | 350 km | 400 km | 450 km"),
        ("id", "130", "km", "100 km | 110 km | 120 km | 130 km | 140 km | 150 km | 160 km"),
        ("id", "7,5", "%", "5,7% | 6,3% | 6,9% | 7,5% | 8,1% | 8,7% | 9,3%"),
        ("id", "0,5", "%", "0,2% | 0,3% | 0,4% | 0,5% | 0,6% | 0,7% | 0,8%"),
        ("id", "2 juta", "", "1 juta | 2 juta | 3 juta | 4 juta | 5 juta"),
        ("id", "1,5 juta", "", "1,2 juta | 1,3 juta | 1,4 juta | 1,5 juta | 1,6 juta | 1,7 juta | 1,8 juta"),
        ("id", "1 juta 200 ribu", "", " | ".join(f"1 juta {each}00 ribu" for each in range(1, 6))),
        ("id", "dua puluh", "", "sepuluh | dua puluh | tiga puluh | empat puluh | lima puluh"),
        ("id", "22 miliar", "US$", " | ".join(f"US${each} miliar" for each in range(16, 29, 2))),
        ("en", "16,700", "", "12,500 | 13,900 | 15,300 | 16,700 | 18,100 | 19,500 | 20,900"),
        ("en", "60", "", "30 | 40 | 50 | 60 | 70 | 80 | 90"),
        ("en", "95", "%", "71% | 79% | 87% | 95%"),
        ("en", "twelve", "", "nine | ten | eleven | twelve | thirteen | fourteen | fifteen"),
        ("en", "two million", "", "one million | two million | three million | four million | five million"),
        ("en", "one hundred and five", "", "seventy-eight | eighty-seven | ninety-six | one hundred and five | "
         "one hundred and fourteen | one hundred and twenty-three | one hundred and thirty-two"),
        ("en", "100", "%", ""),
    ],
)  # fmt: skip
def test_neighbours_that_are_believed(code: str, like: str, unit: str, texts: str) -> None:
    """All that is shown beside a key over many seeds, and the key."""
    value = {"id": indonesian.parse, "en": english.parse}[code](like.split())
    assert value is not None
    draft, reading = draft_of(code, number_of(code, value, like, unit), kind="quantity")
    seen = {amount(code, o.text, unit): o.text for seed in range(60) for o in options_of(draft, reading, 4, seed)}
    shown = [seen[value] for value in sorted(seen)]
    assert " | ".join(shown) == texts


days = st.dates(date(1600, 1, 1), date(2090, 12, 28))


def coarse(day: date, grain: str) -> Day:
    return {
        "day": Day(day.year, day.month, day.day),
        "open day": Day(None, day.month, day.day),
        "month": Day(day.year, day.month),
        "month only": Day(None, day.month),
        "year": Day(day.year),
        "weekday": Day(None, weekday=day.weekday()),
    }[grain]


def read_day(code: str, text: str) -> Day:
    """The day that an option shows."""
    low = text.lower()
    if low in weekdays(code):
        return Day(None, weekday=weekdays(code)[low])
    if low in months(code):
        return Day(None, months(code)[low])
    if text.isdigit():
        return Day(int(text))
    ((_, day),) = LANGUAGES[code].dates(text, Span(0, len(text)))
    return day


@pytest.mark.parametrize("code", CODES)
@given(
    day=days,
    grain=st.sampled_from(["day", "open day", "month", "month only", "year", "weekday"]),
    ahead=st.none() | st.integers(-200, 200),
    others=st.lists(days, max_size=4),
    count=COUNTS,
    seed=SEEDS,
)
def test_dates(code: str, day: date, grain: str, ahead: int | None, others: list[date], count: int, seed: int) -> None:
    value = coarse(day, grain)
    published = None if ahead is None else date.fromordinal(day.toordinal() + ahead)
    rest = " ".join(f"{LANGUAGES[code].day_words(coarse(other, 'day'))}." for other in others)
    draft, reading = draft_of(code, value, kind="date", others=rest, published=published)
    shown = [read_day(code, option.text) for option in options_of(draft, reading, count, seed)]
    ranks = [rank_of(each) for each in shown]
    assert ranks == sorted(set(ranks))
    assert {each.grain for each in shown} <= {value.grain}
    for each in shown:
        assert (each.year is None) is (value.year is None)
        assert not each.day or exists(each.year, each.month or 1, each.day)
        if published and value.year:
            assert (parts(each) > parts_of(published)) is (parts(value) > parts_of(published))
        if published and grain == "month only" and value.month and each.month and value.month <= published.month:
            assert each.month <= published.month


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("day", [date(9999, 12, 31), date(9999, 12, 30), date(1, 1, 1)])
def test_the_ends_of_the_calendar(code: str, day: date) -> None:
    draft, reading = draft_of(code, coarse(day, "day"), kind="date")
    assert len(options_of(draft, reading, 4, 0)) in (0, 4)


def parts(day: Day) -> tuple[int, int, int]:
    return (day.year or 0, day.month or 0, day.day or 0)


def parts_of(day: date) -> tuple[int, int, int]:
    return (day.year, day.month, day.day)


@pytest.mark.parametrize("code", CODES)
@given(value=st.integers(2, 120), digits=st.booleans(), count=COUNTS, seed=SEEDS)
def test_ordinals(code: str, value: int, digits: bool, count: int, seed: int) -> None:
    like = {"id": "ke-10" if digits else "kesepuluh", "en": "10th" if digits else "tenth"}[code]
    number = Number(Fraction(value), LANGUAGES[code].ordinal_words(value, like), digits)
    draft, reading = draft_of(code, number, kind="ordinal", like=like)
    shown = options_of(draft, reading, count, seed)
    assert len(shown) == count
    places = {LANGUAGES[code].ordinal_words(each, like): each for each in range(1, 130)}
    found = [places[option.text] for option in shown]
    assert found == sorted(set(found))
    assert all(any(c.isdigit() for c in option.text) is digits for option in shown)


NAMES = ("Adil Rahman", "Siti Aminah", "Made Wirawan", "Lena Hartono", "Budi Santoso", "Rani Kusuma", "Tono Wijaya")


@pytest.mark.parametrize("code", CODES)
@given(key=st.integers(0, len(NAMES) - 1), known=st.integers(1, len(NAMES)), count=COUNTS, seed=SEEDS)
def test_people(code: str, key: int, known: int, count: int, seed: int) -> None:
    everyone = people(*NAMES[:known]) if key < known else people(*NAMES[:known], NAMES[key])
    entity = next(each for each in everyone if each.name == NAMES[key])
    draft, reading = draft_of(code, Name(entity), kind="person", stem="Who spoke to Tono Wijaya?")
    shown = options_of(draft, replace(reading, entities=everyone), count, seed)
    usable = len({each.name for each in everyone} - {entity.name, "Tono Wijaya"})
    assert len(shown) == (count if usable >= count - 1 else 0)
    assert {option.text for option in shown} <= {each.name for each in everyone}


@pytest.mark.parametrize(
    ("name", "role", "speaks"),
    [
        ("Rahman", "minister", True),
        ("Adil Wijaya", "minister", True),
        ("Siti Aminah", "", False),
        ("Siti Aminah", "guest", True),
    ],
)
def test_who_is_no_distractor(name: str, role: str, speaks: bool) -> None:
    """A short name beside full ones, a namesake, one of whom nothing is known, one with the key's own role."""
    key = people("Adil Rahman", roles=["guest"])[0]
    other = replace(people(name, roles=[role])[0], speaks=speaks)
    draft, reading = draft_of("en", Name(key), kind="person")
    rest = people("Made Wirawan", "Lena Hartono")
    assert options_of(draft, replace(reading, entities=(key, other, *rest)), 4, 0) == ()
    assert len(options_of(draft, replace(reading, entities=(key, other, *rest)), 3, 0)) == 3


def test_what_stem_or_evidence_tells_is_not_offered() -> None:
    draft, reading = draft_of("id", number_of("id", 7, "7"), kind="quantity", stem="Berapa dari 8 kapal yang tiba?")
    text = "Dari 9 kapal, 7 tiba."
    evidence = replace(draft.fact, evidence=Span(0, len(text)))
    reading = replace(reading, article=replace(reading.article, text=text))
    seen = {o.text for seed in range(50) for o in options_of(replace(draft, fact=evidence), reading, 4, seed)}
    assert seen and not seen & {"8", "9"}


def test_a_date_told_in_another_form_is_not_offered() -> None:
    day = Day(2023, 9, 13)
    draft, reading = draft_of("en", day, kind="date", stem="On what date, after Tuesday, September 12, did it end?")
    seen = {option.text for seed in range(50) for option in options_of(draft, reading, 4, seed)}
    assert "11 September 2023" in seen and "12 September 2023" not in seen


def test_dates_and_numbers_of_the_article_come_first() -> None:
    day = Day(2023, 9, 13)
    draft, reading = draft_of("en", day, kind="date", others="He came on 2 September 2023 and left on 5 October 2023.")
    shown = options_of(draft, reading, 3, 1)
    assert {option.source for option in shown if not option.correct} == {"article"}
    draft, reading = draft_of("id", number_of("id", 214, "214"), kind="quantity", others="Ada 187 dan 300 orang.")
    found = {o.text: o.source for seed in range(20) for o in options_of(draft, reading, 4, seed)}
    assert (found["187"], found["300"]) == ("article", "article")


def spread(draft: Draft, reading: Reading, count: int) -> Counter[int]:
    """How often the key has which place, over 2,000 seeds."""
    places: Counter[int] = Counter()
    for seed in range(2000):
        shown = options_of(draft, reading, count, seed)
        places[next(place for place, option in enumerate(shown) if option.correct)] += 1
    return places


@pytest.mark.parametrize(
    ("kind", "count"), [("quantity", 4), ("date", 3), ("date", 4), ("date", 5), ("ordinal", 4), ("person", 4)]
)
def test_the_key_stands_anywhere(kind: str, count: int) -> None:
    """Pearson's chi-square over 2,000 seeds, where nothing forces the key's place."""
    everyone = people(*NAMES)
    value = {
        "quantity": number_of("en", 130, "130", "km"),
        "date": Day(2010, 6, 15),
        "ordinal": Number(Fraction(30), "30th", True),
        "person": Name(everyone[0]),
    }[kind]
    draft, reading = draft_of(
        "en", value, kind=kind, like="30th" if kind == "ordinal" else "", published=date(2020, 1, 1)
    )
    places = spread(draft, replace(reading, entities=everyone), count)
    expected = 2000 / count
    statistic = sum((places[place] - expected) ** 2 / expected for place in range(count))
    assert statistic < CHI_SQUARE[count - 1], places


def test_the_place_differs_from_question_to_question() -> None:
    """With one seed, the stem alone moves the key."""
    places: Counter[int] = Counter()
    for train in range(2000):
        stem = f"How far does train {train * 1000 + 999} go?"
        draft, reading = draft_of("en", number_of("en", 130, "130", "km"), kind="quantity", stem=stem)
        places[next(place for place, option in enumerate(options_of(draft, reading, 4, 0)) if option.correct)] += 1
    assert sum((places[place] - 500) ** 2 / 500 for place in range(4)) < CHI_SQUARE[3], places


def test_a_digest_is_the_same_on_every_machine() -> None:
    assert digest(0, "stem") == 0xCCC020D6D01DF421


@given(day=days, grain=st.sampled_from(["day", "open day", "month", "month only", "year", "weekday"]))
def test_a_rank_is_read_back(day: date, grain: str) -> None:
    assert day_of(rank_of(coarse(day, grain))) == coarse(day, grain)
