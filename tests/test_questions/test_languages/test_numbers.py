"""Numbers and ordinals as newspapers write them, what only looks like one, and writing them back."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from questions.languages import LANGUAGES
from questions.languages.en import numbers as english
from questions.languages.id import numbers as indonesian
from questions.model import Number

from ..sentences import sentence
from ..tables import rows

MODULES = {"id": indonesian, "en": english}
CODES = sorted(LANGUAGES)
#: Numbers in the digits of newspapers: a scale word with decimals, or a whole number with or without groups.
FORMS = {
    "id": ["7", "20", "16.700", "1.250.000", "7,5", "0,25", "1.250,5", "1,5 juta", "22 miliar", "3 juta 200 ribu"],
    "en": ["7", "20", "16,700", "1,250,000", "7.5", "0.25", "1,250.5", "1.5 million", "3 million 200 thousand"],
}  # fmt: skip


@pytest.mark.parametrize(("code", "row"), rows("numbers"))
def test_numbers_of_a_sentence(code: str, row: dict[str, Any]) -> None:
    text, language = row["text"], LANGUAGES[code]
    found = language.numbers(sentence(text, **row.get("labels", {})))
    expected = [[part.strip() for part in each.split("|")] for each in row.get("numbers", [])]
    assert [(span.of(text), number.value) for span, number in found] == [(e[0], Fraction(e[1])) for e in expected]
    for (_, number), (words, _, *rest) in zip(found, expected, strict=True):
        hedge, unit, shown = (*rest, "", "", "")[:3]
        assert (number.hedge, number.unit) == (hedge, unit)
        assert language.amount_words(number) == (shown or words)


@pytest.mark.parametrize(("code", "row"), rows("ordinals"))
def test_ordinals_of_a_sentence(code: str, row: dict[str, Any]) -> None:
    text = row["text"]
    found = LANGUAGES[code].ordinals(sentence(text))
    assert [f"{span.of(text)} = {value}" for span, value in found] == row.get("ordinals", [])


@pytest.mark.parametrize("code", CODES)
@given(value=st.integers(0, 10**15 - 1))
def test_words_of_a_number_are_read_back(code: str, value: int) -> None:
    words = MODULES[code].words_of(value).split()
    assert MODULES[code].parse(words) == value
    assert LANGUAGES[code].numbers(sentence(" ".join(words)))[0][1].value == value


@given(value=st.integers(0, 10**6))
def test_an_and_behind_hundreds_is_read_back(value: int) -> None:
    assert english.parse(english.words_of(value, joined=True).split()) == value


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("value", [-1, 10**15])
def test_numbers_beyond_words_are_refused(code: str, value: int) -> None:
    with pytest.raises(ValueError):
        MODULES[code].words_of(value)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("id", "dua tiga"), ("id", "puluh"), ("id", "juta"), ("id", "dua puluh tiga puluh"), ("id", "tiga belas empat"),
        ("id", "dua ribu tiga juta"), ("id", "20 30"), ("id", "gerbong"), ("id", ""), ("id", "5 juta 2000 ribu"),
        ("en", "two three"), ("en", "hundred"), ("en", "million"), ("en", "twenty thirty"), ("en", "thirteen four"),
        ("en", "two thousand three million"), ("en", "20 30"), ("en", "carriages"), ("en", ""), ("en", "twenty-twelve"),
    ],
)  # fmt: skip
def test_what_is_no_number(code: str, words: str) -> None:
    assert MODULES[code].parse(words.split()) is None


@pytest.mark.parametrize("code", CODES)
@given(data=st.data())
def test_a_number_is_written_back_in_its_form(code: str, data: st.DataObject) -> None:
    """Another value in a number's form is read as that value, and the number itself as it stood."""
    module, language = MODULES[code], LANGUAGES[code]
    words = data.draw(st.sampled_from(FORMS[code]))
    value = module.parse(words.split())
    assert value is not None
    number = Number(value, words, True)
    assert language.number_words(number) == words
    last = words.split()[-1] if len(words.split()) > 1 else ""
    scale = Fraction(module.parse(["1", last]) or 1) if last else Fraction(1)
    places = len(words.split()[0].partition(language.decimal)[2])
    other = data.draw(st.integers(1, 10**7)) * scale / 10**places
    shown = language.number_words(Number(other, words, True))
    assert module.parse(shown.split()) == other
    assert {piece for piece in shown.split() if piece.isalpha()} <= set(words.split())


@pytest.mark.parametrize("code", CODES)
@given(value=st.integers(1, 500), digits=st.booleans())
def test_ordinals_are_read_back(code: str, value: int, digits: bool) -> None:
    like = {"id": "ke-3" if digits else "ketiga", "en": "3rd" if digits else "third"}[code]
    assume(code == "id" or digits or value < 100)
    words = LANGUAGES[code].ordinal_words(value, like)
    before = {"id": "kunjungan ", "en": "the "}[code]
    assert [found for _, found in LANGUAGES[code].ordinals(sentence(before + words))] == [value]
    assert any(character.isdigit() for character in words) is digits


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (112, "112th"),
    ],
)
def test_english_ordinals_in_digits(value: int, words: str) -> None:
    assert LANGUAGES["en"].ordinal_words(value, "10th") == words
