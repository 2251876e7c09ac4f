"""Who: a person with a role, and what that person said or did; who is quoted."""

from collections.abc import Iterable

from questions.facts.phrases import in_full, make, of_person, outside, phrase, whole
from questions.facts.statements import Statement
from questions.languages.base import Language, Phrase
from questions.model import Clause, Entity, Fact, Name, Reading, Span, Trace

#: What somebody is quoted with, for a question that asks who it was.
MOST_WORDS = 24


def find_people(reading: Reading, language: Language) -> list[Fact]:
    """A fact for each clause whose subject is a role followed by a name."""
    found = []
    for clause in reading.clauses:
        for entity, mention in () if clause.speaker else _people_of(reading, clause):
            fact = _fact(reading, language, clause, entity, mention)
            if fact:
                found.append(fact)
    return found


def find_speakers(reading: Reading, language: Language, statements: Iterable[Statement]) -> list[Fact]:
    """A fact for each quotation that stands alone and whose speaker is named in full."""
    found = [_speaker(reading, language, each) for each in statements if each.who]
    return [fact for fact in found if fact]


def _speaker(reading: Reading, language: Language, statement: Statement) -> Fact | None:
    people = [
        (mention, entity)
        for mention, entity in reading.mentions.within(statement.who or Span(0, 0))
        if entity.kind == "person" and " " in entity.name
    ]
    said = in_full(reading, language, statement.span)
    if len(people) != 1 or not said.sound or not whole(said.words, language):
        return None
    mention, entity = people[0]
    if len(said.words.split()) > MOST_WORDS or entity.name in said.words:
        return None
    trace = Trace("quotation", tuple(sorted(set(said.rules))), said.resolved, statement.tree.sure)
    slots = {"claim": said.words}
    context = outside(said.because, statement.sentence.span)
    return Fact("person", "speaker", Name(entity), mention, statement.sentence.span, slots, context, trace)


def _people_of(reading: Reading, clause: Clause) -> list[tuple[Entity, Span]]:
    """Who is named in a subject, each with the first mention there."""
    first: dict[str, tuple[Entity, Span]] = {}
    for mention, entity in reading.mentions.within(clause.subject):
        if entity.kind == "person":
            first.setdefault(entity.name, (entity, mention))
    return list(first.values())


def _fact(reading: Reading, language: Language, clause: Clause, entity: Entity, mention: Span) -> Fact | None:
    text = reading.article.text
    role = entity.role_span
    if role is None or not clause.subject.holds(role) or mention.of(text) != entity.name:
        return None
    if not _whole_subject(text, clause.subject, role, mention) or not language.whole_role(entity.role):
        return None
    slots: dict[str, Phrase] = {
        "role": phrase(reading, language, role),
        "verb": phrase(reading, language, clause.verb),
    }
    if clause.speech:
        claim = language.claim(text, clause.rest[0]) if clause.rest else None
        if claim is None:
            return None
        slots["claim"] = of_person(phrase(reading, language, claim), language)
        return make(reading, language, clause, "person", "said", Name(entity), mention, slots, "role and speech")
    slots["rest"] = of_person(phrase(reading, language, *clause.rest), language)
    return make(reading, language, clause, "person", "did", Name(entity), mention, slots, "role and deed")


def _whole_subject(text: str, subject: Span, role: Span, mention: Span) -> bool:
    """Whether the subject is the role and the name and nothing else."""
    first, last = min(role.start, mention.start), max(role.end, mention.end)
    between = text[min(role.end, mention.end) : max(role.start, mention.start)]
    return (
        not text[subject.start : first].strip()
        and not text[last : subject.end].strip(" ,")
        and len(between.strip()) <= 1
    )
