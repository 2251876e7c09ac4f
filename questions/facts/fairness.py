"""Which words of a statement can be asked for: nothing beside tells them, and they are no part of something else."""

import re
from collections.abc import Sequence

from questions.facts.statements import Statement
from questions.languages.base import Language
from questions.languages.places import Place, place_of
from questions.model import Number, Reading, Span, Token, Value

_CITIES = {"city", "kota"}
_DASHES = {"-", "–", "—"}
#: Marks that make a number part of a measure or a minute ("3840 × 2160", "90+1").
_PARTS = {"×", "x", "+", "'", "’", "*", "K", "MP"}
_YEARS = range(1500, 2100)
#: How many letters of a name tell it ("Russian" for Russia).
_HINT = 4


def fair(reading: Reading, language: Language, statement: Statement, kind: str, span: Span, value: Value) -> bool:
    """Whether a statement can be asked for the words ``span``."""
    text = reading.article.text
    before = [token for token in statement.tokens if token.span.end <= span.start]
    after = [token for token in statement.tokens if token.span.start >= span.end]
    if _told_beside(text, before, after, span, kind, language):
        return False
    if kind == "quantity" and isinstance(value, Number):
        counted = after[0].text.lower() not in language.words("grammar", "uncounted")
        return counted and _fair_number(reading, statement.sentence.span, span, value, before, after)
    if kind == "place":
        return _fair_place(reading, language, statement, span, before, after)
    return True


def _told_beside(
    text: str, before: Sequence[Token], after: Sequence[Token], span: Span, kind: str, language: Language
) -> bool:
    """An article tells the first letter; a dash or "dan" joins the words to others; a name goes on before them."""
    last, first = (before[-1] if before else None), after[0]
    if last is not None and (last.text in {"a", "an"} or last.text in _DASHES) or first.text in _DASHES:
        return True
    if kind == "quantity" and (first.text in _PARTS or last is not None and last.text in _PARTS):
        return True
    if kind == "date":
        part = text[span.start].islower() and text[span.start].isalpha()
        return part or _one_of_dates(last, first, before, language)
    joins = language.words("grammar", "ranges" if kind == "quantity" else "joins")
    if first.text.lower() in joins or (last is not None and last.text.lower() in joins - {"to", "x", "or", "atau"}):
        return kind != "quantity" or first.text.lower() in joins
    return last is not None and last.tag == "PROPN" and last.label != "O"


def _one_of_dates(last: Token | None, first: Token, before: Sequence[Token], language: Language) -> bool:
    """Whether a date is one end of a time, one of several, or "last" or the morning of another."""
    if first.text.lower() in language.words("grammar", "until") or first.tag == "CCONJ":
        return True
    if last is None:
        return False
    low = last.text.lower()
    ends = low in language.words("grammar", "until") and any(token.tag == "NUM" for token in before[-4:-1])
    return ends or low in language.words("grammar", "narrows") or last.tag == "CCONJ"


def _fair_number(
    reading: Reading, sentence: Span, span: Span, number: Number, before: Sequence[Token], after: Sequence[Token]
) -> bool:
    last = before[-1].text if before else ""
    if before and before[-1].tag == "PROPN" and number.digits and not number.unit:
        return False
    if _one_of_two(before, after) or _SAID_AGAIN.match(reading.article.text, span.end):
        return False
    if all(token.text[:1].isupper() and token.text[1:2].islower() for token in after[:2]):
        return False
    if number.digits and not number.unit and number.value in _YEARS and number.words.isdigit():
        return False
    if last == "," and after[0].text == ",":
        return False
    row = [token.tag == "NUM" for token in (*before[-2:-1], *after[1:2])]
    if any(row) and "," in {last, after[0].text} and (last == "," or after[0].text == ","):
        return False
    alike = [one for one, other in reading.numbers.within(sentence) if _behind(reading, one) == _behind(reading, span)]
    return len(alike) < _ROW and not _LISTED.match(reading.article.text, span.end)


def _one_of_two(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether "and" or "or" joins a number to another right beside it, or says it in another measure."""
    joined = len(before) > 1 and before[-1].tag == "CCONJ" and before[-2].tag == "NUM"
    again = any(token.text.lower() in {"atau", "or"} for token in before[-3:])
    return joined or again or len(after) > 1 and after[0].tag == "CCONJ" and after[1].tag == "NUM"


def _behind(reading: Reading, span: Span) -> str:
    """The word behind a number."""
    words = reading.article.text[span.end : span.end + 30].split()
    return words[0].strip(".,").lower() if words else ""


#: The same number once more, in another measure.
_SAID_AGAIN = re.compile(
    r"[^.;,]{0,80}\b(?:atau|or) (?:[a-z-]+ ){0,4}"
    r"(?:[A-Z]{2,3})?[$€£]?\d"
)
#: So many numbers of one thing in a sentence are a list, and asking for one of them is a trifle.
_ROW = 3
#: A number whose members a list behind it names.
_LISTED = re.compile(
    r"[^.;:]{0,90}(?:\b(?:yakni|yaitu|antara lain|namely)\b|:)|[^,.;:]{0,50}, (?:seperti|such as|including)\b"
)


def _fair_place(
    reading: Reading,
    language: Language,
    statement: Statement,
    span: Span,
    before: Sequence[Token],
    after: Sequence[Token],
) -> bool:
    place = place_of(language.code, span.of(reading.article.text), reading.article.text)
    if place is None:
        return False
    last = before[-1] if before else None
    if last is not None and last.text == "," and len(before) > 1 and before[-2].label.endswith("LOC"):
        return False
    if last is not None and last.text == "," or after[0].text in {"'s", "\u2019s"}:
        return False
    if language.turns and last is not None and last.text.lower() == "the":
        return False
    if language.turns and after[0].tag in {"NOUN", "PROPN", "ADJ"}:
        return False
    if not language.turns and last is not None and last.tag not in {"ADP", "VERB"}:
        return False
    if place.kind in _CITIES and (last is None or last.text.lower() not in language.words("grammar", "whereabouts")):
        return False
    return not _hinted(reading, language, statement, span, place)


def _hinted(reading: Reading, language: Language, statement: Statement, span: Span, place: Place) -> bool:
    """Whether another word tells a place: its people ("Russian"), a city of that country."""
    hint = place.name[:_HINT].lower()
    others = [token for token in statement.tokens if not span.holds(token.span)]
    if any(token.text.lower().startswith(hint) for token in others):
        return True
    if place.kind != "country":
        return False
    code = place.group.split(",")[1]
    named = (
        place_of(language.code, mention.of(reading.article.text), reading.article.text)
        for mention, _ in reading.mentions.within(statement.span)
    )
    return any(other is not None and other.kind == "city" and other.group == code for other in named)
