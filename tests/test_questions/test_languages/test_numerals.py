"""Numbers in digits: what they are worth, and writing a number as another one is written."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.languages.numerals import digits_value, digits_words

SIGNS = [",", "."]


@pytest.mark.parametrize(
    ("word", "decimal", "value"),
    [
        ("16.700", ",", 16700), ("16.700", ".", Fraction("16.7")),
        ("16,700", ".", 16700), ("16,700", ",", Fraction("16.7")),
        ("1.250.000,75", ",", Fraction("1250000.75")), ("1,250,000.75", ".", Fraction("1250000.75")),
        ("0", ",", 0), ("0,5", ",", Fraction(1, 2)), ("0.5", ".", Fraction(1, 2)), ("2019", ",", 2019),
        ("1.25", ",", None), ("16.70", ",", None), ("1.2.3", ".", None), ("1,2,3", ",", None), ("1234.567", ",", None),
        ("12/9", ",", None), ("2-1", ",", None), ("2:1", ",", None), ("", ",", None), (",5", ",", None),
        ("5,", ",", None), ("0812", ",", None), ("00", ",", None), ("ke-10", ",", None), ("5x", ",", None),
        ("٣٤", ",", None), ("²", ",", None),
    ],
)  # fmt: skip
def test_the_value_of_digits(word: str, decimal: str, value: Fraction | int | None) -> None:
    assert digits_value(word, decimal) == value


@pytest.mark.parametrize(
    ("value", "like", "decimal", "words"),
    [
        (900, "16.700", ",", "900"), (1200, "900", ",", "1.200"), (1200, "900", ".", "1,200"),
        (1200, "1500", ",", "1200"), (Fraction("7.25"), "7,5", ",", "7,2"), (8, "7,5", ",", "8,0"),
        (1234567, "20", ".", "1,234,567"), (0, "7,5", ",", "0,0"),
    ],
)  # fmt: skip
def test_a_value_in_the_form_of_another(value: Fraction | int, like: str, decimal: str, words: str) -> None:
    assert digits_words(Fraction(value), like, decimal) == words


@pytest.mark.parametrize("decimal", SIGNS)
@given(value=st.integers(0, 10**12), places=st.integers(0, 4), grouped=st.booleans(), other=st.integers(0, 10**12))
def test_writing_is_the_inverse_of_reading(decimal: str, value: int, places: int, grouped: bool, other: int) -> None:
    """A number is written as it stood when it is its own model, and another in its form has the value meant."""
    number = f"{value:,}" if grouped else str(value)
    number = number.replace(",", "." if decimal == "," else ",")
    word = number + (f"{decimal}{value % 10**places:0{places}d}" if places else "")
    read = digits_value(word, decimal)
    assert read is not None
    if grouped or value < 1000:
        assert digits_words(read, word, decimal) == word
    again = Fraction(other, 10**places)
    assert digits_value(digits_words(again, word, decimal), decimal) == again
