"""When something happened: a clause with one date that is said of it."""

from collections.abc import Iterator

from questions.facts.phrases import make, phrase, subject
from questions.languages.base import Language, Phrase
from questions.model import Clause, Day, Fact, Reading, Span


def dates(reading: Reading, language: Language) -> list[Fact]:
    """A fact for each clause and the date that says when, asked as a claim where somebody is said to say so."""
    return [fact for clause in reading.clauses for fact in _of_clause(reading, language, clause)]


def _of_clause(reading: Reading, language: Language, clause: Clause) -> Iterator[Fact]:
    head = clause.head.of(reading.article.text).lower()
    if head in language.words("grammar", "speech") or head in language.words("grammar", "timeless"):
        return
    for piece in (*clause.front, *clause.rest):
        found = _date_of(reading, language, piece)
        if found:
            fact = _fact(reading, language, clause, piece, *found)
            if fact:
                yield fact


def _date_of(reading: Reading, language: Language, piece: Span) -> tuple[Span, Day] | None:
    """The date that a piece is, with at most a preposition before it."""
    for span, day in reading.dates:
        if piece.holds(span):
            before = reading.article.text[piece.start : span.start].strip().lower()
            after = reading.article.text[span.end : piece.end].strip(" ,.")
            if before in language.words("grammar", "when") and not after:
                return span, day
    return None


def _fact(reading: Reading, language: Language, clause: Clause, piece: Span, answer: Span, day: Day) -> Fact | None:
    others = [each for each in clause.front if each != piece and not droppable(reading, language, each)]
    if others or (day.grain == "weekday" and clause.speaker):
        return None
    slots: dict[str, Phrase | str] = {
        "subject": subject(reading, language, clause),
        "verb": phrase(reading, language, clause.verb),
        "rest": phrase(reading, language, *[each for each in clause.rest if each != piece]),
    }
    kind = "date"
    if clause.speaker:
        kind, slots["speaker"] = "date-claim", phrase(reading, language, clause.speaker)
    context = [reading.because[answer]] if answer in reading.because else []
    fact = make(reading, kind, day.grain, day, answer, clause.sentence, slots, "clause with date", context)
    return fact if fact and fact.slots["rest"] else None


def droppable(reading: Reading, language: Language, piece: Span) -> bool:
    """Whether a piece before the subject may be left out: it binds the sentence to the one before, or is aside."""
    first = piece.of(reading.article.text).split()[0].lower().strip(",")
    return first in language.words("grammar", "droppable")
