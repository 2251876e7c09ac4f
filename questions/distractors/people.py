"""Other people by their full names, never invented ones: of the article those with a role or a speech of their own, of
earlier articles those who hold a post of the same name."""

from questions.distractors import Candidate, Source
from questions.languages.base import Language
from questions.languages.tokens import words
from questions.model import Draft, Entity, Name, Reading


def _offers(draft: Draft, reading: Reading, language: Language) -> list[Candidate]:
    value = draft.fact.value
    if not isinstance(value, Name) or draft.kind != "person":
        return []
    key = value.entity
    here = [
        Candidate(person.name, (), "article", language.message("why_person"), weight=_distance(person, key))
        for person in reading.entities
        if _tempting(person, key, draft)
    ]
    said = {word.lower() for word in words(f"{draft.stem} {reading.article.title}")}
    if said & language.words("grammar", "shame"):
        return here
    named = {name for person in reading.entities for name in (person.name, *person.aliases)}
    earlier = [
        Candidate(person.name, (), "background", language.message("why_earlier"), weight=_EARLIER)
        for person in reading.earlier
        if person.name not in named and _tempting(person, key, draft) and office(person.role) == office(key.role)
    ]
    return here + earlier


def office(role: str) -> str:
    """What a role is called, without what it is of: its first word in small letters ("bupati")."""
    return words(role)[0].lower() if role else ""


def _tempting(person: Entity, key: Entity, draft: Draft) -> bool:
    if person.kind != "person" or person.name == key.name or not (person.role or person.speaks):
        return False
    if len(person.name.split()) < 2 <= len(key.name.split()):
        return False
    names = {person.name, *person.aliases}
    if any(name in draft.stem for name in names) or any(
        draft.fact.evidence.holds(mention) for mention in person.mentions
    ):
        return False
    return not set(person.name.split()) & set(key.name.split()) and person.role.casefold() != key.role.casefold()


def _distance(person: Entity, key: Entity) -> int:
    """Nearer where the roles share words and where the person speaks; the story's own heroes are too well known."""
    shared = len({word.casefold() for word in person.role.split()} & {word.casefold() for word in key.role.split()})
    known = len(person.mentions) >= 4
    return 4 - 2 * min(shared, 1) - person.speaks - bool(person.role) + 3 * known


#: Somebody of another article tempts less than anybody of this one.
_EARLIER = 4
SOURCE = Source("people", _offers)
