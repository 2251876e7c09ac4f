"""Which questions make the set: the field's test assembly, by importance and variety, none giving another away."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from questions.languages.tokens import words
from questions.model import Article, Item

#: How much a kind is worth asking, before anything is known of the item itself.
WORTH = {"ordinal": 4, "quantity": 4, "date": 3, "person": 2}


def assemble(items: Sequence[Item], article: Article, count: int) -> tuple[Item, ...]:
    """At most ``count`` items in the order of the text.

    Of two that ask the same words of the text, or of which one gives the other's key away, the worthier stays. Then
    they are taken one by one, best first; an item loses worth with every one of its kind that is already in.
    """
    left: list[Item] = []
    for item in sorted(items, key=lambda item: (-_worth(item, article), item.id)):
        if all(compatible(item, other) for other in left):
            left.append(item)
    chosen: list[Item] = []
    while left and len(chosen) < count:
        taken = Counter(item.kind for item in chosen)
        best = max(left, key=lambda item: (_worth(item, article) - taken[item.kind], item.id))
        left.remove(best)
        chosen.append(best)
    return tuple(sorted(chosen, key=_place))


def compatible(one: Item, other: Item) -> bool:
    """Whether two items can stand in one set: another fact each, and neither stem holds the other's key."""
    if one.evidence and other.evidence:
        if (one.evidence.answer_start, one.evidence.answer_end) == (
            other.evidence.answer_start,
            other.evidence.answer_end,
        ):
            return False
    return not _tells(one, other) and not _tells(other, one) and one.stem != other.stem


def _tells(one: Item, other: Item) -> bool:
    stem = [word.casefold() for word in words(one.stem)]
    key = [word.casefold() for word in words(other.answer)]
    return any(stem[i : i + len(key)] == key for i in range(len(stem) - len(key) + 1))


def _worth(item: Item, article: Article) -> Fraction:
    """The kind's worth, more for words of the headline or the lead in the stem and for standing early, less where the
    headline holds the key and had to go."""
    lead = article.title or article.text[:300]
    named = {word.casefold() for word in words(lead) if word[:1].isupper()}
    shared = sum(word.casefold() in named for word in set(words(item.stem)))
    start = item.evidence.start if item.evidence else 0
    early = 1 - Fraction(start, max(1, len(article.text)))
    headless = 3 if article.title and not item.caption.startswith(article.title) else 0
    return WORTH.get(item.kind, 2) + Fraction(min(shared, 4), 2) + early - headless


def _place(item: Item) -> tuple[int, str]:
    return (item.evidence.start if item.evidence else 0, item.id)
