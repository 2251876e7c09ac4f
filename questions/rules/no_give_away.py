"""The key does not stand in the stem or in the caption above it."""

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
    return "fault_key_in_stem" if any(word in shown for word in telling) else ""


RULE = Rule("no give-away", _check)
