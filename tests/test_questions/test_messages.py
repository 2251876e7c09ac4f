"""Every error has a sentence in every language."""

import re

import pytest

from questions import errors
from questions.languages import LANGUAGES
from questions.languages.words import table
from questions.messages import few_facts, language_name, message


def family(base: type[errors.QuestionsError]) -> list[type[errors.QuestionsError]]:
    return [base, *(each for child in base.__subclasses__() for each in family(child))]


VALUES = {"words": 12, "least": 60, "limit": 1024 * 1024, "language": "ms", "what": "--count 0"}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("error", family(errors.QuestionsError), ids=lambda error: error.__name__)
def test_one_sentence_a_code(error: type[errors.QuestionsError], language: str) -> None:
    assert error.code in table(language, "messages")
    sentence = message(error(**VALUES), language)
    assert sentence[0].isupper() and sentence.endswith(".") and "{" not in sentence
    assert re.search(r"[.!?]\s", sentence) is None


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_sentence_without_a_code(language: str) -> None:
    codes = {error.code for error in family(errors.QuestionsError)} | {"unknown_language", "few_facts", "few_facts_one"}
    assert set(table(language, "messages")) == codes


@pytest.mark.parametrize(
    ("error", "language", "words"),
    [
        (errors.UnsupportedLanguage(language="ms"), "id", "bahasa Melayu"),
        (errors.UnsupportedLanguage(language="ms"), "en", "Malay"),
        (errors.UnsupportedLanguage(language="jv"), "id", "bahasa Jawa"),
        (errors.UnsupportedLanguage(language="zz-nonsense"), "en", "zz-nonsense"),
        (errors.UnsupportedLanguage(language="und"), "en", "could not be told"),
        (errors.TooShort(words=12, least=60), "id", "12 kata"),
        (errors.TooLarge(limit=1024 * 1024), "en", "1 MiB"),
        (errors.TooShort(), "en", "–"),
        (errors.EmptyArticle(), "fr", "no text"),
    ],
)
def test_values_are_shown_in_words(error: errors.QuestionsError, language: str, words: str) -> None:
    assert words in message(error, language)


def test_every_language_told_apart_has_a_name() -> None:
    from questions.intake.words import identification

    codes = {code for part in ("words", "scripts", "letters") for code in identification()[part]}
    for code in codes:
        assert language_name(code, "en") != code


@pytest.mark.parametrize(
    ("count", "language", "words"),
    [
        (1, "en", "This text has few checkable facts: 1 question."),
        (2, "en", "This text has few checkable facts: 2 questions."),
        (1, "id", "Teks ini memuat sedikit fakta yang dapat diperiksa: 1 soal."),
        (2, "id", "Teks ini memuat sedikit fakta yang dapat diperiksa: 2 soal."),
    ],
)
def test_a_text_of_few_facts_is_said_to_be_one(count: int, language: str, words: str) -> None:
    assert few_facts(count, language) == words
