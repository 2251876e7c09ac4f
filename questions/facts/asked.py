"""A statement turned into a direct question for one of its answers."""

from collections.abc import Sequence
from dataclasses import replace

from questions.facts.around import Around, around
from questions.facts.phrases import in_full, speaker, whole
from questions.facts.statements import Statement, gapped
from questions.languages.base import Asked, Language, Parts, Phrase
from questions.languages.places import place_of
from questions.model import GAP, Name, Reading, Span, Value


def question(
    reading: Reading, language: Language, statement: Statement, kind: str, span: Span, value: Value
) -> Phrase | None:
    """The question; None where there is none that stands alone."""
    cut = _with_role(reading, span, value) if kind == "person" else span
    place = place_of(language.code, span.of(reading.article.text), reading.article.text) if kind == "place" else None
    cut = _with_larger(reading, cut) if place else cut
    clause = around(reading, language, statement, cut, kind == "quantity")
    if kind == "date" and clause and _says(reading, language, clause):
        return None
    simple = sum(token.tag == "VERB" for token in statement.tokens) == 1
    asked = Asked(kind, value, within=place.kind if place else "", behind=_tag_before(statement, cut), simple=simple)
    if language.turns:
        return _turned(reading, language, statement, asked, clause, cut) if clause else None
    return _in_place(reading, language, statement, asked, clause, cut)


def _in_place(
    reading: Reading, language: Language, statement: Statement, asked: Asked, clause: Around | None, cut: Span
) -> Phrase | None:
    found = gapped(reading, language, statement, cut)
    if found is None:
        return None
    before, _, after = found.words.partition(GAP)
    asked = replace(asked, before=before, after=after)
    if clause and not clause.subject:
        noun, verb = in_full(reading, language, _between(cut, clause)), in_full(reading, language, *clause.verb)
        asked = replace(asked, noun=noun.words.strip(" ,"), predicate=verb.words)
    words = language.ask(asked)
    return replace(found, words=words) if words else None


def _turned(
    reading: Reading, language: Language, statement: Statement, asked: Asked, clause: Around, cut: Span
) -> Phrase | None:
    """The clause around the answer as a question; what else the statement says is left out."""
    used: list[Phrase] = []

    def words(spans: Sequence[Span]) -> str:
        used.append(in_full(reading, language, *spans))
        return used[-1].words

    front, verb = words(clause.front), f"{clause.be} {words(clause.verb)}".strip()
    if not clause.subject:
        noun = words([_between(cut, clause)]).strip(" ,")
        asked = replace(asked, front=front, noun=noun, predicate=verb)
    else:
        closed = "," if clause.subject[-1].of(reading.article.text).endswith(",") else ""
        pieces = [words(span) for span in (clause.subject, clause.earlier, clause.lead, clause.follow, clause.later)]
        parts = Parts(f"{pieces[0]}{closed}", verb, *pieces[1:])
        asked = replace(asked, front=front, parts=parts)
    done = language.ask(asked)
    if done and clause.speaker and not statement.speaker:
        used.append(speaker(reading, language, clause.speaker))
        done = language.frame_claim(done, used[-1].words)
    return _checked(language, done, used) if done else None


def _checked(language: Language, words: str, used: Sequence[Phrase]) -> Phrase | None:
    """The question with what resolved its references; None where it would point at something that is not there."""
    if not whole(words, language) or not all(each.sound for each in used):
        return None
    because = tuple(sorted({span for each in used for span in each.because}))
    rules = tuple(rule for each in used for rule in each.rules)
    return Phrase(words, because, rules, tuple(pair for each in used for pair in each.resolved))


def _says(reading: Reading, language: Language, clause: Around) -> bool:
    """Whether the verb is one of saying: a date beside it may be when it was said, or when it happened."""
    head = clause.verb[-1].of(reading.article.text).split()[-1:]
    return bool(head) and head[0].lower() in language.words("grammar", "speech")


def _between(cut: Span, clause: Around) -> Span:
    return Span(cut.end, max(cut.end, clause.verb[0].start))


def _with_role(reading: Reading, span: Span, value: Value) -> Span:
    """A person's name with the role right in front of it."""
    role = value.entity.role_span if isinstance(value, Name) else None
    joined = role is not None and not reading.article.text[role.end : span.start].strip() and role.end < span.start
    return Span(role.start, span.end) if role and joined else span


def _with_larger(reading: Reading, span: Span) -> Span:
    """A place with the larger ones behind commas ("Paris, Prancis"), which would tell it."""
    text = reading.article.text
    for mention, entity in reading.mentions.near(Span(span.end, span.end), _NEAR):
        if entity.kind == "place" and mention.start == span.end + 2 and text[span.end] == ",":
            span = Span(span.start, mention.end)
    return span


#: The names around a place among which a larger one is looked for.
_NEAR = 12


def _tag_before(statement: Statement, cut: Span) -> str:
    """The part of speech of the word before an answer, "" where the statement begins with it."""
    before = [token for token in statement.tokens if token.span.end <= cut.start]
    return before[-1].tag if before else ""
