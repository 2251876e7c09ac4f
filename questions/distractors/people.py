"""Other people of the article, by their full names: those with a role or a speech of their own, never invented ones."""

from questions.distractors import Candidate, Source
from questions.languages.base import Language
from questions.model import Draft, Entity, Name, Reading


def _offers(draft: Draft, reading: Reading, language: Language) -> list[Candidate]:
    value = draft.fact.value
    if not isinstance(value, Name) or draft.kind != "person":
        return []
    return [
        Candidate(person.name, (), "article", language.message("why_person"), weight=_distance(person, value.entity))
        for person in reading.entities
        if _tempting(person, value.entity, draft)
    ]


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


SOURCE = Source("people", _offers)
