"""The key is proved by the article: the evidence is its words, to the character, and holds the words that answer.

Where nobody marked those words, as in items written by hand, names and numbers of the key must stand in the evidence or
in what explains it, and no other date there in place of the key's.
"""

from collections.abc import Sequence

from questions.languages.base import Language
from questions.languages.calendar import tells
from questions.languages.telling import numbers
from questions.languages.tokens import words
from questions.model import Evidence, Item, Reading, Span
from questions.rules import Rule

#: A key of no more words is named in its evidence; a longer one may say it in other words.
SHORT = 3
_LEAST, _ROOT = 3, 4


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    evidence = item.evidence
    if reading is None or evidence is None:
        return ""
    text = reading.article.text
    inside = all(0 <= start < end <= len(text) for start, end in evidence.context)
    if evidence.start < 0 or text[evidence.start : evidence.end] != evidence.text or not inside:
        return "fault_evidence_moved"
    inside = evidence.start <= evidence.answer_start < evidence.answer_end <= evidence.end
    if not inside:
        return "fault_answer_outside"
    return "" if item.kind or _proved(item.answer, evidence, text, language) else "fault_key_unproved"


def _proved(key: str, evidence: Evidence, text: str, language: Language) -> bool:
    """Whether a key that somebody wrote agrees with the evidence in its names, numbers and date."""
    told = " ".join([evidence.text, *(span.of(text) for span in evidence.context)])
    day = language.day(key)
    if day:
        days = [each for _, each in language.dates(told, Span(0, len(told)))]
        alike = [each for each in days if each.grain == day.grain]
        return bool(days) and (not alike or any(tells(each, day) for each in alike))
    if any(value not in numbers(told, language) for value in numbers(key, language)):
        return False
    everywhere = [word.casefold() for word in words(f"{told} {text}")]
    if not all(_among(word, everywhere) for word in words(key)[1:] if word[:1].isupper()):
        return False
    own = [word for word in words(key) if len(word) > _ROOT]
    short = 0 < len(words(key)) <= SHORT and bool(own) and not numbers(key, language)
    return not short or bool(language.open_words(told)) or any(_among(word, words(told.casefold())) for word in own)


def _among(word: str, others: Sequence[str]) -> bool:
    """Whether a word stands among others, in this form or another ("Cubans", "Cuba")."""
    root = word.casefold()[: max(_LEAST, min(_ROOT, len(word) - 2))]
    return any(other.startswith(root) for other in others)


RULE = Rule("grounded", _check)
