"""Words of the text made ready for a stem: references put in, asides left out, and whether they can stand alone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from questions.languages.base import Language, Phrase
from questions.model import Clause, Fact, Number, Reading, Reference, Span, Trace, Value

MOST_WORDS = 26
_MARKS = '"“”«»()[];:—'
#: A few words in marks of their own ("a “red line” for Kyiv"): nobody speaks there.
_QUOTED = re.compile(r"(?<!\S)(?:“[^“”\"_,.!?]{3,40}”|\"[^“”\"_,.!?]{3,40}\")(?=[\s,.?]|$)")


def phrase(reading: Reading, language: Language, *spans: Span) -> Phrase:
    """The words of spans in a row, every reference inside them replaced by what it stands for."""
    found = in_full(reading, language, *spans)
    sound = found.sound and stands_alone(found.words, language) and not language.unknown(found.words)
    return replace(found, sound=sound and not language.glued(found.words))


def in_full(reading: Reading, language: Language, *parts: Span | str) -> Phrase:
    """The same, with words of one's own between the spans; sound where every reference has its words."""
    text = reading.article.text
    pieces: list[str] = []
    used: list[Reference] = []
    for part in parts:
        if isinstance(part, str):
            pieces += [part, ""]
            continue
        inside = _outermost([ref for _, ref in reading.references.within(part)])
        at = part.start
        loud = _loud(reading, part)
        if loud:
            pieces.append(loud.of(text).capitalize())
            at = loud.end
        elif at < part.end and at in reading.small and not any(ref.span.start == at for ref in inside):
            pieces.append(text[at].lower())
            at += 1
        for ref in (ref for ref in inside if ref.span.start >= at):
            pieces.append(text[at : ref.span.start])
            said = _bound(ref, part) if ref.rule == "possessor" else ref.words in "".join(pieces)
            said = said and ref.rule in {"possessor", "short name"}
            pieces.append(ref.span.of(text) if said else ref.words)
            at = ref.span.end
            used.append(ref)
        pieces += [text[at : part.end], " "]
    done = language.phrase("".join(pieces), Span(0, sum(map(len, pieces))))
    because = tuple(sorted({place for ref in used for place in ref.because}))
    resolved = tuple((ref.span.of(text), ref.words) for ref in used)
    return Phrase(done, because, tuple(ref.rule for ref in used), resolved, all(ref.words for ref in used))


def _loud(reading: Reading, part: Span) -> Span | None:
    """The first words of a sentence where a paper's habit alone sets them in capitals ("KEMENTERIAN Kesehatan")."""
    tokens = [token for _, token in reading.words.within(part)][:2]
    if len(tokens) < 2 or not _begins(reading, tokens[0].span) or tokens[0].span.start != part.start:
        return None
    first, second = tokens[0].text, tokens[1].text
    loud = len(first) > 3 and first.isalpha() and first.isupper() and not second.isupper()
    return tokens[0].span if loud and tokens[0].label == "O" and tokens[0].tag != "PROPN" else None


def _bound(reference: Reference, part: Span) -> bool:
    """Whether the words themselves name the one that a possessive stands for."""
    return any(part.holds(place) for place in reference.because)


def marks_of_subject(reading: Reading, span: Span) -> tuple[str, ...]:
    """What marks the words of a subject: whether they name somebody, how they begin, whether the headline has them."""
    tokens = [token for _, token in reading.words.within(span)]
    heading = {word.lower().strip(".,:") for word in reading.article.title.split() if len(word) > 3}
    kinds = sorted({entity.kind for _, entity in reading.mentions.within(span)})
    capital = any(token.text[:1].isupper() for token in tokens[1:])
    told = any(token.text.lower() in heading for token in tokens)
    return (
        f"subject names {' '.join(kinds) or capital}",
        f"subject words {min(len(tokens) // 2, 6)}",
        f"subject begins {tokens[0].tag if tokens else ''}",
        f"subject in headline {told}",
    )


def _outermost(references: Sequence[Reference]) -> list[Reference]:
    kept: list[Reference] = []
    for ref in sorted(references, key=lambda ref: (ref.span.start, -ref.span.end)):
        if not kept or ref.span.start >= kept[-1].span.end:
            kept.append(ref)
    return kept


def stands_alone(done: str, language: Language) -> bool:
    """No word left that points at something outside: "this", "last week", stray marks. Whether a pronoun is bound is
    for the whole stem to say."""
    plain = _QUOTED.sub(" ", done)
    return not language.open_words(done, whole=False) and not any(mark in plain for mark in _MARKS)


def whole(words: str, language: Language) -> bool:
    """The same of a statement or question with all its words, each of them known and none glued to another."""
    alone = stands_alone(words, language) and not language.open_words(words)
    return alone and not language.unknown(words) and not language.glued(words)


def outside(because: Iterable[Span], sentence: Span) -> tuple[Span, ...]:
    """What supplied the words for references, as far as the sentence itself does not hold it."""
    return tuple(sorted({span for span in because if not sentence.holds(span)}))


def subject(reading: Reading, language: Language, clause: Clause) -> Phrase:
    """A clause's subject without an aside behind it; sound only where it names somebody or something."""
    words = clause.subject.of(reading.article.text)
    first, comma, aside = words.partition(",")
    span = clause.subject
    cut = Span(span.start, span.start + len(first))
    if comma and aside.rstrip().endswith(",") and aside.count(",") == 1:
        if not _names(reading, cut):
            return _with_aside(reading, language, clause)
        span = cut
    found = phrase(reading, language, span)
    named = (found.because or _names(reading, span)) and not _half_named(reading, span)
    return found if named and "," not in found.words else replace(found, sound=False)


def _with_aside(reading: Reading, language: Language, clause: Clause) -> Phrase:
    """ "kepala keuangan Huawei, Meng Wanzhou,": a noun and the name behind it, both commas kept."""
    found = phrase(reading, language, clause.subject)
    short = len(found.words.split()) <= 10
    return replace(found, words=f"{found.words},", sound=found.sound and short and _names(reading, clause.subject))


def _half_named(reading: Reading, span: Span) -> bool:
    """Whether a subject begins with somebody's one short name that the headline does not introduce."""
    first = [(mention, entity) for mention, entity in reading.mentions.within(span) if mention.start == span.start]
    return any(
        entity.kind == "person" and " " not in entity.name and entity.name not in reading.article.title
        for _, entity in first
    )


def after_verb(reading: Reading, language: Language, clause: Clause, rest: Sequence[Span], answer: Span) -> Phrase:
    """What follows the verb, and behind it what stood before the subject, is not the answer and cannot be left out."""
    text = reading.article.text
    kept = [piece for piece in clause.front if not piece.holds(answer) and not droppable(text, language, piece)]
    tail = phrase(reading, language, *rest)
    if not kept:
        return tail
    moved = phrase(reading, language, *kept)
    if language.opens_clause(moved.words):
        return replace(tail, sound=False)
    return Phrase(
        f"{tail.words} {moved.words}".strip(),
        tuple(sorted({*tail.because, *moved.because})),
        tail.rules + moved.rules,
        tail.resolved + moved.resolved,
        tail.sound and moved.sound,
    )


def droppable(text: str, language: Language, piece: Span) -> bool:
    """Whether a piece before the subject may be left out: it binds the sentence to the one before, or is aside."""
    words = piece.of(text).lower().strip(" ,")
    return words in language.words("grammar", "ties") or words.split()[0] in language.words("grammar", "droppable")


def speaker(reading: Reading, language: Language, span: Span) -> Phrase:
    """Who is said to say so: somebody named, or one of the few who need no name (the police)."""
    found = phrase(reading, language, span)
    known = found.words.lower() in language.words("grammar", "speakers")
    return found if known or _names(reading, span) else replace(found, sound=False)


def _names(reading: Reading, span: Span) -> bool:
    """Whether words name something: a mention of an entity, or a proper noun that the sentence does not begin with."""
    if reading.mentions.within(span):
        return True
    inside = [token for place, token in reading.words.within(span) if not _begins(reading, place)]
    return any(token.tag in {"PROPN", "NOUN", "ADJ", "X"} and token.text[:1].isupper() for token in inside)


def _begins(reading: Reading, place: Span) -> bool:
    """Whether a sentence begins here."""
    before = reading.article.text[max(0, place.start - 2) : place.start]
    return place.start == 0 or before.strip() in {".", "!", "?"} or before.endswith("\n\n")


def _negated(verb: Phrase | None, language: Language) -> bool:
    return verb is not None and any(
        word in language.words("grammar", "negations") for word in verb.words.lower().split()
    )


def of_person(found: Phrase, language: Language) -> Phrase:
    """Words about the person who is asked for: there a pronoun may stand for the answer, unless it tells a man from a
    woman."""
    others = set(language.open_words(found.words, whole=False)) - language.words("reference", "answers")
    others |= set(found.words.lower().split()) & language.words("reference", "gendered")
    whole = found.rules.count("ambiguous name") == 0 and not language.unknown(found.words)
    marks = any(mark in found.words for mark in '"“”«»()[];:')
    return replace(found, sound=not others and whole and not marks and not language.glued(found.words))


def make(
    reading: Reading, language: Language, clause: Clause, kind: str, event: str, value: Value, answer: Span,
    slots: dict[str, Phrase], pattern: str, context: Sequence[Span] = (),
) -> Fact | None:  # fmt: skip
    """A fact, or None where a slot is not sound or the stem would grow too long. What somebody is said to say keeps
    its speaker in a slot of that name."""
    if clause.speaker:
        slots = slots | {"speaker": speaker(reading, language, clause.speaker)}
    if not all(slot.sound for slot in slots.values()) or _negated(slots.get("verb"), language):
        return None
    left = language.words("grammar", "leftover")
    if any(left & set(slot.words.lower().split()) for name, slot in slots.items() if name not in {"verb", "claim"}):
        return None
    filled = {name: slot.words for name, slot in slots.items()}
    if isinstance(value, Number) and value.hedge in language.words("units", "approximators"):
        filled["hedge"] = value.hedge
    if sum(len(part.split()) for part in filled.values()) > MOST_WORDS:
        return None
    spans = {span for slot in slots.values() for span in slot.because} | set(context)
    away = outside(spans, clause.sentence.span)
    rules = tuple(sorted({rule for slot in slots.values() for rule in slot.rules}))
    resolved = tuple(dict.fromkeys(pair for slot in slots.values() for pair in slot.resolved))
    head = clause.head.of(reading.article.text).lower()
    marks = (*marks_of_subject(reading, clause.subject), f"verb {head}")
    return Fact(
        kind, event, value, answer, clause.sentence.span, filled, away, Trace(pattern, rules, resolved, marks=marks)
    )
