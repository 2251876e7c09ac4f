"""The choice of a set: at most so many, none giving another away, variety before more of the same."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.assembly import assemble, compatible
from questions.languages import LANGUAGES
from questions.model import Article, Evidence, Item

from .items import item_of

TEXT = "The ferry Aurora left Kupang with 214 passengers. " * 40
ARTICLE = Article(TEXT, "en", title="Ferry Aurora Reaches Kupang")
ENGLISH = LANGUAGES["en"]


STEMS = ("How many boats has port A?", "What did the new quay cost?", "How long is the pier in Dover?")


def asked(
    id: str, stem: str, key: str, start: int = 0, *, kind: str = "quantity", caption: str = ARTICLE.title
) -> Item:
    """An item whose key stands at ``start`` of the text."""
    proof = Evidence(start, start + 50, TEXT[start : start + 50], start, start + 3)
    return item_of(stem, [f"*{key}", "other"], id=id, kind=kind, caption=caption, evidence=proof)


def ids(chosen: tuple[Item, ...]) -> list[str]:
    return [item.id for item in chosen]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (("How many came?", "214", 0), ("How many went?", "30", 100), True),
        (("How many came?", "214", 0), ("How many arrived?", "214", 0), False),
        (("How many came?", "214", 0), ("How many came?", "30", 100), False),
        (("Who led the talks with Ann Lee?", "Bo Dahl", 0), ("Who is the mayor?", "Ann Lee", 100), False),
        (("Who led the talks with Annabel?", "Bo Dahl", 0), ("Who is the mayor?", "Ann", 100), True),
        (("Who came on Wednesday, September 13?", "Bo Dahl", 0), ("When did it end?", "13 September 2023", 100), False),
        (("Who came on September 12?", "Bo Dahl", 0), ("When did it end?", "13 September 2023", 100), True),
        (("Who came in July?", "Bo Dahl", 0), ("In which month did it end?", "July", 100), False),
        (("Who came in 2019?", "Bo Dahl", 0), ("In which year did it end?", "2019", 100), False),
    ],
)
def test_what_stands_in_one_set(one: tuple[str, str, int], other: tuple[str, str, int], together: bool) -> None:
    first, second = asked("a", *one), replace(asked("b", *other), kind="date")
    assert compatible(first, second, ENGLISH) is together
    assert compatible(second, first, ENGLISH) is together


def test_items_without_evidence_are_told_apart_by_their_stems() -> None:
    first, second = item_of("How many came?", ["*1", "2"]), item_of("How many went?", ["*3", "4"])
    assert compatible(first, second, ENGLISH)
    assert not compatible(first, replace(second, stem=first.stem), ENGLISH)


def test_of_two_that_give_each_other_away_the_worthier_stays() -> None:
    early = asked("a", "How many of the Aurora came?", "30", 0)
    late = asked("b", "How many of the Aurora went when 30 came?", "214", 1500)
    assert ids(assemble([late, early], ARTICLE, 10)) == ["a"]


def test_the_surer_of_two_comes_first() -> None:
    doubtful = replace(asked("a", "How many came?", "30", 0), confidence=0.75)
    sure = replace(asked("b", "How many went?", "214", 100), confidence=0.9)
    assert ids(assemble([doubtful, sure], ARTICLE, 1)) == ["b"]


def test_two_stems_that_differ_by_a_name_do_not_stand_in_one_set() -> None:
    first = asked("a", "When does the harbour board of Dover use its new books?", "1 May", 0)
    second = asked("b", "When does the harbour board of Calais use its new books?", "2 June", 500)
    assert not compatible(first, second, ENGLISH)
    assert compatible(first, replace(second, stem="When does Calais close its port?"), ENGLISH)


def test_one_in_four_asks_what_somebody_is() -> None:
    roles = [
        asked(f"r{place}", f"What is person {place}?", f"post {place}", 100 * place, kind="role") for place in range(4)
    ]
    numbers = [asked(f"n{place}", f"How many boats {place}?", f"{place}7", 1000 + 50 * place) for place in range(7)]
    chosen = assemble([*roles, *numbers], ARTICLE, 20)
    assert 1 <= sum(item.kind == "role" for item in chosen) <= len(chosen) // 4
    assert sum(item.kind == "quantity" for item in chosen) == 7
    assert [item.kind for item in assemble(roles, ARTICLE, 10)] == ["role"]


def test_a_second_kind_comes_before_a_third_of_the_first() -> None:
    numbers = [asked(f"n{place}", STEMS[place], str(place), place * 50) for place in range(3)]
    date = asked("d", "When did it leave?", "July", 1900, kind="date")
    assert ids(assemble([*numbers, date], ARTICLE, 3)) == ["n0", "n1", "d"]


def test_the_set_is_in_the_order_of_the_text() -> None:
    items = [asked(f"i{start}", stem, f"{start}7", start) for start, stem in zip((900, 0, 300), STEMS, strict=True)]
    assert ids(assemble(items, ARTICLE, 10)) == ["i0", "i300", "i900"]


kinds = st.sampled_from(["quantity", "date", "ordinal", "person", ""])
many = st.lists(st.tuples(kinds, st.integers(0, 1900), st.integers(1, 30), st.integers(1, 30)), max_size=25)


@given(drawn=many, count=st.integers(1, 12))
def test_any_set(drawn: list[tuple[str, int, int, int]], count: int) -> None:
    """Never more than asked, each item once, all of them compatible, and the same whatever order they come in."""
    items = [
        asked(
            f"{place:02}",
            f"How many {['boats', 'cranes', 'ferries', 'tugs', 'lights'][place % 5]} has number {told}?",
            str(key),
            start,
            kind=kind,
        )
        for place, (kind, start, key, told) in enumerate(drawn)
    ]
    chosen = assemble(items, ARTICLE, count)
    assert len(chosen) <= count
    assert max(Counter(ids(chosen)).values(), default=0) <= 1
    assert all(compatible(one, other, ENGLISH) for one in chosen for other in chosen if one is not other)
    assert assemble(items[::-1], ARTICLE, count) == chosen
    assert bool(chosen) is bool(items)
