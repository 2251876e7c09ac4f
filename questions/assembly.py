"""Which questions make the set: the field's test assembly, by importance and variety, none giving another away."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from questions.languages import language as language_of
from questions.languages.base import Language
from questions.languages.calendar import tells, weekdays
from questions.languages.tokens import stands_in, words
from questions.model import GAP, Article, Item, Span

#: In a set, direct questions come first.
MOST_CLOZES = 4
#: How much more a rarer kind is worth asking, in thousandths of a chance.
WORTH = {"ordinal": 300, "quantity": 60}
#: What share of their words two stems may have in common.
ALIKE = Fraction(3, 5)
#: What an item loses with every one of its kind that is already in, in thousandths of a chance.
REPEATED = 60
#: A kind that a set needs little of, at most one in four: what somebody is.
EASY = {"role"}
#: What an item of a plug-in is taken for that nobody has judged.
UNJUDGED = 0.7


def assemble(items: Sequence[Item], article: Article, count: int) -> tuple[Item, ...]:
    """At most ``count`` items in the order of the text.

    No day of the week is asked: it is soon forgotten, and strict readers call two of three such questions a trifle. Of
    two that ask the same words of the text, or of which one gives the other's key away, the worthier stays, and an easy
    one only beside its like. Then they are taken one by one, best first; an item loses worth with every one of its kind
    that is already in.
    """
    language = language_of(article.language)
    left: list[Item] = []
    for item in sorted(items, key=lambda item: (item.kind in EASY, -_worth(item, article), item.id)):
        if not _weekday(item, language) and all(compatible(item, other, language) for other in left):
            left.append(item)
    chosen: list[Item] = []
    while left and len(chosen) < count:
        taken = Counter(item.kind for item in chosen)
        best = max(left, key=lambda item: (_worth(item, article) - REPEATED * taken[item.kind], item.id))
        left.remove(best)
        if not (_cloze(best) and _clozes_enough(chosen) or best.kind in EASY and _easy_enough(chosen)):
            chosen.append(best)
    return tuple(sorted(chosen, key=_place))


def compatible(one: Item, other: Item, language: Language) -> bool:
    """Whether two items can stand in one set: another fact each, and neither stem holds the other's key."""
    same = _alike(one.stem, other.stem) or (one.evidence is not None and _proof(one) == _proof(other))
    return not same and not _tells(one, other, language) and not _tells(other, one, language)


def _alike(one: str, other: str) -> bool:
    """Whether two stems are one and the same but for a name or two."""
    first, second = ({word.casefold() for word in words(stem)} for stem in (one, other))
    return one == other or len(first & second) >= ALIKE * len(first | second) and len(first & second) > 5


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
    """How sure it is that it will be printed, more for words of the headline or the lead in the stem and for standing
    early; in thousandths."""
    lead = article.title or article.text[:300]
    named = {word.casefold() for word in words(lead) if word[:1].isupper()}
    shared = sum(word.casefold() in named for word in set(words(item.stem)))
    start = item.evidence.start if item.evidence else 0
    early = 1 - Fraction(start, max(1, len(article.text)))
    sure = round(1000 * (UNJUDGED if item.confidence is None else item.confidence))
    return sure + WORTH.get(item.kind, 0) + 50 * min(shared, 3) + 50 * early


def _cloze(item: Item) -> bool:
    return GAP in item.stem


def _clozes_enough(chosen: Sequence[Item]) -> bool:
    """Whether a set has as many clozes as it may: four in ten, two where there is little else."""
    clozes = sum(_cloze(item) for item in chosen)
    return clozes >= MOST_CLOZES or clozes >= max(2, round((len(chosen) - clozes) * 2 / 3))


def _easy_enough(chosen: Sequence[Item]) -> bool:
    """Whether a set has as many easy ones as it may: one in four, one where there is little else."""
    easy = sum(item.kind in EASY for item in chosen)
    return easy >= max(1, (len(chosen) + 1) // 4)


def _weekday(item: Item, language: Language) -> bool:
    return item.kind == "date" and item.answer.lower() in weekdays(language.code)


def _place(item: Item) -> tuple[int, str]:
    return (item.evidence.start if item.evidence else 0, item.id)
