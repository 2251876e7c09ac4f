"""Article -> Reading: sentences, tagged tokens, who is who, which day was meant, what refers to what.

Depends on ``languages`` and ``model``; never on another stage.
"""

from collections.abc import Callable, Sequence

from questions.languages.base import Language
from questions.model import Article, Clause, Day, Number, Reading, Sentence, Span
from questions.reading.days import resolve_days
from questions.reading.entities import find_entities, short_names
from questions.reading.names import repair
from questions.reading.sentences import split

Tag = Callable[[Sequence[str]], list[tuple[str, str]]]


def read(article: Article, language: Language, tag: Tag) -> Reading:
    """Everything that the later stages know of the article. ``tag`` gives each word of a sentence its tags."""
    sentences = repair(split(article, tag), language)
    entities = find_entities(article.text, article.title, sentences, language)
    found = [(sentence, language.dates(article.text, sentence.span)) for sentence in sentences]
    dates, because = resolve_days(article, [day for _, days in found for day in days])
    clauses: list[Clause] = []
    numbers: list[tuple[Span, Number]] = []
    for sentence, days in found:
        clauses += language.clauses(sentence, article.text, days)
        numbers += _outside(language.numbers(sentence), days)
    references = [
        *language.references(article, sentences, entities, clauses),
        *short_names(article.text, sentences, entities),
    ]
    return Reading(
        article,
        tuple(sentences),
        tuple(entities),
        tuple(sorted(references, key=lambda ref: ref.span)),
        tuple(clauses),
        tuple(dates),
        tuple(numbers),
        because,
    )


def _outside(numbers: Sequence[tuple[Span, Number]], days: Sequence[tuple[Span, Day]]) -> list[tuple[Span, Number]]:
    return [(span, number) for span, number in numbers if not any(day.holds(span) for day, _ in days)]


__all__ = ["Sentence", "read"]
