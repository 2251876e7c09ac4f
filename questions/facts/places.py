"""Where something happened: a clause with one place that a gazetteer knows."""

from questions.facts.phrases import after_verb, make, phrase, subject
from questions.languages.base import Language
from questions.languages.places import place_of
from questions.model import Clause, Entity, Fact, Name, Reading, Span


def find_places(reading: Reading, language: Language) -> list[Fact]:
    """A fact for each clause of which one piece says in which country, city or region."""
    found = []
    for clause in reading.clauses:
        if not (clause.speech and not clause.speaker):
            fact = _of_clause(reading, language, clause)
            if fact:
                found.append(fact)
    return found


def _of_clause(reading: Reading, language: Language, clause: Clause) -> Fact | None:
    own = []
    for piece in clause.rest:
        if language.opens_clause(piece.of(reading.article.text)):
            break
        own.append(piece)
    inside = [piece for piece in own if _first(reading, piece) in language.words("grammar", "inside")]
    if len(inside) != 1 or inside[0] == clause.rest[0]:
        return None
    found = _place(reading, inside[0])
    return _fact(reading, language, clause, inside[0], *found) if found else None


def _first(reading: Reading, piece: Span) -> str:
    return piece.of(reading.article.text).strip(" ,").split(" ")[0].lower()


def _place(reading: Reading, piece: Span) -> tuple[Entity, Span] | None:
    """The place that is all of a piece but its preposition."""
    for mention, entity in reading.mentions.within(piece):
        before = reading.article.text[piece.start : mention.start].split()
        after = reading.article.text[mention.end : piece.end].strip(" ,.")
        if len(before) == 1 and not after and entity.kind == "place":
            return entity, mention
    return None


def _fact(
    reading: Reading, language: Language, clause: Clause, piece: Span, entity: Entity, mention: Span
) -> Fact | None:
    place = place_of(language.code, mention.of(reading.article.text))
    if place is None or (place.kind == "country" and place.name.lower() in language.words("reference", "home")):
        return None
    rest = _without(reading, clause, piece)
    slots = {
        "subject": subject(reading, language, clause),
        "verb": phrase(reading, language, clause.verb),
        "rest": after_verb(reading, language, clause, rest, mention),
    }
    words = {word.lower() for slot in slots.values() for word in slot.words.split()}
    if words & language.words("grammar", "indefinite") or _hinted(
        place.name, " ".join(slot.words for slot in slots.values())
    ):
        return None
    return make(reading, language, clause, "place", place.kind, Name(entity), mention, slots, "clause with place")


def _without(reading: Reading, clause: Clause, piece: Span) -> list[Span]:
    """The pieces after the verb without the place and the larger place that a comma adds to it."""
    place = clause.rest.index(piece)
    kept = [*clause.rest[:place]]
    for after in clause.rest[place + 1 :]:
        text = after.of(reading.article.text)
        larger = text.lstrip().startswith(",") and bool(reading.mentions.within(after)) and not kept[place:]
        if not larger:
            kept.append(after)
    return kept


def _hinted(name: str, words: str) -> bool:
    """Whether a word of the stem begins as the key does ("German police" for Germany)."""
    start = name[:4].lower()
    return any(word.startswith(start) for word in words.lower().split())
