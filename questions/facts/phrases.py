"""Words of the text made ready for a stem: references put in, asides left out, and whether they can stand alone."""

from collections.abc import Sequence
from dataclasses import replace

from questions.languages.base import Language, Phrase
from questions.model import Clause, Fact, Reading, Reference, Sentence, Span, Trace, Value

MOST_WORDS = 26


def phrase(reading: Reading, language: Language, *spans: Span) -> Phrase:
    """The words of spans in a row, every reference inside them replaced by what it stands for."""
    text = reading.article.text
    small = _sentence_capitals(reading, language)
    dates = _dates(reading, language)
    pieces: list[str] = []
    used: list[Reference] = []
    for span in spans:
        inside = _outermost([ref for ref in (*reading.references, *dates) if span.holds(ref.span)])
        at = span.start
        if at in small and not any(ref.span.start == at for ref in inside):
            pieces.append(text[at].lower())
            at += 1
        for ref in inside:
            pieces += [text[at : ref.span.start], ref.words]
            at = ref.span.end
            used.append(ref)
        pieces += [text[at : span.end], " "]
    done = language.phrase("".join(pieces), Span(0, sum(map(len, pieces))))
    because = tuple(sorted({place for ref in used for place in ref.because}))
    resolved = tuple((ref.span.of(text), ref.words) for ref in used)
    sound = stands_alone(done, language) and all(ref.words for ref in used) and not language.unknown(done)
    return Phrase(done, because, tuple(ref.rule for ref in used), resolved, sound)


def _sentence_capitals(reading: Reading, language: Language) -> set[int]:
    """Where a sentence begins with a common word, whose capital says nothing."""
    firsts = (sentence.tokens[0] for sentence in reading.sentences)
    return {token.span.start for token in firsts if language.common(token)}


def _dates(reading: Reading, language: Language) -> list[Reference]:
    """Full dates in brackets ("Rabu (13/9/2023)") as a stem writes them."""
    text = reading.article.text
    found = []
    for span, day in reading.dates:
        if day.grain == "day" and day.year and "(" in span.of(text):
            because = (reading.because[span],) if span in reading.because else ()
            found.append(Reference(span, language.day_words(day), because, "date"))
    return found


def _outermost(references: Sequence[Reference]) -> list[Reference]:
    kept: list[Reference] = []
    for ref in sorted(references, key=lambda ref: (ref.span.start, -ref.span.end)):
        if not kept or ref.span.start >= kept[-1].span.end:
            kept.append(ref)
    return kept


def stands_alone(done: str, language: Language) -> bool:
    """No word left that points at something outside: pronouns, "this", "last week", stray marks."""
    return not language.open_words(done) and not any(mark in done for mark in '"“”«»()[];:')


def subject(reading: Reading, language: Language, clause: Clause) -> Phrase:
    """A clause's subject; sound only where it names somebody or something, or has a noun with its complements."""
    found = phrase(reading, language, clause.subject)
    named = found.because or any(
        clause.subject.holds(mention) for entity in reading.entities for mention in entity.mentions
    )
    asides = found.words.count(",")
    return found if named and asides in (0, 2) else replace(found, sound=False)


def make(
    reading: Reading,
    kind: str,
    event: str,
    value: Value,
    answer: Span,
    sentence: Sentence,
    slots: dict[str, Phrase | str],
    pattern: str,
    context: Sequence[Span] = (),
) -> Fact | None:
    """A fact, or None where a slot is not sound or the stem would grow too long."""
    phrases = [slot for slot in slots.values() if isinstance(slot, Phrase)]
    if not all(slot.sound for slot in phrases):
        return None
    filled = {name: slot.words if isinstance(slot, Phrase) else slot for name, slot in slots.items()}
    if sum(len(part.split()) for part in filled.values()) > MOST_WORDS:
        return None
    spans = {span for slot in phrases for span in slot.because} | set(context)
    outside = tuple(sorted(span for span in spans if not sentence.span.holds(span)))
    rules = tuple(sorted({rule for slot in phrases for rule in slot.rules}))
    resolved = tuple(dict.fromkeys(pair for slot in phrases for pair in slot.resolved))
    return Fact(kind, event, value, answer, sentence.span, filled, outside, Trace(pattern, rules, resolved))
