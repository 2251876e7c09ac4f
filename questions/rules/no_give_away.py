"""The key does not stand in the stem or in the caption above it, in words or in digits."""

import re
from fractions import Fraction

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.model import Item, Reading
from questions.rules import Rule


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    shown = {word.casefold() for word in words(f"{item.stem} {item.caption}")}
    key = [word.casefold() for word in words(item.answer)]
    telling = [word for word in key if word not in language.words("grammar", "class_words") and word.isalnum()]
    if item.kind == "date":
        return "fault_key_in_stem" if telling and all(word in shown for word in telling) else ""
    numbers = _values(item.answer, language)
    if any(_listed(item.stem) == number for number in numbers if number > 1):
        return "fault_key_listed"
    told = any(word in shown for word in telling) or bool(numbers & _values(f"{item.stem} {item.caption}", language))
    return "fault_key_in_stem" if told else ""


_LIST = re.compile(r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*(?:, [A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*)*,? (?:and|dan) [A-Z]")


def _listed(stem: str) -> int:
    """How many names the stem lists in a row ("in Damietta and Idku": 2), 0 for no list."""
    lists = [match.group().count(",") + 2 for match in _LIST.finditer(stem[1:])]
    return lists[0] if len(lists) == 1 else 0


def _values(text: str, language: Language) -> set[Fraction]:
    """The numbers that single words of a text give, "7" and "seven" alike."""
    return {value for word in words(text) if (value := language.number(word)) is not None}


RULE = Rule("no give-away", _check)
