"""How hard an item is likely to be, before anybody has answered it: a rule of thumb, no measurement.

Options that the article itself names make an item harder, as do numbers and dates among their like (similarity of
distractors: Alsubait, Parsia and Sattler 2013, "A similarity-based theory of controlling MCQ difficulty", ICEEE); a key
that the article names often, or early, makes it easier. An item's facility index takes its place once learners answer.
"""

from questions.model import Item, Reading

_BASE, _FROM_ARTICLE, _IN_ORDER, _NAMED, _LATE = 0.3, 0.12, 0.1, 0.05, 0.15
_ORDERED = {"date", "quantity", "ordinal"}
EASY, HARD = 0.4, 0.6


def difficulty(item: Item, reading: Reading) -> float:
    """From 0, easy, to 1, hard."""
    wrong = [option.source for option in item.options if not option.correct]
    named = reading.article.text.count(item.answer)
    start = item.evidence.start if item.evidence else 0
    late = start / max(1, len(reading.article.text))
    total = _BASE + _FROM_ARTICLE * wrong.count("article") + _LATE * late
    total += _IN_ORDER * (item.kind in _ORDERED) - _NAMED * min(4, max(0, named - 1))
    return round(min(1.0, max(0.0, total)), 2)


def level(item: Item) -> str:
    """ "easy", "medium" or "hard"; "" where it is not known."""
    if item.difficulty is None:
        return ""
    return "easy" if item.difficulty < EASY else "hard" if item.difficulty > HARD else "medium"
