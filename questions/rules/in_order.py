"""Numbers stand in order: options that are numbers rise from first to last."""

from questions.languages.base import Language
from questions.languages.numerals import digits_value
from questions.languages.tokens import words
from questions.model import Item, Reading
from questions.rules import Rule


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    values = []
    for option in item.options:
        numbers = [digits_value(word, language.decimal) for word in words(option.text)]
        found = [number for number in numbers if number is not None]
        if len(found) != 1:
            return ""
        values.append(found[0])
    return "" if values in (sorted(values), sorted(values, reverse=True)) else "fault_order"


RULE = Rule("in order", _check)
