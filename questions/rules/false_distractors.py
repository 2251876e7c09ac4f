"""No distractor is made true by the sentence that proves the key."""

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.model import Item, Reading
from questions.rules import Rule


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    if item.evidence is None:
        return ""
    said = [word.casefold() for word in words(item.evidence.text)]
    for option in item.options:
        wrong = [word.casefold() for word in words(option.text)]
        if not option.correct and any(said[i : i + len(wrong)] == wrong for i in range(len(said) - len(wrong) + 1)):
            return "fault_distractor_true"
    return ""


RULE = Rule("false distractors", _check)
