"""Whether words that a learner reads tell the key: in words or in digits, a date in any form."""

import re
from collections.abc import Sequence
from fractions import Fraction

from questions.languages.base import Language
from questions.languages.calendar import tells
from questions.languages.numerals import digits_value
from questions.languages.tokens import stands_in, words
from questions.model import Span

#: So many letters a word has that is short for several.
_SHORT = 5


def is_told(key: str, shown: str, language: Language, *, date: bool = False, whole: bool = False) -> bool:
    """Whether ``shown`` has one of the key's own words, all of them where ``whole``; class words ("km") are nobody's.

    A key that is a date is told by a date that has its parts; ``date`` says that "2019" is a year. The day of another
    date tells no number.
    """
    found = language.dates(shown, Span(0, len(shown)))
    day = language.day(key)
    if day and (date or not key.isdigit()):
        return stands_in(key, shown) or any(tells(each, day) for _, each in found)
    rest = _without([span for span, _ in found], shown)
    class_words = language.words("grammar", "class_words")
    own = [word for word in words(key) if any(c.isalnum() for c in word) and word.lower() not in class_words]
    seen = {word.casefold() for word in words(rest)}
    hits = [word.casefold() in seen for word in own]
    if numbers(key, language) & numbers(rest, language) or any(_short_for(word, own) for word in seen):
        return True
    return bool(hits) and (all(hits) if whole else any(hits))


def short_for(short: str, name: str) -> bool:
    """Whether each word of ``short`` is made of the beginnings of several of a name's ("Menko Polkam")."""
    own = [word for word in words(name) if not (word.islower() and len(word) <= _JOINING)]
    return bool(words(short)) and all(_short_for(word.casefold(), own) for word in words(short))


#: So short a word in small letters inside a name only joins others ("dan", "of").
_JOINING = 3


def _short_for(word: str, own: Sequence[str]) -> bool:
    """Whether a word is made of the beginnings of several of a key's in a row ("Wamenkeu": Wakil Menteri Keuangan)."""
    if len(word) < _SHORT or not word.isalpha():
        return False
    names = [each.casefold() for each in own]
    return any(_made_of(word, names[k:]) > 1 for k in range(len(names) - 1))


def _made_of(word: str, names: Sequence[str]) -> int:
    """Of how many of the first ``names`` the beginnings make ``word``, of each two letters or more; 0 where none do."""
    if not word:
        return 0
    sizes = range(2, len(word) + 1)
    ends = [
        _made_of(word[size:], names[1:]) + 1
        for size in sizes
        if names and names[0].startswith(word[:size]) and (size == len(word) or _made_of(word[size:], names[1:]))
    ]
    return max(ends, default=0)


def numbers(text: str, language: Language) -> set[Fraction]:
    """The numbers that single words of a text give, "7" and "seven" alike."""
    return {value for word in words(text) if (value := language.number(word)) is not None}


def amount(text: str, language: Language) -> tuple[Fraction, tuple[str, ...]] | None:
    """The one number of an option ("dua belas meter") and the words beside it; None where it has none, or several."""
    tokens = [word.lower() for word in words(text)]
    runs = [
        (end - start, start, value)
        for start in range(len(tokens))
        for end in range(start + 1, min(start + _RUN, len(tokens)) + 1)
        if (value := _value(tokens[start:end], language)) is not None
    ]
    if not runs:
        return None
    size, start, value = max(runs, key=lambda run: run[0])
    rest = (*tokens[:start], *tokens[start + size :])
    return None if any(_value([word], language) is not None for word in rest) else (value, rest)


#: Of so many words a number is made at most.
_RUN = 6


def _value(run: Sequence[str], language: Language) -> Fraction | None:
    if len(run) > 1:
        return language.number(" ".join(run))
    ordinal = _ORDINAL.fullmatch(run[0])
    return (
        digits_value(run[0], language.decimal) or language.number(run[0]) or (Fraction(ordinal[1]) if ordinal else None)
    )


_ORDINAL = re.compile(r"(?:ke-)?(\d{1,4})(?:st|nd|rd|th)?")


def _without(spans: list[Span], text: str) -> str:
    for span in reversed(spans):
        text = f"{text[: span.start]} {text[span.end :]}"
    return text
