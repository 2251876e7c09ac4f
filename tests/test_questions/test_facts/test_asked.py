"""What a sentence is asked for, in its own words: a table of sentences, answers and questions in both languages."""

from datetime import date

import pytest

from questions.facts.gaps import find_gaps
from questions.facts.statements import find_statements
from questions.languages import language as language_of
from questions.languages.tagger import Tagger
from questions.languages.tokens import stands_in
from questions.model import Article, Fact
from questions.reading import read
from tests.test_questions.tables import rows, sections


def facts(code: str, text: str) -> list[Fact]:
    article = Article(text, code, published=date(2023, 9, 12))
    reading = read(article, language_of(code), Tagger.load(code).tag)
    return find_gaps(reading, language_of(code), find_statements(reading, language_of(code)))


@pytest.mark.parametrize(("code", "row"), rows("asked"))
def test_a_sentence_asked_for_one_of_its_words(code: str, row: dict[str, str]) -> None:
    found = [fact for fact in facts(code, row["text"]) if fact.answer.of(row["text"]) == row["answer"]]
    language = language_of(code)
    asked = [language.fill("{question}", fact.slots, []) for fact in found if "question" in fact.slots]
    assert asked == ([row["question"]] if row["question"] else [])
    if "gap" in row:
        assert [language.fill("{cloze}", fact.slots, []) for fact in found if "cloze" in fact.slots] == [row["gap"]]
    elif not row["question"]:
        assert not found


@pytest.mark.parametrize("code", ["id", "en"])
def test_a_question_never_holds_its_answer(code: str) -> None:
    for row in sections("asked")[code]:
        for fact in facts(code, row["text"]):
            for words in fact.slots.values():
                assert not stands_in(fact.answer.of(row["text"]), words)
