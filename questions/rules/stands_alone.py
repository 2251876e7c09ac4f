"""With its caption the stem stands alone: nothing in it points at something that is not there."""

from questions.languages.base import Language
from questions.languages.tokens import words
from questions.model import Item, Reading
from questions.rules import Rule


def _check(item: Item, reading: Reading | None, language: Language) -> str:
    low = [word.lower() for word in words(item.stem)]
    if any(word in language.words("reference", "open") for word in low):
        return "fault_open_reference"
    text = f" {' '.join(low)} "
    if any(f" {phrase} " in text for phrase in language.words("reference", "open_phrases")):
        return "fault_open_reference"
    return ""


RULE = Rule("stands alone", _check)
