"""Whole sentences with a gap: nothing is moved or cut, so nothing breaks where the sentence is sound as it stands."""

from collections.abc import Iterator

from questions.facts.phrases import stands_alone
from questions.languages.base import Language
from questions.languages.places import place_of
from questions.model import Fact, Name, Number, Reading, Sentence, Span, Trace, Value

GAP = "____"
LEAST_WORDS, MOST_WORDS = 8, 30
_MARKS = set('"“”«»:;?!')


def find_gaps(reading: Reading, language: Language) -> list[Fact]:
    """A fact for each date, number, place and person of each sentence that could stand alone."""
    return [fact for sentence in reading.sentences for fact in _of_sentence(reading, language, sentence)]


def _of_sentence(reading: Reading, language: Language, sentence: Sentence) -> Iterator[Fact]:
    text = sentence.span.of(reading.article.text)
    long = LEAST_WORDS <= len(text.split()) <= MOST_WORDS
    if sentence.heading or not long or not text.endswith(".") or _MARKS & set(text):
        return
    if not stands_alone(text.replace("(", "").replace(")", ""), language) or language.open_words(text):
        return
    if language.unknown(text) or language.glued(text):
        return
    for kind, span, value in gaps(reading, language, sentence):
        if _tied(reading, sentence, span):
            continue
        whole = f"{text[: span.start - sentence.span.start]}{GAP}{text[span.end - sentence.span.start :]}"
        yield Fact(kind, "cloze", value, span, sentence.span, {"cloze": " ".join(whole.split())}, (), Trace("cloze"))


def _tied(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether the words around a gap tell its answer ("an ____"), or belong to it ("awal Mei", "2018-2019")."""
    text = reading.article.text
    before = text[sentence.span.start : span.start].split()[-1:]
    return (
        before in (["a"], ["an"]) or text[span.start].islower() and text[span.start].isalpha() and _dated(reading, span)
    )


def _dated(reading: Reading, span: Span) -> bool:
    return any(place == span for place, _ in reading.dates.within(span))


def gaps(reading: Reading, language: Language, sentence: Sentence) -> Iterator[tuple[str, Span, Value]]:
    """What a sentence could leave out: the kind of fact, the place in the text and the value."""
    for span, day in reading.dates.within(sentence.span):
        yield "date", span, day
    for span, number in reading.numbers.within(sentence.span):
        if _askable(number, language):
            yield "quantity", span, number
    for span, entity in reading.mentions.within(sentence.span):
        if entity.kind == "place" and place_of(language.code, span.of(reading.article.text)):
            yield "place", span, Name(entity)
        if entity.kind == "person" and span.of(reading.article.text) == entity.name and " " in entity.name:
            yield "person", span, Name(entity)


def _askable(number: Number, language: Language) -> bool:
    return number.value > 1 and number.hedge not in language.words("units", "open_hedges")
