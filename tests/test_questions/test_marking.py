"""Marks: a point for the key, none for anything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import questions
from questions.model import Mark, Response

from .items import item_of


@given(size=st.integers(2, 6), data=st.data())
def test_one_point_for_the_key_alone(size: int, data: st.DataObject) -> None:
    key = data.draw(st.integers(0, size - 1))
    item = item_of("Who came?", [f"{'*' if place == key else ''}N{place}" for place in range(size)], id="x")
    marks = [questions.mark(item, Response("x", chosen)) for chosen in range(size)]
    assert marks == [Mark("x", float(place == key), 1.0) for place in range(size)]
    assert questions.mark(item, Response("x", None)) == Mark("x", 0.0)


@pytest.mark.parametrize("chosen", [-1, 2, 99])
def test_an_option_that_the_item_lacks_is_no_answer(chosen: int) -> None:
    with pytest.raises(ValueError, match="no option"):
        questions.mark(item_of("Who came?", ["*Ann", "Bo"], id="x"), Response("x", chosen))
