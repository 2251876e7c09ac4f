"""All options have one form: digits or none, the same unit, like length; none stands out."""

import re

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.model import Item, Reading
from questions.rules import Rule


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    texts = [option.text for option in item.options]
    if len({_shape(text) for text in texts}) > 1:
        return "fault_form"
    lengths = sorted(len(text) for text in texts)
    longest = max(item.options, key=lambda option: len(option.text))
    if longest.correct and lengths[-1] > 2 * lengths[-2] and lengths[-1] > 12:
        return "fault_longest"
    return ""


def _shape(text: str) -> tuple[bool, str, bool]:
    """Whether there are digits, the unit behind them, and whether it starts with a capital."""
    digits = any(char.isdigit() for char in text)
    unit = (
        " ".join(word for word in words(text) if not re.search(r"\d", word))
        if re.match(r"^\D{0,3}\d\S*(\s|$)", text)
        else ""
    )
    months = bool(re.search(r"\d\s+[A-Z]|[A-Z]\w+\s+\d", text))
    return digits, "" if months else unit, text[:1].isupper()


RULE = Rule("same form", _check)
