"""How many, how much: a number with its noun or unit, and the clause that it stands in."""

import re
from collections.abc import Iterator
from dataclasses import replace

from questions.facts.phrases import after_verb, make, phrase, subject
from questions.facts.pieces import in_piece
from questions.languages.base import Language, Phrase
from questions.model import Clause, Fact, Number, Reading, Span


def find_quantities(reading: Reading, language: Language) -> list[Fact]:
    """A fact for each number that a clause counts or measures with."""
    return [fact for clause in reading.clauses for fact in _of_clause(reading, language, clause)]


def _of_clause(reading: Reading, language: Language, clause: Clause) -> Iterator[Fact]:
    text = reading.article.text
    head = clause.head.of(text).lower()
    first = clause.rest[0] if clause.rest else None
    for span, number in reading.numbers.within(clause.sentence.span):
        if number.hedge in language.words("units", "open_hedges"):
            continue
        if number.value == 1 or reading.article.text[span.end :].startswith(("-", "–", " - ", " – ")):
            continue
        if any(token.tag == "AUX" for piece in clause.rest for _, token in reading.words.within(piece)):
            continue
        facts: list[Fact | None] = []
        if first and first.holds(span) and not _before(text, first, span, number):
            makers = (_distance, _change, _amount, _object)
            facts = [maker(reading, language, clause, span, number, head) for maker in makers]
        elif first and first.holds(span):
            facts = [_property(reading, language, clause, span, number, head)]
        elif clause.subject.holds(span) and not _before(text, clause.subject, span, number):
            facts = [_subject(reading, language, clause, span, number)]
        else:
            facts = [in_piece(reading, language, clause, span, number)]
        yield from [fact for fact in facts if fact][:1]


#: So many other numbers are looked at for one.
_MOST = 120


def counted_twice(reading: Reading, language: Language, span: Span, number: Number) -> bool:
    """Whether the headline or another sentence gives another number of the same thing."""
    text, title = reading.article.text, reading.article.title
    noun = _noun_behind(text, span.end, language)
    around = reading.numbers.near(span, _MOST)
    others = [_noun_behind(text, other.end, language) for other, found in around if found.value != number.value]
    counts = [match for match in re.finditer(r"\d+", title) if int(match.group()) != number.value]
    return noun in others or noun in [_noun_behind(title, match.end(), language) for match in counts]


def _noun_behind(text: str, end: int, language: Language) -> tuple[str, ...]:
    """The noun behind a number, with the next word where it is only a counter ("orang siswa")."""
    words = [word.strip(",.;:").lower() for word in text[end : end + 60].split()]
    return tuple(words[: 2 if words[:1] and words[0] in language.words("grammar", "counters") else 1])


def _before(text: str, subject: Span, span: Span, number: Number) -> str:
    return text[subject.start : span.start].strip().lower().removesuffix(number.hedge).strip()


def _distance(
    reading: Reading, language: Language, clause: Clause, span: Span, number: Number, head: str
) -> Fact | None:
    """ "terletak 130 km dari X": a length, and a piece that says from where."""
    text = reading.article.text
    if head not in language.words("grammar", "stands") or not number.unit or len(clause.rest) < 2:
        return None
    if clause.rest[1].of(text).split()[0].lower() not in language.words("grammar", "from"):
        return None
    slots: dict[str, Phrase] = {
        "subject": subject(reading, language, clause),
        "rest": after_verb(reading, language, clause, [*clause.rest[1:]], span),
    }
    return make(reading, language, clause, "quantity", "distance", number, span, slots, "distance")


def _change(reading: Reading, language: Language, clause: Clause, span: Span, number: Number, head: str) -> Fact | None:
    """ "tumbuh 5,05 persen", "rose 4%": how much something changed by."""
    if head not in language.words("grammar", "changes") or number.unit.lower() not in {"persen", "percent", "%"}:
        return None
    if not any(reading.dates.within(piece) for piece in (*clause.front, *clause.rest)):
        return None
    if clause.rest[0].of(reading.article.text)[span.end - clause.rest[0].start :].strip(" ,"):
        return None
    slots: dict[str, Phrase] = {
        "subject": subject(reading, language, clause),
        "verb": phrase(reading, language, clause.verb),
        "rest": after_verb(reading, language, clause, [*clause.rest[1:]], span),
    }
    return make(reading, language, clause, "quantity", "change", number, span, slots, "change")


def _amount(reading: Reading, language: Language, clause: Clause, span: Span, number: Number, head: str) -> Fact | None:
    """ "Nilai ekspor X mencapai US$ 22 miliar": an amount, and how much it is."""
    noun = clause.subject.of(reading.article.text).split()[0].lower()
    if head not in language.words("grammar", "amounts") or noun not in language.words("units", "amount_nouns"):
        return None
    rest = Span(span.end, clause.rest[0].end)
    counter = rest.of(reading.article.text).strip(" ,").lower() in language.words("grammar", "counters")
    if not number.unit and not counter:
        return None
    slots: dict[str, Phrase] = {
        "subject": subject(reading, language, clause),
        "verb": phrase(reading, language, clause.verb),
        "rest": after_verb(reading, language, clause, [*([] if counter else [rest]), *clause.rest[1:]], span),
    }
    return make(reading, language, clause, "quantity", "amount", number, span, slots, "amount")


def _property(
    reading: Reading, language: Language, clause: Clause, span: Span, number: Number, head: str
) -> Fact | None:
    """ "memiliki luas 126.100 hektare", "membutuhkan waktu 11 tahun": an amount that something has or takes."""
    text = reading.article.text
    first = clause.rest[0]
    noun = Span(first.start, first.start + len(text[first.start : span.start].rstrip()))
    bare = noun.of(text).removesuffix(number.hedge).strip().split()
    if not number.unit or not bare or text[span.end : first.end].strip(" ,"):
        return None
    event = _event_of_property(bare, head, number, language)
    if not event:
        return None
    words = bare[:-1] if event == "worth" else bare
    if event == "worth" and bare[0].lower() not in language.words("units", "amount_nouns"):
        words = [*language.words("grammar", "value"), *words]
    slots: dict[str, Phrase] = {
        "subject": subject(reading, language, clause),
        "noun": replace(phrase(reading, language, noun), words=" ".join(words)),
        "verb": phrase(reading, language, clause.verb),
        "rest": after_verb(reading, language, clause, [*clause.rest[1:]], span),
    }
    return make(reading, language, clause, "quantity", event, number, span, slots, event)


def _event_of_property(bare: list[str], head: str, number: Number, language: Language) -> str:
    """Which row of stems asks for the amount behind these words: what something takes, has, or is worth."""
    if bare == ["waktu"] and head in language.words("grammar", "takes"):
        return "takes"
    if head in language.words("grammar", "has") and bare[0] in language.words("units", "amount_nouns"):
        return "property"
    money = number.unit.lower() in language.words("units", "money")
    return "worth" if money and len(bare) > 1 and bare[-1] in language.words("units", "measures") else ""


def _object(reading: Reading, language: Language, clause: Clause, span: Span, number: Number, head: str) -> Fact | None:
    """What is counted after the verb: "membeli 20 kapal", "terdapat 20 gerbong"."""
    first, *after = clause.rest
    first = _one_noun(reading, language, span, first)
    complements = []
    while after and after[0].of(reading.article.text).split()[0].lower() in language.words("grammar", "complements"):
        complements.append(after.pop(0))
    noun = phrase(reading, language, Span(span.end, first.end), *complements)
    if not noun.words or number.unit or not language.countable(noun.words):
        return None
    if counted_twice(reading, language, span, number):
        return None
    if head in language.words("grammar", "copulas") or (after and _relative(reading, language, after[0])):
        return None
    holds = head in language.words("grammar", "holds")
    slots: dict[str, Phrase] = {
        "subject": subject(reading, language, clause),
        "noun": noun,
        "verb": phrase(reading, language, clause.verb),
        "rest": after_verb(reading, language, clause, [*after], span),
    }
    has = head in language.words("grammar", "has")
    event = "holds" if holds else "has" if has else "object"
    return make(reading, language, clause, "quantity", event, number, span, slots, event)


def _relative(reading: Reading, language: Language, piece: Span) -> bool:
    return piece.of(reading.article.text).split()[0].lower() in language.words("grammar", "relatives")


def _one_noun(reading: Reading, language: Language, span: Span, piece: Span) -> Span:
    """A piece up to where a second count is added to the first ("9 gol dan 3 assist")."""
    more = [other for other, _ in reading.numbers.within(piece) if other.start > span.end]
    text = reading.article.text
    for other in more[:1]:
        between = text[span.end : other.start].rstrip()
        for joint in (",", " dan", " and"):
            if between.endswith(joint):
                return Span(piece.start, span.end + len(between) - len(joint))
    return piece


def _subject(reading: Reading, language: Language, clause: Clause, span: Span, number: Number) -> Fact | None:
    """Who or what is counted: "16.700 orang dievakuasi ke ..."; the rest must name something."""
    noun = phrase(reading, language, Span(span.end, clause.subject.end))
    if not noun.words or number.unit or not language.countable(noun.words):
        return None
    if counted_twice(reading, language, span, number):
        return None
    named = any(reading.mentions.within(rest) for rest in clause.rest)
    if not named:
        return None
    slots: dict[str, Phrase] = {
        "noun": noun,
        "verb": phrase(reading, language, clause.verb),
        "rest": after_verb(reading, language, clause, [*clause.rest], span),
    }
    return make(reading, language, clause, "quantity", "subject", number, span, slots, "counted subject")
