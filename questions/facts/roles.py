"""Which post somebody has, and who has it: a role with its institution, right beside a full name."""

import re
from collections.abc import Iterator

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.languages.words import gazetteer
from questions.model import Entity, Fact, Name, Reading, Sentence, Span, Token, Trace, Words

MOST_WORDS = 9


def find_roles(reading: Reading, language: Language) -> list[Fact]:
    """A fact for each person whose role the text gives with what it is a role of."""
    people = (entity for entity in reading.entities if entity.kind == "person")
    return [fact for entity in people for fact in _facts(reading, language, entity, _post(reading, language, entity))]


def _facts(reading: Reading, language: Language, entity: Entity, found: tuple[str, Sentence] | None) -> Iterator[Fact]:
    """What somebody is, and who is that."""
    span = entity.role_span
    if found is None or span is None:
        return
    role, sentence = found
    slots = {"name": entity.name}
    yield Fact("role", "of whom", Words(role), span, sentence.span, slots, (), Trace("role"))
    beside = [
        mention
        for mention in entity.mentions
        if mention.of(reading.article.text) == entity.name and _joined(reading.article.text, span, mention)
    ]
    if beside and not set(entity.name.split()) & set(role.split()) and _sole(entity, role, language):
        yield Fact("person", "holds", Name(entity), beside[0], sentence.span, {"role": role}, (), Trace("holder"))


def _sole(entity: Entity, role: str, language: Language) -> bool:
    """Whether a post is held by one person, of something named, and not by somebody whom everybody knows to hold it."""
    low = {word.lower() for word in words(role)}
    named = any(word[:1].isupper() for word in words(role)[1:])
    known = {word.lower() for word in (entity.name, *entity.name.split())} & gazetteer("known-people")
    sole = bool(low & language.words("roles", "sole")) and not low & language.words("roles", "not_sole")
    return sole and named and not known


def _post(reading: Reading, language: Language, entity: Entity) -> tuple[str, Sentence] | None:
    """The post that somebody is said to have, and the sentence that says so."""
    span = entity.role_span
    sentence = next((each for each in reading.sentences if span and each.span.holds(span)), None)
    if span is None or sentence is None or len(entity.name.split()) < 2:
        return None
    role = language.post(entity.role)
    beside = any(_joined(reading.article.text, span, mention) for mention in entity.mentions)
    if not role or not beside or len(role.split()) > MOST_WORDS or not language.whole_role(role):
        return None
    if language.open_words(role) or language.unknown(role) or _cut(sentence, span, language):
        return None
    if _runs_on(reading.article.text, entity, span, sentence):
        return None
    return role, sentence


def _runs_on(text: str, entity: Entity, span: Span, sentence: Sentence) -> bool:
    """Whether an institution right before a long name may reach into it ("PT Hartadinata Abadi Sandra Sunanto"), and no
    other mention says where the name begins."""
    last = [token for token in sentence.tokens if span.holds(token.span)][-1:]
    beside = any(mention.start == span.end + 1 for mention in entity.mentions)
    first = entity.name.split()[0]
    confirmed = len(entity.mentions) > 1 and all(alias.split()[0] == first for alias in entity.aliases)
    capital = bool(last) and last[0].text[:1].isupper()
    if capital and beside and _calls(text, last[0]):
        return True
    return beside and capital and len(entity.name.split()) > 2 and not confirmed


def _calls(text: str, last: Token) -> bool:
    """Whether the last word of a role stands elsewhere by itself behind a verb in small letters ("ungkap Febri"): it is
    somebody's name."""
    places = re.finditer(rf"\b[a-z]+ {re.escape(last.text)}\b(?! [A-Z])", text)
    return any(match.end() != last.span.end for match in places)


def _joined(text: str, role: Span, mention: Span) -> bool:
    between = text[role.end : mention.start] if role.end <= mention.start else text[mention.end : role.start]
    return between.strip() in {"", ","}


def _cut(sentence: Sentence, span: Span, language: Language) -> bool:
    """Whether the words before a role belong to it ("mantan", "calon")."""
    before = [token for token in sentence.tokens if token.span.end <= span.start][-1:]
    inside = [token for token in sentence.tokens if span.holds(token.span)]
    words = {token.text.lower() for token in (*before, *inside)}
    return bool(words & language.words("roles", "not_now")) or any(token.tag == "CCONJ" for token in inside)
