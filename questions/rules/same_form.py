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
    wrong = [len(option.text) for option in item.options if not option.correct]
    right = [len(option.text) for option in item.options if option.correct]
    far = bool(wrong and right) and max(right) > 12 and max(right) > 2 * max(wrong)
    return "fault_longest" if far else ""


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
