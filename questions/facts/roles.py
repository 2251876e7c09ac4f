"""Which post somebody has: a role with its institution, right beside a full name."""

import re

from questions.languages.base import Language
from questions.model import Entity, Fact, Reading, Sentence, Span, Token, Trace, Words

MOST_WORDS = 9


def find_roles(reading: Reading, language: Language) -> list[Fact]:
    """A fact for each person whose role the text gives with what it is a role of."""
    found = [_fact(reading, language, entity) for entity in reading.entities if entity.kind == "person"]
    return [fact for fact in found if fact]


def _fact(reading: Reading, language: Language, entity: Entity) -> Fact | None:
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
    slots = {"name": entity.name}
    return Fact("role", "of whom", Words(role), span, sentence.span, slots, (), Trace("role"))


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
