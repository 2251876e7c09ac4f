"""Whole sentences without one date, number, place or person: as a direct question where that can be, else with a gap.

Nothing is cut out of a sentence, so nothing breaks where it is sound as it stands.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from questions.facts.around import Around, around
from questions.facts.phrases import in_full, speaker
from questions.facts.statements import GAP, Statement, find_statements, gapped
from questions.languages.base import Asked, Language, Parts
from questions.languages.places import place_of
from questions.model import Fact, Name, Number, Reading, Sentence, Span, Trace, Value


def find_gaps(reading: Reading, language: Language) -> list[Fact]:
    """A fact for each date, number, place and person of each sentence that could stand alone."""
    return [
        fact
        for statement in find_statements(reading, language)
        for kind, span, value in gaps(reading, language, statement.sentence)
        if statement.span.holds(span)
        for fact in _facts(reading, language, statement, kind, span, value)
    ]


def _facts(
    reading: Reading, language: Language, statement: Statement, kind: str, span: Span, value: Value
) -> Iterator[Fact]:
    found = None if _tied(reading, language, statement, kind, span) else gapped(reading, language, statement, span)
    if found is None:
        return
    cloze = f"{found.words}."
    question = _question(reading, language, statement, kind, span, value)
    because, rules, resolved = found.because, found.rules, found.resolved
    if statement.speaker:
        who = statement.speaker
        cloze = language.frame_claim(cloze, who.words)
        question = language.frame_claim(question, who.words) if question else ""
        because, rules, resolved = because + who.because, rules + who.rules, resolved + who.resolved
    outside = tuple(sorted({each for each in because if not statement.sentence.span.holds(each)}))
    trace = Trace("statement", tuple(sorted(set(rules))), tuple(dict.fromkeys(resolved)))
    slots = {"cloze": cloze, **({"question": question} if question else {})}
    yield Fact(kind, "sentence", value, span, statement.sentence.span, slots, outside, trace)


def _question(reading: Reading, language: Language, statement: Statement, kind: str, span: Span, value: Value) -> str:
    """The statement as a direct question; "" where there is none."""
    cut = _with_role(reading, span, value) if kind == "person" else span
    place = place_of(language.code, span.of(reading.article.text)) if kind == "place" else None
    cut = _with_larger(reading, cut) if place else cut
    found = gapped(reading, language, statement, cut)
    if found is None:
        return ""
    before, _, after = found.words.partition(GAP)
    asked = Asked(kind, value, before, after, place.kind if place else "", _tag_before(statement, cut))
    clause = around(reading, language, statement, cut, kind == "quantity")
    if clause:
        asked = replace(asked, **_parts(reading, language, clause, cut))
    question = language.ask(asked)
    if question and clause and clause.speaker and not statement.speaker and language.turns:
        who = speaker(reading, language, clause.speaker)
        return language.frame_claim(question, who.words) if who.sound else ""
    return question


def _parts(reading: Reading, language: Language, clause: Around, cut: Span) -> dict[str, Any]:
    """The words of a clause around an answer, as a language asks with them."""

    def words(span: Span | None) -> str:
        return in_full(reading, language, span).words if span and span.start < span.end else ""

    front, verb = words(clause.front), f"{clause.be} {words(clause.verb)}".strip()
    if clause.subject is None:
        return {"front": front, "noun": words(Span(cut.end, clause.verb.start)).strip(" ,"), "predicate": verb}
    closed = "," if clause.subject.of(reading.article.text).endswith(",") else ""
    subject = f"{words(clause.subject)}{closed}"
    parts = Parts(subject, verb, words(clause.earlier), words(clause.lead), words(clause.follow), words(clause.later))
    return {"front": front, "parts": parts}


def _with_role(reading: Reading, span: Span, value: Value) -> Span:
    """A person's name with the role right in front of it."""
    role = value.entity.role_span if isinstance(value, Name) else None
    joined = role is not None and not reading.article.text[role.end : span.start].strip() and role.end < span.start
    return Span(role.start, span.end) if role and joined else span


def _tag_before(statement: Statement, cut: Span) -> str:
    """The part of speech of the word before an answer, "" where the statement begins with it."""
    before = [token for token in statement.tokens if token.span.end <= cut.start]
    return before[-1].tag if before else ""


def _with_larger(reading: Reading, span: Span) -> Span:
    """A place with the larger one behind a comma ("Paris, Prancis"), which would tell it."""
    more = [mention for mention, entity in reading.mentions if mention.start == span.end + 2 and entity.kind == "place"]
    return Span(span.start, more[0].end) if more and reading.article.text[span.end] == "," else span


def _tied(reading: Reading, language: Language, statement: Statement, kind: str, span: Span) -> bool:
    """Whether the words around a gap tell its answer ("an ____"), or belong to it ("awal Mei", "2018-2019"), or it is
    one of several in a row, or a part of a longer name."""
    text = reading.article.text
    before = [token for token in statement.tokens if token.span.end <= span.start][-1:]
    after = [token for token in statement.tokens if token.span.start >= span.end][:2]
    if before and before[0].text in {"a", "an"}:
        return True
    if text[span.start].islower() and text[span.start].isalpha() and _dated(reading, span):
        return True
    low = [token.text.lower() for token in (*before, *after)]
    joined = language.words("grammar", "joins")
    if kind != "quantity" and joined & set(low[: len(before)] + low[len(before) : len(before) + 1]):
        return True
    if kind == "quantity" and low[len(before) :][:1] and low[len(before)] in language.words("grammar", "ranges"):
        return True
    return kind != "date" and bool(before) and before[0].tag == "PROPN" and before[0].label != "O"


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
        if entity.kind == "place" and _known(reading, language, span):
            yield "place", span, Name(entity)
        if entity.kind == "person" and span.of(reading.article.text) == entity.name and " " in entity.name:
            yield "person", span, Name(entity)


def _known(reading: Reading, language: Language, span: Span) -> bool:
    """Whether a gazetteer has a place, and it is not the country that every story here is about."""
    place = place_of(language.code, span.of(reading.article.text))
    return place is not None and place.name.lower() not in language.words("reference", "home")


def _askable(number: Number, language: Language) -> bool:
    return number.value > 1 and number.hedge not in language.words("units", "open_hedges")
