"""Numbers behind a preposition: how long something lasted, in how many places it is, what it cost."""

from questions.facts.phrases import after_verb, make, phrase, subject
from questions.languages.base import Language, Phrase
from questions.model import Clause, Fact, Number, Reading, Span


def in_piece(reading: Reading, language: Language, clause: Clause, span: Span, number: Number) -> Fact | None:
    """A fact for a piece of the clause that is a preposition, a number and its noun or unit, and nothing else."""
    for place, piece in enumerate(clause.rest):
        if language.opens_clause(piece.of(reading.article.text)):
            return None
        if place and piece.holds(span):
            return _of_piece(reading, language, clause, place, span, number)
    return None


def _of_piece(
    reading: Reading, language: Language, clause: Clause, place: int, span: Span, number: Number
) -> Fact | None:
    text, piece = reading.article.text, clause.rest[place]
    before = text[piece.start : span.start].strip().lower().removesuffix(number.hedge).strip()
    after = text[span.end : piece.end].strip(" ,")
    if not clause.whole:
        return None
    if before in language.words("grammar", "lasting") and not after:
        return _lasting(reading, language, clause, place, span, number)
    counted = (
        not number.unit and before in language.words("grammar", "counting") and after and language.countable(after)
    )
    measured = number.unit and before in language.words("units", "measures") and not after
    if not counted and not measured:
        return None
    slots = _slots(reading, language, clause, place, span) | {
        "before": phrase(reading, language, *clause.rest[:place]),
        "preposition": Phrase(before),
        "noun": phrase(reading, language, Span(span.end, piece.end)),
    }
    event = "counted in place" if counted else "measured in place"
    return make(reading, language, clause, "quantity", event, number, span, slots, event)


def _lasting(
    reading: Reading, language: Language, clause: Clause, place: int, span: Span, number: Number
) -> Fact | None:
    """How long ("selama 12 jam"); in a language of noun first not behind an object, which it may describe."""
    behind_object = place == 1 and not clause.passive and language.role_opens
    if number.unit.lower() not in language.words("units", "times") or behind_object:
        return None
    slots = _slots(reading, language, clause, place, span)
    rest = [*clause.rest[:place], *clause.rest[place + 1 :]]
    slots["rest"] = after_verb(reading, language, clause, rest, span)
    return make(reading, language, clause, "quantity", "lasting", number, span, slots, "lasting")


def _slots(reading: Reading, language: Language, clause: Clause, place: int, span: Span) -> dict[str, Phrase]:
    return {
        "subject": subject(reading, language, clause),
        "verb": phrase(reading, language, clause.verb),
        "rest": after_verb(reading, language, clause, clause.rest[place + 1 :], span),
    }
