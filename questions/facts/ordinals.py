"""Which in a row: "menjadi kunjungan luar negeri X yang ke-10"."""

from fractions import Fraction

from questions.facts.phrases import make, phrase, subject
from questions.languages.base import Language, Phrase
from questions.model import Clause, Fact, Number, Reading, Span


def find_ordinals(reading: Reading, language: Language) -> list[Fact]:
    """A fact for each clause whose predicate noun is counted by an ordinal above the first."""
    found = []
    for clause in reading.clauses:
        for span, value in language.ordinals(clause.sentence):
            if value > 1 and clause.rest and clause.rest[0].holds(span):
                fact = _fact(reading, language, clause, span, value)
                if fact:
                    found.append(fact)
    return found


def _fact(reading: Reading, language: Language, clause: Clause, span: Span, value: int) -> Fact | None:
    text = reading.article.text
    first = clause.rest[0]
    if clause.head.of(text).lower() not in language.words("grammar", "becomes"):
        return None
    split = language.ordinal_noun(text, first, span)
    if split is None:
        return None
    noun, after = split
    owner = _owner(reading, after) if after and language.role_opens else None
    if owner and after:
        after = Span(owner.end, after.end) if text[owner.end : after.end].strip() else None
    rest = [*([after] if after else []), *clause.rest[1:]]
    slots: dict[str, Phrase] = {
        "subject": subject(reading, language, clause),
        "verb": phrase(reading, language, clause.verb),
        "noun": phrase(reading, language, noun, *([owner] if owner else [])),
        "rest": phrase(reading, language, *rest),
    }
    number = Number(Fraction(value), words=span.of(text), digits=any(c.isdigit() for c in span.of(text)))
    return make(reading, language, clause, "ordinal", "becomes", number, span, slots, "predicate ordinal")


def _owner(reading: Reading, after: Span) -> Span | None:
    """The name right behind an ordinal: "perjalanan ke-10 X" is X's tenth."""
    return next((mention for mention, _ in reading.mentions.within(after) if mention.start == after.start), None)
