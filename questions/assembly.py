"""Which questions make the set: the field's test assembly, by importance and variety, none giving another away."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from questions.languages import language as language_of
from questions.languages.base import Language
from questions.languages.calendar import tells, weekdays
from questions.languages.tokens import stands_in, words
from questions.model import Article, Item, Span

#: A day of the week is soon forgotten.
MOST_WEEKDAYS = 2
#: In a set, direct questions come first.
MOST_CLOZES = 4
#: How much a kind is worth asking, before anything is known of the item itself.
WORTH = {"ordinal": 4, "quantity": 4, "date": 3, "place": 3, "person": 2}


def assemble(items: Sequence[Item], article: Article, count: int) -> tuple[Item, ...]:
    """At most ``count`` items in the order of the text.

    Of two that ask the same words of the text, or of which one gives the other's key away, the worthier stays. Then
    they are taken one by one, best first; an item loses worth with every one of its kind that is already in.
    """
    language = language_of(article.language)
    left: list[Item] = []
    for item in sorted(items, key=lambda item: (-_worth(item, article), item.id)):
        if all(compatible(item, other, language) for other in left):
            left.append(item)
    left = [item for item in left if not _headless(item, article)] or left
    chosen: list[Item] = []
    while left and len(chosen) < count:
        taken = Counter(item.kind for item in chosen)
        best = max(left, key=lambda item: (_worth(item, article) - taken[item.kind], item.id))
        left.remove(best)
        full = sum(_weekday(item, language) for item in chosen) >= MOST_WEEKDAYS
        if not (full and _weekday(best, language)) and not (_cloze(best) and _clozes_enough(chosen)):
            chosen.append(best)
    return tuple(sorted(chosen, key=_place))


def compatible(one: Item, other: Item, language: Language) -> bool:
    """Whether two items can stand in one set: another fact each, and neither stem holds the other's key."""
    same = one.stem == other.stem or (one.evidence is not None and _proof(one) == _proof(other))
    return not same and not _tells(one, other, language) and not _tells(other, one, language)


def _proof(item: Item) -> Span | None:
    """The words of the text that an item asks."""
    return Span(item.evidence.answer_start, item.evidence.answer_end) if item.evidence else None


def _tells(one: Item, other: Item, language: Language) -> bool:
    """Whether one item's stem holds the other's key, a date in any form."""
    if stands_in(other.answer, one.stem):
        return True
    day = language.day(other.answer) if other.kind == "date" else None
    told = language.dates(one.stem, Span(0, len(one.stem))) if day else []
    return any(day is not None and tells(each, day) for _, each in told)


def _worth(item: Item, article: Article) -> Fraction:
    """The kind's worth, more for words of the headline or the lead in the stem and for standing early."""
    lead = article.title or article.text[:300]
    named = {word.casefold() for word in words(lead) if word[:1].isupper()}
    shared = sum(word.casefold() in named for word in set(words(item.stem)))
    start = item.evidence.start if item.evidence else 0
    early = 1 - Fraction(start, max(1, len(article.text)))
    return WORTH.get(item.kind, 2) - 2 * _cloze(item) + Fraction(min(shared, 4), 2) + early


def _headless(item: Item, article: Article) -> bool:
    """Whether the headline holds the key and had to go: what is left says little of what is asked about."""
    return bool(article.title) and not item.caption.startswith(article.title)


def _cloze(item: Item) -> bool:
    return "____" in item.stem


def _clozes_enough(chosen: Sequence[Item]) -> bool:
    """Whether a set has as many clozes as it may: four in ten, two where there is little else."""
    clozes = sum(_cloze(item) for item in chosen)
    return clozes >= MOST_CLOZES or clozes >= max(2, round((len(chosen) - clozes) * 2 / 3))


def _weekday(item: Item, language: Language) -> bool:
    return item.kind == "date" and item.answer.lower() in weekdays(language.code)


def _place(item: Item) -> tuple[int, str]:
    return (item.evidence.start if item.evidence else 0, item.id)
