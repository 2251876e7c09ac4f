"""Whole sentences without one date, number, place or person: as a direct question where that can be, and with a gap.

Of a cloze nothing is cut out, so nothing breaks where the sentence is sound as it stands.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from questions.facts.around import marks_of, path_of
from questions.facts.asked import question
from questions.facts.fairness import fair
from questions.facts.most import most
from questions.facts.phrases import outside
from questions.facts.statements import Statement, gapped
from questions.languages.base import Language, Phrase
from questions.languages.places import place_of
from questions.model import Fact, Name, Number, Reading, Sentence, Span, Trace, Value


def find_gaps(reading: Reading, language: Language, statements: Iterable[Statement]) -> list[Fact]:
    """A fact for each date, number, place and person of each sentence that could stand alone."""
    found = (
        fact
        for statement in statements
        for kind, span, value in gaps(reading, language, statement.sentence)
        if statement.span.holds(span) and fair(reading, language, statement, kind, span, value)
        for fact in _facts(reading, language, statement, kind, span, value)
    )
    return list(islice(found, most(reading.article.text)))


def _facts(
    reading: Reading, language: Language, statement: Statement, kind: str, span: Span, value: Value
) -> Iterator[Fact]:
    """One fact a form, the direct question and the sentence with a gap: which of them is asked is for others to say."""
    asked = question(reading, language, statement, kind, span, value)
    gap = gapped(reading, language, statement, span)
    sure, path = statement.tree.sure, path_of(statement, span)
    marks = marks_of(reading, statement)
    for form, found in (("question", asked), ("cloze", gap)):
        if found is None:
            continue
        words = f"{found.words}." if form == "cloze" else found.words
        because, rules, resolved = found.because, found.rules, found.resolved
        if statement.speaker:
            who: Phrase = statement.speaker
            words = language.frame_claim(words, who.words)
            because, rules, resolved = because + who.because, rules + who.rules, resolved + who.resolved
        trace = Trace("statement", tuple(sorted(set(rules))), tuple(dict.fromkeys(resolved)), sure, path, marks)
        evidence = statement.sentence.span
        yield Fact(kind, "sentence", value, span, evidence, {form: words}, outside(because, evidence), trace)


def gaps(reading: Reading, language: Language, sentence: Sentence) -> Iterator[tuple[str, Span, Value]]:
    """What a sentence could leave out: the kind of fact, the place in the text and the value."""
    for span, day in reading.dates.within(sentence.span):
        yield "date", span, day
    for span, number in reading.numbers.within(sentence.span):
        if _askable(number, language):
            yield "quantity", span, number
    for span, entity in reading.mentions.within(sentence.span):
        if entity.kind == "place" and _known(reading, language, span):
            yield "place", span, Name(entity)
        if entity.kind == "person" and span.of(reading.article.text) == entity.name and " " in entity.name:
            yield "person", span, Name(entity)


def _known(reading: Reading, language: Language, span: Span) -> bool:
    """Whether a gazetteer has a place, and it is not the country that every story here is about."""
    place = place_of(language.code, span.of(reading.article.text), reading.article.text)
    return place is not None and place.name.lower() not in language.words("reference", "home")


def _askable(number: Number, language: Language) -> bool:
    return number.value > 1 and number.hedge not in language.words("units", "open_hedges")
