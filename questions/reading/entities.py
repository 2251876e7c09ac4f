"""The entity table: names from the tagger's labels, full names with their short forms, and the roles beside people."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from questions.languages.base import Language
from questions.languages.words import gazetteer
from questions.model import Entity, EntityKind, Reference, Sentence, Span, Token
from questions.reading.names import runs

_KINDS: dict[str, EntityKind] = {"PER": "person", "LOC": "place", "ORG": "organisation"}


@dataclass
class _Named:
    """A name being collected."""

    kind: EntityKind
    words: tuple[str, ...]
    mentions: list[Span] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    role: str = ""
    role_span: Span | None = None
    speaks: bool = False


def find_entities(text: str, title: str, sentences: Sequence[Sentence], language: Language) -> list[Entity]:
    """Who and what is named, in order of first mention; a short name joins the one full name that holds it."""
    table: dict[tuple[str, tuple[str, ...]], _Named] = {}
    for sentence in sentences:
        if sentence.heading:
            continue
        for start, end, kind in _named_runs(sentence.tokens):
            words = tuple(token.text for token in sentence.tokens[start:end])
            named = table.setdefault((kind, words), _Named(kind, words))
            named.mentions.append(Span(sentence.tokens[start].span.start, sentence.tokens[end - 1].span.end))
            if kind == "person":
                _add_role(named, sentence.tokens, start, end, text, language)
    return [_entity(named) for named in _joined(list(table.values()), title)]


def _named_runs(tokens: Sequence[Token]) -> list[tuple[int, int, EntityKind]]:
    """The names of a sentence, without what no person is called."""
    found: list[tuple[int, int, EntityKind]] = []
    for start, end, label in runs([token.label for token in tokens]):
        kind = _KINDS.get(label)
        name = [token.text for token in tokens[start:end]]
        if kind and any(word[:1].isupper() for word in name) and not (kind == "person" and _odd(name)):
            found.append((start, end, kind))
    return found


def _odd(name: Sequence[str]) -> bool:
    """What no person is called: an organisation, digits, a word in capitals ("KAI Logistik")."""
    if any(any(c.isdigit() for c in word) for word in name) or " ".join(name).lower() in gazetteer("organisations"):
        return True
    capitals = [word for word in name if word.isupper() and len(word) > 2 and "." not in word]
    return bool(capitals) and (len(name) == 1 or len(capitals) < len(name))


def _add_role(named: _Named, tokens: Sequence[Token], start: int, end: int, text: str, language: Language) -> None:
    """The role in front of a name ("Juru bicara Kremlin Dmitry Peskov") or behind it between commas."""
    span = _role_before(tokens, start, language) or _role_after(tokens, end, language)
    if span and not named.role:
        named.role, named.role_span = span.of(text), span
    around = [token.text.lower() for token in (*tokens[max(0, start - 3) : start], *tokens[end : end + 4])]
    named.speaks = named.speaks or any(word in language.words("grammar", "speech") for word in around)


def _role_before(tokens: Sequence[Token], start: int, language: Language) -> Span | None:
    heads = language.words("roles", "heads")
    first, index = None, start - 1
    if not language.role_opens and (index < 0 or tokens[index].text.lower() not in heads):
        return None
    while index >= 0 and _in_role(tokens[index], language):
        low = tokens[index].text.lower()
        if low in heads if language.role_opens else low not in language.words("roles", "inside"):
            first = index
        index -= 1
    return Span(tokens[first].span.start, tokens[start - 1].span.end) if first is not None else None


def _role_after(tokens: Sequence[Token], end: int, language: Language) -> Span | None:
    if end + 2 >= len(tokens) or tokens[end].text != ",":
        return None
    first = end + 1
    if tokens[first].tag == "DET" and tokens[first].label == "O":
        first += 1
    stop = first
    while stop < len(tokens) and _in_role(tokens[stop], language, after=True):
        stop += 1
    heads = language.words("roles", "heads")
    closed = stop < len(tokens) and tokens[stop].text in {",", "."}
    if closed and any(token.text.lower() in heads for token in tokens[first:stop]):
        return Span(tokens[first].span.start, tokens[stop - 1].span.end)
    return None


def _in_role(token: Token, language: Language, after: bool = False) -> bool:
    if token.label.endswith("PER"):
        return False
    low = token.text.lower()
    inside = language.words("roles", "inside")
    return (
        token.tag in {"NOUN", "PROPN", "ADJ"}
        or low in inside
        or (after and low in language.words("roles", "inside_after"))
    )


def _joined(names: list[_Named], title: str) -> list[_Named]:
    """Short names joined to the one full name that has their words, or the one of several that the headline has; a
    short name of two people stays alone."""
    names = _one_kind(names)
    having: dict[str, list[_Named]] = {}
    for named in names:
        for word in dict.fromkeys(named.words):
            having.setdefault(word, []).append(named)
    kept = []
    for named in names:
        fuller = [
            other
            for other in having[named.words[0]]
            if other.kind == named.kind and len(other.words) > len(named.words) and _part(named.words, other.words)
        ]
        longest = [
            other
            for other in fuller
            if not any(_part(other.words, third.words) for third in fuller if third is not other)
        ]
        longest = [other for other in longest if " ".join(other.words) in title] if len(longest) > 1 else longest
        if named.kind == "person" and len(longest) == 1 and _short_for(named, longest[0], title):
            longest[0].mentions += named.mentions
            longest[0].aliases.add(" ".join(named.words))
            longest[0].speaks = longest[0].speaks or named.speaks
            if not longest[0].role:
                longest[0].role, longest[0].role_span = named.role, named.role_span
        else:
            kept.append(named)
    return kept


def _short_for(named: _Named, full: _Named, title: str) -> bool:
    """Whether a name may be short for a fuller one: not where it is several words that the fuller one begins with, or
    one such word that the text has far more often, and first ("Rangers" before a single "Rangers Allan McGregor")."""
    if full.words[: len(named.words)] != named.words or " ".join(full.words) in title:
        return True
    rare = len(full.mentions) == 1 and len(named.mentions) >= 3 and min(named.mentions) < min(full.mentions)
    return len(named.words) == 1 and not rare


def _one_kind(names: list[_Named]) -> list[_Named]:
    """One kind a name: what most of its mentions in the document say."""
    best: dict[tuple[str, ...], _Named] = {}
    for named in names:
        other = best.get(named.words)
        if other is None or len(named.mentions) > len(other.mentions):
            best[named.words] = named
    return [named for named in names if best[named.words] is named]


def _part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is some of the words, in a row, of a fuller one."""
    places = range(len(full) - len(short) + 1)
    return len(short) < len(full) and any(full[place : place + len(short)] == short for place in places)


def _entity(named: _Named) -> Entity:
    return Entity(
        " ".join(named.words).replace(" . ", ". ").replace(" - ", "-"),
        named.kind,
        tuple(sorted(named.aliases)),
        tuple(sorted(named.mentions)),
        named.role,
        named.role_span,
        named.speaks,
    )


def short_names(text: str, entities: Sequence[Entity]) -> list[Reference]:
    """A reference for every short name of a person, giving the full name and where the text has it; no words where
    it may be two people's."""
    found = []
    people = [entity for entity in entities if entity.kind == "person"]
    for entity in people:
        words = tuple(entity.name.split())
        if any(_part(words, tuple(other.name.split())) for other in people):
            found += [Reference(mention, "", (), "ambiguous name") for mention in entity.mentions]
            continue
        full = next((mention for mention in entity.mentions if mention.of(text) == entity.name), None)
        if full is None:
            continue
        for mention in entity.mentions:
            if mention.of(text) != entity.name:
                open_ = _goes_on(text, mention)
                found.append(Reference(mention, "" if open_ else entity.name, () if open_ else (full,), "short name"))
    return found


def _goes_on(text: str, mention: Span) -> bool:
    """Whether a name goes on behind a short form ("Aqiel" in "Aqiel Mustafa")."""
    return text[mention.end : mention.end + 1] == " " and text[mention.end + 1 : mention.end + 2].isupper()
