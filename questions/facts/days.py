"""When something happened: a clause with one date that is said of it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from questions.facts.phrases import after_verb, make, phrase, subject
from questions.languages.base import Language, Phrase
from questions.model import Clause, Day, Fact, Reading, Span


def find_dates(reading: Reading, language: Language) -> list[Fact]:
    """A fact for each clause and the date that says when, asked as a claim where somebody is said to say so."""
    return [fact for clause in reading.clauses for fact in _of_clause(reading, language, clause)]


def _of_clause(reading: Reading, language: Language, clause: Clause) -> Iterator[Fact]:
    head = clause.head.of(reading.article.text).lower()
    if (clause.speech and not clause.speaker) or head in language.words("grammar", "timeless"):
        return
    own = (*clause.front, *_own(reading, language, clause))
    dated = [piece for piece in own if reading.dates.within(piece)]
    for piece in dated if len(dated) == 1 else ():
        if _is_object(reading, clause, piece) or _inside_noun(reading, language, clause, piece):
            continue
        for key, event in (("when", ""), ("since", "since ")):
            found = _date_of(reading, language, piece, key)
            fact = _fact(reading, language, clause, piece, *found, event) if found else None
            if fact:
                yield fact


def _is_object(reading: Reading, clause: Clause, piece: Span) -> bool:
    """A date without a preposition: right behind the verb it is what the verb is about ("declared Monday a holiday"),
    behind a clause inside another it may belong to that other."""
    bare = any(piece.start == span.start for span, _ in reading.dates.within(piece))
    return bare and ((bool(clause.rest) and piece == clause.rest[0]) or not clause.whole)


def _inside_noun(reading: Reading, language: Language, clause: Clause, piece: Span) -> bool:
    """A date that a noun follows ("the December 14 incident") or that a word such as "only" stresses."""
    tokens = clause.sentence.tokens
    after = next((token for token in tokens if token.span.start >= piece.end), None)
    before = [token.text.lower() for token in tokens if token.span.end <= piece.start][-1:]
    loose = language.code == "en" and after is not None and after.tag in {"NOUN", "PROPN", "ADJ"}
    loose = loose or (after is not None and after.text in {"'s", "\u2019s"})
    return loose or any(word in language.words("grammar", "stress") for word in before)


def _own(reading: Reading, language: Language, clause: Clause) -> list[Span]:
    """The pieces after the verb that are the clause's own: those before a conjunction opens another clause."""
    own = []
    for piece in clause.rest:
        inside = reading.words.within(piece)[1:]
        if language.opens_clause(piece.of(reading.article.text)):
            break
        own.append(piece)
        if any(token.tag == "VERB" for _, token in inside):
            break
    return own


def _date_of(reading: Reading, language: Language, piece: Span, key: str) -> tuple[Span, Day] | None:
    """The date that a piece is, with at most a preposition of the list ``key`` before it."""
    for span, day in reading.dates.within(piece):
        before = reading.article.text[piece.start : span.start].strip().lower()
        after = reading.article.text[span.end : piece.end].strip(" ,.")
        if (
            before in language.words("grammar", key)
            and not after
            and not _of_noun(reading, language, span, before, day)
        ):
            return span, day
    return None


def _of_noun(reading: Reading, language: Language, span: Span, before: str, day: Day) -> bool:
    """Whether a date without preposition, comma or day of the week says which one a noun before it is ("buku Oktober
    2018")."""
    told = reading.article.text[: span.start].rstrip()
    bare = not before and language.role_opens and day.weekday is None
    return bare and bool(told) and told[-1].isalpha()


def _fact(
    reading: Reading, language: Language, clause: Clause, piece: Span, answer: Span, day: Day, event: str
) -> Fact | None:
    if _listed(reading, answer) or reading.dates.within(clause.subject):
        return None
    if day.grain == "weekday" and clause.speaker:
        return None
    if _described(reading, language, clause, piece) or _counts(reading, language, clause):
        return None
    if _of_subject(reading, clause, piece) or _told_beside(reading, clause, answer, day):
        return None
    slots: dict[str, Phrase] = {
        "subject": subject(reading, language, clause),
        "verb": without_aspect(phrase(reading, language, clause.verb), language),
        "rest": after_verb(reading, language, clause, _without(reading, clause.rest, piece), answer),
    }
    context = [reading.because[answer]] if answer in reading.because else []
    return make(reading, language, clause, "date", event + day.grain, day, answer, slots, "clause with date", context)


def _described(reading: Reading, language: Language, clause: Clause, piece: Span) -> bool:
    """Whether a relative clause follows the date and may describe it ("11 November, yang merupakan hari kedua")."""
    place = clause.rest.index(piece) if piece in clause.rest else len(clause.rest)
    behind = "".join(each.of(reading.article.text) + " " for each in clause.rest[place + 1 :]).strip(" ,").lower()
    return bool(behind) and behind.split()[0] in language.words("grammar", "relatives")


def _of_subject(reading: Reading, clause: Clause, piece: Span) -> bool:
    """Whether a date before the verb may belong to a verb in the subject ("the meeting sitting on 26 May agreed")."""
    between = clause.subject.end <= piece.start < clause.verb.start
    return between and any(token.tag == "VERB" for _, token in reading.words.within(clause.subject))


def _told_beside(reading: Reading, clause: Clause, answer: Span, day: Day) -> bool:
    """Whether another month or weekday beside it narrows the answer ("in April, compared with March")."""
    beside = [other for span, other in reading.dates.within(clause.sentence.span) if span != answer]
    return day.grain in {"month only", "weekday"} and any(other.grain == day.grain for other in beside)


def _counts(reading: Reading, language: Language, clause: Clause) -> bool:
    """Whether an ordinal behind a common noun may count within the date ("operasi kesepuluh di tahun 2025")."""
    text = reading.article.text
    ordinals = [span for span, value in language.ordinals(clause.sentence) if value > 1]
    behind = [span for span in ordinals if any(piece.holds(span) for piece in clause.rest)]
    return language.role_opens and any(text[: span.start].split()[-1].islower() for span in behind)


_ANOTHER = re.compile(
    r"\s*(?:,|and|or|to|dan|atau|hingga|sampai|[-–])\s*(?:and|or|dan|atau)?\s*(?:pada\s+|on\s+|in\s+)?\d"
)


def _listed(reading: Reading, answer: Span) -> bool:
    """Whether another date follows at once ("2001, 2002 and 2011"): then there is more than one answer."""
    return bool(_ANOTHER.match(reading.article.text, answer.end))


def _without(reading: Reading, rest: tuple[Span, ...], piece: Span) -> list[Span]:
    """The pieces without the date and without a comma that only set it off."""
    kept = list(rest)
    if piece in kept:
        place = kept.index(piece)
        for near in (place + 1, place - 1):
            if 0 <= near < len(kept) and kept[near].of(reading.article.text).strip() == ",":
                kept[near] = piece
    return [each for each in kept if each != piece]


def without_aspect(verb: Phrase, language: Language) -> Phrase:
    """A verb group without the words that only say that it is done ("telah", "sudah"): "when" says so already."""
    kept = [word for word in verb.words.split() if word.lower() not in language.words("grammar", "aspect")]
    return replace(verb, words=" ".join(kept))
