"""How hard an item is said to be before anybody has answered it."""

from dataclasses import replace

import pytest

from questions.difficulty import difficulty, level
from questions.model import Article, Item, Option, Reading

from .items import evidence_of, item_of

TEXT = "The ferry carried 20 people. Much later it burned. " * 8 + "In the end 35 people were saved."
READING = Reading(Article(TEXT, "en"))


def item(sentence: str, key: str, *sources: str, kind: str = "quantity") -> Item:
    options = (Option(key, True), *(Option(str(place), False, source) for place, source in enumerate(sources)))
    found = item_of("How many?", [f"*{key}"], kind=kind, evidence=evidence_of(TEXT, sentence, key))
    return replace(found, options=options)


def test_wrong_answers_of_the_article_make_it_harder() -> None:
    said = "In the end 35 people were saved."
    levels = [difficulty(item(said, "35", *["article"] * n, *["numbers"] * (3 - n)), READING) for n in range(4)]
    assert levels == sorted(set(levels))


def test_what_the_article_says_early_and_often_is_easier() -> None:
    early = difficulty(item("The ferry carried 20 people.", "20", "numbers"), READING)
    late = difficulty(item("In the end 35 people were saved.", "35", "numbers"), READING)
    assert 0 <= early < late <= 1


@pytest.mark.parametrize(
    ("value", "words"), [(None, ""), (0.0, "easy"), (0.4, "medium"), (0.6, "medium"), (0.61, "hard"), (1.0, "hard")]
)
def test_it_is_said_in_a_word(value: float | None, words: str) -> None:
    assert level(replace(item("The ferry carried 20 people.", "20"), difficulty=value)) == words
