"""Article -> Reading: sentences, tagged tokens, who is who, which day was meant, what refers to what.

Depends on ``languages`` and ``model``; never on another stage.
"""

from collections.abc import Callable, Sequence

from questions.languages.base import Language
from questions.model import Article, Clause, Day, Number, Placed, Reading, Sentence, Span, Token
from questions.reading.days import resolve_days, written_out, years_named
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
        *short_names(article.text, entities),
        *written_out(article.text, dates, because, language),
        *years_named(article, language),
    ]
    return Reading(
        article,
        tuple(sentences),
        tuple(entities),
        Placed.of((reference.span, reference) for reference in references),
        tuple(clauses),
        Placed.of(dates),
        Placed.of(numbers),
        Placed.of((mention, entity) for entity in entities for mention in entity.mentions),
        Placed.of((token.span, token) for sentence in sentences for token in sentence.tokens),
        because,
        _small(article, sentences, language),
    )


def _small(article: Article, sentences: Sequence[Sentence], language: Language) -> frozenset[int]:
    """Places of capitals that the head of a sentence, or of a quotation, alone has given a word: those that the
    language tells, and those of words that the text has in small letters elsewhere."""
    found = set()
    seen = {token.text for sentence in sentences for token in sentence.tokens if token.text.islower()}
    for sentence in sentences:
        tokens = [token for token in sentence.tokens[:3] if token.tag != "PUNCT"][:2]
        if len(tokens) > 1:
            first, second = tokens
            elsewhere = first.label == "O" and first.text.istitle() and first.text.lower() in seen
            if _titled(article, sentence, first, second):
                continue
            if language.common(first, second) or (elsewhere and second.text[:1].islower()):
                found.add(first.span.start)
    return frozenset(found)


def _titled(article: Article, sentence: Sentence, first: Token, second: Token) -> bool:
    """Whether two capitals are a name that the text has within a sentence as well ("The Regime")."""
    name = f"{first.text} {second.text}"
    inside = article.text.find(name, sentence.span.end)
    before = article.text[:inside].rstrip()[-1:] if inside > 0 else ""
    return second.text[:1].isupper() and (before.isalpha() or before == ",")


def _outside(numbers: Sequence[tuple[Span, Number]], days: Sequence[tuple[Span, Day]]) -> list[tuple[Span, Number]]:
    return [(span, number) for span, number in numbers if not any(day.holds(span) for day, _ in days)]


__all__ = ["Sentence", "read"]
